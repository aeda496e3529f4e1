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

/** All passages in reading order, one after the other. */
export interface ReadingOrder {
  /** Term numbers, with SEGMENT_START before each segment; where each passage begins, and where the last one ends. */
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  /** Of each passage's headings and asked-as questions, segment after segment, the idfs of the words added up; where each begins. */
  readonly leadingIdfs: Float64Array;
  readonly leadingStarts: Uint32Array;
}

/**
 * Lists for the words of one passage, with room for the longest: where words of the query stand in the library, and segments begin; and,
 * beside each, what stands there.
 */
export interface FoundPlaces {
  readonly places: Uint32Array;
  readonly found: Uint16Array;
}

/**
 * Reads candidates word by word for one query. The lists are reused from candidate to candidate; stamps, which only grow, say
 * what was seen in which segment or passage, so that nothing needs clearing but the counts.
 */
export class CandidateReader {
  /** Occurrences in the passage read last, field * terms + position. */
  readonly counts: Uint16Array;

  readonly #query: PreparedQuery;
  readonly #order: ReadingOrder;
  readonly #positions: Uint16Array;
  readonly #segmentStamps: Uint32Array;
  readonly #leadStamps: Uint32Array;
  readonly #pairStamps: Uint32Array;
  readonly #foundPlaces: FoundPlaces;
  #segments = 0;
  #passages = 0;

  /** `positions` maps a term number to its position in the query plus 1, SEGMENT_START to SEGMENT_POSITION, and others to 0. */
  constructor(query: PreparedQuery, positions: Uint16Array, order: ReadingOrder, foundPlaces: FoundPlaces) {
    const size = query.terms.length;
    this.#foundPlaces = foundPlaces;
    this.#order = order;
    this.#query = query;
    this.#positions = positions;
    this.counts = new Uint16Array(COUNTED_FIELDS * size);
    this.#segmentStamps = new Uint32Array(size);
    this.#leadStamps = new Uint32Array(size);
    this.#pairStamps = new Uint32Array(size * size);
  }

  /** What the re-rank adds to a passage's score. */
  read(document: number): number {
    const { terms, starts, leadingIdfs, leadingStarts } = this.#order;
    const [from, to] = [starts[document] as number, starts[document + 1] as number];
    const firstLeading = leadingStarts[document] as number;
    const leadingSegments = (leadingStarts[document + 1] as number) - firstLeading;
    const { worths, pairWorths } = this.#query;
    const size = worths.length;
    // Read once from the fields: these lines run for every candidate.
    const counts = this.counts;
    const [segmentStamps, leadStamps, pairStamps] = [this.#segmentStamps, this.#leadStamps, this.#pairStamps];
    const passage = ++this.#passages;
    const { places, found } = this.#foundPlaces;
    const end = findPlaces(terms, from, to, this.#positions, places, found);
    counts.fill(0);
    let bonus = 0;
    let best = 0;
    let likeness = 0;
    let textWords = 0;
    let at = 0;
    for (let segment = 0; at < end; segment++) {
      const stamp = ++this.#segments;
      const isText = segment >= leadingSegments;
      const firstCount = (isText ? 2 : segment === 0 ? 0 : 1) * size;
      const start = (places[at++] as number) + 1;
      const leadEnd = segment === 0 ? to : isText ? start + LEAD_WORDS - textWords : 0;
      let worth = 0;
      let previous = 0;
      let next = 0;
      for (; at < end; at++) {
        const position = (found[at] as number) - 1;
        if (position === SEGMENT_POSITION - 1) break;
        const place = places[at] as number;
        const termWorth = worths[position] as number;
        counts[firstCount + position] = (counts[firstCount + position] as number) + 1;
        if (segmentStamps[position] !== stamp) {
          segmentStamps[position] = stamp;
          worth += termWorth;
        }
        if (place < leadEnd && leadStamps[position] !== passage) {
          leadStamps[position] = passage;
          bonus += LEAD * termWorth;
        }
        if (place === next) {
          const pair = previous * size + position;
          const pairWorth = pairWorths[pair] as number;
          if (pairWorth > 0 && pairStamps[pair] !== passage) {
            pairStamps[pair] = passage;
            bonus += NEIGHBOURS * pairWorth;
          }
        }
        previous = position;
        next = place + 1;
      }
      const words = (at < end ? (places[at] as number) : to) - start;
      if (isText) textWords += words;
      if (worth === 0) continue;
      const segmentWorth = words <= SHORT_SEGMENT_WORDS ? worth : worth / (1 + LONG_SEGMENT_COST * (words - SHORT_SEGMENT_WORDS));
      if (segmentWorth > best) best = segmentWorth;
      if (isText) continue;
      // The square root only for a segment that may be likest: of a passage with many questions few are.
      const idfs = leadingIdfs[firstLeading + segment] as number;
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
function findPlaces(
  terms: Uint32Array,
  from: number,
  to: number,
  positions: Uint16Array,
  places: Uint32Array,
  found: Uint16Array,
): number {
  let end = 0;
  for (let place = from; place < to; place++) {
    const position = positions[terms[place] as number] as number;
    places[end] = place;
    found[end] = position;
    end += (position + 0xffff) >>> 16;
  }
  return end;
}
