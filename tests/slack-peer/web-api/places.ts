import { BOT, type Channel, type Message, type Workspace } from '../workspace.ts';
import { ApiError } from './method.ts';

/** A channel that the bot may look into. */
export function channelOf(workspace: Workspace, id: string): Channel {
  const channel = workspace.channels.get(id);
  // A private channel in which the bot is not does not exist for it.
  if (!channel || (channel.kind !== 'channel' && !channel.members.has(BOT.user))) throw new ApiError('channel_not_found');
  return channel;
}

/** A place to post to; posting to a person means the direct message with them. */
export function placeToPost(workspace: Workspace, id: string): Channel {
  if (workspace.users.has(id)) return workspace.directMessage(id);
  const channel = channelOf(workspace, id);
  if (channel.archived) throw new ApiError('is_archived');
  if (!channel.members.has(BOT.user)) throw new ApiError('not_in_channel');
  return channel;
}

/** A message as the Web API tells of it. */
export function messageAsTold(message: Message, workspace: Workspace, withMetadata = false): Record<string, unknown> {
  const { ts, threadTs, user, botId, text, blocks, edited, reactions, metadata } = message;
  const replies = workspace.messages.filter((other) => other.channel === message.channel && other.threadTs === ts);
  return {
    type: 'message',
    user,
    ts,
    text,
    team: BOT.team,
    ...(blocks && { blocks: blocks.map((block, n) => ({ block_id: `b${n}`, ...block })) }),
    ...(botId && { bot_id: botId, app_id: BOT.appId }),
    ...(threadTs && { thread_ts: threadTs, parent_user_id: workspace.find(message.channel, threadTs)?.user }),
    ...(replies.length > 0 && {
      thread_ts: ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map((r) => r.user))],
    }),
    ...(edited && { edited: { user, ts } }),
    ...(reactions.length > 0 && { reactions: reactions.map((name) => ({ name, users: [BOT.user], count: 1 })) }),
    ...(metadata && { metadata: withMetadata ? metadata : { event_type: metadata.event_type } }),
  };
}
