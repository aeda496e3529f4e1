import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { SECOND, Undeliverable } from '../database/index.ts';
import { patienceWith, type Trouble } from '../patience.ts';

/** Errors that Discord names by a number; https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export const CODE = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  acknowledged: 40060,
  missingAccess: 50001,
  noDirectMessages: 50007,
  missingPermissions: 50013,
  wrongChannelKind: 50024,
  webhookTokenGone: 50027,
  badForm: 50035,
  threadArchived: 50083,
  noMutualServer: 50278,
  threadExists: 160_004,
  noHistory: 160_002,
  threadLocked: 160_005,
  tooManyThreads: 160_006,
  tooManyAnnouncementThreads: 160_007,
} as const;

const UNDELIVERABLE: readonly number[] = [
  CODE.unknownChannel,
  CODE.unknownGuild,
  CODE.unknownMessage,
  CODE.unknownUser,
  CODE.unknownWebhook,
  CODE.unknownInteraction,
  CODE.acknowledged,
  CODE.missingAccess,
  CODE.noDirectMessages,
  CODE.missingPermissions,
  CODE.wrongChannelKind,
  CODE.webhookTokenGone,
  CODE.threadArchived,
  CODE.noMutualServer,
  CODE.threadExists,
  CODE.noHistory,
  CODE.threadLocked,
  CODE.tooManyThreads,
  CODE.tooManyAnnouncementThreads,
];

/** Codes of networks, and of the client's own time limit. */
const UNCLEAR = /^(?:E[A-Z]+|UND_ERR_\w+)$/;

export function troubleOf(error: unknown): Trouble {
  if (error instanceof RateLimitError) return { kind: 'too fast', afterMs: error.retryAfter };
  if (error instanceof DiscordAPIError) {
    const { status, message } = error;
    const code = Number(error.code);
    if (status === 401) return { kind: 'not allowed', error: 'the token is refused' };
    if (status >= 500) return { kind: 'unclear' };
    if (code === CODE.badForm) return { kind: 'layout refused' };
    const said = `${message} (${code})`;
    return UNDELIVERABLE.includes(code) ? { kind: 'undeliverable', error: said } : { kind: 'other', error: said };
  }
  if (error instanceof HTTPError) return error.status >= 500 ? { kind: 'unclear' } : { kind: 'other', error: error.message };
  const { name, code, message } = (error ?? {}) as { name?: string; code?: unknown; message?: string };
  const unclear = name === 'AbortError' || name === 'TimeoutError' || (typeof code === 'string' && UNCLEAR.test(code));
  return unclear ? { kind: 'unclear' } : { kind: 'other', error: message ?? String(error) };
}

/** Discord will never take it. */
export class RefusedByDiscord extends Undeliverable {
  /** As Discord numbers it. */
  readonly code: number;

  constructor(error: string, cause: unknown) {
    super(`Discord: ${error}`, { cause });
    this.code = Number((cause as { code?: unknown }).code);
  }

  get mayNotWrite(): boolean {
    return ([CODE.missingAccess, CODE.missingPermissions, CODE.threadLocked] as number[]).includes(this.code);
  }

  /** Whoever looks after the server could grant it. */
  get lacksPermission(): boolean {
    return ([CODE.missingAccess, CODE.missingPermissions, CODE.noHistory] as number[]).includes(this.code);
  }
}

export function isRefusal(error: unknown, ...codes: number[]): error is RefusedByDiscord {
  return error instanceof RefusedByDiscord && codes.includes(error.code);
}

/** What a call may take together with its waits in the client's queue. */
export const LONGEST_CALL_MS = 60 * SECOND;

/** Calls Discord, again where that makes sense, for some seconds. */
export const patiently = patienceWith({
  platform: 'Discord',
  troubleOf,
  refusal: (error, cause) => new RefusedByDiscord(error, cause),
});
