import { applicantFactsIn, type ToldFacts, type Trace } from '../src/index.ts';

/** What a person may not want others to read beside their name. */
const FIGURES = [
  'step2ck',
  'step2ckRange',
  'failedAttempts',
  'gapMonths',
  'comlexOnly',
  'products',
  'projects',
  'aways',
  'letters',
  'programs',
  'procedures',
  'interventionalMonths',
] as const satisfies readonly (keyof ToldFacts)[];

/** Whether a question was understood to tell figures of whoever asks: scores, failed attempts, counts. */
export function holdsOwnFigures({ understanding }: Pick<Trace, 'understanding'>): boolean {
  return understanding.intent === 'ask' && holdsFigures(understanding.told);
}

function holdsFigures(told: ToldFacts): boolean {
  return FIGURES.some((figure) => told[figure] !== undefined);
}

/** `own`: the engine takes them for the writer's. `maybe`: it does not, and they may be all the same. */
export type FiguresTold = 'none' | 'maybe' | 'own';

/** What there are hundreds of. */
const COUNTED =
  /programs|applications|applicants|spots|positions|residents|fellows|interviews|schools|students|people|procedures|cases|hours|days|miles|papers|publications|dollars/;
/** Scores of Step 2 by themselves, of other exams any three digits beside one; and what nobody who failed likes to be read by others. */
const SCORE = new RegExp(`(?<![$.,\\d])\\b(?:1[89]|2\\d)\\d\\b(?![.,]\\d|%|\\s+(?:(?:ir|dr)\\s+)?(?:${COUNTED.source})\\b)`, 'i');
const THREE_DIGITS = /\b[1-9]\d\d\b/;
const OF_AN_EXAM = /\b(?:step|ck|score[sd]?|comlex|usmle|level|exam)\b/i;
const FAILED = /\bfail(?:s|ed|ing|ures?)?\b/i;

/**
 * Whether words tell figures of whoever writes them. A question that is kept between two for nothing costs less than one that was not,
 * and so whatever may be such a figure counts as `maybe`.
 */
export function figuresTold(text: string): FiguresTold {
  if (holdsFigures(applicantFactsIn(text))) return 'own';
  const figure = SCORE.test(text) || (THREE_DIGITS.test(text) && OF_AN_EXAM.test(text));
  return FAILED.test(text) || figure ? 'maybe' : 'none';
}
