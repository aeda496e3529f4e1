import { expect, it } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import { keptRows, NOTHING_KEPT } from '../kept-rows.ts';
import { AWAYS, PROCEDURES } from '../library.ts';
import { replyIn, shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

it('keeps nothing of what is not addressed to it', async () => {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  const { message, deliveries } = maria.says(`what do you think: ${AWAYS}`, residents);
  const answer = tom.says('two, I think', residents, message);
  const edit = maria.edits(message, 'never mind');
  await peer.acknowledged(...deliveries, ...answer.deliveries, edit, maria.opensHome());
  expect(await keptRows(bot.running.store)).toEqual(NOTHING_KEPT);
});

it('erases the words of a question as soon as it is answered, and everything about a person who says /ir forget-me', async () => {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const { message } = maria.says(PROCEDURES);
  await replyIn(peer, message);
  const answered = () =>
    bot.running.store.read(({ db }) => db.selectFrom('inbox').select(['state', 'content', 'asker']).execute());
  let inbox = await answered();
  while (inbox[0]?.state !== 'answered') inbox = await answered();
  expect(inbox).toEqual([{ state: 'answered', content: null, asker: null }]);
  expect(await keptRows(bot.running.store)).toMatchObject({ answers: 1 });
  maria.runs('/ir', 'forget-me', residents);
  expect(shown(await shownAlone(peer, maria, residents))).toMatch(/^Everything about you is erased/);
  expect(await keptRows(bot.running.store)).toMatchObject({ turns: 0, answers: 0, feedback: 0, not_covered: 0 });
});
