import { createHash } from 'node:crypto';
import type { Sending } from '../../adapter.ts';
import { Undeliverable } from '../../database/index.ts';
import type { WordForAsker } from '../../hand-off/deliveries.ts';
import { holdAnswerBack } from '../../hand-off/hold-answer-back.ts';
import type { PlatformTools } from '../../platforms.ts';
import { LONGEST_NONCE } from '../limits.ts';
import type { Poster } from '../post.ts';
import { PLATFORM } from '../read-question.ts';
import { askerPlaceSchema } from './asking.ts';
import { renderWord } from './render-word.ts';

/**
 * Brings a word of staff where it was asked for: into the thread, and where that takes nothing any more, to the asker alone.
 * @throws TryLater, Undeliverable, LeaseLost
 */
export async function tellAskerOnDiscord(
  word: WordForAsker,
  { id, confirmLease }: Sending,
  { tools, poster }: { readonly tools: Pick<PlatformTools, 'store' | 'settings'>; readonly poster: Poster },
): Promise<void> {
  const place = askerPlaceSchema.safeParse(word.replyTo);
  if (!place.success) throw new Undeliverable('this version can not read where the answer was to go');
  const { user, thread } = place.data;
  const reference = await holdAnswerBack(word, { platform: PLATFORM, person: user }, tools);
  const nonce = nonceFor(id);
  await confirmLease();
  if (thread !== null) {
    try {
      return await poster.post({ channel: thread, message: renderWord(word, user, reference), nonce });
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
    }
    await confirmLease();
  }
  await poster.direct(user, renderWord(word, undefined, reference), nonce);
}

/** The id of a promise is longer than a nonce may be, and its beginning is that of others, too. */
function nonceFor(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, LONGEST_NONCE);
}
