import type { Receiver } from '@slack/bolt';

/** How requests of Slack reach us: over a socket that we opened, or over HTTP. */
export interface Connection {
  /** For Bolt, which is not told to start it: we are. */
  readonly receiver: Receiver;
  /** Resolves when requests arrive. @throws where that can not be */
  open(): Promise<void>;
  /** Resolves when no more requests arrive. Safe to call twice. */
  close(): Promise<void>;
  /** Why no requests arrive right now. */
  readonly trouble: string | undefined;
}
