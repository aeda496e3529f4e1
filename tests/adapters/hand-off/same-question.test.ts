import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../adapters/engine.ts';
import { isParaphrase, otherWordings, samenessOf } from '../../../adapters/hand-off/same-question.ts';
import type { Trace } from '../../../src/index.ts';
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
  ['What is the salary at Harbor?', 'What is the salary at Mercy Clinic?', false],
  ['What is the salary at Harbor?', 'How much do residents make?', false],
  ['What is the weekend pay of a resident?', 'What is the weekday pay of a resident?', false],
  ['What is the salary of a resident?', 'Where is the salary of a resident?', true],
  ['Where is the salary paid?', 'When is the salary paid?', false],
  ['I am an IMG with a 250. What is the salary?', 'I am an IMG with a 221. What is the salary?', true],
])('whether %j says %j in other words: %s', (one, other, paraphrase) => {
  expect([isParaphrase(traceOf(one), traceOf(other)), isParaphrase(traceOf(other), traceOf(one))]).toEqual([
    paraphrase,
    paraphrase,
  ]);
});

describe('in the library that ships with the program', async () => {
  const engine = await loadEngine();
  const ask = (text: string): Trace =>
    engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'public', askedOn: '2026-11-22' });

  it.each([
    ['Does MGH sponsor H-1B visas?', 'does Mass General sponsor h1b visa?', true],
    ['Does MGH sponsor visas?', 'Will Massachusetts General Hospital sponsor a visa?', true],
    ['What is the salary at MGH?', 'How much do residents make at Mass General?', true],
    ['is there parking at MGH', 'where can I park at mass general', true],
    ['What is the call schedule at MGH?', 'How often are residents on call at Mass General', true],
    ['Does MGH sponsor H-1B visas?', 'Does MGH sponsor J-1 visas?', false],
    ['Will I get a J-1 visa at MGH?', 'Will I get an H-1B visa at MGH?', false],
    ['What is the salary at MGH?', 'What is the salary at Penn?', false],
    ['What is maternity leave at MGH?', 'What is paternity leave at MGH?', false],
    ['How often is weekend call at MGH?', 'How often is weekday call at MGH?', false],
    ['Are interviews at MGH in person?', 'Are interviews at MGH virtual?', false],
    ['When does MGH interview?', 'Where does MGH interview?', false],
    ['What is the salary of fellows at MGH?', 'What is the salary of residents at MGH?', false],
    ['What is the salary in PGY-2 at MGH?', 'What is the salary in PGY-5 at MGH?', false],
  ])('whether %j is joined by whoever asks %j: %s', (one, other, joined) => {
    const [first, second] = [ask(one), ask(other)];
    expect(samenessOf(first) === samenessOf(second) || isParaphrase(first, second)).toBe(joined);
  });
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
