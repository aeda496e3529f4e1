import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '..', '..');
export const FIXTURE_KNOWLEDGE = path.join(ROOT, 'tests', 'fixtures', 'knowledge');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program below adapters/ that people start. */
export type CommandName =
  | 'ask'
  | 'advice'
  | 'main'
  | 'data'
  | 'doctor'
  | 'setup'
  | 'check-health'
  | 'export-knowledge'
  | 'check-knowledge';

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** No file may grow beyond it: a disk without space. */
  readonly longestFileKb?: number;
}

/** Runs the real command as `npm start` and `npm run ask` do, in an empty folder and with nothing of our own environment. */
export function runCommand(name: CommandName, args: readonly string[], { input = '', ...options }: RunOptions = {}) {
  const child = startCommand(name, args, options);
  child.stdin.on('error', () => {}).end(input);
  return outcomeOf(child);
}

export function startCommand(
  name: CommandName,
  args: readonly string[],
  { env = {}, cwd = emptyFolder(), longestFileKb }: RunOptions = {},
) {
  const { PATH = '', HOME = '' } = process.env;
  const command = [process.execPath, path.join(ROOT, 'adapters', 'launch.mjs'), name, ...args];
  // Blocks of half a kilobyte; who is told of the signal ends.
  const limit = longestFileKb && `trap '' XFSZ; ulimit -f ${2 * longestFileKb}; exec "$@"`;
  const [program = '', ...rest] = limit ? ['/bin/sh', '-c', limit, 'sh', ...command] : command;
  return spawn(program, rest, {
    cwd,
    env: { PATH, HOME, KNOWLEDGE_DIR: FIXTURE_KNOWLEDGE, TZ: 'UTC', ...env },
  });
}

export function outcomeOf(child: ReturnType<typeof startCommand>): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

export function emptyFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'seldinger-'));
}
