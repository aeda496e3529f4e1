import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEngine, Question } from '../../src/index.ts';
import { anyText, NASTY_TEXTS, REAL_QUESTIONS } from './any-question.ts';
import { answerOf, ownEngine, plainEngine } from './libraries.ts';
import { FEW_RUNS, RUNS, some } from './settings.ts';

/** How much longer than plain prose of the same length a nasty text may take. Catastrophes are thousands of times slower. */
const TIMES_SLOWER = 40;
/** Below this, time is noise. */
const LEAST_MS = 25;
const MOST_TRIES = 3;
/** A guard against what backtracks without end, generous enough for a busy machine. */
const SECONDS_AT_MOST = 10;

/** Real questions one after another, as long as the engine reads. */
const PROSE = REAL_QUESTIONS.filter((_, at) => at % 7 === 0)
  .join(' ')
  .slice(0, 20_000);

/**
 * The shortest of several tries: what the work takes, without what else the machine was doing.
 * @param enough milliseconds below which one try tells all that is to be known
 */
function millisecondsFor(engine: AnswerEngine, question: Partial<Question>, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && least >= enough; tries++) {
    const started = performance.now();
    answerOf(engine, question);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

describe.each([
  ['the own library', ownEngine],
  ['a plain folder', plainEngine],
])('%s', (_, engine) => {
  for (const text of REAL_QUESTIONS.slice(0, 200)) answerOf(engine, { text });
  const ofProse = Math.max(LEAST_MS, millisecondsFor(engine, { text: PROSE }, LEAST_MS));
  const expectQuick = (question: Partial<Question>, prose = ofProse) => {
    const most = Math.min(SECONDS_AT_MOST * 1000, prose * TIMES_SLOWER);
    expect(millisecondsFor(engine, question, most)).toBeLessThan(most);
  };

  it.each(NASTY_TEXTS.map((text) => [JSON.stringify(text.slice(0, 12)), text]))(
    'takes no longer for %s … than for prose, by itself, before or after a question, or in the turn before',
    (_name, text) => {
      const question = 'How many away rotations should I do, and when?';
      const half = text.slice(0, 2000);
      expectQuick({ text });
      expectQuick({ text: question, earlierTurns: [text] });
      // What a message is read by is the same in any library: what is looked up for it differs.
      if (engine === plainEngine && RUNS <= FEW_RUNS) return;
      expectQuick({ text: `${half}\n${question}` });
      expectQuick({ text: `${question} ${half}` });
      expectQuick({ text: `${question} Thanks, ${half}` });
      expectQuick({ text, earlierTurns: [question] });
    },
  );

  it('takes two texts woven into each other without hanging', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('', ' ', '? ', '. ', ', and '), (a, b, joint) => {
        expectQuick({ text: `${a}${joint}${b}${joint}`.repeat(Math.ceil(4000 / (a.length + b.length + 1))).slice(0, 4000) });
      }),
      { ...some, numRuns: Math.ceil(some.numRuns / 3) },
    );
  });

  it('grows no faster than the number of earlier turns', () => {
    const turns = Array.from({ length: 400 }, (_turn, at) => REAL_QUESTIONS[at % REAL_QUESTIONS.length] ?? '');
    const afterOne = { text: 'and when?', earlierTurns: turns.slice(0, 1) };
    const oneTurn = Math.max(LEAST_MS / 10, millisecondsFor(engine, afterOne, LEAST_MS / 10));
    expectQuick({ text: 'and when?', earlierTurns: turns }, oneTurn * turns.length);
    expectQuick({ text: 'and when?', earlierTurns: NASTY_TEXTS }, ofProse * NASTY_TEXTS.length);
  });
});
