import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { CODE, isRefusal, LONGEST_CALL_MS, patiently, RefusedByDiscord, troubleOf } from './call-discord.ts';
import { type Part, type Rendered, textsOf } from './components.ts';
import type { FirstResponses } from './first-responses.ts';
import { LONGEST_CONTENT, LONGEST_NONCE } from './limits.ts';
import type { RestClients } from './rest-clients.ts';

export interface ReplyAddress {
  readonly interaction: string;
  readonly application: string;
  readonly token: string;
}

export interface Post {
  readonly channel: string;
  readonly message: Rendered;
  /** The same at every attempt: Discord then shows the message once. */
  readonly nonce: string;
  /** The message that it answers, where that is not at hand by itself. */
  readonly answering?: string;
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
  async post({ channel, message, nonce, answering }: Post): Promise<void> {
    const about = { nonce: nonce.slice(0, LONGEST_NONCE), enforce_nonce: true };
    const reference = answering && { message_reference: { message_id: answering, fail_if_not_exists: false } };
    const send = (more: object | undefined) =>
      orAsText(message, (content) => this.#botCall('post', Routes.channelMessages(channel), { ...content, ...about, ...more }));
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
  async direct(user: string, message: Rendered, nonce: string): Promise<void> {
    const { id } = (await this.#botCall('post', Routes.userChannels(), { recipient_id: user })) as { readonly id: string };
    await this.post({ channel: id, message, nonce });
  }

  /**
   * Answers an interaction.
   * @throws TryLater, RefusedByDiscord where its token is no longer good
   */
  async reply(to: ReplyAddress, message: Rendered, forOne: boolean): Promise<void> {
    await orAsText(message, async (content) => {
      const key = { id: to.interaction, token: to.token };
      // What another start of this program began is edited; only where nobody has answered is this the first response.
      const answered = this.#responses.has(key) || (await this.#edit(to, content)) === 'nothing there' ? 'first' : 'edited';
      if (answered === 'edited') return;
      const given = await this.#responses.give(key, InteractionResponseType.ChannelMessageWithSource, {
        ...content,
        flags: flagsOf(content, forOne),
      });
      if (given !== 'now' && (await this.#edit(to, content)) === 'nothing there')
        throw new RefusedByDiscord('the interaction was answered, and the answer is gone', { code: CODE.unknownMessage });
    });
  }

  /**
   * Says something to whoever gave a command or pressed a button, and to nobody else, whatever was to come there.
   * @throws TryLater, RefusedByDiscord
   */
  async tell(to: ReplyAddress, message: Rendered): Promise<void> {
    const key = { id: to.interaction, token: to.token };
    const data = { ...message, flags: flagsOf(message, true) };
    const given = await this.#responses.give(key, InteractionResponseType.ChannelMessageWithSource, data);
    if (given === 'now') return;
    await this.#webhook('delete', Routes.webhookMessage(to.application, to.token)).catch(() => {});
    await this.alsoTell(to, message);
  }

  /** Says one thing more to the same person alone, after an answer that all see. */
  async alsoTell({ application, token }: ReplyAddress, message: Rendered): Promise<void> {
    await orAsText(message, (content) =>
      this.#webhook('post', Routes.webhook(application, token), { ...content, flags: flagsOf(content, true) }),
    );
  }

  /** @returns "nothing there" where nobody has answered the interaction so far, or its token is no longer good */
  async #edit({ application, token }: ReplyAddress, content: Content): Promise<'edited' | 'nothing there'> {
    try {
      const { flags = 0, ...rest } = content;
      const body = { ...rest, ...(flags !== 0 && { flags }) };
      await this.#webhook('patch', Routes.webhookMessage(application, token), body);
      return 'edited';
    } catch (error) {
      if (isRefusal(error, CODE.unknownWebhook, CODE.unknownMessage, CODE.webhookTokenGone)) return 'nothing there';
      throw error;
    }
  }

  #webhook(method: 'post' | 'patch' | 'delete', route: `/${string}`, body?: object): Promise<unknown> {
    const call = () => this.#interactions[method](route, { ...(body && { body }), auth: false, signal: this.#limit() });
    return patiently(call, { signal: this.#signal });
  }

  #botCall(method: 'post', route: `/${string}`, body: object): Promise<unknown> {
    return patiently(() => this.#bot[method](route, { body, signal: this.#limit() }), { signal: this.#signal });
  }

  /** The client waits by itself for as long as Discord asks, again and again. */
  #limit(): AbortSignal {
    return AbortSignal.timeout(LONGEST_CALL_MS);
  }
}

/** Minutes after which a silent thread is no longer listed. */
const ONE_DAY = 1440;

type Content = Rendered | { readonly content: string; readonly flags: number; readonly allowed_mentions: { readonly parse: [] } };

function flagsOf({ flags }: Content, forOne: boolean): number {
  return flags | (forOne ? MessageFlags.Ephemeral : 0);
}

async function orAsText<T>(message: Rendered, send: (content: Content) => Promise<T>): Promise<T> {
  try {
    return await send(message);
  } catch (error) {
    if (troubleOf(error).kind !== 'layout refused') throw error;
    return send(asText(message));
  }
}

/** The words of a message without its layout: what stands at the end, the sources, is kept, and what comes before is cut. */
export function asText({ components, allowed_mentions }: Rendered): Content {
  const texts = textsOf(components as Part[]);
  const end = texts.at(-1) ?? '';
  const body = texts.slice(0, -1).join('\n\n');
  const room = LONGEST_CONTENT - end.length - 4;
  const head = body.length <= room ? body : `${body.slice(0, Math.max(0, room - 2)).replace(/\s\S*$/, '')} …`;
  const content = [head, end]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .slice(0, LONGEST_CONTENT);
  return { content, flags: MessageFlags.SuppressEmbeds, allowed_mentions };
}
