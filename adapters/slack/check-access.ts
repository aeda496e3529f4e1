import { type Logger, LogLevel, webApi } from '@slack/bolt';
import { missingScopes, SCOPES } from './scopes.ts';

/** What Slack says of a bot token. */
export interface SlackAccess {
  readonly team: string;
  readonly bot: string;
  /** Empty where Slack does not say. */
  readonly scopes: readonly string[];
  /** Of the app that the token belongs to; undefined where Slack does not say. */
  readonly appId: string | undefined;
}

/** Slack does not take a token, or can not be asked; the message says why and what to do, in one line, without the token. */
export class SlackAccessDenied extends Error {}

const TIMEOUT_MS = 10_000;
const TOKENS = 'api.slack.com/apps';
/** An app-level token names its app: xapp-1-A0123456789-… */
const APP_ID_IN_TOKEN = /^xapp-\d+-(A[A-Z0-9]+)-/;

/** What Slack answers to a token that is no good; https://docs.slack.dev/reference/methods/auth.test#errors */
const REFUSALS: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know this token; copy it again from ${TOKENS}`,
  not_authed: `Slack does not know this token; copy it again from ${TOKENS}`,
  token_revoked: `the token was revoked; reinstall the app at ${TOKENS} and copy the new one`,
  token_expired: 'the token has expired: token rotation is on, which this version does not support; use an app without it',
  account_inactive: `the app was removed from the workspace; install it again at ${TOKENS} and copy the new token`,
  not_allowed_token_type: 'it is a token of another kind; SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
  missing_scope: `it lacks a scope; an app-level token needs connections:write (Basic Information at ${TOKENS})`,
  access_denied: `Slack refuses it; is Socket Mode switched on at ${TOKENS}?`,
};

/** @throws SlackAccessDenied */
export async function checkBotToken(token: string, apiUrl: string): Promise<SlackAccess> {
  const client = clientFor(token, apiUrl);
  const { team = '', user = '', bot_id: bot = '', response_metadata } = await asked(apiUrl, () => client.auth.test());
  // Without the scope for it, that scope is the fault to be told of.
  const { bot: info } = await client.bots.info({ bot }).catch(() => ({ bot: undefined }));
  return { team, bot: user, scopes: response_metadata?.scopes ?? [], appId: info?.app_id };
}

/**
 * Has Slack give out the address of a socket, and opens none.
 * @param appId of the bot token: through the socket of another app the bot hears nothing, and nobody says so
 * @throws SlackAccessDenied
 */
export async function checkAppToken(token: string, apiUrl: string, appId: string | undefined): Promise<void> {
  const ofApp = APP_ID_IN_TOKEN.exec(token)?.[1];
  if (appId !== undefined && ofApp !== undefined && ofApp !== appId)
    throw new SlackAccessDenied(
      `it belongs to the app ${ofApp}, and the bot token to the app ${appId}; copy both from one app at ${TOKENS}`,
    );
  await asked(apiUrl, () => clientFor(token, apiUrl).apps.connections.open({}));
}

/** Whether questions for staff can be brought to their channel, and whether anybody there counts as staff. */
export type StaffChannelState = 'private' | 'public' | 'not there';

/** @throws SlackAccessDenied where Slack can not be asked */
export async function checkStaffChannel(token: string, apiUrl: string, channel: string): Promise<StaffChannelState> {
  const client = clientFor(token, apiUrl);
  try {
    const { channel: info } = await client.conversations.info({ channel });
    if (info?.is_private) return info.is_archived ? 'not there' : 'private';
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    if (data?.error === 'channel_not_found') return 'not there';
    // Of public channels Slack tells nothing without a scope that nothing else needs.
    if (data?.error !== 'missing_scope') throw new SlackAccessDenied(reasonOf(error, apiUrl));
  }
  try {
    await client.conversations.history({ channel, limit: 1 });
    return 'public';
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    if (data?.error === 'channel_not_found' || data?.error === 'not_in_channel') return 'not there';
    throw new SlackAccessDenied(reasonOf(error, apiUrl));
  }
}

/** One sentence for each scope that the bot needs and the token lacks. */
export function describeMissing({ scopes }: Pick<SlackAccess, 'scopes'>): string[] {
  return missingScopes(scopes).map(
    (scope) =>
      `the bot token lacks the scope ${scope} (${SCOPES[scope]}); add it under OAuth & Permissions at ${TOKENS}, then reinstall the app`,
  );
}

export function unneededScopes({ scopes }: Pick<SlackAccess, 'scopes'>): string[] {
  return scopes.filter((scope) => !(scope in SCOPES));
}

function clientFor(token: string, slackApiUrl: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl,
    logger: SILENT,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

async function asked<T>(apiUrl: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new SlackAccessDenied(reasonOf(error, apiUrl));
  }
}

function reasonOf(error: unknown, apiUrl: string): string {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    return REFUSALS[code] ?? `Slack says ${code}`;
  }
  if (error instanceof webApi.WebAPIRateLimitedError) return `Slack asks to wait ${error.retryAfter} seconds; try again then`;
  if (error instanceof webApi.WebAPIHTTPError)
    return `Slack answers with status ${error.statusCode} at ${apiUrl}; try again later`;
  return `Slack can not be reached at ${apiUrl} (${networkCode(error)}); is this machine online, and SLACK_API_URL right?`;
}

/** Somewhere below what the client throws lies what the network said. */
function networkCode(error: unknown): string {
  const { code, cause, original, message, name } = error as {
    code?: string;
    cause?: unknown;
    original?: unknown;
    message?: string;
    name?: string;
  };
  const deeper = cause ?? original;
  if (deeper !== undefined) return networkCode(deeper);
  return code ?? (name === 'TimeoutError' ? 'no answer in time' : (message ?? 'no answer'));
}

/** What the client would log is in the message that is thrown. */
const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};
