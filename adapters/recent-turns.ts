/** A turn that may not stand in the store yet. */
interface RecentTurn {
  readonly asker: string;
  readonly text: string;
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

  note(conversation: string, turn: RecentTurn): void {
    const turns = [...(this.#turns.get(conversation) ?? []), turn].slice(-MOST_TURNS);
    this.#turns.delete(conversation);
    this.#turns.set(conversation, turns);
    const [oldest] = this.#turns.keys();
    if (this.#turns.size > MOST_CONVERSATIONS && oldest !== undefined) this.#turns.delete(oldest);
  }

  /**
   * Adds to the turns of the store what it does not hold yet.
   * @param asker undefined for everybody's
   */
  after(stored: readonly string[], conversation: string, asker: string | undefined): string[] {
    const recent = (this.#turns.get(conversation) ?? []).filter((turn) => asker === undefined || turn.asker === asker);
    const missing = recent.map(({ text }) => text).filter((text) => !stored.includes(text));
    return [...stored, ...missing].slice(-MOST_TURNS);
  }

  forget(asker: string): void {
    for (const [conversation, turns] of this.#turns) {
      const left = turns.filter((turn) => turn.asker !== asker);
      if (left.length > 0) this.#turns.set(conversation, left);
      else this.#turns.delete(conversation);
    }
  }
}
