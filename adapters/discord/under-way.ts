/** What is being worked on and nobody waits for, until somebody does. */
export class UnderWay {
  readonly #work = new Set<Promise<void>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  add(work: Promise<void>): void {
    const guarded = work.catch(this.#onError).finally(() => this.#work.delete(guarded));
    this.#work.add(guarded);
  }

  /** Resolves when nothing is being worked on. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all([...this.#work]);
  }
}
