import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { LiveEngine } from '../../adapters/engine.ts';

const QUESTION = 'What is the door code of the call room?';
const STAFF_ANSWER = {
  id: 'staff-1',
  role: 'Coordinator',
  text: 'The door code of the call room hangs in the reading room.',
  source: null,
  url: null,
  askedAs: [QUESTION],
  answeredOn: '2026-11-22',
  reviewBy: '2036-11-22',
  differsFrom: [],
  closes: [],
};

function cited(engine: LiveEngine): readonly string[] {
  const question = { text: QUESTION, earlierTurns: [], profile: {}, visibility: 'private' as const, askedOn: '2026-11-24' };
  return engine.answer(question).answer.citations.map(({ source }) => source);
}

it('what staff publish is indexed while everything else goes on, and is answered from as soon as that is done', async () => {
  const engine = await LiveEngine.start();
  let done = false;
  const published = engine.useStaffAnswers([STAFF_ANSWER]).then(() => {
    done = true;
  });
  let roundsOfOthers = 0;
  const citedMeanwhile = new Set<string>();
  while (!done) {
    await setImmediate();
    roundsOfOthers += 1;
    if (!done && roundsOfOthers === 1) for (const source of cited(engine)) citedMeanwhile.add(source);
  }
  await published;
  expect(citedMeanwhile).not.toContain('staff-1');
  expect(roundsOfOthers).toBeGreaterThan(10);
  expect(cited(engine)).toEqual(['staff-1']);
});

it('of two changes at once the later one holds', async () => {
  const engine = await LiveEngine.start();
  await Promise.all([engine.useStaffAnswers([STAFF_ANSWER]), engine.reload(), engine.useStaffAnswers([])]);
  expect(cited(engine)).not.toContain('staff-1');
});
