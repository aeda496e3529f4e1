import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A platform of our own on a port of this machine. It can go away and come back, and tests wait for what happens on it. */
export abstract class Peer {
  /** How long `until` waits before it says what was never seen. */
  patienceMs = 25_000;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #server: Server | undefined;
  #port = 0;

  /** The port at which it answers, the same after it was away. */
  protected get port(): number {
    return this.#port;
  }

  /** Answers a request. */
  protected abstract answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes the connections that stay open. */
  protected abstract listenOn(server: Server): void;
  /** Takes them away without a word. */
  protected abstract drop(): void;
  /** What was told and called so far, for whoever reads why a test failed. */
  protected abstract story(): string;

  /** Nobody answers at the address any more, and all connections are gone. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.drop();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  }

  /** Answers again, at the address of before. */
  async comeBack(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.listenOn(server);
    this.#server = server;
  }

  /** Waits until something is so. How long that takes is not what a test is about; this only ends what would never be. */
  async until<T>(what: string, seen: () => T | undefined | false): Promise<T> {
    const giveUp = Date.now() + this.patienceMs;
    for (;;) {
      const value = seen();
      if (value !== undefined && value !== false) return value;
      if (Date.now() > giveUp) throw new Error(`never seen: ${what}. Until then:\n${this.story()}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.#changes.once('change', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** To be called whenever something has changed that a test may wait for. */
  changed(): void {
    this.#changes.emit('change');
  }
}
