import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Attempt, Delivery, Transport } from './delivery.ts';
import { BOT } from './workspace.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled';

interface Connection {
  readonly socket: WebSocket;
  /** Still there for the network, but no answers and no events come from it. */
  silent: boolean;
  /** Gets no events any more, since it is to be closed. */
  leaving: boolean;
}

interface Waiting {
  readonly attempt: Attempt;
  readonly connection: Connection;
  readonly settled: () => void;
}

/** https://docs.slack.dev/apis/events-api/using-socket-mode: ten connections at most; each event goes to one of them. */
const MOST_CONNECTIONS = 10;

/** Slack's side of Socket Mode. */
export class SocketMode implements Transport {
  /** Without `autoPong`, so that a connection can fall silent. */
  readonly #server = new WebSocketServer({ noServer: true, autoPong: false });
  readonly #connections = new Set<Connection>();
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #changed: () => void;
  /** Which connection, counted from the oldest, is told of the next event; they take turns. */
  turn = 0;
  /** Whether connections are greeted; without it they are of no use. */
  saysHello = true;
  /** How often a socket was opened. */
  opened = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Addresses are good for one connection. */
  giveUrl(apiUrl: string): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `${apiUrl.replace(/^http/, 'ws').replace(/\/api\/$/, '')}/link/?ticket=${ticket}&app_id=${BOT.appId}`;
  }

  listenOn(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get connections(): number {
    return [...this.#connections].filter(({ leaving }) => !leaving).length;
  }

  async tell(delivery: Delivery, attempt: Attempt): Promise<void> {
    const able = [...this.#connections].filter(({ leaving }) => !leaving);
    const connection = able[this.turn++ % able.length];
    if (!connection) return;
    const id = randomUUID();
    const settled = new Promise<void>((resolve) => this.#waiting.set(id, { attempt, connection, settled: resolve }));
    const { type, body } = delivery;
    const retry = type === 'events_api' ? { retry_attempt: attempt.retry, retry_reason: attempt.reason ?? '' } : {};
    if (!connection.silent)
      connection.socket.send(
        JSON.stringify({ envelope_id: id, payload: body, type, accepts_response_payload: type === 'slash_commands', ...retry }),
      );
    await settled;
  }

  /** Slack asks for another connection, in place of the oldest or of each: it warns ten seconds before it closes one, or closes it at once. */
  disconnect(reason: DisconnectReason, which: 'oldest' | 'all' = 'all'): void {
    for (const connection of [...this.#connections].slice(0, which === 'oldest' ? 1 : undefined)) {
      connection.leaving = true;
      connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'peer' } }));
      if (reason !== 'warning') connection.socket.close(1000);
    }
  }

  /** The network takes the connections away, without a word. */
  drop(): void {
    for (const connection of [...this.#connections]) {
      connection.socket.terminate();
      this.#closed(connection);
    }
  }

  /** The connections stay, and nothing comes from them any more. */
  fallSilent(): void {
    for (const connection of this.#connections) connection.silent = true;
  }

  close(): void {
    this.drop();
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://peer').searchParams.get('ticket') ?? '';
    if (!this.#tickets.delete(ticket) || this.#connections.size >= MOST_CONNECTIONS) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#open(opened));
  }

  #open(socket: WebSocket): void {
    const connection: Connection = { socket, silent: false, leaving: false };
    this.#connections.add(connection);
    this.opened += 1;
    socket.on('ping', (data) => connection.silent || socket.pong(data));
    socket.on('message', (data) => this.#acknowledged(String(data)));
    socket.on('error', () => {});
    socket.on('close', () => this.#closed(connection));
    this.#changed();
    if (!this.saysHello) return;
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#connections.size,
        connection_info: { app_id: BOT.appId },
        debug_info: { host: 'peer', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    this.#changed();
  }

  #acknowledged(message: string): void {
    const { envelope_id: id, payload } = JSON.parse(message) as { envelope_id: string; payload?: unknown };
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    waiting.attempt.acknowledged = { at: Date.now(), payload };
    waiting.settled();
    this.#changed();
  }

  /** What was on its way over a lost connection is lost with it. */
  #closed(connection: Connection): void {
    this.#connections.delete(connection);
    for (const [id, waiting] of this.#waiting)
      if (waiting.connection === connection) {
        this.#waiting.delete(id);
        waiting.settled();
      }
    this.#changed();
  }
}
