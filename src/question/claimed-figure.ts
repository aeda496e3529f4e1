import { anyOf } from '../text/any-of.ts';
import { asTyped, withDigits } from '../text/number-words.ts';
import { LABELLED, valueOfFigure, withFullFigures } from '../text/numbers.ts';
import { onceForEach } from '../text/once-for-each.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { ENDS_PHRASE } from './counted.ts';

/** A figure that a question states of what it asks about: the "5 years" of "integrated takes 5 years, right?". */
export interface ClaimedFigure {
  readonly value: number;
  /** The upper end of a range ("25–40 programs"). */
  readonly upTo: number | undefined;
  /** As the text that was read gives it, in digits or as a word. */
  readonly typed: string;
  /** Key of what it counts. */
  readonly counts: string;
  /** "more than 800 beds" and "under 5 spots" set a bound. */
  readonly bound: 'at-least' | 'at-most' | undefined;
  /** Whether the question is whether it holds; else it is taken for granted, as in "since it takes 5 years, …". */
  readonly isAsked: boolean;
}

const WANTS_CONFIRMATION = anyOf(
  /^(?:(?:so|and|but|wait|ok(?:ay)?|is it true(?: that)?|i (?:heard|read|thought|was told)(?: that)?)[\s,]+)*(?:is|are|does|do|did|was|were|has|have|isn't|aren't|doesn't|there(?:'s| is| are))\b/i,
  /\b(?:right|correct|true|yes|yeah|yea|ya|no|or not|isn't it|aren't they|don't they|doesn't it)\s*[?!.]*$/i,
  /^(?:so\W+)?(?:is it true|i (?:heard|read|thought|was told))\b/i,
);
/** "12 weeks of vascular surgery?", "MGH has 7 IR residents a year?": told as a fact, with nothing but its mark to ask. */
const TOLD_AS_QUESTION =
  /^(?!.*\b(?:how|what|when|who|whom|whose|where|which|why|any|or|if|can|could|should|would|will)\b)[^.?!,;:+=]*[?.!]?$/i;
/** "since MGH has 1,200 beds, …", "why does it take only 5 residents?" */
const TAKEN_FOR_GRANTED =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:since|because|given|considering|seeing|assuming|knowing|why|how come|as (?:you|the|your|both)\b[^.?!,]{0,30}\b(?:said|says?|mention\w*|states?|stated|recommend\w*)|you (?:said|told me|mentioned))\b/i;
/** Told of something, or of nothing but the figure: "vacation in PGY 5/6?" tells nothing. */
const TELLS =
  /^(?:(?:and|so|but)[\s,]+)?(?:(?:over|more than|at least|about|only|just|under|less than|fewer than)\s+)?\d|\b(?:has|have|had|takes?|is|are|was|were|does|do|lasts?|gets?|needs?|offers?|gives?|performs?|runs?|trains?|sees?)\b/i;
const OF_THE_ASKER =
  /\b(?:i|i'm|i've|im|ive|we|my|me|our)\b|\b(?:he|she|(?:my |our |the |a )?(?:student|applicant|advisee|mentee|candidate|friend|daughter|son)) (?:has|had|have|got|did|made|scored)\b|\b(?:us|US)?-?(?:img|IMG)s?\b/i;
/** "are 3 integrated positions fully funded?", "is the 36 months for …?": asked of a figure that is taken for granted. */
const ASKED_OF_FIGURE = anyOf(
  /^(?:so |and |but |ok )?(?:is|are|do|does|did|was|were) (?:the |those |these |all )?\d(?!.*\b(?:there|right|correct|true|how (?:long|many)|the (?:length|number|duration|total)|offered|a year)\b)/i,
  /^\d[\d,]* [a-z]+ .*\b(?:is|are) (?!(?:right|correct|true)\b)/i,
);
const ALTERNATIVES =
  /\b(?:\d[\d,]*|one) (?:[a-z]+ ){0,3}or (?:\d|one\b)|\d or (?:more|less|fewer)\b|\d ?\+ ?\d|\b1 in \d|\bin 1\b/i;
const ASKS_ANYTHING_ELSE = /\b(?:how|what|when|who|whom|whose|where|which|why|if|or|enough|can|could|should|would)\b/i;
/** Three digits that name a score are held against thresholds, and "step 2" counts nothing. */
const COUNTS_SOMETHING =
  /(?<![\d.,/-]|\b(?:step|level|pgy|part|m|ms)[- ]?|\b(?:last|first|final|next|past|previous|concluding|closing|senior|these|those) )(\d{1,3}(?:,\d{3})+|\d{1,5})(?:(?: ?[-–] ?| to )(\d{1,3}(?:,\d{3})+|\d{1,5}))?(?![\d.,]*\d|\+|-?\d|[-–]\s?\d)[- ]((?:[\p{L}/-]+[ ]?){1,4})/giu;
/** Keys of what counts spans of time. */
export const TIME = /^[ct]:(year|month|week|day)s?$/;
const LABELS = new RegExp(LABELLED, 'gi');
const PHRASE_END = new RegExp(`\\s?\\b(?:${ENDS_PHRASE}|right|correct|true|long|and|or|yes|no|not)\\b.*`, 'i');

/** The one figure that a question states of what it asks about; nothing where it states several or none. */
export function claimedFigureIn(text: string, lexicon: Lexicon): ClaimedFigure | undefined {
  const { text: inDigits, typed } = withDigits(text);
  if (!/\d/.test(inDigits)) return undefined;
  const trimmed = text.trim();
  const isAsked = asksToConfirm(text);
  const isToldAsQuestion = TOLD_AS_QUESTION.test(trimmed) && TELLS.test(inDigits.trim());
  const isTold = !OF_THE_ASKER.test(trimmed) && (isToldAsQuestion || TAKEN_FOR_GRANTED.test(trimmed));
  if (!isAsked && !isTold) return undefined;
  const { text: digits, typed: typedInFull } = withFullFigures(inDigits);
  if (ALTERNATIVES.test(digits) || ASKED_OF_FIGURE.test(digits.trim())) return undefined;
  const claims = [...digits.replace(LABELS, (label) => ' '.repeat(label.length)).matchAll(COUNTS_SOMETHING)].flatMap(
    ({ index, 1: figure = '', 2: most, 3: phrase = '' }) => {
      // "102 non-interventional radiologists" are those that a source does not count.
      if (/^(?:non|not)\b/i.test(phrase)) return [];
      const units = lexicon.unitsOf(phrase.replace(PHRASE_END, ''));
      // "25–40 programs" counts what everything is about, and nothing else.
      const unit =
        units.slice(0, 1).find(({ key }) => TIME.test(key)) ??
        units.findLast(({ role }) => role === 'content') ??
        units.find(({ role }) => role === 'background');
      const value = valueOfFigure(figure);
      const upTo = most === undefined ? undefined : valueOfFigure(most);
      if (!unit || (upTo !== undefined && (upTo <= value || isYear(value)))) return [];
      const asRead = upTo === undefined ? (typedInFull.get(value) ?? typed.get(value) ?? figure) : `${figure}–${most}`;
      return [{ value, upTo, typed: asRead, counts: unit.key, bound: boundAt(digits.slice(0, index)), isAsked }];
    },
  );
  return claims.length === 1 ? claims[0] : undefined;
}

/** Whether a question is whether something holds: "is the cutoff 235?", "19,000, right?" */
export const asksToConfirm: (text: string) => boolean = onceForEach((text) => WANTS_CONFIRMATION.test(text.trim()));

/**
 * All figures that a question states of what it asks about, where it asks whether they hold or tells them with nothing but its mark to
 * ask: "890,000 exams and 19,000 procedures?". None of the asker's own, and none where something else is asked of them.
 */
export function figuresStatedIn(text: string): readonly number[] {
  const trimmed = text.trim();
  const { text: inDigits } = withDigits(text);
  if (!/\d/.test(inDigits) || OF_THE_ASKER.test(trimmed) || ASKS_ANYTHING_ELSE.test(trimmed)) return [];
  if (!asksToConfirm(text) && !/\?\s*$/.test(trimmed)) return [];
  const digits = withFullFigures(inDigits).text.replace(LABELS, ' ');
  return (digits.match(/(?<![\d.,/])\d{1,3}(?:,\d{3})+|(?<![\d.,/])\d+(?![\d/])/g) ?? []).map(valueOfFigure);
}

/** A figure that was stated, as it stands in what was written: a question is read with its number words in digits. */
export function claimedAsTyped({ typed, value, upTo }: ClaimedFigure, written: string): string {
  return upTo !== undefined || new RegExp(`(?<![\\d,.])${typed}(?![\\d,]*\\d)`).test(written) ? typed : asTyped(value, written);
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

function boundAt(before: string): ClaimedFigure['bound'] {
  if (
    /\b(?:over|above|more than|longer than|greater than|bigger than|larger than|at least|upwards of|north of|a minimum of)\s$/i.test(
      before,
    )
  )
    return 'at-least';
  return /\b(?:under|below|within|less than|fewer than|shorter than|smaller than|no longer than|at most|up to|no more than|a maximum of)\s$/i.test(
    before,
  )
    ? 'at-most'
    : undefined;
}
