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

export function webClient(token: string, apiUrl: string, logger: Logger): WebClient {
  return new webApi.WebClient(token, { ...clientOptions(apiUrl, logger), allowAbsoluteUrls: false });
}
