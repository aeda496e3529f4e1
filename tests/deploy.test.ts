import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const UNIT = path.join(ROOT, 'deploy', 'seldinger.service');
const unit = readFileSync(UNIT, 'utf8');
const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];

/** Longest time that the program takes to finish what is under way. */
const STOP_SECONDS = 10;

it('starts what npm start starts', () => {
  const [, ...command] = setting('ExecStart')?.split(' ') ?? [];
  const script = command.find((part) => !part.startsWith('--')) ?? '';
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(['node', ...command].join(' ')).toBe(scripts.start);
  expect(existsSync(path.join(ROOT, script))).toBe(true);
});

it('leaves the program time to finish, and does not start again what can not start', () => {
  expect(Number(setting('TimeoutStopSec'))).toBeGreaterThan(STOP_SECONDS);
  expect(setting('RestartPreventExitStatus')).toBe('2');
  // Refused for good it ends with 1, and is started five times at most.
  expect([setting('StartLimitBurst'), setting('StartLimitIntervalSec')]).toEqual(['5', '1h']);
});

it('takes nothing away that Node needs', () => {
  // Node compiles while it runs.
  expect(unit).not.toContain('MemoryDenyWriteExecute');
  expect(setting('RestrictAddressFamilies')).toContain('AF_INET AF_INET6');
});

const verify = spawnSync('systemd-analyze', ['verify', UNIT], { encoding: 'utf8' });
it.skipIf(verify.error !== undefined)('is a unit that systemd takes', () => {
  // Where node stands is another question on each machine.
  const faults = verify.stderr
    .split('\n')
    .filter((line) => line.includes('seldinger.service') && !line.includes('/usr/bin/node'));
  expect(faults).toEqual([]);
});
