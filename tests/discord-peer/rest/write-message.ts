import type { Channel, Message } from '../community.ts';
import { FLAG, type Part } from '../kinds.ts';
import { listOf } from '../limits/fault-list.ts';
import { checkMessage } from '../limits/message.ts';
import type { Context } from './context.ts';
import { refusal } from './discord-error.ts';

type Base = Pick<Message, 'channel' | 'author'> & Partial<Message>;

/** Writes a message of the bot and tells of it. */
export function writeMessage(body: Part, base: Base, { community, tellMessage }: Context): Message {
  const flags = Number(body.flags ?? 0) | (base.flags ?? 0);
  checkMessage(body, flags);
  const message = community.post({ ...base, ...contentOf(body), flags });
  tellMessage('MESSAGE_CREATE', message);
  return message;
}

/** https://docs.discord.com/developers/resources/message#edit-message: what is not given stays; the flag of Components V2 stays for good. */
export function rewriteMessage(message: Message, body: Part, { tellMessage }: Context): Message {
  const kept = message.flags & ~FLAG.loading;
  const flags = kept | (Number(body.flags ?? 0) & (FLAG.componentsV2 | FLAG.suppressEmbeds));
  const { content, embeds, components, files } = message;
  const after = { content, embeds, components, files, ...withoutUndefined(body) };
  checkMessage(after, flags);
  Object.assign(message, contentOf(after), { flags, edited: (message.flags & FLAG.loading) === 0 });
  tellMessage('MESSAGE_UPDATE', message);
  return message;
}

function contentOf({ content, embeds, components, files, allowed_mentions }: Part) {
  return {
    content: typeof content === 'string' ? content : '',
    embeds: listOf(embeds),
    components: listOf(components),
    files: listOf(files),
    allowedMentions: allowed_mentions as Part | undefined,
  };
}

function withoutUndefined(body: Part): Part {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

/** @throws DiscordError where the channel is none in which people write */
export function channelOf(id: string | undefined, { community }: Context): Channel {
  const channel = community.channels.get(id ?? '');
  if (!channel) throw refusal.unknownChannel();
  return channel;
}
