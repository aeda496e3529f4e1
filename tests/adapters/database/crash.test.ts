import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFolder } from '../run-command.ts';
import { onEachDatabase } from './databases.ts';
import { runDriver, seenBy, startDriver } from './driver.ts';
import { frozenAt, killedAt, stepsOfRun } from './stop-at-any-step.ts';

const TRIES = 5;

onEachDatabase('a process that dies or freezes', (fresh, kind) => {
  it('loses no question and no promise, and doubles none, whatever step it is killed at', async () => {
    const steps = await stepsOfRun(fresh);
    expect(steps).toBeGreaterThan(60);
    const redelivered = fc.constantFrom('what was not acknowledged' as const, 'everything' as const);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: Math.floor(steps * 0.8) }), redelivered, (step, what) =>
        killedAt(step, what, fresh),
      ),
      { numRuns: TRIES },
    );
  }, 120_000);

  it.each([
    ['acknowledges', 'acknowledged'],
    ['answers', 'answers'],
    ['sends a message', 'messages'],
  ] as const)('does nothing that another one did while it was frozen right before it %s', (_what, step) => frozenAt(step, fresh));

  it.runIf(kind === 'postgres')(
    'leaves its share to the other, and nothing is answered twice',
    async () => {
      const settings = await fresh();
      const platform = emptyFolder();
      const events = Array.from({ length: 300 }, (_, at) => `${at}`);
      const task = { settings, platform, leaseMs: 1000, atOnce: 10 };
      const dying = startDriver({ ...task, events: events.filter((_, at) => at % 2 === 0), until: 'killed' });
      const other = runDriver({ ...task, events: events.filter((_, at) => at % 2 === 1) });
      while (seenBy(platform).answers.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
      dying.child.kill('SIGKILL');
      await dying.ended;
      await other;
      // The platform tells again what was not acknowledged, and this start takes up whatever the others have left.
      const { acknowledged } = seenBy(platform);
      await runDriver({ ...task, events: events.filter((event) => !acknowledged.includes(event)) });
      const { answers, messages } = seenBy(platform);
      expect(answers.toSorted()).toEqual(events.toSorted());
      expect(messages.toSorted()).toEqual(events.toSorted());
    },
    60_000,
  );
});
