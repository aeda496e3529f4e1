import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const dockerfile = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8');
const [buildStage = '', finalStage = ''] = dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM'));

/** The commands of the Dockerfile in a clean folder, in their order: no container engine is needed to see them work. */
describe('the image', () => {
  const build = mkdtempSync(path.join(tmpdir(), 'seldinger-build-'));
  const image = mkdtempSync(path.join(tmpdir(), 'seldinger-image-'));
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...Object.fromEntries(
      [...(/^ENV (.*)$/m.exec(finalStage)?.[1]?.matchAll(/(\w+)=(\S+)/g) ?? [])].map(([, name, value]) => [name, value]),
    ),
  };
  const run = (command: readonly string[], input = '') =>
    spawnSync(command[0] ?? '', command.slice(1), { cwd: image, env: environment, input, encoding: 'utf8' });
  const command = (instruction: RegExp) => JSON.parse(instruction.exec(finalStage)?.[1] ?? '[]') as string[];

  beforeAll(() => {
    for (const [, instruction, rest = ''] of buildStage.matchAll(/^(RUN|COPY) (.*)$/gm)) {
      if (instruction === 'RUN') succeed('bash', ['-ec', rest], build);
      else copy(rest, ROOT, build);
    }
    for (const [, rest = ''] of finalStage.matchAll(/^COPY (.*)$/gm)) {
      const fromBuild = rest.startsWith('--from=build ');
      copy(rest.replace('--from=build /app/', ''), fromBuild ? build : ROOT, image);
    }
  }, 300_000);

  it('is healthy where no platform is set up and the knowledge can be used', () => {
    const { status, stdout } = run(command(/^ {2}CMD (\[.*\])/m));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No platform is watched\. The knowledge can be used: [1-9]/);
  });

  it('says what is missing where no platform is set, and exits 2', () => {
    const { status, stderr } = run(command(/^CMD (\[.*\])/m));
    expect(status).toBe(2);
    expect(stderr).toContain('DISCORD_TOKEN');
  });

  it('runs without the tools of development', () => {
    expect(run(['ls', 'node_modules/vitest']).status).not.toBe(0);
  });
});

describe('npm ci --omit=dev without a build', () => {
  it('starts and answers all the same', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seldinger-plain-'));
    copy('package.json package-lock.json .npmrc src adapters knowledge ./', ROOT, folder);
    succeed('npm', ['ci', '--omit=dev'], folder);
    const ask = spawnSync('npm', ['run', '-s', 'ask', '--', '--json', 'How many away rotations should I do?'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(ask.stdout)).toMatchObject({ outcome: 'answered' });
    const start = spawnSync('npm', ['start'], { cwd: folder, input: 'How many away rotations should I do?\n', encoding: 'utf8' });
    expect(start.status).toBe(0);
    expect(start.stdout).toContain('Sources, restated in our own words:');
  });
});

/** A command that must end well; what it said is part of the failure. */
function succeed(name: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, encoding: 'utf8' });
  expect(status, `${name} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
}

/** `COPY a b to`: files into the folder `to`; a single folder becomes `to`. */
function copy(instruction: string, from: string, to: string): void {
  const names = instruction.trim().split(/\s+/);
  const target = names.pop() ?? '.';
  for (const name of names)
    cpSync(path.join(from, name), path.join(to, target.endsWith('/') ? path.join(target, name) : target), { recursive: true });
}
