import * as z from 'zod';
import type { OfficialDate } from '../src/index.ts';

/** What a menu holds of which somebody can be reminded: nothing can be chosen that was not offered. */
export const heldDatesSchema = z.object({ kind: z.literal('dates'), dates: z.array(z.string()) });

export function heldDates(dates: readonly Pick<OfficialDate, 'id'>[]): z.infer<typeof heldDatesSchema> {
  return { kind: 'dates', dates: dates.map(({ id }) => id) };
}
