import type { Sending } from '../../adapter.ts';
import { Undeliverable } from '../../database/index.ts';
import type { WordForAsker } from '../../hand-off/deliveries.ts';
import { holdAnswerBack } from '../../hand-off/hold-answer-back.ts';
import type { PlatformTools } from '../../platforms.ts';
import { type Bringing, bringOnce } from '../bring-once.ts';
import type { Rendered } from '../components.ts';
import { PLATFORM } from '../read-question.ts';
import { askerPlaceSchema } from './asking.ts';
import { renderWord, renderWordElsewhere } from './render-word.ts';

export interface TellingTools extends Bringing {
  readonly tools: Pick<PlatformTools, 'store' | 'settings'>;
}

/**
 * Brings a word of staff where it was asked for: into the thread, with a note of it to the asker, and where the thread takes nothing any
 * more, to the asker alone.
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
      await bringAll(renderWord(word, user, reference), thread, sending, telling);
      return await pointThere(word, { user, thread }, sending, telling);
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
    }
  }
  const direct = await telling.poster.directChannel(user);
  await bringAll(renderWord(word, undefined, reference), direct, sending, telling);
}

/** Who takes no direct messages finds the word where it stands, and behind `/answers`. */
async function pointThere(
  word: WordForAsker,
  { user, thread }: { readonly user: string; readonly thread: string },
  sending: Sending,
  telling: Bringing,
): Promise<void> {
  try {
    const direct = await telling.poster.directChannel(user);
    await bringOnce(renderWordElsewhere(word, thread), direct, { ...sending, id: `${sending.id}:there` }, telling);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
  }
}

async function bringAll(messages: readonly Rendered[], channel: string, sending: Sending, telling: Bringing): Promise<void> {
  for (const [at, message] of messages.entries())
    await bringOnce(message, channel, { ...sending, id: at === 0 ? sending.id : `${sending.id}:${at}` }, telling);
}
