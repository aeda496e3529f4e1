import { SENTENCE_START } from './passage-terms.ts';

/** A query as the re-rank reads it: parallel lists, in the order of the question. */
export interface NumberedQuery {
  /** Term numbers; -1 for a term that no sentence holds. */
  readonly numbers: readonly number[];
  /** What each term is worth: its weight times its idf. */
  readonly worths: readonly number[];
}

export interface RerankWeights {
  readonly sentence: number;
  readonly orderedPair: number;
  readonly unorderedPair: number;
}

export interface SentenceMatch {
  /** Which sentence matches best, counted from 0. */
  readonly sentence: number;
  /** What the re-rank adds to the passage's score. */
  readonly bonus: number;
}

/** Reads one passage: its best sentence, and the pairs of neighbouring query terms that stand side by side in it. */
export function matchSentences(terms: Uint32Array, query: NumberedQuery, weights: RerankWeights): SentenceMatch {
  const { numbers, worths } = query;
  const pairs = new Uint8Array(numbers.length);
  let bestSentence = 0;
  let bestWorth = 0;
  let sentence = -1;
  let seen = 0;
  let worth = 0;
  let previous = -1;
  for (let index = 0; index <= terms.length; index++) {
    const term = index === terms.length ? SENTENCE_START : (terms[index] as number);
    if (term === SENTENCE_START) {
      if (worth > bestWorth) {
        bestWorth = worth;
        bestSentence = sentence;
      }
      sentence++;
      seen = 0;
      worth = 0;
      previous = -1;
      continue;
    }
    const position = numbers.indexOf(term);
    if (position >= 0) {
      if ((seen & (1 << position)) === 0) worth += worths[position] as number;
      seen |= 1 << position;
      if (previous >= 0 && position === previous + 1) pairs[previous] = 2;
      else if (previous >= 0 && position === previous - 1 && pairs[position] === 0) pairs[position] = 1;
    }
    previous = position;
  }
  let bonus = weights.sentence * bestWorth;
  for (let index = 0; index + 1 < numbers.length; index++) {
    if (pairs[index] === 0) continue;
    const pairWorth = Math.min(worths[index] as number, worths[index + 1] as number);
    bonus += (pairs[index] === 2 ? weights.orderedPair : weights.unorderedPair) * pairWorth;
  }
  return { sentence: bestSentence, bonus };
}
