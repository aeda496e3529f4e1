import { GatewayCloseCodes } from 'discord.js';
import { MOST_REFUSALS } from './limits.ts';

const PORTAL = 'https://discord.com/developers/applications';
export const TOKEN_REFUSED = `Discord refuses DISCORD_TOKEN; expected: the bot token of your application, from ${PORTAL} under Bot`;

/** After these Discord takes no connection of the same kind again; https://docs.discord.com/developers/topics/opcodes-and-status-codes */
export const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `${TOKEN_REFUSED} (4004)`,
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the shard (4010); this version connects with one',
  [GatewayCloseCodes.ShardingRequired]: 'the bot is on too many servers for one connection (4011); this version has no more',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer has this version of its API (4012); expected: a newer Seldinger',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know an intent that was asked for (4013); expected: a newer Seldinger',
  [GatewayCloseCodes.DisallowedIntents]: `Discord does not allow an intent that was asked for (4014); expected: an application that ${PORTAL} shows as active`,
};

/** @param reason of the last refusal */
export function refusedTooOften(reason: string): string {
  return `${reason}; it refused this ${MOST_REFUSALS} times within a day, and is not asked again before the token changes or that day is over`;
}
