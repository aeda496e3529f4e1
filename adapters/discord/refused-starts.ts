import { noteRefusal, refusalsOf, type Store, StoreAway } from '../database/index.ts';
import type { DiscordSettings } from '../settings.ts';
import { MOST_REFUSALS } from './limits.ts';
import { refusedTooOften } from './refusals.ts';

/**
 * How often Discord has refused the token, written down: whoever watches over the program may start it again and again, and each start
 * would identify, until Discord resets the token. Where the store is away, nothing is known of it.
 */
export class RefusedStarts {
  readonly #token: string;
  readonly #store: Store;

  constructor({ token }: Pick<DiscordSettings, 'token'>, store: Store) {
    this.#token = token;
    this.#store = store;
  }

  /** @returns why Discord is to be left alone, in one sentence; undefined where it is not */
  async tooMany(): Promise<string | undefined> {
    const refusals = await this.#store.read((session) => refusalsOf(session, this.#token)).catch(orNothing);
    return refusals && refusals.times >= MOST_REFUSALS ? refusedTooOften(refusals.reason) : undefined;
  }

  note(reason: string): Promise<void> {
    return this.#store.write((session) => noteRefusal(session, this.#token, reason)).catch(orNothing);
  }
}

function orNothing(error: unknown): undefined {
  if (!(error instanceof StoreAway)) throw error;
}
