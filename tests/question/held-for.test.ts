import { describe, expect, it } from 'vitest';
import { withMatterAlone } from '../../src/question/held-for.ts';
import { answerTo } from '../fixture-library.ts';

describe('a question for whom something holds', () => {
  it.each([
    ['does the 245-255 target apply to DOs?', 'what about the 245-255 target?'],
    ['is the 250 goal for US MDs too?', 'what about the 250 goal?'],
    ['who is the 245 to 255 target for?', 'what about the 245 to 255 target?'],
    ['is 245-255 for IMGs or for all applicants?', 'what about a step 2 score of 245-255?'],
    ['do the 500 procedures apply to integrated residents too?', 'what about the 500 procedures?'],
  ])('asks of the matter: %s', (question, asked) => {
    expect(withMatterAlone(question)).toBe(asked);
  });

  it.each([
    'how many programs do IMGs apply to?',
    'does everyone apply to DR too?',
    'does that apply to US MDs?',
    'is 245 the target for US MDs too?',
    'does the fellowship pay for residents?',
    'are letters for IMGs different?',
  ])('is none: %s', (question) => {
    expect(withMatterAlone(question)).toBe(question);
  });

  it('is answered with the matter, and for whom it is written', () => {
    expect(answerTo('does the 3 away rotations rule apply to US MDs?')).toMatchObject({
      outcome: 'answered',
      text: expect.stringContaining('A US citizen IMG does 3 away rotations. [1]'),
      caveats: ['audience: Written for US citizen IMGs; for other applicants it may not hold. [1]'],
    });
  });
});
