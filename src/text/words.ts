import { anyOf } from './any-of.ts';

/** Told where each word of a text stands, in UTF-16 units; `end` is exclusive. */
export type TellWord = (start: number, end: number) => void;

/**
 * What counts as a word, first match first:
 * grouped digits (19,000), decimals and section numbers (3.0), dotted abbreviations (M.D., Ph.D., e.g., U.S), letters and digits.
 */
const WORD = anyOf(
  /\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?(?![\p{L}\p{Nd}])/gu,
  /\p{Nd}+(?:\.\p{Nd}+)+(?![\p{L}\p{Nd}])/gu,
  /(?<![\p{L}\p{Nd}.])(?:\p{L}\.|\p{Lu}\p{Ll}\.)(?:\p{L}\.)*(?:\p{L}\.|\p{L}(?![\p{L}\p{Nd}]))/gu,
  /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]+(?:['’ʼ][\p{L}\p{M}]+)*/gu,
);
const WORD_HERE = new RegExp(WORD.source, 'uy');

const BEYOND_ASCII = /[^\0-\x7f]/;
const [DIGIT, LETTER] = [1, 2];
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return DIGIT;
  return /[A-Za-z]/.test(character) ? LETTER : 0;
});
const [APOSTROPHE, COMMA, FULL_STOP] = [0x27, 0x2c, 0x2e];

/**
 * Finds the words of a text, in order. Punctuation separates: "IR/DR" and "sub-i" give their parts.
 *
 * All of a library is read this way at each start, and nearly all of it is plain ASCII, where looking at each character once finds the
 * same words several times faster than the pattern does.
 */
export function eachWord(text: string, tell: TellWord): void {
  if (BEYOND_ASCII.test(text)) {
    for (const match of text.matchAll(WORD)) tell(match.index, match.index + match[0].length);
    return;
  }
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === 0) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    tell(at, end);
    at = end;
  }
}

function kindAt(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] as number) : 0;
}

/** Where the word that begins here ends. Only where a comma or a full stop may belong to it the pattern is asked. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (kindAt(text, end) !== 0) end += 1;
  while (text.charCodeAt(end) === APOSTROPHE && kindAt(text, end + 1) === LETTER) {
    end += 2;
    while (kindAt(text, end) === LETTER) end += 1;
  }
  const next = text.charCodeAt(end);
  const mayGoOn = (next === FULL_STOP && kindAt(text, end + 1) !== 0) || (next === COMMA && kindAt(text, end + 1) === DIGIT);
  if (!mayGoOn) return end;
  WORD_HERE.lastIndex = start;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : end;
}
