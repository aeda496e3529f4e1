import type { ScoreRange } from '../question.ts';
import { ANY_SCORE, COUNTED_AFTER, isReal } from './score-mention.ts';

const PRACTICE_EXAM =
  '(?:nbmes?(?: (?:form )?\\d{1,2}(?!\\d))?|uwsa ?\\d?|(?:uworld )?self[- ]?assessments?|ccssa|practice (?:tests?|exams?|scores?|step ?2|ck)?|mocks?(?: exams?)?|free ?120|amboss|predicted(?: score)?)';
/** "taken NBME practice tests, got 228"; not "predicted 250 but scored 239", "up 15 points from my practice test, I got 243" */
const EXAM_BEFORE = new RegExp(
  `\\b${PRACTICE_EXAM}\\b(?:(?!\\d (?:but|and) (?:i )?(?:scored|got|received)\\b)[^.?!;,]){0,25}$|(?<!\\b(?:from|than|over|above|below|under|beat) (?:my |the )?(?:\\w+ )?)\\b${PRACTICE_EXAM}\\b[^.?!;,]{0,12}, (?:(?:and|i) )*(?:got|scored|averag\\w+|at) (?:an? )?$`,
  'i',
);
/** "243 on my last NBME", and not "250 with NBMEs at 244" */
const EXAM_AFTER = new RegExp(
  `^ is (?:only |just )?my (?:\\w+ )?${PRACTICE_EXAM}\\b|^(?:(?!\\b(?:with|but|vs|versus|while|my|and|when|if)\\b(?! last))[^.?!;,]){0,20}\\b(?:(?:on|in|from|by) my (?:\\w+ )?)?${PRACTICE_EXAM}\\b(?!\\s*(?:is|was|at|:|=|-)?\\s*\\d{3})`,
  'i',
);
const GOES_BY_PRACTICE = new RegExp(
  `\\b(?:going by|based on|judging by|from|per|according to) (?:my |the )?${PRACTICE_EXAM}`,
  'i',
);
/** What is wished for, asked for or expected, and not reached. */
const AIMED_BEFORE =
  /\b(?:reach|need|needs|should(?! (?:land|end up|come out|fall)\b)|safe|to get|wants?|goal|target|aim\w*|hop(?:e|ing)\w*|shoot\w*|push\w*|trying|on (?:track|pace) (?:for|to)|short of|qbank|says?|what)\b[^.?!;]*$/i;
const AIMED_AFTER = /^\s*(?:is|=|was|would be|being) (?:my|the|his|her|their) (?:\w+ )?(?:goal|target|aim|dream|hope)\b/i;
/** "all my NBMEs are below 235" gives no score. */
const LIMIT_BEFORE = /\b(?:below|under|above|over|less than|more than|at least|almost|nearly|past|beyond)\s*$/i;
/** "went from 228 to 244" is at 244 now. */
const ROSE_FROM = /\b(?:went|gone|rose|climbed|jumped|improved|increased|moved|up|came up|dropped|fell) (?:up |down )?from\s*$/i;
/** Where a new statement begins: "goal is 255, currently at 239". */
const STATEMENT_START = /[,;]|\b(?:but|and|while)\b|\d{3}/;
/** "238/241/246", "240 then 249", "252 and NBME 13 247" */
const GOES_ON = new RegExp(`^(?:[\\s,/&+–-]|\\b(?:and|then|now|to|form|\\d{1,2}(?!\\d)|${PRACTICE_EXAM})\\b)*$`, 'i');

/** "243", "240-250", "the 240s" */
const SCORE = new RegExp(
  `(?<![\\d,.$])(?:(?<decade>(?:19|2[0-8])0)'?s\\b|(?<from>${ANY_SCORE})(?:\\s?(?:-|–|to|and)\\s?(?<to>${ANY_SCORE})|\\s?(?:\\+ ?\\/ ?-|±)\\s?(?<off>\\d{1,2})(?!\\d))?(?![\\d%]|,\\d|\\.\\d|\\s?\\+(?! ?\\d)|${COUNTED_AFTER}))`,
  'gi',
);

/**
 * The score that somebody reached in practice exams: "243 on my last NBME", "240-250 by my NBMEs". Of several the stretch from the
 * lowest to the highest. Aims and what others name are none.
 */
export function practiceScoreIn(text: string): ScoreRange | undefined {
  const found = practiceScoresIn(text);
  const [only, ...others] = found;
  if (only === undefined || others.length === 0) return only;
  const lowest = Math.min(...found.map((one) => one.from));
  const highest = Math.max(...found.map((one) => one.to));
  return { from: lowest, to: highest, typed: lowest === highest ? String(lowest) : `${lowest} to ${highest}` };
}

/** Each of them. */
export function practiceScoresIn(text: string): readonly ScoreRange[] {
  if (!/\d{3}/.test(text)) return [];
  const found: ScoreRange[] = [];
  let end = -1;
  for (const { 0: typed, index, groups: { decade, from, to = from, off = '0' } = {} } of text.matchAll(SCORE)) {
    const [preceding, following] = [text.slice(0, index), text.slice(index + typed.length)];
    const goesOn = end >= 0 && GOES_ON.test(text.slice(end, index));
    const isPractice = goesOn || EXAM_BEFORE.test(preceding) || EXAM_AFTER.test(following) || GOES_BY_PRACTICE.test(following);
    const statement = preceding.split(STATEMENT_START).at(-1) ?? '';
    if (
      !isPractice ||
      isReal({ preceding, following }) ||
      LIMIT_BEFORE.test(preceding) ||
      AIMED_BEFORE.test(statement) ||
      AIMED_AFTER.test(following)
    )
      continue;
    end = index + typed.length;
    if (decade) found.push({ from: Number(decade), to: Number(decade) + 9, typed });
    else if (to !== from && ROSE_FROM.test(preceding)) found.push({ from: Number(to), to: Number(to), typed: to ?? typed });
    else
      found.push({
        from: Math.min(Number(from), Number(to)) - Number(off),
        to: Math.max(Number(from), Number(to)) + Number(off),
        typed,
      });
  }
  return found;
}
