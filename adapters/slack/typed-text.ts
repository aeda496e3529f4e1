/** What a person typed, out of the markup in which Slack hands it over: without mentions, with the words of links and channels. */
export function typedText(markup: string): string {
  return markup
    .replace(/<([^<>]*)>/g, (_, inside: string) => wordsOf(inside))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** Whether somebody else than the bot is spoken to. */
export function mentionsOthers(markup: string, botUserId: string): boolean {
  return [...markup.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].some(([, user]) => user !== botUserId);
}

export function mentions(markup: string, userId: string): boolean {
  return new RegExp(`<@${userId}(?:\\|[^>]*)?>`).test(markup);
}

function wordsOf(inside: string): string {
  const [target = '', label = ''] = inside.split('|');
  if (/^[@!]/.test(target)) return ' ';
  if (target.startsWith('#')) return label ? `#${label}` : ' ';
  return label || target.replace(/^mailto:/, '');
}
