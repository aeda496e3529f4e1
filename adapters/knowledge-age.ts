import { type Answer, isStaffAnswer, type Knowledge } from '../src/index.ts';

export interface AgedDocument {
  readonly file: string;
  readonly title: string;
  readonly read: string | null;
  /** Whole days since it was read; undefined where it does not say when that was. */
  readonly days: number | undefined;
}

export interface KnowledgeAge {
  /** The oldest first, those without a date before them. */
  readonly documents: readonly AgedDocument[];
  readonly oldest: AgedDocument | undefined;
  /** Dates in the library that have passed. */
  readonly past: Knowledge['dates'];
}

const DAY_MS = 86_400_000;

/** @param today as YYYY-MM-DD */
export function knowledgeAge({ documents, dates }: Pick<Knowledge, 'documents' | 'dates'>, today: string): KnowledgeAge {
  const aged = documents
    // These have a day of their own on which somebody looks at them again.
    .filter((document) => !isStaffAnswer(document))
    .map(({ file, title, read }) => ({ file, title, read, days: read === null ? undefined : daysBetween(read, today) }))
    .toSorted((a, b) => (b.days ?? Number.POSITIVE_INFINITY) - (a.days ?? Number.POSITIVE_INFINITY));
  return {
    documents: aged,
    oldest: aged.find(({ days }) => days !== undefined),
    past: dates.filter(({ over, closes }) => over || (closes !== undefined && closes < today)),
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Passages that an answer rests on, and that are past their date or their review, as it says itself. */
export function outdatedPassages(
  { citations, caveats }: Answer,
  { documents, dates }: Pick<Knowledge, 'documents' | 'dates'>,
  today: string,
): string[] {
  if (!caveats.some(({ kind }) => kind === 'outdated')) return [];
  const dated = new Set(dates.map(({ passage }) => passage));
  const overdue = new Set(documents.filter(({ review_by }) => review_by !== undefined && review_by < today).map(({ id }) => id));
  return citations
    .filter(({ passageId, source }) => dated.has(passageId) || overdue.has(source))
    .map(({ passageId }) => passageId);
}
