import type { Knowledge } from '../corpus/knowledge.ts';
import { type Calibration, DEFAULT_CALIBRATION } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { type Prepared, prepare } from '../prepare-knowledge.ts';
import { leadOf, type PutQuestion, putQuestion, statesSamePoint } from './asked-line.ts';
import { eachLineLeftOut } from './leave-one-out.ts';
import { areaUnderCurve, cutOffBelow, shareAtOrAbove } from './separation.ts';

/** The cut-offs with the figures that they rest on. */
export interface CalibrationReport extends Calibration {
  readonly calibratedOn: string;
  /** How often a line whose passage is there is trusted more than one whose passages are not: 0.5 tells nothing, 1 all. */
  readonly auroc: number;
  /** How many utterances of each group were weighed, and which share of them reaches each cut-off. */
  readonly groups: {
    /** Asked-as lines left out in turn: their passages are there. */
    readonly answerable: GroupFigures;
    /** The same lines with every passage left out that states the point. */
    readonly unanswerable: GroupFigures;
    /** Asked-as lines of not-covered.yaml, held against passages alone. */
    readonly notCovered: GroupFigures;
    /** Utterances of off-topic.yaml; what is declined without looking counts as below. */
    readonly offTopic: GroupFigures;
  };
}

export interface GroupFigures {
  readonly utterances: number;
  readonly fromAnswerFrom: number;
  readonly fromNearFrom: number;
}

/**
 * Shares of the questions that the library answers, each put in words that it does not hold, which must reach the cut-offs. What
 * keeps wrong answers out is not the cut-off alone: known gaps compete with the passages, a demanded date, figure or concept must be
 * there, and what is off topic is declined before. A stricter cut-off would mostly cost true answers (see the AUROC).
 */
const ANSWERED = 0.85;
const NEAR = 0.95;

/**
 * Finds the two cut-offs in the knowledge itself, with no question of anybody else: what the engine may trust is learnt from lines
 * whose passages are there against the same lines whose passages are not. The same knowledge gives the same figures.
 */
export function calibrate(knowledge: Knowledge, calibratedOn: string): CalibrationReport {
  const answerable: number[] = [];
  const unanswerable: number[] = [];
  eachLineLeftOut(knowledge, (line, prepared) => {
    const withPassage = confidence(line, prepared, () => true);
    if (withPassage === undefined) return;
    answerable.push(withPassage);
    unanswerable.push(confidence(line, prepared, (passage) => !statesSamePoint(passage, line.passage)) ?? 0);
  });
  const prepared = prepare(knowledge);
  const against = (utterances: readonly string[]) =>
    utterances.map((text) => confidence(putQuestion(text, prepared), prepared, () => true) ?? 0);
  const notCovered = against(knowledge.notCovered.flatMap((entry) => entry['asked as']));
  const offTopic = against(Object.values(knowledge.offTopic).flat());
  const known = answerable.length > 0;
  const answerFrom = known ? roundedDown(cutOffBelow(answerable, ANSWERED)) : DEFAULT_CALIBRATION.answerFrom;
  const nearFrom = known ? roundedDown(cutOffBelow(answerable, NEAR)) : DEFAULT_CALIBRATION.nearFrom;
  const figures = (values: readonly number[]): GroupFigures => ({
    utterances: values.length,
    fromAnswerFrom: rounded(shareAtOrAbove(values, answerFrom)),
    fromNearFrom: rounded(shareAtOrAbove(values, nearFrom)),
  });
  return {
    answerFrom,
    nearFrom,
    calibratedOn,
    auroc: rounded(areaUnderCurve(answerable, unanswerable)),
    groups: {
      answerable: figures(answerable),
      unanswerable: figures(unanswerable),
      notCovered: figures(notCovered),
      offTopic: figures(offTopic),
    },
  };
}

/** How far the best of these passages is trusted with a question; undefined where the engine looks at none. */
function confidence(
  { understanding, retrieved }: PutQuestion,
  prepared: Prepared,
  isThere: (passage: Passage) => boolean,
): number | undefined {
  if (understanding.intent !== 'ask') return undefined;
  const passages = retrieved.filter(({ match: { candidate } }) => candidate.kind === 'passage' && isThere(candidate.passage));
  const lead = leadOf(understanding, passages, prepared);
  return lead.kind === 'passages' ? lead.confidence : undefined;
}

/** A cut-off must not rise above the value that it was taken from. */
function roundedDown(value: number): number {
  return Math.floor(value * 1000) / 1000;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function describeCalibration({ answerFrom, nearFrom, auroc, groups }: CalibrationReport): string {
  const row = (name: string, { utterances, fromAnswerFrom, fromNearFrom }: GroupFigures) =>
    `${name.padEnd(44)}${String(utterances).padStart(6)}${percent(fromAnswerFrom).padStart(14)}${percent(fromNearFrom).padStart(14)}`;
  return [
    `answerFrom ${answerFrom}, nearFrom ${nearFrom}; AUROC ${auroc}`,
    `${''.padEnd(44)}${'lines'.padStart(6)}${'≥ answerFrom'.padStart(14)}${'≥ nearFrom'.padStart(14)}`,
    row('asked-as lines, each left out in turn', groups.answerable),
    row('the same without the passages on the point', groups.unanswerable),
    row('lines of what is not covered', groups.notCovered),
    row('off-topic utterances', groups.offTopic),
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
