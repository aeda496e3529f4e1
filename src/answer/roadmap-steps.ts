import type { Condition, Roadmap, RoadmapStep } from '../corpus/advice-data.ts';
import type { Threshold } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { ToldFacts } from '../question/question.ts';
import { sideOf } from './standing.ts';

/** What the steps of the roadmap are chosen by. */
export interface RoadmapRules {
  readonly roadmap: Roadmap;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly thresholds: readonly Threshold[];
}

/** The steps of a stage that concern somebody who told this of themselves, in the order of the roadmap. */
export function stepsOfStage(stage: string, told: ToldFacts, { roadmap, passages, thresholds }: RoadmapRules): RoadmapStep[] {
  return roadmap.steps.filter((step) => {
    if (step.stage !== stage) return false;
    if (step.if && !fits(step.if, told, thresholds)) return false;
    if (step.unless && fits(step.unless, told, thresholds)) return false;
    return step['also for others'] || !isForImgs(step, passages) || isImg(told);
  });
}

/** What bears a step out. */
export function passagesOf({ passages: ids }: RoadmapStep, passages: RoadmapRules['passages']): Passage[] {
  return ids.flatMap((id) => passages.get(id) ?? []);
}

export function isForImgs(step: RoadmapStep, passages: RoadmapRules['passages']): boolean {
  return audienceOf(passagesOf(step, passages)) === 'us-citizen-img';
}

export function isImg({ applicant }: ToldFacts): boolean {
  return applicant === 'us-citizen-img' || applicant === 'img';
}

/** Who a passage is written for, where that is not everybody. */
export function audienceOf(passages: readonly Passage[]): Passage['document']['audience'] {
  const audiences = passages.map(({ document }) => document.audience);
  return audiences.includes('all') ? 'all' : (audiences[0] ?? 'all');
}

/** A failed attempt, a gap, or a score below a line that the thresholds flag. */
export function hasRedFlag(told: ToldFacts, thresholds: readonly Threshold[]): boolean {
  if ((told.failedAttempts ?? 0) > 0 || (told.gapMonths ?? 0) > 0) return true;
  const score = scoreOf(told);
  return thresholds.some(
    (threshold) => threshold.rule === 'flag' && threshold.figure === 'step2ck' && score && sideOf(score, threshold) === 'below',
  );
}

export function scoreOf({ step2ck, step2ckRange }: ToldFacts): { readonly from: number; readonly to: number } | undefined {
  if (step2ckRange) return step2ckRange;
  return step2ck === undefined ? undefined : { from: step2ck, to: step2ck };
}

/** Whether all that a condition names is so. What was not told is not so. */
export function fits(condition: Condition, told: ToldFacts, thresholds: readonly Threshold[]): boolean {
  const { applicant, year, redFlag, ...same } = condition;
  if (applicant && !(told.applicant && applicant.includes(told.applicant))) return false;
  if (year && !(told.year && year.includes(told.year))) return false;
  if (redFlag !== undefined && hasRedFlag(told, thresholds) !== redFlag) return false;
  return Object.entries(same).every(([key, value]) => value === undefined || told[key as keyof typeof same] === value);
}
