import { createHash } from 'node:crypto';
import type { Sending } from '../adapter.ts';
import type { Rendered } from './components.ts';
import { LONGEST_NONCE } from './limits.ts';
import { marked } from './own-post.ts';
import type { Poster } from './post.ts';

export interface Bringing {
  readonly poster: Poster;
  /** Id of the bot itself, by which it knows its own messages. */
  readonly bot: string;
}

/**
 * Brings what was promised into a channel, once: where somebody may have brought it before, it is looked for there.
 * @throws TryLater, Undeliverable, LeaseLost
 */
export async function bringOnce(
  rendered: Rendered,
  channel: string,
  { id, perhapsSent, promisedAt, confirmLease }: Sending,
  { poster, bot }: Bringing,
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
