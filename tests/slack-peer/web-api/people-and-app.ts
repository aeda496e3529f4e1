import { z } from 'zod';
import { BOT } from '../workspace.ts';
import { ApiError, type Methods, required, structure, text } from './method.ts';
import { channelOf } from './places.ts';

const prompts = z.array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) })).min(1);
/** "up to four suggested prompts": https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
const MOST_PROMPTS = 4;
const MOST_LOADING_MESSAGES = 10;

export const peopleAndApp: Methods = {
  'auth.test': {
    token: 'bot',
    takes: [],
    run: (_given, { apiUrl }) => ({
      url: new URL('/', apiUrl).href,
      team: BOT.teamName,
      user: 'seldinger',
      team_id: BOT.team,
      user_id: BOT.user,
      bot_id: BOT.botId,
      is_enterprise_install: false,
    }),
  },
  'bots.info': {
    scopes: ['users:read'],
    token: 'bot',
    takes: ['bot', 'team_id'],
    run(given) {
      if (required(given, 'bot') !== BOT.botId) throw new ApiError('bot_not_found');
      return { bot: { id: BOT.botId, app_id: BOT.appId, user_id: BOT.user, name: 'seldinger', deleted: false } };
    },
  },
  'apps.connections.open': {
    scopes: ['connections:write'],
    token: 'app',
    takes: [],
    run(_given, { manifest, socketUrl }) {
      if (!manifest.settings.socket_mode_enabled) throw new ApiError('access_denied');
      return { url: socketUrl() };
    },
  },
  'users.info': {
    scopes: ['users:read'],
    token: 'bot',
    takes: ['user', 'include_locale'],
    run(given, { workspace }) {
      const user = workspace.users.get(required(given, 'user'));
      if (!user) throw new ApiError('user_not_found');
      const { id, name, isBot, kind, deleted, title, tz } = user;
      const stranger = kind === 'of another organization';
      const is = { is_bot: isBot, is_restricted: kind === 'guest', is_ultra_restricted: false, is_stranger: stranger };
      return { user: { id, team_id: stranger ? 'TELSEWHERE' : BOT.team, name, ...is, deleted, tz, profile: { title } } };
    },
  },
  'assistant.threads.setStatus': {
    scopes: ['assistant:write', 'chat:write'],
    token: 'bot',
    takes: ['channel_id', 'thread_ts', 'status', 'loading_messages', 'icon_emoji', 'icon_url', 'username'],
    run(given, { workspace }) {
      const { id } = channelOf(workspace, required(given, 'channel_id'));
      const ts = required(given, 'thread_ts');
      if (!workspace.find(id, ts)) throw new ApiError('invalid_thread_ts');
      const loading = structure(given, 'loading_messages');
      if (loading !== undefined && (!Array.isArray(loading) || loading.length > MOST_LOADING_MESSAGES))
        throw new ApiError('invalid_arguments');
      const status = text(given, 'status') ?? '';
      workspace.statuses.set(`${id} ${ts}`, status);
      workspace.statusesSeen.push(status);
      return {};
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    token: 'bot',
    takes: ['channel_id', 'thread_ts', 'prompts', 'title'],
    run(given, { workspace, manifest }) {
      const channel = channelOf(workspace, required(given, 'channel_id'));
      if (!manifest.features.agent_view || channel.kind !== 'im') throw new ApiError('channel_not_supported');
      const checked = prompts.safeParse(structure(given, 'prompts'));
      if (!checked.success || checked.data.length > MOST_PROMPTS) throw new ApiError('invalid_arguments');
      workspace.prompts.set(channel.id, checked.data);
      return {};
    },
  },
  'reactions.add': {
    scopes: ['reactions:write'],
    token: 'bot',
    takes: ['channel', 'timestamp', 'name'],
    run(given, { workspace }) {
      const message = workspace.find(channelOf(workspace, required(given, 'channel')).id, required(given, 'timestamp'));
      if (!message) throw new ApiError('message_not_found');
      const name = required(given, 'name');
      if (message.reactions.includes(name)) throw new ApiError('already_reacted');
      message.reactions.push(name);
      return {};
    },
  },
  'reactions.remove': {
    scopes: ['reactions:write'],
    token: 'bot',
    takes: ['channel', 'timestamp', 'name'],
    run(given, { workspace }) {
      const message = workspace.find(channelOf(workspace, required(given, 'channel')).id, required(given, 'timestamp'));
      const at = message?.reactions.indexOf(required(given, 'name')) ?? -1;
      if (!message || at < 0) throw new ApiError('no_reaction');
      message.reactions.splice(at, 1);
      return {};
    },
  },
};
