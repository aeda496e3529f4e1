import { type Advice, type AnswerEngine, dueAtOf, officialDatesOf } from '../src/index.ts';
import { type DueMessage, keptDates, MINUTE, reminderOf, type Store, TryLater, type WaitingReminder } from './database/index.ts';

export interface DueReminder {
  readonly advice: Advice;
  /** For the button that cancels what is still to come of the same date. */
  readonly reminder: WaitingReminder;
}

/**
 * What a reminder says that is to be sent now, for an adapter that got its message from the outbox: the date as it stands by now, and
 * a word where it comes late. Nothing where the person took it back meanwhile: then nothing is sent, and it counts as done.
 * @throws StoreAway; TryLater where the date was put off, so that it would come too early
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
  // A date of the knowledge folder may have been corrected since; those of the store move their reminders themselves.
  const dueAt = (date && dueAtOf(date, reminder)) ?? reminder.dueAt;
  if (dueAt - now > MINUTE) throw new TryLater('the date was put off', dueAt - now);
  const { what, zone } = reminder;
  const request = { topic: 'reminder', date, what, reminder: { ...reminder, dueAt } } as const;
  return { reminder, advice: engine.advise(request, { told: {}, now, zone }) };
}
