import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProfile, REAL_QUESTIONS } from './any-question.ts';
import { answerOf, ownEngine, TODAY } from './libraries.ts';
import { some } from './settings.ts';

const printed = new Set(ownEngine.knowledge.passages.flatMap(({ text }) => text.match(/\d+/g) ?? []).map(Number));
/** Scores that no source prints: where one is read in an answer, the asker said it. */
const ownScore = fc.integer({ min: 200, max: 299 }).filter((score) => !printed.has(score));

const TELLING: readonly ((score: number) => string)[] = [
  (score) => `i got a ${score} on step 2, is that enough`,
  (score) => `us img, ${score}, 18 IR programs, enough?`,
  (score) => `My Step 2 CK is ${score}. What should I aim for?`,
  (score) => `${score} step 2 ck, 2 aways, cooked?`,
  (score) => `step2 ${score} as a DO, how many programs should i apply to`,
  (score) => `student with ${score} and one failed attempt, advice?`,
  (score) => `I scored ${score}/300 and Prof. Smith says ${score} is too low`,
  (score) => `ck${score}`,
];
const telling = fc.tuple(ownScore, fc.constantFrom(...TELLING)).map(([score, tell]) => ({ score, text: tell(score) }));

it('the asker’s own scores are read nowhere in a public answer', () => {
  fc.assert(
    fc.property(
      telling,
      fc.option(telling, { nil: undefined }),
      fc.constantFrom('', ...REAL_QUESTIONS),
      anyProfile,
      (now, before, also, profile) => {
        const { step2ck = 0, ...rest } = profile;
        const saved = step2ck >= 200 && step2ck <= 299 && !printed.has(step2ck) ? step2ck : undefined;
        const answer = answerOf(ownEngine, {
          text: `${now.text} ${also}`.trim(),
          earlierTurns: before ? [before.text] : [],
          profile: saved === undefined ? rest : { ...rest, step2ck: saved },
          visibility: 'public',
          askedOn: TODAY,
        });
        const told = [answer.text, ...answer.caveats.map(({ text }) => text), JSON.stringify(answer.computed)].join('\n');
        for (const score of [now.score, before?.score, saved]) {
          if (score !== undefined) expect(told).not.toMatch(new RegExp(`(?<!\\d)${score}(?!\\d)`));
        }
        // Nothing is worked out but what would be for whoever asks the same and tells no score: by how much two editions differ.
        const untold = also === '' ? [] : answerOf(ownEngine, { text: also, visibility: 'public', askedOn: TODAY }).computed;
        expect(answer.computed.filter((one) => !untold.some((other) => isDeepStrictEqual(one, other)))).toEqual([]);
      },
    ),
    some,
  );
});

it('the same score is held against the sources in a private answer', () => {
  const { text, computed } = answerOf(ownEngine, { text: 'us img, 238, enough?' });
  expect(text).toContain('238');
  expect(computed).toContainEqual({ value: 7, operands: [245, 238], rule: 'difference' });
});
