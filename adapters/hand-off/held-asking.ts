import * as z from 'zod';
import type { Trace } from '../../src/index.ts';
import type { Json } from '../database/index.ts';
import type { AskedStaff } from './ask-staff.ts';
import type { HandOffDesk } from './hand-off-desk.ts';
import { foundBefore, offerFor } from './handed-question.ts';

/* What the server holds for the buttons and forms of those who ask staff, on every platform. */

/** For Ask department staff: the question, as it would be handed over. @param replyTo where the platform brings the answer */
export function heldAskingIn<Place extends z.ZodType>(replyTo: Place) {
  return z.object({
    kind: z.literal('asking staff'),
    question: z.string(),
    answerId: z.string(),
    nearest: z.array(z.string()),
    missing: z.string().nullable(),
    gap: z.string().nullable(),
    askedFrom: z.string(),
    replyTo,
  });
}
export type HeldAskingIn<Place extends Json> = z.infer<ReturnType<typeof heldAskingIn<z.ZodType<Place>>>>;

/** For Answer back. */
export const heldBackSchema = z.object({ kind: z.literal('answer back'), asker: z.string() });

export interface AskedAt<Place extends Json> {
  /** In general terms: of whom and where it was is told, not who. */
  readonly askedFrom: string;
  readonly replyTo: Place;
  /** Whether earlier turns of the conversation are the asker's own for sure. */
  readonly ownTurns: boolean;
}

/** What is held for Ask department staff under an answer. @returns undefined where it is not offered */
export function askingOf<Place extends Json>(
  trace: Trace,
  answerId: string,
  { askedFrom, replyTo, ownTurns }: AskedAt<Place>,
): HeldAskingIn<Place> | undefined {
  if (offerFor(trace) === 'not at all') return undefined;
  const { nearest, missing = null, gap = null } = foundBefore(trace);
  const question = questionAlone(trace, ownTurns);
  return { kind: 'asking staff', question, answerId, nearest: [...nearest], missing, gap, askedFrom, replyTo };
}

/** A question that leans on the one before it means nothing by itself. In a thread of several the one before may be another's. */
function questionAlone({ question, understanding }: Trace, ownTurns: boolean): string {
  const leans = understanding.intent === 'ask' && understanding.whole.leaning;
  const before = question.earlierTurns.at(-1);
  return leans && ownTurns && before !== undefined ? `${before}\n${question.text}` : question.text;
}

export interface HandingOver {
  /** The reference of what is held: sent twice, it is handed over once. */
  readonly reference: string;
  readonly platform: string;
  readonly person: string;
  /** As the asker left it in the form. */
  readonly question: string;
  /** How staff read who it was; undefined unless the asker ticked that. */
  readonly name: string | undefined;
  readonly tellWithdrawal: boolean;
}

/** Hands over what was held and has been seen. @throws StoreAway */
export function handOver(held: HeldAskingIn<Json>, handing: HandingOver, desk: HandOffDesk): Promise<AskedStaff> {
  const { reference, platform, person, question, name, tellWithdrawal } = handing;
  const { answerId, askedFrom, nearest, missing, gap, replyTo } = held;
  return desk.ask({
    id: reference,
    question: question || held.question,
    answerId,
    askedFrom,
    nearest,
    missing: missing ?? undefined,
    gap: gap ?? undefined,
    platform,
    person,
    replyTo,
    name,
    tellWithdrawal,
  });
}
