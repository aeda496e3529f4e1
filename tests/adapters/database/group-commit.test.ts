import { expect, it } from 'vitest';
import { GroupCommit, type Transact } from '../../../adapters/database/group-commit.ts';

/** What each transaction wrote, in the order of the commits. */
function startCommits(commit: (written: readonly string[]) => void = () => {}) {
  const commits: (readonly string[])[] = [];
  const transact: Transact<string[]> = async (work) => {
    const written: string[] = [];
    const result = await work(written);
    await new Promise((resolve) => setImmediate(resolve));
    commit(written);
    commits.push(written);
    return result;
  };
  const group = new GroupCommit(transact);
  const write = (what: string, fails = false) =>
    group.write(async (written) => {
      written.push(what);
      if (fails) throw new Error(`${what} fails`);
      return `${what} is written`;
    });
  return { commits, write };
}

it('what is to be written while a transaction runs goes together into the next ones, in its order', async () => {
  const { commits, write } = startCommits();
  const told = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((what) => write(what)));
  expect(told.map((words) => words.charAt(0)).join('')).toBe('abcdefghijk');
  expect(commits).toEqual([['a'], ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], ['j', 'k']]);
  expect(await write('later')).toBe('later is written');
});

it('work that fails takes nothing of the others along', async () => {
  const { commits, write } = startCommits();
  const told = await Promise.allSettled([write('a'), write('b'), write('c', true), write('d')]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(commits).toEqual([['a'], ['b'], ['d']]);
});

it('where no transaction can end it is tried once, and all are told', async () => {
  let tried = 0;
  const { commits, write } = startCommits(() => {
    tried += 1;
    if (tried > 1) throw new Error('the disk is full');
  });
  const told = await Promise.allSettled([write('a'), write('b'), write('c')]);
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect([commits, tried]).toEqual([[['a']], 2]);
});
