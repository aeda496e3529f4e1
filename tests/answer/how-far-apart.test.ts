import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('how far two editions are apart', () => {
  const apart = {
    text: 'The later edition prints 12,000 and the earlier one 9,000: the difference is 3,000. [1] [2]',
    computed: [{ value: 3000, operands: [12000, 9000], rule: 'difference' }],
  };
  it.each([
    'by how much did the procedures at Harbor grow?',
    'by how much did the Harbor procedures grow between the two editions?',
    'how many more procedures does the new edition of the Harbor page give?',
  ])('is worked out from what either prints: %s', (question) => {
    const { text, computed, outcome } = answerTo(question);
    expect({ outcome, lead: text.split('\n')[0], computed }).toEqual({
      outcome: 'answered',
      lead: apart.text,
      computed: apart.computed,
    });
  });

  it('is asked of the point that was told just before', () => {
    const { text, computed } = answerTo('has that grown?', { earlierTurns: ['how many procedures a year at Harbor?'] });
    expect({ lead: text.split('\n')[0], computed }).toEqual({ lead: apart.text, computed: apart.computed });
  });

  it('is not asked by whoever wants to know how far they are from a number', () => {
    expect(answerTo('I have done 350 procedures at Harbor, how many more do I need?')).not.toHaveProperty('computed');
  });

  it('is not worked out where both give the same', () => {
    expect(answerTo('by how many did the integrated positions at Harbor grow?')).not.toHaveProperty('computed');
  });
});
