import { describe, expect, it } from 'vitest';
import { anyWithoutPlace } from '../../../adapters/database/hand-offs.ts';
import { shown, shownIn } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Message } from '../../slack-peer/workspace.ts';
import { onEachDatabase } from '../database/databases.ts';
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
  questionsFor,
  ticked,
  wrote,
} from './department.ts';

/** Answers from the bot in a thread after the first one. */
const later = (peer: SlackPeer, message: Message) => repliesIn(peer, message).slice(1);

onEachDatabase('a question that goes to staff and comes back', (fresh) => {
  it('is shown before it is sent, answered by staff, delivered with role and date, and citable from then on', async () => {
    const there = await departmentWithBot(await fresh());
    const { peer, maria, ana, staff } = there;
    const asked = maria.says(PAY);
    const answer = await replyIn(peer, asked.message);
    expect(shown(answer)).toContain('[Ask department staff]');
    maria.presses('ask_staff', answer);
    const confirmation = await modalOf(peer, maria);
    expect(shownIn(confirmation)).toBe(
      [
        '# Ask department staff',
        'This goes to department staff as one message, in their channel on Slack: <#GSTAFF>',
        'Your question, as staff will read it [plain_text_input]',
        'Sent along with it',
        '• Asked from: Slack member, direct message',
        '• What was missing: My sources do not say what residents are paid.',
        '• Nearest in the sources: Harbor Hospital, Interventional Radiology Residency › Leadership: Amara Bell, MD, is the program director of the Harbor residency.',
        '• Nearest in the sources: Harbor Hospital, Interventional Radiology Residency (earlier edition) › Clinic: Residents spend one half day each week in the Harbor outpatient clinic.',
        '• Nearest in the sources: Harbor Hospital, Interventional Radiology Residency › Case Volume: The Harbor division performs 12,000 procedures a year.',
        'Your name is not sent unless you tick it. [Show staff my name | Tell me if the answer is corrected or withdrawn later]',
        'The answer comes to you in a direct message; where that can not reach you, you find it by /answers, on Slack /ir answers. You may hand over 3 questions a day.',
      ].join('\n'),
    );
    expect(await afterSending(peer, maria.submits(confirmation, filledIn(confirmation)))).toContain('Sent to department staff.');
    const question = await questionFor(peer, staff);
    expect(shown(question)).toContain(`> ${PAY}\nAsked from: Slack member, direct message; one person\n`);
    expect(shown(question)).not.toContain('maria');
    ana.presses('act_as_staff.answer', question);
    const modal = await modalOf(peer, ana);
    const sent = ana.submits(
      modal,
      filledIn(modal, { answer: wrote(PAID), source: wrote('House staff agreement'), audience: chose('everybody') }),
    );
    expect(await afterSending(peer, sent)).toContain('Sent to whoever asked. It is citable from now on.');
    const delivered = await peer.until('the answer of staff', () => later(peer, asked.message)[0]);
    const today = new Date().toISOString().slice(0, 10);
    expect(shown(delivered)).toBe(
      [
        'Department staff have answered a question of yours.',
        'Your question',
        `> ${PAY}`,
        PAID,
        `Department staff, Program coordinator, ${today}\nRests on: House staff agreement`,
        '[Answer back]',
      ].join('\n'),
    );
    await peer.until('the question is marked as answered', () => shown(question).includes('Answered'));
    expect(shown(question)).not.toContain('[Answer]');
    await citable(there, PAID);
    const again = maria.says('how much do residents make');
    const cited = await replyIn(peer, again.message);
    expect(shown(cited).split('\n')[0]).toBe(`${PAID} [1]`);
    expect(shown(cited)).toContain(`[1] Department staff, Program coordinator › House staff agreement\n${today}, review by`);
  });

  it('is joined by whoever asks the same, and everybody gets the answer where they asked', async () => {
    const { peer, maria, tom, ana, residents, staff } = await departmentWithBot(await fresh());
    const direct = maria.says(PAY);
    await handsOver(peer, maria, await replyIn(peer, direct.message));
    const question = await questionFor(peer, staff);
    const mention = tom.says('@seldinger what is a resident salary?', residents);
    expect(await handsOver(peer, tom, await replyIn(peer, mention.message), { choices: ticked('name') })).toContain(
      'Somebody has asked the same',
    );
    await peer.until('two are waiting', () => shown(question).includes('2 people, <@UTOM>'));
    expect(questionsFor(peer, staff)).toHaveLength(1);
    ana.presses('act_as_staff.answer', question);
    const modal = await modalOf(peer, ana);
    ana.submits(modal, filledIn(modal, { answer: wrote(PAID) }));
    for (const { message } of [direct, mention])
      expect(shown(await peer.until('the answer of staff', () => later(peer, message)[0]))).toContain(PAID);
    expect(shown(later(peer, mention.message)[0] as Message)).toMatch(/^<@UTOM> Department staff have answered/);
  });

  it('is answered from the thread only where the writer chooses so, and nobody else sees the choice', async () => {
    const { peer, maria, ana, ben, staff, running } = await departmentWithBot(await fresh());
    const asked = maria.says(PAY);
    await handsOver(peer, maria, await replyIn(peer, asked.message));
    const question = await questionFor(peer, staff);
    // Nobody writes within the moment that it takes to note where the question stands.
    await expect.poll(() => running.store.read(anyWithoutPlace), { timeout: 20_000 }).toBe(false);
    ben.says('I think that is on the house staff page?', staff, question);
    const bens = await shownAlone(peer, ben, staff);
    ben.presses('route_staff_reply.keep', bens);
    await peer.until('his choice is taken', () => shown(bens) === 'It stays among staff.');
    ana.says(`${PAID} See <https://house.example/pay|the pay page>.`.replace(/<|>/g, ''), staff, question);
    const anas = await shownAlone(peer, ana, staff);
    expect(shown(anas)).toBe(
      `Where does your reply go? Only you see this; so far it stays among staff.\n> ${PAID} See https://house.example/pay|the pay page.\n[Send to the asker] [Send and make citable] [Keep internal]`,
    );
    expect(later(peer, asked.message)).toEqual([]);
    ana.presses('route_staff_reply.send', anas);
    const delivered = await peer.until('the answer of staff', () => later(peer, asked.message)[0]);
    expect(shown(delivered)).toContain(PAID);
    expect(ben.seesAlone(staff)).toHaveLength(1);
  });
});

describe('a reply in the thread', () => {
  /** Ana has written, and is asked where it goes. */
  const replied = async () => {
    const there = await departmentWithBot();
    const { peer, maria, ana, staff, running } = there;
    const asked = maria.says(PAY);
    await handsOver(peer, maria, await replyIn(peer, asked.message));
    const question = await questionFor(peer, staff);
    await expect.poll(() => running.store.read(anyWithoutPlace), { timeout: 20_000 }).toBe(false);
    const { message } = ana.says('First-year residents are paid 47,000 dollars.', staff, question);
    const choice = await shownAlone(peer, ana, staff);
    return { ...there, asked: asked.message, question, message, choice };
  };

  it('that was edited since is sent only when its writer has been shown what it says now', async () => {
    const { peer, ana, asked, message, choice } = await replied();
    ana.edits(message, PAID);
    ana.presses('route_staff_reply.send', choice);
    await peer.until('she is asked anew', () => shown(choice).includes('edited'));
    expect(shown(choice)).toBe(
      `You have edited your reply since, so nothing was sent so far. Where does it go as it stands now?\n> ${PAID}\n[Send to the asker] [Send and make citable] [Keep internal]`,
    );
    expect(later(peer, asked)).toEqual([]);
    ana.presses('route_staff_reply.send', choice);
    expect(shown(await peer.until('the answer of staff', () => later(peer, asked)[0]))).toContain(PAID);
    await peer.until('it is said', () => shown(choice) === 'Sent to whoever asked.');
    expect(later(peer, asked)).toHaveLength(1);
  });

  it('that was edited since is made citable as it stands now, and is sent nowhere where it was taken away', async () => {
    const { peer, ana, asked, message, choice } = await replied();
    ana.edits(message, PAID);
    ana.presses('route_staff_reply.cite', choice);
    expect(filledIn(await modalOf(peer, ana)).answer).toMatchObject({ answer: { value: PAID } });
    ana.deletes(message);
    ana.presses('route_staff_reply.send', choice);
    await peer.until('she is told', () => shown(choice) === 'Your reply is not there any more, so nothing was sent.');
    expect(later(peer, asked)).toEqual([]);
  });

  it('that is too long to arrive whole is not sent before its writer has made it shorter', async () => {
    const { peer, ana, staff, asked, message, choice } = await replied();
    ana.edits(message, `${PAID} ${'More of it. '.repeat(260)}`);
    for (const [at, deed] of ['send', 'cite'].entries()) {
      ana.presses(`route_staff_reply.${deed}`, choice);
      expect(shown(await shownAlone(peer, ana, staff, at + 2))).toContain('is longer than the 3,000 characters that can be sent');
    }
    expect(later(peer, asked)).toEqual([]);
    ana.edits(message, PAID);
    ana.presses('route_staff_reply.send', choice);
    await peer.until('she is asked anew', () => shown(choice).includes(`> ${PAID}\n`));
  });

  it('that may not be sent just now can be sent later by the same button, as it was shown where Slack does not tell of it', async () => {
    const { peer, ana, ben, staff, asked, question, choice } = await replied();
    ben.presses('act_as_staff.claim', question);
    await peer.until('it is claimed', () => shown(question).includes('Claimed by <@UBEN>'));
    ana.presses('route_staff_reply.send', choice);
    expect(shown(await shownAlone(peer, ana, staff, 2))).toBe(
      'Somebody else has claimed that question and is at it. Nothing was done.',
    );
    ben.presses('act_as_staff.release', question);
    await peer.until('it is free', () => !shown(question).includes('Claimed'));
    peer.faults.next('conversations.replies', { kind: 'refused', error: 'internal_error' });
    ana.presses('route_staff_reply.send', choice);
    expect(shown(await peer.until('the answer of staff', () => later(peer, asked)[0]))).toContain('47,000');
  });
});

describe('two members of staff', () => {
  it('do not answer at once: what one has claimed the other leaves alone, and what was answered is not answered again', async () => {
    const { peer, maria, ana, ben, staff } = await departmentWithBot();
    const asked = maria.says(PAY);
    await handsOver(peer, maria, await replyIn(peer, asked.message));
    const question = await questionFor(peer, staff);
    ana.presses('act_as_staff.answer', question);
    const anas = await modalOf(peer, ana);
    ben.presses('act_as_staff.claim', question);
    await peer.until('it is claimed', () => shown(question).includes('Claimed by <@UBEN>'));
    const refused = await afterSending(peer, ana.submits(anas, filledIn(anas, { answer: wrote(PAID) })));
    expect(refused).toContain('has claimed that question and is at it. Nothing was done.');
    // What was written is not lost.
    expect(refused).toContain(PAID);
    ben.presses('act_as_staff.answer', question);
    const bens = await modalOf(peer, ben);
    const asAnaSeesIt = { ...question };
    const twice = [1, 2].map(() => ben.submits(bens, filledIn(bens, { answer: wrote(PAID), role: wrote('Chief resident') })));
    const said = await Promise.all(twice.map((delivery) => afterSending(peer, delivery)));
    // It is one answer, and so it is said.
    for (const words of said) expect(words).toContain('Sent to whoever asked.');
    ana.presses('act_as_staff.answer', asAnaSeesIt);
    expect(shown(await shownAlone(peer, ana, staff))).toContain(
      'That question is answered already; nothing was sent a second time.',
    );
    await peer.until('the answer of staff', () => later(peer, asked.message)[0]);
    await peer.until('the question is marked as answered', () => shown(question).includes('Answered'));
    expect(later(peer, asked.message)).toHaveLength(1);
  });

  it('may ask for a source, close and reopen it', async () => {
    const { peer, maria, tom, ana, ben, staff } = await departmentWithBot();
    const asked = maria.says(PAY);
    await handsOver(peer, maria, await replyIn(peer, asked.message));
    const question = await questionFor(peer, staff);
    ben.presses('act_as_staff.source', question);
    await peer.until('it needs a source', () => shown(question).includes('Needs a source: an answer goes out only with one.'));
    ana.presses('act_as_staff.answer', question);
    const modal = await modalOf(peer, ana);
    expect(await afterSending(peer, ana.submits(modal, filledIn(modal, { answer: wrote(PAID) })))).toEqual({
      source: 'This question needs a source or a link.',
    });
    ana.presses('act_as_staff.refuse', question);
    await peer.until('it is closed', () => shown(question).includes('Not for us: whoever asked was told so.'));
    expect(shown(await peer.until('a word', () => later(peer, asked.message)[0]))).toContain(
      'Department staff have looked at a question of yours, and can not answer it.',
    );
    ben.presses('act_as_staff.reopen', question);
    await peer.until('it is open again', () => shown(question).includes('[Answer]'));
    expect(await handsOver(peer, tom, await replyIn(peer, tom.says(PAY).message))).toContain('Somebody has asked the same');
    expect(questionsFor(peer, staff)).toHaveLength(1);
  });
});
