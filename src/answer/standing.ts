import type { Threshold } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { ApplicantProfile, Visibility } from '../question/question.ts';
import type { DraftSentence } from './draft.ts';
import { phrases } from './phrases.ts';

/** The applicant's figures held against the sources' thresholds, a sentence each, and what the sources advise for what is short. */
export interface Standing {
  readonly sentences: readonly DraftSentence[];
  readonly advice: readonly Passage[];
}

const FIGURE_NAMES = {
  step2ck: (value: number) => `Step 2 CK ${value}`,
  products: (value: number) => `${value} scholarly product${value === 1 ? '' : 's'}`,
  projects: (value: number) => `${value} project${value === 1 ? '' : 's'}`,
  aways: (value: number) => `${value} away rotation${value === 1 ? '' : 's'}`,
  letters: (value: number) => `${value} letter${value === 1 ? '' : 's'}`,
  'programs.integrated': (value: number) => `${value} integrated IR program${value === 1 ? '' : 's'}`,
  'programs.dr': (value: number) => `${value} DR program${value === 1 ? '' : 's'}`,
} as const;

/**
 * Holds each figure that the person told against each threshold of it. Never a verdict about matching.
 * @param told what the person said of themselves in this conversation
 */
export function holdAgainstThresholds(told: ApplicantProfile, thresholds: readonly Threshold[], passages: ReadonlyMap<string, Passage>, visibility: Visibility): Standing {
  const sentences: DraftSentence[] = [];
  const advice = new Map<string, Passage>();
  const advise = (ids: readonly string[]) => {
    for (const id of ids) {
      const passage = passages.get(id);
      if (passage) advice.set(id, passage);
    }
  };
  for (const threshold of thresholds) {
    const passage = passages.get(threshold.passage);
    if (!passage) continue;
    if (threshold.rule === 'stated') {
      if (!holdsCircumstance(told, threshold)) continue;
      advise([threshold.passage, ...threshold.advice]);
      continue;
    }
    const value = figureOf(told, threshold);
    if (value === undefined || threshold.from === undefined) continue;
    const { sentence, short } = heldAgainst(value, threshold, passage, visibility);
    sentences.push(sentence);
    if (short) advise(threshold.advice);
  }
  return { sentences, advice: [...advice.values()] };
}

function figureOf(told: ApplicantProfile, { figure }: Threshold): number | undefined {
  switch (figure) {
    case 'programs.integrated':
      return told.programs?.integrated;
    case 'programs.dr':
      return told.programs?.dr;
    case 'comlexOnly':
    case 'homeProgram':
      return undefined;
    default:
      return told[figure];
  }
}

function holdsCircumstance(told: ApplicantProfile, { figure }: Threshold): boolean {
  switch (figure) {
    case 'failedAttempts':
      return (told.failedAttempts ?? 0) > 0;
    case 'gapMonths':
      return (told.gapMonths ?? 0) > 0;
    case 'comlexOnly':
      return told.comlexOnly === true;
    case 'homeProgram':
      return told.homeProgram === false;
    default:
      return false;
  }
}

function heldAgainst(value: number, threshold: Threshold, passage: Passage, visibility: Visibility): { sentence: DraftSentence; short: boolean } {
  const { from = 0, to, printed = String(from), what, rule, figure } = threshold;
  const name = FIGURE_NAMES[figure as keyof typeof FIGURE_NAMES];
  const yours = name ? name(value) : String(value);
  const say = phrases.standing;
  const short = value < from;
  const over = to !== undefined && value > to;
  const cites = [passage];
  if (visibility === 'public') return { sentence: { text: rule === 'flag' ? say.publicFlag(printed, what) : say.publicAim(what, printed), cites }, short: short || over };
  if (rule === 'flag') return { sentence: { text: short ? say.flagged(yours, printed, what) : say.notFlagged(yours, printed, what), cites }, short };
  if (short) {
    return { sentence: { text: say.aimShort(yours, from - value, from, what, printed), cites, computed: [{ value: from - value, operands: [from, value], rule: 'difference' }] }, short };
  }
  if (over) return { sentence: { text: say.aimExceeded(yours, what, printed), cites }, short: true };
  return { sentence: { text: to === undefined ? say.aimMet(yours, what, printed) : say.aimInside(yours, what, printed), cites }, short };
}
