import type { ConfirmLease, Delivery, DueMessage, PendingQuestion, Remember } from './database/index.ts';
import type { DueReminder } from './due-reminder.ts';
import type { WordForAsker } from './hand-off/deliveries.ts';

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
  /**
   * Brings a word of department staff to somebody who asked here. Resolves when the platform has taken it.
   * @throws TryLater; Undeliverable where the platform refuses it for good: then they find it among their answers
   */
  tellAsker?(word: WordForAsker, sending: Sending): Promise<void>;
  /**
   * Shows staff what they read of a question (`TO_STAFF`). Only the platform on which staff are has it.
   * @throws TryLater, Undeliverable
   */
  tellStaff?(message: DueMessage, sending: Sending): Promise<void>;
  /**
   * Brings a reminder to whoever wanted it, in a direct message. Resolves when the platform has taken it.
   * @param person as the platform names them
   * @throws TryLater; Undeliverable where they take no direct messages
   */
  remind?(reminder: DueReminder, person: string, sending: Sending): Promise<void>;
  health(): PlatformHealth;
  /** Resolves, with the reason in one sentence, where the platform will not have this bot whatever is tried; never else. */
  readonly givenUp?: Promise<string>;
}

/** How something that was promised goes out. */
export interface Sending {
  /** The same at every attempt: serves as nonce. */
  readonly id: string;
  /** Somebody may have sent it before dying: look for it, or let the platform tell the two apart. */
  readonly perhapsSent: boolean;
  /**
   * Milliseconds since 1970, by a clock that may differ by some minutes; nothing older can be it. A reminder counts as promised when it
   * is due.
   */
  readonly promisedAt: number;
  /** To be awaited right before the platform is called. */
  readonly confirmLease: ConfirmLease;
}
