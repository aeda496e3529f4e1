import { type Prepared, prepare } from '../answer-question.ts';
import type { Knowledge } from '../corpus/knowledge.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { understandQuestion } from '../question/understand-question.ts';
import { type RetrievedPassage, retrievePassages } from '../retrieval/retrieve-passages.ts';

/** One asked-as line, put to the engine as a question. */
export interface AskedLine {
  readonly passage: Passage;
  readonly line: string;
  /** Where it stands in the passage's file. */
  readonly lineNumber: number;
}

/** What a line brought up: every candidate, best first, and at which place its passage (or one of the same key) stands, from 1. */
export interface LineRetrieval extends AskedLine {
  readonly retrieved: readonly RetrievedPassage[];
  /** Infinity where it is not among them. */
  readonly rank: number;
}

export interface RetrievalShares {
  readonly lines: number;
  readonly first: number;
  readonly firstThree: number;
}

/** Asks nothing of the engine's state: a date and a profile do not change what is retrieved. */
const ANY_DAY = '2000-01-01';

export function askedLinesOf(passages: readonly Passage[]): AskedLine[] {
  return passages.flatMap((passage) => passage.askedAs.map((line, at) => ({ passage, line, lineNumber: passage.askedAsLines[at] ?? passage.line })));
}

/** Every asked-as line put to the engine as it is: a passage should at least be found by the very words that it is asked in. */
export function retrieveInPlace(prepared: Prepared): LineRetrieval[] {
  return askedLinesOf(prepared.knowledge.passages).map((asked) => retrieveLine(asked, prepared));
}

/**
 * Every asked-as line put to an engine that never saw it: the honest measure of how questions in new words fare.
 *
 * Instead of one engine a line, one is built for each place in the lists: the first leaves out the first line of every passage, the
 * second the second, and so on. No passage ever misses more than one of its lines, and no trace of a line stays in the index.
 */
export function leaveOneOut(knowledge: Knowledge): LineRetrieval[] {
  const most = Math.max(0, ...knowledge.passages.map(({ askedAs }) => askedAs.length));
  const lines = askedLinesOf(knowledge.passages);
  const placeOf = new Map<AskedLine, number>();
  const seen = new Map<string, number>();
  for (const asked of lines) {
    const place = seen.get(asked.passage.id) ?? 0;
    placeOf.set(asked, place);
    seen.set(asked.passage.id, place + 1);
  }
  const retrieved = new Map<AskedLine, LineRetrieval>();
  for (let place = 0; place < most; place++) {
    const passages = knowledge.passages.map((passage) => ({ ...passage, askedAs: passage.askedAs.toSpliced(place, 1), askedAsLines: passage.askedAsLines.toSpliced(place, 1) }));
    const prepared = prepare({ ...knowledge, passages });
    for (const asked of lines) if (placeOf.get(asked) === place) retrieved.set(asked, retrieveLine(asked, prepared));
  }
  return lines.flatMap((asked) => retrieved.get(asked) ?? []);
}

export function sharesOf(retrievals: readonly { readonly rank: number }[]): RetrievalShares {
  const lines = retrievals.length;
  const upTo = (rank: number) => (lines === 0 ? 0 : retrievals.filter((each) => each.rank <= rank).length / lines);
  return { lines, first: upTo(1), firstThree: upTo(3) };
}

function retrieveLine(asked: AskedLine, prepared: Prepared): LineRetrieval {
  const understanding = understandQuestion({ text: asked.line, earlierTurns: [], profile: {}, visibility: 'private', askedOn: ANY_DAY }, prepared);
  const retrieved = understanding.intent === 'ask' ? retrievePassages(understanding.whole, prepared) : [];
  const passages = retrieved.flatMap(({ match }) => (match.candidate.kind === 'passage' ? [match.candidate.passage] : []));
  const at = passages.findIndex((passage) => statesSamePoint(passage, asked.passage));
  return { ...asked, retrieved, rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1 };
}

/** The passage itself, or one that shares a key with it: an edition's twin, or another document on the same point. */
export function statesSamePoint(a: Passage, b: Passage): boolean {
  return a.id === b.id || a.keys.some((key) => b.keys.includes(key));
}

export function describeShares({ lines, first, firstThree }: RetrievalShares): string {
  return `the right passage comes first for ${percent(first)} of ${lines}, among the first three for ${percent(firstThree)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
