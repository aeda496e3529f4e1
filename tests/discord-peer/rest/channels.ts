import { BOT, botMay, type Channel, isThread, type Message } from '../community.ts';
import { CHANNEL, FLAG, MESSAGE, type Part } from '../kinds.ts';
import { FaultList, listOf } from '../limits/fault-list.ts';
import { repliesAloud } from '../mentions.ts';
import { channelAsTold, messageAsTold } from '../told.ts';
import type { Asked, Context } from './context.ts';
import { refusal } from './discord-error.ts';
import { channelOf, rewriteMessage, writeMessage } from './write-message.ts';

/* https://docs.discord.com/developers/resources/message and https://docs.discord.com/developers/resources/channel */

export function getChannel({ ids }: Asked, context: Context): Part {
  return channelAsTold(readable(ids[0], context));
}

export function createMessage({ ids, body }: Asked, context: Context): Part {
  const channel = channelOf(ids[0], context);
  refuseUnlessMaySend(channel, body);
  if (Number(body.flags ?? 0) & FLAG.ephemeral) {
    // The page of message flags: for answers to interactions alone. Discord drops it; what was meant for one is read by all.
    context.complain('an ephemeral message outside of an interaction');
  }
  const earlier = earlierOf(body, context);
  if (earlier) return messageAsTold(earlier, context.community);
  const repliesTo = repliedTo(body.message_reference as Part | undefined, channel, context);
  const message = writeMessage(
    { ...body, flags: Number(body.flags ?? 0) & ~FLAG.ephemeral },
    {
      channel,
      author: BOT,
      type: repliesTo ? MESSAGE.reply : MESSAGE.plain,
      nonce: body.nonce as string | number | undefined,
      repliesTo,
      pings: repliesAloud(body.allowed_mentions as Part | undefined),
    },
    context,
  );
  if (isThread(channel)) channel.archived = false;
  return messageAsTold(message, context.community);
}

/** Enforced, a nonce is good for one message of the same author; nothing is said of channels, so it is so everywhere. */
function earlierOf({ nonce, enforce_nonce }: Part, { community }: Context): Message | undefined {
  if (nonce === undefined || enforce_nonce !== true) return undefined;
  return community.fromBot().find((message) => message.nonce !== undefined && String(message.nonce) === String(nonce));
}

function refuseUnlessMaySend(channel: Channel, body: Part): void {
  const [recipient] = channel.recipients;
  if (!channel.guild) {
    if (channel.type !== CHANNEL.direct) throw refusal.missingAccess();
    if (recipient?.refusesDirectMessages) throw refusal.noDirectMessages();
    return;
  }
  if (!botMay(channel, 'viewChannel')) throw refusal.missingAccess();
  if (channel.type === CHANNEL.forum) throw refusal.notText();
  if (isThread(channel) && channel.locked) throw refusal.threadLocked();
  if (!botMay(channel, isThread(channel) ? 'sendMessagesInThreads' : 'sendMessages')) throw refusal.missingPermissions();
  // Not on the page; reported as such by many, for example discordjs/discord.js#1466.
  if (listOf(body.embeds).length > 0 && !botMay(channel, 'embedLinks')) throw refusal.missingPermissions();
  if (body.message_reference && !botMay(channel, 'readMessageHistory')) throw refusal.replyWithoutHistory();
}

function repliedTo(reference: Part | undefined, { id }: Channel, { community }: Context): Message | undefined {
  if (!reference) return undefined;
  const found = community.find(String(reference.message_id));
  if (found?.channel.id === id) return found;
  if (reference.fail_if_not_exists === false) return undefined;
  const faults = new FaultList();
  faults.add(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  faults.refuse();
  return undefined;
}

export function getMessage({ ids: [channel, id] }: Asked, context: Context): Part {
  return messageAsTold(legibleMessage(channel, id, context), context.community);
}

export function getMessages({ ids: [id], query }: Asked, context: Context): Part[] {
  const channel = readable(id, context);
  if (channel.guild && !botMay(channel, 'readMessageHistory')) return [];
  const [before, after] = [query.get('before'), query.get('after')];
  return context.community
    .asSeen(channel)
    .filter((message) => (!before || BigInt(message.id) < BigInt(before)) && (!after || BigInt(message.id) > BigInt(after)))
    .toReversed()
    .slice(0, Number(query.get('limit') ?? 50))
    .map((message) => messageAsTold(message, context.community));
}

export function editMessage({ ids: [channel, id], body }: Asked, context: Context): Part {
  const message = legibleMessage(channel, id, context);
  if (message.author !== BOT) throw refusal.notYours();
  if (message.channel.archived) throw refusal.archived();
  return messageAsTold(rewriteMessage(message, body, context), context.community);
}

export function deleteMessage({ ids: [channel, id] }: Asked, context: Context): undefined {
  const message = legibleMessage(channel, id, context);
  if (message.author !== BOT) throw refusal.missingPermissions();
  context.community.remove(message);
  context.tellMessage('MESSAGE_DELETE', message);
}

export function startThreadFromMessage({ ids: [channelId, messageId], body }: Asked, context: Context): Part {
  const parent = readable(channelId, context);
  const { id } = legibleMessage(channelId, messageId, context);
  if (parent.type !== CHANNEL.text && parent.type !== CHANNEL.announcement) throw refusal.wrongKindOfChannel();
  if (!botMay(parent, 'createPublicThreads')) throw refusal.missingPermissions();
  // A thread has the id of the message from which it was started.
  if (context.community.channels.has(id)) throw refusal.threadAlreadyThere();
  return channelAsTold(openThread({ id, parent, name: body.name }, context));
}

export function startThread({ ids: [channelId], body }: Asked, context: Context): Part {
  const parent = readable(channelId, context);
  const forum = parent.type === CHANNEL.forum;
  if (!botMay(parent, forum ? 'sendMessages' : 'createPublicThreads')) throw refusal.missingPermissions();
  const thread = openThread({ parent, name: body.name }, context);
  if (!forum) return channelAsTold(thread);
  // The first message of a post has the id of the post.
  const message = writeMessage((body.message ?? {}) as Part, { id: thread.id, channel: thread, author: BOT }, context);
  return { ...channelAsTold(thread), message: messageAsTold(message, context.community) };
}

function openThread({ id, parent, name }: { id?: string; parent: Channel; name: unknown }, context: Context): Channel {
  const faults = new FaultList();
  faults.length(['name'], name, 1, 100);
  faults.refuse();
  const thread = context.community.addChannel({
    ...(id && { id }),
    type: CHANNEL.publicThread,
    name: String(name),
    guild: parent.guild,
    parent,
    owner: BOT,
  });
  context.tellChannel('THREAD_CREATE', thread);
  return thread;
}

function readable(id: string | undefined, context: Context): Channel {
  const channel = channelOf(id, context);
  if (channel.guild && !botMay(channel, 'viewChannel')) throw refusal.missingAccess();
  return channel;
}

function legibleMessage(channelId: string | undefined, id: string | undefined, context: Context): Message {
  const channel = readable(channelId, context);
  if (channel.guild && !botMay(channel, 'readMessageHistory')) throw refusal.missingAccess();
  const message = context.community.find(id ?? '');
  // What one person alone sees is reached by the token of its interaction, and by nothing else.
  if (!message || message.channel !== channel || message.onlyFor) throw refusal.unknownMessage();
  return message;
}

/** Shows "is typing" for ten seconds. */
export function triggerTyping({ ids }: Asked, context: Context): undefined {
  readable(ids[0], context);
}
