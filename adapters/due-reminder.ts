import { type Advice, type AnswerEngine, officialDatesOf } from '../src/index.ts';
import { type DueMessage, keptDates, reminderOf, type Store, type WaitingReminder } from './database/index.ts';

export interface DueReminder {
  readonly advice: Advice;
  /** For the button that cancels what is still to come of the same date. */
  readonly reminder: WaitingReminder;
}

/**
 * What a reminder says that is to be sent now, for an adapter that got its message from the outbox: the date as it stands by now, and
 * a word where it comes late. Nothing where the person took it back meanwhile: then nothing is sent, and it counts as done.
 * @throws StoreAway
 */
export async function dueReminder(
  message: Pick<DueMessage, 'payload'>,
  {
    store,
    engine,
    now,
  }: { readonly store: Store; readonly engine: Pick<AnswerEngine, 'advise' | 'knowledge'>; readonly now: number },
): Promise<DueReminder | undefined> {
  const [reminder, kept] = await store.read(async (session) => [await reminderOf(session, message), await keptDates(session)]);
  if (!reminder) return undefined;
  const date = officialDatesOf(engine.knowledge.officialDates, kept).find(({ id }) => id === reminder.dateId);
  const { what, zone } = reminder;
  return { reminder, advice: engine.advise({ topic: 'reminder', date, what, reminder }, { told: {}, now, zone }) };
}
