import { expect, it } from 'vitest';
import { onEachDatabase } from '../database/databases.ts';
import { EACH_ONCE, killedAt, STEPS, type Step } from './killed-at-a-step.ts';

onEachDatabase('a process that is killed while it talks to Discord', (fresh) => {
  it('loses no question and answers none twice, whatever the step', async () => {
    const steps = Object.keys(STEPS) as Step[];
    // All of them wait for the leases of the dead at once.
    const answers = await Promise.all(steps.map((step) => killedAt(step, fresh)));
    expect(Object.fromEntries(steps.map((step, n) => [step, answers[n]]))).toEqual(
      Object.fromEntries(steps.map((step) => [step, EACH_ONCE])),
    );
  });
});
