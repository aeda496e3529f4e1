import { normaliseText } from '../text/analyse.ts';

/** What "…" in a phrase may stand for: a short run, so that the words around it still belong together. */
const SHORT_RUN = '.{0,60}?';
/** Words that a range may be written with instead of its dash. */
const RANGE = String.raw`\s*(?:-|to|through)\s*`;

/** A text as phrases are compared with it: dashes, quotes and white space in one spelling, citation markers left out. */
export function comparableText(text: string): string {
  return normaliseText(text.replace(/ ?\[\d+\]/g, ''));
}

/**
 * What a golden question expects to read, written by people:
 *
 * - `procedures` is found in any case, at the beginning of a word ("procedur" finds "procedures" and "procedural");
 * - `case series` is found with a space or a hyphen between its words;
 * - `25–40` is found with any dash, and as "25 to 40"; a figure stands whole ("500" is not found in "1,500");
 * - `DR`, in capitals, is found as a word of its own, in capitals;
 * - `strong … letter` lets up to 60 characters stand between; a leading "…" also finds the middle of a word;
 * - `/regular expression/` where a pattern is really needed.
 *
 * @throws SyntaxError where a regular expression can not be read
 */
export function phrasePattern(phrase: string): RegExp {
  const written = /^\/(.*)\/$/s.exec(phrase)?.[1];
  if (written !== undefined) return new RegExp(written, 'iu');
  const parts = phrase.split(/…|\.{3}/).map(normaliseText);
  const pattern = parts.map((part, at) => literal(part, at === 0)).join(SHORT_RUN);
  return new RegExp(pattern, isAbbreviation(phrase) ? 'u' : 'iu');
}

function isAbbreviation(phrase: string): boolean {
  return /^[\p{Lu}\p{N}/&-]*\p{Lu}[\p{Lu}\p{N}/&-]*$/u.test(phrase);
}

function literal(part: string, first: boolean): string {
  if (part === '') return '';
  const escaped = part
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/(?<=\d)\s*-\s*(?=\d)/g, RANGE)
    .replace(/(?<=\p{L})[ -]+(?=[\p{L}\d])/gu, '[ -]+')
    .replace(/(?<=\d) +/g, '[ -]*');
  const opens =
    !first || !/^[\p{L}\p{N}]/u.test(part)
      ? ''
      : /^\d/.test(part)
        ? String.raw`(?<![\p{L}\p{N}]|\d[.,])`
        : String.raw`(?<![\p{L}\p{N}])`;
  const closes = /\d$/.test(part) ? String.raw`(?!\d|[.,]\d)` : isAbbreviation(part) ? String.raw`s?(?![\p{L}\p{N}])` : '';
  return `${opens}${escaped}${closes}`;
}
