import { Temporal } from 'temporal-polyfill';
import type { OfficialDate } from '../corpus/official-dates.ts';

/** One end of an official date: when it opens, or when it closes. */
export interface CalendarMoment {
  readonly date: OfficialDate;
  readonly end: 'opens' | 'closes';
  /** As the source gives it: "2027-01-31", or "2027-01-31T17:00". */
  readonly written: string;
  /** Milliseconds since 1970. A day without an hour opens when it begins in the zone of the source, and closes when it ends there. */
  readonly at: number;
}

/** Everything that opens and closes, in the order of time. */
export function momentsOf(dates: readonly OfficialDate[]): CalendarMoment[] {
  return dates
    .flatMap((date) =>
      (['opens', 'closes'] as const).flatMap((end) => {
        const written = date[end];
        return written === undefined ? [] : [{ date, end, written, at: instantOf(written, date.zone, end) }];
      }),
    )
    .toSorted((a, b) => a.at - b.at || (a.date.id < b.date.id ? -1 : 1));
}

/** An hour that a clock change leaves out is taken an hour later, one that comes twice the first time. */
function instantOf(written: string, zone: string, end: CalendarMoment['end']): number {
  if (written.includes('T')) return Temporal.PlainDateTime.from(written).toZonedDateTime(zone).epochMilliseconds;
  const day = Temporal.PlainDate.from(written);
  if (end === 'opens') return day.toZonedDateTime(zone).epochMilliseconds;
  return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 60_000;
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

/** The moment at which the clock of a zone shows an hour, so many days before the day of another moment there. */
export function daysBefore(at: number, days: number, { zone, hour }: { readonly zone: string; readonly hour: number }): number {
  const day = zonedAt(zone, at).toPlainDate().subtract({ days });
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
}

function zonedAt(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
