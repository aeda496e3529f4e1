/** Milliseconds that each of many calls took. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Calls once for each of the inputs to warm up, then again, `rounds` times, to measure. */
export function timesOf<T>(inputs: readonly T[], rounds: number, call: (input: T) => unknown): Times {
  for (const input of inputs) call(input);
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const input of inputs) {
      const started = performance.now();
      call(input);
      took.push(performance.now() - started);
    }
  }
  return { median: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

const MEGABYTE = 2 ** 20;

/** Memory of this process in megabytes after collecting garbage; needs `--expose-gc`. */
export function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE };
}
