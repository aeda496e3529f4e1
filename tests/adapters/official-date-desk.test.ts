import { expect, it } from 'vitest';
import { changeDate, datesForStaff, type TypedDate } from '../../adapters/official-date-desk.ts';
import { engine } from '../fixture-library.ts';
import { onEachDatabase, openStore } from './database/databases.ts';

const SOAP: TypedDate = {
  what: 'the supplemental offer begins',
  cycle: '2026-2027',
  opens: '2027-03-15',
  zone: 'America/New_York',
  source: 'https://example.org/soap',
  checked: '2026-11-20',
  retired: false,
};
const IN_KNOWLEDGE = engine.knowledge.officialDates;

onEachDatabase('what staff change of official dates', (fresh) => {
  const open = async () => {
    const store = await openStore(await fresh());
    const change = (typed: TypedDate, before?: { readonly id: string; readonly version: number }, by = 'slack:UANA') =>
      changeDate(store, IN_KNOWLEDGE, { before, typed, by });
    const versionOf = async (id: string) => {
      const found = (await datesForStaff(store, IN_KNOWLEDGE)).find(({ date }) => date.id === id);
      if (!found) throw new Error(`there is no date ${id}`);
      return { id, version: found.version };
    };
    return { store, change, versionOf };
  };

  it('has a name that people can type, and another one where that is taken', async () => {
    const { change } = await open();
    expect((await change(SOAP))?.id).toBe('the-supplemental-offer-begins-2026-2027');
    expect((await change(SOAP))?.id).toBe('the-supplemental-offer-begins-2026-2027');
    expect((await change({ ...SOAP, opens: '2027-03-16' }))?.id).toBe('the-supplemental-offer-begins-2026-2027-2');
    expect((await change({ ...SOAP, what: '開始', cycle: undefined }))?.id).toBe('date');
  });

  it('of a single day takes place, also where it was kept as one that opens', async () => {
    const { store, change, versionOf } = await open();
    const { opens: _opens, ...about } = { ...SOAP, what: 'Match Day' };
    const id = (await change({ ...about, opens: '2027-03-19' }))?.id ?? '';
    expect(await change({ ...about, 'takes place': '2027-03-19' }, await versionOf(id))).toEqual({
      ...about,
      id,
      'takes place': '2027-03-19',
    });
    const [kept] = (await datesForStaff(store, [])).map(({ date }) => date);
    expect(kept).toEqual({ ...about, id, 'takes place': '2027-03-19' });
  });

  it('takes the place of a date of the folder, which can come back', async () => {
    const { store, change, versionOf } = await open();
    const [rankLists] = IN_KNOWLEDGE;
    if (!rankLists) throw new Error('the library has no dates');
    const { id, ...typed } = rankLists;
    await change({ ...typed, retired: true }, await versionOf(id));
    await change(typed, await versionOf(id));
    const actions = await store.read(({ db }) => db.selectFrom('audit').select(['action', 'subject']).orderBy('at').execute());
    expect(actions).toEqual(['date retired', 'date corrected'].map((action) => ({ action, subject: id })));
  });

  it('is what one of two says who correct it at the same moment; the other is told', async () => {
    const { store, change, versionOf } = await open();
    const id = (await change(SOAP))?.id ?? '';
    const read = await versionOf(id);
    const both = await Promise.all(
      ['2027-03-17', '2027-03-18'].map((opens, at) => change({ ...SOAP, opens }, read, `slack:U${at}`)),
    );
    const kept = both.filter((date) => date !== undefined);
    expect(kept).toHaveLength(1);
    const dates = await datesForStaff(store, IN_KNOWLEDGE);
    expect(dates.find(({ date }) => date.id === id)?.date).toEqual(kept[0]);
  });
});
