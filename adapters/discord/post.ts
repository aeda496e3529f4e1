import { type APIMessage, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { CODE, isRefusal, LONGEST_CALL_MS, patiently, RefusedByDiscord, troubleOf } from './call-discord.ts';
import type { Rendered } from './components.ts';
import type { FirstResponses } from './first-responses.ts';
import { LONGEST_NONCE } from './limits.ts';
import { firstIdSince, isOwnPost, type OwnPost } from './own-post.ts';
import { asText, type PlainMessage } from './plain-message.ts';
import type { RestClients } from './rest-clients.ts';

export interface ReplyAddress {
  readonly interaction: string;
  readonly application: string;
  readonly token: string;
}

export interface Post {
  readonly channel: string;
  readonly message: Content;
  readonly file?: AttachedFile | undefined;
  /** The same at every attempt: Discord then shows the message once. */
  readonly nonce: string;
  /** The message that it answers, where that is not at hand by itself. */
  readonly answering?: string;
}

/** A file that goes along with a message. */
export interface AttachedFile {
  readonly name: string;
  readonly text: string;
}

/** Brings messages to Discord: each once, and as text where it refuses the layout. */
export class Poster {
  readonly #bot: REST;
  readonly #interactions: REST;
  readonly #responses: FirstResponses;
  readonly #signal: AbortSignal;

  constructor({ rest, responses, signal }: { rest: RestClients; responses: FirstResponses; signal: AbortSignal }) {
    this.#bot = rest.bot;
    this.#interactions = rest.interactions;
    this.#responses = responses;
    this.#signal = signal;
  }

  /** @throws TryLater, RefusedByDiscord */
  async post({ channel, message, nonce, answering, file }: Post): Promise<void> {
    const about = { nonce: nonce.slice(0, LONGEST_NONCE), enforce_nonce: true };
    const reference = answering && { message_reference: { message_id: answering, fail_if_not_exists: false } };
    const send = (more: object | undefined) =>
      orAsText(message, (content) =>
        this.#botCall('post', Routes.channelMessages(channel), { ...content, ...about, ...more }, file),
      );
    try {
      await send(reference || undefined);
    } catch (error) {
      if (!reference || !isRefusal(error, CODE.noHistory)) throw error;
      await send(undefined);
    }
  }

  /**
   * Opens a thread at a message. A thread has the id of the message that it was opened at, so it is the same one however often.
   * @returns the thread
   * @throws TryLater, RefusedByDiscord
   */
  async openThread(channel: string, messageId: string, name: string): Promise<string> {
    try {
      await this.#botCall('post', Routes.threads(channel, messageId), { name, auto_archive_duration: ONE_DAY });
    } catch (error) {
      if (!isRefusal(error, CODE.threadExists)) throw error;
    }
    return messageId;
  }

  /** Writes to a person alone. @throws TryLater, RefusedByDiscord */
  async direct(user: string, message: Content, nonce: string, file?: AttachedFile): Promise<void> {
    await this.post({ channel: await this.directChannel(user), message, nonce, file });
  }

  /** Where a person alone is written to. @throws TryLater, RefusedByDiscord */
  async directChannel(user: string): Promise<string> {
    const { id } = (await this.#botCall('post', Routes.userChannels(), { recipient_id: user })) as { readonly id: string };
    return id;
  }

  /**
   * Whether a message stands in a channel already: a nonce is remembered for some minutes alone.
   * @param bot id of this one
   * @returns false also where the bot may not read what was said before
   * @throws TryLater, RefusedByDiscord
   */
  async stands(channel: string, own: OwnPost, bot: string): Promise<boolean> {
    for (let after = firstIdSince(own); ; ) {
      const query = new URLSearchParams({ after, limit: String(MESSAGES_A_LOOK) });
      const get = () => this.#bot.get(Routes.channelMessages(channel), { query, signal: this.#limit() });
      const messages = (await patiently(get, { signal: this.#signal })) as APIMessage[];
      if (messages.some((message) => isOwnPost(message, own, bot))) return true;
      if (messages.length < MESSAGES_A_LOOK) return false;
      // The newest comes first.
      after = messages[0]?.id ?? after;
    }
  }

  /**
   * Answers an interaction.
   * @throws TryLater, RefusedByDiscord where its token is no longer good
   */
  async reply(to: ReplyAddress, message: Rendered, forOne: boolean): Promise<void> {
    await orAsText(message, async (content) => {
      const given = await this.#giveFirst(to, { ...content, flags: flagsOf(content, forOne) });
      if (given === 'waiting') await this.#webhook('patch', Routes.webhookMessage(to.application, to.token), content);
    });
  }

  /**
   * Says something to whoever gave a command or pressed a button, and to nobody else, whatever was to come there.
   * @throws TryLater, RefusedByDiscord
   */
  async tell(to: ReplyAddress, message: Rendered): Promise<void> {
    const given = await this.#giveFirst(to, { ...message, flags: flagsOf(message, true) });
    if (given !== 'waiting') return;
    await this.#webhook('delete', Routes.webhookMessage(to.application, to.token)).catch(() => {});
    await this.alsoTell(to, message);
  }

  /** Says one thing more to the same person alone, after an answer that all see. */
  async alsoTell({ application, token }: ReplyAddress, message: Content, file?: AttachedFile): Promise<void> {
    await orAsText(message, (content) =>
      this.#webhook('post', Routes.webhook(application, token), { ...content, flags: flagsOf(content, true) }, file),
    );
  }

  /**
   * Gives the first response where there is none.
   * @returns "waiting" where Discord shows that the bot is at it; "answered" where all is said, now or before
   */
  async #giveFirst(to: ReplyAddress, data: Content): Promise<'waiting' | 'answered'> {
    const key = { id: to.interaction, token: to.token };
    // What this start of the program has not seen, an earlier one may have begun to answer.
    const before = this.#responses.has(key) ? 'none' : await this.#responseTo(to);
    if (before !== 'none') return before;
    const now = await this.#responses.give(key, InteractionResponseType.ChannelMessageWithSource, data);
    if (now !== 'before') return now === 'now' ? 'answered' : 'waiting';
    const given = await this.#responseTo(to);
    if (given === 'none') throw new RefusedByDiscord('there is no response to go on from', { code: CODE.unknownInteraction });
    return given;
  }

  async #responseTo({ application, token }: ReplyAddress): Promise<'none' | 'waiting' | 'answered'> {
    try {
      const { flags = 0 } = (await this.#webhook('get', Routes.webhookMessage(application, token))) as { flags?: number };
      return flags & MessageFlags.Loading ? 'waiting' : 'answered';
    } catch (error) {
      if (isRefusal(error, CODE.unknownWebhook, CODE.unknownMessage, CODE.webhookTokenGone)) return 'none';
      throw error;
    }
  }

  #webhook(
    method: 'get' | 'post' | 'patch' | 'delete',
    route: `/${string}`,
    body?: object,
    file?: AttachedFile,
  ): Promise<unknown> {
    const call = () =>
      this.#interactions[method](route, { ...(body && { body }), ...attached(file), auth: false, signal: this.#limit() });
    return patiently(call, { signal: this.#signal });
  }

  #botCall(method: 'post', route: `/${string}`, body: object, file?: AttachedFile): Promise<unknown> {
    return patiently(() => this.#bot[method](route, { body, ...attached(file), signal: this.#limit() }), {
      signal: this.#signal,
    });
  }

  /** The client waits by itself for as long as Discord asks, again and again. */
  #limit(): AbortSignal {
    return AbortSignal.timeout(LONGEST_CALL_MS);
  }
}

/** As many as Discord tells at once. */
const MESSAGES_A_LOOK = 100;
/** Minutes after which a silent thread is no longer listed. */
const ONE_DAY = 1440;

type Content = Rendered | PlainMessage;

function flagsOf({ flags }: Content, forOne: boolean): number {
  return flags | (forOne ? MessageFlags.Ephemeral : 0);
}

function attached(file: AttachedFile | undefined) {
  return file && { files: [{ name: file.name, data: Buffer.from(file.text) }] };
}

async function orAsText<T>(message: Content, send: (content: Content) => Promise<T>): Promise<T> {
  try {
    return await send(message);
  } catch (error) {
    if (troubleOf(error).kind !== 'layout refused' || !('components' in message)) throw error;
    return send(asText(message));
  }
}
