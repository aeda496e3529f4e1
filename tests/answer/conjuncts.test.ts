import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('two things that a question joins with "and"', () => {
  it('are both answered, each from where it stands', () => {
    expect(answerTo('how many letters and aways')).toEqual({
      outcome: 'answered',
      text: [
        'Two of the letters of recommendation come from interventional radiologists. [1]',
        'Applicants do 1 or 2 away rotations. [2]',
      ].join('\n\n'),
      cites: ['general-guide#letters', 'general-guide#aways'],
    });
  });

  it('and those listed before them, are all answered', () => {
    expect(answerTo('how many letters, procedures at Harbor and aways').cites).toEqual(
      expect.arrayContaining(['general-guide#letters', 'harbor-page#procedures', 'general-guide#aways']),
    );
  });

  it('are both answered where the second is named as a number', () => {
    expect(answerTo('letters and number of aways').cites).toEqual(
      expect.arrayContaining(['general-guide#letters', 'general-guide#aways']),
    );
  });

  it('are answered as far as the sources go, and the other one is admitted by name', () => {
    const { outcome, text, cites } = answerTo('salary and procedures at Harbor');
    expect({ outcome, text, cites }).toEqual({
      outcome: 'partial',
      text: ['My sources do not say what residents are paid.', 'The Harbor division performs 12,000 procedures a year. [1]'].join(
        '\n\n',
      ),
      cites: ['harbor-page#procedures', 'harbor-page-2019#procedures'],
    });
  });
});

it('one thing and what follows from it are asked in one message, the second without its words', () => {
  expect(answerTo('How many away rotations should I do? and what about letters?').cites).toEqual([
    'general-guide#aways',
    'general-guide#letters',
  ]);
});

it('programs that the sources do not describe are left to whom they concern', () => {
  const turns = ['How many integrated positions does Harbor have?', 'and at other programs?'];
  expect(answerTo(turns)).toEqual({
    outcome: 'not_covered',
    text: "My sources do not cover other programs; the only program they describe is Harbor Hospital's.",
    cites: [],
  });
});
