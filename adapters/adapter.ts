import type { ConfirmLease, Delivery, PendingQuestion, Remember } from './database/index.ts';

/** A front door: it turns what a person writes into a question, and the answer into what that person sees. */
export interface Adapter {
  readonly name: string;
  /** Resolves when people can ask. */
  start(): Promise<void>;
  /** Answers what is under way, then lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
}

/** How a chat platform is doing, for `GET /healthz` and whoever looks after it. */
export interface PlatformHealth {
  /** `away` between losing the platform and finding it again; the adapter goes on trying by itself. `stopped`: it no longer does. */
  readonly state: 'starting' | 'ready' | 'away' | 'stopped';
  /** Milliseconds since the platform last gave a sign of life (a heartbeat, a call that it took); undefined before the first. */
  readonly sinceSignOfLife: number | undefined;
  /** Why it is away, in one sentence without secrets. */
  readonly trouble: string | undefined;
}

/** A front door on a chat platform: questions come out of the inbox, so that none is lost or answered twice. */
export interface PlatformAdapter extends Adapter {
  /** @throws where the platform can not be reached or refuses the token; it may be called again */
  start(): Promise<void>;
  /** Takes in nothing more; answers still go out. */
  stopListening(): Promise<void>;
  /**
   * Answers a question that the inbox holds. Resolves when the platform has taken the answer, with what is to be kept of it.
   * @param confirmLease to be awaited right before the platform is called, so that of two processes one answers
   * @throws TryLater, Undeliverable, LeaseLost, or anything else where it could not be delivered now
   */
  answer(question: PendingQuestion, delivery: Delivery, confirmLease: ConfirmLease): Promise<Remember | undefined>;
  health(): PlatformHealth;
  /** Resolves, with the reason in one sentence, where the platform will not have this bot whatever is tried; never else. */
  readonly givenUp?: Promise<string>;
}
