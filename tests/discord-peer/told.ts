import {
  APPLICATION_ID,
  BOT,
  type Channel,
  type Community,
  type Guild,
  isThread,
  MEMBER_PERMISSIONS,
  type Message,
  type User,
} from './community.ts';
import { CHANNEL, INTENT, type Part, PERMISSION } from './kinds.ts';
import { notifiedOf } from './mentions.ts';
import { timeOf } from './snowflake.ts';

/* Things in the form in which Discord tells them to an app. */

const LONG_AGO = '2024-01-01T00:00:00.000000+00:00';

export function userAsTold({ id, name, bot }: User): Part {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot, public_flags: 0 };
}

export function memberAsTold(): Part {
  return { roles: [], joined_at: LONG_AGO, nick: null, avatar: null, deaf: false, mute: false, flags: 0 };
}

/** What a person may do; as interactions tell it. */
export function memberPermissions({ id }: User, { managers }: Guild): bigint {
  return MEMBER_PERMISSIONS | (managers.has(id) ? PERMISSION.manageGuild : 0n);
}

export function channelAsTold(channel: Channel): Part {
  const { id, type, name, guild, recipients, botDenied } = channel;
  if (isThread(channel)) return threadAsTold(channel);
  if (!guild) return { id, type, last_message_id: null, flags: 0, recipients: recipients.map(userAsTold), ...(name && { name }) };
  return {
    id,
    type,
    name,
    guild_id: guild.id,
    position: 0,
    permission_overwrites: botDenied === 0n ? [] : [{ id: BOT.id, type: 1, allow: '0', deny: String(botDenied) }],
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    parent_id: null,
    flags: 0,
    ...(type === CHANNEL.forum && { available_tags: [], default_reaction_emoji: null, default_sort_order: null }),
  };
}

function threadAsTold({ id, type, name, guild, parent, owner, archived, locked }: Channel): Part {
  return {
    id,
    type,
    name,
    guild_id: guild?.id,
    parent_id: parent?.id,
    owner_id: owner?.id,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    last_message_id: null,
    thread_metadata: { archived, locked, auto_archive_duration: 1440, archive_timestamp: LONG_AGO, create_timestamp: LONG_AGO },
  };
}

/** https://docs.discord.com/developers/events/gateway-events#guild-create */
export function guildAsTold(guild: Guild, { channels }: Community): Part {
  const own = [...channels.values()].filter((channel) => channel.guild === guild);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: '1',
    preferred_locale: 'en-US',
    features: [],
    roles: [
      { id: guild.id, name: '@everyone', permissions: '0', position: 0, managed: false, hoist: false, color: 0, flags: 0 },
      {
        id: guild.botRole,
        name: BOT.name,
        permissions: String(guild.botPermissions),
        position: 1,
        managed: true,
        hoist: false,
        color: 0,
        flags: 0,
        tags: { bot_id: BOT.id },
      },
    ],
    emojis: [],
    stickers: [],
    members: [{ ...memberAsTold(), roles: [guild.botRole], user: userAsTold(BOT) }],
    channels: own.filter((channel) => !isThread(channel)).map(channelAsTold),
    threads: own.filter((channel) => isThread(channel) && !channel.archived).map(channelAsTold),
    joined_at: LONG_AGO,
    large: false,
    unavailable: false,
    member_count: 10,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    premium_tier: 0,
    nsfw_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
  };
}

/** A message as the bot gets it by its own request, or inside an interaction: with everything in it. */
export function messageAsTold(message: Message, { users: known }: Community): Part {
  const { id, type, channel, author, webhookId, content, embeds, components, flags, nonce, repliesTo, edited } = message;
  const { users, roles, everyone } = notifiedOf(message);
  return {
    id,
    type,
    channel_id: channel.id,
    author: userAsTold(author),
    content,
    embeds,
    components,
    attachments: [],
    flags,
    tts: false,
    pinned: false,
    timestamp: timeOf(id),
    edited_timestamp: edited ? timeOf(id) : null,
    mention_everyone: everyone,
    mentions: users.flatMap((user) => known.get(user) ?? []).map(userAsTold),
    mention_roles: roles,
    ...(nonce !== undefined && { nonce }),
    ...(webhookId && { webhook_id: webhookId, ...(author === BOT && { application_id: APPLICATION_ID }) }),
    ...(repliesTo && { message_reference: referenceTo(repliesTo) }),
  };
}

function referenceTo({ id, channel }: Message): Part {
  return { type: 0, message_id: id, channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) };
}

/**
 * A message as an event tells it. Without the privileged intent it comes empty but for the app's own messages, direct messages and
 * where the app is mentioned; https://docs.discord.com/developers/events/gateway#message-content-intent. A mention of a role that
 * the app holds is none, as far as that page says.
 */
export function messageInEvent(message: Message, intents: number, community: Community): Part {
  const { channel, webhookId, repliesTo, onlyFor } = message;
  return {
    ...legible(message, intents, community),
    channel_type: channel.type,
    ...(channel.guild && !onlyFor && { guild_id: channel.guild.id, ...(!webhookId && { member: memberAsTold() }) }),
    ...(repliesTo && { referenced_message: legible(repliesTo, intents, community) }),
  };
}

function legible(message: Message, intents: number, community: Community): Part {
  const { author, channel } = message;
  const told = messageAsTold(message, community);
  const seen =
    author === BOT || !channel.guild || notifiedOf(message).users.includes(BOT.id) || (intents & INTENT.messageContent) !== 0;
  return seen ? told : { ...told, content: '', embeds: [], components: [], attachments: [] };
}

/** Which intent an event about messages in a channel needs. */
export function intentFor({ guild }: Channel): number {
  return guild ? INTENT.guildMessages : INTENT.directMessages;
}
