import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import { backoff } from './backoff.ts';
import { MINUTE, SECOND } from './clock.ts';
import { TryLater, Undeliverable } from './delivery.ts';
import type { Holder } from './lease.ts';
import { anyDue, type DueMessage, leaseDue, markSent, markStuck, postponeMessage } from './outbox.ts';
import { type Store, StoreAway } from './store.ts';

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly log: Log;
  /**
   * Sends a message. Resolves when the platform has taken it.
   * @throws where it did not; then it is tried again, unless it is `Undeliverable`
   */
  readonly send: (message: DueMessage) => Promise<void>;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** Milliseconds after which others take over from a process that died, and between looks for what is due. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  /** After so many failures a message counts as stuck; with the pauses below the last try is about a day after the first. */
  readonly mostFailures?: number;
}

const PAUSES = { first: 2 * SECOND, longest: 60 * MINUTE };
const MOST_FAILURES = 36;
const MOST_AT_ONCE = 20;

/** Sends what was promised: to each recipient in order, each message once as far as the platform can tell two attempts apart. */
export class OutboxWorker {
  readonly #options: OutboxWorkerOptions;
  readonly #holder: Holder;
  /** Sent, though the store may not know it yet. */
  readonly #sent = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> | undefined;
  #stopping = false;

  constructor(options: OutboxWorkerOptions) {
    this.#options = options;
    this.#holder = { name: randomUUID(), leaseMs: options.leaseMs ?? MINUTE };
  }

  async start(): Promise<void> {
    const { store, pollMs = 2 * SECOND } = this.#options;
    store.onBack(() => void this.poll());
    this.#timer = setInterval(() => void this.poll(), pollMs).unref();
    await this.poll();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    await this.#polling;
  }

  /** Looks once for what is due, and sends it. */
  poll(): Promise<void> {
    this.#polling ??= this.#sendDue().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  async #sendDue(): Promise<void> {
    const { store, log } = this.#options;
    try {
      for (const id of this.#sent) await this.#markSent(id);
      while (!this.#stopping && (await store.read(anyDue))) {
        const due = await store.write((session) => leaseDue(session, this.#holder, MOST_AT_ONCE));
        await Promise.all(due.filter(({ id }) => !this.#sent.has(id)).map((message) => this.#send(message)));
        if (due.length === 0) return;
      }
    } catch (error) {
      if (!(error instanceof StoreAway)) log.error({ err: error }, 'the outbox can not be read');
    }
  }

  async #send(message: DueMessage): Promise<void> {
    try {
      await this.#options.send(message);
    } catch (error) {
      return this.#failed(message, error);
    }
    this.#sent.add(message.id);
    await this.#markSent(message.id);
  }

  async #markSent(id: string): Promise<void> {
    await this.#options.store.writeAtOnce((session) => markSent(session, id));
    this.#sent.delete(id);
  }

  async #failed({ id, kind, failures, attempts }: DueMessage, error: unknown): Promise<void> {
    const { store, log, random = Math.random, mostFailures = MOST_FAILURES } = this.#options;
    const trouble = troubleIn(error);
    // A message that ends the program each time never fails in order, so attempts count as well.
    if (error instanceof Undeliverable || Math.max(failures, attempts - 1) + 1 >= mostFailures) {
      log.error({ messageId: id, kind, trouble }, 'a message is stuck; npm run data -- stats lists it');
      return store.writeAtOnce((session) => markStuck(session, id, trouble));
    }
    const pause = error instanceof TryLater ? error.afterMs : backoff(failures + 1, PAUSES, random);
    log.warn({ messageId: id, kind, trouble, againInMs: pause }, 'a message could not be sent and will be tried again');
    return store.writeAtOnce((session) => postponeMessage(session, id, pause, trouble));
  }
}

/** What of an error may be kept: its name and code. Its message may quote what was sent. */
function troubleIn(error: unknown): string {
  const { name = 'Error', code } = error as { name?: string; code?: unknown };
  return [name, ...(typeof code === 'string' || typeof code === 'number' ? [code] : [])].join(' ').slice(0, 80);
}
