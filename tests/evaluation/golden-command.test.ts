import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const fixtures = path.join(root, 'tests', 'fixtures', 'evaluation');
const folder = mkdtempSync(path.join(tmpdir(), 'golden-'));
const questions = path.join(folder, 'questions.yaml');
const recorded = path.join(folder, 'recorded-score.json');
copyFileSync(path.join(fixtures, 'questions.yaml'), questions);
afterAll(() => rmSync(folder, { recursive: true }));

function golden(...args: string[]) {
  const command = [
    '--import',
    'tsx',
    path.join(root, 'adapters', 'golden.ts'),
    '--knowledge',
    path.join(fixtures, 'sound'),
    '--questions',
    questions,
    ...args,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: root });
  return { status, stderr, said: stdout.trimEnd().split('\n') };
}

test('a first score is recorded on request alone', () => {
  expect(golden('--quick')).toMatchObject({
    status: 0,
    said: expect.arrayContaining([
      'passed 2 of 3 golden questions (66.6%)',
      'no score is recorded yet; record this one with --record',
    ]),
  });
  expect(golden('--quick', '--record').said.at(-1)).toBe('recorded 66.6%');
  expect(JSON.parse(readFileSync(recorded, 'utf8'))).toEqual({ passed: 2, of: 3, percent: 66.6 });
});

test('a run below the recorded score fails, and recording does not lower it', () => {
  const higher = { passed: 3, of: 3, percent: 100 };
  writeFileSync(recorded, JSON.stringify(higher));
  expect(golden('--quick', '--record')).toMatchObject({
    status: 1,
    said: expect.arrayContaining(['below the recorded score of 100% (3 of 3)']),
  });
  expect(JSON.parse(readFileSync(recorded, 'utf8'))).toEqual(higher);
});

test('a failure says what was expected, and the leave-one-out figures stand beside the score', () => {
  const { said } = golden();
  expect(said).toEqual(
    expect.arrayContaining(['letters-1 (answer): how many letters of recommendation', '  expected to read "seven"']),
  );
  expect(said).toContain(
    'asked-as lines, each left out in turn: the right passage comes first for 100.0% of 15, among the first three for 100.0%',
  );
});

test('each form has a score of its own, which is recorded on request and below which a run fails', () => {
  writeFileSync(path.join(folder, 'forms.yaml'), 'forms:\n  - { name: in capitals, turns: ["{question in capitals}"] }\n');
  expect(golden('--forms', '--record')).toMatchObject({ status: 0, said: ['in capitals     2 of   2  100.0%', 'recorded'] });
  const forms = path.join(folder, 'recorded-forms.json');
  expect(JSON.parse(readFileSync(forms, 'utf8'))).toEqual({ 'in capitals': { passed: 2, of: 2, percent: 100 } });
  writeFileSync(forms, JSON.stringify({ 'in capitals': { passed: 3, of: 2, percent: 150 } }));
  expect(golden('--forms')).toMatchObject({
    status: 1,
    said: ['in capitals     2 of   2  100.0%', '"in capitals" is below its recorded 150%: 100%'],
  });
});

test('a file of questions that can not be read stops it', () => {
  writeFileSync(questions, 'questions: []\n');
  const { status, stderr } = golden('--quick');
  expect(status).toBe(2);
  expect(stderr).toContain('questions.yaml:1: today: Invalid input: expected string, received undefined');
});
