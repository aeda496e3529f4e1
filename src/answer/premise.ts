import type { Passage } from '../corpus/knowledge-document.ts';
import type { ClaimedFigure } from '../question/claimed-figure.ts';
import { ENDS_PHRASE } from '../question/counted.ts';
import { withDigits } from '../text/number-words.ts';
import { LABELLED, withFullFigures } from '../text/numbers.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';

const FIGURE =
  /(?<![\d.,])(?<rough>(?:about|approximately|roughly|around|nearly|almost) )?(?<from>\d[\d,]*)(?!\d|(?:st|nd|rd|th)\b)(?:\s?[–-]\s?(?<to>\d[\d,]*))?(?<open>\+)?/gi;
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
/** How many words may stand between a figure and what it counts: "three integrated residency positions". */
const WORDS_BETWEEN = 3;

interface Figure {
  readonly from: number;
  readonly to: number;
  readonly rough: boolean;
  /** The words that follow it, to the end of the phrase. */
  readonly after: string;
}

/**
 * Whether passages give but other figures for what a question states a figure of: all that they count of this, or else the only
 * figure that those give at all which answer it. A rough figure, or one that may be exceeded, contradicts nothing that it may stand
 * for.
 * @param answering passages that state the very point; `beside`: others that are shown with them
 */
export function giveOtherFigure(
  { value, counts, bound }: ClaimedFigure,
  answering: readonly Passage[],
  beside: readonly Passage[],
  lexicon: Lexicon,
): boolean {
  const isCounted = ({ after }: Figure) => lexicon.unitsOf(after).some(({ key }) => key === counts);
  const figuresIn = (passages: readonly Passage[]) => passages.map(({ text }) => figuresOf(text));
  const ofPoint = figuresIn(answering);
  const countedIn = [...ofPoint, ...figuresIn(beside)].map((figures) => figures.filter(isCounted));
  // "1 or 2 letters from IR, 1 from surgery" may be three in all.
  const inAll = countedIn.filter(({ length }) => length > 1).map((parts) => parts.reduce((sum, { to }) => sum + to, 0));
  if (value <= Math.max(0, ...inAll)) return false;
  // "an optional 4th letter" may make four of them.
  if ([...answering, ...beside].some(({ text }) => new RegExp(`\\b${value}(?:st|nd|rd|th)\\b`).test(text))) return false;
  const counted = countedIn.flat();
  // Two editions may give a figure each.
  const isOnly = (figures: readonly Figure[]) => new Set(figures.map(({ from, to }) => `${from}-${to}`)).size <= 1;
  const [lead = []] = ofPoint;
  const only = lead.length > 0 && ofPoint.every(isOnly) ? ofPoint.flat() : [];
  const given = counted.length > 0 ? counted : only;
  const contradicts = ({ from, to, rough }: Figure) => {
    if (bound === 'at-least') return to < value;
    if (bound === 'at-most') return from > value;
    const slack = rough ? ROUGHLY : 0;
    return value < from * (1 - slack) || value > to * (1 + slack);
  };
  return given.length > 0 && given.every(contradicts);
}

/** Whether a text gives the very figure that a question states. */
export function givesFigure({ value }: ClaimedFigure, text: string): boolean {
  return figuresOf(text).some(({ from, to }) => from === value || to === value);
}

/** Every figure of a text that counts something, with the words after it. */
function figuresOf(text: string): Figure[] {
  const digits = withFullFigures(withDigits(text).text)
    .text.replace(/\bone (?=(?:\w+ ){0,2}(?:years?|months?|weeks?|position|fellow)\b)/gi, '1 ')
    .replace(LABELS, ' ');
  return [...digits.matchAll(FIGURE)].map((match) => {
    const { rough, from = '', to, open } = match.groups ?? {};
    const rest = digits.slice(match.index + match[0].length).split(/[.;,:()](?:\s|$)/, 1)[0] ?? '';
    const before = digits.slice(0, match.index);
    const isOpen = open !== undefined || OPEN_BEFORE.test(before);
    const most = numberOf(to ?? from) * (ROUNDED_DOWN.test(before) ? MOST_OVER : 1);
    return {
      from: numberOf(from),
      to: isOpen ? Number.POSITIVE_INFINITY : most,
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
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}
