import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { emptyFolder } from '../run-command.ts';
import type { Fresh } from './databases.ts';
import { type FreezeAt, runDriver, seenBy, startDriver } from './driver.ts';

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

/** Long enough, once another process is there, for a lease of the driver to run out and for the other to take over. */
const FROZEN_MS = 1000;
/** Where it can not be there, since the file is locked. */
const LONGEST_FROZEN_MS = 2500;

/**
 * A process is frozen at a step for longer than its lease lasts, while another one is told what the first did not acknowledge, and
 * takes over what it can get. Then the first is thawed.
 */
export async function frozenAt(freezeAt: FreezeAt, fresh: Fresh): Promise<void> {
  const task = { settings: await fresh(), platform: emptyFolder() };
  const first = startDriver({ ...task, events: EVENTS, freezeAt });
  await Promise.race([first.frozen, first.ended]);
  const { acknowledged } = seenBy(task.platform);
  // Whoever is frozen inside of a transaction holds the whole file, and nobody who is told the event can know of it.
  const told = task.settings.url === undefined ? [] : EVENTS.filter((event) => !acknowledged.includes(event));
  const second = startDriver({ ...task, events: told });
  try {
    await Promise.race([second.ended, second.received.then(() => setTimeout(FROZEN_MS)), setTimeout(LONGEST_FROZEN_MS)]);
    first.child.kill('SIGCONT');
    await Promise.all([first.ended, second.ended]);
  } finally {
    // A run that failed must leave nobody frozen: such a process would hold the file for every test after it.
    first.child.kill('SIGKILL');
    second.child.kill('SIGKILL');
  }
  const seen = seenBy(task.platform);
  expect({ freezeAt, answers: seen.answers.toSorted(), messages: seen.messages.toSorted() }).toEqual({
    freezeAt,
    answers: EVENTS,
    messages: EVENTS,
  });
}
