import { SEGMENT_START } from './passage-terms.ts';

/** A query as the re-rank reads it: parallel lists over its distinct terms. */
export interface NumberedQuery {
  /** Term numbers; 0 for a term that no passage holds. */
  readonly numbers: readonly number[];
  /** What each term is worth: its weight times its idf. */
  readonly worths: readonly number[];
  /** Worth of the terms that are neighbours in the question: position of the first -> position of the second -> worth. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** One candidate passage, as term numbers and what they stand for. */
export interface Candidate {
  readonly terms: Uint32Array;
  /** How many segments come before the first sentence: the headings and the asked-as questions. */
  readonly leadingSegments: number;
}

export interface CandidateMatch {
  /** Which sentence matches best, counted from 0. */
  readonly sentence: number;
  /** What the re-rank adds to the passage's score. */
  readonly bonus: number;
  /** Occurrences of each query term in the headings, the asked-as questions and the text. */
  readonly occurrences: readonly Uint16Array[];
}

/**
 * What each observation adds, in shares of the matched terms' worth. Chosen by coordinate search over eleven public collections
 * (FAQ, reading comprehension, medical question answering, classic test collections); all of them are flat around these values.
 */
const BEST_SEGMENT = 0.25;
const NEIGHBOURS = 0.3;
const LEAD = 0.2;
const QUESTION_LIKENESS = 0.4;

/** The lead: the headings and this many words of the text. */
const LEAD_WORDS = 30;
/** Segments up to this many words match at full worth; each 20 words more cost about a quarter. */
const SHORT_SEGMENT_WORDS = 12;
const LONG_SEGMENT_COST = 0.3 / 20;

/**
 * Reads candidates word by word. One reader serves one query: `positions` maps term numbers to query positions (plus 1).
 */
export class CandidateReader {
  readonly #query: NumberedQuery;
  readonly #positions: Uint16Array;
  readonly #idfOf: (number: number) => number;

  constructor(query: NumberedQuery, positions: Uint16Array, idfOf: (number: number) => number) {
    this.#query = query;
    this.#positions = positions;
    this.#idfOf = idfOf;
  }

  read({ terms, leadingSegments }: Candidate): CandidateMatch {
    const { worths, pairs } = this.#query;
    const inHeadings = new Uint16Array(worths.length);
    const inAskedAs = new Uint16Array(worths.length);
    const inText = new Uint16Array(worths.length);
    const lastSegment = new Int32Array(worths.length).fill(-1);
    const seenInLead = new Uint8Array(worths.length);
    const pairsSeen = new Set<number>();
    let bonus = 0;
    let best = 0;
    let bestInText = 0;
    let sentence = 0;
    let likeness = 0;
    let textWords = 0;
    let index = 0;
    for (let segment = 0; index < terms.length; segment++) {
      const isText = segment >= leadingSegments;
      const counts = isText ? inText : segment === 0 ? inHeadings : inAskedAs;
      const start = ++index;
      let worth = 0;
      let idfs = 0;
      let previous = -1;
      for (; index < terms.length; index++) {
        const number = terms[index] as number;
        if (number === SEGMENT_START) break;
        if (!isText) idfs += this.#idfOf(number);
        const position = (this.#positions[number] as number) - 1;
        if (position >= 0) {
          const termWorth = worths[position] as number;
          counts[position] = (counts[position] as number) + 1;
          if (lastSegment[position] !== segment) {
            lastSegment[position] = segment;
            worth += termWorth;
          }
          if ((segment === 0 || (isText && textWords < LEAD_WORDS)) && seenInLead[position] === 0) {
            seenInLead[position] = 1;
            bonus += LEAD * termWorth;
          }
          const pairWorth = previous < 0 ? undefined : pairs.get(previous)?.get(position);
          if (pairWorth !== undefined && !pairsSeen.has(previous * worths.length + position)) {
            pairsSeen.add(previous * worths.length + position);
            bonus += NEIGHBOURS * pairWorth;
          }
        }
        if (isText) textWords++;
        previous = position;
      }
      const segmentWorth = worth / (1 + LONG_SEGMENT_COST * Math.max(0, index - start - SHORT_SEGMENT_WORDS));
      best = Math.max(best, segmentWorth);
      if (isText && segmentWorth > bestInText) {
        bestInText = segmentWorth;
        sentence = segment - leadingSegments;
      }
      if (!isText && idfs > 0) likeness = Math.max(likeness, worth * Math.sqrt(worth / idfs));
    }
    bonus += BEST_SEGMENT * best + QUESTION_LIKENESS * likeness;
    return { sentence, bonus, occurrences: [inHeadings, inAskedAs, inText] };
  }
}
