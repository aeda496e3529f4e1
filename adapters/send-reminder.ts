import type { AnswerEngine } from '../src/index.ts';
import type { PlatformAdapter } from './adapter.ts';
import { type ConfirmLease, type DueMessage, type Store, TryLater } from './database/index.ts';
import { dueReminder } from './due-reminder.ts';

export interface RemindingOptions {
  readonly store: Store;
  readonly engine: Pick<AnswerEngine, 'advise' | 'knowledge'>;
  readonly adapterFor: (platform: string) => PlatformAdapter | undefined;
}

/** While an adapter is not there, reminders wait, and then say that they come late. */
const ADAPTER_MISSING_MS = 60_000;

/** Sends a message of the kind `REMINDER` or `DATE_CORRECTED` by the platform of its recipient. @throws StoreAway, TryLater, Undeliverable, LeaseLost */
export async function sendReminder(
  message: DueMessage,
  confirmLease: ConfirmLease,
  { store, engine, adapterFor }: RemindingOptions,
): Promise<void> {
  const due = await dueReminder(message, { store, engine, now: Date.now() });
  if (!due) return;
  const { id, recipient, perhapsSent } = message;
  const end = recipient.indexOf(':');
  const platform = recipient.slice(0, end);
  const adapter = adapterFor(platform);
  if (!adapter?.remind) throw new TryLater(`${platform} is not set up`, ADAPTER_MISSING_MS);
  await adapter.remind(due, recipient.slice(end + 1), { id, perhapsSent, promisedAt: due.since, confirmLease });
}
