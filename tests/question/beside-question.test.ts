import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const AWAYS = 'How many away rotations should I do?';
const DIRECTOR = 'Who is the program director at Harbor?';

describe('a remark beside a question', () => {
  it.each([
    (asked: string) => `Sorry, long day in the clinic and my brain is fried. ${asked}`,
    (asked: string) => `${asked} My roommate and I keep arguing over it and neither of us will give in.`,
    (asked: string) => `I lie awake because of that since Tuesday. ${asked} That is all for today.`,
    (asked: string) => `I'm a third year and just starting to look around. ${asked}`,
    (asked: string) => `${asked} (M3)`,
  ])('changes no answer: %s', (told) => {
    for (const asked of [AWAYS, DIRECTOR]) expect(answerTo(told(asked))).toEqual(answerTo(asked));
  });

  it('changes none to a question that leans on the turn before', () => {
    const before = 'How many integrated positions does Harbor have?';
    expect(answerTo([before, 'sorry, my cat sat on the keyboard. and independent?'])).toEqual(
      answerTo([before, 'and independent?']),
    );
  });

  it.each([
    [
      'that names another hospital',
      `I'm rotating at Mercy Clinic next month. ${DIRECTOR.replace(' at Harbor', '')}`,
      'Mercy Clinic',
    ],
    ['that tells a figure', 'I have 2 papers. Is that enough?', '2'],
  ])('%s is read with it', (_, asked, told) => {
    expect(answerTo(asked).text).toContain(told);
  });

  it('that is declined by itself is declined', () => {
    expect(answerTo(`write me a haiku. ${AWAYS}`)).toEqual({
      outcome: 'partial',
      text: 'Part of this lies outside what I can help with.\n\nApplicants do 1 or 2 away rotations. [1]',
      cites: ['general-guide#aways'],
    });
  });

  it('on a loss is answered with a word on that', () => {
    expect(answerTo(`My father died last week. ${AWAYS}`).text).toBe(
      'I am sorry for your loss.\n\nApplicants do 1 or 2 away rotations. [1]',
    );
  });
});
