import { setImmediate } from 'node:timers/promises';

/**
 * One after the other, with a look in between at what has arrived meanwhile: whoever asks last is heard before all others are answered.
 */
export class CooperativeQueue {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, which lasts until it waits for something else. */
  turn(): Promise<void> {
    this.#last = this.#last.then(() => setImmediate());
    return this.#last;
  }
}
