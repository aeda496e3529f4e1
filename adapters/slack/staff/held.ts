import * as z from 'zod';
import { heldAskingIn } from '../../hand-off/held-asking.ts';

/* What the server holds for buttons and modals about questions for staff. */

/** Where an answer of staff goes to somebody who asked on Slack. */
export const askerPlaceSchema = z.object({
  user: z.string(),
  /** The thread in which it was asked; none: a direct message. */
  thread: z.object({ channel: z.string(), head: z.string(), direct: z.boolean() }).nullable(),
});
export type AskerPlace = z.infer<typeof askerPlaceSchema>;

/** For Ask department staff. */
export const heldAskingSchema = heldAskingIn(askerPlaceSchema);
export type HeldAsking = z.infer<typeof heldAskingSchema>;

/** For the buttons under a question in the staff's channel. */
export const heldHandOffSchema = z.object({ kind: z.literal('hand-off'), handOff: z.string() });

/** For whoever of staff has replied in the thread of a question, until they choose where their reply goes. */
export const heldReplySchema = z.object({
  kind: z.literal('staff reply'),
  handOff: z.string(),
  /** As its writer was shown it. */
  text: z.string(),
  /** Where the reply stands; versions before this one did not keep it. */
  place: z.object({ thread: z.string(), message: z.string() }).optional(),
});
export type HeldReply = z.infer<typeof heldReplySchema>;

/** For the buttons beside a citable answer on the Home tab. */
export const heldCitableSchema = z.object({ kind: z.literal('citable answer'), id: z.string() });

/** For the modal in which an official date is added or corrected. */
export const heldDateSchema = z.object({
  kind: z.literal('official date'),
  /** The date as it was read; none where one is added. */
  before: z.object({ id: z.string(), version: z.number() }).nullable(),
});
export type HeldDate = z.infer<typeof heldDateSchema>;

/** For a message that is stuck. */
export const heldStuckSchema = z.object({ kind: z.literal('stuck message'), id: z.string() });
