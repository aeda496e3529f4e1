import { setTimeout } from 'node:timers/promises';
import { backoff } from './database/backoff.ts';
import { MINUTE, SECOND } from './database/clock.ts';
import type { Log } from './log.ts';

export interface TryingOptions {
  /** What is tried, for the log: "Slack", "the socket of Slack". */
  readonly what: string;
  readonly log: Log;
  /** Ends the trying, and the waiting between two attempts. */
  readonly signal: AbortSignal;
  /** Milliseconds after the first failure, and at most. */
  readonly pauses?: { readonly first: number; readonly longest: number };
  /** From 0 to 1. */
  readonly random?: () => number;
}

const PAUSES = { first: SECOND / 2, longest: MINUTE };

/**
 * Tries until it succeeds. Each trouble is logged once, however often it comes back, and so is its end.
 * @returns false where it was told to end first
 */
export async function keepTrying(attempt: () => Promise<void>, options: TryingOptions): Promise<boolean> {
  const { what, log, signal, pauses = PAUSES, random = Math.random } = options;
  let failures = 0;
  let told: string | undefined;
  while (!signal.aborted) {
    try {
      await attempt();
      if (told !== undefined) log.info(`${what} is there again`);
      return true;
    } catch (error) {
      failures += 1;
      const trouble = error instanceof Error ? error.message : String(error);
      if (!signal.aborted && trouble !== told)
        log.error({ err: error }, `${what} can not be reached; it is tried again by itself`);
      told = trouble;
      await setTimeout(backoff(failures, pauses, random), undefined, { signal }).catch(() => {});
    }
  }
  return false;
}
