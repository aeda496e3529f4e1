import type { types } from '@slack/bolt';
import { isWebAddress } from '../platform-address.ts';

/*
 * Rich text, which Slack shows as it is: nothing in it is read as a mention, a link or formatting, whatever a person typed. In mrkdwn
 * every character of it would have to be defused.
 */

export type SlackBlock = types.KnownBlock;
export type Part = types.RichTextBlockElement;
export type Element = types.RichTextElement;

export function text(content: string, style?: 'bold' | 'italic'): Element {
  return { type: 'text', text: content, ...(style && { style: { [style]: true } }) };
}

/** A link where the address is one that a browser may open, else the text alone. */
export function link(url: string | null, content: string): Element {
  return url !== null && isWebAddress(url) ? { type: 'link', url, text: content } : text(content);
}

export function emoji(name: string): Element {
  return { type: 'emoji', name };
}

export function user(id: string): Element {
  return { type: 'user', user_id: id };
}

export function channel(id: string): Element {
  return { type: 'channel', channel_id: id };
}

export function section(...elements: Element[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function list(items: readonly (readonly Element[])[], style: 'bullet' | 'ordered' = 'bullet'): Part {
  return { type: 'rich_text_list', style, elements: items.map((item) => section(...item)) };
}

/** A bar runs along it. */
export function quote(...elements: Element[]): Part {
  return { type: 'rich_text_quote', elements };
}

export function richText(...elements: Part[]): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

export function divider(): types.DividerBlock {
  return { type: 'divider' };
}

export function header(content: string): types.HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: content } };
}

/** Small and grey. Plain text, so nothing in it is formatted. */
export function note(content: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: content }] };
}
