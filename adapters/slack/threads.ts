import { setTimeout } from 'node:timers/promises';
import { TryLater } from '../database/index.ts';
import type { Log } from '../log.ts';
import { NotAllowed } from '../patience.ts';
import { patiently, troubleOf } from './call-slack.ts';
import type { Identity } from './read-question.ts';
import type { ReplyInThread } from './reply-to.ts';
import { typedText } from './typed-text.ts';
import type { WebClient } from './web-client.ts';
import { wording } from './wording.ts';

export interface Status {
  /** Resolves when it is shown, or after a moment. */
  readonly shown: Promise<void>;
  /** To be called when the answer is there: a status that came after it would stay for two minutes. */
  clear(): void;
}

/** A status that takes longer than this is not waited for. */
const STATUS_WITHIN_MS = 500;
/** Messages of a thread that are looked through for the last one of a person. */
const LOOKED_THROUGH = 999;

export type MessageBefore = { readonly text: string } | { readonly problem: string };

/** What the bot shows and reads in threads beside its answers. */
export class SlackThreads {
  readonly #client: WebClient;
  readonly #signal: AbortSignal;
  readonly #identity: () => Identity;
  readonly #log: Log;

  constructor(options: { client: WebClient; signal: AbortSignal; identity: () => Identity; log: Log }) {
    this.#client = options.client;
    this.#signal = options.signal;
    this.#identity = options.identity;
    this.#log = options.log;
  }

  showStatus(channel: string, thread: string): Status {
    const about = { channel_id: channel, thread_ts: thread };
    const { status, statusMessages: loading_messages } = wording;
    let late = false;
    const set = this.#client.assistant.threads
      .setStatus({ ...about, status, loading_messages: [...loading_messages] })
      .then(() => (late ? this.#client.assistant.threads.setStatus({ ...about, status: '' }) : undefined))
      .then(
        () => {},
        (error: unknown) => this.#log.debug({ err: error }, 'the status can not be shown'),
      );
    return {
      shown: Promise.race([set, setTimeout(STATUS_WITHIN_MS, undefined, { ref: false })]),
      clear: () => {
        late = true;
      },
    };
  }

  /** The last message of a person before a mention without a word. */
  async messageBefore({ channel, thread, message }: ReplyInThread): Promise<MessageBefore> {
    const look = () => this.#client.conversations.replies({ channel, ts: thread, latest: message, limit: LOOKED_THROUGH });
    const { userId, botId } = this.#identity();
    try {
      const { messages = [] } = await patiently(look, { signal: this.#signal });
      const texts = messages
        .filter(({ ts, user, bot_id }) => ts !== message && user !== userId && (!bot_id || bot_id !== botId))
        .map(({ text = '' }) => typedText(text))
        .filter((text) => text !== '');
      const text = texts.at(-1);
      return text === undefined ? { problem: wording.nothingBefore } : { text };
    } catch (error) {
      if ((error instanceof TryLater && !(error instanceof NotAllowed)) || troubleOf(error).kind === 'unclear') throw error;
      return { problem: wording.threadUnreadable };
    }
  }
}
