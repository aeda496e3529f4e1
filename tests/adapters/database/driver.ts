import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import { ROOT } from '../run-command.ts';

export interface DriverTask {
  readonly settings: DatabaseSettings;
  /** The folder that is the platform. */
  readonly platform: string;
  readonly events: readonly string[];
  /** The step before which the process kills itself. */
  readonly dieAt?: number;
  /** The step at which it freezes until it is told SIGCONT, or what it is about to put on the platform. */
  readonly freezeAt?: FreezeAt;
  readonly leaseMs?: number;
  /** Events that the platform tells at the same time. */
  readonly atOnce?: number;
  readonly until?: 'idle' | 'killed';
}

export type FreezeAt = number | 'acknowledged' | 'answers' | 'messages';

export interface DriverRun {
  readonly signal: NodeJS.Signals | null;
  readonly status: number | null;
  /** Steps that it took, where it came to its end. */
  readonly steps: number;
}

const SCRIPT = path.join(ROOT, 'tests', 'adapters', 'database', 'driver-process.mjs');

/** Starts the process that stands in for an adapter. */
export function startDriver(task: DriverTask) {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let faults = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const hears = (word: string) =>
    new Promise<void>((resolve) => child.stdout.on('data', () => said.includes(`${word}\n`) && resolve()));
  const [frozen, received] = [hears('frozen'), hears('received')];
  child.stderr.on('data', (text) => {
    faults += text;
  });
  const ended = new Promise<DriverRun>((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => {
      if (faults !== '') reject(new Error(faults));
      else resolve({ status, signal, steps: Number(/steps (\d+)/.exec(said)?.[1] ?? 0) });
    });
  });
  return { child, frozen, received, ended };
}

export function runDriver(task: DriverTask): Promise<DriverRun> {
  return startDriver(task).ended;
}

export interface Happened {
  readonly acknowledged: readonly string[];
  readonly answers: readonly string[];
  readonly messages: readonly string[];
}

/** What the platform saw, in the order in which it saw it: the texts of answers and messages, and the events acknowledged. */
export function seenBy(platform: string): Happened {
  const lines = (name: string) => {
    const file = path.join(platform, name);
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  };
  const texts = (name: string) => lines(name).map((line) => line.split(' ')[1] ?? '');
  return {
    acknowledged: lines('acknowledged').map((line) => line.trim()),
    answers: texts('answers'),
    messages: texts('messages'),
  };
}
