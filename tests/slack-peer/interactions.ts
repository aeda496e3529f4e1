import type { Block } from './blocks/blocks.ts';
import { messageAsTold } from './web-api/places.ts';
import { viewAsTold } from './web-api/views.ts';
import { BOT, type Channel, type Message, type User, type View, type Workspace } from './workspace.ts';

/** What comes with each interaction. */
export interface Interaction {
  readonly user: User;
  readonly triggerId: string;
  readonly responseUrl: string;
}

function who({ id, name }: User) {
  return { id, username: name, name, team_id: BOT.team };
}

const app = {
  team: { id: BOT.team, domain: 'department' },
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: BOT.appId,
  token: 'legacy-verification-token',
};

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function commandBody(command: string, text: string, channel: Channel, { user, triggerId, responseUrl }: Interaction) {
  return {
    token: app.token,
    team_id: BOT.team,
    team_domain: 'department',
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: BOT.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
}

/** What of an element goes into its action; https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function actionOn(element: Readonly<Record<string, unknown>>, block: Block, chosen: string | undefined, ts: string) {
  const { type, action_id, text } = element;
  const base = { type, action_id, block_id: block.block_id, action_ts: ts };
  if (type === 'feedback_buttons') return { ...base, ...feedback(element, chosen) };
  if (type === 'button' || type === 'icon_button') return { ...base, text, value: element.value };
  const options = (element.options ?? []) as { value: string }[];
  return { ...base, selected_option: options.find(({ value }) => value === chosen) };
}

function feedback(element: Readonly<Record<string, unknown>>, chosen: string | undefined) {
  const buttons = [element.positive_button, element.negative_button] as { text: unknown; value: string }[];
  const pressed = buttons.find(({ value }) => value === chosen) ?? buttons[chosen === 'negative' ? 1 : 0];
  return { text: pressed?.text, value: pressed?.value };
}

/** Of a message that one person alone sees, the payload does not hold the message itself. */
export function pressBody(message: Message, action: object, { user, triggerId, responseUrl }: Interaction, workspace: Workspace) {
  const { channel, ts, threadTs, onlyFor } = message;
  const name = workspace.channels.get(channel)?.name || 'directmessage';
  return {
    type: 'block_actions',
    user: who(user),
    ...app,
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: onlyFor !== undefined,
      ...(threadTs && { thread_ts: threadTs }),
    },
    trigger_id: triggerId,
    channel: { id: channel, name },
    ...(onlyFor === undefined && { message: messageAsTold(message, workspace) }),
    response_url: responseUrl,
    actions: [action],
  };
}

export function pressInViewBody(view: View, action: object, { user, triggerId }: Interaction) {
  return {
    type: 'block_actions',
    user: who(user),
    ...app,
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerId,
    view: viewAsTold(view),
    actions: [action],
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function shortcutBody(
  message: Message,
  callbackId: string,
  { user, triggerId, responseUrl }: Interaction,
  workspace: Workspace,
) {
  return {
    type: 'message_action',
    callback_id: callbackId,
    trigger_id: triggerId,
    message_ts: message.ts,
    response_url: responseUrl,
    user: who(user),
    ...app,
    channel: { id: message.channel, name: workspace.channels.get(message.channel)?.name || 'directmessage' },
    message: messageAsTold(message, workspace),
    action_ts: workspace.nextTs(),
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function viewBody(type: 'view_submission' | 'view_closed', view: View, values: unknown, { user, triggerId }: Interaction) {
  const outcome = type === 'view_submission' ? { trigger_id: triggerId, response_urls: [] } : { is_cleared: false };
  return { type, user: who(user), ...app, view: viewAsTold(view, values), ...outcome };
}
