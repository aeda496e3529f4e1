import { describe, expect, it } from 'vitest';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import { notified, shown } from '../../discord-peer/shown.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { libraryOfVeryLongPassages } from '../very-long-passages.ts';
import { firstLines, repliesTo, replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

describe('a library of very long passages', () => {
  it('is answered, shown and listed within what Discord takes, and notifies nobody', async () => {
    const peer = await startPeer();
    await startBot(peer, { engine: await libraryOfVeryLongPassages() });
    const maria = peer.person('maria');
    const general = peer.channel('general');
    const { message } = maria.says('@seldinger how do applicants keep a log of procedures?', general);
    const reply = await replyTo(peer, message);
    expect(peer.callsOf('Create Message').map(({ outcome }) => outcome)).toEqual(['ok']);
    expect(notified(reply)).toEqual([]);
    expect(shown(reply)).toMatch(/\[1\].*Guide <\d>/s);
    const passages = shown(await peer.answerTo(maria.presses('Passages', reply)));
    expect(passages).toMatch(/^\[1\] .* …\n.*Guide <\d>/s);
    await peer.answerTo(maria.runs('sources', {}, general));
    await peer.answerTo(maria.runs('help', {}, general));
    await peer.answerTo(maria.runs('why', {}, general));
    expect(peer.callsOf('Create Interaction Response').map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });
});

describe('sixty people at once', () => {
  const people = (peer: DiscordPeer) => Array.from({ length: 60 }, (_, n) => peer.person(`person${n}`));

  it('are answered once each, by command', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer, { env: { LIMIT_PER_CHANNEL_PER_MINUTE: '0' } });
    const general = peer.channel('general');
    const ran = people(peer).map((person) => person.runs('ask', { question: AWAYS }, general));
    await peer.until('all are answered', () => ran.every((one) => peer.answersTo(one).length > 0));
    await running.stop();
    expect(ran.map((one) => firstLines(peer.answersTo(one)))).toEqual(ran.map(() => [AWAYS_ANSWER]));
    expect(peer.community.fromBot()).toHaveLength(ran.length);
  });

  it('are answered once each, by mention', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer, { env: { LIMIT_PER_CHANNEL_PER_MINUTE: '0' } });
    const general = peer.channel('general');
    const asked = people(peer).map((person) => person.says(`@seldinger ${PROCEDURES}`, general));
    await peer.taken(...asked.map(({ delivery }) => delivery));
    await peer.until('all are answered', () => peer.community.fromBot().length >= asked.length);
    await running.stop();
    expect(asked.map(({ message }) => firstLines(repliesTo(peer, message)))).toEqual(asked.map(() => [PROCEDURES_ANSWER]));
    expect(peer.callsOf('Get Channel')).toEqual([]);
  });
});

it('has a polite word for a channel that asks too much, and goes on elsewhere', async () => {
  const peer = await startPeer();
  await startBot(peer, { env: { LIMIT_PER_CHANNEL_PER_MINUTE: '2' } });
  const general = peer.channel('general');
  const answers = [];
  for (const name of ['maria', 'tom', 'ann'])
    answers.push(await peer.answerTo(peer.person(name).runs('ask', { question: AWAYS }, general)));
  expect(firstLines(answers)).toEqual([AWAYS_ANSWER, AWAYS_ANSWER, expect.stringContaining('Please ask again in a minute')]);
  const { message } = peer.person('ann').says(PROCEDURES);
  expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});

it('tells somebody who writes too much so once in a minute, and answers no further message with one more', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer, { env: { LIMIT_PER_USER_PER_MINUTE: '1' } });
  const maria = peer.person('maria');
  const general = peer.channel('general');
  await replyTo(peer, maria.says(`@seldinger ${PROCEDURES}`, general).message);
  const further = ['@seldinger', '@seldinger', `<@&${peer.guild.botRole}>`].map((name) =>
    maria.says(`${name} ${AWAYS}`, general),
  );
  await peer.taken(...further.map(({ delivery }) => delivery));
  await running.stop();
  const [answer, told, ...more] = firstLines(peer.community.fromBot());
  expect([answer, told, more]).toEqual([PROCEDURES_ANSWER, expect.stringContaining('Please give me a moment'), []]);
});
