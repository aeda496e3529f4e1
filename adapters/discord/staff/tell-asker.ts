import { createHash } from 'node:crypto';
import type { Sending } from '../../adapter.ts';
import { Undeliverable } from '../../database/index.ts';
import type { WordForAsker } from '../../hand-off/deliveries.ts';
import { holdAnswerBack } from '../../hand-off/hold-answer-back.ts';
import type { PlatformTools } from '../../platforms.ts';
import type { Rendered } from '../components.ts';
import { LONGEST_NONCE } from '../limits.ts';
import { marked } from '../own-post.ts';
import type { Poster } from '../post.ts';
import { PLATFORM } from '../read-question.ts';
import { askerPlaceSchema } from './asking.ts';
import { renderWord } from './render-word.ts';

export interface TellingTools {
  readonly tools: Pick<PlatformTools, 'store' | 'settings'>;
  readonly poster: Poster;
  /** Id of the bot itself, by which it knows its own messages. */
  readonly bot: string;
}

/**
 * Brings a word of staff where it was asked for: into the thread, and where that takes nothing any more, to the asker alone.
 * @throws TryLater, Undeliverable, LeaseLost
 */
export async function tellAskerOnDiscord(
  word: WordForAsker,
  sending: Sending,
  { tools, ...telling }: TellingTools,
): Promise<void> {
  const place = askerPlaceSchema.safeParse(word.replyTo);
  if (!place.success) throw new Undeliverable('this version can not read where the answer was to go');
  const { user, thread } = place.data;
  const reference = await holdAnswerBack(word, { platform: PLATFORM, person: user }, tools);
  if (thread !== null) {
    try {
      return await bring(renderWord(word, user, reference), thread, sending, telling);
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
    }
  }
  const direct = await telling.poster.directChannel(user);
  await bring(renderWord(word, undefined, reference), direct, sending, telling);
}

async function bring(
  rendered: Rendered,
  channel: string,
  { id, perhapsSent, promisedAt, confirmLease }: Sending,
  { poster, bot }: Omit<TellingTools, 'tools'>,
): Promise<void> {
  const message = marked(rendered, id);
  if (perhapsSent && (await poster.stands(channel, { message, since: promisedAt }, bot))) return;
  await confirmLease();
  await poster.post({ channel, message, nonce: nonceFor(id) });
}

/** The id of a promise is longer than a nonce may be, and its beginning is that of others, too. */
function nonceFor(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, LONGEST_NONCE);
}
