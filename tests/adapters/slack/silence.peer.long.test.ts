import { expect, it } from 'vitest';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, replyIn } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

/* Nobody tells that a connection is dead: it is noticed by what does not come. */

it('replaces a socket that has fallen silent, and answers what was told into it', async () => {
  const peer = await startPeer();
  peer.patienceMs = 60_000;
  const { running } = await startBot(peer);
  peer.socket.fallSilent();
  const { message, deliveries } = peer.person('maria').says(PROCEDURES);
  await peer.until('another socket', () => peer.socket.opened === 2 && running.health().slack?.state === 'ready');
  expect(peer.unacknowledged).toEqual(deliveries);
  for (const delivery of deliveries) peer.tellAgain(delivery);
  expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});

it('does not wait for good for the greeting of a socket', async () => {
  const peer = await startPeer();
  peer.patienceMs = 60_000;
  peer.socket.saysHello = false;
  const { running, log } = await startBot(peer, { ready: false });
  await peer.until('it gives up on it', () => log.some(({ msg }) => msg.startsWith('slack can not be reached')));
  peer.socket.saysHello = true;
  await peer.until('it has joined', () => running.health().slack?.state === 'ready');
  const { message } = peer.person('maria').says(PROCEDURES);
  expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});
