import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const CHAPTERS = /^What I have from "[^"]+", chapter by chapter: \[1\]\n\n- .+ \[1\]/;

describe('what is asked of a whole document is answered by its chapters', () => {
  it.each([
    'tell me about Harbor',
    'what do you know about Harbor?',
    'give me an overview of the img guide',
    'summarize the img guide',
  ])('%s', (question) => {
    const { outcome, text } = answerTo(question);
    expect(outcome).toBe('answered');
    expect(text).toMatch(CHAPTERS);
  });

  it.each(['tell me about letters', 'what is vacation like at Harbor?', 'tell me about the number of positions at Harbor'])(
    'not where it names a point: %s',
    (question) => {
      expect(answerTo(question).text).not.toMatch(CHAPTERS);
    },
  );

  it('nor where it leans on the turn before', () => {
    expect(answerTo(['How many procedures does Harbor perform each year?', 'tell me more about it']).text).not.toMatch(CHAPTERS);
  });
});

it('a document is told in brief by the passages that are marked in it', () => {
  expect(answerTo('tell me about the general guide')).toEqual({
    outcome: 'answered',
    text: [
      '"General Guide" in brief: [1]',
      [
        '- Applicants do 1 or 2 away rotations. [1]',
        '- Two of the letters of recommendation come from interventional radiologists. [2]',
      ].join('\n'),
      'There is more in it: ask about any point.',
    ].join('\n\n'),
    cites: ['general-guide#aways', 'general-guide#letters'],
  });
});
