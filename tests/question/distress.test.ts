import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('a person in danger is answered before anything else', () => {
  it.each([
    'no one would miss me if i were gone',
    'nobody would notice if i died',
    'i took 40 mg of my pills on purpose',
    "i can't go on like this",
    'how many aways? i am suicidal',
    'i have been thinking about suicide',
  ])('%s', (text) => {
    const { outcome, text: reply, cites } = answerTo(text);
    expect({ outcome, cites }).toEqual({ outcome: 'help', cites: [] });
    expect(reply).toMatch(/988.*tell someone near you/);
  });

  it.each(['my classmate is suicidal what do i do', 'a friend of mine, my roommate wants to kill herself'])(
    'also where another is: %s',
    (text) => {
      expect(answerTo(text)).toEqual({
        outcome: 'help',
        text: expect.stringMatching(/^I am glad that you are looking out for them\..*988/),
        cites: [],
      });
    },
  );
});

it.each([
  "i can't go on an away rotation in august, how many do i need?",
  'this exam was suicide. how many away rotations should I do?',
  'is it career suicide to do no away rotation?',
])('a figure of speech is none: %s', (text) => {
  expect(answerTo(text).text).not.toMatch(/988/);
});

it('strain without a question is heard', () => {
  expect(answerTo('i keep crying and ruined everything')).toEqual({
    outcome: 'help',
    text: expect.stringMatching(/^That sounds hard, and I am sorry/),
    cites: [],
  });
});
