import { Temporal } from 'temporal-polyfill';
import { DATE_ENDS, type DateEnd, type OfficialDate } from '../corpus/official-dates.ts';

/** One end of an official date: when it opens, when it closes, or when it takes place. */
export interface CalendarMoment {
  readonly date: OfficialDate;
  readonly end: DateEnd;
  /** As the source gives it: "2027-01-31", or "2027-01-31T17:00". */
  readonly written: string;
  /** Milliseconds since 1970. A day without an hour opens when it begins in the zone of the source; else it lasts until it ends there. */
  readonly at: number;
}

/** Everything that opens, closes and takes place, in the order of time. */
export function momentsOf(dates: readonly OfficialDate[]): CalendarMoment[] {
  return dates
    .flatMap((date) =>
      DATE_ENDS.flatMap((end) => {
        const written = date[end];
        return written === undefined ? [] : [{ date, end, written, at: instantOf(written, date.zone, end) }];
      }),
    )
    .toSorted((a, b) => a.at - b.at || (a.date.id < b.date.id ? -1 : 1));
}

/** The moment of one end of a date. What takes place on a single day may have been kept as something that opens or closes before. */
export function momentAt(date: OfficialDate, end: DateEnd): CalendarMoment | undefined {
  const all = momentsOf([date]);
  const single = all.find((moment) => moment.end === 'takes place');
  return all.find((moment) => moment.end === end) ?? single ?? (end === 'takes place' ? all[0] : undefined);
}

/** An hour that a clock change leaves out is taken an hour later, one that comes twice the first time. */
function instantOf(written: string, zone: string, end: CalendarMoment['end']): number {
  if (written.includes('T')) return Temporal.PlainDateTime.from(written).toZonedDateTime(zone).epochMilliseconds;
  const day = Temporal.PlainDate.from(written);
  if (end === 'opens') return day.toZonedDateTime(zone).epochMilliseconds;
  return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 60_000;
}

/** Something of a whole day, such as Match Day without an hour: that day on every calendar. */
export function isWholeDay({ end, written }: CalendarMoment): boolean {
  return end === 'takes place' && !written.includes('T');
}

/** The day, as YYYY-MM-DD, on which a moment is for whoever lives in a zone. */
export function dayOf(moment: CalendarMoment, zone: string): string {
  return isWholeDay(moment) ? moment.written : dayIn(zone, moment.at);
}

/** The day, as YYYY-MM-DD, that the calendar of a zone shows at a moment. */
export function dayIn(zone: string, at: number): string {
  return zonedAt(zone, at).toPlainDate().toString();
}

/** Day and hour that a zone shows at a moment: "2027-01-31 17:00". */
export function clockIn(zone: string, at: number): string {
  return zonedAt(zone, at).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** Days of the calendar from one day to another; below zero where the other one is past. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The moment at which the clock of a zone shows an hour, so many days before a day. */
export function daysBefore(day: string, days: number, { zone, hour }: { readonly zone: string; readonly hour: number }): number {
  const before = Temporal.PlainDate.from(day).subtract({ days });
  return before.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
}

function zonedAt(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
