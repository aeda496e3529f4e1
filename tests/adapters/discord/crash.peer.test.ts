import { expect, it } from 'vitest';
import { onEachDatabase } from '../database/databases.ts';
import { EACH_ONCE, killedAt } from './killed-at-a-step.ts';

/* Every step of a process's life is in crash.peer.long.test.ts; this is the one that nobody but Discord can tell of. */

onEachDatabase('a process that is killed while it talks to Discord', (fresh) => {
  it('answers once what it had posted, and had not heard that it was posted', async () => {
    expect(await killedAt('when an answer is posted, and it has not heard so', fresh)).toEqual(EACH_ONCE);
  }, 120_000);
});
