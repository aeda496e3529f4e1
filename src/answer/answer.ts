/** A pointer from a sentence to the passage that bears it out. */
export interface Citation {
  readonly n: number;
  readonly source: string;
  readonly title: string;
  readonly section: string;
  readonly passage: string;
  readonly passageId: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly edition: string;
  readonly readOn: string | null;
}

export type CaveatKind = 'conflict' | 'outdated' | 'audience' | 'scope';
export interface Caveat {
  readonly kind: CaveatKind;
  readonly text: string;
}

/** A figure that was worked out, with what it was worked out from. */
export interface Computed {
  readonly value: number;
  readonly operands: readonly [number, number];
  readonly rule: 'difference' | 'sum';
}

/** Citations are nodes of the message, never characters glued into a string; each platform draws them its own way. */
export type Inline = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'citation'; readonly n: number };
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

interface AnswerBase {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly caveats: readonly Caveat[];
  readonly computed: readonly Computed[];
  readonly topics: readonly string[];
  readonly suggestions: readonly string[];
  readonly handOff: boolean;
  readonly elapsedMs: number;
}

/** An answer that claims something cannot be written without a citation. */
export interface CitedAnswer extends AnswerBase {
  readonly outcome: 'answered' | 'partial';
  readonly citations: readonly [Citation, ...Citation[]];
}

export interface UncitedAnswer extends AnswerBase {
  readonly outcome: 'not_covered' | 'declined' | 'clarify' | 'help';
  readonly citations: readonly Citation[];
}

export type Answer = CitedAnswer | UncitedAnswer;
export type Outcome = Answer['outcome'];

/** Limits of every answer, whatever the platform. */
export const LONGEST_TEXT = 1500;
export const LONGEST_WITH_CAVEATS = 2300;
export const MOST_CITATIONS = 8;
