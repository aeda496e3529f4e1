import { expect, it } from 'vitest';
import { onEachDatabase } from '../database/databases.ts';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import { startPeer } from './slack-bot.ts';

const QUESTIONS = 40;

onEachDatabase('two processes with one database', (fresh) => {
  it('answer each question once, though Slack tells both of it, and one of them dies', async () => {
    const peer = await startPeer();
    peer.patienceMs = 90_000;
    const database = await fresh();
    // All of these are asked within a moment by one person.
    const env = { LIMIT_PER_USER_PER_MINUTE: '0', LIMIT_PER_CHANNEL_PER_MINUTE: '0' };
    const dying = await startBotProcess(peer, database, env);
    await startBotProcess(peer, database, env);
    const maria = peer.person('maria');
    const asked = Array.from({ length: QUESTIONS }, () => maria.says(PROCEDURES));
    // Events go to the connections in turn: the second telling reaches the other process.
    for (const { deliveries } of asked) for (const delivery of deliveries) peer.tellAgain(delivery);
    await peer.until('some are answered', () => peer.workspace.fromBot().length >= QUESTIONS / 4);
    await dying.kill();
    for (const delivery of peer.unacknowledged) peer.tellAgain(delivery);
    await peer.until('all are answered', () => asked.every(({ message }) => repliesIn(peer, message).length > 0));
    expect(asked.map(({ message }) => firstLines(repliesIn(peer, message)))).toEqual(asked.map(() => [PROCEDURES_ANSWER]));
  });
});
