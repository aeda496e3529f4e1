import { type Advice, type AnswerEngine, dueAtOf, lastOfEach } from '../src/index.ts';
import {
  correctionOf,
  DATE_CORRECTED,
  type DueMessage,
  keptDates,
  MINUTE,
  moveHeld,
  noteTold,
  reminderInHand,
  type Session,
  type Store,
  TryLater,
} from './database/index.ts';

export interface DueReminder {
  readonly advice: Advice;
  /** For the button that cancels what is still to come of it. */
  readonly dateId: string;
  /** Milliseconds since 1970: nobody can have sent it before. */
  readonly since: number;
}

export interface RemindingBy {
  readonly store: Store;
  readonly engine: Pick<AnswerEngine, 'advise' | 'knowledge'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What a message of the kind `REMINDER` or `DATE_CORRECTED` says that is to be sent now, for an adapter that got it from the outbox: the
 * date as it stands by now, and a word where it comes late. Nothing where the person took it back meanwhile: then nothing is sent, and it
 * counts as done. That they were told is written down here, so that they hear of a correction.
 * @throws StoreAway; TryLater where the date was put off, so that it would come too early
 */
export async function dueReminder(
  message: Omit<DueMessage, 'attempts' | 'failures' | 'perhapsSent'>,
  { store, engine, now }: RemindingBy,
): Promise<DueReminder | undefined> {
  if (message.kind === DATE_CORRECTED) {
    const correction = await store.read((session) => correctionOf(session, message));
    if (!correction) return undefined;
    const { zone, ...corrected } = correction;
    const advice = engine.advise({ topic: 'corrected date', ...corrected }, { told: {}, now, zone });
    return { advice, dateId: corrected.date.id, since: message.promisedAt };
  }
  const due = await store.write((session) => aboutToRemind(session, message, { engine, now }));
  if (!due) return undefined;
  const { date, dueAt, reminder } = due;
  if (isTooEarly(dueAt, now)) throw new TryLater('the date was put off', dueAt - now);
  const { what, zone, dateId } = reminder;
  const request = { topic: 'reminder', date, what, reminder: { ...reminder, dueAt } } as const;
  return { advice: engine.advise(request, { told: {}, now, zone }), dateId, since: dueAt };
}

/** Whoever corrects the date at this moment waits, and then finds that the person was told. */
async function aboutToRemind(
  session: Session,
  message: Pick<DueMessage, 'id' | 'payload' | 'recipient'>,
  { engine, now }: Omit<RemindingBy, 'store'>,
) {
  const reminder = await reminderInHand(session, message);
  if (!reminder) return undefined;
  const dates = lastOfEach(engine.knowledge.officialDates, await keptDates(session));
  const standing = dates.find(({ id }) => id === reminder.dateId);
  // That it was withdrawn they have heard by now.
  if (standing?.retired && reminder.told?.retired) return undefined;
  const date = standing?.retired ? undefined : standing;
  // A date of the knowledge folder may have been corrected since; those of the store move their reminders themselves.
  const dueAt = (date && dueAtOf(date, reminder)) ?? reminder.dueAt;
  if (isTooEarly(dueAt, now)) await moveHeld(session, message.id, dueAt);
  else if (standing) await noteTold(session, reminder, { date: standing, recipient: message.recipient });
  return { date, dueAt, reminder };
}

function isTooEarly(dueAt: number, now: number): boolean {
  return dueAt - now > MINUTE;
}
