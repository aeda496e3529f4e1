import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { CODE, isRefusal, patiently } from './call-discord.ts';
import { DEFER_AFTER_MS } from './limits.ts';

export interface InteractionKey {
  readonly id: string;
  readonly token: string;
}

/** Discord says by this that an interaction was answered before: by an earlier try of ours, or by another process of the same bot. */
export type Answered = 'now' | 'before' | 'deferred';

interface Awaited {
  readonly timer: NodeJS.Timeout;
  deferring: Promise<boolean> | undefined;
}

/**
 * First responses to interactions, for which Discord waits three seconds. They are given at once; where something slow is ahead
 * Discord is told so in time, and shows that the bot is at it.
 */
export class FirstResponses {
  readonly #rest: REST;
  readonly #signal: AbortSignal;
  readonly #log: Log;
  readonly #awaited = new Map<string, Awaited>();

  constructor({ rest, signal, log }: { rest: REST; signal: AbortSignal; log: Log }) {
    this.#rest = rest;
    this.#signal = signal;
    this.#log = log;
  }

  /** An interaction arrived that will be answered. @param forOne whether its asker alone will see the answer */
  await(key: InteractionKey, forOne: boolean, afterMs = DEFER_AFTER_MS): void {
    const timer = setTimeout(() => {
      const awaited = this.#awaited.get(key.id);
      if (awaited) awaited.deferring = this.#defer(key, forOne);
    }, afterMs);
    this.#awaited.set(key.id, { timer, deferring: undefined });
  }

  /** Somebody else answers it. */
  forget({ id }: Pick<InteractionKey, 'id'>): void {
    clearTimeout(this.#awaited.get(id)?.timer);
    this.#awaited.delete(id);
  }

  /** Whether this process has it and can still give the first response. */
  has({ id }: Pick<InteractionKey, 'id'>): boolean {
    return this.#awaited.has(id);
  }

  /**
   * Gives the first response, unless Discord was told to wait.
   * @returns how it was answered; after "deferred" and "before" the response is there to be edited
   * @throws RefusedByDiscord where it came too late
   */
  async give(key: InteractionKey, type: InteractionResponseType, data?: object): Promise<Answered> {
    const awaited = this.#awaited.get(key.id);
    this.forget(key);
    if (awaited?.deferring) return (await awaited.deferring) ? 'deferred' : 'before';
    return this.#respond(key, type, data);
  }

  async #respond({ id, token }: InteractionKey, type: InteractionResponseType, data?: object): Promise<'now' | 'before'> {
    const body = { type, ...(data && { data }) };
    try {
      const call = () => this.#rest.post(Routes.interactionCallback(id, token), { body, auth: false });
      await patiently(call, { signal: this.#signal });
      return 'now';
    } catch (error) {
      if (isRefusal(error, CODE.acknowledged)) return 'before';
      throw error;
    }
  }

  async #defer(key: InteractionKey, forOne: boolean): Promise<boolean> {
    const flags = forOne ? { flags: MessageFlags.Ephemeral } : undefined;
    try {
      await this.#respond(key, InteractionResponseType.DeferredChannelMessageWithSource, flags);
      return true;
    } catch (error) {
      this.#log.warn({ err: error }, 'Discord could not be told that an answer takes longer');
      return false;
    }
  }
}
