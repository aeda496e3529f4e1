/** One round after the other, never two at a time. Whoever asks during a round gets another one after it. */
export class Rounds {
  readonly #round: () => Promise<void>;
  #running: Promise<void> | undefined;
  #again = false;

  /** @param round never fails */
  constructor(round: () => Promise<void>) {
    this.#round = round;
  }

  /** What is running now, if anything is. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  /** Resolves when a round is done that began after this call. */
  ask(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    // Nobody asks between the last look at the flag and the end: both happen in one go.
    do {
      this.#again = false;
      await this.#round();
    } while (this.#again);
    this.#running = undefined;
  }
}
