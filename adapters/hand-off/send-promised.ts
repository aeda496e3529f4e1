import type { PlatformAdapter, Sending } from '../adapter.ts';
import { type ConfirmLease, type DueMessage, type Store, TryLater, Undeliverable } from '../database/index.ts';
import type { Log } from '../log.ts';
import { isForAsker, wordForAsker } from './deliveries.ts';

export interface SendingOptions {
  readonly store: Store;
  readonly log: Log;
  readonly adapterFor: (platform: string) => PlatformAdapter | undefined;
}

/** While an adapter is not there, what goes through it waits. */
const ADAPTER_MISSING_MS = 60_000;

/** Sends what the outbox holds by the adapter of its recipient. @throws TryLater, Undeliverable, LeaseLost */
export async function sendPromised(
  message: DueMessage,
  confirmLease: ConfirmLease,
  { store, log, adapterFor }: SendingOptions,
): Promise<void> {
  const platform = message.recipient.slice(0, message.recipient.indexOf(':'));
  const adapter = adapterFor(platform);
  const { id, perhapsSent, promisedAt } = message;
  const sending: Sending = { id, perhapsSent, promisedAt, confirmLease };
  if (!isForAsker(message)) {
    if (!adapter?.tellStaff) throw new TryLater(`${platform} has no staff`, ADAPTER_MISSING_MS);
    return adapter.tellStaff(message, sending);
  }
  const word = await store.read((session) => wordForAsker(session, message));
  if (!word) return;
  if (!adapter?.tellAsker) throw new TryLater(`${platform} is not set up`, ADAPTER_MISSING_MS);
  try {
    await adapter.tellAsker(word, sending);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    log.warn({ messageId: message.id, platform }, 'a word of staff was refused; whoever asked finds it among their answers');
  }
}
