import { type Logger, webApi } from '@slack/bolt';

export type WebClient = webApi.WebClient;

/** A call that takes longer counts as lost. */
const TIMEOUT_MS = 10_000;

/**
 * Options of every client that calls Slack. The clients of Slack's own would try a post again after an unclear failure, and answer
 * twice; and they wait as long as Slack asks, up to half an hour. So they try once, and `patiently` decides.
 */
export function clientOptions(apiUrl: string, logger: Logger): webApi.WebClientOptions {
  return { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: TIMEOUT_MS, logger };
}

/** What Slack made of a call. */
export interface CallWatcher {
  readonly taken: () => void;
  /** @param error as Slack named it, for example "token_revoked" */
  readonly tokenRefused: (error: string) => void;
}

export interface WebClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  /** Told of every call, whoever made it: a revoked token shows at the first. */
  readonly watcher: CallWatcher;
}

export function webClient(options: WebClientOptions): WebClient {
  return new WatchedClient(options);
}

/** What Slack says of a token that is no good for any call; https://docs.slack.dev/reference/methods/auth.test#errors */
const TOKEN_REFUSED = [
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
];

class WatchedClient extends webApi.WebClient {
  readonly #watcher: CallWatcher;

  constructor({ token, apiUrl, logger, watcher }: WebClientOptions) {
    super(token, { ...clientOptions(apiUrl, logger), allowAbsoluteUrls: false });
    this.#watcher = watcher;
  }

  override async apiCall(method: string, options?: Record<string, unknown>): Promise<webApi.WebAPICallResult> {
    try {
      const result = await super.apiCall(method, options);
      this.#watcher.taken();
      return result;
    } catch (error) {
      const named = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
      if (named !== undefined && TOKEN_REFUSED.includes(named)) this.#watcher.tokenRefused(named);
      throw error;
    }
  }
}
