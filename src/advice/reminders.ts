import { admitted, said } from '../answer/draft.ts';
import type { OfficialDate } from '../corpus/official-dates.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { type CalendarMoment, clockIn, dayOf, daysBefore, momentAt, momentsOf } from './calendar-moment.ts';
import { fullSentenceOf, type Whereabouts } from './compose-deadlines.ts';
import { type AdviceSentence, type DraftAdvice, sentences } from './draft-advice.ts';
import { passageOf } from './official-passage.ts';

/** A reminder that somebody wants: of what, and how many days before. */
export interface Reminder {
  readonly dateId: string;
  readonly end: CalendarMoment['end'];
  readonly daysBefore: number;
  /** The zone in whose morning it comes. */
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

export interface PlannedReminders {
  readonly planned: readonly Reminder[];
  /** Days before that lie behind already. */
  readonly tooLate: readonly number[];
  /** Days before that nobody is reminded of: longer than a year, or no whole days. */
  readonly tooLong: readonly number[];
}

/** The hour of the morning, on the clock of whoever is reminded. */
const HOUR_OF_REMINDERS = 9;
export const MOST_DAYS_BEFORE = 365;
const LATE_AFTER_MS = 15 * 60_000;

/** When reminders of a date are due that somebody wants so many days before. Moments that are past bring none. */
export function planReminders(date: OfficialDate, days: readonly number[], { now, zone }: Whereabouts): PlannedReminders {
  const ahead = momentsOf([date]).filter(({ at }) => at >= now);
  const asked = [...new Set(days)].sort((a, b) => b - a);
  const wanted = asked.filter((n) => Number.isInteger(n) && n >= 0 && n <= MOST_DAYS_BEFORE);
  const all = ahead.flatMap((moment) => wanted.map((n) => reminderOf(moment, n, zone)));
  const planned = all.filter(({ dueAt }) => dueAt > now).sort((a, b) => a.dueAt - b.dueAt);
  return {
    planned,
    tooLate: wanted.filter((n) => !planned.some((reminder) => reminder.daysBefore === n)),
    tooLong: asked.filter((n) => !wanted.includes(n)),
  };
}

/** When a reminder of a date is due that was corrected meanwhile; nothing where the date no longer has that end. */
export function dueAtOf(
  date: OfficialDate,
  { end, daysBefore: days, zone }: Omit<Reminder, 'dueAt' | 'dateId'>,
): number | undefined {
  const moment = momentAt(date, end);
  return moment && reminderOf(moment, days, zone).dueAt;
}

/** On the day itself a reminder comes in the morning, or when the moment comes, if that is earlier. */
function reminderOf(moment: CalendarMoment, days: number, zone: string): Reminder {
  const { date, end, at } = moment;
  const dueAt = Math.min(daysBefore(dayOf(moment, zone), days, { zone, hour: HOUR_OF_REMINDERS }), at);
  return { dateId: date.id, end, daysBefore: days, zone, dueAt };
}

/**
 * What a reminder says when it is sent.
 * @param date as it stands now; nothing where it was retired
 * @param now when it is sent: after downtime it says that it is late
 */
export function composeReminder(date: OfficialDate | undefined, what: string, reminder: Reminder, now: number): DraftAdvice {
  const moment = date && momentAt(date, reminder.end);
  const titled = (...said: AdviceSentence[]): DraftAdvice => ({
    topic: 'reminders',
    title: say.titles.reminder,
    blocks: [sentences(...said)],
  });
  if (!moment) return titled(admitted(say.reminder.withdrawn(what)));
  const due = clockIn(reminder.zone, reminder.dueAt);
  const late: AdviceSentence = {
    ...said(say.reminder.late(due)),
    worked: [{ value: due, operands: [clockIn('UTC', reminder.dueAt), 'UTC', reminder.zone], rule: 'zone' }],
  };
  return titled(
    moment.at < now
      ? said(say.reminder.over(moment.date.what), passageOf(moment.date))
      : fullSentenceOf(moment, { now, zone: reminder.zone }),
    ...(now - reminder.dueAt > LATE_AFTER_MS ? [late] : []),
  );
}
