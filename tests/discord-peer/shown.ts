import type { Message } from './community.ts';
import type { Modal } from './interaction.ts';
import { COMPONENT, FLAG, type Part } from './kinds.ts';
import { withinAll } from './limits/components.ts';
import { listOf } from './limits/fault-list.ts';
import { linksIn, rendered } from './markdown.ts';
import { notifiedOf } from './mentions.ts';

/** What somebody reads of a message, a line a line: "> " before a quote, "• " before a point, "[…]" around what can be pressed. */
export function shown({ content, embeds, components, flags }: Message): string {
  if (flags & FLAG.loading) return '(thinking)';
  return [...(content ? [rendered(content)] : []), ...embeds.map(embed), ...components.map(component)].join('\n');
}

export function shownIn({ title, components }: Modal): string {
  return [`# ${title}`, ...components.map(component)].join('\n');
}

/** Everybody whom a message would notify, as it is written in messages. */
export function notified(message: Message): string[] {
  const { users, roles, everyone } = notifiedOf(message);
  return [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`), ...(everyone ? ['@everyone'] : [])];
}

/** Addresses that a message opens when they are pressed. */
export function links({ content, embeds, components }: Message): string[] {
  const texts = withinAll(components).filter(({ type }) => type === COMPONENT.text);
  const buttons = withinAll(components).flatMap(({ url }) => (url ? [String(url)] : []));
  const inEmbeds = embeds.flatMap(({ title, description, url, fields }) => [
    ...(url ? [String(url)] : []),
    ...[title, description, ...listOf(fields).flatMap(({ name, value }) => [name, value])].flatMap((text) =>
      linksIn(String(text ?? '')),
    ),
  ]);
  return [...linksIn(content), ...texts.flatMap((text) => linksIn(String(text.content))), ...inEmbeds, ...buttons];
}

function embed({ author, title, url, description, fields, footer }: Part): string {
  const named = title ? `# ${rendered(String(title))}${url ? ` (${String(url)})` : ''}` : undefined;
  const parts = [
    (author as Part | undefined)?.name,
    named,
    description && rendered(String(description)),
    ...listOf(fields).flatMap(({ name, value }) => [rendered(String(name)), rendered(String(value))]),
    (footer as Part | undefined)?.text,
  ];
  return parts.filter(Boolean).join('\n');
}

function component(part: Part): string {
  switch (part.type) {
    case COMPONENT.text:
      return rendered(String(part.content));
    case COMPONENT.separator:
      return '---';
    case COMPONENT.row:
      return listOf(part.components).map(control).join(' ');
    case COMPONENT.section:
      return [...listOf(part.components).map(component), control(part.accessory as Part)].join('\n');
    case COMPONENT.container:
      return listOf(part.components).map(component).join('\n');
    case COMPONENT.label:
      return `${[part.label, part.description].filter(Boolean).join(' - ')} ${control(part.component as Part)}`;
    default:
      return '';
  }
}

function control({ type, label, emoji, url, placeholder, options, value }: Part): string {
  switch (type) {
    case COMPONENT.button: {
      const words = [(emoji as Part | undefined)?.name, label].filter(Boolean).join(' ');
      return `[${words}]${url ? ` (${String(url)})` : ''}`;
    }
    case COMPONENT.textInput:
      return `[${String(value ?? placeholder ?? '')}]`;
    default:
      return `[${[placeholder, ...listOf(options).map((option) => option.label)].filter(Boolean).join(' | ')}]`;
  }
}
