import { describe, expect, it } from 'vitest';
import { isStopWord, normaliseText, stemOf, tokenise } from '../../src/text/analyse.ts';

const surfaces = (text: string): string[] => tokenise(text).map((token) => token.surface);

describe('normalising', () => {
  it.each([
    ['curly quotes and dashes', '“Don’t” — ever…', '"Don\'t" - ever...'],
    ['compatibility forms', 'ﬁrst ①', 'first 1'],
    ['zero-width and control characters', 'pro​gram\u0000s\u00AD', 'programs'],
    ['commands to a terminal', 'what about \u001B[31mESIR\u001B[0m cases', 'what about ESIR cases'],
    ['white space', '  a \n\t b c ', 'a b c'],
  ])('folds %s', (_, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('is idempotent', () => {
    const once = normaliseText(' “Step 2”\u00A0– a ﬁne ′score′ ');
    expect(normaliseText(once)).toBe(once);
  });
});

describe('tokenising', () => {
  it.each([
    ['numbers, decimals and grouped digits', 'a 245, 3.0 or 19,000.', ['a', '245', '3.0', 'or', '19000']],
    ['a number that ends a sentence', 'Score 245. Then apply', ['score', '245', 'then', 'apply']],
    ['a list of years', '2019,2020', ['2019', '2020']],
    ['exam names', 'Step 2 CK', ['step', '2', 'ck']],
    ['hyphens and slashes', 'sub-i, IR/DR, pre-op', ['sub', 'i', 'ir', 'dr', 'pre', 'op']],
    ['apostrophes', "the program's, don’t", ['the', 'programs', 'dont']],
    ['dotted abbreviations', 'an M.D., a Ph.D., e.g. U.S. ones', ['an', 'md', 'a', 'phd', 'eg', 'us', 'ones']],
    ['dotted abbreviations without the last dot', 'the S.T.A.R format, U.S', ['the', 'star', 'format', 'us']],
    ['accents', 'résumé naïve', ['resume', 'naive']],
    ['ordinals and units', '2nd 100mg', ['2nd', '100mg']],
    ['nothing', '?! — …', []],
  ])('reads %s', (_, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('says where each word stands, what stands for it in the index, and whether it frames the question', () => {
    expect(tokenise('Which programs?')).toEqual([
      { surface: 'which', term: 'which', start: 0, end: 5, isStopWord: true },
      { surface: 'programs', term: 'program', start: 6, end: 14, isStopWord: false },
    ]);
  });

  it('tells the country from the pronoun', () => {
    expect(tokenise('US us U.S.').map((token) => token.isStopWord)).toEqual([false, true, false]);
  });
});

describe('stemming and stop words', () => {
  it.each([
    ['fitness', 'fit'],
    ['international', 'intern'],
    ['publications', 'public'],
    ['universities', 'universe'],
  ])('keeps %s apart from %s', (word, unrelated) => {
    expect(stemOf(word)).not.toBe(stemOf(unrelated));
  });

  it.each([
    ['residency', 'resid'],
    ['residents', 'resid'],
    ['interviewing', 'interview'],
    ['interventional', 'intervent'],
    ['applications', 'applic'],
    ['applied', 'appli'],
    ['radiology', 'radiolog'],
    ['generously', 'generous'],
    ['skies', 'sky'],
    ['3.0', '3.0'],
  ])('stems %s to %s, as Porter2 does', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  it('counts question words among the stop words, subjects not', () => {
    expect(['what', 'how', 'dont', 'the', 'score', 'match', 'away'].map(isStopWord)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
