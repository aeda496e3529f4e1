import { webApi } from '@slack/bolt';
import { SECOND, Undeliverable } from '../database/index.ts';
import { patienceWith, type Trouble } from '../patience.ts';

const BLOCKS_REFUSED = [
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_block_id',
  'duplicate_block_id',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
  'cannot_parse_attachment',
  'no_text',
];
const UNDELIVERABLE = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'user_not_found',
  'user_not_in_channel',
  'user_disabled',
  'user_not_visible',
  'invalid_user_combination',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'thread_not_found',
  'message_not_found',
  'cannot_reply_to_message',
  'restricted_action',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'expired_url',
  'used_url',
  'no_service',
];
const NOT_ALLOWED = [
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'team_access_not_granted',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'ekm_access_denied',
  'access_denied',
  'org_login_required',
  'enterprise_is_restricted',
];
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org', 'accesslimited'];

/** An error that Slack named, from a call that does not go through the Web API. */
export class NamedError extends Error {}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'too fast', afterMs: error.retryAfter * SECOND };
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500 ? { kind: 'unclear' } : { kind: 'other', error: `HTTP ${error.statusCode}` };
  if (error instanceof webApi.WebAPIRequestError) return { kind: 'unclear' };
  if (error instanceof webApi.WebAPIPlatformError) return troubleNamed(error.data.error);
  if (error instanceof NamedError) return troubleNamed(error.message);
  return { kind: 'other', error: error instanceof Error ? error.message : String(error) };
}

function troubleNamed(error: string): Trouble {
  if (BLOCKS_REFUSED.includes(error)) return { kind: 'layout refused' };
  if (UNDELIVERABLE.includes(error)) return { kind: 'undeliverable', error };
  if (NOT_ALLOWED.includes(error)) return { kind: 'not allowed', error };
  if (PASSING.includes(error)) return { kind: 'unclear' };
  return error === 'ratelimited' || error === 'rate_limited' ? { kind: 'too fast', afterMs: SECOND } : { kind: 'other', error };
}

/** Slack will never take it. */
export class RefusedBySlack extends Undeliverable {
  /** The place is there, but the bot may not write in it, or was taken out of it; a private one then is not to be found. */
  readonly mayNotWrite: boolean;
  /** As Slack named it: what staff see of a message that is stuck. */
  readonly code: string;

  constructor(error: string, cause: unknown) {
    super(`Slack: ${error}`, { cause });
    this.code = error;
    this.mayNotWrite =
      error.startsWith('restricted_action') || ['is_archived', 'not_in_channel', 'channel_not_found'].includes(error);
  }
}

/** Calls Slack, again where that makes sense, for some seconds. */
export const patiently = patienceWith({
  platform: 'Slack',
  troubleOf,
  refusal: (error, cause) => new RefusedBySlack(error, cause),
});
