import { setTimeout } from 'node:timers/promises';
import type { Reply } from './rest/reply.ts';
import { rateLimited, refused } from './rest/reply.ts';
import type { RouteName } from './rest/routes.ts';

/** What may go wrong with one request. "before" and "after" say on which side of its effect. */
export type Fault =
  /** https://docs.discord.com/developers/topics/rate-limits; of this route, of the bot as a whole, or of all who use the resource. */
  | { readonly kind: 'rate limited'; readonly retryAfter: number; readonly scope?: 'user' | 'global' | 'shared' }
  | { readonly kind: 'server error'; readonly when: 'before' | 'after'; readonly status?: number }
  | { readonly kind: 'connection lost'; readonly when: 'before' | 'after' }
  /** Answers when the promise is fulfilled; the effect comes at once, or with the answer. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown>; readonly effect?: 'at once' }
  /** Something happens on this side of the effect, and the answer waits for it. */
  | { readonly kind: 'meanwhile'; readonly when: 'before' | 'after'; readonly happens: () => Promise<unknown> }
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly message?: string };

/** Faults that are to come, by route. */
export class Faults {
  readonly #next = new Map<RouteName, Fault[]>();
  readonly #always = new Map<RouteName, Fault>();

  /** The next requests of a route go wrong in this way, one after the other. */
  next(route: RouteName, ...faults: readonly Fault[]): void {
    this.#next.set(route, [...(this.#next.get(route) ?? []), ...faults]);
  }

  /** Every request of a route goes wrong in this way, until `clear`. */
  always(route: RouteName, fault: Fault): void {
    this.#always.set(route, fault);
  }

  clear(): void {
    this.#next.clear();
    this.#always.clear();
  }

  take(route: RouteName): Fault | undefined {
    return this.#next.get(route)?.shift() ?? this.#always.get(route);
  }
}

/** @returns undefined where the connection is lost */
export async function withFault(fault: Fault | undefined, work: () => Reply): Promise<Reply | undefined> {
  switch (fault?.kind) {
    case undefined:
      return work();
    case 'rate limited':
      return rateLimited(fault.retryAfter, fault.scope ?? 'user');
    case 'server error':
      if (fault.when === 'after') work();
      return {
        status: fault.status ?? 500,
        body: { message: 'Server Error', code: 0 },
        outcome: `${fault.status ?? 500} ${fault.when}`,
      };
    case 'connection lost':
      if (fault.when === 'after') work();
      return undefined;
    case 'slow': {
      const done = fault.effect === 'at once' ? work() : undefined;
      await fault.until;
      await setTimeout(0);
      return done ?? work();
    }
    case 'meanwhile': {
      const done = fault.when === 'after' ? work() : undefined;
      await fault.happens();
      return done ?? work();
    }
    case 'refused':
      return refused(fault.status, fault.code, fault.message ?? 'Refused');
  }
}
