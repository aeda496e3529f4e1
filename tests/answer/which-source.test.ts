import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const NONE_IS_RIGHT = 'My sources do not say which of them is right or more reliable; where they differ, I show both.';
const FOR_WHOM = [
  `${NONE_IS_RIGHT} The guides carry no date.`,
  '- General Guide: written for all applicants. [1]\n- IMG Guide: written for US citizen IMGs. [2]',
].join('\n\n');
const AWAYS = 'How many away rotations do the two guides advise?';

describe('which of two guides to trust', () => {
  it.each([
    ['which of the two guides is more reliable?'],
    [AWAYS, 'which one should I believe?'],
    [AWAYS, 'so which is right?'],
    [AWAYS, 'who should I trust?'],
  ])('no source says, but for whom each is written: %s', (...turns) => {
    const { outcome, text } = answerTo(turns);
    expect({ outcome, text }).toEqual({ outcome: 'partial', text: FOR_WHOM });
  });

  it('comes before what they say on a point that is named', () => {
    expect(answerTo('the two guides differ on away rotations. which is right?')).toEqual({
      outcome: 'partial',
      text: [
        NONE_IS_RIGHT,
        'General Guide: Applicants do 1 or 2 away rotations. [1]',
        'IMG Guide: A US citizen IMG does 3 away rotations. [2]',
      ].join('\n\n'),
      cites: ['general-guide#aways', 'img-guide#aways'],
      caveats: ['audience: Written for US citizen IMGs; for other applicants it may not hold. [2]'],
    });
  });

  it('is no question after an answer from one of them', () => {
    expect(answerTo(['Do I need two letters?', 'so which is right?']).text).not.toContain(NONE_IS_RIGHT);
  });

  it('of two editions the later one stands', () => {
    expect(answerTo(['How many procedures does Harbor perform each year?', 'which one is right?']).text).toMatch(
      /^Use the later edition; where the two disagree, it stands\./,
    );
  });
});

it('two guides whose answers do not agree are put side by side when asked', () => {
  const turns = ['How many research publications do I need, per the IMG guide?', 'and the general one?'];
  expect(answerTo([...turns, 'those dont match lol. put both next to each other for me']).text).toBe(
    [
      'General Guide: Three research publications make a solid record. [1]',
      'IMG Guide: A US citizen IMG shows five research publications. [2]',
    ].join('\n\n'),
  );
});

describe('for whom the guides are written', () => {
  it.each([
    "i'm an american at a caribbean school, which guide fits me?",
    'which of the two guides should I read?',
    'who are the guides written for?',
  ])('is told of each: %s', (question) => {
    expect(answerTo(question)).toMatchObject({
      outcome: 'answered',
      text: 'For whom each guide is written:\n\n- General Guide: written for all applicants. [1]\n- IMG Guide: written for US citizen IMGs. [2]',
    });
  });
});
