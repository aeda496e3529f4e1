import { printedFiguresIn } from '../text/numbers.ts';
import type { NotCovered } from './knowledge-data.ts';
import type { KnowledgeDocument, Passage } from './knowledge-document.ts';
import { parseDocument } from './parse-document.ts';

/** An answer of department staff that may be cited, in their own words. */
export interface StaffAnswer {
  /** Of the document that it makes: letters, digits, dashes. */
  readonly id: string;
  readonly role: string;
  readonly text: string;
  /** The authority that it rests on. */
  readonly source: string | null;
  readonly url: string | null;
  /** Both as YYYY-MM-DD. */
  readonly answeredOn: string;
  readonly reviewBy: string;
  /** Questions that it answers, as people ask them. */
  readonly askedAs: readonly string[];
  /** Passages that say otherwise. */
  readonly differsFrom: readonly string[];
  /** Known gaps (`not-covered.yaml`) that it closes. */
  readonly closes: readonly string[];
}

/** What of the knowledge answers of staff have to do with. */
interface Library {
  readonly documents: readonly KnowledgeDocument[];
  readonly passages: readonly Passage[];
  readonly withdrawn: readonly string[];
  readonly notCovered: readonly NotCovered[];
}

export const STAFF = 'Department staff';

/** A passage of its own has one anchor. */
const ANCHOR = 'answer';

/** The address of the passage that an answer makes. */
export function staffPassageId(id: string): string {
  return `${id}#${ANCHOR}`;
}

/** Whether a document is an answer of staff, in their own words, and no source that was restated. */
export function isStaffAnswer({ staff_role }: Pick<KnowledgeDocument, 'staff_role'>): boolean {
  return staff_role !== undefined;
}

/**
 * The knowledge with what staff have published. It is read as it would be read from the folder, so that it makes no difference where
 * an answer stands. What stands in the folder by now is not taken twice, and what was withdrawn there not at all.
 */
export function withStaffAnswers<L extends Library>(knowledge: L, answers: readonly StaffAnswer[]): L {
  const known = new Set([...knowledge.documents.map(({ id }) => id), ...knowledge.withdrawn]);
  const added = answers.filter(({ id }) => !known.has(id));
  const parsed = fittedTo(knowledge, added).map((answer) => parseDocument(staffFile(answer.id), staffMarkdown(answer)));
  if (parsed.length === 0) return knowledge;
  return settleStaffAnswers({
    ...knowledge,
    documents: [...knowledge.documents, ...parsed.flatMap(({ document }) => document ?? [])],
    passages: [...knowledge.passages, ...parsed.flatMap(({ passages: own }) => own)],
  });
}

/** Answers of staff without what they say of passages and gaps that are not there: the folder may have changed since. */
export function fittedTo({ passages, notCovered }: Library, answers: readonly StaffAnswer[]): StaffAnswer[] {
  const there = new Set([...passages.map(({ id }) => id), ...answers.map(({ id }) => staffPassageId(id))]);
  const gaps = new Set(notCovered.map(({ id }) => id));
  return answers.map((answer) => ({
    ...answer,
    differsFrom: answer.differsFrom.filter((id) => there.has(id)),
    closes: answer.closes.filter((id) => gaps.has(id)),
  }));
}

/**
 * What the answers of staff among the documents mean for everything else: a passage that says otherwise is tied to them, and the
 * questions of a gap that they close are questions that they answer. Doing it twice changes nothing.
 */
export function settleStaffAnswers<L extends Library>(knowledge: L): L {
  const staff = knowledge.documents.filter(isStaffAnswer);
  if (staff.length === 0) return knowledge;
  const closedBy = new Map(staff.flatMap(({ id, closes = [] }) => closes.map((gap) => [gap, id] as const)));
  // What was said to be missing tells best what the answer is about.
  const linesFor = (document: string) =>
    knowledge.notCovered.filter(({ id }) => closedBy.get(id) === document).flatMap((gap) => [...gap['asked as'], gap.missing]);
  const tied = (passage: Passage): readonly string[] =>
    staff
      .filter(
        ({ id, differs_from = [] }) =>
          differs_from.includes(passage.id) || (differs_from.length > 0 && passage.document.id === id),
      )
      .map(({ id }) => `differs:${id}`)
      .filter((key) => !passage.keys.includes(key));
  return {
    ...knowledge,
    notCovered: knowledge.notCovered.filter(({ id }) => !closedBy.has(id)),
    passages: knowledge.passages.map((passage) => {
      const keys = tied(passage);
      const lines = isStaffAnswer(passage.document)
        ? linesFor(passage.document.id).filter((line) => !passage.askedAs.includes(line))
        : [];
      if (keys.length === 0 && lines.length === 0) return passage;
      return {
        ...passage,
        keys: [...passage.keys, ...keys],
        keyLines: [...passage.keyLines, ...keys.map(() => passage.line)],
        askedAs: [...passage.askedAs, ...lines],
        askedAsLines: [...passage.askedAsLines, ...lines.map(() => passage.line)],
      };
    }),
  };
}

/** Passages of which staff say something else, and these, by the address of either. */
export function staffDifferences({ passages }: Pick<Library, 'passages'>): Map<string, Passage[]> {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const differences = new Map<string, Passage[]>();
  const add = (from: Passage, to: Passage) => differences.set(from.id, [...(differences.get(from.id) ?? []), to]);
  for (const passage of passages) {
    for (const id of passage.document.differs_from ?? []) {
      const other = byId.get(id);
      if (!other) continue;
      add(passage, other);
      add(other, passage);
    }
  }
  return differences;
}

/** Whether two texts on one point give other figures: then they differ, whatever anybody thinks of it. */
export function saysOtherwise(staff: string, document: string): boolean {
  const [ofStaff, ofDocument] = [staff, document].map((text) => new Set(printedFiguresIn(text)));
  return ofStaff !== undefined && ofDocument !== undefined && [...ofDocument].some((figure) => !ofStaff.has(figure));
}

/** Whether two texts are the same in their words, wherever lines break. */
export function readsAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => paragraphsOf(text).join(' '));
  return first === second;
}

/** What staff say, by whatever it is known that they do. */
export type StaffWording = Pick<StaffAnswer, 'role' | 'text' | 'source' | 'url'>;

/** Answers of staff as they stand among the documents by now: whoever edits such a file may have changed any of it. */
export function staffWordings({ documents, passages }: Pick<Library, 'documents' | 'passages'>): Map<string, StaffWording> {
  return new Map(
    documents.filter(isStaffAnswer).map(({ id, staff_role: role = '', url }) => {
      const own = passages.filter(({ document }) => document.id === id);
      const source = own.flatMap(({ headings }) => headings)[0] ?? null;
      return [id, { role, text: own.map(({ text }) => text).join('\n'), source, url: url ?? null }];
    }),
  );
}

/** Where an answer goes in the knowledge folder. */
export function staffFile(id: string): string {
  return `documents/${id}.md`;
}

/** The document of an answer. Whatever stands in the text is text: nothing in it becomes a heading, a rule, HTML or front matter. */
export function staffMarkdown(answer: StaffAnswer): string {
  const { id, role, text, source, url, answeredOn, reviewBy, askedAs, differsFrom, closes } = answer;
  const title = `${STAFF}, ${oneLine(role)}`;
  const list = (name: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${name}:`, ...ids.map((each) => `  - ${quoted(each)}`)] : [];
  const lines = [...new Set(askedAs.map(askedAsLine))].filter(Boolean);
  return [
    '---',
    `id: ${quoted(id)}`,
    `title: ${quoted(title)}`,
    `publisher: ${quoted(STAFF)}`,
    ...(url === null ? [] : [`url: ${quoted(url)}`]),
    `edition: ${quoted(`${answeredOn}, review by ${reviewBy}`)}`,
    `staff_role: ${quoted(oneLine(role))}`,
    `review_by: ${quoted(reviewBy)}`,
    ...list('differs_from', differsFrom),
    ...list('closes', closes),
    '---',
    '',
    ...(source === null || oneLine(source) === '' ? [] : [`## ${escaped(oneLine(source))}`, '']),
    ...paragraphsOf(text).flatMap((paragraph) => [escaped(paragraph), '']),
    `<!-- passage: ${ANCHOR}`,
    ...(lines.length > 0 ? ['asked as:', ...lines.map((line) => `- ${line}`)] : []),
    '-->',
    '',
  ].join('\n');
}

/** The text of an answer as it is cited: a line a paragraph. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(oneLine)
    .filter(Boolean);
}

function oneLine(text: string): string {
  // Control characters are nothing that anybody sees, and NUL is nothing that a database takes.
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In a comment of HTML, where an arrow would end it. Searched, never shown. */
function askedAsLine(line: string): string {
  return oneLine(line.replace(/[<>]/g, ' ')).replace(/^-+\s*/, '');
}

/** A string of JSON is one of YAML, on one line. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

/** Markdown takes any mark of ASCII after a backslash for itself; marks that mean nothing where they stand are left readable. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&~#!|]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
