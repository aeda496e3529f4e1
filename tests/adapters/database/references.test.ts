import { expect, it } from 'vitest';
import { z } from 'zod';
import { findReference, keepReferences, newReferenceId, REFERENCE_ID } from '../../../adapters/database/button-references.ts';
import { HOUR } from '../../../adapters/database/clock.ts';
import { isOpenedThread, openThread } from '../../../adapters/database/opened-threads.ts';
import { onEachDatabase, openStore, TestClock } from './databases.ts';

const schema = z.object({ passages: z.array(z.string()) });
const content = { passages: ['guide#aways'] };

onEachDatabase('what a button points to', (fresh) => {
  async function held(forWhom: 'owner' | 'everyone', kept: unknown = content) {
    const clock = new TestClock();
    const store = await openStore(await fresh(), { clock });
    const id = newReferenceId();
    await store.write((session) => keepReferences(session, [{ id, owner: 'maria', forWhom, content: kept, lastsMs: HOUR }]));
    return {
      clock,
      find: (presser: string, wanted = id) => store.read((session) => findReference(session, wanted, presser, schema)),
    };
  }

  it('is found by whose it is', async () => {
    const { find } = await held('owner');
    expect(await find('maria')).toEqual({ kind: 'found', owned: true, content });
  });

  it('is not given to others, unless it is for everyone', async () => {
    expect(await (await held('owner')).find('tom')).toEqual({ kind: 'not yours' });
    expect(await (await held('everyone')).find('tom')).toEqual({ kind: 'found', owned: false, content });
  });

  it('is gone when its time has come', async () => {
    const { clock, find } = await held('owner');
    clock.pass(HOUR + 1);
    expect(await find('maria')).toEqual({ kind: 'gone' });
  });

  it.each(['', 'x'.repeat(22), "' or 1=1 --", 'x'.repeat(10_000)])('is not found by what was made up: %.30s', async (id) => {
    const { find } = await held('everyone');
    expect(await find('maria', id)).toEqual({ kind: 'gone' });
  });

  it('counts as gone where it is something else than the button wants', async () => {
    const { find } = await held('owner', { pages: [] });
    expect(await find('maria')).toEqual({ kind: 'gone' });
  });

  it('knows the threads that were opened, however often', async () => {
    const store = await openStore(await fresh());
    await store.write((session) => openThread(session, 'c1'));
    await store.write((session) => openThread(session, 'c1'));
    expect(
      await store.read(async (session) => [await isOpenedThread(session, 'c1'), await isOpenedThread(session, 'c2')]),
    ).toEqual([true, false]);
  });
});

it('ids are of 128 random bits', () => {
  const ids = Array.from({ length: 1000 }, newReferenceId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => REFERENCE_ID.test(id))).toBe(true);
});
