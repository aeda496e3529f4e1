import { setTimeout } from 'node:timers/promises';
import { type Clock, MINUTE, SECOND, systemClock } from '../database/index.ts';

/** Discord takes one identify in five seconds, and a thousand a day: after that it resets the token. */
const APART_MS = 5 * SECOND;
const LONGEST_MS = 5 * MINUTE;

/** Lets the gateway identify: at once, then ever more slowly for as long as Discord does not take it. */
export class IdentifyPace {
  #untaken = 0;
  /** By the steady clock. */
  #next = 0;
  readonly #clock: Pick<Clock, 'steady'>;
  readonly #sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

  constructor(clock: Pick<Clock, 'steady'> = systemClock, sleep = wait) {
    this.#clock = clock;
    this.#sleep = sleep;
  }

  /** Called by the client before it identifies. */
  async waitForIdentify(_shard: number, signal: AbortSignal): Promise<void> {
    const now = this.#clock.steady();
    const at = Math.max(now, this.#next);
    this.#next = at + Math.min(APART_MS * 2 ** this.#untaken, LONGEST_MS);
    this.#untaken += 1;
    if (at > now) await this.#sleep(at - now, signal);
  }

  /** Discord took it: the session is there. */
  taken(): void {
    this.#untaken = 0;
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return setTimeout(milliseconds, undefined, { signal });
}
