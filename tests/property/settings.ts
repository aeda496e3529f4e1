/** How many questions each property is tried on; `npm run test:long` tries many more. The seed is fixed: a failure comes back. */
export const FEW_RUNS = 300;
export const RUNS = Number(process.env.PROPERTY_RUNS ?? FEW_RUNS);
export const SEED = 20_261_122;

export const many = { numRuns: RUNS, seed: SEED } as const;
export const some = { numRuns: Math.ceil(RUNS / 4), seed: SEED } as const;
