import type { NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { Match } from '../retrieval/question-matcher.ts';

/** A passage with how well it fits the question, after what speaks against it was taken off. */
export interface ScoredPassage {
  readonly passage: Passage;
  readonly match: Match;
  /** Of the match, after what speaks against it was taken off: what it is worth beside others, and what the order rests on. */
  readonly likeness: number;
  readonly score: number;
  readonly confidence: number;
}

/** What the library holds on one thing asked. */
export type Evidence =
  /** The sources say it. `missesType`: they say something to the point, but no date, number, name … as was asked. */
  | {
      readonly kind: 'sufficient';
      readonly lead: ScoredPassage;
      readonly support: readonly ScoredPassage[];
      readonly missesType: boolean;
    }
  /** Several documents are held against each other: the best of each. */
  | { readonly kind: 'comparison'; readonly sides: readonly ScoredPassage[] }
  /** Something near, but not what was asked; `missesType` as above. */
  | {
      readonly kind: 'near';
      readonly lead: ScoredPassage;
      readonly support: readonly ScoredPassage[];
      readonly lacksDemand: boolean;
      readonly missesType: boolean;
    }
  /** Known, or found, not to be covered. */
  | {
      readonly kind: 'insufficient';
      readonly reason: InsufficientReason;
      readonly nearest: readonly Passage[];
      readonly toThePoint: boolean;
    };

export type SufficientEvidence = Extract<Evidence, { kind: 'sufficient' }>;

export type InsufficientReason =
  /** `likeness`: of the question to the likest that people ask about it. */
  | { readonly kind: 'known-gap'; readonly entry: NotCovered; readonly likeness: number }
  /** Nothing of the kind that is asked for: a number, a date, a name. */
  | { readonly kind: 'no-such-answer'; readonly type: AnswerType }
  | { readonly kind: 'institution'; readonly names: readonly string[] }
  /** Training of another field at a program of which the library describes some. */
  | { readonly kind: 'other-training'; readonly name: string }
  /** Applying in another specialty, as typed. */
  | { readonly kind: 'other-specialty'; readonly name: string }
  /** A year or cycle, as typed, of which the sources give no date: they date the same for another. */
  | { readonly kind: 'other-year'; readonly year: string }
  /** The word of somebody whom the sources do not quote: "SIR", as typed. */
  | { readonly kind: 'not-quoted'; readonly name: string }
  /** A place was asked of, and only the page of its fellowship says how to apply so: the fellowship's document, by its id. */
  | { readonly kind: 'of-fellowship-alone'; readonly document: string }
  | { readonly kind: 'unknown-words'; readonly words: readonly string[] }
  /** The one document that was asked of does not speak of it, by its id. */
  | { readonly kind: 'not-in-document'; readonly document: string }
  | { readonly kind: 'nothing-near' };

/** All passages that were found. */
export function passagesIn(evidence: Evidence): readonly Passage[] {
  switch (evidence.kind) {
    case 'sufficient':
    case 'near':
      return [evidence.lead, ...evidence.support].map(({ passage }) => passage);
    case 'comparison':
      return evidence.sides.map(({ passage }) => passage);
    case 'insufficient':
      return [];
  }
}
