import { channel } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { MINUTE } from '../database/index.ts';
import { keepTrying } from '../keep-trying.ts';
import type { Connection } from './connection.ts';
import { SocketLine, type SocketOptions } from './socket-line.ts';

/** Pings and pongs of the client's sockets, as its WebSocket library tells of them. Nobody else in this process uses it. */
const SIGNS = ['undici:websocket:ping', 'undici:websocket:pong'];
/** Slack renews a socket after some hours: two that were opened apart are not renewed together. It takes few openings a minute. */
const SECOND_AFTER_MS = 2 * MINUTE;

export interface SocketConnectionOptions extends SocketOptions {
  readonly secondAfterMs?: number;
}

/**
 * Socket Mode over two sockets, of which Slack chooses one for each request. Commands and presses it tells once: with a single socket
 * those of the moment in which it is renewed would end in an error.
 */
export class SocketConnection implements Connection {
  readonly receiver: Receiver;
  readonly #options: SocketConnectionOptions;
  readonly #first: SocketLine;
  readonly #second: SocketLine;
  readonly #closing = new AbortController();
  #secondIsToCome = false;

  constructor(options: SocketConnectionOptions) {
    this.#options = options;
    this.#first = new SocketLine(options);
    this.#second = new SocketLine(options);
    const lines = [this.#first, this.#second];
    this.receiver = {
      init: (app: App) => {
        for (const { receiver } of lines) receiver.init(app);
      },
      start: async () => {},
      stop: async () => {},
    };
    for (const sign of SIGNS) channel(sign).subscribe(options.onSign);
  }

  get trouble(): string | undefined {
    return this.#second.isOpen ? undefined : this.#first.trouble;
  }

  /** Resolves when the first socket is there. */
  async open(): Promise<void> {
    await this.#first.open();
    if (this.#secondIsToCome) return;
    this.#secondIsToCome = true;
    void this.#openSecond();
  }

  async close(): Promise<void> {
    for (const sign of SIGNS) channel(sign).unsubscribe(this.#options.onSign);
    this.#closing.abort();
    await Promise.all([this.#first.close(), this.#second.close()]);
  }

  async #openSecond(): Promise<void> {
    const { log, secondAfterMs = SECOND_AFTER_MS } = this.#options;
    const { signal } = this.#closing;
    await setTimeout(secondAfterMs, undefined, { signal, ref: false }).catch(() => {});
    await keepTrying(() => this.#second.open(), { what: "Slack's second socket", log, signal });
  }
}
