import { describe, expect, it } from 'vitest';
import type { Person } from '../../slack-peer/person.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { View } from '../../slack-peer/workspace.ts';
import { replyIn, shownAlone } from './asking.ts';
import { afterSending, departmentWithBot, filledIn, modalOf, ticked, wrote } from './department.ts';
import { startBot } from './slack-bot.ts';

const TYPED = {
  what: wrote('rank order lists are due'),
  cycle: wrote('2030-2031'),
  closes: wrote('2031-03-05 21:00'),
  zone: wrote('America/New_York'),
  source: wrote('https://example.org/calendar'),
};
const ID = 'rank-order-lists-are-due-2030-2031';

/** What a modal carries. */
const carried = ({ view }: View) => String(view.private_metadata);

async function open(env: Readonly<Record<string, string>> = {}) {
  const there = await departmentWithBot(undefined, env);
  const { peer, residents, staff, running, knowledge } = there;
  const seen = new Map<string, number>();
  const told = async (person: Person, where = residents) => {
    const count = (seen.get(person.id) ?? 0) + 1;
    seen.set(person.id, count);
    return shown(await shownAlone(peer, person, where, count));
  };
  const opens = async (person: Person, words: string) => {
    const before = peer.workspace.views.filter(({ user, open: is }) => user === person.id && is).length;
    person.runs('/ir-admin', words, staff);
    return modalOf(peer, person, before);
  };
  const sends = async (person: Person, words: string, changes: Readonly<Record<string, unknown>>) => {
    const modal = await opens(person, words);
    return afterSending(peer, person.submits(modal, filledIn(modal, changes)));
  };
  const deeds = () =>
    running.store.read(({ db }) => db.selectFrom('audit').select(['actor', 'action', 'subject']).orderBy('at').execute());
  return { ...there, told, opens, sends, deeds, knowledge };
}

describe('/ir-admin date', () => {
  it('lets staff add, correct and retire a date, writes down who did, and everybody is told it', async () => {
    const { maria, ana, ben, residents, staff, told, sends, deeds } = await open();
    const added = await sends(ana, 'date add', TYPED);
    expect(added).toContain(
      `${ID}: rank order lists are due, closes 2031-03-05 21:00 (America/New_York), cycle 2030-2031; checked on`,
    );
    maria.runs('/ir', 'deadlines', residents);
    expect(await told(maria)).toMatch(/• in \d+ days: rank order lists are due, closes 2031-03-05 21:00 \(America\/New_York\)/);
    expect(await sends(ben, `date ${ID}`, { closes: wrote('2031-03-06') })).toContain('closes 2031-03-06 (America/New_York)');
    expect(await sends(ben, `date ${ID}`, { closes: wrote(''), takes_place: wrote('2031-03-06 12:00') })).toContain(
      ', takes place 2031-03-06 12:00 (America/New_York)',
    );
    expect(await sends(ben, `date ${ID}`, { retired: ticked('retired') })).toContain('; retired. Saved.');
    maria.runs('/ir', 'deadlines', residents);
    expect(await told(maria)).not.toContain('2031');
    ana.runs('/ir-admin', 'date', staff);
    expect(await told(ana, staff)).toContain(`• ${ID}: rank order lists are due, takes place 2031-03-06`);
    expect(await deeds()).toEqual([
      { actor: 'slack:UANA', action: 'date added', subject: ID },
      { actor: 'slack:UBEN', action: 'date corrected', subject: ID },
      { actor: 'slack:UBEN', action: 'date corrected', subject: ID },
      { actor: 'slack:UBEN', action: 'date retired', subject: ID },
    ]);
  });

  it('has a question of everybody answered from it in their own words, until it is retired', async () => {
    const { peer, maria, ana, sends } = await open({ LIMIT_PER_USER_PER_MINUTE: '0' });
    const asks = async (words: string) => shown(await replyIn(peer, maria.says(words).message));
    const told = /^Interviews for the residency begin, cycle 2030-2031: opens 2030-10-15 \(America\/New_York\); staff looked/;
    const isTold = async () => told.test(await asks('When does interview season start?'));
    expect(await isTold()).toBe(false);
    const interviews = { what: wrote('interviews for the residency begin'), opens: wrote('2030-10-15'), closes: wrote('') };
    await sends(ana, 'date add', { ...TYPED, ...interviews });
    await expect.poll(isTold, { timeout: 20_000 }).toBe(true);
    await sends(ana, 'date interviews-for-the-residency-begin-2030-2031', { retired: ticked('retired') });
    await expect.poll(isTold, { timeout: 20_000 }).toBe(false);
  });

  it('says what is wrong beside what was typed, and keeps nothing of it', async () => {
    const { ana, sends, deeds } = await open();
    expect(
      await sends(ana, 'date add', {
        ...TYPED,
        closes: wrote('March 5'),
        zone: wrote('Boston'),
        source: wrote('javascript:alert(1)'),
      }),
    ).toEqual({
      closes: 'A day that there is, with its year: 2027-01-31, or with the hour 2027-01-31 17:00',
      zone: 'The name of a time zone, for example America/New_York',
      source: 'A web address that begins with http:// or https://.',
    });
    expect(await sends(ana, 'date add', { ...TYPED, closes: wrote('') })).toEqual({
      opens: 'When does it open, close or take place? At least one of the three.',
    });
    expect(await sends(ana, 'date add', { ...TYPED, takes_place: wrote('2031-03-20') })).toEqual({
      takes_place: 'What takes place on a single day neither opens nor closes: please leave one of these empty.',
    });
    expect(await sends(ana, 'date add', { ...TYPED, opens: wrote('2031-03-06') })).toEqual({
      opens: 'It may not open after it closes.',
    });
    expect(await sends(ana, 'date add', { ...TYPED, checked: { selected_date: '2999-01-01' } })).toEqual({
      checked: 'The day on which you looked; not in the future.',
    });
    expect(await deeds()).toEqual([]);
  });

  it('takes one that was sent twice for one, and no correction of what somebody else has changed since', async () => {
    const { peer, ana, ben, opens, sends, deeds } = await open();
    const modal = await opens(ana, 'date add');
    await afterSending(peer, ana.submits(modal, filledIn(modal, TYPED)));
    await sends(ben, 'date add', TYPED);
    const [anas, bens] = [await opens(ana, `date ${ID}`), await opens(ben, `date ${ID}`)];
    const later = { closes: wrote('2031-03-07') };
    expect(await afterSending(peer, ana.submits(anas, filledIn(anas, later)))).toContain('Saved.');
    expect(await afterSending(peer, ben.submits(bens, filledIn(bens, later)))).toContain('Nothing was saved;');
    expect((await deeds()).map(({ action }) => action)).toEqual(['date added', 'date corrected']);
  });

  it('is for staff and administrators, whoever sends the modal', async () => {
    const { peer, maria, tom, ana, residents, told, opens, sends, deeds } = await open({ SLACK_ADMIN_USERS: 'UTOM' });
    maria.runs('/ir-admin', 'date add', residents);
    expect(await told(maria)).toBe('Only department staff can do this.');
    const modal = await opens(ana, 'date add');
    peer.workspace.channels.get('GSTAFF')?.members.delete(ana.id);
    expect(await afterSending(peer, ana.submits(modal, filledIn(modal, TYPED)))).toContain('Only department staff can do this.');
    expect(await sends(tom, 'date add', TYPED)).toContain('Saved.');
    expect((await deeds()).map(({ actor }) => actor)).toEqual(['slack:UTOM']);
  });

  it('opens a form that carries a random reference, good for whoever opened it, over a restart, for a day', async () => {
    const { peer, ana, ben, staff, running, settings, opens, deeds } = await open();
    const sent = (person: Person, form: View, reference = carried(form)) =>
      afterSending(peer, person.submits({ ...form, view: { ...form.view, private_metadata: reference } }, filledIn(form, TYPED)));
    const forms = [await opens(ana, 'date add'), await opens(ana, 'date rank-lists'), await opens(ana, 'date add')];
    const [adding, correcting, old] = forms as [View, View, View];
    expect(forms.map(carried)).toEqual(Array(3).fill(expect.stringMatching(/^[\w-]{22}$/)));
    await running.store.write(({ db, now }) =>
      db.updateTable('button_references').set({ expires_at: now }).where('id', '=', carried(old)).execute(),
    );
    const refused = [
      await sent(ben, adding),
      await sent(ana, old),
      await sent(ana, adding, 'rank-lists.0'),
      await sent(ana, adding, ''),
    ];
    expect(refused).toEqual(Array(4).fill(expect.stringContaining('Nothing was saved; /ir-admin date opens one of your own.')));
    expect(await deeds()).toEqual([]);
    await running.stop();
    await startBot(peer, { env: { SLACK_STAFF_CHANNEL: staff.id, DATA_DIR: settings.database.dataDir } });
    expect(await sent(ana, correcting)).toContain('rank-lists: rank order lists are due, closes 2031-03-05 21:00');
  });

  it('names the dates there are to whoever names another one', async () => {
    const { ana, staff, told } = await open();
    ana.runs('/ir-admin', 'date match-day', staff);
    const said = await told(ana, staff);
    expect(said.split('\n')[0]).toBe('There is no date match-day.');
    expect(said).toContain('• rank-lists: rank order lists are due, closes 2027-03-03 21:00 (America/New_York)');
  });
});
