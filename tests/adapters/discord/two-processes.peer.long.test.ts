import { expect, it } from 'vitest';
import { onEachDatabase } from '../database/databases.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesTo } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import { startPeer } from './discord-bot.ts';

const QUESTIONS = 30;

onEachDatabase('two processes with one database and one token', (fresh) => {
  it('answer each question once, though Discord tells both of each, and one of them dies', async () => {
    const peer = await startPeer();
    peer.patienceMs = 90_000;
    const database = await fresh();
    // All of these are asked within a moment.
    const env = { LIMIT_PER_USER_PER_MINUTE: '0', LIMIT_PER_CHANNEL_PER_MINUTE: '0' };
    const dying = await startBotProcess(peer, database, env);
    await startBotProcess(peer, database, env);
    const general = peer.channel('general');
    const people = Array.from({ length: QUESTIONS }, (_, n) => peer.person(`person${n}`));
    const ran = people.map((person) => person.runs('ask', { question: AWAYS }, general));
    await peer.until('the commands are answered', () => ran.every((one) => peer.answersTo(one).length > 0));
    const asked = people.map((person) => person.says(PROCEDURES));
    await peer.until('some are answered', () => peer.community.fromBot().length >= QUESTIONS + QUESTIONS / 4);
    await dying.kill();
    await peer.until('all are answered', () => asked.every(({ message }) => repliesTo(peer, message).length > 0));
    expect(asked.map(({ message }) => firstLines(repliesTo(peer, message)))).toEqual(asked.map(() => [PROCEDURES_ANSWER]));
    expect(ran.map((one) => firstLines(peer.answersTo(one)))).toEqual(ran.map(() => [AWAYS_ANSWER]));
  });
});
