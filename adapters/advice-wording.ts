import { clockIn, MOST_DAYS_BEFORE, type Reminder } from '../src/index.ts';

/** Names of dates: all of them would be longer than the dates themselves. */
const MOST_NAMED = 8;

/** What is said about what is kept for a person's own case; everything about the library is said by the engine. */
export const adviceWording = {
  howToTell: (examples: readonly string[]) =>
    `All of it is optional. Tell it as "profile" and, separated by commas: ${examples.join(', ')}. "profile clear aways" takes one away, "profile delete" all.`,
  profileKept: 'That is kept until you say "profile delete", and shown to nobody else.',
  profileOfConversation: 'That counts until this conversation ends; it is written down nowhere.',
  withoutProfile:
    'I can not reach what I have kept right now, so this is without your profile, and dates of staff are those that I knew last.',
  contradiction: ([one, other]: readonly [string, string]) =>
    `"${one}" and "${other}" do not go together as you told them; "profile clear ${one}" or "profile clear ${other}" takes one away.`,
  stepTicked: (step: string, done: boolean) => `${done ? 'Ticked off' : 'Open again'}: ${step}`,
  profileDeleted: 'Your profile is deleted, with the steps that you ticked off.',
  tickNeedsProfile: 'Steps are ticked off where a profile is saved: tell your year first, for example "profile year M3".',
  tickNeedsMemory: 'Steps are ticked off in a chat that remembers: npm start -- --remember.',
  noSuchStep: (step: string) => `Your roadmap has no step ${step}; "plan" shows them with their numbers.`,
  howToBeReminded: (ids: readonly string[]) => {
    const named = ids.slice(0, MOST_NAMED);
    const others = named.length > 1 ? ` The next dates by name: ${named.join(', ')}.` : '';
    return `To be reminded by direct message, 7 days and a day before: "deadlines remind ${ids[0]} 7 1".${others}`;
  },
  nothingForCalendar: 'None of the dates lies ahead, so there is nothing for a calendar yet.',
  noReminders: 'From here I can not reach you later, so there are no reminders.',
  remindMe: 'Remind me of a date',
  cancelReminders: 'Cancel these reminders',
  noRemindersWaiting: 'No reminder is waiting for you.',
  remindersCancelled: (count: number | 'told' | 'before') => {
    if (count === 'told') return 'You will hear no more of that, also where it is corrected.';
    if (count === 'before') return 'These reminders are cancelled.';
    if (count === 0) return 'There was no such reminder.';
    return count === 1 ? 'One reminder is cancelled.' : `${count} reminders are cancelled.`;
  },
  noSuchDate: (id: string, known: readonly string[]) =>
    known.length === 0
      ? 'There are no official dates to be reminded of yet; staff add them.'
      : `There is no date ${id}. There are: ${known.join(', ')}.`,
  reminderKept: (what: string, { daysBefore, dueAt, zone, end }: Reminder) =>
    `You will be reminded on ${clockIn(zone, dueAt)} (${zone}), ${daysBefore === 0 ? 'on the day when' : daysBefore === 1 ? 'a day before' : `${daysBefore} days before`} it ${end}: ${what}.`,
  reminderOfWithdrawn: (what: string, { dueAt, zone }: Reminder) =>
    `This date was withdrawn or changed, so the reminder on ${clockIn(zone, dueAt)} (${zone}) will only say that: ${what}.`,
  reminderTooLong: `Reminders come on the day itself or up to ${MOST_DAYS_BEFORE} days before, for example "deadlines remind rank-lists 7 1".`,
  reminderTooLate: (days: number) =>
    `${days === 0 ? 'On the day itself' : days === 1 ? 'A day before' : `${days} days before`}: that lies behind already.`,
} as const;
