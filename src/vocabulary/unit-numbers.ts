/** Gives each unit of meaning a number, the same for all candidates; numbers begin with 1. */
export class UnitNumbers {
  readonly #numbers = new Map<string, number>();

  /** The first number never given out. */
  get end(): number {
    return this.#numbers.size + 1;
  }

  /** The number of a unit that some candidate holds, else 0. */
  find(key: string): number {
    return this.#numbers.get(key) ?? 0;
  }

  give(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.end);
    return this.#numbers.size;
  }
}
