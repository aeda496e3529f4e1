import type { Passage } from '../corpus/knowledge-document.ts';
import type { CaveatKind, Computed, Outcome } from './answer.ts';

/** One sentence before it is checked and numbered: what it says, and the passages that must bear it out. */
export interface DraftSentence {
  readonly text: string;
  readonly cites: readonly Passage[];
  readonly computed?: readonly Computed[];
  /** Says what the library lacks: it may name things that no passage names, but no figures. */
  readonly admits?: true;
}

export type DraftBlock =
  | { readonly kind: 'paragraph'; readonly sentences: readonly DraftSentence[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly DraftSentence[])[] };

export interface DraftCaveat {
  readonly kind: CaveatKind;
  readonly sentence: DraftSentence;
}

/** An answer before the final gate. */
export interface Draft {
  readonly outcome: Outcome;
  readonly blocks: readonly DraftBlock[];
  readonly caveats: readonly DraftCaveat[];
  readonly topics: readonly string[];
  readonly suggestions: readonly string[];
}

export function paragraph(...sentences: DraftSentence[]): DraftBlock {
  return { kind: 'paragraph', sentences };
}

/** A sentence that says what is missing. */
export function admitted(text: string): DraftSentence {
  return { text, cites: [], admits: true };
}

/** A sentence in the bot's own voice. */
export function said(text: string, ...cites: Passage[]): DraftSentence {
  return { text, cites };
}

export function sentencesIn(blocks: readonly DraftBlock[]): DraftSentence[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [...block.sentences] : block.items.flat()));
}

/** Each passage once, in the order in which it is cited. */
export function citedPassages(blocks: readonly DraftBlock[]): Passage[] {
  return [...new Set(sentencesIn(blocks).flatMap(({ cites }) => cites))];
}

export function uniqueSentences(sentences: readonly DraftSentence[]): DraftSentence[] {
  return sentences.filter(({ text }, at) => sentences.findIndex((other) => other.text === text) === at);
}
