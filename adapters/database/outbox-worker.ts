import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import { backoff } from './backoff.ts';
import { type Clock, MINUTE, SECOND, systemClock } from './clock.ts';
import { LeaseLost, TryLater, Undeliverable } from './delivery.ts';
import { type ConfirmLease, HeldLeases } from './held-leases.ts';
import { MOST_CRASHES } from './late-answer.ts';
import { anyDue, type DueMessage, leaseDue, markSent, markStuck, postponeMessage } from './outbox.ts';
import { Rounds } from './rounds.ts';
import { type Store, StoreAway } from './store.ts';

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly log: Log;
  /**
   * Sends a message. Resolves when the platform has taken it.
   * @param confirmLease as with answers (`InboxWorkerOptions`)
   * @throws where it did not; then it is tried again, unless it is `Undeliverable`
   */
  readonly send: (message: DueMessage, confirmLease: ConfirmLease) => Promise<void>;
  /** Platforms that this process has: what goes through another one is left to others. All where it is left out. */
  readonly platforms?: () => readonly string[];
  readonly clock?: Clock;
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
  readonly #leases: HeldLeases;
  /** What this process is sending, by the id of the message. */
  readonly #inHand = new Map<string, Promise<void>>();
  /** Sent, though the store may not know it yet. */
  readonly #sent = new Set<string>();
  readonly #looks = new Rounds(() => this.#sendDue());
  #timers: NodeJS.Timeout[] = [];
  #stopping = false;

  constructor(options: OutboxWorkerOptions) {
    const { store, clock = systemClock, leaseMs = 15 * SECOND } = options;
    this.#options = options;
    this.#leases = new HeldLeases({ store, table: 'outbox', holder: { name: randomUUID(), leaseMs }, clock });
  }

  /** Begins to send what is due, and goes on looking. Resolves when the first look is done. */
  async start(): Promise<void> {
    const { store, pollMs = 2 * SECOND } = this.#options;
    store.onBack(() => void this.poll());
    const renew = () => void this.#leases.renew().catch(() => {});
    this.#timers = [setInterval(() => void this.poll(), pollMs), setInterval(renew, this.#leases.holder.leaseMs / 3)];
    for (const timer of this.#timers) timer.unref();
    await this.poll();
  }

  /** Finishes what is in hand. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.idle();
    for (const timer of this.#timers) clearInterval(timer);
    await this.poll();
  }

  /** Resolves when nothing is in hand, and no look for more is under way. */
  async idle(): Promise<void> {
    while (this.#inHand.size > 0 || this.#looks.running) await Promise.all([this.#looks.running, ...this.#inHand.values()]);
  }

  /** Looks for what is due, and begins to send it. A slow recipient holds nobody else up. */
  poll(): Promise<void> {
    return this.#looks.ask();
  }

  async #sendDue(): Promise<void> {
    const { store, log } = this.#options;
    const platforms = this.#options.platforms?.();
    try {
      for (const id of this.#sent) await this.#markSent(id);
      const room = MOST_AT_ONCE - this.#inHand.size;
      if (this.#stopping || room <= 0 || !(await store.read((session) => anyDue(session, platforms)))) return;
      const from = this.#leases.moment();
      const due = await store.write((session) => leaseDue(session, this.#leases.holder, room, platforms));
      for (const message of due) {
        if (this.#inHand.has(message.id) || this.#sent.has(message.id)) continue;
        this.#leases.add(message.id, from);
        this.#begin(message);
      }
    } catch (error) {
      if (!(error instanceof StoreAway)) log.error({ err: error }, 'the outbox can not be read');
    }
  }

  #begin(message: DueMessage): void {
    const { id } = message;
    const done = this.#send(message)
      .catch((error: unknown) => {
        const { log } = this.#options;
        if (error instanceof LeaseLost) log.warn({ messageId: id, reason: error.message }, 'a message is left to others');
        else if (!(error instanceof StoreAway)) log.error({ err: error, messageId: id }, 'the outbox failed on a message');
      })
      .finally(() => {
        this.#inHand.delete(id);
        this.#leases.letGo(id);
      });
    this.#inHand.set(id, done);
    // What comes next to the same recipient need not wait for the next look.
    void done.then(() => this.poll());
  }

  async #send(message: DueMessage): Promise<void> {
    const { id, kind, attempts, failures } = message;
    const confirmLease = () => this.#leases.confirm(id);
    if (!this.#leases.isSure(id)) await confirmLease();
    if (attempts - 1 - failures >= MOST_CRASHES) return this.#giveUp(id, kind, 'ended the program too often');
    try {
      await this.#options.send(message, confirmLease);
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      return this.#failed(message, error);
    }
    this.#sent.add(id);
    await this.#markSent(id);
  }

  /** @throws StoreAway; then what was sent is known here until the store is back, and not sent again */
  async #markSent(id: string): Promise<void> {
    await this.#options.store.writeAtOnce((session) => markSent(session, id));
    this.#sent.delete(id);
  }

  #giveUp(id: string, kind: string, trouble: string): Promise<void> {
    this.#options.log.error({ messageId: id, kind, trouble }, 'a message is stuck; npm run data -- stats lists it');
    return this.#options.store.writeAtOnce((session) => markStuck(session, id, trouble));
  }

  #failed({ id, kind, failures }: DueMessage, error: unknown): Promise<void> {
    const { store, log, random = Math.random, mostFailures = MOST_FAILURES } = this.#options;
    const trouble = troubleIn(error);
    if (error instanceof Undeliverable || failures + 1 >= mostFailures) return this.#giveUp(id, kind, trouble);
    // A platform that is not there says "later" each time: that alone is no reason to give up within the hour.
    const pause = Math.max(backoff(failures + 1, PAUSES, random), error instanceof TryLater ? error.afterMs : 0);
    log.warn({ messageId: id, kind, trouble, againInMs: pause }, 'a message could not be sent and will be tried again');
    return store.writeAtOnce((session) => postponeMessage(session, id, pause, trouble, this.#leases.holder));
  }
}

/** What of an error may be kept: its name and code. Its message may quote what was sent. */
function troubleIn(error: unknown): string {
  const { name = 'Error', code } = error as { name?: string; code?: unknown };
  return [name, ...(typeof code === 'string' || typeof code === 'number' ? [code] : [])].join(' ').slice(0, 80);
}
