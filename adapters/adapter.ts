/** A front door: it turns what a person writes into a question, and the answer into what that person sees. */
export interface Adapter {
  readonly name: string;
  /** Resolves when people can ask. */
  start(): Promise<void>;
  /** Answers what is under way, then lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
}
