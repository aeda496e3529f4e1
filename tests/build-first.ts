import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Compiles before the tests of the command line: each of them starts a process, and tsx would take a second in every one. */
export default function buildFirst(): void {
  const root = path.join(import.meta.dirname, '..');
  const { status, stdout } = spawnSync(path.join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) process.stderr.write(`the tests go on with what could be compiled:\n${stdout}\n`);
}
