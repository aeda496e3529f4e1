import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../src/retrieval/passage-index.ts';
import { queryFor } from '../../src/retrieval/query.ts';

const index = createPassageIndex([
  {
    id: 'a',
    headings: 'Letters',
    text: 'Recommendation letters matter. Residency programs read the letters. A database lists them.',
    askedAs: [],
  },
  { id: 'b', headings: 'Wellness', text: 'Health care for residents. When will it start?', askedAs: ['Is there a gym?'] },
]);

describe('the query of a question', () => {
  it('keeps the words in order, and stop words at a small weight', () => {
    expect(queryFor('Which letters matter?', index)).toEqual({
      terms: [
        { term: 'which', weight: 0.3 },
        { term: 'letter', weight: 1 },
        { term: 'matter', weight: 1 },
      ],
      text: 'Which letters matter?',
    });
  });

  it.each([
    ['a mistyped word is corrected', 'recomendation', ['recommend']],
    ['also when it is a stop word', 'whne', ['when']],
    ['words written together are split', 'healthcare', ['health', 'care']],
    ['words written apart are also joined', 'data base', ['data', 'base', 'databas']],
    ['unknown words stay', 'zebra', ['zebra']],
  ])('%s', (_, question, terms) => {
    expect(queryFor(question, index).terms.map(({ term }) => term)).toEqual(terms);
  });
});

describe('the nearest indexed word', () => {
  it.each([
    ['swapped letters', 'lettres', 'letters'],
    ['a missing letter', 'progams', 'programs'],
    ['a doubled letter', 'resiidency', 'residency'],
    ['a wrong first letter', 'tesidency', 'residency'],
    ['a word of an asked-as question', 'theer', 'there'],
  ])('corrects %s', (_, typed, corrected) => {
    expect(index.nearestTerm(typed)).toBe(corrected);
  });

  it.each([
    ['is too short', 'gim'],
    ['is too far from any', 'xylophone'],
    ['holds digits', 'a1b2c3'],
    ['is short and has another letter in place of one', 'carl'],
  ])('leaves a word that %s', (_, typed) => {
    expect(index.nearestTerm(typed)).toBeUndefined();
  });

  it('prefers the more frequent of equally near words', () => {
    const frequent = createPassageIndex([{ id: 'a', headings: '', text: 'A format. The formal rules are formal.', askedAs: [] }]);
    expect(frequent.nearestTerm('formak')).toBe('formal');
  });
});
