import { type Clock, HOUR, MINUTE } from './database/index.ts';

/** A turn that may not stand in the store yet. */
interface RecentTurn {
  readonly asker: string;
  readonly text: string;
  /** By the steady clock. */
  readonly at: number;
  /** When it was written down. */
  readonly keptAt?: number;
}

/** No transaction takes that long to end, and no question waits that long between its look into the store and its answer. */
const SETTLED = MINUTE;

/** Conversations that are held at a time, and turns of each. */
const MOST_CONVERSATIONS = 500;
const MOST_TURNS = 6;

/**
 * The last turns of the conversations that this process is in. Whoever asks on while the answer before is still on its way, or while
 * the store is away, is understood all the same.
 */
export class RecentTurns {
  readonly #turns = new Map<string, readonly RecentTurn[]>();
  readonly #hours: number;
  readonly #clock: Clock;

  /** @param hours how long a turn is remembered, here as in the store */
  constructor(hours: number, clock: Clock) {
    this.#hours = hours;
    this.#clock = clock;
  }

  note(conversation: string, { asker, text }: { readonly asker: string; readonly text: string }): void {
    const turns = [...this.#fresh(conversation), { asker, text, at: this.#clock.steady() }].slice(-MOST_TURNS);
    // The conversation that was silent for the longest time comes first.
    this.#turns.delete(conversation);
    this.#turns.set(conversation, turns);
    for (const silent of this.#turns.keys()) {
      if (this.#turns.size <= MOST_CONVERSATIONS && this.#fresh(silent).length > 0) break;
      this.#turns.delete(silent);
    }
  }

  /** To be called where a turn is written down. */
  kept(conversation: string, { asker, text }: { readonly asker: string; readonly text: string }): void {
    const keptAt = this.#clock.steady();
    const turns = this.#turns.get(conversation) ?? [];
    const marked = turns.map((turn) => (turn.asker === asker && turn.text === text ? { ...turn, keptAt } : turn));
    if (marked.length > 0) this.#turns.set(conversation, marked);
  }

  /**
   * Adds to the turns of the store what it does not hold yet. What it held once and does not hold any more was forgotten, perhaps by
   * another process.
   * @param stored undefined where the store is away
   * @param asker undefined for everybody's
   */
  after(stored: readonly string[] | undefined, conversation: string, asker: string | undefined): string[] {
    const settled = stored === undefined ? Number.NEGATIVE_INFINITY : this.#clock.steady() - SETTLED;
    const missing = this.#fresh(conversation)
      .filter((turn) => asker === undefined || turn.asker === asker)
      .filter(({ text, keptAt = Number.POSITIVE_INFINITY }) => keptAt > settled && !stored?.includes(text))
      .map(({ text }) => text);
    return [...(stored ?? []), ...missing].slice(-MOST_TURNS);
  }

  #fresh(conversation: string): readonly RecentTurn[] {
    const since = this.#clock.steady() - this.#hours * HOUR;
    return (this.#turns.get(conversation) ?? []).filter(({ at }) => at > since);
  }

  forget(asker: string): void {
    for (const [conversation, turns] of this.#turns) {
      const left = turns.filter((turn) => turn.asker !== asker);
      if (left.length > 0) this.#turns.set(conversation, left);
      else this.#turns.delete(conversation);
    }
  }
}
