import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPassageIndex } from '../../src/retrieval/passage-index.ts';
import type { IndexedPassage, PassageIndex } from '../../src/retrieval/passage-search.ts';
import { queryFor } from '../../src/retrieval/query.ts';

const passage = (id: string, headings: string, text: string, askedAs: string[] = []): IndexedPassage => ({
  id,
  headings,
  text,
  askedAs,
});

const LIBRARY = [
  passage(
    'scores',
    'Step 2 CK scores',
    'Programs look at scores. A Step 2 CK score of 245 is common among those who match. Many vary.',
  ),
  passage(
    'letters',
    'Letters of recommendation',
    'Ask three physicians for letters. One of them should be an interventional radiologist.',
  ),
  passage('interviews', 'Interview season', 'Interviews run from October to January. Most are virtual.', [
    'When do interviews start?',
  ]),
  passage(
    'away',
    'Away rotations',
    'A sub-internship elsewhere shows interest. Ask for a letter at its end, and mention the interview.',
  ),
  passage('radiology', 'Training paths', 'Diagnostic radiology comes first, and the radiology years count.'),
];

const index = createPassageIndex(LIBRARY);
const idsFor = (question: string, searched: PassageIndex = index): string[] =>
  searched.search(queryFor(question, searched), 10).map((ranked) => ranked.id);

describe('ranking', () => {
  it.each([
    ['names the subject in the heading', 'interview', ['interviews', 'away']],
    ['holds all of the question', 'What Step 2 score do I need?', ['scores']],
    ['other forms of the same word', 'recommended letter', ['letters', 'away']],
    ['relatives that stemming leaves apart', 'radiologist', ['letters', 'radiology']],
    ['but not words that merely begin alike', 'interventional', ['letters']],
    ['a question known to be asked', 'when does it start', ['interviews']],
  ])('finds what %s', (_, question, expected) => {
    expect(idsFor(question)).toEqual(expected);
  });

  it('prefers neighbours in the order of the question', () => {
    const order = createPassageIndex([
      passage('apart', '', 'The program has a match every year for each residency.'),
      passage('together', '', 'The residency match program has one for each every year.'),
    ]);
    expect(idsFor('residency match', order)).toEqual(['together', 'apart']);
  });

  it('keeps the order of the passages where scores are equal', () => {
    const twins = createPassageIndex(['b', 'a', 'c'].map((id) => passage(id, 'Same', 'The same words.')));
    expect(idsFor('same words', twins)).toEqual(['b', 'a', 'c']);
  });

  it('returns nothing for words that nobody wrote, and for no words', () => {
    expect(idsFor('xylophone 99')).toEqual([]);
    expect(idsFor('')).toEqual([]);
    expect(idsFor('anything', createPassageIndex([]))).toEqual([]);
  });

  it('scores a question of stop words alone against every passage', () => {
    expect(idsFor('when do')).toEqual(['interviews']);
  });

  it('is the same every time, whatever was searched before', () => {
    const questions = ['letters from a radiologist', 'Step 2', 'interviews', 'when', 'sub-internship letters'];
    const fresh = questions.map((question) => {
      const own = createPassageIndex(LIBRARY);
      return own.search(queryFor(question, own), 10);
    });
    expect([...questions].reverse().map((question) => index.search(queryFor(question, index), 10))).toEqual([...fresh].reverse());
  });

  it('gives a prefix of the whole ranking for a smaller limit', () => {
    const query = queryFor('ask for a letter after the interview', index);
    expect(index.search(query, 2)).toEqual(index.search(query, 10).slice(0, 2));
  });

  it('gives no more than the limit, best first, for any question', () => {
    const words = fc.constantFrom('step', 'letters', 'the', 'interview', 'radiologist', 'zebra', '245', 'when', 'ask', '?');
    fc.assert(
      fc.property(fc.array(words), fc.integer({ min: 1, max: 60 }), (question, limit) => {
        const scores = index.search(queryFor(question.join(' '), index), limit).map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(limit);
        expect(scores.every((score) => score > 0)).toBe(true);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      }),
    );
  });
});

describe('what the index knows', () => {
  it('counts passages that hold a stem in any field', () => {
    expect(['letter', 'interview', 'start', 'the', 'xylophon'].map((term) => index.documentFrequency(term))).toEqual([
      2, 2, 1, 2, 0,
    ]);
    expect(index.has('start')).toBe(true);
    expect(index.has('xylophon')).toBe(false);
    expect(index.size).toBe(5);
  });

  it('weighs rare terms above common ones, and unknown ones most', () => {
    expect(index.idf('xylophon')).toBeGreaterThan(index.idf('score'));
    expect(index.idf('score')).toBeGreaterThan(index.idf('letter'));
  });
});
