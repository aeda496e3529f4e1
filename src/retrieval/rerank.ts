import { SEGMENT_START } from './passage-terms.ts';
import type { PreparedQuery } from './prepared-query.ts';

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

/** Headings, asked-as questions, text: the fields whose occurrences a reader counts. */
const COUNTED_FIELDS = 3;

/**
 * Reads candidates word by word for one query. The lists are reused from candidate to candidate; stamps, which only grow, say
 * what was seen in which segment or passage, so that nothing needs clearing but the counts.
 */
export class CandidateReader {
  /** Occurrences in the passage read last, field * terms + position. */
  readonly counts: Uint16Array;

  readonly #query: PreparedQuery;
  readonly #positions: Uint16Array;
  readonly #idfs: Float32Array;
  readonly #segmentStamps: Uint32Array;
  readonly #leadStamps: Uint32Array;
  readonly #pairStamps: Uint32Array;
  #segments = 0;
  #passages = 0;

  /** `positions` maps a term number to its position in the query plus 1, `idfs` to its inverse document frequency. */
  constructor(query: PreparedQuery, positions: Uint16Array, idfs: Float32Array) {
    const size = query.terms.length;
    this.#query = query;
    this.#positions = positions;
    this.#idfs = idfs;
    this.counts = new Uint16Array(COUNTED_FIELDS * size);
    this.#segmentStamps = new Uint32Array(size);
    this.#leadStamps = new Uint32Array(size);
    this.#pairStamps = new Uint32Array(size * size);
  }

  /** What the re-rank adds to a passage's score. The first `leadingSegments` are the headings and the asked-as questions. */
  read(terms: Uint32Array, leadingSegments: number): number {
    const { worths, pairWorths } = this.#query;
    const size = worths.length;
    // Read once from the fields: these lines run for every word of every candidate.
    const [counts, positions, idfOf] = [this.counts, this.#positions, this.#idfs];
    const [segmentStamps, leadStamps, pairStamps] = [this.#segmentStamps, this.#leadStamps, this.#pairStamps];
    const passage = ++this.#passages;
    counts.fill(0);
    let bonus = 0;
    let best = 0;
    let likeness = 0;
    let textWords = 0;
    let index = 0;
    for (let segment = 0; index < terms.length; segment++) {
      const stamp = ++this.#segments;
      const isText = segment >= leadingSegments;
      const firstCount = (isText ? 2 : segment === 0 ? 0 : 1) * size;
      const start = ++index;
      let worth = 0;
      let idfs = 0;
      let previous = -1;
      for (; index < terms.length; index++) {
        const number = terms[index] as number;
        if (number === SEGMENT_START) break;
        if (!isText) idfs += idfOf[number] as number;
        const position = (positions[number] as number) - 1;
        if (position >= 0) {
          const termWorth = worths[position] as number;
          counts[firstCount + position] = (counts[firstCount + position] as number) + 1;
          if (segmentStamps[position] !== stamp) {
            segmentStamps[position] = stamp;
            worth += termWorth;
          }
          const isLead = segment === 0 || (isText && textWords + index - start < LEAD_WORDS);
          if (isLead && leadStamps[position] !== passage) {
            leadStamps[position] = passage;
            bonus += LEAD * termWorth;
          }
          if (previous >= 0) {
            const pair = previous * size + position;
            const pairWorth = pairWorths[pair] as number;
            if (pairWorth > 0 && pairStamps[pair] !== passage) {
              pairStamps[pair] = passage;
              bonus += NEIGHBOURS * pairWorth;
            }
          }
        }
        previous = position;
      }
      const words = index - start;
      if (isText) textWords += words;
      if (worth === 0) continue;
      const segmentWorth = worth / (1 + LONG_SEGMENT_COST * Math.max(0, words - SHORT_SEGMENT_WORDS));
      if (segmentWorth > best) best = segmentWorth;
      if (!isText) likeness = Math.max(likeness, worth * Math.sqrt(worth / idfs));
    }
    return bonus + BEST_SEGMENT * best + QUESTION_LIKENESS * likeness;
  }
}
