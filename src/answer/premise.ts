import type { Passage } from '../corpus/knowledge-document.ts';
import type { ClaimedFigure } from '../question/claimed-figure.ts';
import { withDigits } from '../text/number-words.ts';
import { LABELLED } from '../text/numbers.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';

const FIGURE =
  /(?<![\d.,])(?<rough>(?:about|approximately|roughly|around|nearly|almost) )?(?<from>\d[\d,]*)(?:\s?[–-]\s?(?<to>\d[\d,]*))?(?<open>\+)?/gi;
const OPEN_BEFORE = /\b(?:over|more than|at least|in excess of|no fewer than|minimum of)\s$/i;
const LABELS = new RegExp(LABELLED, 'gi');
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
 * figure that they give at all. A rough figure, or one that may be exceeded, contradicts nothing that it may stand for.
 */
export function giveOtherFigure({ value, counts }: ClaimedFigure, passages: readonly Passage[], lexicon: Lexicon): boolean {
  const all = passages.flatMap(({ text }) => figuresOf(text));
  const counted = all.filter(({ after }) => lexicon.unitsOf(after).some(({ key }) => key === counts));
  const only = new Set(all.map(({ from, to }) => `${from}-${to}`)).size === 1 ? all : [];
  const given = counted.length > 0 ? counted : only;
  return given.length > 0 && given.every(({ from, to, rough }) => !rough && (value < from || value > to));
}

/** Every figure of a text that counts something, with the words after it. */
function figuresOf(text: string): Figure[] {
  const digits = withDigits(text)
    .text.replace(/\bone (?=(?:\w+ ){0,2}(?:years?|months?|weeks?|position|fellow)\b)/gi, '1 ')
    .replace(LABELS, ' ');
  return [...digits.matchAll(FIGURE)].map((match) => {
    const { rough, from = '', to, open } = match.groups ?? {};
    const rest = digits.slice(match.index + match[0].length).split(/[.;,:()](?:\s|$)/, 1)[0] ?? '';
    const isOpen = open !== undefined || OPEN_BEFORE.test(digits.slice(0, match.index));
    return {
      from: numberOf(from),
      to: isOpen ? Number.POSITIVE_INFINITY : numberOf(to ?? from),
      rough: rough !== undefined,
      after: rest
        .trim()
        .split(/\s+/)
        .slice(0, WORDS_BETWEEN + 1)
        .join(' '),
    };
  });
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}
