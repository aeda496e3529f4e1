import { describe, expect, it } from 'vitest';
import { asTyped, isRough, withDigits } from '../../src/text/number-words.ts';

describe('numbers in words', () => {
  it.each([
    ['fifteen programs', '15 programs'],
    ['a hundred and twenty DR programs', '120 DR programs'],
    ['two hundred thirty-eight', '238'],
    ['CK two forty one', 'CK 241'],
    ['i got a two oh five', 'i got a 205'],
    ['half a dozen aways and a couple of papers', '6 aways and 2 papers'],
    ['two twelve-week blocks', '2 12-week blocks'],
    ['one of the aways', 'one of the aways'],
  ])('%s', (typed, digits) => {
    expect(withDigits(typed).text).toBe(digits);
  });

  it('are repeated in the form in which they were typed', () => {
    expect([
      asTyped(238, 'us img, two thirty-eight'),
      asTyped(238, 'us img, 238'),
      asTyped(2, 'a couple of papers'),
      asTyped(0, 'no aways at all'),
      asTyped(1, 'one letter'),
    ]).toEqual(['two thirty-eight', '238', 'a couple', 'no', 'one']);
  });
});

it('a rough number is known for one', () => {
  expect(['a 240ish', 'around 240', '~240', 'my 240'].map((text) => isRough(240, text))).toEqual([true, true, true, false]);
});
