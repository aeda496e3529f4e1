import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerEngine, Question } from '../../src/index.ts';
import { anyText, NASTY_TEXTS, REAL_QUESTIONS } from './any-question.ts';
import { answerOf, ownEngine, plainEngine } from './libraries.ts';
import { some } from './settings.ts';

/** How much longer than plain prose of the same length a nasty text may take. Catastrophes are thousands of times slower. */
const TIMES_SLOWER = 40;
/** Below this, time is noise. */
const LEAST_MS = 25;
/** A guard against what backtracks without end, generous enough for a busy machine. */
const SECONDS_AT_MOST = 10;

/** Real questions one after another, as long as the engine reads. */
const PROSE = REAL_QUESTIONS.filter((_, at) => at % 7 === 0)
  .join(' ')
  .slice(0, 20_000);

/** The shortest of several tries: what the work takes, without what else the machine was doing. */
function millisecondsFor(engine: AnswerEngine, question: Partial<Question>, tries = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tries; at++) {
    const started = performance.now();
    answerOf(engine, question);
    least = Math.min(least, performance.now() - started);
    if (least < LEAST_MS) break;
  }
  return least;
}

describe.each([
  ['the own library', ownEngine],
  ['a plain folder', plainEngine],
])('%s', (_, engine) => {
  for (const text of REAL_QUESTIONS.slice(0, 200)) answerOf(engine, { text });
  const ofProse = Math.max(LEAST_MS, millisecondsFor(engine, { text: PROSE }));
  const expectQuick = (question: Partial<Question>, prose = ofProse) => {
    const milliseconds = millisecondsFor(engine, question);
    expect(milliseconds).toBeLessThan(SECONDS_AT_MOST * 1000);
    expect(milliseconds / prose).toBeLessThan(TIMES_SLOWER);
  };

  it.each(NASTY_TEXTS.map((text) => [JSON.stringify(text.slice(0, 12)), text]))(
    'takes no longer for %s … than for prose, by itself, before or after a question, or in the turn before',
    (_name, text) => {
      const question = 'How many away rotations should I do, and when?';
      const half = text.slice(0, 2000);
      expectQuick({ text });
      expectQuick({ text: `${half}\n${question}` });
      expectQuick({ text: `${question} ${half}` });
      expectQuick({ text: `${question} Thanks, ${half}` });
      expectQuick({ text: question, earlierTurns: [text] });
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
    const oneTurn = Math.max(LEAST_MS / 10, millisecondsFor(engine, { text: 'and when?', earlierTurns: turns.slice(0, 1) }));
    expectQuick({ text: 'and when?', earlierTurns: turns }, oneTurn * turns.length);
    expectQuick({ text: 'and when?', earlierTurns: NASTY_TEXTS }, ofProse * NASTY_TEXTS.length);
  });
});
