import type { Trace } from '../src/index.ts';
import type { LiveEngine } from './engine.ts';

type Told = Extract<Trace['understanding'], { intent: 'ask' }>['told'];

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
] as const satisfies readonly (keyof Told)[];

/** Whether a question was understood to tell figures of whoever asks: scores, failed attempts, counts. */
export function holdsOwnFigures({ understanding }: Pick<Trace, 'understanding'>): boolean {
  return understanding.intent === 'ask' && FIGURES.some((figure) => understanding.told[figure] !== undefined);
}

/**
 * Whether words tell figures of whoever writes them. Where the engine fails on them nobody knows, and they count as such.
 * @param askedOn today, as YYYY-MM-DD
 */
export function tellsOwnFigures(text: string, engine: Pick<LiveEngine, 'answer'>, askedOn: string): boolean {
  try {
    return holdsOwnFigures(engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn }));
  } catch {
    return true;
  }
}

/** Three-digit scores, and what nobody failed likes to be read by others. */
const SCORE = /\b(?:1[89]|2\d)\d\b/;
const OF_AN_EXAM = /\b(?:step|ck|score[sd]?|comlex|usmle|level|exam)\b/i;
const FAILED = /\bfail(?:s|ed|ing|ures?)?\b/i;

/**
 * Whether words may tell such figures, also where the engine does not take them for the writer's own. For whether others shall read
 * along: a question that is kept between two for nothing costs less than one that was not.
 * @param askedOn today, as YYYY-MM-DD
 */
export function mayTellOwnFigures(text: string, engine: Pick<LiveEngine, 'answer'>, askedOn: string): boolean {
  const score = SCORE.test(text) && OF_AN_EXAM.test(text);
  return score || FAILED.test(text) || tellsOwnFigures(text, engine, askedOn);
}
