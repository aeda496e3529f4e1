import * as z from 'zod';

const words = z.array(z.string().trim().min(1)).min(1);

/** The file `cycle-events.yaml`: what happens in every application cycle, in the words in which people ask for its date. */
export const cycleEventsSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    /** A text names the event where it has one of each of these lists. */
    say: z.array(words).min(1),
    /** Words that ask for its end. */
    closes: z.array(z.string().min(1)).default([]),
    /** Events whose date answers as well, where there is none of its own. */
    also: z.array(z.string().min(1)).default([]),
  }),
);
export type CycleEvent = z.infer<typeof cycleEventsSchema>[number];
