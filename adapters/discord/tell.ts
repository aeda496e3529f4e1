import { Undeliverable } from '../database/index.ts';
import { CODE, isRefusal } from './call-discord.ts';
import type { Rendered } from './components.ts';
import type { PlainMessage } from './plain-message.ts';
import type { AttachedFile, Poster } from './post.ts';
import type { ReplyTo } from './reply-to.ts';

/** What Discord says of an interaction whose time is over. */
export const TOKEN_GONE = [CODE.unknownInteraction, CODE.unknownWebhook, CODE.unknownMessage, CODE.webhookTokenGone] as const;

/** The same at every attempt, so that a message that was sent before is not sent again. */
export function nonceOf(to: ReplyTo, which = ''): string {
  return `${to.kind === 'message' ? to.message : to.interaction}${which}`;
}

/** A word to whoever asked, and to nobody else where that can be. @throws TryLater, Undeliverable */
export async function tell(poster: Poster, to: ReplyTo, by: 'reply' | 'direct message', message: Rendered): Promise<void> {
  if (to.kind === 'interaction' && by === 'reply') {
    try {
      return await poster.tell(to, message);
    } catch (error) {
      if (!isRefusal(error, ...TOKEN_GONE)) throw error;
    }
  }
  if (to.kind === 'message' && to.guild === null) return poster.post({ channel: to.channel, message, nonce: nonceOf(to) });
  try {
    await poster.direct(to.user, message, nonceOf(to));
  } catch (error) {
    if (!(error instanceof Undeliverable) || to.kind !== 'message') throw error;
    // Whoever takes no direct messages shall not be met by silence.
    await poster.post({ channel: to.channel, message, nonce: nonceOf(to), answering: to.message });
  }
}

export interface More {
  readonly message: Rendered | PlainMessage;
  /** Makes its nonce another one than that of the first message. */
  readonly which: string;
  readonly file?: AttachedFile;
}

/** One thing more to the same person, after `tell`. @throws TryLater, Undeliverable */
export async function tellMore(poster: Poster, to: ReplyTo, by: 'reply' | 'direct message', more: More): Promise<void> {
  const { message, which, file } = more;
  if (to.kind === 'interaction' && by === 'reply') {
    try {
      return await poster.alsoTell(to, message, file);
    } catch (error) {
      if (!isRefusal(error, ...TOKEN_GONE)) throw error;
    }
  }
  await poster.direct(to.user, message, nonceOf(to, which), file);
}
