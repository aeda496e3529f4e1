/** How often terms stand in one field: the passages that hold a term, ascending, and how often each of them does. */
export interface TermOccurrences {
  readonly documents: Uint32Array;
  readonly counts: Uint16Array;
}

const MOST_COUNTED = 65_535;

/**
 * Occurrences of all terms in one field, in typed arrays: 6 bytes for a term of a passage, where maps of maps take about a hundred.
 * Gathered passage by passage, then sorted by term once:
 *
 *     starts       0 | 2         | 5 ...      where the passages of each term begin, by term number
 *     documents    4 9 | 0 4 7     | ...      ascending for each term
 *     counts       1 1 | 3 1 1     | ...
 */
export class FieldOccurrences {
  #terms = new Uint32Array(1024);
  #documents = new Uint32Array(1024);
  #counts = new Uint16Array(1024);
  #length = 0;
  #starts = new Uint32Array(0);
  /** The last entry of each term, from 1: it is the one to count up where it is the passage's own. */
  #lastEntries = new Uint32Array(1024);

  /** Counts one more occurrence. Passages come in ascending order. @returns whether it is the first of the term in this field */
  add(term: number, document: number): boolean {
    if (term >= this.#lastEntries.length) this.#lastEntries = copyOf(this.#lastEntries, 2 * term);
    const last = (this.#lastEntries[term] as number) - 1;
    if (last >= 0 && this.#documents[last] === document) {
      this.#counts[last] = Math.min(MOST_COUNTED, (this.#counts[last] as number) + 1);
      return false;
    }
    if (this.#length === this.#terms.length) this.#resize(2 * this.#length);
    this.#terms[this.#length] = term;
    this.#documents[this.#length] = document;
    this.#counts[this.#length] = 1;
    this.#lastEntries[term] = ++this.#length;
    return last < 0;
  }

  /** Sorts what was gathered by term; nothing is added afterwards. */
  sortByTerm(termEnd: number): void {
    const starts = new Uint32Array(termEnd + 1);
    for (let entry = 0; entry < this.#length; entry++) {
      const term = this.#terms[entry] as number;
      starts[term + 1] = (starts[term + 1] as number) + 1;
    }
    for (let term = 0; term < termEnd; term++) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
    const free = starts.slice();
    const documents = new Uint32Array(this.#length);
    const counts = new Uint16Array(this.#length);
    for (let entry = 0; entry < this.#length; entry++) {
      const term = this.#terms[entry] as number;
      const place = free[term] as number;
      free[term] = place + 1;
      documents[place] = this.#documents[entry] as number;
      counts[place] = this.#counts[entry] as number;
    }
    this.#starts = starts;
    this.#documents = documents;
    this.#counts = counts;
    this.#terms = new Uint32Array(0);
    this.#lastEntries = new Uint32Array(0);
  }

  of(term: number): TermOccurrences {
    const [from, to] = [this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0];
    return { documents: this.#documents.subarray(from, to), counts: this.#counts.subarray(from, to) };
  }

  #resize(length: number): void {
    this.#terms = copyOf(this.#terms, length);
    this.#documents = copyOf(this.#documents, length);
    const counts = new Uint16Array(length);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

function copyOf(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(length);
  copy.set(array);
  return copy;
}
