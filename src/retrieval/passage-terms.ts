/** Stands before each segment of a passage; real terms are numbered from 1. */
export const SEGMENT_START = 0;

/**
 * The words of every passage in reading order, as term numbers in one typed array: what the re-rank reads, at 4 bytes a word.
 *
 *     passage 0                          passage 1
 *     | 4 7 | 9 4 | 1 5 2 | 8 3 ...      | 2 7 ...          "|" is SEGMENT_START
 *     headings asked  sentences
 */
export class PassageTerms {
  readonly #numbers = new Map<string, number>();
  readonly #starts: number[] = [];
  readonly #lengths: readonly [number[], number[], number[]] = [[], [], []];
  #terms = new Uint32Array(1024);
  #length = 0;
  #documentFrequencies = new Uint32Array(1024);
  #lastHolders = new Int32Array(1024).fill(-1);

  get size(): number {
    return this.#starts.length;
  }

  /** Distinct terms, and one: the first number never given out. */
  get numberEnd(): number {
    return this.#numbers.size + 1;
  }

  /** Begins the next passage. @returns its number */
  openPassage(): number {
    this.#starts.push(this.#length);
    for (const lengths of this.#lengths) lengths.push(0);
    return this.size - 1;
  }

  /** Begins the next segment of the passage: its headings, an asked-as question, or a sentence. */
  openSegment(): void {
    this.#push(SEGMENT_START);
  }

  /** Adds a word to the segment, by the number of its term. */
  add(number: number, field: number): void {
    this.#push(number);
    const lengths = this.#lengths[field] as number[];
    const document = this.size - 1;
    lengths[document] = (lengths[document] as number) + 1;
    if (this.#lastHolders[number] === document) return;
    this.#lastHolders[number] = document;
    this.#documentFrequencies[number] = (this.#documentFrequencies[number] as number) + 1;
  }

  /** The number of a term, which it is given where it has none. */
  give(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.numberEnd;
    this.#numbers.set(term, number);
    if (number >= this.#documentFrequencies.length) {
      this.#documentFrequencies = grown(this.#documentFrequencies, 0);
      this.#lastHolders = grown(this.#lastHolders, -1);
    }
    return number;
  }

  /** Gives back the room that growing reserved. */
  trim(): void {
    this.#terms = this.#terms.slice(0, this.#length);
    this.#lastHolders = new Int32Array(0);
  }

  /** A term's number, or 0 when no passage holds it. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? 0;
  }

  /** Passages that hold the term of this number in any field. */
  documentFrequencyOf(number: number): number {
    return number === 0 ? 0 : (this.#documentFrequencies[number] as number);
  }

  /** Words in a field (0: headings, 1: asked-as questions, 2: text): of each passage, and on average where there are any. */
  lengthsOf(field: number): { averageLength: number; lengthOf(document: number): number } {
    const lengths = this.#lengths[field] ?? [];
    const filled = lengths.filter((length) => length > 0);
    const averageLength = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
    return { averageLength: averageLength || 1, lengthOf: (document) => lengths[document] ?? 0 };
  }

  /** All term numbers, passage after passage and segment after segment, and where each passage begins and the last one ends. */
  inOrder(): { readonly terms: Uint32Array; readonly starts: Uint32Array } {
    return { terms: this.#terms, starts: Uint32Array.from([...this.#starts, this.#length]) };
  }

  #push(number: number): void {
    if (this.#length === this.#terms.length) this.#terms = grown(this.#terms, 0);
    this.#terms[this.#length++] = number;
  }
}

function grown<A extends Uint32Array | Int32Array>(array: A, filler: number): A {
  const larger = new (array.constructor as new (length: number) => A)(2 * array.length);
  larger.set(array);
  return filler === 0 ? larger : (larger.fill(filler, array.length) as A);
}
