import type { UnitNumbers } from '../vocabulary/unit-numbers.ts';

/** Which segments of one candidate hold each of its units of meaning, packed: `starts` says where those of each unit begin. */
export interface HeldUnits {
  /** The candidate's number among those that were added. */
  readonly candidate: number;
  readonly starts: Uint32Array;
  /** Segments that hold each unit, ascending. */
  readonly segments: Uint32Array;
  /** How many of the units, from the first, text or headings hold. */
  readonly inText: number;
  /** Segments of the candidate, also those that hold nothing. */
  readonly segmentCount: number;
}

/** A unit of a question, with its two weights: as part of the question, and as part of a line that holds it. */
export interface QuestionUnit {
  readonly key: string;
  readonly weight: number;
  readonly ownWeight: number;
}

/** Keys of a question's units that something holds. */
export interface KeysHeld extends Iterable<string> {
  has(key: string): boolean;
}

/** Of each unit of meaning the candidates that hold it, and its place among the units of each. */
export class UnitPostings {
  readonly #numbers: UnitNumbers;
  /** By number of the unit: numbers of the candidates, and beside each the place there, from 1. */
  readonly #candidates: (number[] | undefined)[] = [];
  readonly #places: (number[] | undefined)[] = [];
  /** Scratch list by candidate, all zeros between questions: the row, from 1, of those that are read. */
  #rows = new Uint32Array(1024);
  #added = 0;

  constructor(numbers: UnitNumbers) {
    this.#numbers = numbers;
  }

  /**
   * @param title units that the text holds beside those of its segments
   * @param segments units of each segment, each once; the first `lines` are asked-as lines, the others text
   */
  add(title: Iterable<string>, segments: readonly Iterable<string>[], lines: number): HeldUnits {
    const segmentsOf = new Map<string, number[]>();
    const note = (key: string): number[] => {
      const known = segmentsOf.get(key);
      if (known !== undefined) return known;
      const fresh: number[] = [];
      segmentsOf.set(key, fresh);
      return fresh;
    };
    for (const key of title) note(key);
    const noteAll = (from: number, to: number) => {
      for (let at = from; at < to; at++) for (const key of segments[at] ?? []) note(key).push(at);
    };
    noteAll(lines, segments.length);
    const inText = segmentsOf.size;
    noteAll(0, lines);
    const candidate = this.#added++;
    const starts = new Uint32Array(segmentsOf.size + 1);
    let length = 0;
    let place = 0;
    for (const [key, { length: count }] of segmentsOf) {
      length += count;
      starts[++place] = length;
      const unit = this.#numbers.give(key);
      noteAt(this.#candidates, unit, candidate);
      noteAt(this.#places, unit, place);
    }
    const inSegments = Uint32Array.from([...segmentsOf.values()].flat());
    return { candidate, starts, segments: inSegments, inText, segmentCount: segments.length };
  }

  /** Reads these candidates for one question. */
  reader(question: readonly QuestionUnit[], candidates: readonly HeldUnits[]): UnitReader {
    if (this.#rows.length < this.#added) this.#rows = new Uint32Array(2 * this.#added);
    const rows = this.#rows;
    candidates.forEach(({ candidate }, row) => {
      rows[candidate] = row + 1;
    });
    const places = new Uint32Array(candidates.length * question.length);
    question.forEach(({ key }, at) => {
      const unit = this.#numbers.find(key);
      const [holders, placesThere] = [this.#candidates[unit], this.#places[unit]];
      if (holders === undefined || placesThere === undefined) return;
      for (let index = 0; index < holders.length; index++) {
        const row = rows[holders[index] as number] as number;
        if (row > 0) places[(row - 1) * question.length + at] = placesThere[index] as number;
      }
    });
    for (const { candidate } of candidates) rows[candidate] = 0;
    return new UnitReader(question, candidates, places);
  }
}

function noteAt(lists: (number[] | undefined)[], at: number, value: number): void {
  const list = lists[at];
  if (list === undefined) lists[at] = [value];
  else list.push(value);
}

/** Reads candidates for one question, adding up in the order of the question; the lists are reused from candidate to candidate. */
export class UnitReader {
  /** Of the candidate read last: the question's weight that each segment holds, and the same in own weights; one list where all are alike. */
  readonly weights: Float64Array;
  readonly ownWeights: Float64Array;
  /** Weight of what the candidate read last holds, and of what its text and headings hold. */
  whole = 0;
  text = 0;

  readonly #question: readonly QuestionUnit[];
  readonly #candidates: readonly HeldUnits[];
  /** By candidate and then by unit of the question: the unit's place in the candidate, from 1; 0 for none. */
  readonly #places: Uint32Array;

  constructor(question: readonly QuestionUnit[], candidates: readonly HeldUnits[], places: Uint32Array) {
    this.#question = question;
    this.#candidates = candidates;
    this.#places = places;
    const most = candidates.reduce((longest, { segmentCount }) => Math.max(longest, segmentCount), 0);
    this.weights = new Float64Array(most);
    const isAllOwn = question.every(({ weight, ownWeight }) => weight === ownWeight);
    this.ownWeights = isAllOwn ? this.weights : new Float64Array(most);
  }

  read(row: number): void {
    const { starts, segments, inText, segmentCount } = this.#candidates[row] as HeldUnits;
    const { weights, ownWeights } = this;
    const [question, places] = [this.#question, this.#places];
    const isAllOwn = weights === ownWeights;
    weights.fill(0, 0, segmentCount);
    if (!isAllOwn) ownWeights.fill(0, 0, segmentCount);
    let whole = 0;
    let text = 0;
    for (let at = 0; at < question.length; at++) {
      const place = places[row * question.length + at] as number;
      if (place === 0) continue;
      const { weight, ownWeight } = question[at] as QuestionUnit;
      whole += weight;
      if (place <= inText) text += weight;
      const end = starts[place] as number;
      for (let index = starts[place - 1] as number; index < end; index++) {
        const segment = segments[index] as number;
        weights[segment] = (weights[segment] as number) + weight;
        if (!isAllOwn) ownWeights[segment] = (ownWeights[segment] as number) + ownWeight;
      }
    }
    this.whole = whole;
    this.text = text;
  }

  /** Keys of the question's units that a candidate holds. */
  held(row: number): KeysHeld {
    return new KeysAtPlaces(this.#question, this.#places, row * this.#question.length, EVERYWHERE);
  }

  /** Those that its text and headings hold. */
  heldInText(row: number): KeysHeld {
    const { inText } = this.#candidates[row] as HeldUnits;
    return new KeysAtPlaces(this.#question, this.#places, row * this.#question.length, inText);
  }
}

/** Past the last place of any unit. */
const EVERYWHERE = 0xffffffff;

/** Looked up where they stand: a question has few units, and making sets of them for each candidate took longer. */
class KeysAtPlaces implements KeysHeld {
  readonly #question: readonly QuestionUnit[];
  readonly #places: Uint32Array;
  readonly #from: number;
  readonly #last: number;

  /**
   * @param from where the candidate's row of places begins
   * @param last the last place that counts
   */
  constructor(question: readonly QuestionUnit[], places: Uint32Array, from: number, last: number) {
    this.#question = question;
    this.#places = places;
    this.#from = from;
    this.#last = last;
  }

  has(key: string): boolean {
    for (let at = 0; at < this.#question.length; at++) if (this.#question[at]?.key === key) return this.#holds(at);
    return false;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const [at, { key }] of this.#question.entries()) if (this.#holds(at)) yield key;
  }

  #holds(at: number): boolean {
    const place = this.#places[this.#from + at] as number;
    return place > 0 && place <= this.#last;
  }
}
