import { type Citation, isStaffAnswer, type Knowledge, type Outcome } from '../src/index.ts';
import { commonWording } from './wording.ts';

/** A section that an answer rests on, with the marks of all its passages. */
export interface CitedPlace {
  readonly marks: readonly number[];
  /** The document's short title, where it has one. */
  readonly title: string;
  /** Innermost last; none where the document has no headings. */
  readonly headings: readonly string[];
  readonly edition: string;
  readonly url: string | null;
}

/** Headings of a source that are named: the innermost say where to look, the outer ones are mostly long. */
const SHOWN_HEADINGS = 2;

/** The sources of an answer, in the order of their marks. Passages of one section stand in one entry. */
export function citedPlaces(citations: readonly Citation[], documents: Knowledge['documents']): CitedPlace[] {
  const places = new Map<string, CitedPlace & { marks: number[] }>();
  for (const { n, source, title, section, edition, url } of citations) {
    const shortTitle = documents.find(({ id }) => id === source)?.short_title ?? title;
    const headings = section
      .split(' › ')
      .filter((heading) => heading !== title)
      .slice(-SHOWN_HEADINGS);
    const key = JSON.stringify([source, headings]);
    const same = places.get(key);
    if (same) same.marks.push(n);
    else places.set(key, { marks: [n], title: shortTitle, headings, edition, url });
  }
  return [...places.values()];
}

/** What stands above the sources: documents are restated, staff are quoted. */
export function sourcesHeading(outcome: Outcome, citations: readonly Citation[], documents: Knowledge['documents']): string {
  const staff = new Set(documents.filter(isStaffAnswer).map(({ id }) => id));
  const quotesStaff = citations.some(({ source }) => staff.has(source));
  return quotesStaff ? commonWording.sourcesWithStaff[outcome] : commonWording.sources[outcome];
}

/** What stands under a passage that is shown whole. */
export function passageLabel({ document, headings }: Knowledge['passages'][number]): string {
  const { title, read } = document;
  const section = headings.join(' › ') || title;
  return isStaffAnswer(document) ? [title, ...headings].join(' › ') : commonWording.restatedFrom(title, section, read);
}
