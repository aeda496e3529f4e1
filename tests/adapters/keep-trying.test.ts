import { expect, it } from 'vitest';
import { keepTrying } from '../../adapters/keep-trying.ts';
import { listeningLog } from './database/databases.ts';

const AT_ONCE = { first: 1, longest: 2 };

/** Fails with each of these in turn, then succeeds. */
function failing(...troubles: readonly string[]) {
  const left = [...troubles];
  return async () => {
    const trouble = left.shift();
    if (trouble) throw new Error(trouble);
  };
}

async function tried(...troubles: readonly string[]) {
  const { log, lines } = await listeningLog();
  const { signal } = new AbortController();
  const done = await keepTrying(failing(...troubles), { what: 'Slack', log, signal, pauses: AT_ONCE });
  return { done, said: lines.map(({ msg, err }) => (err ? `${msg}: ${(err as { message: string }).message}` : msg)) };
}

it('says nothing of what works at once', async () => {
  expect(await tried()).toEqual({ done: true, said: [] });
});

it('tries until it works, and tells each trouble once', async () => {
  expect(await tried('no route', 'no route', 'no route', 'bad token', 'bad token')).toEqual({
    done: true,
    said: [
      'Slack can not be reached; it is tried again by itself: no route',
      'Slack can not be reached; it is tried again by itself: bad token',
      'Slack is there again',
    ],
  });
});

it('ends when it is told to, also while it waits', async () => {
  const { log } = await listeningLog();
  const ending = new AbortController();
  const never = keepTrying(
    async () => {
      ending.abort();
      throw new Error('no route');
    },
    { what: 'Slack', log, signal: ending.signal, pauses: { first: 60_000, longest: 60_000 } },
  );
  expect(await never).toBe(false);
});
