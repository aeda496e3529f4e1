import type { Clock } from './clock.ts';
import { LeaseLost } from './delivery.ts';
import { type Holder, type Leased, renewLeases } from './lease.ts';
import { type Store, StoreAway } from './store.ts';

/** To be awaited right before the platform is called. @throws LeaseLost, to be let through */
export type ConfirmLease = () => Promise<void>;

/** When a lease began at the latest, by both clocks: the steady one stands still while a machine sleeps, the other may be set. */
interface Moment {
  readonly steady: number;
  readonly wall: number;
}

export interface HeldLeasesOptions {
  readonly store: Store;
  readonly table: Leased;
  readonly holder: Holder;
  readonly clock: Clock;
}

const MOST_QUESTIONS = 3;

/**
 * What this process is at. Leases are renewed in time; where that may not have happened, because the process was frozen or the
 * store away, the store is asked before anything is done that can not be undone.
 */
export class HeldLeases {
  readonly holder: Holder;
  readonly #store: Store;
  readonly #table: Leased;
  readonly #clock: Clock;
  readonly #held = new Map<string, Moment>();

  constructor({ store, table, holder, clock }: HeldLeasesOptions) {
    this.holder = holder;
    this.#store = store;
    this.#table = table;
    this.#clock = clock;
  }

  /** To be read before the statement that takes a lease: afterwards the process may have slept. */
  moment(): Moment {
    return { steady: this.#clock.steady(), wall: this.#clock.now() };
  }

  add(id: string, from: Moment): void {
    this.#held.set(id, from);
  }

  /** Of what the store has under this id nobody can say whose it is before it is asked. */
  addInDoubt(id: string): void {
    this.#held.set(id, { steady: Number.NEGATIVE_INFINITY, wall: Number.NEGATIVE_INFINITY });
  }

  letGo(id: string): void {
    this.#held.delete(id);
  }

  /** @throws StoreAway */
  async renew(ids: readonly string[] = [...this.#held.keys()]): Promise<void> {
    if (ids.length === 0) return;
    const before = new Map(ids.map((id) => [id, this.#held.get(id)]));
    const from = this.moment();
    const renewed = new Set(await this.#store.writeAtOnce((session) => renewLeases(this.#table, ids, this.holder, session)));
    for (const [id, held] of before) {
      // Let go of or taken anew meanwhile.
      if (held === undefined || this.#held.get(id) !== held) continue;
      if (renewed.has(id)) this.#held.set(id, from);
      else this.#held.delete(id);
    }
  }

  /** @throws LeaseLost */
  async confirm(id: string): Promise<void> {
    // A process may be frozen again while it asks.
    for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
      if (this.isSure(id)) return;
      if (!this.#held.has(id)) throw new LeaseLost('another process has taken over');
      await this.renew([id]).catch((error: unknown) => {
        throw error instanceof StoreAway
          ? new LeaseLost('another process may have taken over: the store can not be asked')
          : error;
      });
    }
    throw new LeaseLost('another process may take over at any moment: the store takes too long to say');
  }

  /** Whether nobody else can have it. Half of its time may have gone by: the other half is for the platform to hear of it. */
  isSure(id: string): boolean {
    const from = this.#held.get(id);
    if (!from) return false;
    const now = this.moment();
    return Math.max(now.steady - from.steady, Math.abs(now.wall - from.wall)) < this.holder.leaseMs / 2;
  }
}
