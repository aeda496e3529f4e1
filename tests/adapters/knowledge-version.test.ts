import { expect, it } from 'vitest';
import { knowledgeVersion } from '../../adapters/knowledge-version.ts';
import { type StaffAnswer, withStaffAnswers } from '../../src/index.ts';
import { engine } from '../fixture-library.ts';

const ANSWER: StaffAnswer = {
  id: 'staff-1',
  role: 'Coordinator',
  text: 'We sponsor J-1 visas.',
  source: null,
  url: null,
  answeredOn: '2026-11-22',
  reviewBy: '2027-11-22',
  askedAs: ['Which visas does Harbor sponsor?'],
  differsFrom: [],
  closes: [],
};

it('is another one with whatever an answer may come from, and the same for the same', () => {
  const versions = [
    engine.knowledge,
    withStaffAnswers(engine.knowledge, [ANSWER]),
    withStaffAnswers(engine.knowledge, [{ ...ANSWER, source: 'House staff agreement' }]),
    withStaffAnswers(engine.knowledge, [{ ...ANSWER, askedAs: ['visas at Harbor?'] }]),
    withStaffAnswers(engine.knowledge, [{ ...ANSWER, closes: ['salary'] }]),
    withStaffAnswers(engine.knowledge, [{ ...ANSWER, reviewBy: '2028-01-01' }]),
    { ...engine.knowledge, vocabulary: { ...engine.knowledge.vocabulary, concepts: [] } },
  ].map(knowledgeVersion);
  expect(new Set(versions).size).toBe(versions.length);
  expect(knowledgeVersion(withStaffAnswers(engine.knowledge, [ANSWER]))).toBe(versions[1]);
});
