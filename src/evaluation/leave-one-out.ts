import type { Knowledge } from '../corpus/knowledge.ts';
import { type Prepared, prepare } from '../prepare-knowledge.ts';
import { type AskedLine, askedLinesOf, type PutQuestion, putQuestion, statesSamePoint } from './asked-line.ts';

/** What a line brought up, and at which place its passage (or one of the same key) stands among the passages, from 1. */
export interface LineRetrieval extends AskedLine, PutQuestion {
  /** Infinity where it is not among them. */
  readonly rank: number;
}

export interface RetrievalShares {
  readonly lines: number;
  readonly first: number;
  readonly firstThree: number;
}

/** The share of lines that bring up the right passage in the first place, and in the first three. */
export function leaveOneOut(knowledge: Knowledge): RetrievalShares {
  const ranks: { rank: number }[] = [];
  eachLineLeftOut(knowledge, ({ rank }) => ranks.push({ rank }));
  return sharesOf(ranks);
}

/**
 * Puts every asked-as line to an engine that never saw it: the honest measure of how questions in new words fare.
 *
 * Instead of one engine a line, one is built for each place in the lists: the first leaves out the first line of every passage, the
 * second the second, and so on. No passage ever misses more than one of its lines, and no trace of a line stays in the index.
 *
 * @param visit is given the engine that did not see the line as well
 */
export function eachLineLeftOut(knowledge: Knowledge, visit: (retrieval: LineRetrieval, prepared: Prepared) => void): void {
  const most = Math.max(0, ...knowledge.passages.map(({ askedAs }) => askedAs.length));
  for (let place = 0; place < most; place++) {
    const leftOut = knowledge.passages.flatMap((passage) => askedLinesOf([passage])[place] ?? []);
    const passages = knowledge.passages.map((passage) => ({
      ...passage,
      askedAs: passage.askedAs.toSpliced(place, 1),
      askedAsLines: passage.askedAsLines.toSpliced(place, 1),
    }));
    const prepared = prepare({ ...knowledge, passages });
    for (const asked of leftOut) visit(retrieveLine(asked, prepared), prepared);
  }
}

export function sharesOf(retrievals: readonly { readonly rank: number }[]): RetrievalShares {
  const lines = retrievals.length;
  const upTo = (rank: number) => (lines === 0 ? 0 : retrievals.filter((each) => each.rank <= rank).length / lines);
  return { lines, first: upTo(1), firstThree: upTo(3) };
}

export function describeShares({ lines, first, firstThree }: RetrievalShares): string {
  if (lines === 0) return 'there are none';
  return `the right passage comes first for ${percent(first)} of ${lines}, among the first three for ${percent(firstThree)}`;
}

function retrieveLine(asked: AskedLine, prepared: Prepared): LineRetrieval {
  const put = putQuestion(asked.line, prepared);
  const passages = put.retrieved.flatMap(({ match }) => (match.candidate.kind === 'passage' ? [match.candidate.passage] : []));
  const at = passages.findIndex((passage) => statesSamePoint(passage, asked.passage));
  return { ...asked, ...put, rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1 };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
