import type { Block } from './blocks/blocks.ts';
import type { Message, View } from './workspace.ts';

type Part = Readonly<Record<string, unknown>>;

/** What somebody reads of a message, a line a line: "> " before a quote, "• " before a point, "[…]" around what can be pressed. */
export function shown({ text, blocks }: Pick<Message, 'text' | 'blocks'>): string {
  return blocks ? blocks.map(blockText).join('\n') : text;
}

export function shownIn({ view }: View): string {
  const title = (view.title as Part | undefined)?.text;
  return [...(title ? [`# ${String(title)}`] : []), ...(view.blocks as Block[]).map(blockText)].join('\n');
}

function blockText(block: Block): string {
  const { type, elements = [], text, accessory, element } = block as Part & { elements?: Part[] };
  switch (type) {
    case 'rich_text':
      return elements.map(richText).join('\n');
    case 'divider':
      return '---';
    case 'actions':
    case 'context_actions':
      return elements.map(control).join(' ');
    case 'context':
      return elements.map(words).join(' ');
    case 'table':
      return ((block as Part).rows as Block[][]).map((row) => row.map(blockText).join(' | ')).join('\n');
    case 'header':
      return `# ${words(text)}`;
    case 'input':
      return `${words((block as Part).label)} ${control(element as Part)}`;
    case 'section': {
      const fields = ((block as Part).fields as Part[] | undefined) ?? [];
      return [...(text ? [words(text)] : []), ...fields.map(words), ...(accessory ? [control(accessory as Part)] : [])].join(
        '\n',
      );
    }
    default:
      return words(text);
  }
}

/** The text of a text object, or text itself. */
function words(text: unknown): string {
  return typeof text === 'string' ? text : String((text as Part | undefined)?.text ?? '');
}

function control({ type, text, positive_button, negative_button, options }: Part): string {
  if (type === 'feedback_buttons') return `[${words((positive_button as Part).text)}] [${words((negative_button as Part).text)}]`;
  if (options) return `[${(options as Part[]).map((option) => words(option.text)).join(' | ')}]`;
  return `[${words(text) || String(type)}]`;
}

function richText({ type, elements = [] }: Part & { elements?: Part[] }): string {
  if (type === 'rich_text_list') return elements.map((item) => `• ${inlines(item.elements as Part[])}`).join('\n');
  return type === 'rich_text_quote' ? `> ${inlines(elements)}` : inlines(elements);
}

function inlines(elements: readonly Part[]): string {
  return elements.map(inline).join('');
}

function inline({ type, text, url, name, user_id, channel_id, range, usergroup_id }: Part): string {
  switch (type) {
    case 'link':
      return `${String(text ?? url)} (${String(url)})`;
    case 'emoji':
      return `:${String(name)}:`;
    case 'user':
      return `<@${String(user_id)}>`;
    case 'channel':
      return `<#${String(channel_id)}>`;
    case 'broadcast':
      return `<!${String(range)}>`;
    case 'usergroup':
      return `<!subteam^${String(usergroup_id)}>`;
    default:
      return String(text);
  }
}

/** Mentions that would notify somebody, in blocks and in the text beside them. People in `user` elements are meant to be named. */
export function notified({ text, blocks = [] }: Pick<Message, 'text' | 'blocks'>): string[] {
  const mrkdwn = [text, ...textObjects(blocks)];
  const inText = mrkdwn.flatMap((words) => words.match(/<(?:!(?:channel|here|everyone|subteam\^)|@[UW])[^>]*>/g) ?? []);
  return [...inText, ...mentionsIn(blocks)];
}

function textObjects(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as Part;
  return type === 'mrkdwn' ? [String(text)] : Object.values(value).flatMap(textObjects);
}

function mentionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as Part;
  const own = type === 'broadcast' || type === 'usergroup' ? [inline(value as Part)] : [];
  return [...own, ...Object.values(value).flatMap(mentionsIn)];
}
