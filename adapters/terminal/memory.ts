import { randomUUID } from 'node:crypto';
import type { Question, Trace } from '../../src/index.ts';
import { adviceInStore } from '../advice-in-store.ts';
import {
  addressOf,
  earlierTurns,
  endConversation,
  forgetUser,
  questionForWhy,
  recordFeedback,
  rememberAnswer,
  type Session,
  type Store,
  StoreAway,
} from '../database/index.ts';
import type { KeptAdvice } from '../kept-advice.ts';
import type { Log } from '../log.ts';

/** What a chat keeps over its end, where the person asked for that. Nothing here fails: where the store is away, nothing is kept. */
export interface Memory {
  readonly hours: number;
  /** The questions that were asked before, oldest first. */
  earlierTurns(most: number): Promise<readonly string[]>;
  /** The question behind the last answer. */
  lastQuestion(): Promise<Question | undefined>;
  /** Returns at once; what is asked of the memory afterwards comes after it. */
  remember(trace: Trace, knowledgeVersion: string): void;
  judge(vote: 'good' | 'bad', reason: string): Promise<'judged' | 'nothing to judge' | 'away'>;
  endConversation(): Promise<void>;
  /** @returns how many entries are gone */
  forgetEverything(): Promise<number | 'away'>;
  readonly backupDays: number;
  /** The profile, the progress on the roadmap, and the official dates. */
  readonly advice: KeptAdvice;
  /** Resolves when everything is kept. */
  close(): Promise<void>;
}

export interface MemoryOptions {
  readonly store: Store;
  readonly log: Log;
  /** Whoever sits at this terminal. */
  readonly user: string;
  readonly hours: number;
  readonly whyDays: number;
  readonly backupDays: number;
}

/** A memory in the store of the program. */
export function storeMemory({ store, log, user, hours, whyDays, backupDays }: MemoryOptions): Memory {
  const address = addressOf('terminal', user);
  const speaker = ({ hash }: Session) => ({ asker: hash(address), conversation: hash(`${address}:conversation`) });
  let busy: Promise<unknown> = Promise.resolve();
  /** One after the other, in the order in which it was asked for. */
  const inTurn = <T>(work: () => Promise<T>, away: T): Promise<T> => {
    const done = busy.then(work).catch((error: unknown) => {
      if (!(error instanceof StoreAway)) log.error({ err: error }, 'the memory of the chat failed');
      return away;
    });
    busy = done;
    return done;
  };
  const last = (session: Session) => questionForWhy(session, { asker: speaker(session).asker, days: whyDays });
  let lastAnswer: string | undefined;
  return {
    hours,
    backupDays,
    advice: adviceInStore(store, { platform: 'terminal', person: user }),
    earlierTurns: (most) =>
      inTurn(() => store.read((session) => earlierTurns(session, { ...speaker(session), hours, most })), []),
    lastQuestion: () =>
      inTurn(async () => {
        const found = await store.read(last);
        lastAnswer ??= found?.answerId;
        return found?.question;
      }, undefined),
    remember(trace, knowledgeVersion) {
      const id = randomUUID();
      lastAnswer = id;
      void inTurn(
        () => store.write((session) => rememberAnswer(session, { id, trace, knowledgeVersion, ...speaker(session) })),
        undefined,
      );
    },
    judge: (vote, reason) =>
      inTurn(async () => {
        if (lastAnswer === undefined) return 'nothing to judge' as const;
        const answerId = lastAnswer;
        const known = await store.write((session) =>
          recordFeedback(session, { answerId, asker: speaker(session).asker, vote, reason }),
        );
        return known ? ('judged' as const) : ('nothing to judge' as const);
      }, 'away' as const),
    endConversation: () => inTurn(() => store.write((session) => endConversation(session, speaker(session))), undefined),
    forgetEverything: () =>
      inTurn<number | 'away'>(async () => {
        const rows = await store.write((session) => forgetUser(session, address));
        lastAnswer = undefined;
        return Object.values(rows).reduce((sum, n) => sum + n, 0);
      }, 'away'),
    async close() {
      await busy;
    },
  };
}
