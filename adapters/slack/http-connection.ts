import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { MINUTE } from '../database/index.ts';
import type { Log } from '../log.ts';
import type { Connection } from './connection.ts';
import { LARGEST_BODY, LONGEST_SKEW_S } from './limits.ts';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly log: Log;
  readonly logger: Logger;
  readonly onSign: () => void;
}

const PATH = '/slack/events';
/** Whoever sends slower than that is not Slack. */
const REQUEST_WITHIN_MS = 10_000;
const TELL_REFUSALS_EVERY_MS = 10 * MINUTE;

/** Signed requests. Bolt checks the signature, and that the time stamp is not too old; that it lies in the future we check. */
export class HttpConnection implements Connection {
  readonly receiver: HTTPReceiver;
  readonly trouble = undefined;
  readonly #options: HttpOptions;
  #server: Server | undefined;
  #refusalTold = 0;

  constructor(options: HttpOptions) {
    this.#options = options;
    const { signingSecret, logger } = options;
    this.receiver = new HTTPReceiver({ signingSecret, logger, endpoints: PATH, bodyLimit: LARGEST_BODY });
  }

  async open(): Promise<void> {
    if (this.#server) return;
    const server = createServer({ requestTimeout: REQUEST_WITHIN_MS, headersTimeout: REQUEST_WITHIN_MS }, (request, response) =>
      this.#take(request, response),
    );
    server.listen(this.#options.port);
    await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `PORT ${this.#options.port} can not be listened on (${error.code}); expected: a free port, for example 3000`,
      );
    });
    this.#server = server;
  }

  /** Requests that have begun are answered. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.close();
    server.closeIdleConnections();
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    response.once('finish', () => this.#answered(response.statusCode));
    if (isFromTheFuture(request)) return void response.writeHead(401).end();
    try {
      this.receiver.requestListener(request, response);
    } catch {
      // Bolt throws for every address but its own.
      response.writeHead(404).end();
    }
  }

  /** A wrong secret looks like silence to everybody else, so it is told; strangers may knock as often as they like. */
  #answered(status: number): void {
    if (status === 200) this.#options.onSign();
    if (status !== 401 || Date.now() - this.#refusalTold < TELL_REFUSALS_EVERY_MS) return;
    this.#refusalTold = Date.now();
    this.#options.log.warn(
      'a request was refused: its signature or its time is wrong. If Slack sent it, SLACK_SIGNING_SECRET is not that of this app, or the clock of this machine is off',
    );
  }
}

function isFromTheFuture({ headers }: IncomingMessage): boolean {
  return Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + LONGEST_SKEW_S;
}
