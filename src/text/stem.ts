import porter2 from 'wink-porter2-stemmer';

/** Distinct words remembered; beyond it the memory starts afresh (about 10 MB at most). */
const REMEMBERED_WORDS = 100_000;

/** No English word is longer; the stemmer takes half a second for 4,000 letters in a row. */
const LONGEST_WORD = 40;

/** Words that the stemmer would cut down to an unrelated one: a fitness centre to what fits, an international graduate to an intern, a change to Dr. Chang. */
const KEPT_APART = new Map(
  Object.entries({
    apartment: ['apartments'],
    authority: ['authorities'],
    business: ['businesses'],
    change: ['changes', 'changed', 'changing'],
    department: ['departments', 'departmental'],
    evening: ['evenings'],
    executive: ['executives'],
    fitness: [],
    internal: ['internally'],
    international: ['internationally'],
    organization: ['organizations', 'organisation', 'organisations'],
    positive: ['positively', 'positives'],
    publication: ['publications'],
    secretary: ['secretaries'],
    succession: ['successive', 'successively'],
    university: ['universities'],
    wellness: [],
  }).flatMap(([stem, others]) => [stem, ...others].map((word) => [word, stem] as const)),
);

const stems = new Map<string, string>();

/** The Porter2 stem of a lower-cased word; words with a digit, and what is too long for a word, are their own stem. */
export function stemOf(word: string): string {
  if (word.length > LONGEST_WORD || /\d/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = KEPT_APART.get(word) ?? porter2(word);
  if (stems.size >= REMEMBERED_WORDS) stems.clear();
  stems.set(word, stem);
  return stem;
}
