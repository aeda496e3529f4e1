import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
import type { HeldLeases } from './held-leases.ts';
import { type AddressedQuestion, askerKey, claim, claimKeys, conversationKey, type PendingQuestion } from './inbox.ts';
import { type Store, StoreAway } from './store.ts';

/** Platforms want to hear soon that an event arrived, and tell it again otherwise. */
const LONGEST_CLAIM_MS = 500;
/** A slow store is heard out, so that of two processes that hold one question in memory only one answers it. */
const LONGEST_HOLD_MS = 5000;

/** A question on its way into the inbox. */
export interface Arrival {
  readonly id: string;
  readonly question: AddressedQuestion;
  /** By the steady clock. */
  readonly at: number;
  /** It stands in the inbox; else this process alone knows of it. */
  stored: boolean;
}

export type Written = 'written' | 'claimed before' | 'held in memory';

export interface Taken {
  readonly arrival: Arrival;
  /** After half a second at most. */
  readonly written: Written;
  /** What became of it when a slow store was heard out. */
  readonly inTheEnd: Promise<Written>;
}

/** What arrived at this process and is not safely in the inbox yet: each event once, however often the platform tells it. */
export class Arrivals {
  readonly #options: { readonly store: Store; readonly log: Log; readonly clock: Clock; readonly leases: HeldLeases };
  readonly #known = new Map<string, Promise<Written>>();

  constructor(options: { store: Store; log: Log; clock: Clock; leases: HeldLeases }) {
    this.#options = options;
  }

  /** Claims an event and writes it down; what the store does not take within half a second is held in memory. */
  async take(question: AddressedQuestion): Promise<Taken> {
    const arrival: Arrival = { id: randomUUID(), question, at: this.#options.clock.steady(), stored: false };
    const keys = keysOf(question);
    const before = keys.map((key) => this.#known.get(key)).find((known) => known !== undefined);
    if (before) {
      // Whoever tells it twice may hear that it arrived when the first is written down, and not earlier.
      await before;
      return { arrival, written: 'claimed before', inTheEnd: Promise.resolve('claimed before') };
    }
    const claiming = this.#claim(arrival);
    const inTime = heldAfter(LONGEST_CLAIM_MS, claiming);
    for (const key of keys) this.#known.set(key, inTime);
    const written = await inTime;
    if (written === 'held in memory')
      this.#options.log.warn({ questionId: arrival.id }, 'a question is held in memory: the store did not take it in time');
    const inTheEnd = heldAfter(LONGEST_HOLD_MS - LONGEST_CLAIM_MS, claiming);
    inTheEnd.then((end) => end !== 'held in memory' && this.forget(arrival));
    return { arrival, written, inTheEnd };
  }

  /** To be called for what was held in memory when the inbox knows of it. */
  forget({ question }: Arrival): void {
    for (const key of keysOf(question)) this.#known.delete(key);
  }

  /** Tries again to write down what was held in memory. @throws StoreAway */
  async writeLate(arrival: Arrival): Promise<void> {
    // Another process may have been told of it meanwhile, or a claim whose end was not heard may have happened.
    if (!(await this.#write(arrival))) this.#options.leases.addInDoubt(arrival.id);
    arrival.stored = true;
    this.forget(arrival);
  }

  async #claim(arrival: Arrival): Promise<Written> {
    try {
      const claimed = await this.#write(arrival);
      arrival.stored = claimed;
      return claimed ? 'written' : 'claimed before';
    } catch (error) {
      if (!(error instanceof StoreAway))
        this.#options.log.error({ err: error, questionId: arrival.id }, 'a question can not be written down');
      return 'held in memory';
    }
  }

  async #write({ id, question }: Arrival): Promise<boolean> {
    const { store, leases } = this.#options;
    const from = leases.moment();
    const claimed = await store.writeAtOnce((session) => claim(session, id, question, leases.holder));
    if (claimed) leases.add(id, from);
    return claimed;
  }
}

function heldAfter(milliseconds: number, claiming: Promise<Written>): Promise<Written> {
  return new Promise((resolve) => {
    // Timers come first when a process wakes that was frozen: what the store said meanwhile is heard before it counts as silent.
    const timer = setTimeout(() => setImmediate(resolve, 'held in memory'), milliseconds);
    void claiming.then((written) => {
      clearTimeout(timer);
      resolve(written);
    });
  });
}

/** What stands in memory looks like what comes out of the inbox. */
export function pendingArrival({ id, question, at }: Arrival, clock: Clock): PendingQuestion {
  return {
    id,
    platform: question.platform,
    speaker: ({ hash }) => ({ asker: hash(askerKey(question)), conversation: hash(conversationKey(question)) }),
    text: question.text,
    replyTo: question.replyTo,
    replyToken: question.replyToken ?? null,
    directMessageAllowed: question.directMessageAllowed,
    age: clock.steady() - at,
    attempts: 1,
    failures: 0,
  };
}

function keysOf(question: AddressedQuestion): string[] {
  const { event, message } = claimKeys(question);
  return message === null ? [event] : [event, message];
}
