import type { types } from '@slack/bolt';
import { escaped } from './fallback-text.ts';
import type { Rendered } from './render-answer.ts';
import { note, richText, section, text } from './rich-text.ts';

/** A word of the bot's own: an apology, a hint, thanks. */
export function say(words: string): Rendered {
  return { text: escaped(words), blocks: [richText(section(text(words)))] };
}

export function withButton({ text: words, blocks }: Rendered, button: types.Button): Rendered {
  return { text: words, blocks: [...blocks, { type: 'actions', elements: [button] }] };
}

/** The same message with a word in small letters after it; blocks where it has some. */
export function endingWith(words: string, { text: said = '', blocks }: Partial<Rendered>) {
  return { text: `${said}\n\n${escaped(words)}`, ...(blocks && { blocks: [...blocks, note(words)] }) };
}
