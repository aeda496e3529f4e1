import type { Arguments } from './method.ts';

/** A call of the Web API, or a post to a response_url, and what became of it. */
export interface Call {
  readonly method: string;
  readonly given: Arguments;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "ok", an error of Slack, or the fault that was injected. */
  outcome: string;
}
