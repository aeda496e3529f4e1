import { setTimeout } from 'node:timers/promises';
import { addressOf, findReference, recordFeedback, type Store } from './database/index.ts';
import { heldAnswerSchema } from './held-answers.ts';
import { commonWording } from './wording.ts';

export interface Feedback {
  readonly platform: string;
  /** Of the answer, as its buttons carry it. */
  readonly reference: string;
  readonly person: string;
  readonly vote: 'good' | 'bad';
  readonly reason: string | undefined;
}

/** Characters of a reason that are read. */
export const LONGEST_REASON = 500;

/**
 * Keeps somebody's vote on an answer; a later one takes its place.
 * @throws StoreAway
 */
export async function keepFeedback(feedback: Feedback, store: Store): Promise<'kept' | 'gone' | 'not yours'> {
  for (const pause of PAUSES_MS) {
    const kept = await keepNow(feedback, store);
    if (kept !== 'not there yet') return kept;
    await setTimeout(pause);
  }
  const kept = await keepNow(feedback, store);
  return kept === 'not there yet' ? 'gone' : kept;
}

/** An answer is noted when the platform has taken it, and some people press at once. */
const PAUSES_MS = [50, 150, 400];

function keepNow(
  { platform, reference, person, vote, reason }: Feedback,
  store: Store,
): Promise<'kept' | 'gone' | 'not yours' | 'not there yet'> {
  return store.write(async (session) => {
    const asker = session.hash(addressOf(platform, person));
    const found = await findReference(session, reference, asker, heldAnswerSchema);
    if (found.kind !== 'found') return found.kind;
    const known = await recordFeedback(session, { answerId: found.content.answerId, asker, vote, reason });
    return known ? 'kept' : 'not there yet';
  });
}

/** What to say of a button that points to nothing for whoever pressed it. */
export function whyNot(kind: 'gone' | 'not yours'): string {
  return kind === 'gone' ? commonWording.buttonGone : commonWording.buttonNotYours;
}
