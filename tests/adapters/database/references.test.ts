import { expect, it } from 'vitest';
import { z } from 'zod';
import { findReference, keepReferences, newReferenceId, REFERENCE_ID } from '../../../adapters/database/button-references.ts';
import { HOUR } from '../../../adapters/database/clock.ts';
import { isOpenedThread, openThread, takeHint } from '../../../adapters/database/opened-threads.ts';
import { choosePlace, placeChoices } from '../../../adapters/database/place-choices.ts';
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

  it('gives the hint of a thread once, and for a thread of people not at all', async () => {
    const store = await openStore(await fresh());
    await store.write((session) => openThread(session, 'c1'));
    const hints = (thread: string) => store.write((session) => takeHint(session, thread));
    expect([await hints('c1'), await hints('c1'), await hints('c2')]).toEqual([true, false, false]);
    await store.write((session) => openThread(session, 'c1'));
    expect(await hints('c1')).toBe(false);
  });
});

onEachDatabase('what was chosen for a place', (fresh) => {
  const choices = z.object({ visibility: z.enum(['public', 'private']) });

  it('is found there and nowhere else, and the last choice counts', async () => {
    const store = await openStore(await fresh());
    await store.write((session) => choosePlace(session, 'p1', { visibility: 'public' }));
    await store.write((session) => choosePlace(session, 'p1', { visibility: 'private' }));
    const chosen = (place: string) => store.read((session) => placeChoices(session, place, choices));
    expect([await chosen('p1'), await chosen('p2')]).toEqual([{ visibility: 'private' }, undefined]);
  });

  it('counts as not chosen where this program can not read it', async () => {
    const store = await openStore(await fresh());
    await store.write((session) => choosePlace(session, 'p1', { visibility: 'secret' }));
    expect(await store.read((session) => placeChoices(session, 'p1', choices))).toBeUndefined();
  });
});

it('ids are of 128 random bits', () => {
  const ids = Array.from({ length: 1000 }, newReferenceId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => REFERENCE_ID.test(id))).toBe(true);
});
