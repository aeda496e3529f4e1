/** Work that can pause between its steps: at each the one who runs it may do something else, or stop for good. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs all steps without a pause. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
