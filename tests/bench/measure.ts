/** Of many calls, milliseconds that one took. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function timesOf(took: readonly number[]): Times {
  return { median: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/**
 * Measures calls beside one another: for each input all of them in turn, so that whatever slows the machine down slows each. Calls once
 * for each of the inputs to warm up, then again, `rounds` times, to measure.
 * @returns for each input, and then each call: the milliseconds of each round
 */
export function timesBeside<T>(inputs: readonly T[], rounds: number, calls: readonly ((input: T) => unknown)[]): number[][][] {
  for (const input of inputs) for (const call of calls) call(input);
  const took = inputs.map(() => calls.map((): number[] => []));
  for (let round = 0; round < rounds; round++) {
    for (const [of, input] of inputs.entries()) {
      for (const [at, call] of calls.entries()) {
        const started = performance.now();
        call(input);
        took[of]?.[at]?.push(performance.now() - started);
      }
    }
  }
  return took;
}

const MEGABYTE = 2 ** 20;

/** Memory of this process in megabytes after collecting garbage; needs `--expose-gc`. */
export function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE };
}
