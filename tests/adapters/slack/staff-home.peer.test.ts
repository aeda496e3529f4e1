import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepStaffAnswer, publishedStaffAnswers } from '../../../adapters/database/staff-answers.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { retireExported, writeAnswers } from '../../../adapters/hand-off/export-answers.ts';
import { staffFile, staffMarkdown } from '../../../src/index.ts';
import type { Person } from '../../slack-peer/person.ts';
import { shown, shownIn } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { View } from '../../slack-peer/workspace.ts';
import { onEachDatabase } from '../database/databases.ts';
import { LIBRARY } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { repliesIn, replyIn, shownAlone } from './asking.ts';
import {
  afterSending,
  chose,
  citable,
  departmentWithBot,
  filledIn,
  handsOver,
  modalOf,
  PAID,
  PAY,
  questionFor,
  staffSettings,
  ticked,
  wrote,
} from './department.ts';
import { startBot } from './slack-bot.ts';

type There = Awaited<ReturnType<typeof departmentWithBot>>;

const TITLE = '# For department staff';

async function homeOf(peer: SlackPeer, person: Person): Promise<View> {
  const before = peer.workspace.homes.get(person.id);
  person.opensHome();
  return peer.until('the Home tab', () => {
    const now = peer.workspace.homes.get(person.id);
    return now !== before && now;
  });
}

/** A question, handed over and answered, citable. */
async function answered(there: There, more: Readonly<Record<string, unknown>> = {}) {
  const { peer, maria, ana, staff } = there;
  const asked = maria.says(PAY);
  await handsOver(peer, maria, await replyIn(peer, asked.message), { choices: ticked('withdrawal') });
  const question = await questionFor(peer, staff);
  ana.presses('act_as_staff.answer', question);
  const modal = await modalOf(peer, ana);
  await afterSending(peer, ana.submits(modal, filledIn(modal, { answer: wrote(PAID), audience: chose('everybody'), ...more })));
  const delivered = await peer.until('the answer of staff', () => repliesIn(peer, asked.message)[1]);
  await citable(there, PAID);
  return { asked: asked.message, question, delivered };
}

describe('the Home tab of staff', () => {
  it('shows what waits, what is missing and what went wrong; nobody else sees that', async () => {
    const there = await departmentWithBot();
    const { peer, maria, tom, ana, residents, running } = there;
    await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
    tom.runs('/ir', 'When do applications to the Harbor residency open?', residents);
    expect(shown(await shownAlone(peer, tom, residents))).toContain('Out of date.');
    const counted = () => running.store.read(({ db }) => db.selectFrom('outdated_uses').select('answers').execute());
    await expect.poll(counted).toEqual([{ answers: 1 }]);
    const home = shownIn(await homeOf(peer, ana));
    expect(home.startsWith(TITLE)).toBe(true);
    const today = new Date().toISOString().slice(0, 10);
    expect(home).toContain(`Open questions, oldest first\n• ${PAY} (${today}, Slack member, direct message)`);
    // One who handed the question over: only then do staff see terms before three have asked.
    expect(home).toContain('Asked, and not covered\n• salary (1 person)');
    expect(home).toMatch(/Past their date, by how many answers rest on them\n• harbor-page#\S+ \(1 answer\)/);
    expect(shownIn(await homeOf(peer, maria))).not.toContain(TITLE);
  });

  it('lets staff edit a citable answer, which tells those who received it; one who edits an older version is told', async () => {
    const there = await departmentWithBot();
    const { peer, maria, ana, ben } = there;
    const { asked } = await answered(there);
    const [anas, bens] = [await homeOf(peer, ana), await homeOf(peer, ben)];
    expect(shownIn(anas)).toContain(`${PAID} (Program coordinator,`);
    ana.pressesInView('change_citable_answer.edit', anas);
    ben.pressesInView('change_citable_answer.edit', bens);
    const [first, second] = [await modalOf(peer, ana), await modalOf(peer, ben)];
    const more = 'First-year residents are paid 76,000 dollars.';
    expect(await afterSending(peer, ana.submits(first, filledIn(first, { answer: wrote(more) })))).toContain('Saved.');
    expect(await afterSending(peer, ben.submits(second, filledIn(second)))).toContain('Nothing was saved.');
    const told = await peer.until('a word on the correction', () => repliesIn(peer, asked)[2]);
    expect(shown(told).replace(/\d{4}-\d\d-\d\d/, 'DATE')).toBe(
      `Department staff have corrected an answer that you received. This is what they say now:\nYour question\n> ${PAY}\n${more}\nDepartment staff, Program coordinator, DATE`,
    );
    await citable(there, more);
    expect(shown(await replyIn(peer, maria.says(PAY).message)).split('\n')[0]).toBe(`${more} [1]`);
  });

  it('lets staff withdraw one, which tells those who received it and wanted to hear of that', async () => {
    const there = await departmentWithBot();
    const { peer, maria, ana } = there;
    const { asked } = await answered(there);
    ana.pressesInView('change_citable_answer.withdraw', await homeOf(peer, ana));
    const told = await peer.until('a word on the withdrawal', () => repliesIn(peer, asked)[2]);
    expect(shown(told)).toBe(
      `Department staff have withdrawn an answer that you received. Please do not rely on it any more.\nYour question\n> ${PAY}\n> ${PAID}`,
    );
    await citable(there, PAID, false);
    expect(shown(await replyIn(peer, maria.says(PAY).message)).split('\n')[0]).toBe(
      'My sources do not say what residents are paid.',
    );
    await peer.until('it is gone from the Home tab', () => !shownIn(peer.workspace.homes.get(ana.id) as View).includes(PAID));
  });

  it('lets staff edit and withdraw each of many, and lists what is overdue in the folder', async () => {
    const folder = path.join(emptyFolder(), 'knowledge');
    cpSync(LIBRARY, folder, { recursive: true });
    const answer = { role: 'Coordinator', source: null, url: null, answeredOn: '2024-11-22', differsFrom: [], closes: [] };
    const old = { ...answer, id: 'staff-old', text: 'It was so once.', reviewBy: '2025-01-01', askedAs: ['Was it so?'] };
    writeFileSync(path.join(folder, staffFile(old.id)), staffMarkdown(old));
    const there = await departmentWithBot(undefined, {}, await LiveEngine.start(folder));
    const { peer, ana, running } = there;
    for (let n = 1; n <= 14; n++) {
      const text = `Locker ${n} is on the second floor.`;
      const citable = { ...answer, id: `staff-${n}`, text, reviewBy: '2036-01-01', askedAs: [`Where is locker ${n}?`] };
      await running.store.write((session) => keepStaffAnswer(session, citable, { author: 'slack:UANA', handOff: undefined }));
    }
    const home = await homeOf(peer, ana);
    expect(shownIn(home)).toContain(
      'To be looked at again in the knowledge folder\n• documents/staff-old.md (2025-01-01): It was so once.',
    );
    const menu = (home.view.blocks as { elements?: { action_id?: string; options?: { value: string }[] }[] }[])
      .flatMap(({ elements = [] }) => elements)
      .find(({ action_id }) => action_id === 'change_citable_answer.other_withdraw');
    expect(menu?.options).toHaveLength(2);
    ana.pressesInView('change_citable_answer.other_withdraw', home, menu?.options?.[0]?.value);
    const withdrawn = () =>
      running.store.read(({ db }) => db.selectFrom('staff_answers').select('id').where('state', '=', 'withdrawn').execute());
    await expect.poll(withdrawn).toHaveLength(1);
  });

  it('says where an answer is changed that was exported since', async () => {
    const folder = path.join(emptyFolder(), 'knowledge');
    cpSync(LIBRARY, folder, { recursive: true });
    const there = await departmentWithBot(undefined, {}, await LiveEngine.start(folder));
    const { peer, ana, running } = there;
    await answered(there);
    const home = await homeOf(peer, ana);
    ana.pressesInView('change_citable_answer.edit', home);
    const open = await modalOf(peer, ana);
    const exported = await writeAnswers(folder, await running.store.read(publishedStaffAnswers));
    await running.store.write((session) => retireExported(session, exported));
    const { id } = exported[0]?.kept.answer ?? {};
    const said = `That answer stands in the knowledge folder by now (documents/${id}.md): it is corrected there, or withdrawn by a line "withdrawn: DATE" in the file. Nothing was done.`;
    expect(await afterSending(peer, ana.submits(open, filledIn(open)))).toContain(said);
    for (const deed of ['edit', 'withdraw']) {
      const before = peer.workspace.views.length;
      ana.pressesInView(`change_citable_answer.${deed}`, home);
      expect(shownIn(await peer.until('a word', () => peer.workspace.views[before]))).toContain(said);
    }
    await peer.until('the Home tab says so, too', () =>
      shownIn(peer.workspace.homes.get(ana.id) as View).includes(
        'One more stands in the knowledge folder (documents/staff-….md): corrected there, not here, or withdrawn by a line',
      ),
    );
  });

  it('shows what could not be delivered, and tries it again', async () => {
    const there = await departmentWithBot();
    const { peer, maria, ana, staff, running } = there;
    staff.archived = true;
    await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
    const stuck = () => running.store.read(({ db }) => db.selectFrom('outbox').select('state').execute());
    await expect.poll(stuck).toEqual([{ state: 'stuck' }]);
    staff.archived = false;
    const home = await homeOf(peer, ana);
    expect(shownIn(home)).toContain('Could not be delivered\nstaff question: Error is_archived');
    ana.pressesInView('send_again', home);
    expect(shown(await questionFor(peer, staff))).toContain(PAY);
  });
});

onEachDatabase('the Home tab of staff, drawn by two processes', (fresh) => {
  it('ends with what is there now, though Slack takes an older drawing of one after a newer one of the other', async () => {
    const database = await fresh();
    const there = await departmentWithBot(database);
    const { peer, maria, ana, staff } = there;
    let go = () => {};
    peer.faults.next('views.publish', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
    ana.opensHome();
    const published = () => peer.callsOf('views.publish').map(({ outcome }) => outcome);
    await peer.until('one process draws', () => published().length === 1);
    await startBot(peer, { env: staffSettings(staff, database) });
    await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
    peer.socket.turn = 1;
    const newer = await homeOf(peer, ana);
    expect([shownIn(newer).includes(`• ${PAY}`), published()]).toEqual([true, ['under way', 'ok']]);
    go();
    const last = await peer.until(
      'the older one is drawn anew',
      () => published().length === 3 && published()[2] === 'ok' && peer.workspace.homes.get(ana.id),
    );
    expect(last && shownIn(last)).toContain(`• ${PAY}`);
  });
});

describe('whoever asked staff', () => {
  it('may answer back once', async () => {
    const there = await departmentWithBot();
    const { peer, maria, tom, ana, staff } = there;
    const { question, delivered } = await answered(there);
    tom.pressesForged({ action_id: 'answer_back_to_staff', value: 'x'.repeat(22) }, delivered);
    maria.presses('answer_back_to_staff', delivered);
    const modal = await modalOf(peer, maria);
    const back = () => maria.submits(modal, filledIn(modal, { text: wrote('And in the second year?') }));
    expect(await afterSending(peer, back())).toContain('Sent to department staff.');
    expect(await afterSending(peer, back())).toContain('You have answered back already.');
    const thread = () => peer.workspace.thread(staff.id, question.ts).slice(1).map(shown);
    await peer.until('it stands in the thread', () => thread().length > 0);
    expect(thread()).toEqual([
      'Whoever asked answers back. What is answered now goes to whoever did so alone:\n> And in the second year?',
    ]);
    await peer.until('it is open again', () => shown(question).includes('[Answer]'));
    ana.says('It is 76,000.', staff, question);
    ana.presses('route_staff_reply.send', await shownAlone(peer, ana, staff));
    await peer.until('a second answer', () => peer.workspace.fromBot().some((said) => shown(said).includes('It is 76,000.')));
  });

  it('finds the answer under /ir answers where a direct message is refused', async () => {
    const there = await departmentWithBot();
    const { peer, maria, ana, residents, staff, running } = there;
    maria.runs('/ir', PAY, residents);
    await handsOver(peer, maria, await shownAlone(peer, maria, residents));
    peer.workspace.refusesDirectMessages.add(maria.id);
    const question = await questionFor(peer, staff);
    ana.presses('act_as_staff.answer', question);
    const modal = await modalOf(peer, ana);
    await afterSending(peer, ana.submits(modal, filledIn(modal, { answer: wrote(PAID) })));
    const states = () => running.store.read(({ db }) => db.selectFrom('outbox').select('state').distinct().execute());
    await expect.poll(states).toEqual([{ state: 'sent' }]);
    maria.runs('/ir', 'answers', residents);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toContain(
      `> ${PAY}\n${PAID}\nDepartment staff, Program coordinator`,
    );
  });

  it('may hand over so many questions a day', async () => {
    const there = await departmentWithBot(undefined, { LIMIT_STAFF_QUESTIONS_PER_USER_PER_DAY: '1' });
    const { peer, maria } = there;
    await handsOver(peer, maria, await replyIn(peer, maria.says(PAY).message));
    const other = await replyIn(peer, maria.says('Does Harbor sponsor visas for residents?').message);
    maria.presses(shown(other).includes('[Ask department staff]') ? 'ask_staff' : 'more_of_answer', other, undefined);
    const modal = await modalOf(peer, maria);
    expect(await afterSending(peer, maria.submits(modal, filledIn(modal)))).toContain(
      'That was not sent: one question a day can go to department staff.',
    );
  });

  it('is offered it behind More where the sources answer, with how the answer came about', async () => {
    const { peer, maria } = await departmentWithBot();
    const answer = await replyIn(peer, maria.says('How many procedures does Harbor perform each year?').message);
    expect(shown(answer)).toContain('[Ask department staff | How this answer came about]');
    const option = (wanted: string) => {
      const actions = answer.blocks?.flatMap(
        ({ elements = [] }) => elements as { type: string; options?: { value: string }[] }[],
      );
      return actions?.find(({ type }) => type === 'overflow')?.options?.find(({ value }) => value.endsWith(wanted))?.value;
    };
    maria.presses('more_of_answer', answer, option('.staff'));
    expect(JSON.stringify((await modalOf(peer, maria)).view.blocks)).toContain(
      'How many procedures does Harbor perform each year?',
    );
    maria.presses('more_of_answer', answer, option('.why'));
    expect(shownIn(await modalOf(peer, maria, 1))).toContain('from the library as it was then and still is');
  });

  it('is offered nothing in distress, and nothing about a patient', async () => {
    const { peer, maria } = await departmentWithBot();
    for (const text of ['i want to kill myself', 'my father has a clot in his leg, should he take eliquis?']) {
      const answer = await replyIn(peer, maria.says(text).message);
      expect(shown(answer)).not.toContain('Ask department staff');
    }
  });

  it('is forgotten there, too: the question stays, and nobody knows whose it was, nor reads how they put it', async () => {
    const there = await departmentWithBot();
    const { peer, maria, tom, staff, running } = there;
    await handsOver(peer, tom, await replyIn(peer, tom.says(PAY).message));
    const own = 'what is a resident salary?';
    await handsOver(peer, maria, await replyIn(peer, maria.says(own).message), { choices: ticked('name') });
    const question = await questionFor(peer, staff);
    await peer.until('she is named', () => shown(question).includes('<@UMARIA>') && shown(question).includes(own));
    const said = shown(await replyIn(peer, maria.says('forget me').message));
    expect(said).toContain('1 questions handed to staff, unlinked from whoever asked them');
    await peer.until('she is not named any more', () => !shown(question).includes('<@UMARIA>') && !shown(question).includes(own));
    const asked = await running.store.read(({ db }) =>
      db.selectFrom('hand_off_askers').select(['recipient', 'question']).orderBy('joined_at').execute(),
    );
    expect(asked).toEqual([
      { recipient: 'slack:UTOM', question: PAY },
      { recipient: null, question: null },
    ]);
  });
});

describe('/ir why with the id of an answer', () => {
  it('explains it to its asker, and to staff where its question was handed to them, and says that the library has changed', async () => {
    const there = await departmentWithBot();
    const { peer, maria, tom, ana, residents } = there;
    const { question } = await answered(there);
    const id = /\/ir why ([0-9a-f-]{36})/.exec(shown(question))?.[1] ?? '';
    for (const person of [maria, ana]) person.runs('/ir', `why ${id}`, residents);
    residents.members.add(ana.id);
    for (const person of [maria, ana]) {
      const said = shown(await shownAlone(peer, person, residents));
      expect(said).toContain(PAY);
      expect(said).toContain(`Answer ${id}. The library has changed since`);
    }
    tom.runs('/ir', `why ${id}`, residents);
    expect(shown(await shownAlone(peer, tom, residents))).toContain('I have no question of yours to explain');
  });
});
