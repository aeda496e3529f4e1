/** A cut-off between confidences that should lie above it and confidences that should lie below. */
export interface Separation {
  readonly cutOff: number;
  /** Mean of the share of the first group at or above the cut-off and of the share of the second below it. */
  readonly balancedAccuracy: number;
  /** How often one of the first group, drawn by chance, lies above one of the second: 0.5 tells nothing, 1 tells them all apart. */
  readonly auroc: number;
}

/** The cut-off of the best balanced accuracy, halfway between two neighbouring values; the lowest where several are as good. */
export function separate(above: readonly number[], below: readonly number[]): Separation {
  const values = [
    ...above.map((value) => ({ value, isAbove: true })),
    ...below.map((value) => ({ value, isAbove: false })),
  ].toSorted((a, b) => a.value - b.value);
  let aboveLeft = above.length;
  let belowPassed = 0;
  let best = { cutOff: values[0]?.value ?? 0, balancedAccuracy: 0.5 };
  let rankSum = 0;
  for (let at = 0; at < values.length; ) {
    const { value } = values[at] as { value: number };
    let tiedAbove = 0;
    let next = at;
    for (; values[next]?.value === value; next++) if (values[next]?.isAbove) tiedAbove++;
    rankSum += tiedAbove * ((at + 1 + next) / 2);
    aboveLeft -= tiedAbove;
    belowPassed += next - at - tiedAbove;
    at = next;
    const balancedAccuracy = (aboveLeft / Math.max(1, above.length) + belowPassed / Math.max(1, below.length)) / 2;
    const following = values[at]?.value;
    if (following !== undefined && balancedAccuracy > best.balancedAccuracy)
      best = { cutOff: (value + following) / 2, balancedAccuracy };
  }
  const pairs = above.length * below.length;
  const auroc = pairs === 0 ? 0.5 : (rankSum - (above.length * (above.length + 1)) / 2) / pairs;
  return { ...best, auroc };
}

/** The smallest value below which at least this share of all values lies. */
export function cutOffAbove(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted[Math.ceil(share * sorted.length) - 1];
  if (last === undefined) return 0;
  const above = sorted.find((value) => value > last);
  return above === undefined ? last + 0.001 : (last + above) / 2;
}

export function shareAtOrAbove(values: readonly number[], cutOff: number): number {
  return values.length === 0 ? 0 : values.filter((value) => value >= cutOff).length / values.length;
}
