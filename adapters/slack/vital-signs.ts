import { systemClock } from '../database/index.ts';
import type { Log } from '../log.ts';
import type { CallWatcher } from './web-client.ts';

/** When Slack last gave a sign of life, and why it takes no calls: learned from every call that anybody makes. */
export class VitalSigns implements CallWatcher {
  readonly #log: Log;
  #last: number | undefined;
  #trouble: string | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** In one sentence without secrets; undefined while Slack takes calls. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Milliseconds since the last sign; undefined before the first. */
  get sinceSign(): number | undefined {
    return this.#last === undefined ? undefined : systemClock.steady() - this.#last;
  }

  seen(): void {
    this.#last = systemClock.steady();
  }

  taken(): void {
    if (this.#trouble !== undefined && this.#last !== undefined) this.#log.info('Slack takes calls again');
    this.seen();
    this.#trouble = undefined;
  }

  tokenRefused(error: string): void {
    this.missed(
      `Slack refuses SLACK_BOT_TOKEN (${error}); expected: the bot token of an installed app, for example xoxb-123-456-abc`,
    );
  }

  /** Logged once, however often it comes back; before the first sign of life whoever starts Slack logs it. */
  missed(trouble: string): void {
    if (trouble !== this.#trouble && this.#last !== undefined) this.#log.error({ trouble }, 'Slack takes no calls');
    this.#trouble = trouble;
  }
}
