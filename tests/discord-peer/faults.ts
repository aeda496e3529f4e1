import { Faults, type Trouble, withTrouble } from '../peer/faults.ts';
import { type Reply, rateLimited, refused } from './rest/reply.ts';
import type { RouteName } from './rest/routes.ts';

/** What may go wrong with one request. */
export type Fault =
  | Trouble
  /** https://docs.discord.com/developers/topics/rate-limits; of this route, of the bot as a whole, or of all who use the resource. */
  | { readonly kind: 'rate limited'; readonly retryAfter: number; readonly scope?: 'user' | 'global' | 'shared' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly message?: string };

/** Faults that are to come, by route. */
export class RouteFaults extends Faults<RouteName, Fault> {}

/** Does what a request asks, or has it go wrong; undefined where the connection is to be cut. */
export async function withFault(fault: Fault | undefined, work: () => Reply): Promise<Reply | undefined> {
  if (!fault) return work();
  switch (fault.kind) {
    case 'rate limited':
      return rateLimited(fault.retryAfter, fault.scope ?? 'user');
    case 'refused':
      return refused(fault.status, fault.code, fault.message ?? 'Refused');
    default:
      return withTrouble(fault, work, (status, outcome) => ({ status, body: { message: 'Server Error', code: 0 }, outcome }));
  }
}
