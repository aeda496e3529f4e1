/** What a person typed, out of the markup in which Slack hands it over: without mentions, with the words of links and channels. */
export function typedText(markup: string, links?: 'with links'): string {
  return markup
    .replace(/<([^<>]*)>/g, (_, inside: string) => wordsOf(inside, links))
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

function wordsOf(inside: string, links?: 'with links'): string {
  const [target = '', label = ''] = inside.split('|');
  if (/^[@!]/.test(target)) return ' ';
  if (target.startsWith('#')) return label ? `#${label}` : ' ';
  const address = target.replace(/^mailto:/, '');
  return links && label && label !== address ? `${label} (${address})` : label || address;
}
