import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import { askInForms, readForms, readGoldenQuestions } from '../../src/index.ts';

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const { golden } = readGoldenQuestions('questions.yaml', textOf('questions.yaml'));
const { forms } = readForms('forms.yaml', textOf('forms.yaml'));
const recorded: Record<string, { percent: number }> = JSON.parse(textOf('recorded-forms.json'));

test('in no form are fewer golden questions passed than was recorded, and no figure is fabricated', async () => {
  if (!golden || !forms) throw new Error('the questions and their forms can be read');
  const scores = askInForms(await loadEngine(), golden, forms);
  expect(scores.flatMap(({ verdicts }) => verdicts.flatMap(({ fabricated }) => fabricated))).toEqual([]);
  expect(
    scores
      .filter(({ form, percent }) => percent < (recorded[form]?.percent ?? 100))
      .map(({ form, percent }) => `${form}: ${percent}`),
  ).toEqual([]);
}, 600_000);
