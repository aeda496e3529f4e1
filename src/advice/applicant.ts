import { holdsCircumstance } from '../answer/standing.ts';
import type { Threshold } from '../corpus/knowledge-data.ts';
import type { ToldFacts } from '../question/question.ts';
import { APPLICANT_NAMES, PROFILE_LABELS, YEAR_NAMES } from './advice-phrases.ts';

export type Fact = keyof typeof PROFILE_LABELS;

/** What a person told, in words, in the order of the labels: "Step 2 CK" and "238". */
export function factsOf(told: ToldFacts): { readonly fact: Fact; readonly label: string; readonly value: string }[] {
  return (Object.keys(PROFILE_LABELS) as Fact[]).flatMap((fact) => {
    const value = factInWords(fact, told);
    return value === undefined ? [] : [{ fact, label: PROFILE_LABELS[fact], value }];
  });
}

/** A fact of a person in words; nothing where it was not told. */
export function factInWords(fact: Fact, told: ToldFacts): string | undefined {
  switch (fact) {
    case 'applicant':
      return told.applicant && APPLICANT_NAMES[told.applicant];
    case 'year':
      return told.year && YEAR_NAMES[told.year];
    case 'step2ck':
      return told.step2ckRange?.typed ?? told.step2ck?.toString();
    case 'gapMonths':
      return told.gapMonths === undefined ? undefined : `${told.gapMonths} ${told.gapMonths === 1 ? 'month' : 'months'}`;
    case 'programs.integrated':
      return told.programs?.integrated?.toString();
    case 'programs.dr':
      return told.programs?.dr?.toString();
    case 'classRank':
      return told.classRank?.typed;
    default: {
      const value = told[fact];
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value?.toString();
    }
  }
}

/** "US MD, M3, Step 2 CK 238": who asks, in one breath; empty where nothing was told. */
export function describeApplicant(told: ToldFacts): string {
  return factsOf(told)
    .map(({ fact, label, value }) => (fact === 'applicant' || fact === 'year' ? value : `${label} ${value}`))
    .join(', ');
}

/** What follows from what was told: who has no project in radiology at all has none in IR. No product yet may come of one in IR. */
export function withImplied(told: ToldFacts): ToldFacts {
  return told.projects === 0 ? { ...told, interventionalResearch: false } : told;
}

/** Circumstances that a source names without a figure, as far as they hold. */
export function holdsFor(threshold: Threshold, told: ToldFacts): boolean {
  return threshold.rule === 'stated' && holdsCircumstance(withImplied(told), threshold);
}
