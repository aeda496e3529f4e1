import { expect, it } from 'vitest';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesTo, replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

it('does not answer again what a resumed session tells again', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer);
  const general = peer.channel('general');
  const maria = peer.person('maria');
  const { message, delivery } = maria.says(`@seldinger ${PROCEDURES}`, general);
  const ran = peer.person('tom').runs('ask', { question: AWAYS }, general);
  await replyTo(peer, message);
  await peer.answerTo(ran);
  await peer.taken(delivery, ran.delivery);
  peer.gateway.repeatsAtResume = 20;
  peer.gateway.drop();
  await peer.until('it is resumed', () => peer.gateway.resumes === 1);
  const last = maria.says(AWAYS);
  await replyTo(peer, last.message);
  await running.stop();
  expect([firstLines(repliesTo(peer, message)), firstLines(peer.answersTo(ran))]).toEqual([[PROCEDURES_ANSWER], [AWAYS_ANSWER]]);
  // Nor is the platform asked a second time.
  expect(peer.callsOf('Create Interaction Response').map(({ outcome }) => outcome)).toEqual(['ok']);
});

it('says once how to mention it, to whoever mentioned its role, though that is told twice', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer);
  const { message, delivery } = peer.person('maria').says(`<@&${peer.guild.botRole}> ${AWAYS}`, peer.channel('general'));
  await replyTo(peer, message);
  peer.tellAgain(delivery);
  await peer.taken(delivery);
  await running.stop();
  // Discord remembers a nonce for some minutes alone; so it is not asked again.
  expect(peer.callsOf('Create Message')).toHaveLength(1);
});

it('does not answer again after a new start', async () => {
  const peer = await startPeer();
  const first = await startBot(peer);
  const { message, delivery } = peer.person('maria').says(PROCEDURES);
  await replyTo(peer, message);
  await first.running.stop();
  const second = await startBot(peer, { env: { DATA_DIR: first.settings.database.dataDir } });
  peer.tellAgain(delivery);
  await peer.taken(delivery);
  await second.running.stop();
  expect(repliesTo(peer, message)).toHaveLength(1);
});

it('answers each of several questions once, though all of them are told three times', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer);
  const general = peer.channel('general');
  const people = Array.from({ length: 12 }, (_, n) => peer.person(`person${n}`));
  const asked = people.map((person) => person.says(`@seldinger ${PROCEDURES}`, general));
  const ran = people.map((person) => person.runs('ask', { question: AWAYS }, general));
  for (let again = 0; again < 2; again++)
    for (const delivery of [...asked, ...ran].map((one) => one.delivery)) if (delivery) peer.tellAgain(delivery);
  await peer.taken(...asked.map(({ delivery }) => delivery), ...ran.map(({ delivery }) => delivery));
  await running.stop();
  expect(asked.map(({ message }) => firstLines(repliesTo(peer, message)))).toEqual(people.map(() => [PROCEDURES_ANSWER]));
  expect(ran.map((one) => firstLines(peer.answersTo(one)))).toEqual(people.map(() => [AWAYS_ANSWER]));
});

it('answers an interaction while what it posts elsewhere hangs', async () => {
  const peer = await startPeer();
  await startBot(peer);
  const general = peer.channel('general');
  let go = () => {};
  peer.faults.always('Create Message', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  const people = Array.from({ length: 10 }, (_, n) => peer.person(`person${n}`));
  for (const person of people) person.says(`@seldinger ${PROCEDURES}`, general);
  const ran = peer.person('maria').runs('ask', { question: AWAYS }, general);
  const answer = await peer.answerTo(ran);
  expect(firstLines([answer])).toEqual([AWAYS_ANSWER]);
  go();
});
