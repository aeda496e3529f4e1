import { APPLICATION_ID, BOT, type Guild } from '../community.ts';
import { CHANNEL, type Part } from '../kinds.ts';
import { channelAsTold, guildAsTold, memberAsTold, userAsTold } from '../told.ts';
import type { Asked, Context } from './context.ts';
import { refusal } from './discord-error.ts';

/** https://docs.discord.com/developers/resources/user#get-current-user */
export function getMe(): Part {
  return { ...userAsTold(BOT), verified: true, mfa_enabled: false, email: null, flags: 0 };
}

/** https://docs.discord.com/developers/resources/application#get-current-application */
export function getApplication(_asked: Asked, { community }: Context): Part {
  return {
    id: APPLICATION_ID,
    name: BOT.name,
    description: '',
    icon: null,
    bot: userAsTold(BOT),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    approximate_guild_count: guildsOf(community.guilds).length,
    approximate_user_install_count: 0,
    integration_types_config: { 0: {}, 1: {} },
  };
}

export function getGuilds(_asked: Asked, { community }: Context): Part[] {
  return guildsOf(community.guilds).map(({ id, name, botPermissions }) => ({
    id,
    name,
    icon: null,
    owner: false,
    permissions: String(botPermissions),
    features: [],
  }));
}

function guildsOf(guilds: ReadonlyMap<string, Guild>): Guild[] {
  return [...guilds.values()].filter(({ withBot }) => withBot);
}

function guildOf({ ids }: Asked, { community }: Context): Guild {
  const guild = community.guilds.get(ids[0] ?? '');
  if (!guild) throw refusal.unknownGuild();
  if (!guild.withBot) throw refusal.missingAccess();
  return guild;
}

export function getGuild(asked: Asked, context: Context): Part {
  return guildAsTold(guildOf(asked, context), context.community);
}

export function getGuildChannels(asked: Asked, context: Context): unknown {
  return guildAsTold(guildOf(asked, context), context.community).channels;
}

export function getGuildRoles(asked: Asked, context: Context): unknown {
  return guildAsTold(guildOf(asked, context), context.community).roles;
}

export function getMyMember(asked: Asked, context: Context): Part {
  const guild = guildOf(asked, context);
  return { ...memberAsTold(), roles: [guild.botRole], user: userAsTold(BOT) };
}

/** https://docs.discord.com/developers/resources/user#create-dm: it opens whether or not messages will be taken there. */
export function createDirectMessage({ body }: Asked, { community }: Context): Part {
  const user = community.users.get(String(body.recipient_id));
  if (!user) throw refusal.unknownUser();
  return { ...channelAsTold(community.directMessage(user)), type: CHANNEL.direct };
}

/** https://docs.discord.com/developers/events/gateway#get-gateway-bot */
export function getGatewayBot(_asked: Asked, { gateway }: Context): Part {
  return gateway();
}

/** https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands */
export function getCommands({ ids: [, guild] }: Asked, { commands }: Context): readonly Part[] {
  return commands.in(guild);
}

/** https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands */
export function overwriteCommands({ ids: [, guild], body }: Asked, { commands, community }: Context): readonly Part[] {
  if (guild !== undefined && !community.guilds.get(guild)?.withBot) throw refusal.missingAccess();
  return commands.overwrite(guild, body as unknown as Part[]);
}
