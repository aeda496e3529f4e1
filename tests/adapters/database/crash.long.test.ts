import { expect, it } from 'vitest';
import { emptyFolder } from '../run-command.ts';
import { onEachDatabase, onServer } from './databases.ts';
import { runDriver, seenBy } from './driver.ts';
import { frozenAt, killedAt, stepsOfRun } from './stop-at-any-step.ts';

onEachDatabase('processes that race or die', (fresh, kind) => {
  it('lose and double nothing at any of the steps', async () => {
    const steps = await stepsOfRun(fresh);
    // Each of them takes minutes: EVERY_STEP=1 has the time.
    const stride = process.env.EVERY_STEP ? 1 : 8;
    for (let step = 1 + Math.floor(Math.random() * stride); step < steps * 0.8; step += stride)
      await killedAt(step, step % 3 ? 'everything' : 'what was not acknowledged', fresh);
  }, 1_800_000);

  it('lose and double nothing where one is frozen at any of the steps', async () => {
    const steps = await stepsOfRun(fresh);
    const stride = process.env.EVERY_STEP ? 1 : 8;
    for (let step = 1 + Math.floor(Math.random() * stride); step < steps * 0.8; step += stride) await frozenAt(step, fresh);
  }, 1_800_000);

  it('answer each of 1,000 events once where two of them are told all of these', async () => {
    const task = { settings: await fresh(), platform: emptyFolder(), leaseMs: 10_000, atOnce: 20 };
    const events = Array.from({ length: 1000 }, (_, at) => `${at}`);
    await Promise.all([runDriver({ ...task, events }), runDriver({ ...task, events: events.toReversed() })]);
    const { answers, messages } = seenBy(task.platform);
    expect(answers.toSorted()).toEqual(events.toSorted());
    expect(messages.toSorted()).toEqual(events.toSorted());
  });

  it.runIf(kind === 'postgres')('lose and double nothing where the server cuts their connections again and again', async () => {
    const events = Array.from({ length: 400 }, (_, at) => `${at}`);
    const task = { settings: await fresh(), platform: emptyFolder(), leaseMs: 2000, atOnce: 5 };
    const two = Promise.all([
      runDriver({ ...task, events: events.slice(0, 200) }),
      runDriver({ ...task, events: events.slice(200) }),
    ]);
    for (const answered of [40, 150, 300]) {
      while (seenBy(task.platform).answers.length < answered) await new Promise((resolve) => setTimeout(resolve, 5));
      await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'seldinger'`);
    }
    await two;
    const { answers, messages } = seenBy(task.platform);
    expect(answers.toSorted()).toEqual(events.toSorted());
    expect(messages.toSorted()).toEqual(events.toSorted());
  });
});
