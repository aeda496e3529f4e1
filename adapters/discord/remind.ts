import type { Sending } from '../adapter.ts';
import type { DueReminder } from '../due-reminder.ts';
import type { PlatformTools } from '../platforms.ts';
import type { Poster } from './post.ts';
import { renderAdvice } from './render-advice.ts';

/** Brings a reminder in a direct message. By its nonce Discord tells a second attempt from the first. @throws TryLater, Undeliverable, LeaseLost */
export async function remind(
  { advice, reminder }: DueReminder,
  person: string,
  { id, confirmLease }: Sending,
  { tools, poster }: { readonly tools: Pick<PlatformTools, 'engine'>; readonly poster: Poster },
): Promise<void> {
  const { documents } = tools.engine.knowledge;
  const [message] = renderAdvice(advice, { documents, notices: [], remindedOf: reminder.dateId });
  await confirmLease();
  await poster.direct(person, message, id);
}
