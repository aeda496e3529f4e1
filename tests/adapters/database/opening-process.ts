import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import { ROOT } from '../run-command.ts';

const SCRIPT = path.join(ROOT, 'tests', 'adapters', 'database', 'opening-process.mjs');

type Doing = 'stay' | 'alone' | 'die while migrating';

/** A process that opens a database; the script says what else it does. */
export function openingProcess(settings: DatabaseSettings, doing?: Doing, as: Pick<SpawnOptions, 'uid' | 'gid'> = {}) {
  const args = [SCRIPT, JSON.stringify(settings), ...(doing ? [doing] : [])];
  return spawn(process.execPath, args, { cwd: ROOT, ...as, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** A program that has a database open until it is killed, or the test is over. */
export async function programThatUses(settings: DatabaseSettings, doing: 'stay' | 'alone' = 'stay') {
  const child = openingProcess(settings, doing);
  const ended = once(child, 'close');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  await once(child.stdout, 'data');
  return { kill };
}
