import { HOUR, MINUTE } from './clock.ts';
import type { PendingQuestion } from './inbox.ts';

const APOLOGISE_AFTER = 10 * MINUTE;
const DROP_AFTER = 6 * HOUR;
/** Whoever dies again and again over one question shall not die over it for hours. */
export const MOST_CRASHES = 5;

export type DeliveryPlan =
  | {
      readonly kind: 'answer';
      /** The answer begins with an apology for the delay. */
      readonly late: boolean;
      readonly by: 'reply' | 'direct message';
      /** Somebody may have delivered it before dying: look for it, or let the platform tell the two apart by the nonce. */
      readonly perhapsDelivered: boolean;
    }
  | { readonly kind: 'drop'; readonly reason: 'too old' | 'no way to reply' | 'ended the program too often' };

type Asked = Pick<PendingQuestion, 'age' | 'attempts' | 'failures' | 'replyToken' | 'directMessageAllowed'>;

/** Whether an answer still makes sense, and which way it goes. */
export function planDelivery({ age, attempts, failures, replyToken, directMessageAllowed }: Asked): DeliveryPlan {
  const earlier = attempts - 1;
  if (age > DROP_AFTER) return { kind: 'drop', reason: 'too old' };
  if (earlier - failures >= MOST_CRASHES) return { kind: 'drop', reason: 'ended the program too often' };
  // Each earlier attempt may have used the token once.
  const alive = replyToken === null || (age < replyToken.lastsMs && (replyToken.uses === null || earlier < replyToken.uses));
  if (!alive && !directMessageAllowed) return { kind: 'drop', reason: 'no way to reply' };
  return { kind: 'answer', late: age > APOLOGISE_AFTER, by: alive ? 'reply' : 'direct message', perhapsDelivered: earlier > 0 };
}
