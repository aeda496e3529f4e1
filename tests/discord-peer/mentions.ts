import type { Message } from './community.ts';
import { COMPONENT, type Part } from './kinds.ts';
import { withinAll } from './limits/components.ts';

/** What is mentioned in a message, and may be notified by it. */
export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

type Written = Pick<Message, 'content' | 'components'>;

/** All text of a message in which mentions count: embeds are none. */
export function textOf({ content, components }: Written): string {
  const displays = withinAll(components).filter(({ type }) => type === COMPONENT.text);
  return [content, ...displays.map((display) => String(display.content))].join('\n');
}

/** Everything that looks like a mention, whatever is allowed. A backslash before it does not help. */
export function mentionsIn(message: Written): Mentions {
  const text = textOf(message);
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))];
  return { users: ids(/<@!?(\d+)>/g), roles: ids(/<@&(\d+)>/g), everyone: /@(?:everyone|here)/.test(text) };
}

/** https://docs.discord.com/developers/resources/message#allowed-mentions-object */
export function notifiedOf(message: Message): Mentions {
  const { users, roles, everyone } = mentionsIn(message);
  const allowed = message.allowedMentions ?? { parse: message.webhookId ? ['users'] : ['users', 'roles', 'everyone'] };
  const parse = (allowed.parse as string[] | undefined) ?? [];
  const chosen = (kind: 'users' | 'roles', ids: readonly string[]) =>
    parse.includes(kind) ? ids : ids.filter((id) => ((allowed[kind] as string[] | undefined) ?? []).includes(id));
  const replied = message.repliesTo && message.pings ? [message.repliesTo.author.id] : [];
  return {
    users: [...new Set([...chosen('users', users), ...replied])],
    roles: chosen('roles', roles),
    everyone: everyone && parse.includes('everyone'),
  };
}

/** Whether a reply of the bot notifies whom it replies to; not said means not, where mentions are given at all. */
export function repliesAloud(allowed: Part | undefined): boolean {
  return allowed === undefined || allowed.replied_user === true;
}
