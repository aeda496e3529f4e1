import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { emptyFolder } from '../run-command.ts';

/** Nobody may write what is sealed, not even who has it open: as on a disk that turned read-only. */
export function seal(files: readonly string[]): void {
  // What is written back already is mapped anew at the next touch.
  for (const file of files) execFileSync('sync', [file]);
  execFileSync('chattr', ['+i', ...files]);
  onTestFinished(() => unseal(files));
}

/** Those that are still there. */
export function unseal(files: readonly string[]): void {
  for (const file of files.filter((name) => existsSync(name))) execFileSync('chattr', ['-i', file]);
}

/** Takes an administrator, and a file system that knows of it. */
export function canBeSealed(): boolean {
  const file = path.join(emptyFolder(), 'file');
  writeFileSync(file, '');
  const sealed = spawnSync('chattr', ['+i', file]).status === 0;
  if (sealed) unseal([file]);
  return sealed;
}
