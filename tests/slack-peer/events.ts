import { BOT, type Channel, type Message, type Workspace } from './workspace.ts';

/** An event inside the wrapper in which the Events API sends it; https://docs.slack.dev/apis/events-api */
export function wrapped(event: Readonly<Record<string, unknown>>, id: string): Record<string, unknown> {
  return {
    token: 'legacy-verification-token',
    team_id: BOT.team,
    api_app_id: BOT.appId,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ enterprise_id: null, team_id: BOT.team, user_id: BOT.user, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  };
}

/** Under which name an app subscribes to the messages of a conversation. */
export function subscriptionFor({ kind }: Channel): string {
  return { channel: 'message.channels', group: 'message.groups', im: 'message.im' }[kind];
}

/** https://docs.slack.dev/reference/events/message */
export function messageEvent(message: Message, { kind }: Channel, workspace: Workspace): Record<string, unknown> {
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: BOT.team,
    ...threadOf(message, workspace),
    ...(message.botId && { bot_id: message.botId, app_id: BOT.appId }),
    channel: message.channel,
    event_ts: message.ts,
    channel_type: kind,
  };
}

/** https://docs.slack.dev/reference/events/app_mention: it has no channel_type. */
export function mentionEvent(message: Message, workspace: Workspace): Record<string, unknown> {
  const { user, ts, text, channel, botId } = message;
  const bot = botId && { bot_id: botId };
  return { type: 'app_mention', user, ts, text, team: BOT.team, ...bot, ...threadOf(message, workspace), channel, event_ts: ts };
}

/** https://docs.slack.dev/reference/events/message/message_changed: the event's own time stamp is another one. */
export function editEvent(message: Message, before: string, channel: Channel, eventTs: string): Record<string, unknown> {
  const { user, ts, text } = message;
  return {
    type: 'message',
    subtype: 'message_changed',
    message: { type: 'message', user, ts, text, team: BOT.team, edited: { user, ts: eventTs } },
    previous_message: { type: 'message', user, ts, text: before, team: BOT.team },
    channel: channel.id,
    hidden: true,
    ts: eventTs,
    event_ts: eventTs,
    channel_type: channel.kind,
  };
}

/** https://docs.slack.dev/reference/events/message/message_deleted */
export function deletionEvent({ ts, user, text }: Message, channel: Channel, eventTs: string): Record<string, unknown> {
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: { type: 'message', user, ts, text, team: BOT.team },
    channel: channel.id,
    hidden: true,
    deleted_ts: ts,
    event_ts: eventTs,
    ts: eventTs,
    channel_type: channel.kind,
  };
}

/** https://docs.slack.dev/reference/events/app_home_opened */
export function homeEvent(user: string, channel: string, tab: 'home' | 'messages', eventTs: string): Record<string, unknown> {
  return { type: 'app_home_opened', user, channel, tab, event_ts: eventTs };
}

function threadOf({ channel, threadTs }: Message, workspace: Workspace): Record<string, unknown> {
  return threadTs ? { thread_ts: threadTs, parent_user_id: workspace.find(channel, threadTs)?.user } : {};
}
