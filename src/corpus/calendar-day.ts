import * as z from 'zod';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names a day that is in the calendar, as YYYY-MM-DD: 2026-02-30 is written well, and there is none. */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const read = new Date(Date.UTC(year, month - 1, date));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
}

/** A date as every file of the knowledge folder writes it. */
export const calendarDay = z.string().refine(isCalendarDay, 'a day of the calendar, written year-month-day as YYYY-MM-DD');
