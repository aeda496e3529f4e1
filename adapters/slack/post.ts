import { isTimeZone } from '../../src/index.ts';
import { type ConfirmLease, HOUR, TryLater } from '../database/index.ts';
import { NotAllowed } from '../patience.ts';
import { patiently, troubleOf } from './call-slack.ts';
import { NOT_FORMATTED, NOT_PARSED } from './fallback-text.ts';
import { plainerMessage } from './plainer-blocks.ts';
import type { Rendered } from './render-answer.ts';
import { sendTo } from './response-url.ts';
import { endingWith } from './say.ts';
import { type FilePlace, type FileSent, type FileToSend, sendFile } from './send-file.ts';
import { slackTime } from './slack-time.ts';
import type { WebClient } from './web-client.ts';
import { wording } from './wording.ts';

/** Metadata by which the bot knows its own message again. */
const METADATA_TYPE = 'seldinger_answer';

export interface Post {
  readonly channel: string;
  /** Time stamp of the head of the thread; none: into the channel itself. */
  readonly thread: string | undefined;
  readonly message: Rendered;
  /** The same at every attempt. */
  readonly id: string;
  /** Nothing older can be this post. */
  readonly since: string;
  /** It may have been posted before: look first. */
  readonly lookFirst: boolean;
}

export interface Whisper {
  readonly channel: string;
  readonly user: string;
  readonly thread: string | undefined;
  readonly message: Rendered;
}

export interface DirectPost extends Pick<Post, 'message' | 'id' | 'lookFirst'> {
  readonly user: string;
  /** Slack time before which it can not stand there; a day ago, if none is given. */
  readonly since?: string;
  /** Awaited when the conversation is open, right before Slack is told to post. */
  readonly confirmLease?: ConfirmLease;
}

/** Nobody can say whether everybody sees it already: Slack did not, and there is nowhere to look. */
export class Unconfirmed extends Error {}

/** How far back in a direct message a post is looked for. */
const LOOK_BACK_MS = 24 * HOUR;

/** Brings messages to Slack: each once, as far as Slack lets us see what arrived, and in plainer blocks or as text where it refuses some. */
export class Poster {
  readonly #client: WebClient;
  readonly #signal: AbortSignal;

  constructor(client: WebClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /**
   * @returns the time stamp of the message
   * @throws TryLater, Undeliverable
   */
  async post(post: Post): Promise<string> {
    const found = () => this.#find(post);
    const before = post.lookFirst ? await found() : undefined;
    if (before !== undefined) return before;
    return this.#asPlainAsNeeded(post.message, (content) =>
      patiently(() => this.#postOnce(post, content), { signal: this.#signal, done: found }),
    );
  }

  /** Shows a message to one person in a channel. */
  async whisper({ channel, user, thread, message }: Whisper): Promise<void> {
    await this.#asPlainAsNeeded(message, (content) =>
      patiently(
        () =>
          this.#client.chat.postEphemeral({
            channel,
            user,
            ...(thread && { thread_ts: thread }),
            ...content,
            ...NOT_PARSED,
          } as Parameters<WebClient['chat']['postEphemeral']>[0]),
        { signal: this.#signal },
      ),
    );
  }

  /**
   * Writes to a person: once, since by the address of the conversation it can be looked for there.
   * @throws TryLater, Undeliverable
   */
  async direct({ user, confirmLease, since = slackTime(Date.now() - LOOK_BACK_MS), ...post }: DirectPost): Promise<void> {
    const channel = await this.#conversationWith(user);
    await confirmLease?.();
    await this.post({ ...post, channel, thread: undefined, since });
  }

  /**
   * Answers a command or a pressed button, seen by whoever gave it. Nobody can look for it: where an attempt ended unclearly the next
   * one says that it may be seen twice.
   * @throws Undeliverable where the address is no longer good
   */
  async reply(url: string, message: Rendered): Promise<void> {
    await this.#asPlainAsNeeded(message, (content) => {
      let said = content;
      const again = async () => {
        said = endingWith(wording.perhapsTwice, content);
        return undefined;
      };
      return patiently(() => this.#byToken(url, said), { signal: this.#signal, done: again });
    });
  }

  /** Puts a message in the place of that whose button was pressed. @throws Undeliverable */
  async replace(url: string, message: Rendered): Promise<void> {
    await this.#asPlainAsNeeded(message, (content) =>
      patiently(() => this.#byToken(url, content, { replace_original: true }), { signal: this.#signal }),
    );
  }

  /**
   * Shows a message to everybody in the channel in which a button was pressed, at most once.
   * @throws Unconfirmed, TryLater, Undeliverable
   */
  async replyToAll(url: string, message: Rendered): Promise<void> {
    const notAgain = async () => {
      throw new Unconfirmed('Slack did not say whether it was shown');
    };
    await this.#asPlainAsNeeded(message, (content) =>
      patiently(() => this.#byToken(url, content, { response_type: 'in_channel' }), { signal: this.#signal, done: notAgain }),
    );
  }

  #byToken(
    url: string,
    content: Partial<Rendered>,
    how: { readonly response_type?: 'in_channel'; readonly replace_original?: true } = {},
  ): Promise<void> {
    return sendTo(url, { response_type: 'ephemeral', replace_original: false, ...how, ...NOT_FORMATTED, ...content });
  }

  /** An app that was installed before it could open conversations can write all the same, but not look for what it wrote. */
  async #conversationWith(user: string): Promise<string> {
    try {
      const { channel } = await patiently(() => this.#client.conversations.open({ users: user }), { signal: this.#signal });
      return channel?.id ?? user;
    } catch (error) {
      if (!(error instanceof NotAllowed)) throw error;
      return user;
    }
  }

  /** Brings a file to one person. It throws nothing: what is said beside it must not be lost with it. */
  sendFile(file: FileToSend, place: FilePlace, onTrouble: (error: unknown) => void): Promise<FileSent> {
    return sendFile(file, place, { client: this.#client, signal: this.#signal, onTrouble });
  }

  /** The time zone that a person has set on Slack; whoever wants another one says so in the profile. Nothing where Slack does not tell. */
  async zoneOf(user: string): Promise<string | undefined> {
    try {
      const { user: found } = await patiently(() => this.#client.users.info({ user }), { signal: this.#signal });
      return found?.tz !== undefined && isTimeZone(found.tz) ? found.tz : undefined;
    } catch {
      return undefined;
    }
  }

  async #postOnce({ channel, thread, id }: Pick<Post, 'channel' | 'thread' | 'id'>, content: Partial<Rendered>): Promise<string> {
    const { ts = '' } = await this.#client.chat.postMessage({
      channel,
      ...(thread && { thread_ts: thread }),
      ...content,
      ...NOT_FORMATTED,
      metadata: { event_type: METADATA_TYPE, event_payload: { id } },
    } as Parameters<WebClient['chat']['postMessage']>[0]);
    return ts;
  }

  /** What Slack refuses in it goes out in older blocks; where that is not known, or no help, all of it as text. */
  async #asPlainAsNeeded<T>(message: Rendered, send: (content: Partial<Rendered>) => Promise<T>): Promise<T> {
    try {
      return await send(message);
    } catch (error) {
      if (troubleOf(error).kind !== 'layout refused') throw error;
      const plainer = plainerMessage(message, error);
      return plainer ? this.#asPlainAsNeeded(plainer, send) : send({ text: message.text });
    }
  }

  /** @returns undefined where the post is not there, or may not be looked for */
  async #find({ channel, thread, id, since }: Post): Promise<string | undefined> {
    const about = { channel, oldest: since, inclusive: true, include_all_metadata: true, limit: 200 };
    const look = () =>
      thread === undefined
        ? this.#client.conversations.history(about)
        : this.#client.conversations.replies({ ...about, ts: thread });
    try {
      const { messages = [] } = await patiently<{ messages?: Found[] }>(look, { signal: this.#signal });
      return messages.find(({ metadata }) => metadata?.event_payload?.id === id)?.ts;
    } catch (error) {
      const later = error instanceof TryLater && !(error instanceof NotAllowed);
      if (later || troubleOf(error).kind === 'unclear') throw error;
      return undefined;
    }
  }
}

interface Found {
  readonly ts?: string;
  readonly metadata?: { readonly event_payload?: Readonly<Record<string, unknown>> };
}
