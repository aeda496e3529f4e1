/**
 * How often one of the first group, drawn by chance, lies above one of the second (the area under the receiver operating
 * characteristic, by ranks): 0.5 tells nothing, 1 tells them all apart.
 */
export function areaUnderCurve(above: readonly number[], below: readonly number[]): number {
  const pairs = above.length * below.length;
  if (pairs === 0) return 0.5;
  const values = [
    ...above.map((value) => ({ value, isAbove: true })),
    ...below.map((value) => ({ value, isAbove: false })),
  ].toSorted((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let at = 0; at < values.length; ) {
    const value = values[at]?.value;
    let tiedAbove = 0;
    let next = at;
    for (; next < values.length && values[next]?.value === value; next++) if (values[next]?.isAbove) tiedAbove++;
    rankSum += tiedAbove * ((at + 1 + next) / 2);
    at = next;
  }
  return (rankSum - (above.length * (above.length + 1)) / 2) / pairs;
}

/** The largest value at or above which at least this share of all values lies. */
export function cutOffBelow(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => b - a);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function shareAtOrAbove(values: readonly number[], cutOff: number): number {
  return values.length === 0 ? 0 : values.filter((value) => value >= cutOff).length / values.length;
}
