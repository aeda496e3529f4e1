import * as z from 'zod';

/** A date as every file of the knowledge folder writes it; 2026-02-30 is written well, and there is no such day. */
export const calendarDay = z.iso.date('a day of the calendar, written year-month-day as YYYY-MM-DD');

export function isCalendarDay(text: string): boolean {
  return calendarDay.safeParse(text).success;
}
