import { expect, it } from 'vitest';
import { explain } from '../../adapters/explain-answer.ts';
import { engine } from '../fixture-library.ts';

it('names of whoever asks what they told, and nothing that they did not', () => {
  const question = { text: 'us img, 238, is that enough?', earlierTurns: [], profile: {}, visibility: 'private' } as const;
  const { understood } = explain(engine.answer({ ...question, askedOn: '2026-11-22' }));
  expect(understood.at(-1)).toBe('About you: US citizen IMG, Step 2 CK 238.');
});

it('shows from which passages and by which sums a figure is judged', () => {
  const question = { text: 'us img, 238, is that enough?', earlierTurns: [], profile: {}, visibility: 'private' } as const;
  const { decided } = explain(engine.answer({ ...question, askedOn: '2026-11-22' }));
  expect(decided).toBe(
    [
      'The passages say it, so it was answered from them.',
      'Cited: [1] img-guide#ck-target, [2] img-guide#ck-red-flag, [3] img-guide#aways.',
      'Worked out: 245 - 238 = 7.',
    ].join('\n'),
  );
});
