import { isWebAddress } from '../platform-address.ts';

/**
 * Words as they are, in Discord's Markdown: no mention, no link, no formatting comes of them, whoever typed them. A backslash before
 * a sign has Discord show the sign itself; only for mentions Discord looks before it sees the backslash, and so nothing may follow
 * their sign.
 */
export function plain(words: string): string {
  return (
    undisguised(words)
      // Emoji, masked links, formatting, spoilers, time stamps.
      .replace(/[\\`*_~|<>[\]]|:(?=\S)/g, '\\$&')
      .replaceAll('@', `@${NOTHING}`)
      // At the beginning of a line: headings, subtext, lists.
      .replace(/^(\s*)([#+-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
  );
}

/** Takes no room. */
const NOTHING = '\u200b';

/** Characters that show nothing and turn the direction of what follows; those that join letters and emoji stay. */
const DISGUISES = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Without what shows nothing, and without marks piled upon one letter, which would run over the lines around it. */
export function undisguised(words: string): string {
  return words.replace(DISGUISES, '').replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

export function bold(words: string): string {
  return `**${plain(words)}**`;
}

/** Small and grey. */
export function small(words: string): string {
  return oneLine(words) === '' ? '' : `-# ${plain(oneLine(words))}`;
}

export function item(markdown: string): string {
  return `- ${markdown}`;
}

/** A bar runs along it. */
export function quote(markdown: string): string {
  return markdown.replace(/^/gm, '> ');
}

/** A link where the address is one that a browser may open, else the words alone. */
export function link(url: string | null, words: string): string {
  if (url === null || !isWebAddress(url)) return plain(words);
  const address = new URL(url).href.replace(/[()<>\s]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return `[${plain(oneLine(words))}](${address})`;
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** At most so many characters, cut between words. */
export function shortened(words: string, longest: number): string {
  const line = oneLine(words);
  if (line.length <= longest) return line;
  const head = line.slice(0, longest - 2);
  return `${head.replace(/\s+\S*$/, '') || head} …`;
}

/** Some apps make links of whatever looks like one: what a person typed is repeated without. */
export function withoutAddresses(words: string): string {
  return words.replace(/\b(?:[a-z][a-z+.-]*:\/\/|www\.|discord\.gg\/|discord(?:app)?\.com\/invite\/)[^\s)>\]]*/gi, '…');
}
