import { BOT, type Channel, type Message, type Workspace } from '../workspace.ts';
import { ApiError, type Arguments, flag, type Method, type Methods, required, text } from './method.ts';
import { channelOf, messageAsTold } from './places.ts';

/** https://docs.slack.dev/reference/methods/conversations.replies and its neighbours. */
const READS = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const LISTS = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const PAGE = ['limit', 'cursor', 'oldest', 'latest', 'inclusive', 'include_all_metadata'];
/** Each kind of conversation has a scope of its own. */
const SCOPE_OF_KIND = { channel: 'channels', group: 'groups', im: 'im' } as const;

export const conversations: Methods = {
  'conversations.replies': {
    scopes: READS,
    token: 'bot',
    takes: ['channel', 'ts', ...PAGE],
    run(given, { workspace, manifest }) {
      const channel = readable(workspace, given, manifest.oauth_config.scopes.bot);
      const ts = required(given, 'ts');
      const message = workspace.find(channel.id, ts);
      if (!message || message.onlyFor) throw new ApiError('thread_not_found');
      return page(workspace.thread(channel.id, message.threadTs ?? ts), given, workspace);
    },
  },
  'conversations.history': {
    scopes: READS,
    token: 'bot',
    takes: ['channel', ...PAGE],
    run(given, { workspace, manifest }) {
      const channel = readable(workspace, given, manifest.oauth_config.scopes.bot);
      return page(workspace.channelAsSeen(channel.id).toReversed(), given, workspace);
    },
  },
  'conversations.info': {
    scopes: LISTS,
    token: 'bot',
    takes: ['channel', 'include_locale', 'include_num_members'],
    run(given, { workspace, manifest }) {
      const { id, name, kind, archived, members } = listed(workspace, given, manifest.oauth_config.scopes.bot);
      const is = {
        is_channel: kind === 'channel',
        is_group: kind === 'group',
        is_im: kind === 'im',
        is_private: kind !== 'channel',
      };
      return { channel: { id, name, ...is, is_archived: archived, is_member: members.has(BOT.user) } };
    },
  },
  'conversations.members': {
    scopes: LISTS,
    token: 'bot',
    takes: ['channel', 'limit', 'cursor'],
    run(given, { workspace, manifest }) {
      const members = [...listed(workspace, given, manifest.oauth_config.scopes.bot).members];
      // A page is as long as was asked for, and a cursor says where to go on.
      const from = Number(text(given, 'cursor') ?? 0);
      const to = from + Number(text(given, 'limit') ?? 100);
      return { members: members.slice(from, to), response_metadata: { next_cursor: to < members.length ? String(to) : '' } };
    },
  },
  'conversations.open': {
    scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
    token: 'bot',
    takes: ['channel', 'users', 'return_im', 'prevent_creation'],
    run(given, { workspace }) {
      const user = required(given, 'users');
      if (!workspace.users.has(user)) throw new ApiError('user_not_found');
      if (workspace.refusesDirectMessages.has(user)) throw new ApiError('cannot_dm_bot');
      return { channel: { id: workspace.directMessage(user).id } };
    },
  } satisfies Method,
};

/** Having one of the scopes lets a bot call; reading a kind of conversation needs that kind's own. */
function readable(workspace: Workspace, given: Arguments, scopes: readonly string[]): Channel {
  const channel = channelOf(workspace, required(given, 'channel'));
  const needed = `${SCOPE_OF_KIND[channel.kind]}:history`;
  if (!scopes.includes(needed)) throw new ApiError('missing_scope', { needed, provided: scopes.join(',') });
  if (!channel.members.has(BOT.user)) throw new ApiError('not_in_channel');
  return channel;
}

/** Being told of a kind of conversation needs that kind's own scope, too. */
function listed(workspace: Workspace, given: Arguments, scopes: readonly string[]): Channel {
  const channel = channelOf(workspace, required(given, 'channel'));
  const needed = `${SCOPE_OF_KIND[channel.kind]}:read`;
  if (!scopes.includes(needed)) throw new ApiError('missing_scope', { needed, provided: scopes.join(',') });
  return channel;
}

/** `oldest` and `latest` leave their own message out unless `inclusive`; cursors say where to go on. */
function page(messages: readonly Message[], given: Arguments, workspace: Workspace): Record<string, unknown> {
  const oldest = text(given, 'oldest');
  const latest = text(given, 'latest');
  const inclusive = flag(given, 'inclusive');
  const within = messages.filter(
    ({ ts }) =>
      (oldest === undefined || ts > oldest || (inclusive && ts === oldest)) &&
      (latest === undefined || ts < latest || (inclusive && ts === latest)),
  );
  const limit = Number(text(given, 'limit') ?? 100);
  const from = Number(text(given, 'cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw new ApiError('invalid_cursor');
  const shown = within.slice(from, from + limit);
  const more = within.length > from + limit;
  return {
    messages: shown.map((message) => messageAsTold(message, workspace, flag(given, 'include_all_metadata'))),
    has_more: more,
    ...(more && { response_metadata: { next_cursor: String(from + limit) } }),
  };
}
