import { BOT, type Message } from '../workspace.ts';
import { contentOf } from './message-content.ts';
import { ApiError, type Arguments, type MethodContext, type Methods, required, text } from './method.ts';
import { channelOf, messageAsTold, placeToPost } from './places.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours. */
const WORDS = ['text', 'blocks', 'attachments', 'markdown_text', 'metadata', 'link_names', 'parse'];
const scopes = ['chat:write'];

export const chat: Methods = {
  'chat.postMessage': {
    scopes,
    token: 'bot',
    takes: ['channel', 'thread_ts', 'reply_broadcast', 'unfurl_links', 'unfurl_media', 'mrkdwn', ...WORDS],
    run(given, { workspace }) {
      const channel = placeToPost(workspace, required(given, 'channel'));
      const threadTs = threadOf(given, channel.id, workspace);
      const message = workspace.post({ channel: channel.id, threadTs, user: BOT.user, botId: BOT.botId, ...contentOf(given) });
      // The bot has spoken, so it is at nothing any more; https://docs.slack.dev/reference/methods/assistant.threads.setStatus
      workspace.statuses.delete(`${channel.id} ${threadTs}`);
      return { channel: channel.id, ts: message.ts, message: messageAsTold(message, workspace, true) };
    },
  },
  'chat.postEphemeral': {
    scopes,
    token: 'bot',
    takes: ['channel', 'user', 'thread_ts', ...WORDS],
    run(given, { workspace }) {
      const user = required(given, 'user');
      const channel = placeToPost(workspace, required(given, 'channel'));
      if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
      const threadTs = threadOf(given, channel.id, workspace);
      const words = contentOf(given);
      const shown = workspace.post({ channel: channel.id, threadTs, user: BOT.user, botId: BOT.botId, onlyFor: user, ...words });
      return { message_ts: shown.ts };
    },
  },
  'chat.update': {
    scopes,
    token: 'bot',
    takes: ['channel', 'ts', 'as_user', 'file_ids', 'reply_broadcast', ...WORDS],
    run(given, context) {
      const message = ownMessage(given, context, 'cant_update_message');
      const words = contentOf(given);
      // Its page alone sets this limit.
      if (words.text.length > 4000) throw new ApiError('msg_too_long');
      Object.assign(message, { text: words.text, blocks: words.blocks, edited: true });
      if (words.metadata) message.metadata = words.metadata;
      const told = messageAsTold(message, context.workspace);
      return { channel: message.channel, ts: message.ts, text: message.text, message: told };
    },
  },
  'chat.delete': {
    scopes,
    token: 'bot',
    takes: ['channel', 'ts', 'as_user'],
    run(given, context) {
      const message = ownMessage(given, context, 'cant_delete_message');
      context.workspace.remove(message);
      return { channel: message.channel, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    takes: ['channel', 'message_ts'],
    run(given, { workspace }) {
      const { id } = channelOf(workspace, required(given, 'channel'));
      const ts = required(given, 'message_ts');
      if (!workspace.find(id, ts)) throw new ApiError('message_not_found');
      return { channel: id, permalink: `https://department.slack.com/archives/${id}/p${ts.replace('.', '')}` };
    },
  },
};

function threadOf(given: Arguments, channel: string, workspace: MethodContext['workspace']): string | undefined {
  const ts = text(given, 'thread_ts');
  if (ts === undefined) return undefined;
  const message = workspace.find(channel, ts);
  if (!message || message.onlyFor) throw new ApiError('invalid_thread_ts');
  // Answering an answer answers the thread.
  return message.threadTs ?? ts;
}

function ownMessage(given: Arguments, { workspace }: MethodContext, refusal: string): Message {
  const channel = channelOf(workspace, required(given, 'channel'));
  const message = workspace.find(channel.id, required(given, 'ts'));
  if (!message || message.onlyFor) throw new ApiError('message_not_found');
  if (message.user !== BOT.user) throw new ApiError(refusal);
  return message;
}
