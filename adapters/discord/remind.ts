import type { Sending } from '../adapter.ts';
import { holdCancelling } from '../cancel-reminders.ts';
import type { Store } from '../database/index.ts';
import type { DueReminder } from '../due-reminder.ts';
import type { PlatformTools } from '../platforms.ts';
import { type Bringing, bringOnce } from './bring-once.ts';
import { PLATFORM } from './read-question.ts';
import { type AdviceButton, renderAdvice } from './render-advice.ts';

export interface Reminding extends Bringing {
  readonly tools: Pick<PlatformTools, 'engine' | 'store'>;
}

/** Brings a reminder in a direct message, once. @throws TryLater, Undeliverable, LeaseLost, StoreAway */
export async function remind(
  { advice, dateId }: DueReminder,
  person: string,
  sending: Sending,
  { tools, ...bringing }: Reminding,
): Promise<void> {
  const { documents } = tools.engine.knowledge;
  const button = await cancelling(dateId, person, tools.store);
  const [message] = renderAdvice(advice, { documents, notices: [], button });
  const channel = await bringing.poster.directChannel(person);
  await bringOnce(message, channel, sending, bringing);
}

/** A button that takes back what is to come of a date, for its owner alone. @throws StoreAway */
export async function cancelling(dateId: string, person: string, store: Store): Promise<AdviceButton> {
  return { action: 'cancelReminders', reference: await holdCancelling(dateId, { platform: PLATFORM, person }, store) };
}
