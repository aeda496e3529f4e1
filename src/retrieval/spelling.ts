/** Share of a word's letters that may be mistyped, and the fewest letters a word must have to be corrected. */
const GREATEST_DISTANCE_SHARE = 0.2;
const FEWEST_LETTERS = 4;
/** In a word this short another letter in place of one mostly makes another word: "lame" is not "late", "vain" no "vein". */
const LONGEST_SHORT = 5;
/** Slips seldom hit the first letter: another first letter counts as this much further away. */
const OTHER_FIRST_LETTER = 0.5;
/** Shorter words with another first letter are other words, and so are longer and shorter ones: "uninterested" is not "interested". */
const FEWEST_WITH_OTHER_FIRST_LETTER = 8;

interface KnownWord {
  readonly word: string;
  readonly count: number;
  readonly letters: number;
}

/** Letters a word holds, as bits; one slip changes at most two of them, so most words are ruled out without a look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau-Levenshtein distance with adjacent transpositions; anything above `limit` is reported as `limit + 1`. */
export function typingDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let distance = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + cost,
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
      }
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] as number, limit + 1);
}

/** Corrects typing errors against the words that the passages use. */
export class Spelling {
  readonly #counts = new Map<string, number>();
  #byLength: KnownWord[][] | undefined;

  /** @param times how often the word is used */
  add(word: string, times = 1): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + times);
    this.#byLength = undefined;
  }

  /** The nearest known word: fewest slips, then most frequent, then first in the alphabet. */
  nearest(word: string): string | undefined {
    if (word.length < FEWEST_LETTERS || /\d/.test(word)) return undefined;
    const limit = Math.max(1, Math.floor(word.length * GREATEST_DISTANCE_SHARE));
    const letters = lettersOf(word);
    let best: KnownWord | undefined;
    let bestDistance = limit + OTHER_FIRST_LETTER;
    this.#byLength ??= this.#grouped();
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const known of this.#byLength[length] ?? []) {
        if (bitCount(known.letters ^ letters) > 2 * limit) continue;
        if (length === word.length && length <= LONGEST_SHORT && known.letters !== letters) continue;
        const sameStart = known.word[0] === word[0];
        if (!sameStart && (length !== word.length || length < FEWEST_WITH_OTHER_FIRST_LETTER)) continue;
        const distance = typingDistance(word, known.word, limit) + (sameStart ? 0 : OTHER_FIRST_LETTER);
        if (distance > bestDistance) continue;
        const isBetter =
          best === undefined ||
          distance < bestDistance ||
          known.count > best.count ||
          (known.count === best.count && known.word < best.word);
        if (isBetter) {
          best = known;
          bestDistance = distance;
        }
      }
    }
    return best?.word;
  }

  #grouped(): KnownWord[][] {
    const groups: KnownWord[][] = [];
    for (const [word, count] of this.#counts) {
      if (word.length < FEWEST_LETTERS - 1 || /\d/.test(word)) continue;
      const group = groups[word.length] ?? [];
      group.push({ word, count, letters: lettersOf(word) });
      groups[word.length] = group;
    }
    return groups;
  }
}
