/** What may go wrong with one call. "before" and "after" say on which side of its effect. */
export type Fault =
  | { readonly kind: 'rate limited'; readonly retryAfter: number }
  | { readonly kind: 'server error'; readonly when: 'before' | 'after'; readonly status?: number }
  | { readonly kind: 'connection lost'; readonly when: 'before' | 'after' }
  /** Answers when the promise is fulfilled; the effect comes at once, or with the answer. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown>; readonly effect?: 'at once' }
  /** Something happens on this side of the effect, and the answer waits for it. */
  | { readonly kind: 'meanwhile'; readonly when: 'before' | 'after'; readonly happens: () => Promise<unknown> }
  | { readonly kind: 'refused'; readonly error: string; readonly messages?: readonly string[] };

/** Faults that are to come, by method; `response_url` counts as a method. */
export class Faults {
  readonly #next = new Map<string, Fault[]>();

  /** The next calls of a method go wrong in this way, one after the other. */
  next(method: string, ...faults: readonly Fault[]): void {
    this.#next.set(method, [...(this.#next.get(method) ?? []), ...faults]);
  }

  /** Every call of a method goes wrong in this way, until `clear`. */
  always(method: string, fault: Fault): void {
    this.#next.set(
      method,
      Array.from({ length: 10_000 }, () => fault),
    );
  }

  clear(): void {
    this.#next.clear();
  }

  take(method: string): Fault | undefined {
    return this.#next.get(method)?.shift();
  }
}
