import { expect, it } from 'vitest';
import { trainingMeant } from '../../src/question/other-training.ts';
import { answerTo } from '../fixture-library.ts';

const namesProgram = (text: string) => /\bHarbor\b/.test(text);

it.each([
  [['my husband matched DR at Harbor', 'who is his program director'], 'the diagnostic radiology residency'],
  [["i'm a DR resident at Harbor", 'how many weeks of vacation'], 'the diagnostic radiology residency'],
  [['the radiology residency (not IR) at Harbor: how many spots?'], 'the diagnostic radiology residency'],
  [['anesthesiology resident at Harbor', 'how long is my internship'], 'training in anesthesiology'],
  [['cardiology fellow at Harbor here', 'weeks of imaging?'], 'training in cardiology'],
] as const)('training in another field at the program: %j', (said, name) => {
  expect(trainingMeant(said, namesProgram)?.name).toBe(name);
});

it.each([
  [["i'm a DR resident at Harbor", 'what do I need for ESIR?']],
  [["i'm a DR resident at Harbor", 'how many beds are there?']],
  [["i'm not a DR resident at Harbor", 'how many spots?']],
  [['dr resident here, does Harbor have a residency for me?']],
  [['what comes after the dr residency at Harbor, and how long?']],
])('none: %j', (said) => {
  expect(trainingMeant(said, namesProgram)).toBeUndefined();
});

it('a place that a turn names alone is what the next turn asks of', () => {
  expect(answerTo(['Harbor IR', 'who is the director?']).cites).toEqual(['harbor-page#director']);
});
