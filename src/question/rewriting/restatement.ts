import type { Question } from '../question.ts';

/** A turn, trimmed, and what goes before it. */
export interface Turn {
  readonly question: Question;
  readonly text: string;
  readonly last: string;
  /** The turn before, as it is put anew itself. */
  readonly earlier: () => Question;
  /** Whether a text names a program, a document or another hospital. */
  readonly namesPlace: (text: string) => boolean;
}

/** Another question that a turn stands for; undefined where it stands for none. */
export type Restatement = (turn: Turn) => Question | undefined;

/** A text without its mark at the end. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.?!]*$/, '');
}
