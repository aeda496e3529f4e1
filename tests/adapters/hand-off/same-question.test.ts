import { expect, it } from 'vitest';
import { isParaphrase, otherWordings, samenessOf } from '../../../adapters/hand-off/same-question.ts';
import { traceOf } from '../../fixture-library.ts';

it.each([
  ['What is the salary of a resident?', 'what is a resident salary?', true],
  ['how many aways?', 'How many away rotations should I do?', true],
  ['how many aways?', 'when are aways?', false],
  ['What is the salary of a resident?', 'What are the letters of a resident?', false],
  ['parking?', 'Parking', true],
])('whether %j is the same question as %j: %s', (one, other, same) => {
  expect(samenessOf(traceOf(one)) === samenessOf(traceOf(other))).toBe(same);
});

it.each([
  ['What is the salary of a resident?', 'how much do residents make', true],
  ['What is the salary of a resident?', 'How much is a resident paid in PGY-3?', false],
  ['What is the salary of a resident?', 'What is the salary of a resident at Mercy Hospital?', false],
  ['how many aways?', 'number of away rotations that I should do', true],
  ['how many aways?', 'when are aways?', false],
  ['how many aways?', 'how many letters?', false],
  ['what is the weather today', 'i want to kill myself', false],
])('whether %j says %j in other words: %s', (one, other, paraphrase) => {
  expect([isParaphrase(traceOf(one), traceOf(other)), isParaphrase(traceOf(other), traceOf(one))]).toEqual([
    paraphrase,
    paraphrase,
  ]);
});

it('names each other wording of a question once, and those of nobody who was forgotten', () => {
  const asked = ['Do you sponsor visas?', 'visas?', 'Visas? ', undefined, 'do you  sponsor visas?'];
  expect(
    otherWordings(
      'Do you sponsor visas?',
      asked.map((question) => ({ question })),
    ),
  ).toEqual(['visas?']);
});
