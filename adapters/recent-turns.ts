import { type Clock, HOUR } from './database/index.ts';

/** A turn that may not stand in the store yet. */
interface RecentTurn {
  readonly asker: string;
  readonly text: string;
  /** By the steady clock. */
  readonly at: number;
}

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

  /**
   * Adds to the turns of the store what it does not hold yet.
   * @param asker undefined for everybody's
   */
  after(stored: readonly string[], conversation: string, asker: string | undefined): string[] {
    const recent = this.#fresh(conversation).filter((turn) => asker === undefined || turn.asker === asker);
    const missing = recent.map(({ text }) => text).filter((text) => !stored.includes(text));
    return [...stored, ...missing].slice(-MOST_TURNS);
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
