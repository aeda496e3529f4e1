import { describe, expect, it } from 'vitest';
import { itemAskedFor, itemsListedIn, withItemNamed } from '../../src/answer/listed-items.ts';
import type { Passage } from '../../src/corpus/knowledge-document.ts';

describe('the items of a list', () => {
  it.each([
    [
      'Directors look for four things: metrics (scores, grades), commitment to IR, aptitude and work ethic, and fit.',
      ['metrics', 'commitment to IR', 'aptitude and work ethic', 'fit'],
    ],
    ['It rests on three sources: local care, satellite centers and referrals.', ['local care', 'satellite centers', 'referrals']],
    [
      'The routes are three: the integrated residency; DR, then ESIR; and the independent residency. More follows.',
      ['the integrated residency', 'DR, then ESIR', 'the independent residency'],
    ],
    [
      'In order: 1. an attending, if possible; 2. a DR attending; 3. a surgeon.',
      ['an attending, if possible', 'a DR attending', 'a surgeon'],
    ],
  ])('are as many as it announces: %s', (text, items) => {
    expect(itemsListedIn(text)).toEqual(items);
  });

  it.each([
    'Ask to see varied procedures: embolization, TIPS and biopsies.',
    'Two things matter: depth, breadth, length and width.',
    'It is a distinct specialty: it uses images, and treats.',
    'Nothing is listed here.',
  ])('are not told of where no number is announced, or another: %s', (text) => {
    expect(itemsListedIn(text)).toEqual([]);
  });
});

describe('a question that points to an item', () => {
  const list = { text: 'Three things count: a low score, a failed attempt, and gaps.' } as Passage;

  it.each([
    ["what's the third?", { place: 'third', item: 'gaps' }],
    ['and the last one', { place: 'last', item: 'gaps' }],
    ['the second one again please', { place: 'second', item: 'a failed attempt' }],
  ])('asks which it is: %s', (turn, item) => {
    expect(itemAskedFor(turn, list)).toEqual(item);
  });

  it.each(['explain the third', 'the first, how bad is it', 'what is the fifth?', 'what do they want?'])(
    'asks more, or of none: %s',
    (turn) => {
      expect(itemAskedFor(turn, list)).toBeUndefined();
    },
  );

  it.each([
    ['explain the third', 'explain gaps'],
    ['what do i do about the second one?', 'what do i do about a failed attempt?'],
    ['and the last one', 'and gaps'],
    ['the first, how bad is it', 'a low score, how bad is it'],
    ['how do i fix number 2', 'how do i fix a failed attempt'],
    ['what does the 2nd point mean', 'what does a failed attempt mean'],
  ])('names it: %s', (text, named) => {
    expect(withItemNamed(text, list)).toBe(named);
  });

  it.each(['explain the fourth', 'what about the second year', 'a third letter?', 'the first author', 'how many are there?'])(
    'and none that it has is left as it is: %s',
    (text) => {
      expect(withItemNamed(text, list)).toBeUndefined();
    },
  );

  it('is left as it is where no list was told', () => {
    expect(withItemNamed('explain the third', undefined)).toBeUndefined();
  });
});
