import type { PendingQuestion } from '../database/index.ts';
import type { Poster } from './post.ts';
import type { ReplyTo } from './reply-to.ts';
import { say } from './say.ts';

/** A word to whoever asked or pressed, and to nobody else. */
export async function tell(poster: Poster, { id }: PendingQuestion, to: ReplyTo, words: string): Promise<void> {
  const message = say(words);
  if (to.kind !== 'thread') return poster.reply(to.responseUrl, message);
  const { channel, user, thread, direct } = to;
  if (!direct) return poster.whisper({ channel, user, thread: thread === to.message ? undefined : thread, message });
  await poster.post({ channel, thread, message, id, since: to.message, lookFirst: false });
}
