import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import { listAsStaff, setAdminSetting } from '../../../adapters/database/admin-settings.ts';
import { questionForWhy, recordAnswer, recordFeedback } from '../../../adapters/database/answers-and-feedback.ts';
import { audit } from '../../../adapters/database/audit.ts';
import { keepReferences, newReferenceId } from '../../../adapters/database/button-references.ts';
import { DAY, HOUR, MINUTE } from '../../../adapters/database/clock.ts';
import { addTurn, earlierTurns, endConversation } from '../../../adapters/database/conversations.ts';
import { forgetUser, rowsAboutUser } from '../../../adapters/database/forget.ts';
import { addAsker } from '../../../adapters/database/hand-off-askers.ts';
import { addReply } from '../../../adapters/database/hand-off-replies.ts';
import { changeStanding, openOrJoinHandOff } from '../../../adapters/database/hand-offs.ts';
import { askerKey, claim, conversationKey } from '../../../adapters/database/inbox.ts';
import { missingTermsForStaff, normalisedTerms, noteNotCovered } from '../../../adapters/database/not-covered-terms.ts';
import { keepDate } from '../../../adapters/database/official-dates.ts';
import { openDatabase } from '../../../adapters/database/open-database.ts';
import { openThread } from '../../../adapters/database/opened-threads.ts';
import { promise } from '../../../adapters/database/outbox.ts';
import { countOutdatedUses } from '../../../adapters/database/outdated-uses.ts';
import { choosePlace } from '../../../adapters/database/place-choices.ts';
import { saveProfile, tickStep } from '../../../adapters/database/profiles.ts';
import { addReminders } from '../../../adapters/database/reminders.ts';
import { KEPT } from '../../../adapters/database/schema.ts';
import type { Session } from '../../../adapters/database/session.ts';
import { keepStaffAnswer } from '../../../adapters/database/staff-answers.ts';
import type { Store } from '../../../adapters/database/store.ts';
import { SETTINGS } from '../../../adapters/setting-definitions.ts';
import { readSettings } from '../../../adapters/settings.ts';
import { type OfficialDate, planReminders } from '../../../src/index.ts';
import { ROOT } from '../run-command.ts';
import { clean, freshFile, KEEP_AS_SET_BY_DEFAULT, onEachDatabase, openStore, TestClock } from './databases.ts';

const QUESTION = {
  text: 'what about visas',
  earlierTurns: ['h1b?'],
  profile: {},
  visibility: 'private',
  askedOn: '2026-11-22',
} as const;
const HOURS = { hours: 12, most: 6 };

/** Something about a person in every table that can hold something about a person. */
async function fill(session: Session, user: string): Promise<void> {
  const [platform = '', asker = ''] = user.split(':');
  const person = {
    asker: session.hash(askerKey({ platform, asker })),
    conversation: session.hash(conversationKey({ platform, conversation: 'D1' })),
  };
  const id = `answer-${user}`;
  await claim(
    session,
    `question-${user}`,
    {
      platform,
      eventId: `E-${user}`,
      asker,
      conversation: 'D1',
      text: 'secret words',
      replyTo: null,
      directMessageAllowed: true,
    },
    { name: 'dead', leaseMs: 0 },
  );
  await promise(session, { id: `to-${user}`, recipient: user, kind: 'reminder', payload: { text: 'secret words' } });
  await promise(session, {
    id: `about-${user}`,
    recipient: 'slack:C9',
    asker: person.asker,
    kind: 'hand-off',
    payload: { text: 'secret words' },
  });
  await addTurn(session, person, 'secret words');
  await recordAnswer(session, {
    id,
    asker: person.asker,
    knowledgeVersion: 'v1',
    outcome: 'answered',
    question: { ...QUESTION },
  });
  await recordFeedback(session, { answerId: id, asker: person.asker, vote: 'bad', reason: 'secret words' });
  await noteNotCovered(session, { asker: person.asker, terms: ['visa'], handedOff: false });
  const content = { text: 'secret words' };
  await keepReferences(session, [{ id: newReferenceId(), owner: person.asker, forWhom: 'owner', content, lastsMs: 12 * HOUR }]);
  await openThread(session, `thread of ${user}`);
  await choosePlace(session, `server of ${user}`, { visibility: 'private' });
  await saveProfile(session, person.asker, { profile: { step2ck: 238 }, zone: 'America/New_York' });
  await tickStep(session, person.asker, 'aways', true);
  await keepDate(session, { ...RANK_LISTS, id: `rank-lists-${asker.toLowerCase()}` });
  const [reminder] = planReminders(RANK_LISTS, [7], { now: session.now, zone: 'America/New_York' }).planned;
  if (reminder)
    await addReminders(session, { asker: person.asker, recipient: user, what: 'secret words', reminders: [reminder] });
  await handOver(session, user, person.asker);
}

/** A question that this person handed to staff, and another one that the same person answered as a member of staff. */
async function handOver(session: Session, user: string, asker: string): Promise<void> {
  const handOff = `hand-off-${user}`;
  const asked = { missing: undefined, gap: undefined, answerId: undefined, nearest: [], askedFrom: 'Slack member' };
  await openOrJoinHandOff(session, { ...asked, id: handOff, question: 'visas?', sameAs: `same-${user}`, like: undefined });
  await changeStanding(
    session,
    { id: handOff, revision: 1 },
    { state: 'answered', claim: { by: user, at: session.now }, needsSource: false },
  );
  await addAsker(session, {
    id: `asker-${user}`,
    handOff,
    asker,
    recipient: user,
    replyTo: { text: 'secret words' },
    name: 'secret words',
    question: 'secret words',
    answerId: undefined,
    tellWithdrawal: true,
  });
  const said = { role: 'Coordinator', text: 'Yes.', source: undefined, url: undefined, saidTo: [], saidOn: '2026-11-22' };
  await addReply(session, { ...said, id: `reply-${user}`, handOff, kind: 'staff', author: user, asker, madeCitable: undefined });
  const citable = {
    role: 'Coordinator',
    text: 'Yes.',
    source: null,
    url: null,
    answeredOn: '2026-11-22',
    reviewBy: '2027-11-22',
  };
  const answer = { ...citable, id: `staff-${user}`, askedAs: [], differsFrom: [], closes: [] };
  await keepStaffAnswer(session, answer, { author: user, handOff });
  await audit(session, { actor: user, action: 'published', subject: answer.id });
  await listAsStaff(session, user);
  await setAdminSetting(session, `limit ${user}`, 20);
  await countOutdatedUses(session, [`guide#${user}`]);
}

const RANK_LISTS: OfficialDate = {
  id: 'rank-lists',
  what: 'rank order lists are due',
  closes: '2029-01-31T17:00',
  zone: 'America/New_York',
  source: 'https://example.org/calendar',
  checked: '2026-11-20',
  retired: false,
};

const countsOf = async (store: Store) => {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(KEPT))
    counts[table] = await store.read(async ({ db }) => (await sql`select 1 from ${sql.table(table)}`.execute(db)).rows.length);
  return counts;
};

onEachDatabase('what is kept', (fresh) => {
  const open = async () => {
    const clock = new TestClock();
    return { clock, store: await openStore(await fresh(), { clock }) };
  };

  it('holds turns of each person apart, in their order, for hours', async () => {
    const { store, clock } = await open();
    const me = { conversation: 'c', asker: 'a' };
    for (const text of ['one', 'two', 'three']) {
      await store.write((session) => addTurn(session, me, text));
      await store.write((session) => addTurn(session, { ...me, asker: 'b' }, `not ${text}`));
    }
    clock.jump(-10 * MINUTE);
    await store.write((session) => addTurn(session, me, 'four'));
    const turns = () => store.read((session) => earlierTurns(session, { ...me, ...HOURS, most: 3 }));
    expect(await turns()).toEqual(['two', 'three', 'four']);
    clock.pass(12 * HOUR + 11 * MINUTE);
    expect(await turns()).toEqual([]);
    await store.write((session) => addTurn(session, me, 'five'));
    await store.write((session) => endConversation(session, me));
    expect(await turns()).toEqual([]);
    expect(await store.read((session) => earlierTurns(session, { ...me, asker: 'b', hours: 24, most: 9 }))).toHaveLength(3);
  });

  it('tells how an answer came about to its asker alone, for days', async () => {
    const { store, clock } = await open();
    await store.write((session) =>
      recordAnswer(session, { id: 'q1', asker: 'a', knowledgeVersion: 'v1', outcome: 'answered', question: { ...QUESTION } }),
    );
    const why = (asker: string) => store.read((session) => questionForWhy(session, { asker, answerId: 'q1', days: 3 }));
    expect(await why('a')).toEqual({ answerId: 'q1', question: QUESTION, knowledgeVersion: 'v1' });
    expect(await why('b')).toBeUndefined();
    clock.pass(3 * DAY + 1);
    expect(await why('a')).toBeUndefined();
    await clean(store);
    expect(await store.read(({ db }) => db.selectFrom('answers').select(['id', 'question']).execute())).toEqual([
      { id: 'q1', question: null },
    ]);
  });

  it('takes whatever a person can type', async () => {
    const { store } = await open();
    const me = { conversation: 'c', asker: 'a' };
    const typed = 'a\0b \ud800 \u{1f642} \'"%_\\';
    await store.write(async (session) => {
      await addTurn(session, me, typed);
      const question = { ...QUESTION, text: typed, earlierTurns: [typed] };
      await recordAnswer(session, { id: 'q1', asker: 'a', knowledgeVersion: 'v1', outcome: 'answered', question });
      await recordFeedback(session, { answerId: 'q1', asker: 'a', vote: 'bad', reason: typed });
    });
    expect(await store.read((session) => earlierTurns(session, { ...me, ...HOURS }))).toEqual(['ab \ufffd \u{1f642} \'"%_\\']);
    const why = await store.read((session) => questionForWhy(session, { asker: 'a', days: 3 }));
    expect(why?.question.text).toBe(typed);
  });

  it('takes one vote a person on an answer, with its knowledge version', async () => {
    const { store } = await open();
    const vote = (asker: string, given: 'good' | 'bad', reason?: string) =>
      store.write((session) => recordFeedback(session, { answerId: 'q1', asker, vote: given, reason }));
    expect(await vote('a', 'good')).toBe(false);
    await store.write((session) =>
      recordAnswer(session, { id: 'q1', asker: 'a', knowledgeVersion: 'v7', outcome: 'partial', question: undefined }),
    );
    expect([await vote('a', 'good'), await vote('a', 'bad', ' wrong year '), await vote('b', 'good')]).toEqual([
      true,
      true,
      true,
    ]);
    const kept = await store.read(({ db }) =>
      db.selectFrom('feedback').select(['asker', 'vote', 'reason', 'knowledge_version as version']).orderBy('asker').execute(),
    );
    expect(kept).toEqual([
      { asker: 'a', vote: 'bad', reason: 'wrong year', version: 'v7' },
      { asker: 'b', vote: 'good', reason: null, version: 'v7' },
    ]);
  });

  it('shows staff what is missing after three different askers, or where somebody handed it off', async () => {
    const { store } = await open();
    const asks = (asker: string, terms: string[], handedOff = false) =>
      store.write((session) => noteNotCovered(session, { asker, terms, handedOff }));
    const shown = () => store.read(missingTermsForStaff);
    for (const asker of ['a', 'a', 'a', 'b']) await asks(asker, ['salary', 'resident']);
    await asks('c', ['visa']);
    expect(await shown()).toEqual([]);
    await asks('c', ['Resident', 'salary', '238']);
    await asks('d', ['parking'], true);
    expect(await shown()).toEqual([
      { terms: 'resident salary', askers: 3 },
      { terms: 'parking', askers: 1 },
    ]);
  });

  it('forgets a person in every table, and nobody else', async () => {
    const { store } = await open();
    for (const user of ['slack:U1', 'slack:U2']) await store.write((session) => fill(session, user));
    await store.write((session) =>
      audit(session, { actor: 'slack:U9', action: 'staff listed', subject: session.hash('slack:U1') }),
    );
    const before = await countsOf(store);
    expect(Object.values(before).every((n) => n >= 2)).toBe(true);
    expect((await store.read((session) => rowsAboutUser(session, 'slack:U1'))).map(({ table }) => table)).toEqual([
      'inbox',
      'outbox',
      'outbox',
      'outbox',
      'turns',
      'answers',
      'feedback',
      'not_covered',
      'button_references',
      'profiles',
      'plan_progress',
      'reminders',
      'hand_offs',
      'hand_off_askers',
      'hand_off_replies',
      'staff_answers',
      'staff_answer_versions',
      'audit',
      'audit',
      'staff_list',
    ]);
    const forgotten = await store.write((session) => forgetUser(session, 'slack:U1'));
    expect(forgotten).toEqual({
      kept_values: 0,
      inbox: 1,
      outbox: 3,
      turns: 1,
      answers: 1,
      feedback: 1,
      not_covered: 1,
      button_references: 1,
      opened_threads: 0,
      place_choices: 0,
      profiles: 1,
      plan_progress: 1,
      official_dates: 0,
      reminders: 1,
      hand_offs: 1,
      hand_off_askers: 1,
      hand_off_replies: 1,
      staff_answers: 1,
      staff_answer_versions: 1,
      audit: 2,
      staff_list: 1,
      admin_settings: 0,
      outdated_uses: 0,
    });
    expect(await store.read((session) => rowsAboutUser(session, 'slack:U1'))).toEqual([]);
    expect(await store.read((session) => rowsAboutUser(session, 'slack:U2'))).toHaveLength(19);
    // What others did to them stays, too.
    const done = await store.read(({ db }) => db.selectFrom('audit').select(['actor', 'subject']).orderBy('subject').execute());
    expect(done).toEqual([
      { actor: 'slack:U9', subject: 'forgotten' },
      { actor: null, subject: 'staff-slack:U1' },
      { actor: 'slack:U2', subject: 'staff-slack:U2' },
    ]);
    // What others asked, answered or read stays, and tells of nobody.
    expect(await countsOf(store)).toMatchObject({ hand_offs: 2, hand_off_askers: 2, staff_answers: 2, audit: 3, staff_list: 1 });
    // The event stays claimed, without a word.
    const again = await store.read(({ db }) => db.selectFrom('inbox').selectAll().where('state', '=', 'dropped').execute());
    expect(again).toMatchObject([{ asker: null, content: null, conversation: null }]);
  });

  it('goes when its time has come, in batches, and leaves what is younger', async () => {
    const { store, clock } = await open();
    await store.write((session) => fill(session, 'slack:U1'));
    await store.write(async ({ db, now }) => {
      const turn = (at: number) => ({ id: `${at}`, conversation: 'c', asker: 'a', text: 'x', asked_at: now, place: at });
      for (let at = 0; at < 1200; at += 100)
        await db
          .insertInto('turns')
          .values(Array.from({ length: 100 }, (_, more) => turn(at + more)))
          .execute();
    });
    clock.pass(400 * DAY);
    await store.write((session) => fill(session, 'slack:U2'));
    await store.write(({ db, now }) => db.updateTable('outbox').set({ state: 'sent', settled_at: now }).execute());
    await clean(store);
    expect(await countsOf(store)).toEqual({
      kept_values: 3,
      inbox: 1,
      outbox: 6,
      turns: 1,
      answers: 1,
      feedback: 1,
      not_covered: 1,
      button_references: 1,
      opened_threads: 1,
      // Kept for as long as the bot is in the place.
      place_choices: 2,
      profiles: 2,
      plan_progress: 2,
      official_dates: 2,
      reminders: 2,
      hand_offs: 1,
      hand_off_askers: 1,
      hand_off_replies: 1,
      // What is citable stays as long as it is, with its versions.
      staff_answers: 2,
      staff_answer_versions: 2,
      audit: 2,
      staff_list: 2,
      admin_settings: 2,
      outdated_uses: 1,
    });
    clock.pass(DAY + 1);
    await clean(store);
    expect(await countsOf(store)).toMatchObject({ inbox: 0, outbox: 0, turns: 0, answers: 1, button_references: 0 });
  });

  it('stays for as long as PRIVACY.md says, and not for longer', async () => {
    const { store, clock } = await open();
    await store.write((session) => fill(session, 'slack:U1'));
    await store.write(async ({ db, now }) => {
      await db.updateTable('inbox').set({ state: 'answered', settled_at: now }).execute();
      await db.updateTable('outbox').set({ state: 'stuck', settled_at: now }).execute();
      await db.updateTable('outbox').set({ state: 'sent' }).where('id', '=', 'to-slack:U1').execute();
      await db.updateTable('reminders').set({ due_at: now }).execute();
      await db.updateTable('staff_answers').set({ state: 'withdrawn' }).execute();
    });
    const start = clock.now();
    const gone: string[] = [];
    const rowsWhere: [string, RawBuilder<unknown>][] = [
      ...Object.keys(KEPT).map((table): [string, RawBuilder<unknown>] => [table, sql`select 1 from ${sql.table(table)}`]),
      ['what was sent', sql`select 1 from outbox where state = 'sent'`],
      ['the question of an answer', sql`select 1 from answers where question is not null`],
    ];
    for (const after of [0.5, 1, 3, 30, 180, 365, 1095].map((days) => days * DAY))
      for (const around of [after - MINUTE, after + MINUTE]) {
        clock.pass(start + around - clock.now());
        await clean(store);
        for (const [what, rows] of rowsWhere) {
          const known = gone.some((line) => line.endsWith(` ${what}`));
          if (!known && (await store.read(({ db }) => rows.execute(db))).rows.length === 0) gone.push(`${around / DAY} ${what}`);
        }
      }
    const past = (days: number) => (days * DAY + MINUTE) / DAY;
    expect(gone.sort()).toEqual(
      [
        [0.5, 'turns', 'button_references'],
        [1, 'inbox', 'what was sent'],
        [3, 'the question of an answer'],
        [30, 'outbox', 'opened_threads', 'reminders'],
        // Counted by days, from the first moment of a day.
        [180, 'answers', 'not_covered'],
        [365, 'feedback', 'hand_offs', 'hand_off_askers', 'hand_off_replies', 'staff_answers', 'staff_answer_versions'],
        [1095, 'audit'],
      ]
        .flatMap(([days, ...what]) => what.map((each) => `${past(Number(days))} ${each}`))
        .concat(`${(180 * DAY - MINUTE) / DAY} outdated_uses`)
        .sort(),
    );
  });

  it('goes for each by itself where several have judged one answer', async () => {
    const { store, clock } = await open();
    const judgedBy = (asker: string) =>
      store.write(({ db, now }) =>
        db
          .insertInto('feedback')
          .values({ answer_id: 'q1', asker, knowledge_version: 'v1', vote: 'good', reason: null, given_at: now })
          .execute(),
      );
    await judgedBy('early');
    clock.pass(20 * DAY);
    await judgedBy('late');
    clock.pass(346 * DAY);
    await clean(store);
    expect(await store.read(({ db }) => db.selectFrom('feedback').select('asker').execute())).toEqual([{ asker: 'late' }]);
  });
});

it('nothing of what was erased is left in the file or beside it after a cleaning', async () => {
  const settings = await freshFile();
  const store = await openStore(settings);
  const beside = () =>
    readdirSync(settings.dataDir)
      .map((name) => readFileSync(path.join(settings.dataDir, name), 'latin1'))
      .join('');
  // Somebody who reads just then is no trouble.
  const reader = await openDatabase(settings);
  await reader.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (reading) => {
      await reading.selectFrom('turns').selectAll().execute();
      await clean(store);
    });
  await reader.close();
  expect(store.trouble).toBeUndefined();
  await store.write((session) => fill(session, 'slack:U1'));
  expect(beside()).toContain('secret words');
  await store.write((session) => forgetUser(session, 'slack:U1'));
  await clean(store);
  expect(beside()).not.toContain('secret words');
});

it('every column that tells of a person is one that forget goes by', () => {
  const personal = /asker|user|recipient|author|owner|member|person|sender|staff|answered_by|_by$/;
  const unknown = Object.entries(KEPT).flatMap(([table, { columns, persons }]) =>
    columns
      .filter((column) => personal.test(column) && column !== 'held_by' && !(persons as readonly string[]).includes(column))
      .map((column) => `${table}.${column}`),
  );
  expect(unknown).toEqual([]);
});

it('PRIVACY.md names every table and every setting that says how long', () => {
  const privacy = readFileSync(path.join(ROOT, 'PRIVACY.md'), 'utf8');
  const settings = Object.keys(SETTINGS).filter((name) => /_(?:DAYS|HOURS)$/.test(name));
  for (const name of [...Object.keys(KEPT), ...settings]) expect(privacy).toContain(`\`${name}\``);
});

it('PRIVACY.md gives the times that are set by default', () => {
  const privacy = readFileSync(path.join(ROOT, 'PRIVACY.md'), 'utf8');
  const told = [...privacy.matchAll(/`(\w+_(?:DAYS|HOURS))`,? \(?(\d+) (?:days|hours)/g)].map(
    ([, name, time]) => `${name} ${time}`,
  );
  const { retention, buttonDays, backupDays } = readSettings({});
  expect(KEEP_AS_SET_BY_DEFAULT).toEqual(retention);
  const set = Object.entries({ ...retention, buttonDays, backupDays }).map(
    ([name, time]) => `${name.replace(/[A-Z]/g, '_$&').toUpperCase()} ${time}`,
  );
  expect([...new Set(told)].sort()).toEqual(set.sort());
});

it('terms are kept without figures, order and repetition', () => {
  expect(normalisedTerms(['Visa', 'H-1B', '238', 'visa', 'J1', "o'brien", 'match rate', '@slack'])).toBe('match rate visa');
});
