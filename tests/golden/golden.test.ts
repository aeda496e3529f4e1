import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import {
  askGoldenQuestions,
  describeFault,
  describeVerdicts,
  inForm,
  readForms,
  readGoldenQuestions,
  scoreOf,
} from '../../src/index.ts';

const reading = readGoldenQuestions('questions.yaml', readFileSync(new URL('questions.yaml', import.meta.url), 'utf8'));
const recorded: { percent: number } = JSON.parse(readFileSync(new URL('recorded-score.json', import.meta.url), 'utf8'));

test('the golden questions can be read', () => {
  expect(reading.faults.map(describeFault)).toEqual([]);
});

test('no golden question is answered with a figure that nothing bears out, and the score is at least the recorded one', async () => {
  if (!reading.golden) return;
  const verdicts = askGoldenQuestions(await loadEngine(), reading.golden);
  expect(verdicts.flatMap(({ question, fabricated }) => fabricated.map((figure) => `${question.id}: ${figure}`))).toEqual([]);
  expect(scoreOf(verdicts).percent, describeVerdicts(verdicts)).toBeGreaterThanOrEqual(recorded.percent);
}, 120_000);

const formsReading = readForms('forms.yaml', readFileSync(new URL('forms.yaml', import.meta.url), 'utf8'));

test('the forms in which they are asked again can be read', () => {
  expect(formsReading.faults.map(describeFault)).toEqual([]);
});

test('nor is a figure fabricated for a golden question in a changed form, each in another one', async () => {
  const { forms } = formsReading;
  if (!reading.golden || !forms) return;
  const changed = reading.golden.questions.map((question, at) => {
    const form = forms[at % forms.length];
    return form ? inForm(question, form) : question;
  });
  const verdicts = askGoldenQuestions(await loadEngine(), { ...reading.golden, questions: changed });
  expect(verdicts.flatMap(({ question, fabricated }) => fabricated.map((figure) => `${question.id}: ${figure}`))).toEqual([]);
}, 120_000);
