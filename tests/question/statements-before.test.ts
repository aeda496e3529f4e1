import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('what was said right before and asks nothing', () => {
  it.each([
    ['my husband has a blocked artery and they offered a stent', 'should he do it?'],
    ['my mother had a port put in and now it is red', 'is it infected?'],
  ])('is declined as one message with the question: %s', (statement, question) => {
    expect(answerTo([statement, question])).toEqual(answerTo(`${statement}. ${question}`));
    expect(answerTo([statement, question]).outcome).toBe('declined');
  });

  it('is held as one message with a question that leans on it', () => {
    expect(answerTo(['us img, my step 2 is 231', 'is that a red flag?'])).toEqual(
      answerTo('us img, my step 2 is 231. is that a red flag?'),
    );
  });

  it('is left where the question names all that it asks', () => {
    const question = 'How many away rotations should I do?';
    expect(answerTo(['my dog ate all of my notes', question])).toEqual(answerTo(question));
  });
});

describe('a clause of which nothing speaks that was found for the message', () => {
  it('is answered by itself', () => {
    const { cites } = answerTo('How many integrated positions does Harbor have, and should I do away rotations for letters too?');
    expect(cites).toEqual(expect.arrayContaining(['harbor-page#positions-integrated']));
  });
});
