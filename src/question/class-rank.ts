import type { ClassRank } from './question.ts';

const OF_CLASS = /\b(?:class|rank(?:ed|ing)?|quartiles?|cohort|deciles?|quintiles?)\b/i;
const PLACE =
  /(?<![\d.,])#?(\d{1,3})(?:st|nd|rd|th)?(?: place)?\s?(?:\/|of|out of|in a class of|from)\s?(?:a class of |about |the )?(\d{2,3})\b(?!\s?(?:%|percent|programs?|apps?|letters?))/i;
const AT_THE_TOP =
  /(?:\bi am|\bi'?m|\bis|\bstands?|\branked) (?:#1|no\.? ?1|number (?:1|one)|first|1st) (?:in|of) (?:my|the|his|her|their) (?:\w+ )?class\b|\btop of (?:my|his|her|their|the) (?:\w+ )?class\b|\bvaledictorian\b/i;
const TOP_SHARE = /\b(?:top|upper|highest) (\d{1,2}) ?(?:%|percent)/i;
const PERCENTILE = /\b(\d{1,2})(?:st|nd|rd|th) (?:%ile|percentile)\b/i;
const NAMED_SHARE = /\b(top|upper|highest|bottom|lower|lowest) (half|third|quarter|quartile|quintile|fifth|decile|tenth)\b/i;
const NAMED_QUARTER = /\b(1st|first|2nd|second|3rd|third|4th|fourth|last) (?:quartile|quarter)\b/i;
const MIDDLE = /\bmiddle of (?:my|the|his|her|their) (?:\w+ )?(?:class|pack|cohort)\b/i;
/** Percent of a class that each stands for. */
const SHARES: Record<string, number> = {
  half: 50,
  third: 34,
  quarter: 25,
  quartile: 25,
  quintile: 20,
  fifth: 20,
  decile: 10,
  tenth: 10,
};
const QUARTERS = [/^(?:1st|first)$/i, /^(?:2nd|second)$/i, /^(?:3rd|third)$/i, /^(?:4th|fourth|last)$/i];
/** "do I need the top quartile?", "what if I were third quartile" tell of nobody's rank. */
const OF_NOBODY =
  /\b(?:need|needed|should|required?|must|aim\w*|target|have to|expect\w*|want|wants|cut-?off|filter|get into|reach)\b[^.?!,]*$|\b(?:do|does) (?:programs?|they|ir)\b[^.?!,]*$|^\s*(?:what|which|is|are) (?:the |a )?$/i;

/**
 * Where somebody is said to stand in their class, as a stretch of percentiles (100 is the top): "38th of 120", "top third",
 * "second quartile", "60th percentile".
 * @param before what the conversation was about: after a question on class rank, "38 of 120" is one
 */
export function classRankIn(text: string, before: string): ClassRank | undefined {
  if (!OF_CLASS.test(`${text} ${before.split('\n').at(-1) ?? ''}`)) return undefined;
  const isTold = ({ index }: RegExpExecArray) => !OF_NOBODY.test(text.slice(0, index));
  const read = (
    pattern: RegExp,
    stretch: (match: RegExpExecArray) => readonly [number, number] | undefined,
  ): ClassRank | undefined => {
    const match = pattern.exec(text);
    const found = match && isTold(match) ? stretch(match) : undefined;
    return found && match ? { from: found[0], to: found[1], typed: match[0].trim() } : undefined;
  };
  return (
    read(PLACE, ([, place, of]) => {
      const above = 100 - (100 * Number(place)) / Number(of);
      return Number(place) >= 1 && above >= 0 ? [above, above] : undefined;
    }) ??
    read(AT_THE_TOP, () => [99, 100]) ??
    read(TOP_SHARE, ([, share]) => [100 - Number(share), 100]) ??
    read(PERCENTILE, ([, percentile]) => [Number(percentile), Number(percentile)]) ??
    read(NAMED_QUARTER, ([, quarter = '']) => {
      const at = QUARTERS.findIndex((name) => name.test(quarter));
      return [75 - 25 * at, 100 - 25 * at - (at === 0 ? 0 : 1)];
    }) ??
    read(NAMED_SHARE, ([, end = '', share = '']) => {
      const percent = SHARES[share.toLowerCase()] ?? 0;
      return /^(?:top|upper|highest)$/i.test(end) ? [100 - percent, 100] : [0, percent];
    }) ??
    read(MIDDLE, () => [34, 66])
  );
}
