import { expect, test } from 'vitest';
import { QuestionLikelihood } from '../../src/retrieval/question-likelihood.ts';
import { UnitNumbers } from '../../src/vocabulary/unit-numbers.ts';

const words = (line: string) => line.split(' ');
const numbers = new UnitNumbers();
const units = (line: string) => words(line).map((word) => numbers.give(word));
const candidates = [
  { id: 'aways', lines: ['how many away rotations', 'when are away rotations', 'is one away enough'].map(units) },
  { id: 'letters', lines: ['how many letters', 'who writes letters', 'when are letters due'].map(units) },
  { id: 'director', lines: ['who directs the program', 'who is the director'].map(units) },
];
const model = new QuestionLikelihood(candidates, numbers);
const order = (question: string, share = () => 1) => {
  const likelihood = model.of(words(question).map((key) => ({ key, share: share() })));
  return ['aways', 'letters', 'director'].sort((a, b) => likelihood(b) - likelihood(a));
};

test('the candidate whose questions use the words of a question comes first', () => {
  expect([order('many away rotations')[0], order('letters due')[0], order('the director')[0]]).toEqual([
    'aways',
    'letters',
    'director',
  ]);
});

test('words of asking tell candidates apart: a question with "who" is likelier where people ask who', () => {
  expect(order('who')).toEqual(['director', 'letters', 'aways']);
});

test('words that stand around a question weigh less than its own', () => {
  const question = [
    { key: 'letters', share: 1 },
    { key: 'away', share: 0.2 },
    { key: 'rotations', share: 0.2 },
  ];
  const likelihood = model.of(question);
  expect(likelihood('letters')).toBeGreaterThan(likelihood('aways'));
});

test('a question in words that nobody used is as likely for all that differ in nothing but their words', () => {
  expect(model.of([{ key: 'moonlighting', share: 1 }])('letters')).toBe(0);
});

test('of a candidate that it does not know it says nothing', () => {
  expect(model.of([{ key: 'letters', share: 1 }])('salary')).toBe(Number.NEGATIVE_INFINITY);
});

test('the likeliest candidates are among the first that were given, best first, and hold a word that names something', () => {
  const likeliest = (question: string, ...naming: string[]) =>
    model.likeliest(
      words(question).map((key) => ({ key, share: 1 })),
      naming,
      { most: 2, among: 2 },
    );
  expect([
    likeliest('how many letters', 'letters'),
    likeliest('when are many', 'many'),
    likeliest('who is the director', 'director'),
    likeliest('who is moonlighting', 'moonlighting'),
  ]).toEqual([['letters'], ['letters', 'aways'], [], []]);
});
