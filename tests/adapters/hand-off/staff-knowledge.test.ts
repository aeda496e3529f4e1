import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { latestDeeds } from '../../../adapters/database/audit.ts';
import { openHandOffs } from '../../../adapters/database/hand-offs.ts';
import { keepDate } from '../../../adapters/database/official-dates.ts';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import { addReminders } from '../../../adapters/database/reminders.ts';
import {
  editStaffAnswer,
  findStaffAnswer,
  keepStaffAnswer,
  publishedStaffAnswers,
  retireStaffAnswer,
} from '../../../adapters/database/staff-answers.ts';
import type { Store } from '../../../adapters/database/store.ts';
import { noteTold } from '../../../adapters/database/told-dates.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { askStaff } from '../../../adapters/hand-off/ask-staff.ts';
import { wordForAsker } from '../../../adapters/hand-off/deliveries.ts';
import { retireExported, takeBackFiles, writeAnswers } from '../../../adapters/hand-off/export-answers.ts';
import { StaffKnowledge } from '../../../adapters/hand-off/staff-knowledge.ts';
import { replyToAskers } from '../../../adapters/hand-off/staff-replies.ts';
import { knowledgeVersion } from '../../../adapters/knowledge-version.ts';
import { planReminders, type StaffAnswer, staffFile } from '../../../src/index.ts';
import { type Fresh, onEachDatabase, openStore } from '../database/databases.ts';
import { emptyFolder, ROOT, runCommand } from '../run-command.ts';
import { asking } from './asking.ts';

const HOSTILE = '---\nid: stolen\n---\n# A heading\n\n- J-1 visas <!-- passage: x -->\n1. `and` *no* others';
const VISAS: StaffAnswer = {
  id: 'staff-2026-11-22-visas',
  role: 'Program coordinator',
  text: HOSTILE,
  source: null,
  url: null,
  answeredOn: '2026-11-22',
  reviewBy: '2027-11-22',
  askedAs: ['Which visas does Harbor sponsor?'],
  differsFrom: [],
  closes: [],
};

const RULES = { staffPlace: 'slack:CSTAFF', perDay: 0 };

/** A copy of the library that may be written to. */
function library(): string {
  const folder = path.join(emptyFolder(), 'knowledge');
  cpSync(path.join(ROOT, 'tests', 'fixtures', 'library'), folder, { recursive: true });
  return folder;
}

async function program(store: Store, folder: string) {
  const engine = await LiveEngine.start(folder);
  const follower = new StaffKnowledge({ store, engine, log: pino({ level: 'silent' }), pollMs: 20 });
  await follower.start();
  onTestFinished(() => follower.stop());
  const cited = () =>
    engine
      .answer({
        text: 'Which visas does Harbor sponsor?',
        earlierTurns: [],
        profile: {},
        visibility: 'private',
        askedOn: '2026-11-26',
      })
      .answer.citations.map(({ passageId, passage }) => ({ passageId, passage }));
  return { engine, cited, follow: () => follower.follow() };
}

const publish = (store: Store, answer: StaffAnswer = VISAS) =>
  store.write((session) => keepStaffAnswer(session, answer, { author: 'slack:UANA', handOff: undefined }));
const exportInto = (folder: string, { dataDir, url }: DatabaseSettings) =>
  runCommand('export-knowledge', ['--knowledge', folder], {
    env: url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url },
  });
/** Indexing takes its time on a machine with other work. */
const PATIENTLY = { timeout: 20_000 };
const PASSAGE = {
  passageId: 'staff-2026-11-22-visas#answer',
  passage: '---\nid: stolen\n---\n# A heading\n- J-1 visas <!-- passage: x -->\n1. `and` *no* others',
};

/** An answer that Maria, who wants to hear of a withdrawal, and Tom received, and that was exported into a folder of two programs. */
async function exportedTo(fresh: Fresh) {
  const settings = await fresh();
  const stores = [await openStore(settings), await openStore(settings)] as const;
  const [store] = stores;
  for (const [person, tellWithdrawal] of [
    ['UMARIA', true],
    ['UTOM', false],
  ] as const)
    await store.write((session) => askStaff(session, asking(person, person, { tellWithdrawal }), RULES));
  const handOff = (await store.read((session) => openHandOffs(session, 1))).handOffs[0]?.id ?? '';
  const reply = { id: 'reply', role: VISAS.role, text: VISAS.text, source: undefined, url: undefined, saidOn: VISAS.answeredOn };
  const replying = { handOff, by: 'slack:UANA', staffPlace: RULES.staffPlace };
  await store.write((session) => replyToAskers(session, replying, { ...reply, citable: VISAS }));
  const folder = library();
  const exported = await writeAnswers(folder, await store.read(publishedStaffAnswers));
  await store.write((session) => retireExported(session, exported));
  const programs = [await program(stores[0], folder), await program(stores[1], folder)];
  const readAgain = async () => {
    const readings = await Promise.all(programs.map(({ engine }) => engine.reload()));
    await Promise.all(programs.map(({ follow }) => follow()));
    return readings.map(({ done }) => done);
  };
  const told = (of: 'corrected' | 'withdrawn' = 'withdrawn') =>
    store.read(({ db }) => db.selectFrom('outbox').select('recipient').where('kind', '=', `staff answer ${of}`).execute());
  const deeds = async (of: 'edited' | 'withdrawn' = 'withdrawn') =>
    (await store.read((session) => latestDeeds(session, 9))).filter(({ action }) => action === of);
  const file = path.join(folder, staffFile(VISAS.id));
  const withdraw = (date: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', `---\nwithdrawn: ${date}\n`));
  const correct = (from: string | RegExp, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  return { stores, store, programs, folder, file, withdraw, correct, readAgain, told, deeds };
}

onEachDatabase('an answer of staff that was exported', (fresh) => {
  it('is withdrawn by a line in its file: cited no more, and told once to those who wanted to hear of it', async () => {
    const { store, programs, withdraw, readAgain, told, deeds } = await exportedTo(fresh);
    for (const { cited } of programs) expect(cited()).toEqual([PASSAGE]);
    withdraw('2026-11-27');
    for (let time = 0; time < 2; time++) expect(await readAgain()).toEqual([true, true]);
    expect(programs.map(({ engine }) => engine.knowledge.documents.some(({ id }) => id === VISAS.id))).toEqual([false, false]);
    expect(await told()).toEqual([{ recipient: 'slack:UMARIA' }]);
    expect(await deeds()).toMatchObject([{ actor: null, subject: VISAS.id }]);
    const payload = { asker: 'UMARIA', staffAnswer: VISAS.id };
    expect(await store.read((session) => wordForAsker(session, { kind: 'staff answer withdrawn', payload }))).toMatchObject({
      word: { kind: 'withdrawn', text: VISAS.text, answeredOn: VISAS.answeredOn },
    });
  });

  it('is corrected in its file, and told once to those who wanted to hear of it, as it reads by now', async () => {
    const { store, correct, readAgain, told, deeds } = await exportedTo(fresh);
    correct('J-1 visas', 'J-1 and H-1B visas');
    for (let time = 0; time < 2; time++) expect(await readAgain()).toEqual([true, true]);
    expect(await told('corrected')).toEqual([{ recipient: 'slack:UMARIA' }]);
    expect(await deeds('edited')).toMatchObject([{ actor: null, subject: VISAS.id }]);
    const payload = { asker: 'UMARIA', staffAnswer: VISAS.id, version: 2 };
    expect(await store.read((session) => wordForAsker(session, { kind: 'staff answer corrected', payload }))).toMatchObject({
      word: { kind: 'corrected', reply: { text: PASSAGE.passage.replace('J-1', 'J-1 and H-1B'), role: VISAS.role } },
    });
    correct('H-1B visas', 'O-1 visas');
    await readAgain();
    expect(await told('corrected')).toEqual([{ recipient: 'slack:UMARIA' }, { recipient: 'slack:UMARIA' }]);
  });

  it('is told as corrected by a program that starts later, and not by one that has an old copy of the folder', async () => {
    const { stores, folder, correct, told } = await exportedTo(fresh);
    const old = path.join(emptyFolder(), 'knowledge');
    cpSync(folder, old, { recursive: true });
    correct('J-1 visas', 'J-1 and H-1B visas');
    for (const each of [folder, old, folder]) await program(stores[0], each);
    expect(await told('corrected')).toEqual([{ recipient: 'slack:UMARIA' }]);
  });

  it('is not corrected by other lines of its file, nor by where these break', async () => {
    const { correct, readAgain, told, deeds } = await exportedTo(fresh);
    correct(/^review_by: .*$/m, 'review_by: "2029-01-01"');
    correct('J-1 visas', 'J-1\nvisas');
    expect(await readAgain()).toEqual([true, true]);
    expect([await told('corrected'), await deeds('edited')]).toEqual([[], []]);
  });

  it('is told to nobody as withdrawn where its file is missing: the folder may be of another day or place', async () => {
    const { store, file, readAgain, told, deeds } = await exportedTo(fresh);
    rmSync(file);
    expect(await readAgain()).toEqual([true, true]);
    expect([await told(), await deeds()]).toEqual([[], []]);
    expect(await store.read((session) => findStaffAnswer(session, VISAS.id))).toMatchObject({ state: 'exported' });
  });

  it('stays as it was while its file can not be read', async () => {
    const { programs, withdraw, readAgain, told } = await exportedTo(fresh);
    withdraw('2026-11');
    expect(await readAgain()).toEqual([false, false]);
    expect([await told(), ...programs.map(({ cited }) => cited())]).toEqual([[], [PASSAGE], [PASSAGE]]);
  });

  it('is not cited out of the database either where its file says so, also before it was taken out there', async () => {
    const store = await openStore(await fresh());
    await publish(store);
    const folder = library();
    const [written] = await writeAnswers(folder, await store.read(publishedStaffAnswers));
    if (!written) throw new Error('nothing was written');
    writeFileSync(written.file, readFileSync(written.file, 'utf8').replace('---\n', '---\nwithdrawn: 2026-11-27\n'));
    const { engine } = await program(store, folder);
    expect(engine.knowledge.documents.map(({ id }) => id)).not.toContain(VISAS.id);
    expect(await store.read((session) => findStaffAnswer(session, VISAS.id))).toMatchObject({ state: 'withdrawn' });
  });
});

onEachDatabase('dates that staff keep', (fresh) => {
  it('are told by every program on the database, as they are corrected and until they are retired', async () => {
    const settings = await fresh();
    const [here, there] = [await openStore(settings), await openStore(settings)];
    const { engine } = await program(there, library());
    const told = () =>
      engine
        .answer({
          text: 'When is my rank order list due for residency?',
          earlierTurns: [],
          profile: {},
          visibility: 'private',
          askedOn: '2026-11-26',
        })
        .answer.citations.map(({ passage }) => passage);
    const date = {
      id: 'rank-lists',
      what: 'rank order lists are due',
      zone: 'UTC',
      source: 'https://example.org/late',
      checked: '2026-11-25',
    };
    const says = (closes: string) => [`Rank order lists are due: closes ${closes} (UTC); staff looked this up on 2026-11-25.`];
    for (const closes of ['2027-03-04', '2027-03-05']) {
      await here.write((session) => keepDate(session, { ...date, closes, retired: false }));
      await expect.poll(told, PATIENTLY).toEqual(says(closes));
    }
    await here.write((session) => keepDate(session, { ...date, closes: '2027-03-05', retired: true }));
    await expect.poll(told, PATIENTLY).not.toEqual(says('2027-03-05'));
    expect(told().join()).not.toContain('staff looked this up');
  });

  it('of the folder take their reminders along when they are moved up', async () => {
    const store = await openStore(await fresh());
    const folder = library();
    const { engine } = await program(store, folder);
    const [rankLists] = engine.knowledge.officialDates;
    if (!rankLists) throw new Error('the library has no dates');
    const { planned } = planReminders(rankLists, [7], { now: Date.parse('2026-11-26T12:00Z'), zone: 'UTC' });
    const recipient = 'slack:U1';
    await store.write((session) => addReminders(session, { asker: 'hash', recipient, what: 'x', reminders: planned }));
    const file = path.join(folder, 'official-dates.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2027-03-03T21:00', '2027-01-13T21:00'));
    await engine.reload();
    const due = () => store.read(({ db }) => db.selectFrom('outbox').select('due_at').execute());
    await expect.poll(due, PATIENTLY).toEqual([{ due_at: Date.parse('2027-01-07T09:00Z') }]);
  });

  it('of the folder that are withdrawn there are told once to whoever was reminded of them, by whatever program reads it first', async () => {
    const settings = await fresh();
    const folder = library();
    const store = await openStore(settings);
    const [{ engine }, other] = [await program(store, folder), await program(await openStore(settings), folder)];
    const [rankLists] = engine.knowledge.officialDates;
    if (!rankLists) throw new Error('the library has no dates');
    const { planned } = planReminders(rankLists, [7], { now: Date.parse('2026-11-26T12:00Z'), zone: 'UTC' });
    const recipient = 'slack:U1';
    await store.write((session) => addReminders(session, { asker: 'hash', recipient, what: 'x', reminders: planned }));
    const { id } = await store.read(({ db }) => db.selectFrom('reminders').select('id').executeTakeFirstOrThrow());
    await store.write((session) => noteTold(session, { id }, { date: rankLists, recipient }));
    const file = path.join(folder, 'official-dates.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('closes: 2027-03-03T21:00', 'retired: true\n  $&'));
    await Promise.all([engine.reload(), other.engine.reload()]);
    const corrections = () =>
      store.read(({ db }) => db.selectFrom('outbox').select('payload').where('kind', '=', 'date corrected').execute());
    await expect.poll(corrections, PATIENTLY).toHaveLength(1);
    await program(store, folder);
    const payloads = (await corrections()).map(({ payload }) => JSON.parse(payload ?? ''));
    expect(payloads).toEqual([
      { asker: 'hash', zone: 'UTC', told: rankLists, date: { ...rankLists, retired: true }, by: 'library' },
    ]);
  });
});

onEachDatabase('what staff publish', (fresh) => {
  it('is answered from in every program on the database, and no longer when it is withdrawn', async () => {
    const settings = await fresh();
    const [here, there] = [await openStore(settings), await openStore(settings)];
    const programs = [await program(here, library()), await program(there, library())];
    const versions = () => programs.map(({ engine }) => knowledgeVersion(engine.knowledge));
    const [before] = versions();
    await publish(here);
    for (const { cited } of programs) await expect.poll(cited, PATIENTLY).toEqual([PASSAGE]);
    expect(new Set(versions())).toEqual(new Set([versions()[0]]));
    expect(versions()[0]).not.toBe(before);
    await there.write((session) => retireStaffAnswer(session, VISAS.id, 'withdrawn'));
    for (const { engine } of programs) await expect.poll(() => knowledgeVersion(engine.knowledge), PATIENTLY).toBe(before);
  });

  it('is looked for by every program within two seconds: of the five that it may take, the others are left for indexing', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const settings = await fresh();
    const [here, there] = [await openStore(settings), await openStore(settings)];
    const engine = await LiveEngine.start(library());
    const follower = new StaffKnowledge({ store: there, engine, log: pino({ level: 'silent' }) });
    await follower.start();
    onTestFinished(() => follower.stop());
    const known = () => engine.knowledge.documents.some(({ id }) => id === VISAS.id);
    for (const is of [true, false]) {
      if (is) await publish(here);
      else await here.write((session) => retireStaffAnswer(session, VISAS.id, 'withdrawn'));
      vi.advanceTimersByTime(2000);
      await expect.poll(known, PATIENTLY).toBe(is);
    }
  });

  it('is exported as Markdown, retired in the database, and cited once throughout', async () => {
    const settings = await fresh();
    const store = await openStore(settings);
    await publish(store);
    const folder = library();
    const { engine, cited } = await program(store, folder);
    const { documents } = engine.knowledge;
    expect(await exportInto(folder, settings)).toEqual({
      status: 0,
      stderr: '',
      stdout: `Written, and taken out of the database: 1\n  ${folder}/documents/${VISAS.id}.md\nLook at them, then commit them.\n`,
    });
    expect(await store.read((session) => findStaffAnswer(session, VISAS.id))).toMatchObject({ state: 'exported' });
    const deeds = await store.read((session) => latestDeeds(session, 5));
    expect(deeds.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([[null, 'exported', VISAS.id]]);
    // The program reads its folder again by itself.
    await expect.poll(() => engine.knowledge.documents !== documents && cited(), PATIENTLY).toEqual([PASSAGE]);
    expect((await program(store, folder)).cited()).toEqual([PASSAGE]);
    expect(await exportInto(folder, settings)).toMatchObject({
      status: 0,
      stdout: 'There is no citable answer of staff in the database.\n',
    });
  });

  it.each(['edits', 'withdraws'] as const)('is not exported where somebody %s any of it meanwhile', async (deed) => {
    const store = await openStore(await fresh());
    const answers = ['first', 'second'].map((id) => ({ ...VISAS, id: `staff-${id}` }));
    for (const answer of answers) await publish(store, answer);
    const folder = library();
    const exported = await writeAnswers(folder, await store.read(publishedStaffAnswers));
    const edited = { ...VISAS, id: 'staff-second', text: 'We sponsor J-1 visas alone.' };
    await store.write((session) =>
      deed === 'edits'
        ? editStaffAnswer(session, edited, { author: 'slack:UANA', version: 1 })
        : retireStaffAnswer(session, 'staff-second', 'withdrawn'),
    );
    await expect(store.write((session) => retireExported(session, exported))).rejects.toThrow(
      'nothing was exported: somebody has edited or withdrawn staff-second meanwhile. Export again',
    );
    takeBackFiles(exported);
    expect(readdirSync(path.join(folder, 'documents')).filter((file) => file.startsWith('staff-'))).toEqual([]);
    expect((await store.read(publishedStaffAnswers)).map(({ answer }) => answer)).toEqual(
      deed === 'edits' ? [answers[0], edited] : [answers[0]],
    );
  });

  it('is exported without what it says of passages and gaps that are gone', async () => {
    const settings = await fresh();
    await publish(await openStore(settings), { ...VISAS, closes: ['gone'], differsFrom: ['gone#gone', 'staff-old#answer'] });
    expect(await exportInto(library(), settings)).toMatchObject({ status: 0 });
  });

  it('is not exported over a file that says something else, nor into a folder that could not be read with it', async () => {
    const settings = await fresh();
    const store = await openStore(settings);
    await publish(store);
    const folder = library();
    const broken = path.join(folder, 'documents', 'broken.md');
    writeFileSync(broken, '---\nid: broken\n---\n');
    const before = readdirSync(path.join(folder, 'documents'));
    expect(await exportInto(folder, settings)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/can not be used, so nothing was exported:\n.*broken\.md/),
    });
    expect(readdirSync(path.join(folder, 'documents'))).toEqual(before);
    rmSync(broken);
    await publish(store, { ...VISAS, id: 'staff-2', closes: [] });
    await store.write((session) => retireStaffAnswer(session, VISAS.id, 'withdrawn'));
    const other = path.join(folder, 'documents', 'staff-2.md');
    writeFileSync(
      other,
      readFileSync(path.join(folder, 'documents', 'general-guide.md'), 'utf8').replace('id: general-guide', 'id: x'),
    );
    expect(await exportInto(folder, settings)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('staff-2.md is there and says something else; expected: no such file.'),
    });
    expect(await store.read((session) => findStaffAnswer(session, 'staff-2'))).toMatchObject({ state: 'published' });
  });
});
