import {
  APPLICATION_ID,
  botPermissionsIn,
  type Channel,
  type Community,
  type Guild,
  type Message,
  type User,
} from './community.ts';
import type { Interaction } from './interaction.ts';
import { CHANNEL, type Part, PERMISSION } from './kinds.ts';
import { channelAsTold, memberAsTold, memberPermissions, messageAsTold, userAsTold } from './told.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export const CONTEXT = { guild: 0, botDirect: 1, private: 2 } as const;

/** Where somebody is, in the terms in which commands say where they can be used. */
export function contextOf({ guild, type, recipients }: Channel): number {
  if (guild) return CONTEXT.guild;
  return type === CHANNEL.direct && recipients.length === 1 ? CONTEXT.botDirect : CONTEXT.private;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure */
export function interactionAsTold(interaction: Interaction, data: Part, community: Community): Part {
  const { id, type, token, user, channel, about, userInstalled } = interaction;
  const { guild } = channel;
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: channelAsTold(channel),
    ...(guild ? inGuild(user, guild) : { user: userAsTold(user) }),
    ...(about && data.target_id === undefined && { message: messageAsTold(about, community) }),
    app_permissions: String(guild ? botPermissionsIn(channel) : PERMISSION.attachFiles | PERMISSION.embedLinks),
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: userInstalled ? { 1: user.id } : { 0: guild?.id ?? '0' },
    context: contextOf(channel),
    attachment_size_limit: 10_485_760,
  };
}

function inGuild(user: User, guild: Guild): Part {
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: { ...memberAsTold(), user: userAsTold(user), permissions: String(memberPermissions(user, guild)) },
  };
}

/** The data of a command; the names and kinds of its options come from what was registered. */
export function commandData(command: Part, options: readonly Part[], { guild }: Channel): Part {
  const { id, name, type } = command;
  return { id, name, type, options, ...(command.guild_id ? { guild_id: guild?.id } : {}) };
}

export function messageCommandData({ id, name, type }: Part, message: Message, community: Community): Part {
  return {
    id,
    name,
    type,
    target_id: message.id,
    resolved: { messages: { [message.id]: messageAsTold(message, community) } },
  };
}
