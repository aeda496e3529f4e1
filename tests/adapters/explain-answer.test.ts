import { expect, it } from 'vitest';
import { explain } from '../../adapters/explain-answer.ts';
import { engine } from '../fixture-library.ts';

it('names of whoever asks what they told, and nothing that they did not', () => {
  const question = { text: 'us img, 238, is that enough?', earlierTurns: [], profile: {}, visibility: 'private' } as const;
  const { understood } = explain(engine.answer({ ...question, askedOn: '2026-11-22' }));
  expect(understood.at(-1)).toBe('About you: applicant us-citizen-img, step2ck 238.');
});
