import { describe, expect, it } from 'vitest';
import { figuresSpelledOut } from '../../src/question/applicant/figures-spelled-out.ts';

describe('figures as they are read', () => {
  it.each([
    ['two aways and forty-five programs', '2 aways and 45 programs'],
    ['CK: 247 IR pubs: 1 aways: 2', 'CK: 247, 1 IR pubs, 2 aways,'],
    ['IR letters: 3, papers = 2', '3 IR letters, 2 papers,'],
    ['USCE: nada so far', 'no USCE,'],
    ['visits: none in the United States.', 'no visits in the United States.'],
    ['a year and a half of IR', '18 months of IR'],
    ['half a year of interventional and 520 procedures', '6 months of interventional and 520 procedures'],
    ['2 years in IR', '24 months in IR'],
  ])('%s', (text, spelledOut) => {
    expect(figuresSpelledOut(text).replace(/ +/g, ' ').trim()).toBe(spelledOut);
  });

  it.each([
    'I have 3 letters: 1 IR, 1 DR, 1 surgery',
    "friend's stats: CK: 230, pubs: 10, aways: 3",
    'average matched applicant: pubs: 8, aways: 2',
    'does esir cut independent to 1 year of ir?',
    'a year of IR research',
    'i did 1.5 years of ir',
    'my list = 28 IR + 35 DR',
    'I took a year off',
    'a year of research',
    'Research: one IR abstract. Score reports: sent.',
    'at 10:30 we discussed 2 papers',
  ])('are left as they are: %s', (text) => {
    expect(figuresSpelledOut(text)).toBe(text);
  });
});
