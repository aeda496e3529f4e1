import type { Passage } from '../corpus/knowledge-document.ts';
import { type ClaimedFigure, TIME } from '../question/claimed-figure.ts';
import { ENDS_PHRASE } from '../question/counted.ts';
import { withDigits } from '../text/number-words.ts';
import { LABELLED, valueOfFigure, withFullFigures } from '../text/numbers.ts';
import { onceForEach } from '../text/once-for-each.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { samePoint } from './editions.ts';

const FIGURE =
  /(?<![\d.,])(?<rough>(?:about|approximately|roughly|around|nearly|almost) )?(?<from>\d[\d,]*)(?!,?\d|\.\d|[a-z])(?:\s?[–-]\s?(?<to>\d[\d,]*))?(?<open>\+)?/gi;
const OPEN_BEFORE = /\b(?:at least|no fewer than|minimum of)\s$/i;
/** "over 900 beds" tells how many there are, and is not said of 1,200. */
const ROUNDED_DOWN = /\b(?:over|more than|in excess of)\s$/i;
const MOST_OVER = 1.1;
/** "around 300" may stand for figures so much (as a share) above or below. */
const ROUGHLY = 0.3;
const LABELS = new RegExp(LABELLED, 'gi');
/** "18 of the radiologists" counts radiologists; "three tips for interviews" counts no interviews. */
const OF_ALL = /^of (?:the|its|these|those) /i;
const PHRASE_END = new RegExp(`\\s(?:${ENDS_PHRASE})\\s.*`, 'i');
const TIME_WORD = /^(year|month|week|day)s?\b/i;
/** So many weeks has each of them. */
const WEEKS: Readonly<Record<string, number>> = { year: 52, month: 52 / 12, week: 1, day: 1 / 7 };
/** 50 weeks may be told as a year. */
const TIME_SLACK = 0.04;
/** "vascular + non-vascular", "all rooms together": what is put together stands in no one figure. */
const ADDS_UP = /\S ?\+ ?\S|\b(?:together|combined|in all|in total|total|altogether|in sum|sum|counting|including)\b/i;
const PERIODS: readonly RegExp[] = [
  /\b(?:annual(?:ly)?|yearly|(?:an?|per|each|every) (?:\w+ )?year)\b/i,
  /\b(?:monthly|(?:a|per|each|every) month)\b/i,
  /\b(?:weekly|(?:a|per|each|every) week)\b/i,
  /\b(?:daily|(?:a|per|each|every) day)\b/i,
];
/** How many words may stand between a figure and what it counts: "three integrated residency positions". */
const WORDS_BETWEEN = 3;

interface Figure {
  readonly from: number;
  readonly to: number;
  /** The upper end as it is printed: "at least 1–2" has one, though more is meant. */
  readonly printedTo: number;
  readonly rough: boolean;
  /** The words that follow it, to the end of the phrase. */
  readonly after: string;
}

/**
 * Whether passages give but other figures of what a question states a figure of. A rough figure, one that may be exceeded, and parts
 * that may add up to it contradict nothing that they may stand for; "a year" is not held against "a month".
 * @param passages those that state the very point, and others that are shown with them
 */
export function giveOtherFigure(
  claimed: ClaimedFigure,
  question: string,
  passages: readonly Passage[],
  lexicon: Lexicon,
): boolean {
  const { value, counts } = claimed;
  if (listsSoMany(value, passages)) return false;
  if (ADDS_UP.test(question) || passages.some(({ text }) => areOfOtherPeriods(question, text))) return false;
  // "an optional 4th letter" may make four of them; "the second year" does not make two.
  const asOrdinal = !TIME.test(counts) && new RegExp(`\\b${value}(?:st|nd|rd|th)\\b`);
  if (asOrdinal && passages.some(({ text }) => asOrdinal.test(text))) return false;
  const countedIn = passages.map(({ text }) => {
    const figures = figuresOf(text).flatMap((figure) => countedAs(counts, figure, lexicon));
    return TIME.test(counts) ? distinct(figures) : figures;
  });
  // "1 or 2 letters from IR, 1 from surgery" may be three in all, and what two passages give may be meant together.
  if (countedIn.some((parts) => mayAddUpTo(value, parts))) return false;
  const counted = countedIn.flat();
  if (passages.some(({ text }) => figuresOf(text).reduce((sum, { to }) => sum + to, 0) === value)) return false;
  // Two editions give a figure each of the same.
  const ofPoints = countedIn
    .filter((_, at) => !passages.slice(0, at).some((one) => samePoint(one, passages[at] as Passage)))
    .flat();
  if (mayAddUpTo(value, distinct(ofPoints))) return false;
  return counted.length > 0 && counted.every((figure) => contradicts(claimed, figure));
}

/** "7 rotations?", where so many are listed and nobody counts them. */
function listsSoMany(value: number, passages: readonly Passage[]): boolean {
  return passages.some(({ text }) =>
    text
      .replace(/ \([^()]*\)/g, '')
      .split(/[.;:](?:\s|$)/)
      .some((sentence) => sentence.includes(', and ') && sentence.split(', ').length === value),
  );
}

/** Each figure once: a span of time that is told twice is told again, and two single letters are two. */
function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [`${figure.from}-${figure.to}`, figure])).values()];
}

/** Whether some of several figures may be meant by their sum: none that is less than each of them. */
function mayAddUpTo(value: number, parts: readonly Figure[]): boolean {
  const least = Math.min(...parts.map(({ from }) => from));
  return parts.length > 1 && value >= least && value <= parts.reduce((sum, { to }) => sum + to, 0);
}

function contradicts({ value, upTo = value, counts, bound }: ClaimedFigure, { from, to, rough }: Figure): boolean {
  if (bound === 'at-least') return to < value;
  if (bound === 'at-most') return from > value;
  const slack = rough ? ROUGHLY : TIME.test(counts) ? TIME_SLACK : 0;
  return upTo < from * (1 - slack) || value > to * (1 + slack);
}

/** A figure that counts the same thing; a span of time in the unit that is asked of. Nothing where it counts another. */
function countedAs(counts: string, figure: Figure, lexicon: Lexicon): Figure[] {
  const asked = TIME.exec(counts)?.[1];
  if (asked === undefined) return lexicon.unitsOf(figure.after).some(({ key }) => key === counts) ? [figure] : [];
  const unit = TIME_WORD.exec(figure.after)?.[1]?.toLowerCase();
  if (unit === undefined) return [];
  const scale = (WEEKS[unit] ?? 1) / (WEEKS[asked] ?? 1);
  return [{ ...figure, from: figure.from * scale, to: figure.to * scale, printedTo: figure.printedTo * scale }];
}

/** Whether the one figure that a text gives at all is another than the question states. */
export function onlyFigureIsOther(claimed: ClaimedFigure, question: string, text: string): boolean {
  const [figure, ...others] = figuresOf(text);
  const isHeld = figure !== undefined && others.length === 0 && !ADDS_UP.test(question) && !areOfOtherPeriods(question, text);
  return isHeld && contradicts(claimed, figure);
}

/** Whether a question speaks of a year, and a text of a month and not of a year. */
function areOfOtherPeriods(question: string, text: string): boolean {
  const [asked, told] = [question, text].map((one) => PERIODS.filter((period) => period.test(one)));
  return Boolean(asked?.length && told?.length && !asked.some((period) => told.includes(period)));
}

/** Whether a text gives the very figure that a question states. */
export function givesFigure(claimed: ClaimedFigure, text: string): boolean {
  return figuresOf(text).some((figure) => isFigure(claimed, figure));
}

/** Whether a text gives the very figure that a question states, of the same thing: "nine fluoroscopy suites" for "nine suites". */
export function countsTheSame(claimed: ClaimedFigure, text: string, lexicon: Lexicon): boolean {
  return figuresOf(text).some((figure) =>
    countedAs(claimed.counts, figure, lexicon).some((counted) => isFigure(claimed, counted)),
  );
}

function isFigure({ value, upTo, counts }: ClaimedFigure, { from, to, printedTo }: Figure): boolean {
  const slack = TIME.test(counts) ? TIME_SLACK : 0;
  const isSame = (stated: number, given: number) => Math.abs(stated - given) <= slack * stated;
  return upTo === undefined ? isSame(value, from) || isSame(value, to) : isSame(value, from) && isSame(upTo, printedTo);
}

/** Every figure of a text that counts something, with the words after it. */
const figuresOf: (text: string) => readonly Figure[] = onceForEach((text) => {
  const digits = withFullFigures(withDigits(text).text)
    .text.replace(/\bone (?=(?:\w+ ){0,2}(?:years?|months?|weeks?|position|fellow)\b)/gi, '1 ')
    .replace(LABELS, ' ');
  return [...digits.matchAll(FIGURE)].map((match) => {
    const { rough, from = '', to, open } = match.groups ?? {};
    const rest = digits.slice(match.index + match[0].length).split(/[.;,:()](?:\s|$)/, 1)[0] ?? '';
    const before = digits.slice(0, match.index);
    const isOpen = open !== undefined || OPEN_BEFORE.test(before);
    const most = valueOfFigure(to ?? from) * (ROUNDED_DOWN.test(before) ? MOST_OVER : 1);
    return {
      from: valueOfFigure(from),
      to: isOpen ? Number.POSITIVE_INFINITY : most,
      printedTo: valueOfFigure(to ?? from),
      rough: rough !== undefined,
      after: rest
        .trim()
        .replace(OF_ALL, '')
        .replace(PHRASE_END, '')
        .split(/\s+/)
        .slice(0, WORDS_BETWEEN + 1)
        .join(' '),
    };
  });
});
