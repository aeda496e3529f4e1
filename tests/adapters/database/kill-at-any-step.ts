import { expect } from 'vitest';
import { emptyFolder } from '../run-command.ts';
import type { Fresh } from './databases.ts';
import { runDriver, seenBy } from './driver.ts';

const EVENTS = ['1', '2'];

/** How many steps a run takes that nobody kills. */
export async function stepsOfRun(fresh: Fresh): Promise<number> {
  const { steps } = await runDriver({ settings: await fresh(), platform: emptyFolder(), events: EVENTS });
  return steps;
}

/**
 * A process is killed at a step, and another one started. The platform tells the second what the first did not acknowledge, or
 * everything again. Whatever the step was: each event is answered once, and each promise kept once.
 */
export async function killedAt(
  dieAt: number,
  redelivered: 'what was not acknowledged' | 'everything',
  fresh: Fresh,
): Promise<void> {
  const task = { settings: await fresh(), platform: emptyFolder() };
  const first = await runDriver({ ...task, events: EVENTS, dieAt });
  expect(first.signal).toBe('SIGKILL');
  const { acknowledged } = seenBy(task.platform);
  const events = redelivered === 'everything' ? EVENTS : EVENTS.filter((event) => !acknowledged.includes(event));
  await runDriver({ ...task, events });
  const seen = seenBy(task.platform);
  expect({ answers: seen.answers.toSorted(), messages: seen.messages.toSorted() }).toEqual({ answers: EVENTS, messages: EVENTS });
}
