import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../../adapters/database/open-database.ts';
import { emptyFolder } from '../run-command.ts';
import { freshFile } from './databases.ts';
import { type DriverTask, seenBy, startDriver } from './driver.ts';
import { canBeSealed, seal, unseal } from './sealed-files.ts';

const EVENTS = ['1'];

/** A process that has written an event down, and is about to answer it. */
async function aboutToAnswer() {
  const task: DriverTask = {
    settings: await freshFile(),
    platform: emptyFolder(),
    events: EVENTS,
    freezeAt: 'answers',
  };
  const process = startDriver(task);
  await process.frozen;
  return { task, process };
}

describe.runIf(canBeSealed())('where the file may be written no more', () => {
  it.each([
    ['its index', ['-shm']],
    ['all of it', ['', '-wal', '-shm']],
  ])('(%s) a process lives on, and answers what it took in', async (_which, endings) => {
    const { task, process } = await aboutToAnswer();
    const files = endings.map((ending) => `${databaseFile(task.settings.dataDir)}${ending}`);
    seal(files);
    process.child.kill('SIGCONT');
    await setTimeout(2000);
    unseal(files);
    expect(await process.ended).toMatchObject({ signal: null, status: 0 });
    expect(seenBy(task.platform)).toMatchObject({ answers: EVENTS, messages: EVENTS });
  });

  it('a process that starts waits, and then answers what another one wrote down', async () => {
    const { task, process } = await aboutToAnswer();
    process.child.kill('SIGKILL');
    await process.ended;
    const files = ['', '-wal', '-shm'].map((ending) => `${databaseFile(task.settings.dataDir)}${ending}`);
    seal(files);
    const { freezeAt: _none, ...again } = task;
    const next = startDriver({ ...again, events: [] });
    await next.received;
    await setTimeout(2000);
    expect({ exit: next.child.exitCode, signal: next.child.signalCode, ...seenBy(task.platform) }).toMatchObject({
      exit: null,
      signal: null,
      answers: [],
    });
    unseal(files);
    expect(await next.ended).toMatchObject({ signal: null, status: 0 });
    expect(seenBy(task.platform)).toMatchObject({ answers: EVENTS, messages: EVENTS });
  });
});
