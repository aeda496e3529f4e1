import { WRITTEN_ONCE } from '../../text/written-once.ts';
import type { ScoreRange } from '../question.ts';
import { clausesOf } from './other-people.ts';

const STEP2_EXAM = '\\b(?:usmle )?step ?2(?: ck)?|\\bs2\\b|\\busmle ?2\\b|\\bck\\b';
/** Exams, and other things with three digits, that are no Step 2 CK: "my step 2 nbme", "my student ID". */
const OTHER_EXAM = [
  '(?<!\\bfail(?:ed|ing)? (?:my |on )?)\\bstep ?(?:3\\b|1\\b(?!\\s*[:=-]?\\s*(?:is |was |a )?(?:pass|p\\b|unscored)))',
  '\\blevel ?[123]\\b|\\bcomlex\\b|\\bmcat\\b|\\bgre\\b|\\b(?:student |aamc |eras |nrmp )?ids?\\b|\\broom\\b|\\bweigh\\w*',
  `(?:(?:${STEP2_EXAM}) )?\\b(?:nbmes?|shelf|shelves|uwsa ?\\d?|free ?120|amboss|uworld(?: self)?(?: assessments?)?|self[- ]assessments?|ccssa|practice|predicted|predictor|mock|baseline|diagnostic (?:test|exam))\\b(?: (?:\\d(?!\\d)|tests?|exams?|score|for|my|(?:${STEP2_EXAM})))*`,
  '\\brepeat after\\b',
].join('|');

const EXAM = new RegExp(`(?<other>${OTHER_EXAM})|(?<step2>${STEP2_EXAM})`, 'gi');
const EXAM_AFTER = new RegExp(
  `^\\s*(?:(?:on|for|in|at|from)\\s+(?:[\\w']+\\s+){0,3}?(?:(?<other>${OTHER_EXAM})|(?<step2>${STEP2_EXAM}))|(?<adjacent>nbme|uwsa|practice|mock|free ?120|amboss)\\b)`,
  'i',
);

const ENDS_IN_OTHER_EXAM = new RegExp(
  `(?:${OTHER_EXAM})(?:\\s+(?:scored?|was|is|were|are|numeric|graded|still|passed|with|w|a|an))*[\\s:=-]*$`,
  'i',
);

/** Three digits below this are hardly a Step 2 score. */
export const LEAST_SCORE = 190;

/** What else there is two hundred of: "200 publications", "240 US citizen IMGs", "250 beds". */
export const COUNTED_AFTER = `\\s+(?:(?:us|american|citizen|medical|ir|dr|new|more|other|inpatient|hospital|full-time|volunteer|volunteering|research|shadowing|clinical|community|service) ){0,3}${WRITTEN_ONCE}(?:procedures|cases|evars?|weeks|days|hours|hrs|minutes|citations|reads|views|followers|shifts|miles|programs|applications|apps|usd|dollars|bucks|pages|words|percent|lbs?|pounds|beds|students|people|applicants|candidates|residents|fellows|faculty|staff|members|positions|spots|seats|papers|publications|pubs|abstracts|posters|patients|imgs|fmgs|americans|citizens|graduates|grads|interviews|hospitals|schools|questions|cards|planned|biops\\w+|ablations?|tips|embolizations?|injections?|drainages?|ports|scans?|exams?|studies|mris?|cts?|films|surgeries|transplants?)\\b|\\s+(?:[\\w-]+ ){1,3}(?:an?|per|each|every)${WRITTEN_ONCE} (?:year|yr|month|week|day)\\b`;

export const ANY_SCORE = '(?:19\\d|2[0-9]\\d|300)';
/**
 * "between 238 and 244"; "over 250"; "mid 230s", "a high 240", "the 240s"; and three digits from 190 to 300 that count nothing else: no "200
 * cases", no "245-255", no "245 or 250".
 */
const FIGURE = new RegExp(
  [
    `\\bbetween (?:an? )?(?<from>${ANY_SCORE}) (?:and|to|-) (?:an? )?(?<to>${ANY_SCORE})\\b`,
    "\\b(?<third>low|lower|mid|middle|high|higher|upper)[- ](?<narrowed>(?:19|2[0-8])0)(?:'?s)?\\b",
    `\\b(?<bound>over|above|more than|higher than|at least|under|below|less than|lower than) (?:an? )?(?<limit>${ANY_SCORE})\\b(?!${COUNTED_AFTER})`,
    "(?<![\\d,.$])(?<decade>(?:19|2[0-8])0)'?s\\b",
    `(?<![\\d,.$]|\\b${ANY_SCORE} or )(?<!\\d ?/ ?(?=300)|\\b(?:\\d{1,2}|1\\d\\d) ?/ ?)(?<exact>${ANY_SCORE})(?!\\d| ?/ ?2\\d\\d|,\\d|\\.\\d|s\\b|\\s*(?:\\+(?! ?\\d)|k\\b|%|biops|(?:-|or)\\s*2\\d\\d)|${COUNTED_AFTER})`,
  ].join('|'),
  'gi',
);

/** Where in a decade "low", "mid" and "high" lie. */
const THIRDS = { low: [0, 3], mid: [4, 6], high: [7, 9] } as const;

/** Step 2 CK is reported as a whole number of at most 300. */
export const HIGHEST_SCORE = 300;

/** A figure that may be a score, and where in a message it stands. */
export interface ScoreMention {
  readonly typed: string;
  readonly isExact: boolean;
  /** "over 250", "at least 240" */
  readonly isBound: boolean;
  /** The stretch of scores that it gives, where it is no exact one. */
  readonly range: ScoreRange | undefined;
  readonly end: number;
  readonly textBefore: string;
  readonly textAfter: string;
  readonly clause: string;
  readonly clauseBefore: string;
  /** Whether the clause tells of others than the asker. */
  readonly ofOthers: boolean;
  /** What stands before it in its clause. */
  readonly preceding: string;
  /** What stands after it in its clause. */
  readonly following: string;
}

/** The figures of a message that may be scores, in their order. */
export function* scoreMentionsIn(text: string): Generator<ScoreMention> {
  const clauses = placedClauses(text);
  for (const match of text.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    const own = clauses.findLastIndex(({ start }) => start <= match.index);
    const { clause = '', start = 0, ofOthers: saidOfOthers = false } = clauses[own] ?? {};
    // "two of my friends got 251 and 258"
    const ofOthers = saidOfOthers || (clause.trim() === match[0] && clauses[own - 1]?.ofOthers === true);
    yield {
      typed: match[0],
      isExact: match.groups?.exact !== undefined,
      isBound: match.groups?.bound !== undefined,
      range: rangeOf(match),
      end,
      textBefore: text.slice(0, match.index),
      textAfter: text.slice(end),
      clause,
      clauseBefore: clauses[own - 1]?.clause ?? '',
      ofOthers,
      preceding: text.slice(start, match.index),
      following: text.slice(end, clauses.find((one) => one.end >= end)?.end),
    };
  }
}

function placedClauses(text: string) {
  let start = 0;
  return clausesOf(text).map(({ clause, ofOthers, end }) => {
    const placed = { clause, ofOthers, start, end: start + clause.length };
    start = placed.end + end.length;
    return placed;
  });
}

/** "2 practice tests, both around 245" */
const OF_THOSE_EXAMS = /^\s*(?:both|all|each|they(?: were|'re)?|averag\w*|scores?)\b[^.?!]{0,15}$/i;

/** "nbme 240, real 251" */
const REAL_BEFORE =
  /\b(?:real|actual|official|test day)(?: (?:one|score|thing|exam|deal|result))?(?: (?:was|is|came back))?[\s:=]*$/i;

const REAL_AFTER = /^\s*(?:(?:on|for) )?(?:the )?(?:real|actual|official|test day)\b/i;
/** Whether a figure is said to be that of the real exam. */
export function isReal({ preceding, following }: Pick<ScoreMention, 'preceding' | 'following'>): boolean {
  return REAL_BEFORE.test(preceding) || REAL_AFTER.test(following);
}

/**
 * Whether the exam that a clause names with a figure is another one: that right after it ("247 on step 2"), else the last one before it,
 * else the next one. A clause that is but the figure belongs to the exam that ends the clause before it: "nbme, 245".
 */
export function isOfOtherExam({ preceding, following, clauseBefore }: ScoreMention): boolean {
  const examsIn = (text: string) => [...text.matchAll(EXAM)];
  // "231 practice test, 240 real"
  if (isReal({ preceding, following })) return false;
  const exam = EXAM_AFTER.exec(following) ?? examsIn(preceding).at(-1) ?? examsIn(following)[0];
  if (exam) return (exam.groups?.other ?? exam.groups?.adjacent) !== undefined;
  const isOfThem = preceding.trim() === '' || OF_THOSE_EXAMS.test(preceding);
  return isOfThem && ENDS_IN_OTHER_EXAM.test(clauseBefore);
}

function rangeOf({
  0: typed,
  groups: { from, to, third, narrowed, decade, bound, limit } = {},
}: RegExpExecArray): ScoreRange | undefined {
  if (bound && limit) {
    if (/^(?:under|below|less|lower)/i.test(bound)) return { from: LEAST_SCORE, to: Number(limit) - 1, typed };
    return { from: Number(limit) + (/^at least/i.test(bound) ? 0 : 1), to: HIGHEST_SCORE, typed };
  }
  if (from && to) return { from: Math.min(Number(from), Number(to)), to: Math.max(Number(from), Number(to)), typed };
  if (decade) return { from: Number(decade), to: Number(decade) + 9, typed };
  if (!third || !narrowed) return undefined;
  const [lowest, highest] = /^low/i.test(third) ? THIRDS.low : /^mid/i.test(third) ? THIRDS.mid : THIRDS.high;
  return { from: Number(narrowed) + lowest, to: Number(narrowed) + highest, typed };
}
