import { describe, expect, test } from 'vitest';
import { describeFault, describeVerdicts, gradeAnswer, readGoldenQuestions, scoreOf } from '../../src/index.ts';
import { answerOf } from './answer-of.ts';

const EXAMPLE =
  '- { id: aways-1, topic: aways, kind: answer, turns: ["how many aways?"], sources: [ir-residency-guide], facts: [[1–2]] }';
const faultsOf = (text: string) => readGoldenQuestions('questions.yaml', text).faults.map(describeFault);

describe('a file of golden questions', () => {
  test('gives names to patterns that many questions use', () => {
    const { golden } = readGoldenQuestions(
      'questions.yaml',
      'today: "2026-11-22"\npatterns:\n  a percentage: /\\d+%/\nquestions:\n  - { id: a, topic: t, kind: abstain, turns: [odds?], must not say: ["{a percentage}"] }\n',
    );
    expect(golden?.questions[0]).toMatchObject({ 'must not say': ['/\\d+%/'] });
  });

  test('an unknown kind', () => {
    expect(faultsOf('today: "2026-11-22"\nquestions:\n  - id: a\n    topic: t\n    kind: riddle\n    turns: [so?]\n')).toEqual([
      `questions.yaml:5: questions › 0 › kind: Invalid option: expected one of "answer"|"abstain"|"decline"|"conflict"|"profile"|"stale"|"comparison"|"small-talk"\n  expected: the form of the example\n  example:  ${EXAMPLE}`,
    ]);
  });

  test('an id that is taken, a pattern that is not named, a regular expression that can not be read', () => {
    const text = `today: "2026-11-22"
questions:
  - { id: a, topic: t, kind: answer, turns: [so?] }
  - { id: a, topic: t, kind: answer, turns: [so?], must not say: ["{money}"], facts: [["/(/"]] }
`;
    expect(faultsOf(text)).toEqual([
      'questions.yaml:4: the id "a" stands twice\n  expected: an id of its own\n  example:  id: a-2',
      expect.stringMatching(
        /^questions\.yaml:4: "a": .*Unterminated group\n {2}expected: a regular expression between slashes, or plain words\n {2}example: {2}\/step 2\.\{0,20\}245\/$/,
      ),
      'questions.yaml:4: "a" uses the pattern {money}, which is not named above\n  expected: one of \n  example:  must not say: ["{an amount of money}"]',
    ]);
  });

  test('no YAML at all', () => {
    expect(faultsOf('questions: [')).toEqual([expect.stringMatching(/^questions\.yaml:1: .+\n {2}expected: valid YAML\n/)]);
  });
});

describe('the table of a run', () => {
  const { golden } = readGoldenQuestions(
    'questions.yaml',
    'today: "2026-11-22"\nquestions:\n  - { id: aways-1, topic: aways, kind: answer, turns: [aways?], facts: [[two]] }\n  - { id: hi-1, topic: talk, kind: small-talk, turns: [hi] }\n',
  );
  const answers = [answerOf({ text: 'Do one.' }), answerOf({ outcome: 'help', text: 'Hello.' })];
  const verdicts = (golden?.questions ?? []).map((question, at) =>
    gradeAnswer(question, answers[at] ?? answerOf({}), '2026-11-22'),
  );

  test('is read at a glance', () => {
    expect(describeVerdicts(verdicts, true)).toBe(`kind        passed
answer         0 of   1    0.0%
small-talk     1 of   1  100.0%

topic  passed
aways     0 of   1    0.0%
talk      1 of   1  100.0%

aways-1 (answer): aways?
  expected to read "two"
  | answered: Do one.

median answer: 7 characters
fabricated figures: 0
passed 1 of 2 golden questions (50%)`);
  });

  test('is rounded down', () => {
    expect(scoreOf([...verdicts, ...verdicts, ...verdicts.slice(1)])).toEqual({ passed: 3, of: 5, percent: 60 });
    expect(scoreOf([...verdicts, ...verdicts.slice(1)])).toEqual({ passed: 2, of: 3, percent: 66.6 });
  });
});
