import { likenessOfMatches } from '../question/known-questions.ts';
import type { Question } from '../question/question.ts';
import type { QuestionPart } from '../question/question-part.ts';
import type { Understanding } from '../question/understand-question.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import type { Answer } from './answer.ts';
import type { Draft } from './draft.ts';

/** How an answer came about, step by step: to log, to test, to show to whoever asks "why". */
export interface Trace {
  readonly question: Question;
  readonly understanding: Understanding;
  /** What was looked up: each thing asked, and of what is asked of two programs, each of these. */
  readonly lookedUp: readonly QuestionPart[];
  /** Passages in the order of retrieval for the whole question, best first. */
  readonly retrieved: readonly RetrievedPassage[];
  readonly answer: Answer;
}

/** With the answer before its citations are numbered, to be joined with others. */
export interface Composed extends Trace {
  readonly draft: Draft;
}

/** So like a question that the library knows, it asks for nothing that would be declined. */
export const KNOWN_TO_BE_ASKED = 0.75;

/** How like (0..1) what was asked is to the likest question that the library knows. */
export function likeness({ retrieved }: Trace): number {
  return likenessOfMatches(retrieved.map(({ match }) => match));
}
