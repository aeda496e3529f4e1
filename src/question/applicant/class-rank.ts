import { anyOf } from '../../text/any-of.ts';
import type { ClassRank } from '../question.ts';
import { lastTurn } from './last-turn.ts';

/** A quick look, since most texts tell of none. */
const MAY_TELL_OF_RANK =
  /class|rank|quartile|cohort|percentile|%ile|\btop (?:\d|third|quarter|quint|dec|half)| of (?:a |the |about )*\d{2}/i;
/** "class rank", "ranked", "of my class"; a rank list and a match ranking are none. */
const OF_CLASS = anyOf(
  /^\W*(?:i'?m|i am|he is|she is|he'?s|she'?s|student is)(?: (?:in|at|around|about))?(?: the)? (?:top|upper|bottom|lower) (?:\d{1,2} ?(?:%|percent)|half|third|quarter|quartile|quintile|decile)(?=\s*(?:[.,;!?]|$))/i,
  /^\W*(?:(?:i'?m|i am) )?#?\d{1,3}(?:st|nd|rd|th) (?:out )?of \d{2,3}\W*$/i,
  /\b\d{1,2}(?:st|nd|rd|th) (?:%ile|percentile) from the (?:top|bottom)\b/i,
  /\brank(?:ed)?:? (?:\d{1,3} ?\/ ?\d{2,3}|\d{1,3}(?:st|nd|rd|th) (?:out )?of \d{2,3})\b/i,
  /\b(?:(?:finish\w*|ended|stand\w*|(?:he|she|student|mentee|advisee|candidate|son|daughter|nephew|niece|child|kid|boy|girl) is|am|i'?m|graduat\w+)\b[^.?!]{0,25}\b\d{1,3}(?:st|nd|rd|th) (?:out )?of \d{2,3}\b(?! (?:authors?|applicants?|candidates?)| (?:on|in) (?!(?:(?:the|a|my|his|her|their) )?(?:class|cohort|year|school|m[1-4]|pre-?clinical|basic sciences?))\w+)|class rank\w*|\brank(?=:? \d{1,3} ?(?:\/|(?:out )?of))|class of \d{2,3}|(?:my|his|her|their) rank(?:ing)?|ranke?[ds]|(?:of|in) (?:my|the|his|her|their|our) (?:\w+ )?(?:class|cohort)|stands? \d\w*|(?:half|third|quarter|quintile|decile|tenth|%|percent) (?:of )?class|in (?:a )?class\b|quartiles?|class(?=[:,])|m[1-4]\b[^?!]{0,60}\b(?:i am|i'?m|im|sitting|around|at)(?: (?:at|around|about|in|like|roughly))* (?:the )?\d{1,2}(?:st|nd|rd|th) (?:%ile|percentile))\b(?! (?:lists?|orders?|programs?))/i,
);
const OF_SCORE = /\b(?:19\d|2\d\d|step ?[123]|ck|scores?|percentile on)\b/i;
const ASKS_OF_QUARTILE =
  /\b(?:puts?|is|are|does|do|would|will|means?|counts?|equals?)\b[^,;]*\bquartile|quartile (?:of|in|for|on) (?!my|the|his|her)/i;
const OTHER_RANKING =
  /\b(?:rank(?:ed|ing|s)? (?:lists?|orders?|programs?)|match(?:ing|ed)? ranking|matched at|on my (?:rank )?list|rol)\b/i;
const PLACE =
  /(?<![\d./-])#?(\d{1,3})(?:st|nd|rd|th)?(?: place)?(?:\s?\/\s?|\s(?:of|out of|in a class of)\s)(?:a class of |about |the )?([3-9]\d|[1-9]\d\d)\b(?!\s?(?:%|percent|programs?|apps?|letters?|students?|people|places))/i;
/** "class of 122, im 31st", "220 students in my class, I'm ranked 30th" */
const PLACE_AFTER =
  /(?:\bclass of |(?=[3-9]\d\b|[1-9]\d\d\b)(?=\d{2,3} (?:students|people|of us)(?: in (?:my|the|our|his|her) (?:class|year))?))([3-9]\d|[1-9]\d\d)\b(?: (?:students|people|of us)(?: in (?:my|the|our|his|her) (?:class|year))?)?[^.?!\d]{0,14}\b(?:i'?m|i am|he is|she is|is|ranks?|ranked|at) (?:(?:like|around|about|roughly) )?(?:the )?#?(\d{1,3})(?:st|nd|rd|th)\b/i;
const AT_THE_TOP =
  /(?:\bi am|\bi'?m|\bis|\bstands?|\branked) (?:#1|no\.? ?1|number (?:1|one)|first|1st|(?:the |at the )?top) (?:in|of) (?:my|the|his|her|their) (?:\w+ )?class\b(?! to\b)|\bvaledictorian\b/i;
const SHARE_OF_CLASS = /\b(top|upper|highest|bottom|lower|lowest) (\d{1,2}) ?(?:%|percent)/i;
const PERCENTILE = /\b(\d{1,2})(?:st|nd|rd|th) (?:%ile|percentile)\b(?! from the (?:top|bottom))/i;
const PERCENTILE_FROM = /\b(\d{1,2})(?:st|nd|rd|th) (?:%ile|percentile) from the (top|bottom)\b/i;
const NAMED_SHARE = /\b(top|upper|highest|bottom|lower|lowest) (half|third|quarter|quartile|quintile|fifth|decile|tenth)\b/i;
const NAMED_QUARTER = /\b(1st|first|2nd|second|3rd|third|4th|fourth|last) quartile\b/i;
/** "top third, but not the top quarter" */
const OUTSIDE_TOP_QUARTER =
  /\b(?:not|n't|outside|below|just missed)(?: (?:quite|in|of|the|my))* (?:top|upper) (?:quarter|quartile|25)(?!\w)/i;
const TOP_QUARTER = 75;
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
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
/** "twelfth of 96", "fortieth in a class of 120" */
const ORDINAL_WORD = new RegExp(
  `\\b(?:${ORDINALS.join('|')}|(?<ten>${TENS.join('|')})(?:ieth|y-(?<unit>${ORDINALS.slice(0, 9).join('|')})))\\b(?= (?:(?:out )?of|in) (?:a class of |about |the )?\\d{2,3}\\b)`,
  'gi',
);

function ordinalInDigits(word: string, ten: string | undefined, unit: string | undefined): string {
  const below = ORDINALS.indexOf((unit ?? word).toLowerCase()) + 1;
  return ten === undefined ? `${below}th` : `${10 * (TENS.indexOf(ten.toLowerCase()) + 2) + below}th`;
}
const QUARTERS = [/^(?:1st|first)$/i, /^(?:2nd|second)$/i, /^(?:3rd|third)$/i, /^(?:4th|fourth|last)$/i];
/**
 * "do I need the top quartile?", "what if I were third quartile", "just missed the top quartile", "95th percentile on Step 2" tell of
 * nobody's rank.
 */
const NOT_TOLD_BEFORE = anyOf(
  /\bis (?:that|this|it) (?:the |a |in the )?$/i,
  /\bfrom (?:the |a )?$/i,
  /\b(?:school|hospital|program|university|us news|(?<!\b(?:our|my|an) )undergrad\w*|college)\b[^.?!,]*$/i,
  /\b(?:need|needed|should|required?|must|aim\w*|target|have to|expect\w*|want|wants|cut-?off|filter|get into|reach|look(?:s|ing)? for|not|n't|nowhere|never|miss(?:ed)?|outside|out of|almost|below|fell|what (?:if|about)|how about|scored?|score|step|shelf|exam|ck|nbme)\b[^.?!,]*$/i,
  /\b(?:do|does) (?:programs?|they|ir)\b[^.?!,]*$/i,
  /\b(?:is|with) (?:an?|my) (?:[\w.]+ )?gpa (?:(?:of|in) )?(?:the |a )?$/i,
  /^\s*(?:what|which|is|are|am)\b[^.?!,]*$/i,
);
const NOT_TOLD_AFTER = anyOf(
  /^[^.?!,]{0,20}\b(?:required|needed|necessary|mandatory|a must|compulsory|a requirement)\b/i,
  /^\s*(?:of what|vs\.?|versus|(?:step|ck|score)\b|(?:goal|target))\b/i,
  /^\s*or (?:no|not|nah)\b/i,
  /^[^.?!,]{0,20}\b(?:in|at|of|during) (?:my )?(?:college|undergrad\w*|high school)\b/i,
  /^[^.?!,]{0,14}\bin the (?:\w+ )?(?:competition|contest|race)\b/i,
  /^[^.?!,]{0,20}\b(?:on|in) (?:the |my )?(?:step|shelf|exam|ck|nbme|boards?)\b/i,
  /^\s*(?:is (?!(?:that|this|it)\b)|of programs)/i,
  /^\s*(?:of (?:the |your |my )?class )?is (?:what|the (?:goal|aim|target))\b/i,
  /^\s*in (?:my|the|our) class (?:matched|match|applied|apply|are|is|got|went|want\w*|failed|have|do|did)\b/i,
);

/**
 * Where somebody is said to stand in their class: "38th of 120", "top third", "second quartile", "60th percentile".
 * @param before what the conversation was about: after a question on class rank, "38 of 120" is one
 * @returns a stretch of percentiles (100 is the top), with the words that told it; undefined where no rank is told
 */
export function classRankIn(said: string, before: string): ClassRank | undefined {
  if (!MAY_TELL_OF_RANK.test(`${said} ${lastTurn(before)}`)) return undefined;
  const text = said.replace(ORDINAL_WORD, ordinalInDigits);
  if (!OF_CLASS.test(`${text} ${lastTurn(before)}`) || OTHER_RANKING.test(text)) return undefined;
  // "does a 245 put me in the top quartile?" is asked of a score.
  if (
    OF_SCORE.test(text) &&
    ASKS_OF_QUARTILE.test(text) &&
    !/\b(?:class|rank\w*|cohort|m[1-4])\b/i.test(`${text} ${lastTurn(before)}`)
  )
    return undefined;
  const read = (
    pattern: RegExp,
    stretch: (match: RegExpExecArray) => readonly [number, number] | undefined,
  ): ClassRank | undefined => {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const end = match.index + match[0].length;
    if (NOT_TOLD_BEFORE.test(text.slice(0, match.index)) || NOT_TOLD_AFTER.test(text.slice(end))) return undefined;
    const found = stretch(match);
    return found && { from: found[0], to: found[1], typed: match[0].trim() };
  };
  const shareAt = (end: string, percent: number): readonly [number, number] =>
    /^(?:top|upper|highest)$/i.test(end) ? [100 - percent, 100] : [0, percent];
  return (
    read(PLACE, ([, place, of]) => placeIn(Number(place), Number(of))) ??
    read(PLACE_AFTER, ([, of, place]) => placeIn(Number(place), Number(of))) ??
    read(AT_THE_TOP, () => [99, 100]) ??
    read(SHARE_OF_CLASS, ([, end = '', share]) => shareAt(end, Number(share))) ??
    read(PERCENTILE_FROM, ([, percent, end = '']) => {
      const at = /^t/i.test(end) ? 100 - Number(percent) : Number(percent);
      return [at, at];
    }) ??
    read(PERCENTILE, ([, percentile]) => [Number(percentile), Number(percentile)]) ??
    read(NAMED_QUARTER, ([, quarter = '']) => {
      const at = QUARTERS.findIndex((name) => name.test(quarter));
      return [75 - 25 * at, 100 - 25 * at - (at === 0 ? 0 : 1)];
    }) ??
    read(NAMED_SHARE, ([, end = '', share = '']) => {
      const [from, to] = shareAt(end, SHARES[share.toLowerCase()] ?? 0);
      return [from, OUTSIDE_TOP_QUARTER.test(text) ? Math.min(to, TOP_QUARTER - 1) : to];
    }) ??
    read(MIDDLE, () => [34, 66])
  );
}

/** "38th of 120": the share of the class that stands below, in percent. */
function placeIn(place: number, of: number): readonly [number, number] | undefined {
  const above = Math.round((1000 * (of - place)) / of) / 10;
  return place >= 1 && above >= 0 ? [above, above] : undefined;
}
