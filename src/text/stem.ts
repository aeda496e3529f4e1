import porter2 from 'wink-porter2-stemmer';

/** Distinct words remembered; beyond it the memory starts afresh (about 10 MB at most). */
const REMEMBERED_WORDS = 100_000;

/** No English word is longer; the stemmer takes half a second for 4,000 letters in a row. */
const LONGEST_WORD = 40;

const stems = new Map<string, string>();

/** The Porter2 stem of a lower-cased word; words with a digit, and what is too long for a word, are their own stem. */
export function stemOf(word: string): string {
  if (word.length > LONGEST_WORD || /\d/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter2(word);
  if (stems.size >= REMEMBERED_WORDS) stems.clear();
  stems.set(word, stem);
  return stem;
}
