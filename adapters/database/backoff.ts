/**
 * Milliseconds until the next attempt: doubling, and somewhere in the upper half of that, so that those who failed together do not
 * come again together.
 * @param failures so far, at least 1
 * @param random from 0 to 1
 */
export function backoff(failures: number, { first, longest }: { first: number; longest: number }, random: () => number): number {
  const full = Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(full * (0.5 + random() / 2));
}
