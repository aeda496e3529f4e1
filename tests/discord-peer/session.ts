import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Delivery, Listener } from './delivery.ts';

interface Told {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** What one connection is told, in order; it outlives the connection, so that another one can take it up. */
export class Session implements Listener {
  readonly id = randomUUID();
  readonly intents: number;
  readonly #told: Told[] = [];
  #socket: WebSocket | undefined;
  #heard = 0;

  constructor(intents: number, socket: WebSocket) {
    this.intents = intents;
    this.#socket = socket;
  }

  get heard(): number {
    return this.#heard;
  }

  get connected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  isOn(socket: WebSocket): boolean {
    return this.#socket === socket;
  }

  /** Nobody will take it up: there is nothing left to be heard. */
  end(): void {
    this.#heard = Number.POSITIVE_INFINITY;
  }

  leave(): void {
    this.#socket = undefined;
  }

  heardUpTo(sequence: number): void {
    this.#heard = Math.max(this.#heard, sequence);
  }

  tell(delivery: Delivery): void {
    const data = delivery.dataFor(this.intents);
    if (data) delivery.tellings.push({ session: this, sequence: this.#dispatch(delivery.event, data) });
  }

  /** Another connection takes the session up: it is told what it has missed, and of what it has heard the latest few again. */
  resume(socket: WebSocket, heard: number, repeated: number): void {
    this.#socket = socket;
    this.heardUpTo(heard);
    // https://docs.discord.com/developers/events/gateway-events#resumed: the replay has its old numbers.
    const missed = this.#told.filter(({ s, t }) => s > heard - repeated && t !== 'READY' && t !== 'RESUMED');
    for (const event of missed) this.send({ op: 0, ...event });
    this.#dispatch('RESUMED', {});
  }

  send(payload: object): void {
    if (this.connected) this.#socket?.send(JSON.stringify(payload));
  }

  #dispatch(t: string, d: object): number {
    const event = { s: this.#told.length + 1, t, d };
    this.#told.push(event);
    this.send({ op: 0, ...event });
    return event.s;
  }
}
