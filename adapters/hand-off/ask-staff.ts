import {
  addAsker,
  addressOf,
  askersOf,
  findAsker,
  handedOverToday,
  type Json,
  joinableQuestions,
  newReferenceId,
  noteNotCovered,
  oneAskingAtATime,
  openOrJoinHandOff,
  openSameAs,
  type Session,
} from '../database/index.ts';
import { promiseToDraw, promiseToStaff } from './deliveries.ts';
import type { FoundBefore } from './handed-question.ts';

/** A question that somebody hands to staff, as they have seen it before. */
export interface AskingStaff extends FoundBefore {
  /** The same however often it is sent: what the confirmation pointed to. */
  readonly id: string;
  readonly question: string;
  /** What makes it the same question (`samenessOf`). */
  readonly sameness: string;
  /** Whether an open question is the same in other words (`isParaphrase`). */
  readonly isLike: (open: string) => boolean;
  /** What it names, without figures and names (`termsOf`). */
  readonly terms: readonly string[];
  readonly answerId: string | undefined;
  /** In general terms: "Discord member, direct message". */
  readonly askedFrom: string;
  readonly platform: string;
  readonly person: string;
  /** Where the answer goes, in the adapter's own form. */
  readonly replyTo: Json;
  /** Only where they chose to be named. */
  readonly name: string | undefined;
  readonly tellWithdrawal: boolean;
}

export interface AskingRules {
  readonly staffPlace: string;
  /** Questions that a person may hand over within a day, 0 for no limit. */
  readonly perDay: number;
}

export type AskedStaff =
  | { readonly kind: 'asked' | 'joined' | 'asked before'; readonly handOff: string }
  | { readonly kind: 'limit reached'; readonly perDay: number }
  /** It is nothing for staff: somebody in distress, a patient. What the bot says to it. */
  | { readonly kind: 'not taken'; readonly because: string };

/**
 * Hands a question to staff, or joins whoever has asked the same and waits. To be called inside a transaction: the promise to staff
 * is written with it, or nothing is.
 */
export async function askStaff(session: Session, asking: AskingStaff, { staffPlace, perDay }: AskingRules): Promise<AskedStaff> {
  const recipient = addressOf(asking.platform, asking.person);
  const asker = session.hash(recipient);
  const { id } = asking;
  await oneAskingAtATime(session);
  const sameAs = sameAsOf(session, asking.sameness);
  const like = (await joinableQuestions(session)).find(({ question }) => asking.isLike(question))?.id;
  const before = await waitsFor(session, { id, asker, sameAs, like });
  if (before !== undefined) return { kind: 'asked before', handOff: before };
  if (perDay > 0 && (await handedOverToday(session, asker)) >= perDay) return { kind: 'limit reached', perDay };
  // What staff see of it is named by a random id of its own: that of the asker's confirmation is the asker's.
  const { id: handOff, isNew, revision } = await openOrJoinHandOff(session, { ...asking, id: newReferenceId(), sameAs, like });
  if (!(await addAsker(session, { ...asking, handOff, asker, recipient }))) return { kind: 'asked before', handOff };
  await noteNotCovered(session, { asker, terms: asking.terms, handedOff: true });
  if (isNew) await promiseToStaff(session, staffPlace, { kind: 'staff question', handOff, of: 'new' });
  else await promiseToDraw(session, staffPlace, { handOff, revision });
  return { kind: isNew ? 'asked' : 'joined', handOff };
}

/** What makes it the same question, as it is kept. */
export function sameAsOf({ hash }: Pick<Session, 'hash'>, sameness: string): string {
  return hash(`same question:${sameness}`);
}

/** @returns the question that this confirmation was sent for before, or for whose answer this person waits already */
async function waitsFor(
  session: Session,
  {
    id,
    asker,
    sameAs,
    like,
  }: { readonly id: string; readonly asker: string; readonly sameAs: string; readonly like: string | undefined },
): Promise<string | undefined> {
  const sent = await findAsker(session, id);
  if (sent) return sent.handOff;
  for (const open of [like, await openSameAs(session, sameAs)]) {
    if (open !== undefined && (await askersOf(session, open)).some((other) => other.asker === asker)) return open;
  }
  return undefined;
}
