import type { AdviceRequest, ToldFacts } from '../../src/index.ts';
import { ownEngine } from '../property/libraries.ts';

/** Somebody who is short of everything. */
const SHORT: ToldFacts = {
  applicant: 'us-citizen-img',
  step2ck: 220,
  comlexOnly: true,
  failedAttempts: 2,
  gapMonths: 12,
  homeProgram: false,
  products: 0,
  projects: 0,
  aways: 0,
  letters: 0,
  programs: { integrated: 3, dr: 5 },
};
const YEARS = ['m1', 'm2', 'm3', 'm4', 'graduate', 'dr-resident'] as const;

/** Advice of each kind, of our own library, as long as it gets: what a platform must be able to show. */
export const ADVICE_REQUESTS: readonly (readonly [name: string, AdviceRequest, ToldFacts])[] = [
  ['a standing', { topic: 'standing' }, SHORT],
  ['a standing of somebody who told nothing', { topic: 'standing' }, {}],
  ...YEARS.map((year) => [`a roadmap from ${year}`, { topic: 'plan', done: new Set<string>() }, { ...SHORT, year }] as const),
  ['pathways', { topic: 'pathways' }, SHORT],
  ['dates', { topic: 'deadlines', dates: [] }, {}],
  ...ownEngine.knowledge.checklists.map(({ id }) => [`the checklist ${id}`, { topic: 'checklist', id }, SHORT] as const),
];
