import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/vocabulary/lexicon.ts';
import { EMPTY_VOCABULARY, vocabularySchema } from '../../src/vocabulary/vocabulary.ts';

const lexicon = createLexicon(
  vocabularySchema.parse({
    shorthand: { u: 'you', pgms: 'programs', '%': 'percent', '#s': 'numbers', $$: 'money' },
    common: ['present'],
    fillers: ['really', 'always'],
    asking: ['advise'],
    background: ['program'],
    concepts: [
      { id: 'program', say: ['program', 'programs'] },
      { id: 'away', say: ['away rotation', 'aways'], topic: 'rotations' },
      { id: 'osteopath', say: ['DO', 'osteopathic'] },
      { id: 'weeks', say: ['weeks'], detail: true },
      { id: 'poster', say: ['presentation'] },
      { id: 'salary', say: ['salary', 'pay'], demand: true },
      { id: 'integrated', say: ['integrated'] },
      { id: 'independent', say: ['independent'] },
    ],
    exclusive: { pathway: ['integrated', 'independent'] },
    documents: { guide: ['general guide', 'ECG book', '(old|older) [harbor] page'] },
    groups: [{ documents: ['guide', 'other'], say: ['both guides'] }],
    programs: { harbor: ['Harbor Hospital', 'Harbor'] },
    institutions: { 'Mercy Clinic': ['mercy'] },
  }),
);
const keysOf = (text: string) => lexicon.unitsOf(text).map(({ key }) => key);

describe('units of meaning', () => {
  it('are concepts, the longest expression first, else stems', () => {
    expect(keysOf('away rotations at programs nearby')).toEqual(['c:away', 't:at', 'c:program', 't:nearbi']);
  });

  it('of a word that shares its stem with an everyday word fit only that word', () => {
    expect(keysOf('present a presentation')).toEqual(['t:present', 't:a', 'c:poster']);
  });

  it('may have filler words between those of an expression, and no other words', () => {
    expect(keysOf('away really always rotations')).toEqual(['c:away']);
    expect(keysOf('away two rotations')).toEqual(['c:away', 't:two', 't:rotat']);
  });

  it('of an expression with capitals fit only as written', () => {
    expect([keysOf('DO applicants'), keysOf('do applicants')]).toEqual([
      ['c:osteopath', 't:applic'],
      ['t:do', 't:applic'],
    ]);
  });

  it('say how much they tell', () => {
    const roles = lexicon
      .unitsOf('please advise: weeks of aways, program pay?')
      .map(({ key, role, detail, demand }) => [key, role, detail, demand]);
    expect(roles).toEqual([
      ['t:pleas', 'asking', false, false],
      ['t:advis', 'asking', false, false],
      ['c:weeks', 'content', true, false],
      ['t:of', 'asking', false, false],
      ['c:away', 'content', false, false],
      ['c:program', 'background', false, false],
      ['c:salary', 'content', false, true],
    ]);
  });
});

it('what a text names is found, and words that only name a document are taken out', () => {
  expect(lexicon.namedIn('does the general guide mention Harbor or mercy')).toMatchObject({
    documents: ['guide'],
    group: [],
    programs: ['harbor'],
    institutions: ['Mercy Clinic'],
    rest: expect.stringMatching(/^does the\s+mention Harbor or mercy$/),
  });
  expect(lexicon.namedIn('both guides').group).toEqual(['guide', 'other']);
  expect(['old page', 'the older harbor page', 'old pages of harbor'].map((text) => lexicon.namedIn(text).documents)).toEqual([
    ['guide'],
    ['guide'],
    ['guide'],
  ]);
});

it('shorthand is spelled out word by word', () => {
  expect(lexicon.expandShorthand('can u rank pgms')).toBe('can you rank programs');
  expect(lexicon.expandShorthand('what % match, #s pls, 20% or 20 %')).toBe('what percent match, numbers pls, 20% or 20 %');
  expect(lexicon.expandShorthand('the B.U.S trial, how much $$, $$20')).toBe('the B.U.S trial, how much money, $$20');
  expect(lexicon.expandShorthand('a.u')).toBe('a.u');
});

it('rivals, topics and known words come from the vocabulary', () => {
  expect(lexicon.rivalsOf('c:integrated')).toEqual(['c:independent']);
  expect(lexicon.rivalsOf('c:away')).toEqual([]);
  expect(lexicon.topicOf('c:away')).toBe('rotations');
  expect([lexicon.knows('rotat'), lexicon.knows('zeppelin')]).toEqual([true, false]);
});

it('an empty vocabulary leaves stems', () => {
  expect(
    createLexicon(EMPTY_VOCABULARY)
      .unitsOf('Away rotations')
      .map(({ key }) => key),
  ).toEqual(['t:away', 't:rotat']);
});
