/** The ways in which Slack tells an app of things, with the names that Socket Mode's envelopes have for them. */
export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

/** Why something is told again; https://docs.slack.dev/apis/events-api#retries */
export type RetryReason = 'timeout' | 'http_timeout' | 'connection_failed' | 'http_error';

export interface Attempt {
  readonly retry: number;
  readonly reason: RetryReason | undefined;
  /** When the app took it, in milliseconds since 1970, and with what words; undefined while it has not. */
  acknowledged: { readonly at: number; readonly payload: unknown } | undefined;
  /** Over HTTP: the status of the answer. */
  status: number | undefined;
}

/** One thing that the app is told, however often. */
export interface Delivery {
  readonly type: EnvelopeType;
  readonly body: Readonly<Record<string, unknown>>;
  readonly attempts: Attempt[];
}

/** What carries deliveries to the app. Resolves when the app has answered, or can not any more. */
export interface Transport {
  readonly tell: (delivery: Delivery, attempt: Attempt) => Promise<void>;
}

export function isAcknowledged({ attempts }: Delivery): boolean {
  return attempts.some(({ acknowledged }) => acknowledged !== undefined);
}
