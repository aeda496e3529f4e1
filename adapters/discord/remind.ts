import type { Sending } from '../adapter.ts';
import type { DueReminder } from '../due-reminder.ts';
import type { PlatformTools } from '../platforms.ts';
import { type Bringing, bringOnce } from './bring-once.ts';
import { renderAdvice } from './render-advice.ts';

export interface Reminding extends Bringing {
  readonly tools: Pick<PlatformTools, 'engine'>;
}

/** Brings a reminder in a direct message, once. @throws TryLater, Undeliverable, LeaseLost */
export async function remind(
  { advice, reminder }: DueReminder,
  person: string,
  sending: Sending,
  { tools, ...bringing }: Reminding,
): Promise<void> {
  const { documents } = tools.engine.knowledge;
  const [message] = renderAdvice(advice, { documents, notices: [], remindedOf: reminder.dateId });
  const channel = await bringing.poster.directChannel(person);
  // Nobody sends it before it is due, which may be long after it was promised.
  await bringOnce(message, channel, { ...sending, promisedAt: reminder.dueAt }, bringing);
}
