import { Faults, type Trouble } from '../peer/faults.ts';

/** What may go wrong with one call. */
export type Fault =
  | Trouble
  | { readonly kind: 'rate limited'; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly error: string; readonly messages?: readonly string[] };

/** Faults that are to come, by method; `response_url` counts as a method. */
export class MethodFaults extends Faults<string, Fault> {}
