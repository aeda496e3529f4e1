import { expect, it } from 'vitest';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn, replyIn } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

it('answers a mention once, which Slack tells twice with one time stamp', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const { message, deliveries } = maria.says(`@seldinger ${PROCEDURES}`, residents);
  expect(deliveries.map(({ body }) => (body.event as { type: string }).type)).toEqual(['message', 'app_mention']);
  await peer.acknowledged(...deliveries);
  await running.stop();
  expect(firstLines(repliesIn(peer, message))).toEqual([PROCEDURES_ANSWER]);
});

it('takes in what Slack tells for the first time as a retry, since the first telling may have been lost', async () => {
  const peer = await startPeer();
  await startBot(peer);
  const maria = peer.person('maria');
  await peer.goAway();
  await peer.comeBack();
  const { message, deliveries } = maria.says(PROCEDURES);
  expect(peer.unacknowledged).toEqual(deliveries);
  await peer.until('the bot is back', () => peer.socket.connections > 0);
  for (const delivery of deliveries) peer.tellAgain(delivery, 'connection_failed');
  expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});

it.each([0, 1, 3])('does not answer again what it is told as retry %d', async (retry) => {
  const peer = await startPeer();
  const { running } = await startBot(peer);
  const { message, deliveries } = peer.person('maria').says(PROCEDURES);
  await replyIn(peer, message);
  for (const delivery of deliveries) peer.tellAgain(delivery, 'timeout', retry);
  await peer.until('it is taken again', () => deliveries.every(({ attempts }) => attempts[1]?.acknowledged));
  await running.stop();
  expect(repliesIn(peer, message)).toHaveLength(1);
});

it('does not answer again after a new start', async () => {
  const peer = await startPeer();
  const first = await startBot(peer);
  const { message, deliveries } = peer.person('maria').says(PROCEDURES);
  await replyIn(peer, message);
  await first.running.stop();
  const second = await startBot(peer, { env: { DATA_DIR: first.settings.database.dataDir } });
  for (const delivery of deliveries) peer.tellAgain(delivery);
  await peer.until('it is taken again', () => deliveries.every(({ attempts }) => attempts[1]?.acknowledged));
  await second.running.stop();
  expect(repliesIn(peer, message)).toHaveLength(1);
});

it('answers what reaches it out of order, each in its own thread', async () => {
  const peer = await startPeer();
  await startBot(peer);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  await peer.goAway();
  await peer.comeBack();
  const first = maria.says(`@seldinger ${PROCEDURES}`, residents);
  const second = maria.says(`@seldinger ${AWAYS}`, residents);
  await peer.until('the bot is back', () => peer.socket.connections > 0);
  for (const delivery of [...second.deliveries, ...first.deliveries].toReversed()) peer.tellAgain(delivery);
  await peer.until('both are answered', () => peer.workspace.fromBot().length === 2);
  expect({ first: firstLines(repliesIn(peer, first.message)), second: firstLines(repliesIn(peer, second.message)) }).toEqual({
    first: [PROCEDURES_ANSWER],
    second: [AWAYS_ANSWER],
  });
});

it('acknowledges before it answers: Slack waits three seconds, and the Web API may take longer', async () => {
  const peer = await startPeer();
  await startBot(peer);
  let go = () => {};
  peer.faults.next('chat.postMessage', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  const { message, deliveries } = peer.person('maria').says(PROCEDURES);
  await peer.acknowledged(...deliveries);
  expect(repliesIn(peer, message)).toEqual([]);
  go();
  await replyIn(peer, message);
});
