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
    // How it is put.
    ['can I moonlight', 'is moonlighting allowed', true],
    ['can residents moonlight at MGH', 'Is moonlighting allowed at Mass General?', true],
    ['hi! quick question, do you allow moonlighting? thanks', 'Is moonlighting permitted?', true],
    ['Is there a gym?', 'do you have a gym', true],
    ['do you provide free parking at MGH', 'Is free parking available at Mass General?', true],
    ['I was wondering if you have a lactation room', 'Is there a lactation room?', true],
    ['Is there a moonlighting policy?', 'do you have a policy on moonlighting', true],
    ['how many residents fail the boards', "What's the number of residents who fail boards?", true],
    ['does MGH take transfers', 'Can I transfer into MGH?', true],
    ['do I need to take step 3 before residency', 'is step 3 needed before residency?', true],
    ['can I moonlight', 'can I not moonlight', false],
    ['is moonlighting allowed', 'Why is moonlighting allowed', false],
    ['when can I moonlight', 'can I moonlight', false],
    ['who can moonlight', 'can I moonlight', false],
    ['Is there parking at MGH?', 'how much is parking at MGH', false],
    ['where can I park at MGH', 'how much is parking at MGH', false],
    ['how is parking', 'how much is parking', false],
    ['do you accept letters', 'do you provide letters', false],
    ['Do you sponsor J-1 visas?', 'Do you accept J-1 visas?', false],
    ['how many applicants do you accept', 'how many applicants do you have', false],
    ['how do I schedule an elective at MGH', 'what is an elective at MGH', false],
    ['How do I get an interview at MGH?', 'What is the interview at MGH like?', false],
    // Forms of one word.
    ['do you sponsor visas', 'Is visa sponsorship offered?', true],
    ['How are chief residents chosen?', 'how do you choose chief residents', true],
    ['How are chief residents chosen?', 'who is the chief resident?', false],
    // Small words, numbers, and who does it to whom.
    ['can I do research before residency', 'can I do research during residency', false],
    ['Can I transfer into the program?', 'Can I transfer out of the program?', false],
    ['Do residents with children get help?', 'Do residents without children get help?', false],
    ['Do you require three letters?', 'Do you require four letters?', false],
    ['can I start in 2027', 'can I start in 2028', false],
    ['do residents teach students', 'do students teach residents', false],
    ['who evaluates residents', 'who do residents evaluate', false],
    ['can fellows moonlight', 'can residents moonlight', false],
    ['do residents leave MGH', 'do residents get leave at MGH', false],
    ['do you have insurance', 'do you have dental insurance', false],
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
