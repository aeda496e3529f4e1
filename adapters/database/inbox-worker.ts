import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Log, questionLog } from '../log.ts';
import { type Arrival, Arrivals, pendingArrival, type Taken } from './arrivals.ts';
import { backoff } from './backoff.ts';
import { type Clock, MINUTE, SECOND, systemClock } from './clock.ts';
import { LeaseLost, TryLater, Undeliverable } from './delivery.ts';
import { type ConfirmLease, HeldLeases } from './held-leases.ts';
import { type AddressedQuestion, anyWaiting, leaseWaiting, type PendingQuestion, postpone } from './inbox.ts';
import { type DeliveryPlan, planDelivery } from './late-answer.ts';
import { Rounds } from './rounds.ts';
import { type Remember, Settlements } from './settlements.ts';
import { type Store, StoreAway } from './store.ts';

/** How an answer is to be delivered. The id of the question serves as nonce: the same at each attempt. */
export type Delivery = Omit<Extract<DeliveryPlan, { kind: 'answer' }>, 'kind'>;

export type Receipt = 'not addressed' | 'claimed before' | 'written' | 'held in memory';

export interface InboxWorkerOptions {
  readonly store: Store;
  readonly log: Log;
  /**
   * Answers a question. Resolves when the platform has taken the answer, with what is to be kept of it.
   * @param confirmLease to be awaited right before the platform is called, where anything slow came before: a process that was frozen
   *   meanwhile learns there that another one has taken over
   * @throws where it could not be delivered; then it is tried again, unless it is `Undeliverable`
   */
  readonly answer: (question: PendingQuestion, delivery: Delivery, confirmLease: ConfirmLease) => Promise<Remember | undefined>;
  readonly clock?: Clock;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** Milliseconds after which others take over from a process that died, and between looks for what was left. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
}

const PAUSES = { first: SECOND, longest: 5 * MINUTE };
/** Of what others have left; what arrives here is answered in any case. */
const MOST_TAKEN_UP = 20;

/**
 * Sees to it that each question is answered once: claimed and written down, then acknowledged, then answered, then marked. At the
 * start, and every other second, it takes up what another process, or this one before it died, has left.
 */
export class InboxWorker {
  readonly #options: InboxWorkerOptions;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #leases: HeldLeases;
  readonly #arrivals: Arrivals;
  readonly #settlements: Settlements;
  /** What this process is at, by the id of the question. */
  readonly #inHand = new Map<string, { readonly done: Promise<void>; readonly arrival: Arrival | undefined }>();
  readonly #looks = new Rounds(() => this.#takeUp());
  readonly #stopping = new AbortController();
  #timers: NodeJS.Timeout[] = [];

  constructor(options: InboxWorkerOptions) {
    const { store, log, clock = systemClock, random = Math.random, leaseMs = 15 * SECOND } = options;
    this.#options = options;
    this.#clock = clock;
    this.#random = random;
    this.#leases = new HeldLeases({ store, table: 'inbox', holder: { name: randomUUID(), leaseMs }, clock });
    this.#arrivals = new Arrivals({ store, log, clock, leases: this.#leases });
    this.#settlements = new Settlements({ store, log, arrivals: this.#arrivals });
  }

  /** Takes up what was left, and goes on looking. Resolves when the first look is done. */
  async start(): Promise<void> {
    const { store, pollMs = 2 * SECOND } = this.#options;
    store.onBack(() => void this.#catchUp());
    const renew = () => void this.#leases.renew().catch(() => {});
    this.#timers = [setInterval(() => void this.poll(), pollMs), setInterval(renew, this.#leases.holder.leaseMs / 3)];
    for (const timer of this.#timers) timer.unref();
    await this.poll();
  }

  /** Finishes what is in hand. What could not be delivered stays in the inbox; what only memory knew is tried once more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.idle();
    for (const timer of this.#timers) clearInterval(timer);
    await this.#settlements.flush();
  }

  /**
   * An event of the platform.
   * @param question undefined where it is not addressed to the bot: then nothing of it is kept
   * @param acknowledge tells the platform that it arrived; called once, after at most half a second
   * @returns when it is acknowledged; the answer comes by itself
   */
  async receive(question: AddressedQuestion | undefined, acknowledge: () => Promise<void> = async () => {}): Promise<Receipt> {
    const { log } = this.#options;
    const taken = question && (await this.#arrivals.take(question));
    const acknowledged = acknowledge().catch((error: unknown) => {
      log.warn({ err: error, questionId: taken?.arrival.id }, 'the platform did not take the acknowledgement');
    });
    // In hand from here on, so that its lease is renewed while a slow platform takes the acknowledgement.
    if (taken && taken.written !== 'claimed before')
      this.#inHandWhile(
        taken.arrival.id,
        taken.arrival,
        acknowledged.then(() => this.#answerTaken(taken)),
      );
    await acknowledged;
    return taken?.written ?? 'not addressed';
  }

  /** Resolves when nothing is in hand, and no look for more is under way. */
  async idle(): Promise<void> {
    while (this.#inHand.size > 0 || this.#looks.running)
      await Promise.all([this.#looks.running, ...[...this.#inHand.values()].map(({ done }) => done)]);
  }

  /** Looks for questions that nobody works on, and begins to answer them. A slow answer holds nothing else up. */
  poll(): Promise<void> {
    return this.#looks.ask();
  }

  async #takeUp(): Promise<void> {
    const { store, log } = this.#options;
    try {
      await this.#settlements.flush();
      const room = MOST_TAKEN_UP - [...this.#inHand.values()].filter(({ arrival }) => !arrival).length;
      if (this.#stopping.signal.aborted || room <= 0 || !(await store.read(anyWaiting))) return;
      const from = this.#leases.moment();
      const left = await store.write((session) => leaseWaiting(session, this.#leases.holder, room));
      for (const question of left) {
        if (this.#inHand.has(question.id) || this.#settlements.has(question.id)) continue;
        this.#leases.add(question.id, from);
        void this.#inHandWhile(question.id, undefined, this.#answer(question, undefined)).then(() => this.poll());
      }
    } catch (error) {
      if (!(error instanceof StoreAway)) log.error({ err: error }, 'the inbox can not be read');
    }
  }

  async #answerTaken({ arrival, inTheEnd }: Taken): Promise<void> {
    if ((await inTheEnd) === 'claimed before') return;
    await this.#answer(pendingArrival(arrival, this.#clock), arrival);
  }

  #inHandWhile(id: string, arrival: Arrival | undefined, work: Promise<void>): Promise<void> {
    const done = work
      .catch((error: unknown) => this.#options.log.error({ err: error, questionId: id }, 'the inbox failed on a question'))
      .finally(() => {
        this.#inHand.delete(id);
        this.#leases.letGo(id);
      });
    this.#inHand.set(id, { done, arrival });
    return done;
  }

  async #answer(question: PendingQuestion, arrival: Arrival | undefined): Promise<void> {
    try {
      await this.#answerOwn(question, arrival);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      // Whoever has it sees to it; the store itself, where nobody does.
      this.#options.log.warn({ questionId: question.id, reason: error.message }, 'a question is left to others');
      if (arrival) this.#arrivals.forget(arrival);
    }
  }

  async #answerOwn(question: PendingQuestion, arrival: Arrival | undefined): Promise<void> {
    const { id, platform } = question;
    const log = questionLog(this.#options.log, question);
    // Of what memory alone knows nobody else can have the lease.
    const isSure = () => (arrival && !arrival.stored) || this.#leases.isSure(id);
    const confirmLease = async () => (isSure() ? undefined : this.#leases.confirm(id));
    if (!isSure()) await confirmLease();
    const { kind, ...plan } = planDelivery(question);
    if (kind === 'drop') {
      log.warn({ platform, ...plan, ageMinutes: Math.round(question.age / MINUTE) }, 'a question is dropped without an answer');
      return this.#settlements.add({ id, state: 'dropped', remember: undefined, arrival });
    }
    try {
      const remember = await this.#options.answer(question, plan as Delivery, confirmLease);
      await this.#settlements.add({ id, state: 'answered', remember, arrival });
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if (error instanceof Undeliverable) {
        log.error({ err: error, platform }, 'an answer can not be delivered');
        return this.#settlements.add({ id, state: 'dropped', remember: undefined, arrival });
      }
      log.warn({ err: error, platform, attempts: question.attempts }, 'an answer could not be delivered and will be tried again');
      await this.#tryLater(question, arrival, error);
    }
  }

  async #tryLater(question: PendingQuestion, arrival: Arrival | undefined, error: unknown): Promise<void> {
    const failures = question.failures + 1;
    const pause = error instanceof TryLater ? error.afterMs : backoff(failures, PAUSES, this.#random);
    try {
      if (arrival && !arrival.stored) await this.#arrivals.writeLate(arrival);
      await this.#options.store.writeAtOnce((session) => postpone(session, question.id, pause, this.#leases.holder));
    } catch (reason) {
      if (!(reason instanceof StoreAway)) throw reason;
      if (!arrival || arrival.stored) return;
      // Nobody else knows of it.
      const { signal } = this.#stopping;
      if (signal.aborted)
        return this.#options.log.error({ questionId: question.id }, 'a question is lost: held in memory, and never delivered');
      await setTimeout(pause, undefined, { signal }).catch(() => {});
      const age = this.#clock.steady() - arrival.at;
      return this.#answer({ ...question, failures, attempts: question.attempts + 1, age }, arrival);
    }
  }

  /** The store is there again: what was answered meanwhile is marked, what was held in memory is written down. */
  async #catchUp(): Promise<void> {
    await this.#settlements.flush();
    for (const { arrival } of this.#inHand.values())
      if (arrival && !arrival.stored) await this.#arrivals.writeLate(arrival).catch(() => {});
    await this.poll();
  }
}
