import * as z from 'zod';
import { calendarDay, isCalendarDay } from './calendar-day.ts';

const HOUR = /^(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/;
/** Of one line, so that it stays one wherever it is shown. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'one line, without control characters');

function isMoment(moment: string): boolean {
  return isCalendarDay(moment.slice(0, 10)) && HOUR.test(moment.slice(10));
}

/** A day without an hour closes when it ends. */
function endOf(closes: string): string {
  return closes.includes('T') ? closes : `${closes}T24:00`;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const moment = z
  .string()
  .refine(isMoment, 'a day of the calendar, written as YYYY-MM-DD, or with the hour as YYYY-MM-DDTHH:MM, from 00:00 to 23:59');

/** What a date may say of what it dates. Something that lasts opens and closes; something of a single day takes place. */
export const DATE_ENDS = ['opens', 'closes', 'takes place'] as const;
export type DateEnd = (typeof DATE_ENDS)[number];

/** A date that staff looked up: what opens, closes or takes place, when, in which zone, and the page that says it. */
export const officialDateSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'small letters, digits and dashes'),
    what: line(200),
    cycle: line(40).optional(),
    opens: moment.optional(),
    closes: moment.optional(),
    'takes place': moment.optional(),
    zone: z.string().refine(isTimeZone, 'the IANA name of a time zone, for example America/New_York'),
    source: z.url({ protocol: /^https?$/, error: 'a web address with https:// before it' }).max(1000),
    checked: calendarDay,
    retired: z.boolean().default(false),
  })
  .refine((date) => DATE_ENDS.some((end) => date[end] !== undefined), 'opens, closes or takes place, at least one of them')
  .refine(({ opens, closes, 'takes place': on }) => !on || (!opens && !closes), {
    path: ['takes place'],
    message: 'a day that stands alone; what lasts longer opens and closes',
  })
  .refine(({ opens, closes }) => !opens || !closes || opens <= endOf(closes), 'closes, which may not come before opens');
export type OfficialDate = z.infer<typeof officialDateSchema>;

export const officialDatesSchema = z.array(officialDateSchema);

/** What is wrong with a date that somebody typed, by field, in words for them; nothing where it is right. */
export function faultsOfOfficialDate(typed: unknown): { readonly field: string; readonly expected: string }[] {
  const { error } = officialDateSchema.safeParse(typed);
  const faults = (error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0] ?? 'opens'), expected: message }));
  return faults.filter(({ field }, at) => faults.findIndex((other) => other.field === field) === at);
}

/** Dates of staff in the store take the place of those in the knowledge. */
export function lastOfEach(inKnowledge: readonly OfficialDate[], kept: readonly OfficialDate[]): OfficialDate[] {
  return [...new Map([...inKnowledge, ...kept].map((date) => [date.id, date])).values()];
}

/** What was retired is shown to nobody. */
export function officialDatesOf(inKnowledge: readonly OfficialDate[], kept: readonly OfficialDate[]): OfficialDate[] {
  return lastOfEach(inKnowledge, kept).filter(({ retired }) => !retired);
}
