/** Time, handed in: tests turn it as they like. */
export interface Clock {
  /** Milliseconds since 1970. May jump, forwards and back, whenever somebody sets the machine's clock. */
  now(): number;
  /** Milliseconds since this machine was switched on. Never turned back, and the same for all processes of the machine. */
  steady(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => Number(process.hrtime.bigint() / 1_000_000n),
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
