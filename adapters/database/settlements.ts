import type { Log } from '../log.ts';
import type { Arrival, Arrivals } from './arrivals.ts';
import { claimAnswered, settle, settleEvent } from './inbox.ts';
import type { Session } from './session.ts';
import { type Store, StoreAway } from './store.ts';

/** What is to be kept with an answer, written in one transaction with the mark that it was given. */
export type Remember = (session: Session) => Promise<void>;

export interface Settlement {
  readonly id: string;
  readonly state: 'answered' | 'dropped';
  readonly remember: Remember | undefined;
  /** Where it came from the platform and not out of the inbox. */
  readonly arrival: Arrival | undefined;
}

/** Marks questions as done with. What the store does not take is kept until it does. */
export class Settlements {
  readonly #options: { readonly store: Store; readonly log: Log; readonly arrivals: Arrivals };
  readonly #open = new Map<string, Settlement>();

  constructor(options: { store: Store; log: Log; arrivals: Arrivals }) {
    this.#options = options;
  }

  /** Whether a question is done with, though the store may not know it yet. */
  has(id: string): boolean {
    return this.#open.has(id);
  }

  async add(settlement: Settlement): Promise<void> {
    this.#open.set(settlement.id, settlement);
    await this.#try(settlement);
  }

  /** Writes down what the store did not take so far. */
  async flush(): Promise<void> {
    for (const settlement of [...this.#open.values()]) await this.#try(settlement);
  }

  async #try(settlement: Settlement): Promise<void> {
    const { store, log, arrivals } = this.#options;
    try {
      await store.write((session) => written(settlement, session));
    } catch (error) {
      if (error instanceof StoreAway) return;
      log.error({ err: error, questionId: settlement.id }, 'what belongs to an answer can not be kept');
      if (!settlement.remember) return;
      // An answer that was given must not be given again, even where what belongs to it can not be kept.
      const bare = { ...settlement, remember: undefined };
      this.#open.set(settlement.id, bare);
      return this.#try(bare);
    }
    this.#open.delete(settlement.id);
    if (settlement.arrival) arrivals.forget(settlement.arrival);
  }
}

/** A transaction whose end was not heard may have happened: then nothing is left to be done, and nothing is remembered twice. */
async function written({ id, state, remember, arrival }: Settlement, session: Session): Promise<void> {
  const onlyHere = arrival && !arrival.stored ? arrival.question : undefined;
  const doneNow =
    (onlyHere && (await claimAnswered(session, id, onlyHere))) ||
    (await settle(session, id, state)) ||
    // Another process was told of it too, and has not answered so far.
    (onlyHere && state === 'answered' && (await settleEvent(session, onlyHere)));
  if (doneNow) await remember?.(session);
}
