import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

export { isStopWord, stemOf };

/** A word of a text: where it stands, how it was typed, and the stem that stands for it in the index. */
export interface Token {
  /** The word as typed: lower-cased, accents folded, apostrophes stripped, digits ungrouped ("19,000" is "19000"). */
  readonly surface: string;
  /** The stem of the surface form: what the index holds. */
  readonly term: string;
  /** Offsets in the text given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isStopWord: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it strips
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** One spelling for what readers see as one text: compatibility forms, quotes, dashes and white space folded. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[‘’‚‛′ʼ]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What counts as a word, first match first:
 * grouped digits (19,000), decimals and section numbers (3.0), dotted abbreviations (M.D., Ph.D., e.g.), letters and digits.
 */
const WORD =
  /\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?(?![\p{L}\p{Nd}])|\p{Nd}+(?:\.\p{Nd}+)+(?![\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}.])(?:\p{L}\.|\p{Lu}\p{Ll}\.)(?:\p{L}\.)+|[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Whether a word needs no folding beyond lower case: the great majority, and much the fastest. */
const PLAIN = /^[A-Za-z0-9]+$/;

function surfaceOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const folded = word.normalize('NFKD').replace(/[\p{M}'’ʼ,\u00AD\u200B-\u200D]/gu, '');
  return (/\p{L}/u.test(folded) ? folded.replaceAll('.', '') : folded).toLowerCase();
}

/** "U.S." and "US" name a country where "us" names nobody. */
function isCountry(word: string): boolean {
  return word === 'US' || word === 'U.S.';
}

/** The words of a text in order. Punctuation separates: "IR/DR" and "sub-i" give their parts. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const surface = surfaceOf(match[0]);
    if (surface === '') continue;
    const end = match.index + match[0].length;
    tokens.push({
      surface,
      term: stemOf(surface),
      start: match.index,
      end,
      isStopWord: isStopWord(surface) && !isCountry(match[0]),
    });
  }
  return tokens;
}
