import { setTimeout } from 'node:timers/promises';

/** What may go wrong with a request on any platform. "before" and "after" say on which side of its effect. */
export type Trouble =
  | { readonly kind: 'server error'; readonly when: 'before' | 'after'; readonly status?: number }
  | { readonly kind: 'connection lost'; readonly when: 'before' | 'after' }
  /** Answers when the promise is fulfilled; the effect comes at once, or with the answer. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown>; readonly effect?: 'at once' }
  /** Something happens on this side of the effect, and the answer waits for it. */
  | { readonly kind: 'meanwhile'; readonly when: 'before' | 'after'; readonly happens: () => Promise<unknown> };

/** Faults that are to come, by the name of what is called. */
export class Faults<Name extends string, Fault> {
  readonly #next = new Map<Name, Fault[]>();
  readonly #always = new Map<Name, Fault>();

  /** The next calls go wrong in this way, one after the other. */
  next(name: Name, ...faults: readonly Fault[]): void {
    this.#next.set(name, [...(this.#next.get(name) ?? []), ...faults]);
  }

  /** Every call goes wrong in this way, until `clear`. */
  always(name: Name, fault: Fault): void {
    this.#always.set(name, fault);
  }

  clear(): void {
    this.#next.clear();
    this.#always.clear();
  }

  take(name: Name): Fault | undefined {
    return this.#next.get(name)?.shift() ?? this.#always.get(name);
  }
}

/**
 * Does a call, or has it go wrong as was asked.
 * @param work the effect, and the answer that tells of it
 * @param failure the platform's answer with this status
 * @returns undefined where the connection is to be cut
 */
export async function withTrouble<Reply>(
  trouble: Trouble,
  work: () => Reply,
  failure: (status: number, outcome: string) => Reply,
): Promise<Reply | undefined> {
  switch (trouble.kind) {
    case 'server error': {
      if (trouble.when === 'after') work();
      const { status = 500, when } = trouble;
      return failure(status, `${status} ${when}`);
    }
    case 'connection lost':
      if (trouble.when === 'after') work();
      return undefined;
    case 'slow': {
      const done = trouble.effect === 'at once' ? work() : undefined;
      await trouble.until;
      await setTimeout(0);
      return done ?? work();
    }
    case 'meanwhile': {
      const done = trouble.when === 'after' ? work() : undefined;
      await trouble.happens();
      return done ?? work();
    }
  }
}
