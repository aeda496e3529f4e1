import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { quantile } from './measure.ts';

const TRIES = 5;

/** Milliseconds from starting a process to its end: the median of several. */
export function runTime(command: readonly string[], cwd: string): number {
  const took = Array.from({ length: TRIES }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${command.join(' ')} failed:\n${stderr}`);
    return performance.now() - started;
  });
  return quantile(took, 0.5);
}
