import type { Sending } from '../adapter.ts';
import type { DueReminder } from '../due-reminder.ts';
import type { PlatformTools } from '../platforms.ts';
import { cancelButton } from './answer-advice.ts';
import type { Poster } from './post.ts';
import { renderAdvice } from './render-advice.ts';
import type { Rendered } from './render-answer.ts';
import { withButton } from './say.ts';

export interface Reminding {
  readonly tools: Pick<PlatformTools, 'engine'>;
  readonly poster: Poster;
}

/** Brings a reminder in a direct message, once. @throws TryLater, Undeliverable, LeaseLost */
export async function remind(
  { advice, reminder }: DueReminder,
  person: string,
  { id, perhapsSent, confirmLease }: Sending,
  { tools, poster }: Reminding,
): Promise<void> {
  const [only] = renderAdvice(advice, [], tools.engine.knowledge);
  const message = withButton(only as Rendered, cancelButton(reminder.dateId));
  await poster.direct({ user: person, message, id, lookFirst: perhapsSent, confirmLease });
}
