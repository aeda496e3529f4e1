import { gatherEvidence } from '../answer/gather-evidence.ts';
import { takeUpQuestion } from '../answer/take-up-question.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { Prepared } from '../prepare-knowledge.ts';
import { type Asked, type Understanding, understandQuestion } from '../question/understand-question.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';

/** One asked-as line, and where it stands. */
export interface AskedLine {
  readonly passage: Passage;
  readonly line: string;
  /** Counted from 1, in the passage's file. */
  readonly lineNumber: number;
}

/** What a line brings up when it is put to the engine as a question. */
export interface PutQuestion {
  readonly understanding: Understanding;
  /** Every candidate, best first; none where the engine did not read it as a question for the library. */
  readonly retrieved: readonly RetrievedPassage[];
}

/** A line depends on nobody's profile and on no date. */
const ANY_DAY = '2000-01-01';

export function askedLinesOf(passages: readonly Passage[]): AskedLine[] {
  return passages.flatMap((passage) =>
    passage.askedAs.map((line, at) => ({ passage, line, lineNumber: passage.askedAsLines[at] ?? passage.line })),
  );
}

export function putQuestion(text: string, prepared: Prepared): PutQuestion {
  const question = { text, earlierTurns: [], profile: {}, visibility: 'private' as const, askedOn: ANY_DAY };
  return takeUpQuestion(understandQuestion(question, prepared), prepared);
}

/** What an answer would rest on, however little the engine trusts it. */
export type Lead =
  | { readonly kind: 'passages'; readonly passages: readonly Passage[]; readonly confidence: number }
  | { readonly kind: 'not-covered'; readonly entry: string }
  | { readonly kind: 'nothing' };

const TRUST_ALL = { answerFrom: Number.NEGATIVE_INFINITY, nearFrom: Number.NEGATIVE_INFINITY };

export function leadOf({ whole, applicant }: Asked, retrieved: readonly RetrievedPassage[], prepared: Prepared): Lead {
  const matches = retrieved.map(({ match }) => match);
  const evidence = gatherEvidence(
    whole,
    matches,
    { applicant, before: [], beside: [], taken: [] },
    { ...prepared, calibration: TRUST_ALL },
  );
  switch (evidence.kind) {
    case 'sufficient':
    case 'near':
      return { kind: 'passages', passages: [evidence.lead.passage], confidence: evidence.lead.confidence };
    case 'comparison':
      return {
        kind: 'passages',
        passages: evidence.sides.map(({ passage }) => passage),
        confidence: Math.max(...evidence.sides.map(({ confidence }) => confidence)),
      };
    case 'insufficient':
      return evidence.reason.kind === 'known-gap'
        ? { kind: 'not-covered', entry: evidence.reason.entry.id }
        : { kind: 'nothing' };
  }
}

/** The passage itself, or one that shares a key with it: an edition's twin, or another document on the same point. */
export function statesSamePoint(a: Passage, b: Passage): boolean {
  return a.id === b.id || a.keys.some((key) => b.keys.includes(key));
}
