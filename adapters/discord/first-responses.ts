import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { CODE, isRefusal, patiently } from './call-discord.ts';
import { DEFER_AFTER_MS, MOST_AT_ONCE } from './limits.ts';

export interface InteractionKey {
  readonly id: string;
  readonly token: string;
}

/** `before`: by an earlier try of ours, or by another process of the same bot. `deferred`: we have told Discord to wait. */
export type Answered = 'now' | 'before' | 'deferred';

interface Awaited {
  readonly timer: NodeJS.Timeout;
  deferring: Promise<Answered> | undefined;
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

  /** An interaction arrived that will be answered. @param forOne whether its asker alone will see the answer, as far as that is known */
  await(key: InteractionKey, forOne: () => boolean): void {
    const timer = setTimeout(() => this.#deferNow(key, forOne()), DEFER_AFTER_MS);
    this.#awaited.set(key.id, { timer, deferring: undefined });
  }

  /** It is known who will see the answer. Where many wait for theirs, this one may take longer. */
  known(key: InteractionKey, forOne: boolean): void {
    const ahead = [...this.#awaited.values()].filter(({ deferring }) => !deferring);
    if (ahead.length > MOST_AT_ONCE) this.#deferNow(key, forOne);
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
   * Gives the first response, unless there is one: then the bot shows that it is at it, or all is said.
   * @throws RefusedByDiscord where it came too late
   */
  async give(key: InteractionKey, type: InteractionResponseType, data?: object): Promise<Answered> {
    const awaited = this.#awaited.get(key.id);
    this.forget(key);
    if (!awaited?.deferring) return this.#respond(key, type, data);
    return awaited.deferring;
  }

  #deferNow(key: InteractionKey, forOne: boolean): void {
    const awaited = this.#awaited.get(key.id);
    if (awaited) awaited.deferring ??= this.#defer(key, forOne);
  }

  async #respond({ id, token }: InteractionKey, type: InteractionResponseType, data?: object): Promise<Answered> {
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

  async #defer(key: InteractionKey, forOne: boolean): Promise<Answered> {
    const flags = forOne ? { flags: MessageFlags.Ephemeral } : undefined;
    try {
      const given = await this.#respond(key, InteractionResponseType.DeferredChannelMessageWithSource, flags);
      return given === 'now' ? 'deferred' : given;
    } catch (error) {
      this.#log.warn({ err: error }, 'Discord could not be told that an answer takes longer');
      return 'before';
    }
  }
}
