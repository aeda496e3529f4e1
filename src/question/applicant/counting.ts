/** Digits, or the words that stay words when a text is written in digits (withDigits). */
export const COUNT = '\\d{1,3}|zero|no|one';

export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  return word.toLowerCase() === 'one' ? 1 : 0;
}

/** The sum of what several matches of a pattern count in their first group. */
export function sumOfCounts(matches: Iterable<RegExpExecArray>): number {
  return Array.from(matches, ([, count]) => countOf(count) ?? 0).reduce((sum, count) => sum + count, 0);
}

/** Of a pattern that holds its figure in one of several groups, the one that matched. */
export function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

/** "one letter" is a count only of what somebody is said to have. */
const OWNED_ONE =
  '(?<=\\b(?:have|has|had|got|with|only|did|done|just|my|is|presented|published|submitted|wrote)\\s(?:only |just |exactly |precisely )?|\\b(?:have|has|had|got|with|did|done)\\b[^.?!]{1,60}(?:,|\\band|\\bplus)\\s)one';
/** "more than 2 aways" counts nobody's, and "650,000 studies" are not none. */
const NOT_A_LIMIT =
  '(?<!\\d[,.])(?<!\\b(?:than|over|beyond|least|most|up to|exceed|exceeding|maximum|minimum)(?: of)? )(?<!\\b(?:between|from) \\d{1,3} (?:and|to) |\\d ?(?:-|to|or|of) ?|\\d\\.|\\blost |\\b(?:level|step|comlex|usmle|part|tier|pgy)[ -])';

/** A pattern of a count, as its first group, and of what is counted after it. It looks behind only where a count begins. */
export function countBefore(what: string, flags = 'i', unless = ''): RegExp {
  return new RegExp(`(?=${COUNT})(?<![\\w-])${NOT_A_LIMIT}${unless}(${OWNED_ONE}|(?!one\\b)(?:${COUNT}))${what}`, flags);
}

/** The facts that were told, without those that were not. */
export function present<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}

/** Where a sentence ends, of a text that is counted through sentence by sentence. */
export const SENTENCE_END = /(?<=[.?!;])\s+/;

/** The name of a month, in full or as it is shortened. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';
