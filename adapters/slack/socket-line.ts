import { setTimeout } from 'node:timers/promises';
import { type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { SECOND } from '../database/index.ts';
import { keepTrying } from '../keep-trying.ts';
import type { Log } from '../log.ts';
import { isSafeAddress } from '../platform-address.ts';
import { clientOptions } from './web-client.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly logger: Logger;
  /** Called at every sign of life from Slack. */
  readonly onSign: () => void;
}

/** Slack says hello within a second, or not at all. */
const HELLO_WITHIN_MS = 15_000;
/** The client pings every 5 s; a link that is silent for longer is dead. */
const PING_TIMEOUT_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
const RECONNECT = { first: 250, longest: 30_000 };

/**
 * One socket, which is opened again when it is lost. The client's own reconnecting waits five seconds before each attempt, and a token
 * that is refused meanwhile ends the whole process with an unhandled rejection; so it is switched off, and we connect anew at once.
 */
export class SocketLine {
  readonly receiver: SocketModeReceiver;
  readonly #options: SocketOptions;
  readonly #closing = new AbortController();
  #trouble: string | undefined;
  #open = false;

  constructor(options: SocketOptions) {
    this.#options = options;
    const { appToken, apiUrl, logger } = options;
    this.receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      clientPingTimeout: PING_TIMEOUT_MS,
      installerOptions: { clientOptions: clientOptions(apiUrl, logger) },
    });
    const { client } = this.receiver;
    client.on('authenticated', ({ url }: { url?: string }) => refuseUnsafe(url));
    client.on('connected', options.onSign);
    client.on('ws_message', options.onSign);
    client.on('disconnected', () => void this.#lost());
  }

  /** Whether requests arrive through it. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Why it is not open. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  async open(): Promise<void> {
    const { client } = this.receiver;
    const waiting = new AbortController();
    const silent = setTimeout(HELLO_WITHIN_MS, undefined, { signal: waiting.signal }).then(() => {
      void client.disconnect();
      throw new Error('Slack took the connection and did not say hello');
    });
    try {
      await Promise.race([client.start(), silent]);
    } catch (error) {
      await this.#pauseAskedFor(error);
      throw new Error(described(error));
    } finally {
      waiting.abort();
      silent.catch(() => {});
    }
    this.#open = true;
    this.#trouble = undefined;
    // Told to close while it opened.
    if (this.#closing.signal.aborted) void client.disconnect();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#open = false;
    // Whether Slack takes leave of us, too, is not worth waiting for.
    void this.receiver.client.disconnect().catch(() => {});
  }

  /** Slack takes only a few openings a minute, and says when the next one may come. */
  async #pauseAskedFor(error: unknown): Promise<void> {
    if (!(error instanceof webApi.WebAPIRateLimitedError)) return;
    const pause = Math.min(error.retryAfter * SECOND, LONGEST_PAUSE_MS);
    await setTimeout(pause, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  async #lost(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#trouble = 'the socket was lost and is being opened again';
    const { log } = this.#options;
    const { signal } = this.#closing;
    const attempt = () =>
      this.open().catch((error: Error) => {
        this.#trouble = error.message;
        throw error;
      });
    await keepTrying(attempt, { what: "Slack's socket", log, signal, pauses: RECONNECT });
  }
}

function refuseUnsafe(url: string | undefined): void {
  if (url !== undefined && !isSafeAddress(url)) throw new Error('Slack gave an address for the socket that is not wss');
}

function described(error: unknown): string {
  const { data, message } = (error ?? {}) as { data?: { error?: string }; message?: string };
  if (data?.error)
    return `Slack refuses SLACK_APP_TOKEN (${data.error}); expected: an app-level token with the scope connections:write, for example xapp-1-A0-123-abc`;
  return message ?? 'the socket was closed before Slack said hello';
}
