import { LONGEST_TEXT } from './limits.ts';

/**
 * Text for the field `text` of a message, in which Slack would read `&`, `<` and `>` as the beginnings of mentions and links. What is
 * sent with it must carry `NOT_FORMATTED`, so that the rest is left as it is.
 */
export function escaped(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** No links out of addresses, no mentions out of names. All that a message for one person takes. */
export const NOT_PARSED = { parse: 'none', link_names: false } as const;

/** Nor bold out of asterisks, nor previews of links. */
export const NOT_FORMATTED = {
  ...NOT_PARSED,
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/**
 * What a message says to whoever sees no blocks: notifications, screen readers, and everybody where the blocks are refused. The end
 * is never cut, since caveats and sources stand there.
 */
export function fallbackText(body: readonly string[], end: readonly string[]): string {
  const tail = escaped(joined(end));
  const whole = escaped(joined(body));
  const room = LONGEST_TEXT - (tail === '' ? 0 : tail.length + 2);
  const head = whole.length <= room ? whole : `${cutAtWord(whole, Math.max(0, room - 2))} …`;
  return joined([head, tail]);
}

/** Whether nothing of it would be cut. */
export function fitsInText(body: readonly string[]): boolean {
  return escaped(joined(body)).length <= LONGEST_TEXT;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Never within an escape such as `&amp;`, which holds no space. */
function cutAtWord(text: string, longest: number): string {
  return text.slice(0, longest).replace(/\s\S*$/, '');
}
