import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { shown } from '../../discord-peer/shown.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { PAY } from '../slack/department.ts';
import { firstLines, replyTo, shownAlone } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

const NOT_YOURS = 'This button belongs to whoever asked. Ask me yourself, and you get your own.';
/** A department on Slack, which is not looked at here. */
const STAFF = { SLACK_BOT_TOKEN: 'xoxb-1-1', SLACK_APP_TOKEN: 'xapp-1-1', SLACK_STAFF_CHANNEL: 'C0STAFF' };

async function startServer(env: Readonly<Record<string, string>> = STAFF) {
  const peer = await startPeer();
  const bot = await startBot(peer, { env });
  const handedOver = () =>
    bot.running.store.read(({ db }) => db.selectFrom('hand_offs').select(['question', 'asked_from']).execute());
  return { peer, general: peer.channel('general'), maria: peer.person('maria'), tom: peer.person('tom'), handedOver };
}

it('staff are asked in plain sight where the sources do not say, behind More where they do, and not at all of what was declined', async () => {
  const { peer, maria } = await startServer();
  const buttons = async (question: string) => {
    const answer = await peer.answerTo(maria.runs('ask', { question }));
    return shown(answer).match(/\[(?:Ask department staff|More)\]/g);
  };
  expect([await buttons(PAY), await buttons(AWAYS), await buttons('I want to kill myself')]).toEqual([
    ['[Ask department staff]'],
    ['[More]'],
    null,
  ]);
});

it('without department staff nobody is offered to ask them', async () => {
  const { peer, maria } = await startServer({});
  const answer = await replyTo(peer, maria.says(PAY).message);
  expect(shown(answer)).not.toMatch(/department staff|\[More\]/);
});

it('More offers its asker alone to ask staff and to see how the answer came about, by its id also later', async () => {
  const { peer, general, maria, tom, handedOver } = await startServer();
  const answer = await replyTo(peer, maria.says(`@seldinger ${AWAYS}`, general).message);
  expect(shown(await peer.answerTo(tom.presses('More', answer)))).toBe(NOT_YOURS);
  await peer.answerTo(maria.presses('More', answer));
  const more = await shownAlone(peer, maria, answer.channel);
  expect(shown(more)).toBe('More about this answer\n[Ask department staff] [How it came about]');
  const why = shown(await peer.answerTo(maria.presses('How it came about', more)));
  expect(why).toContain(AWAYS);
  const [, id = ''] = /Answer ([0-9a-f-]{36}), from the library as it was then and still is/.exec(why) ?? [];
  await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
  expect(shown(await peer.answerTo(maria.runs('why', { answer: id }, general)))).toBe(why);
  expect(shown(await peer.answerTo(tom.runs('why', { answer: id }, general)))).toContain(
    'I have no question of yours to explain',
  );
  expect(shown(await peer.answerTo(maria.runs('why', { answer: 'the last' }, general)))).toContain('That is no id of an answer');
  const form = await peer.modalOf(maria.presses('Ask department staff', more));
  const edited = 'How many aways without a home program?';
  await peer.answerTo(maria.submits(form, { 'Your question, as staff will read it': edited }));
  expect(await handedOver()).toEqual([{ question: edited, asked_from: 'Discord member, on a server' }]);
  expect(firstLines([answer])).toEqual([AWAYS_ANSWER]);
});

it('what is sent twice is handed over once, and a day has its limit', async () => {
  const { peer, maria, handedOver } = await startServer({ ...STAFF, LIMIT_STAFF_QUESTIONS_PER_USER_PER_DAY: '1' });
  const answer = await peer.answerTo(maria.runs('ask', { question: PAY }));
  const said: string[] = [];
  for (const question of [PAY, PAY]) {
    const form = await peer.modalOf(maria.presses('Ask department staff', answer));
    said.push(shown(await peer.answerTo(maria.submits(form, { 'Your question, as staff will read it': question }))));
  }
  const other = await peer.answerTo(maria.runs('ask', { question: 'When are interviews?' }));
  const form = await peer.modalOf(maria.presses('Ask department staff', other));
  said.push(shown(await peer.answerTo(maria.submits(form))));
  expect(said).toEqual([
    'Sent to department staff. You hear from me as soon as they have answered.',
    'Department staff have this question of yours already. You hear from me as soon as they have answered.',
    'That was not sent: one question a day can go to department staff. Please try again tomorrow.',
  ]);
  expect((await handedOver()).length).toBe(1);
  expect(shown(await peer.answerTo(maria.runs('answers')))).toBe(`What you asked department staff\n> ${PAY}\n• no answer so far`);
});

it('of two processes that are told of one form, the one that takes it answers, however slow it is', async () => {
  const together = { ...STAFF, DATA_DIR: emptyFolder() };
  const { peer, maria, handedOver } = await startServer(together);
  await startBot(peer, { env: together });
  const answer = await peer.answerTo(maria.runs('ask', { question: PAY }));
  const press = maria.presses('Ask department staff', answer);
  const form = await peer.modalOf(press);
  const opened = () => peer.callsOf('Create Interaction Response').filter(({ ids: [id] }) => id === press.id);
  await peer.until('both would open the form', () => opened().length === 2);
  peer.faults.next('Create Interaction Response', { kind: 'meanwhile', when: 'before', happens: () => setTimeout(700) });
  expect(shown(await peer.answerTo(maria.submits(form)))).toBe(
    'Sent to department staff. You hear from me as soon as they have answered.',
  );
  expect((await handedOver()).length).toBe(1);
});

it("nobody hands over another person's question by a button that was copied", async () => {
  const { peer, general, maria, tom, handedOver } = await startServer();
  const answer = await replyTo(peer, maria.says(`@seldinger ${PAY}`, general).message);
  const form = await peer.modalOf(maria.presses('Ask department staff', answer));
  expect(shown(await peer.answerTo(tom.presses('Ask department staff', answer)))).toBe(NOT_YOURS);
  expect(shown(await peer.answerTo(tom.submitsForged(form.customId, [], general)))).toBe(NOT_YOURS);
  expect(await handedOver()).toEqual([]);
});
