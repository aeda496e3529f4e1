import * as z from 'zod';
import type { Trace } from '../../../src/index.ts';
import { offerFor } from '../../hand-off/handed-question.ts';
import { askingOf, heldAskingIn } from '../../hand-off/held-asking.ts';
import type { Holding } from '../../held-answers.ts';
import type { PlatformTools } from '../../platforms.ts';

/** Where an answer of staff goes to somebody who asked on Discord. */
export const askerPlaceSchema = z.object({
  user: z.string(),
  /** The thread in which it was asked; none: a direct message. */
  thread: z.string().nullable(),
});
export type AskerPlace = z.infer<typeof askerPlaceSchema>;

/** For Ask department staff: the question, as it would be handed over. */
export const heldAskingSchema = heldAskingIn(askerPlaceSchema);
export type HeldAsking = z.infer<typeof heldAskingSchema>;

/** In general terms: of whom and where it was is told, not who. */
const ASKED_FROM = {
  direct: 'Discord member, direct message',
  server: 'Discord member, on a server',
  command: 'Discord member, command',
} as const;

export interface AskedWhere {
  readonly way: keyof typeof ASKED_FROM;
  readonly user: string;
  /** That others read, and in which the answer of staff is to come. */
  readonly thread?: string | undefined;
  /** Whether nobody else asks in the same conversation. */
  readonly alone: boolean;
}

/** What an answer offers of department staff, to be kept with it: nothing where there are none, or where it is not theirs. */
export function offerOfStaff(
  trace: Trace,
  answerId: string,
  { way, user, thread = undefined, alone }: AskedWhere,
  { handOff }: Pick<PlatformTools, 'handOff'>,
): Pick<Holding, 'asking'> {
  if (!handOff) return {};
  const replyTo: AskerPlace = { user, thread: thread ?? null };
  const held = askingOf(trace, answerId, { askedFrom: ASKED_FROM[way], replyTo, ownTurns: alone });
  return held ? { asking: { held, plainly: offerFor(trace) === 'plainly' } } : {};
}
