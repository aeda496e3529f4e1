import { expect, it } from 'vitest';
import { gapsForStaff, noteNotCovered } from '../../../adapters/database/not-covered-terms.ts';
import { onEachDatabase, openStore } from '../database/databases.ts';

onEachDatabase('what people ask and the library does not cover', (fresh) => {
  it('is grouped by likeness, and shown in the words that three people used or that were handed over', async () => {
    const store = await openStore(await fresh());
    const asked: [asker: string, terms: string[], handedOff?: boolean][] = [
      ['a', ['visa', 'sponsor']],
      ['b', ['visa', 'sponsor', 'harbor']],
      ['c', ['visa', 'sponsor', 'j1']],
      ['c', ['visa', 'sponsor']],
      ['a', ['parking']],
      ['b', ['moonlighting', 'pay'], true],
      ['d', ['divorce', 'lawyer']],
    ];
    await store.write(async (session) => {
      for (const [asker, terms, handedOff = false] of asked) await noteNotCovered(session, { asker, terms, handedOff });
    });
    expect(await store.read(gapsForStaff)).toEqual({
      shown: [
        { terms: 'sponsor visa', askers: 3 },
        { terms: 'moonlighting pay', askers: 1 },
      ],
      rest: 2,
    });
  });
});
