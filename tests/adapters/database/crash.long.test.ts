import { expect, it } from 'vitest';
import { emptyFolder } from '../run-command.ts';
import { onEachDatabase } from './databases.ts';
import { runDriver, seenBy } from './driver.ts';
import { killedAt, stepsOfRun } from './kill-at-any-step.ts';

onEachDatabase('processes that race or die', (fresh) => {
  it('lose and double nothing at any of the steps', async () => {
    const steps = await stepsOfRun(fresh);
    // Each of them takes minutes: EVERY_STEP=1 has the time.
    const stride = process.env.EVERY_STEP ? 1 : 8;
    for (let step = 1 + Math.floor(Math.random() * stride); step < steps * 0.8; step += stride)
      await killedAt(step, step % 3 ? 'everything' : 'what was not acknowledged', fresh);
  }, 900_000);

  it('answer each of 1,000 events once where two of them are told all of these', async () => {
    const task = { settings: await fresh(), platform: emptyFolder(), leaseMs: 10_000, atOnce: 20 };
    const events = Array.from({ length: 1000 }, (_, at) => `${at}`);
    await Promise.all([runDriver({ ...task, events }), runDriver({ ...task, events: events.toReversed() })]);
    const { answers, messages } = seenBy(task.platform);
    expect(answers.toSorted()).toEqual(events.toSorted());
    expect(messages.toSorted()).toEqual(events.toSorted());
  });
});
