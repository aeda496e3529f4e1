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

/** Stands for SEGMENT_START among the query's positions: a question has far fewer words. */
export const SEGMENT_POSITION = 0xffff;

/**
 * Reads candidates word by word for one query. The lists are reused from candidate to candidate; stamps, which only grow, say
 * what was seen in which segment or passage, so that nothing needs clearing but the counts.
 */
export class CandidateReader {
  /** Occurrences in the passage read last, field * terms + position. */
  readonly counts: Uint16Array;

  readonly #query: PreparedQuery;
  readonly #positions: Uint16Array;
  readonly #segmentStamps: Uint32Array;
  readonly #leadStamps: Uint32Array;
  readonly #pairStamps: Uint32Array;
  /** Where in the passage words of the query stand, and segments begin. */
  #places = new Uint32Array(1024);
  #segments = 0;
  #passages = 0;

  /** `positions` maps a term number to its position in the query plus 1, SEGMENT_START to SEGMENT_POSITION, and others to 0. */
  constructor(query: PreparedQuery, positions: Uint16Array) {
    const size = query.terms.length;
    this.#query = query;
    this.#positions = positions;
    this.counts = new Uint16Array(COUNTED_FIELDS * size);
    this.#segmentStamps = new Uint32Array(size);
    this.#leadStamps = new Uint32Array(size);
    this.#pairStamps = new Uint32Array(size * size);
  }

  /**
   * What the re-rank adds to a passage's score.
   * @param leadingIdfs of each of the first segments, which are the headings and the asked-as questions, the idfs of its words added up
   */
  read(terms: Uint32Array, leadingIdfs: Float64Array): number {
    const { worths, pairWorths } = this.#query;
    const size = worths.length;
    // Read once from the fields: these lines run for every candidate.
    const counts = this.counts;
    const [segmentStamps, leadStamps, pairStamps] = [this.#segmentStamps, this.#leadStamps, this.#pairStamps];
    const passage = ++this.#passages;
    if (this.#places.length <= terms.length) this.#places = new Uint32Array(2 * terms.length);
    const [places, positions] = [this.#places, this.#positions];
    const end = findPlaces(terms, positions, places);
    counts.fill(0);
    let bonus = 0;
    let best = 0;
    let likeness = 0;
    let textWords = 0;
    let at = 0;
    for (let segment = 0; at < end; segment++) {
      const stamp = ++this.#segments;
      const isText = segment >= leadingIdfs.length;
      const firstCount = (isText ? 2 : segment === 0 ? 0 : 1) * size;
      const start = (places[at++] as number) + 1;
      let worth = 0;
      let previous = -1;
      let previousPlace = -1;
      for (; at < end; at++) {
        const place = places[at] as number;
        const position = (positions[terms[place] as number] as number) - 1;
        if (position === SEGMENT_POSITION - 1) break;
        const termWorth = worths[position] as number;
        counts[firstCount + position] = (counts[firstCount + position] as number) + 1;
        if (segmentStamps[position] !== stamp) {
          segmentStamps[position] = stamp;
          worth += termWorth;
        }
        const isLead = segment === 0 || (isText && textWords + place - start < LEAD_WORDS);
        if (isLead && leadStamps[position] !== passage) {
          leadStamps[position] = passage;
          bonus += LEAD * termWorth;
        }
        if (previous >= 0 && previousPlace + 1 === place) {
          const pair = previous * size + position;
          const pairWorth = pairWorths[pair] as number;
          if (pairWorth > 0 && pairStamps[pair] !== passage) {
            pairStamps[pair] = passage;
            bonus += NEIGHBOURS * pairWorth;
          }
        }
        previous = position;
        previousPlace = place;
      }
      const words = (at < end ? (places[at] as number) : terms.length) - start;
      if (isText) textWords += words;
      if (worth === 0) continue;
      const segmentWorth = words <= SHORT_SEGMENT_WORDS ? worth : worth / (1 + LONG_SEGMENT_COST * (words - SHORT_SEGMENT_WORDS));
      if (segmentWorth > best) best = segmentWorth;
      if (isText) continue;
      // The square root only for a segment that may be likest: of a passage with many questions few are.
      const idfs = leadingIdfs[segment] as number;
      if (worth * worth * worth < likeness * likeness * idfs) continue;
      likeness = Math.max(likeness, worth * Math.sqrt(worth / idfs));
    }
    return bonus + BEST_SEGMENT * best + QUESTION_LIKENESS * likeness;
  }
}

/**
 * Notes the places of the query's words and of segment starts. A word in five is one, in no order that a processor could guess, so
 * there is no branch: a position from 1 carries into the upper half of a sum with 0xffff, and 0 does not.
 * @returns how many there are
 */
function findPlaces(terms: Uint32Array, positions: Uint16Array, places: Uint32Array): number {
  let end = 0;
  for (let place = 0; place < terms.length; place++) {
    places[end] = place;
    end += ((positions[terms[place] as number] as number) + 0xffff) >>> 16;
  }
  return end;
}
