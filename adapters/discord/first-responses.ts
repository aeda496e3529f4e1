import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { systemClock } from '../database/index.ts';
import type { Log } from '../log.ts';
import { CODE, isRefusal, patiently } from './call-discord.ts';
import { DEFER_AFTER_MS, MOST_IN_HAND, REPLY_TOKEN } from './limits.ts';

export interface InteractionKey {
  readonly id: string;
  readonly token: string;
}

/** `before`: by an earlier try of ours, or by another process of the same bot. `deferred`: we have told Discord to wait. */
export type Answered = 'now' | 'before' | 'deferred';

interface Awaited {
  /** Whether its asker alone will see the answer. */
  readonly forOne: boolean;
  /** By the steady clock. */
  readonly at: number;
  readonly timer: NodeJS.Timeout;
  /** Undefined in the end where Discord would not be told. */
  deferring: Promise<Answered | undefined> | undefined;
}

/**
 * First responses to interactions, for which Discord waits three seconds, and people less. The answer is the first response; where it
 * would take a moment Discord is told so at once, and shows that the bot is at it.
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

  /**
   * A question arrived. Where several are in hand already it has to wait for them, and for those whose askers know that they wait, too.
   * @param forOne whether its asker alone will see the answer: Discord has it settled with the first response
   * @returns false where it is in hand already, and was told again
   */
  await(key: InteractionKey, forOne: boolean): boolean {
    if (this.has(key)) return false;
    this.#forgetDead();
    const timer = setTimeout(() => this.#deferNow(key), DEFER_AFTER_MS);
    this.#awaited.set(key.id, { forOne, at: systemClock.steady(), timer, deferring: undefined });
    if (this.#awaited.size > MOST_IN_HAND) this.#deferNow(key);
    return true;
  }

  /** It is answered, or somebody else does that. */
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
    return (await awaited?.deferring) ?? this.#respond(key, type, data);
  }

  /** A process that slept leaves questions to others, and nobody says so here. */
  #forgetDead(): void {
    for (const [id, { at }] of this.#awaited) {
      if (systemClock.steady() - at < REPLY_TOKEN.lastsMs) return;
      this.forget({ id });
    }
  }

  #deferNow(key: InteractionKey): void {
    const awaited = this.#awaited.get(key.id);
    if (awaited) awaited.deferring ??= this.#defer(key, awaited.forOne);
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

  async #defer(key: InteractionKey, forOne: boolean): Promise<Answered | undefined> {
    const flags = forOne ? { flags: MessageFlags.Ephemeral } : undefined;
    try {
      const given = await this.#respond(key, InteractionResponseType.DeferredChannelMessageWithSource, flags);
      return given === 'now' ? 'deferred' : given;
    } catch (error) {
      this.#log.warn({ err: error }, 'Discord could not be told that an answer takes longer');
      return undefined;
    }
  }
}
