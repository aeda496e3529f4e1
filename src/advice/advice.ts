import type { Caveat, Citation, Computed, Inline } from '../answer/answer.ts';

export type AdviceTopic = 'profile' | 'standing' | 'plan' | 'pathways' | 'deadlines' | 'programs' | 'checklist' | 'reminders';

/** Days of the calendar from one day to another, both as YYYY-MM-DD. */
export interface DaysBetween {
  readonly value: number;
  readonly operands: readonly [string, string];
  readonly rule: 'days';
}

/** A moment as the clocks of another zone show it. */
export interface TimeElsewhere {
  readonly value: string;
  readonly operands: readonly [moment: string, zone: string, otherZone: string];
  readonly rule: 'zone';
}
export type AdviceComputed = Computed | DaysBetween | TimeElsewhere;

/** Where a figure of the person lies beside the source's. */
export type Held = 'met' | 'short' | 'above' | 'flagged' | 'clear' | 'either' | 'no-figure' | 'not-told';

/** One of the person's figures beside one of the sources': the same that the words of the item say, for whoever draws a table. */
export interface HeldFigure {
  readonly figure: string;
  readonly yours: string;
  /** As the source prints it; null where it gives none. */
  readonly sources: string | null;
  readonly held: Held;
  readonly document: string;
  readonly writtenFor: string;
}

export interface AdviceItem {
  readonly inlines: readonly Inline[];
  /** By this a step is ticked off and a date reminded of. */
  readonly id?: string;
  /** Counted through the whole advice. */
  readonly number?: number;
  /** Only where the person keeps track. */
  readonly done?: boolean;
  readonly held?: HeldFigure;
  /** What belongs to the item: what each of two guides says. */
  readonly under?: readonly (readonly Inline[])[];
}

export interface AdviceRow {
  readonly label: string;
  /** One cell a column, each of several lines. */
  readonly cells: readonly (readonly (readonly Inline[])[])[];
}

export type AdviceBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly AdviceItem[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly AdviceRow[] };

/** What the library has for one applicant, as a message tree. Each platform draws it its own way, and shows it to nobody else. */
export interface Advice {
  readonly topic: AdviceTopic;
  readonly title: string;
  readonly blocks: readonly AdviceBlock[];
  readonly caveats: readonly Caveat[];
  /** As many as it takes: a roadmap cites more than an answer. */
  readonly citations: readonly Citation[];
  readonly computed: readonly AdviceComputed[];
}
