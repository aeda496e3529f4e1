import { describe, expect, test } from 'vitest';
import { describeFault, inForm, readForms, readGoldenQuestions } from '../../src/index.ts';

const { golden } = readGoldenQuestions(
  'questions.yaml',
  'today: "2026-11-22"\nquestions:\n  - { id: aways-1, topic: aways, kind: answer, turns: ["hello", "How many away rotations, in IR?"] }\n',
);
const [question] = golden?.questions ?? [];
const turnsIn = (...turns: string[]) => question && inForm(question, { name: 'a form', turns, alone: false }).turns;

describe('a golden question in a changed form', () => {
  test.each([
    ['{question in capitals}', 'HOW MANY AWAY ROTATIONS, IN IR?'],
    ['{question without punctuation}', 'How many away rotations in IR'],
    ['{question with a typing error}', 'How many away rottaions, in IR?'],
    ['“{question}”', '“How many away rotations, in IR?”'],
    ['my friend asks: {question, begun small}', 'my friend asks: how many away rotations, in IR?'],
    ['{question, ended} Thanks!', 'How many away rotations, in IR? Thanks!'],
  ])('%s', (turn, asked) => {
    expect(turnsIn(turn)).toEqual(['hello', asked]);
  });

  test('stands after a turn of the form, with its own earlier turns right before it', () => {
    expect(turnsIn('who leads it?', '{question}', 'say that again?')).toEqual([
      'who leads it?',
      'hello',
      'How many away rotations, in IR?',
      'say that again?',
    ]);
  });
});

describe('a file of forms', () => {
  const faultsOf = (text: string) => readForms('forms.yaml', text).faults.map(describeFault);
  const example = '  example:  - { name: with a greeting, turns: ["hey! {question}"] }';

  test('names what is wrong, and where', () => {
    expect(faultsOf('forms:\n  - { name: loud, turns: ["{QUESTION}"] }\n  - { name: loud, turns: ["hey"] }\n')).toEqual([
      `forms.yaml:2: "loud" holds {QUESTION}\n  expected: one of {question}, {question in capitals}, {question without punctuation}, {question with a typing error}, {question, ended}, {question, begun small}\n${example}`,
      `forms.yaml:3: the name "loud" stands twice\n  expected: a name of its own\n${example}`,
      `forms.yaml:3: "loud" has 0 places for the question\n  expected: one place\n${example}`,
    ]);
  });

  test('that can not be read', () => {
    expect(faultsOf('forms: [')).toEqual([expect.stringMatching(/^forms\.yaml:1: .+\n {2}expected: valid YAML\n/)]);
  });
});
