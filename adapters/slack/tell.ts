import type { PendingQuestion } from '../database/index.ts';
import type { Poster } from './post.ts';
import type { Rendered } from './render-answer.ts';
import type { ReplyTo } from './reply-to.ts';
import { say } from './say.ts';

/** A word to whoever asked or pressed, and to nobody else. */
export async function tell(poster: Poster, { id }: PendingQuestion, to: ReplyTo, said: string | Rendered): Promise<void> {
  const message = typeof said === 'string' ? say(said) : said;
  if (to.kind === 'staff') return poster.whisper({ ...to, message });
  if (to.kind !== 'thread') return poster.reply(to.responseUrl, message);
  const { channel, user, thread, direct } = to;
  if (!direct) return poster.whisper({ channel, user, thread: thread === to.message ? undefined : thread, message });
  await poster.post({ channel, thread, message, id, since: to.message, lookFirst: false });
}
