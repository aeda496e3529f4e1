import type { Sending } from '../adapter.ts';
import { HOUR } from '../database/index.ts';
import type { DueReminder } from '../due-reminder.ts';
import type { PlatformTools } from '../platforms.ts';
import { cancelButton } from './answer-advice.ts';
import { patiently } from './call-slack.ts';
import type { Poster } from './post.ts';
import { renderAdvice } from './render-advice.ts';
import type { Rendered } from './render-answer.ts';
import { withButton } from './say.ts';
import type { WebClient } from './web-client.ts';

export interface Reminding {
  readonly tools: Pick<PlatformTools, 'engine'>;
  readonly client: WebClient;
  readonly poster: Poster;
  readonly signal: AbortSignal;
}

/** How far back a reminder is looked for that may have been sent before the program ended. */
const LOOK_BACK_MS = 24 * HOUR;

/** Brings a reminder in a direct message, once: by the address of the conversation it is looked for there. @throws TryLater, Undeliverable, LeaseLost */
export async function remind(
  { advice, reminder }: DueReminder,
  person: string,
  { id, perhapsSent, confirmLease }: Sending,
  { tools, client, poster, signal }: Reminding,
): Promise<void> {
  const [only] = renderAdvice(advice, [], tools.engine.knowledge);
  const message = withButton(only as Rendered, cancelButton(reminder.dateId));
  const { channel: opened } = await patiently(() => client.conversations.open({ users: person }), { signal });
  const since = ((Date.now() - LOOK_BACK_MS) / 1000).toFixed(6);
  await confirmLease();
  await poster.post({ channel: opened?.id ?? person, thread: undefined, message, id, since, lookFirst: perhapsSent });
}
