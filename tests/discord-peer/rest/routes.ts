import * as account from './account.ts';
import * as channels from './channels.ts';
import type { Asked, Context } from './context.ts';
import * as interactions from './interactions.ts';

interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** The path behind the version; ":" stands for an id. */
  readonly path: string;
  /** Whether it wants the token of the bot; answers to interactions have one of their own in the path. */
  readonly token: boolean;
  readonly handle: (asked: Asked, context: Context) => unknown;
}

/** By the names that Discord's reference has for them. */
export const ROUTES = {
  'Get Gateway Bot': route('GET', '/gateway/bot', account.getGatewayBot),
  'Get Current User': route('GET', '/users/@me', account.getMe),
  'Get Current User Guilds': route('GET', '/users/@me/guilds', account.getGuilds),
  'Create DM': route('POST', '/users/@me/channels', account.createDirectMessage),
  'Get Current Application': route('GET', '/applications/@me', account.getApplication),
  'Get Current Bot Application Information': route('GET', '/oauth2/applications/@me', account.getApplication),
  'Get Global Application Commands': route('GET', '/applications/:/commands', account.getCommands),
  'Bulk Overwrite Global Application Commands': route('PUT', '/applications/:/commands', account.overwriteCommands),
  'Get Guild Application Commands': route('GET', '/applications/:/guilds/:/commands', account.getCommands),
  'Bulk Overwrite Guild Application Commands': route('PUT', '/applications/:/guilds/:/commands', account.overwriteCommands),
  'Get Guild': route('GET', '/guilds/:', account.getGuild),
  'Get Guild Channels': route('GET', '/guilds/:/channels', account.getGuildChannels),
  'Get Guild Roles': route('GET', '/guilds/:/roles', account.getGuildRoles),
  'Get Guild Member': route('GET', '/guilds/:/members/:', account.getMyMember),
  'Get Channel': route('GET', '/channels/:', channels.getChannel),
  'Get Channel Messages': route('GET', '/channels/:/messages', channels.getMessages),
  'Create Message': route('POST', '/channels/:/messages', channels.createMessage),
  'Get Channel Message': route('GET', '/channels/:/messages/:', channels.getMessage),
  'Edit Message': route('PATCH', '/channels/:/messages/:', channels.editMessage),
  'Delete Message': route('DELETE', '/channels/:/messages/:', channels.deleteMessage),
  'Start Thread from Message': route('POST', '/channels/:/messages/:/threads', channels.startThreadFromMessage),
  'Start Thread': route('POST', '/channels/:/threads', channels.startThread),
  'Trigger Typing Indicator': route('POST', '/channels/:/typing', channels.triggerTyping),
  'Create Interaction Response': route('POST', '/interactions/:/:/callback', interactions.createResponse, false),
  'Create Followup Message': route('POST', '/webhooks/:/:', interactions.createFollowUp, false),
  'Get Interaction Message': route('GET', '/webhooks/:/:/messages/:', interactions.getAnswer, false),
  'Edit Interaction Message': route('PATCH', '/webhooks/:/:/messages/:', interactions.editAnswer, false),
  'Delete Interaction Message': route('DELETE', '/webhooks/:/:/messages/:', interactions.deleteAnswer, false),
} as const satisfies Readonly<Record<string, Route>>;

export type RouteName = keyof typeof ROUTES;

function route(method: Route['method'], path: string, handle: Route['handle'], token = true): Route {
  return { method, path, handle, token };
}

const PATTERNS = Object.entries(ROUTES).map(([name, { method, path }]) => ({
  name: name as RouteName,
  method,
  pattern: new RegExp(`^${path.replaceAll(':', '([^/]+)')}$`),
}));

/** Which route a request takes, and the ids in its path. */
export function routeOf(method: string, path: string): { readonly name: RouteName; readonly ids: readonly string[] } | undefined {
  for (const { name, method: own, pattern } of PATTERNS) {
    const found = method === own ? pattern.exec(path) : null;
    if (found) return { name, ids: found.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}
