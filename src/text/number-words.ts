import { onceForEach } from './once-for-each.ts';

const UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at) => [word, at]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at]),
);
const DIGIT = 'one|two|three|four|five|six|seven|eight|nine';
const TEEN = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TEN = Object.keys(TENS).join('|');
const BELOW_HUNDRED = `(?:${TEN})(?:[- ](?:${DIGIT}))?|${TEEN}|${DIGIT}`;

/**
 * "two hundred and thirty-eight", "two thirty-eight" and "two oh five" (as scores are spoken), "a hundred", "a dozen", "a couple
 * of", "fifteen". A lone "one" is left, since it mostly is a pronoun.
 */
const NUMBER_WORDS = new RegExp(
  [
    `\\b(?<hundreds>an?|\\d|${DIGIT})[- ]hundred(?:(?: and|-)?[- ](?<below>${BELOW_HUNDRED}))?\\b`,
    `\\b(?<spoken>one|two)[- ](?:oh[- ](?<ones>${DIGIT})|(?<rest>(?:${TEN})(?:[- ](?:${DIGIT}))?|${TEEN}))\\b(?![- ](?:week|month|minute|hour|day|year)s?\\b)`,
    `\\b(?<dozen>half an?|an?|${DIGIT}) dozen(?: of)?\\b`,
    '\\b(?<couple>an? couple)(?: of)?\\b(?= [a-z])',
    `\\b(?<small>(?!one\\b)(?:${BELOW_HUNDRED}))\\b`,
  ].join('|'),
  'gi',
);

function belowHundred(words: string): number {
  const [first = '', second] = words.toLowerCase().split(/[- ]/);
  return (TENS[first] ?? UNITS[first] ?? 0) + (second === undefined ? 0 : (UNITS[second] ?? 0));
}

function numberOf({ hundreds, below, spoken, ones, rest, dozen, couple, small }: Record<string, string | undefined>): number {
  const count = (word: string) => (/^an?$/i.test(word) ? 1 : /^\d$/.test(word) ? Number(word) : (UNITS[word.toLowerCase()] ?? 0));
  if (hundreds !== undefined) return 100 * count(hundreds) + (below === undefined ? 0 : belowHundred(below));
  if (spoken !== undefined) return 100 * count(spoken) + (ones === undefined ? belowHundred(rest ?? '') : count(ones));
  if (dozen !== undefined) return /^half/i.test(dozen) ? 6 : 12 * count(dozen);
  if (couple !== undefined) return 2;
  return belowHundred(small ?? '');
}

/** A text with its number words written as digits, and how each of these numbers was typed. */
export interface DigitsText {
  readonly text: string;
  readonly typed: ReadonlyMap<number, string>;
}

export const withDigits: (text: string) => DigitsText = onceForEach((text) => {
  const typed = new Map<number, string>();
  const digits = text.replace(NUMBER_WORDS, (words: string, ...rest) => {
    const value = numberOf(rest.at(-1) as Record<string, string | undefined>);
    if (!typed.has(value)) typed.set(value, words.replace(/ of$/i, ''));
    return String(value);
  });
  return { text: digits, typed };
});

/** A number in the form in which a text gives it, so that an answer repeats it as it was typed: "238", or "two thirty-eight". */
export function asTyped(value: number, text: string): string {
  if (new RegExp(`(?<![\\d,.])${value}(?![\\d,]|\\.\\d)`).test(text)) return String(value);
  if (value <= 1)
    return new RegExp(value === 0 ? '\\b(?:zero|no)\\b' : '\\bone\\b', 'i').exec(text)?.[0].toLowerCase() ?? String(value);
  return withDigits(text).typed.get(value) ?? String(value);
}

/** A number below ten thousand that nobody typed, in words: a sum of what was told one by one is not taken for a figure told. */
export function inWords(value: number): string {
  if (value >= 1000 && value < 10_000) return joinedInWords(value, 1000, 'thousand');
  if (value >= 100 && value < 1000) return joinedInWords(value, 100, 'hundred');
  const unit = Object.keys(UNITS)[value];
  if (unit !== undefined) return unit;
  const ten = Object.keys(TENS)[Math.floor(value / 10) - 2];
  if (ten === undefined) return String(value);
  return value % 10 === 0 ? ten : `${ten}-${Object.keys(UNITS)[value % 10]}`;
}

function joinedInWords(value: number, unit: number, name: string): string {
  const whole = `${inWords(Math.floor(value / unit))} ${name}`;
  const rest = value % unit;
  if (rest === 0) return whole;
  return `${whole}${rest < 100 ? ' and' : ''} ${inWords(rest)}`;
}

/** Whether a text gives a number only roughly: "240ish", "around 240", "~240". */
export function isRough(value: number, text: string): boolean {
  const typed = `(?:${value}|${inWords(value).replace('-', '[- ]')})`;
  return new RegExp(
    `(?:~ ?|\\b(?:around|about|roughly|approximately|like|maybe|circa|almost|nearly) )${typed}\\b|\\b${typed}(?:-?ish\\b| or so\\b)`,
    'i',
  ).test(text);
}
