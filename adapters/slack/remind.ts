import type { Sending } from '../adapter.ts';
import { MINUTE } from '../database/index.ts';
import type { DueReminder } from '../due-reminder.ts';
import type { PlatformTools } from '../platforms.ts';
import { cancelButton } from './answer-advice.ts';
import type { Poster } from './post.ts';
import { renderAdvice } from './render-advice.ts';
import type { Rendered } from './render-answer.ts';
import { withButton } from './say.ts';
import { slackTime } from './slack-time.ts';

export interface Reminding {
  readonly tools: Pick<PlatformTools, 'engine' | 'store'>;
  readonly poster: Poster;
}

/** Clocks of two machines may differ. */
const CLOCKS_DIFFER_MS = 10 * MINUTE;

/** Brings a reminder in a direct message, once. @throws TryLater, Undeliverable, LeaseLost, StoreAway */
export async function remind(
  { advice, dateId }: DueReminder,
  person: string,
  { id, perhapsSent, promisedAt, confirmLease }: Sending,
  { tools, poster }: Reminding,
): Promise<void> {
  const [only] = renderAdvice(advice, [], tools.engine.knowledge);
  const message = withButton(only as Rendered, await cancelButton(dateId, person, tools.store));
  // Days may have passed since then.
  const since = slackTime(promisedAt - CLOCKS_DIFFER_MS);
  await poster.direct({ user: person, message, id, since, lookFirst: perhapsSent, confirmLease });
}
