/** Milliseconds that each of many calls took. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Measures calls beside one another: for each input all of them in turn, so that whatever slows the machine down slows each. Calls once
 * for each of the inputs to warm up, then again, `rounds` times, to measure.
 * @returns the times of each call, in their order
 */
export function timesBeside<T>(inputs: readonly T[], rounds: number, calls: readonly ((input: T) => unknown)[]): Times[] {
  for (const input of inputs) for (const call of calls) call(input);
  const took: number[][] = calls.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const input of inputs) {
      for (const [at, call] of calls.entries()) {
        const started = performance.now();
        call(input);
        took[at]?.push(performance.now() - started);
      }
    }
  }
  return took.map((times) => ({ median: quantile(times, 0.5), p99: quantile(times, 0.99) }));
}

const MEGABYTE = 2 ** 20;

/** Memory of this process in megabytes after collecting garbage; needs `--expose-gc`. */
export function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE };
}
