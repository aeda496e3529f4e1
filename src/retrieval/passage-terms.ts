/**
 * The words of every passage in order, as term numbers in one typed array with a mark before each sentence: what the re-rank reads.
 *
 *     passage 0            passage 1
 *     | 4 7 1 | 9 4        | 2 7 ...        ("|" is SENTENCE_START)
 */
export const SENTENCE_START = 0;

export class PassageTerms {
  #numbers = new Map<string, number>();
  #terms = new Uint32Array(1024);
  #length = 0;
  #starts: number[] = [];

  /** Adds the next passage: its sentences, each a list of terms. */
  add(sentences: Iterable<readonly string[]>): void {
    this.#starts.push(this.#length);
    for (const sentence of sentences) {
      this.#push(SENTENCE_START);
      for (const term of sentence) this.#push(this.#numberFor(term));
    }
  }

  /** A term's number, or -1 when no passage's sentences hold it. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  /** A passage's words, sentence by sentence. */
  of(document: number): Uint32Array {
    return this.#terms.subarray(this.#starts[document], this.#starts[document + 1] ?? this.#length);
  }

  #numberFor(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(term, number);
    return number;
  }

  #push(number: number): void {
    if (this.#length === this.#terms.length) {
      const grown = new Uint32Array(2 * this.#terms.length);
      grown.set(this.#terms);
      this.#terms = grown;
    }
    this.#terms[this.#length++] = number;
  }
}
