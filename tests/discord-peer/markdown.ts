/* What Discord's clients make of text; https://docs.discord.com/developers/reference#message-formatting */

/** Text as it is read: marks of formatting gone, what was escaped as it stands, links with their address behind them. */
export function rendered(text: string): string {
  return text.split('\n').map(line).join('\n');
}

function line(text: string): string {
  const [, subtext, heading, quote, point, rest = ''] = /^(?:(-# )|(#{1,3}) |(>(?:>>)? )|(\s*[-*] ))?(.*)$/s.exec(text) ?? [];
  const mark = subtext ? '' : heading ? '# ' : quote ? '> ' : point ? point.replace(/[-*]/, '•') : '';
  return mark + inlines(rest);
}

/** One pass from left to right, so that an escaped mark is never taken for one. */
const INLINE =
  /\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])+)\]\(<?((?:https?:\/\/)[^\s>]*?)>?(?: "[^"]*")?\)|<?(https?:\/\/[^\s>]+)>?|(`+)([\s\S]*?)\5|(\*\*\*|\*\*|\*|___|__|_|~~|\|\|)/g;

function inlines(text: string): string {
  return text.replace(INLINE, (_all, escaped, label, address, bare, _ticks, code, mark, at, whole) => {
    if (escaped !== undefined) return escaped;
    if (label !== undefined) return `${inlines(label)} (${address})`;
    if (bare !== undefined) return bare;
    if (code !== undefined) return code;
    return isFormatting(mark, at, whole) ? '' : mark;
  });
}

/** A lone mark formats nothing, and an underscore inside a word is one. */
function isFormatting(mark: string, at: number, whole: string): boolean {
  const others = whole.split(mark).length - 1;
  const inWord = mark.startsWith('_') && /\w/.test(whole[at - 1] ?? ' ') && /\w/.test(whole[at + mark.length] ?? ' ');
  return others > 1 && !inWord;
}

/** Addresses in a text that can be pressed: masked ones, and all that begins as one does. */
export function linksIn(text: string): string[] {
  const found: string[] = [];
  text.replace(INLINE, (all, _escaped, _label, address, bare) => {
    if (address ?? bare) found.push(address ?? bare);
    return all;
  });
  return found;
}
