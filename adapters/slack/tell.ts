import { type ConfirmLease, type Delivery, type PendingQuestion, Undeliverable } from '../database/index.ts';
import type { Poster } from './post.ts';
import type { Rendered } from './render-answer.ts';
import type { ReplyTo } from './reply-to.ts';
import { endingWith, say } from './say.ts';
import { wording } from './wording.ts';

/** What was worked out before may have been slow: whether the question is still this process's is asked right before Slack is called. */
export type DeliveryInHand = Delivery & { readonly confirmLease: ConfirmLease };

/** Which way a message goes that is for one person alone, and whether somebody may have sent it before. */
export type Way = Pick<Delivery, 'by' | 'perhapsDelivered'>;

/**
 * A word to whoever asked or pressed, and to nobody else.
 * @throws TryLater, Undeliverable
 */
export async function tell(
  poster: Poster,
  { id }: Pick<PendingQuestion, 'id'>,
  to: ReplyTo,
  said: string | Rendered,
  way: Way,
): Promise<void> {
  const message = typeof said === 'string' ? say(said) : said;
  if (to.kind !== 'thread' && to.kind !== 'staff') return tellByToken(poster, { id, to, message, way });
  const { channel, user, thread } = to;
  if (to.kind === 'thread' && to.direct) {
    await poster.post({ channel, thread, message, id, since: to.message, lookFirst: way.perhapsDelivered });
    return;
  }
  const opensThread = to.kind === 'thread' && thread === to.message;
  await orDirectly(poster, { id, user, message, way }, () =>
    poster.whisper({ channel, user, thread: opensThread ? undefined : thread, message }),
  );
}

/**
 * By the token of a command or a button, and where that is no longer good, by a direct message. What came by a token can not be looked
 * for: who may have it already is told so.
 */
export async function tellByToken(poster: Poster, { id, to: { responseUrl, user }, message, way }: ByToken): Promise<void> {
  const said: Rendered = way.perhapsDelivered ? { ...message, ...endingWith(wording.perhapsTwice, message) } : message;
  await orDirectly(poster, { id, user, message: said, way }, () => poster.reply(responseUrl, said));
}

export interface ByToken {
  readonly id: string;
  readonly to: { readonly responseUrl: string; readonly user: string };
  readonly message: Rendered;
  readonly way: Way;
}

/** Whoever can not be reached where they asked is written to. */
async function orDirectly(
  poster: Poster,
  { id, user, message, way }: Pick<ByToken, 'id' | 'message' | 'way'> & { readonly user: string },
  there: () => Promise<void>,
): Promise<void> {
  try {
    if (way.by === 'reply') return await there();
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
  }
  await poster.direct({ user, message, id, lookFirst: way.perhapsDelivered });
}
