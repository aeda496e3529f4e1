import type { SearchQuery } from './passage-search.ts';
import type { PassageTerms } from './passage-terms.ts';
import { inverseDocumentFrequency } from './term-postings.ts';

/** What each repetition of a term in the question adds to its weight: verbose questions repeat what matters. */
const REPETITION_WEIGHT = 0.5;

/** A query made ready: parallel lists over its distinct terms, in order of first mention. */
export interface PreparedQuery {
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  /** Term numbers; 0 for a term that no passage holds. */
  readonly numbers: readonly number[];
  /** What each term is worth: its weight times its idf. */
  readonly worths: Float64Array;
  /** Worth of neighbours in the question, first * terms.length + second; 0 for terms that do not follow one another. */
  readonly pairWorths: Float64Array;
}

/** Merges repeated terms, looks up what each is worth, and notes which follow one another. */
export function prepareQuery({ terms: sequence }: SearchQuery, words: PassageTerms): PreparedQuery {
  const places = new Map<string, number>();
  const weights: number[] = [];
  const order = sequence.map(({ term, weight }) => {
    const place = places.get(term) ?? places.size;
    places.set(term, place);
    weights[place] = weights[place] === undefined ? weight : weights[place] + REPETITION_WEIGHT * weight;
    return place;
  });
  const terms = [...places.keys()];
  const numbers = terms.map((term) => words.numberOf(term));
  const worths = Float64Array.from(numbers, (number, place) => {
    const idf = inverseDocumentFrequency(words.documentFrequencyOf(number), words.size);
    return (weights[place] as number) * idf;
  });
  const pairWorths = new Float64Array(terms.length ** 2);
  for (let index = 0; index + 1 < order.length; index++) {
    const first = order[index] as number;
    const second = order[index + 1] as number;
    pairWorths[first * terms.length + second] = ((worths[first] as number) + (worths[second] as number)) / 2;
  }
  return { terms, weights, numbers, worths, pairWorths };
}
