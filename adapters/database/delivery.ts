/** Thrown by whoever sends: it will never be taken, so nobody need try again (a deleted channel, a person who blocks the bot). */
export class Undeliverable extends Error {}

/** Thrown by whoever sends: not before so many milliseconds. */
export class TryLater extends Error {
  readonly afterMs: number;

  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** Thrown where another process has taken over what this one was at, or may have: it was frozen for longer than its lease lasts. */
export class LeaseLost extends Error {}
