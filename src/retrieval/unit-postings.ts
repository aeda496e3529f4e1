import type { UnitNumbers } from '../vocabulary/unit-numbers.ts';

/**
 * Which units of meaning one candidate holds, and in which of its segments, packed into typed arrays: reading all of it in order is
 * several times faster than looking up a few units in maps.
 *
 *     units      7 | 9     | 4 ...     unit numbers; those of text and headings come first
 *     starts     0 | 2     | 5 ...     where the segments of each begin
 *     segments   3 8 | 0 1 5 | ...     segments that hold it, ascending
 */
export interface UnitPostings {
  readonly units: Uint32Array;
  readonly starts: Uint32Array;
  readonly segments: Uint32Array;
  /** How many of the units, from the first, text or headings hold. */
  readonly inText: number;
}

/**
 * @param title units that the text holds beside those of its segments
 * @param segments units of each segment, each once; the first `lines` are asked-as lines, the others text
 */
export function packUnits(
  title: Iterable<string>,
  segments: readonly Iterable<string>[],
  lines: number,
  numbers: UnitNumbers,
): UnitPostings {
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
  const units = Uint32Array.from(segmentsOf.keys(), (key) => numbers.give(key));
  const starts = new Uint32Array(units.length + 1);
  let length = 0;
  let unit = 0;
  for (const { length: count } of segmentsOf.values()) {
    length += count;
    starts[++unit] = length;
  }
  return { units, starts, segments: Uint32Array.from([...segmentsOf.values()].flat()), inText };
}

/** A unit of a question, with its two weights: as part of the question, and as part of a line that holds it. */
export interface QuestionUnit {
  readonly key: string;
  readonly weight: number;
  readonly ownWeight: number;
}

/** Reads candidates for one question, adding up in the order of the question; the lists are reused from candidate to candidate. */
export class UnitReader {
  /** Of the candidate read last: the question's weight that each segment holds, and the same in own weights. */
  weights = new Float64Array(64);
  ownWeights = new Float64Array(64);
  /** Weight of what the candidate read last holds, and of what its text and headings hold. */
  whole = 0;
  text = 0;

  readonly #question: readonly QuestionUnit[];
  /** Place in the question by unit number, and then place in the candidate by place in the question; both from 1, 0 for none. */
  readonly #placeInQuestion: Uint16Array;
  readonly #placeInCandidate: Uint32Array;

  /** Knows only units that had a number when it was made. */
  constructor(question: readonly QuestionUnit[], numbers: UnitNumbers) {
    this.#question = question;
    this.#placeInQuestion = new Uint16Array(numbers.end);
    this.#placeInCandidate = new Uint32Array(question.length + 1);
    question.forEach(({ key }, at) => {
      this.#placeInQuestion[numbers.find(key)] = at + 1;
    });
    this.#placeInQuestion[0] = 0;
  }

  /** @param segmentCount segments of the candidate, also those that hold nothing of the question */
  read({ units, starts, segments, inText }: UnitPostings, segmentCount: number): void {
    this.#clear(segmentCount);
    const { weights, ownWeights } = this;
    const [question, placeInQuestion, placeInCandidate] = [this.#question, this.#placeInQuestion, this.#placeInCandidate];
    for (let at = 0; at < units.length; at++) placeInCandidate[placeInQuestion[units[at] as number] as number] = at + 1;
    for (let at = 0; at < question.length; at++) {
      const place = placeInCandidate[at + 1] as number;
      if (place === 0) continue;
      const { weight, ownWeight } = question[at] as QuestionUnit;
      this.whole += weight;
      if (place <= inText) this.text += weight;
      for (let index = starts[place - 1] as number; index < (starts[place] as number); index++) {
        const segment = segments[index] as number;
        weights[segment] = (weights[segment] as number) + weight;
        ownWeights[segment] = (ownWeights[segment] as number) + ownWeight;
      }
    }
  }

  /** Keys of the question's units that the candidate read last holds, and of those that its text and headings hold. */
  heldKeys({ inText }: UnitPostings): { readonly held: ReadonlySet<string>; readonly heldInText: ReadonlySet<string> } {
    const held = new Set<string>();
    const heldInText = new Set<string>();
    for (let at = 0; at < this.#question.length; at++) {
      const place = this.#placeInCandidate[at + 1] as number;
      if (place === 0) continue;
      const { key } = this.#question[at] as QuestionUnit;
      held.add(key);
      if (place <= inText) heldInText.add(key);
    }
    return { held, heldInText };
  }

  #clear(segmentCount: number): void {
    if (segmentCount > this.weights.length) {
      this.weights = new Float64Array(2 * segmentCount);
      this.ownWeights = new Float64Array(2 * segmentCount);
    } else {
      this.weights.fill(0, 0, segmentCount);
      this.ownWeights.fill(0, 0, segmentCount);
    }
    this.#placeInCandidate.fill(0);
    this.whole = 0;
    this.text = 0;
  }
}
