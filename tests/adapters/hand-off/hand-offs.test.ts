import { expect, it } from 'vitest';
import { DAY } from '../../../adapters/database/clock.ts';
import { forgetUser } from '../../../adapters/database/forget.ts';
import { askersOf } from '../../../adapters/database/hand-off-askers.ts';
import { repliesTo } from '../../../adapters/database/hand-off-replies.ts';
import { findHandOff, openHandOffs } from '../../../adapters/database/hand-offs.ts';
import type { Session } from '../../../adapters/database/session.ts';
import { findStaffAnswer, publishedStaffAnswers, staffRevision } from '../../../adapters/database/staff-answers.ts';
import { type AskedStaff, askStaff } from '../../../adapters/hand-off/ask-staff.ts';
import { editCitable, withdrawCitable } from '../../../adapters/hand-off/citable-answers.ts';
import { wordForAsker } from '../../../adapters/hand-off/deliveries.ts';
import { actOn, answerBack, replyToAskers, type StaffReply } from '../../../adapters/hand-off/staff-replies.ts';
import type { StaffAnswer } from '../../../src/index.ts';
import { clean, KEEP_AS_SET_BY_DEFAULT, onEachDatabase, openStore, TestClock } from '../database/databases.ts';
import { asking } from './asking.ts';

const STAFF = 'slack:CSTAFF';
const [ANA, BEN] = ['slack:UANA', 'slack:UBEN'];
const RULES = { staffPlace: STAFF, perDay: 3 };

const CITABLE: StaffAnswer = {
  id: 'staff-2026-11-22-visas',
  role: 'Program coordinator',
  text: 'We sponsor J-1 visas.',
  source: null,
  url: null,
  answeredOn: '2026-11-22',
  reviewBy: '2027-11-22',
  askedAs: ['Do you sponsor visas?'],
  differsFrom: [],
  closes: ['visas'],
};

function reply(id: string, more: Partial<StaffReply> = {}): StaffReply {
  const { role, text } = CITABLE;
  return { id, role, text, source: undefined, url: undefined, saidOn: '2026-11-22', citable: undefined, ...more };
}

const promised = async ({ db }: Session) =>
  (await db.selectFrom('outbox').select(['recipient', 'kind']).orderBy('position').execute()).map(
    ({ recipient, kind }) => `${recipient}: ${kind}`,
  );
const deeds = async ({ db }: Session) =>
  (await db.selectFrom('audit').select(['actor', 'action', 'subject']).orderBy('at').orderBy('action').execute()).map(
    ({ actor, action }) => `${actor} ${action}`,
  );

onEachDatabase('a question handed to staff', (fresh) => {
  const open = async () => {
    const clock = new TestClock();
    return { clock, store: await openStore(await fresh(), { clock }) };
  };
  /** Two people who wait for the same answer. */
  const asked = async () => {
    const { store, clock } = await open();
    const found = { nearest: ['guide#visas'], gap: 'visas' };
    const maria = asking('r1', 'UMARIA', { ...found, tellWithdrawal: true, replyTo: { channel: 'DUMARIA' } });
    const first = await store.write((session) => askStaff(session, maria, RULES));
    const second = await store.write((session) => askStaff(session, asking('r2', 'UTOM'), RULES));
    if (!('handOff' in first)) throw new Error('it was not handed over');
    return { store, clock, first, second, acting: { handOff: first.handOff, by: ANA, staffPlace: STAFF } };
  };

  it('goes to staff once, and whoever asks the same joins', async () => {
    const { store, first, second } = await asked();
    expect([first.kind, second.kind]).toEqual(['asked', 'joined']);
    expect(second).toMatchObject({ handOff: first.handOff });
    const again = await store.write((session) => askStaff(session, asking('r3', 'UTOM'), RULES));
    const sentTwice = await store.write((session) => askStaff(session, asking('r1', 'UMARIA'), RULES));
    expect([again.kind, sentTwice.kind]).toEqual(['asked before', 'asked before']);
    expect(await store.read(promised)).toEqual([`${STAFF}: staff question`, `${STAFF}: staff question changed`]);
    expect(await store.read((session) => openHandOffs(session, 10))).toMatchObject({
      all: 1,
      handOffs: [{ question: 'Do you sponsor visas?', gap: 'visas', nearest: ['guide#visas'] }],
    });
  });

  it('is one of at most so many a day', async () => {
    const { store, clock } = await open();
    const ask = (id: string): Promise<AskedStaff> =>
      store.write((session) => askStaff(session, asking(id, 'UMARIA', { sameness: id }), RULES));
    for (const id of ['r1', 'r2', 'r3']) expect((await ask(id)).kind).toBe('asked');
    expect(await ask('r4')).toEqual({ kind: 'limit reached', perDay: 3 });
    expect((await store.read((session) => openHandOffs(session, 10))).all).toBe(3);
    clock.pass(DAY + 1);
    expect((await ask('r4')).kind).toBe('asked');
  });

  it('is one of at most so many a day, also where somebody sends more at one moment', async () => {
    const { store } = await open();
    const ids = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
    const asks = ids.map((id) => store.write((session) => askStaff(session, asking(id, 'UMARIA', { sameness: id }), RULES)));
    const kinds = (await Promise.all(asks)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual([...ids.slice(3).map(() => 'asked'), ...ids.slice(3).map(() => 'limit reached')]);
  });

  it('is answered once, to everybody who asked', async () => {
    const { store, acting } = await asked();
    const done = await store.write((session) => replyToAskers(session, acting, reply('s1')));
    expect(done).toMatchObject({ kind: 'done', reached: 2 });
    const twice = await store.write((session) => replyToAskers(session, { ...acting, by: BEN }, reply('s2')));
    expect(twice).toEqual({ kind: 'refused', refusal: { because: 'answered' } });
    expect((await store.read((session) => repliesTo(session, acting.handOff))).map(({ id }) => id)).toEqual(['s1']);
    expect((await store.read(promised)).filter((line) => line.includes('staff reply'))).toEqual([
      'slack:UMARIA: staff reply',
      'slack:UTOM: staff reply',
    ]);
    const word = await store.read((session) =>
      wordForAsker(session, { kind: 'staff reply', payload: { asker: 'r1', reply: 's1' } }),
    );
    expect(word).toEqual({
      replyTo: { channel: 'DUMARIA' },
      asker: 'r1',
      question: 'Do you sponsor visas?',
      word: {
        kind: 'answered',
        reply: {
          text: CITABLE.text,
          role: CITABLE.role,
          source: undefined,
          url: undefined,
          saidOn: '2026-11-22',
          withdrawn: false,
          corrected: false,
        },
        mayAnswerBack: true,
      },
    });
  });

  it('that two answer at the same moment is answered by one of them', async () => {
    const { store, acting } = await asked();
    const both = await Promise.all([
      store.write((session) => replyToAskers(session, acting, reply('s1'))),
      store.write((session) => replyToAskers(session, { ...acting, by: BEN }, reply('s2'))),
    ]);
    expect(both.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await store.read((session) => repliesTo(session, acting.handOff))).toHaveLength(1);
  });

  it('is claimed, given back, closed and opened again', async () => {
    const { store, acting } = await asked();
    const act = (kind: 'claim' | 'release' | 'not for us' | 'reopen' | 'need a source', by = ANA) =>
      store.write((session) => actOn(session, { ...acting, by }, { kind }));
    expect((await act('claim')).kind).toBe('done');
    expect(await store.read((session) => findHandOff(session, acting.handOff))).toMatchObject({
      standing: { claim: { by: ANA } },
    });
    expect(await act('not for us', BEN)).toEqual({ kind: 'refused', refusal: { because: 'claimed', by: ANA } });
    expect((await act('release')).kind).toBe('done');
    expect((await act('need a source', BEN)).kind).toBe('done');
    expect(await store.write((session) => replyToAskers(session, acting, reply('s1')))).toEqual({
      kind: 'refused',
      refusal: { because: 'needs a source' },
    });
    expect(await act('not for us')).toMatchObject({ kind: 'done', reached: 2 });
    expect((await act('reopen', BEN)).kind).toBe('done');
    expect(await store.read(deeds)).toEqual([`${ANA} not for us`, `${BEN} reopened`]);
  });

  it('that was closed and opened again is joined by whoever asks the same', async () => {
    const { store, acting } = await asked();
    for (const kind of ['not for us', 'reopen'] as const)
      await store.write((session) => actOn(session, acting, { kind }, asking('r1', 'UMARIA').sameness));
    const ask = (id: string, person: string) => store.write((session) => askStaff(session, asking(id, person), RULES));
    expect([await ask('r3', 'UANN'), await ask('r4', 'UMARIA')]).toEqual([
      { kind: 'joined', handOff: acting.handOff },
      { kind: 'asked before', handOff: acting.handOff },
    ]);
    expect(await store.write((session) => replyToAskers(session, acting, reply('s1')))).toEqual({ kind: 'done', reached: 3 });
  });

  it('that was closed and opened again is joined by nobody where the same was asked meanwhile, or its answer is for one alone', async () => {
    const { store, acting } = await asked();
    const { sameness } = asking('r1', 'UMARIA');
    const act = (kind: 'not for us' | 'reopen') => store.write((session) => actOn(session, acting, { kind }, sameness));
    const ask = (id: string, person: string, more = {}) =>
      store.write((session) => askStaff(session, asking(id, person, more), RULES));
    await act('not for us');
    const meanwhile = await ask('r3', 'UANN');
    expect((await act('reopen')).kind).toBe('done');
    expect([meanwhile.kind, await ask('r4', 'UEVE')]).toEqual(['asked', { ...meanwhile, kind: 'joined' }]);
    if (!('handOff' in meanwhile)) throw new Error('it was not handed over');
    await store.write((session) => actOn(session, { ...acting, handOff: meanwhile.handOff }, { kind: 'not for us' }));
    await store.write((session) => replyToAskers(session, acting, reply('s1')));
    await store.write((session) => {
      const presser = session.hash('slack:UMARIA');
      return answerBack(session, { asker: 'r1', presser, text: 'And H-1B?', saidOn: '2026-11-23', staffPlace: STAFF });
    });
    for (const kind of ['not for us', 'reopen'] as const) expect((await act(kind)).kind).toBe('done');
    expect((await ask('r5', 'UJOE')).kind).toBe('asked');
  });

  it('is told to each of those who asked in their own words, and to staff in all of them', async () => {
    const { store, acting } = await asked();
    const question = 'I failed Step 1 twice. visas?';
    await store.write((session) =>
      askStaff(session, asking('r3', 'UANN', { question, sameness: 'other words', isLike: () => true }), RULES),
    );
    await store.write((session) => replyToAskers(session, acting, reply('s1')));
    const told = (asker: string) =>
      store.read(
        async (session) => (await wordForAsker(session, { kind: 'staff reply', payload: { asker, reply: 's1' } }))?.question,
      );
    expect([await told('r1'), await told('r3')]).toEqual(['Do you sponsor visas?', question]);
    expect((await store.read((session) => askersOf(session, acting.handOff))).map((each) => each.question).sort()).toEqual([
      'Do you sponsor visas?',
      'Do you sponsor visas?',
      question,
    ]);
  });

  it('is not joined once it was answered: whoever asks then asks anew', async () => {
    const { store, acting } = await asked();
    await store.write((session) => replyToAskers(session, acting, reply('s1')));
    expect((await store.write((session) => askStaff(session, asking('r3', 'UANN', { isLike: () => true }), RULES))).kind).toBe(
      'asked',
    );
  });

  it('that many join while it is answered is answered to each of them, or opened anew', async () => {
    const { store, acting } = await asked();
    const people = Array.from({ length: 24 }, (_, n) => `U${n}`);
    const joining = people.map((person) => store.write((session) => askStaff(session, asking(`j${person}`, person), RULES)));
    const answering = store.write((session) => replyToAskers(session, acting, reply('s1')));
    const outcomes = await Promise.all(joining);
    expect((await answering).kind).toBe('done');
    const joined = people.filter((_, n) => {
      const outcome = outcomes[n];
      return outcome && 'handOff' in outcome && outcome.handOff === acting.handOff;
    });
    const answered = (await store.read(promised)).filter((line) => line.endsWith(': staff reply'));
    expect(answered.sort()).toEqual([...joined, 'UMARIA', 'UTOM'].map((person) => `slack:${person}: staff reply`).sort());
  });

  it('that is told twice is answered once, and said to be done both times', async () => {
    const { store, acting } = await asked();
    const answer = () => store.write((session) => replyToAskers(session, acting, reply('s1')));
    expect([await answer(), await answer()]).toEqual([
      { kind: 'done', reached: 2 },
      { kind: 'done', reached: 2 },
    ]);
    expect(await store.read(deeds)).toEqual([`${ANA} answered`]);
  });

  it('that waited for longer than questions are kept still reaches those who asked', async () => {
    const { store, clock, acting } = await asked();
    clock.pass((KEEP_AS_SET_BY_DEFAULT.handOffDays + 1) * DAY);
    await store.write((session) => replyToAskers(session, acting, reply('s1')));
    await clean(store);
    const payload = { asker: 'r1', reply: 's1' };
    const word = () => store.read((session) => wordForAsker(session, { kind: 'staff reply', payload }));
    expect(await word()).toMatchObject({ word: { kind: 'answered' } });
    clock.pass((KEEP_AS_SET_BY_DEFAULT.handOffDays + 1) * DAY);
    await clean(store);
    expect(await word()).toBeUndefined();
  });

  it('can be answered back once by whoever asked, and is open again, for an answer to them alone', async () => {
    const { store, acting } = await asked();
    await store.write((session) => replyToAskers(session, acting, reply('s1')));
    const back = (asker: string, person: string) =>
      store.write((session) => {
        const presser = session.hash(`slack:${person}`);
        return answerBack(session, { asker, presser, text: 'And H-1B?', saidOn: '2026-11-23', staffPlace: STAFF });
      });
    expect(await back('r1', 'UTOM')).toBe('gone');
    expect([await back('r1', 'UMARIA'), await back('r1', 'UMARIA')]).toEqual(['sent', 'sent before']);
    expect(await store.read((session) => findHandOff(session, acting.handOff))).toMatchObject({ standing: { state: 'open' } });
    expect((await store.read(promised)).slice(-2)).toEqual([`${STAFF}: answered back`, `${STAFF}: staff question changed`]);
    expect(await store.write((session) => replyToAskers(session, acting, reply('s2')))).toEqual({ kind: 'done', reached: 1 });
    expect((await store.read(promised)).filter((line) => line.endsWith(': staff reply'))).toEqual([
      'slack:UMARIA: staff reply',
      'slack:UTOM: staff reply',
      'slack:UMARIA: staff reply',
    ]);
  });

  it('whose answer was withdrawn before it arrived says so, and whoever is told of it reads what they received', async () => {
    const { store, acting } = await asked();
    await store.write((session) => replyToAskers(session, acting, reply('s1', { citable: CITABLE })));
    const edited = { ...CITABLE, text: 'We sponsor all visas.' };
    await store.write((session) => editCitable(session, edited, { by: BEN, version: 1 }));
    await store.write((session) => withdrawCitable(session, CITABLE.id, ANA));
    const word = (kind: string, payload: Record<string, string>) =>
      store.read(async (session) => (await wordForAsker(session, { kind, payload: { asker: 'r1', ...payload } }))?.word);
    expect(await word('staff reply', { reply: 's1' })).toMatchObject({ reply: { text: CITABLE.text, withdrawn: true } });
    expect(await word('staff answer withdrawn', { staffAnswer: CITABLE.id })).toEqual({
      kind: 'withdrawn',
      text: CITABLE.text,
      answeredOn: '2026-11-22',
    });
  });

  it('whose answer says something else by now is told so to whoever received it and wanted that, once for each wording', async () => {
    const { store, acting } = await asked();
    await store.write((session) => replyToAskers(session, acting, reply('s1', { citable: CITABLE })));
    const wording = { ...CITABLE, text: 'We sponsor J-1 and H-1B visas.', source: 'GME office' };
    const edit = (answer: StaffAnswer, version: number) =>
      store.write((session) => editCitable(session, answer, { by: BEN, version }));
    await edit({ ...CITABLE, text: 'We sponsor\nJ-1 visas.', reviewBy: '2028-01-01' }, 1);
    expect((await store.read(promised)).filter((line) => line.endsWith('corrected'))).toEqual([]);
    for (const [text, version] of [
      ['We sponsor all visas.', 2],
      [wording.text, 3],
    ] as const)
      await edit({ ...wording, text }, version);
    expect((await store.read(promised)).filter((line) => line.endsWith('corrected'))).toEqual([
      'slack:UMARIA: staff answer corrected',
      'slack:UMARIA: staff answer corrected',
    ]);
    const word = (kind: string, about: Record<string, string | number>) =>
      store.read(async (session) => (await wordForAsker(session, { kind, payload: { asker: 'r1', ...about } }))?.word);
    const told = (version: number) => word('staff answer corrected', { staffAnswer: CITABLE.id, version });
    const { text, source, role } = wording;
    const now = { text, source, role, url: undefined, saidOn: '2026-11-22', withdrawn: false };
    expect([await told(3), await told(4)]).toEqual([undefined, { kind: 'corrected', reply: { ...now, corrected: false } }]);
    expect(await word('staff reply', { reply: 's1' })).toMatchObject({ reply: { ...now, corrected: true } });
    await store.write((session) => withdrawCitable(session, CITABLE.id, ANA));
    expect(await told(4)).toBeUndefined();
  });

  it('is told of nothing that was said to somebody else alone', async () => {
    const { store, acting } = await asked();
    await store.write((session) => replyToAskers(session, acting, reply('s1')));
    const presser = await store.read(async (session) => session.hash('slack:UTOM'));
    const back = { asker: 'r2', presser, text: 'And H-1B?', saidOn: '2026-11-23', staffPlace: STAFF };
    await store.write((session) => answerBack(session, back));
    await store.write((session) => replyToAskers(session, acting, reply('s2', { citable: CITABLE })));
    expect(await store.write((session) => withdrawCitable(session, CITABLE.id, ANA))).toBe(0);
  });

  it('becomes citable with its answer, edited by one at a time, and withdrawn', async () => {
    const { store, acting } = await asked();
    const before = await store.read(staffRevision);
    await store.write((session) => replyToAskers(session, acting, reply('s1', { citable: CITABLE })));
    expect((await store.read(publishedStaffAnswers)).map(({ answer }) => answer)).toEqual([CITABLE]);
    expect(await store.read(staffRevision)).not.toBe(before);
    const edited = { ...CITABLE, text: 'We sponsor J-1 and H-1B visas.' };
    const edit = (by: string) => store.write((session) => editCitable(session, edited, { by, version: 1 }));
    expect([await edit(BEN), await edit(ANA)]).toEqual([true, false]);
    expect(await store.read((session) => findStaffAnswer(session, CITABLE.id))).toMatchObject({ answer: edited, version: 2 });
    const withdraw = () => store.write((session) => withdrawCitable(session, CITABLE.id, ANA));
    // One of the two wanted to hear of it.
    expect([await withdraw(), await withdraw()]).toEqual([1, undefined]);
    expect(await store.read(publishedStaffAnswers)).toEqual([]);
    const versions = ({ db }: Session) => db.selectFrom('staff_answer_versions').select('version').orderBy('version').execute();
    expect(await store.read(versions)).toEqual([{ version: 1 }, { version: 2 }]);
    expect((await store.read(deeds)).sort()).toEqual([
      `${ANA} answered`,
      `${ANA} published`,
      `${ANA} withdrawn`,
      `${BEN} edited`,
    ]);
  });

  it('stays without whoever was forgotten, who hears nothing more', async () => {
    const { store, acting } = await asked();
    await store.write((session) => forgetUser(session, 'slack:UMARIA'));
    expect(await store.write((session) => replyToAskers(session, acting, reply('s1')))).toMatchObject({
      kind: 'done',
      reached: 1,
    });
    expect((await store.read((session) => askersOf(session, acting.handOff))).map(({ recipient }) => recipient).sort()).toEqual([
      'slack:UTOM',
      undefined,
    ]);
    const payload = { asker: 'r1', reply: 's1' };
    expect(await store.read((session) => wordForAsker(session, { kind: 'staff reply', payload }))).toBeUndefined();
  });
});
