import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../adapters/engine.ts';
import { commonWording } from '../../../adapters/wording.ts';
import { BOT, type Channel } from '../../discord-peer/community.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import type { Fault } from '../../discord-peer/faults.ts';
import { shown } from '../../discord-peer/shown.ts';
import { messageInEvent } from '../../discord-peer/told.ts';
import { engine } from '../../fixture-library.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { firstLines, repliesTo, replyTo } from './asking.ts';
import { type BotOptions, type DiscordBot, startBot, startPeer } from './discord-bot.ts';

/** People's own. */
function threadIn(peer: DiscordPeer): Channel {
  const tom = peer.person('tom');
  return tom.startsThread('Aways', tom.says('how many aways?', peer.channel('general')).message);
}

async function askedWith(...faults: readonly Fault[]) {
  const peer = await startPeer();
  const { running, log } = await startBot(peer);
  const general = peer.channel('general');
  peer.faults.next('Create Message', ...faults);
  const { message } = peer.person('maria').says(`@seldinger ${PROCEDURES}`, general);
  await replyTo(peer, message);
  await running.stop();
  const outcomes = peer.callsOf('Create Message').map(({ outcome }) => outcome);
  return { peer, answers: firstLines(repliesTo(peer, message)), outcomes, log };
}

describe('what the bot asks Discord for before it answers', () => {
  it.each<[string, Fault]>([
    ['a pause', { kind: 'rate limited', retryAfter: 1 }],
    ['a 500', { kind: 'server error', when: 'before' }],
    ['a lost connection', { kind: 'connection lost', when: 'before' }],
  ])('is asked again after %s: what a thread belongs to', async (_name, fault) => {
    const peer = await startPeer();
    await startBot(peer);
    peer.faults.next('Get Channel', fault);
    const thread = threadIn(peer);
    const { message } = peer.person('maria').says(`@seldinger ${PROCEDURES}`, thread);
    expect([(await replyTo(peer, message)).channel, peer.callsOf('Get Channel').length]).toEqual([thread, 2]);
  });

  it('may be refused: an answer comes all the same', async () => {
    const peer = await startPeer();
    await startBot(peer);
    peer.faults.next('Get Channel', { kind: 'refused', status: 403, code: 50001, message: 'Missing Access' });
    const thread = threadIn(peer);
    const { message } = peer.person('maria').says(`@seldinger ${PROCEDURES}`, thread);
    expect((await replyTo(peer, message)).channel).toBe(thread);
  });

  it.each<[string, Fault[]]>([
    ['in a thread of its own', []],
    ['as a reply, where nobody tells of what kind the channel is', [{ kind: 'refused', status: 403, code: 50001 }]],
  ])('is of what kind a channel is only where the message does not tell: the answer comes %s', async (_name, faults) => {
    const peer = await startPeer();
    await startBot(peer);
    peer.faults.next('Get Channel', ...faults);
    const general = peer.channel('general');
    const message = peer.community.post({
      channel: general,
      author: peer.person('maria').user,
      content: `<@${BOT.id}> ${PROCEDURES}`,
    });
    const { channel_type: _untold, ...told } = messageInEvent(message, 0, peer.community);
    peer.tell('MESSAGE_CREATE', () => told);
    const { channel } = await replyTo(peer, message);
    expect(channel.id).toBe(faults.length === 0 ? message.id : general.id);
  });

  it('is asked again by the next who mentions it, where it was refused: which role is its own', async () => {
    const peer = await startPeer();
    const { log } = await startBot(peer);
    const general = peer.channel('general');
    const mention = () => peer.person('maria').says(`<@&${peer.guild.botRole}> ${AWAYS}`, general);
    peer.faults.next('Get Guild Roles', { kind: 'refused', status: 403, code: 50001, message: 'Missing Access' });
    const unheard = mention();
    await peer.until('the log says so', () => log.some(({ msg }) => msg.startsWith('Discord does not tell which role')));
    expect(shown(await replyTo(peer, mention().message))).toContain('That mentioned my role');
    mention();
    await peer.until('one more is told', () => peer.community.fromBot().length === 2);
    expect([repliesTo(peer, unheard.message), peer.callsOf('Get Guild Roles').length]).toEqual([[], 2]);
  });
});

it.each([
  ['a channel', 160_006],
  ['an announcement channel', 160_007],
])('an answer stands in %s itself where that holds no more threads', async (_name, code) => {
  const peer = await startPeer();
  await startBot(peer);
  peer.faults.next('Start Thread from Message', { kind: 'refused', status: 400, code });
  const general = peer.channel('general');
  const reply = await replyTo(peer, peer.person('maria').says(`@seldinger ${PROCEDURES}`, general).message);
  expect([reply.channel, firstLines([reply])]).toEqual([general, [PROCEDURES_ANSWER]]);
});

describe('an answer to a message that Discord does not take at once', () => {
  it('is posted after the pause that Discord asks for', async () => {
    const { peer, answers, outcomes } = await askedWith({ kind: 'rate limited', retryAfter: 1 });
    expect({ answers, outcomes }).toEqual({ answers: [PROCEDURES_ANSWER], outcomes: ['429', 'ok'] });
    const [limited, ok] = peer.callsOf('Create Message');
    expect((ok?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('is posted after a pause that all of the bot has to make', async () => {
    const { answers } = await askedWith({ kind: 'rate limited', retryAfter: 1, scope: 'global' });
    expect(answers).toEqual([PROCEDURES_ANSWER]);
  });

  it.each<[string, Fault]>([
    ['a 500 before it was done', { kind: 'server error', when: 'before' }],
    ['a 500 when it was done', { kind: 'server error', when: 'after' }],
    ['a 503 when it was done', { kind: 'server error', when: 'after', status: 503 }],
    ['a lost connection before it was done', { kind: 'connection lost', when: 'before' }],
    ['a lost connection when it was done', { kind: 'connection lost', when: 'after' }],
  ])('is there once after %s', async (_name, fault) => {
    const { answers } = await askedWith(fault);
    expect(answers).toEqual([PROCEDURES_ANSWER]);
  });

  it('is there once after several kinds of trouble in a row', async () => {
    const { answers } = await askedWith(
      { kind: 'connection lost', when: 'before' },
      { kind: 'rate limited', retryAfter: 1 },
      { kind: 'server error', when: 'after', status: 502 },
    );
    expect(answers).toEqual([PROCEDURES_ANSWER]);
  });

  it('has its nonce enforced, of 25 characters at most, and another one for each message', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    const maria = peer.person('maria');
    await replyTo(peer, maria.says(PROCEDURES).message);
    await replyTo(peer, peer.person('tom').says(AWAYS).message);
    await running.stop();
    const nonces = peer.callsOf('Create Message').map(({ body }) => body.nonce);
    expect(peer.callsOf('Create Message').map(({ body }) => body.enforce_nonce)).toEqual([true, true]);
    expect(nonces.map((nonce) => String(nonce).length <= 25 && String(nonce).length > 0)).toEqual([true, true]);
    expect(new Set(nonces).size).toBe(2);
  });

  it('comes without its layout where Discord refuses that, with every source', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    peer.faults.next('Create Message', { kind: 'refused', status: 400, code: 50035, message: 'Invalid Form Body' });
    const { message } = peer.person('maria').says(PROCEDURES);
    const reply = await replyTo(peer, message);
    await running.stop();
    expect(shown(reply)).toContain(PROCEDURES_ANSWER);
    expect(shown(reply)).toContain('Harbor Hospital, Interventional Radiology Residency');
  });
});

describe('an answer that Discord does not take for long', () => {
  const inbox = ({ running }: DiscordBot) =>
    running.store.read(({ db }) => db.selectFrom('inbox').select(['state', 'attempts']).execute());

  it('waits in the inbox for as long as Discord asks, and holds up neither others nor the end of the program', async () => {
    const peer = await startPeer();
    const bot = await startBot(peer);
    const general = peer.channel('general');
    peer.faults.always('Create Message', { kind: 'rate limited', retryAfter: 3600 });
    peer.person('maria').says(`@seldinger ${PROCEDURES}`, general);
    await expect.poll(() => inbox(bot), { timeout: 20_000 }).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    const ran = peer.person('tom').runs('ask', { question: AWAYS }, general);
    expect(firstLines([await peer.answerTo(ran)])).toEqual([AWAYS_ANSWER]);
    await bot.running.stop();
  });

  it('comes when Discord knows the token again that it refused', async () => {
    const peer = await startPeer();
    const bot = await startBot(peer);
    peer.faults.next('Create Message', { kind: 'refused', status: 401, code: 0, message: '401: Unauthorized' });
    peer.person('maria').says(PROCEDURES);
    await expect.poll(() => inbox(bot), { timeout: 20_000 }).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    const { message } = peer.person('tom').says(AWAYS);
    expect(firstLines([await replyTo(peer, message)])).toEqual([AWAYS_ANSWER]);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('comes when Discord is well again after a while of 500s', async () => {
    const peer = await startPeer();
    const bot = await startBot(peer);
    peer.faults.always('Create Message', { kind: 'server error', when: 'before' });
    const { message } = peer.person('maria').says(PROCEDURES);
    await expect.poll(() => inbox(bot), { timeout: 20_000 }).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    peer.faults.clear();
    expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });
});

describe('an answer to a command', () => {
  async function commandedWith(...faults: readonly Fault[]) {
    const peer = await startPeer();
    const { running, log } = await startBot(peer);
    const general = peer.channel('general');
    const maria = peer.person('maria');
    peer.faults.next('Create Interaction Response', ...faults);
    const ran = maria.runs('ask', { question: PROCEDURES }, general);
    return { peer, running, log, maria, general, ran };
  }

  it.each<[string, Fault]>([
    ['a 500 before it was done', { kind: 'server error', when: 'before' }],
    ['a 500 when it was done', { kind: 'server error', when: 'after' }],
    ['a lost connection before it was done', { kind: 'connection lost', when: 'before' }],
    ['a lost connection when it was done', { kind: 'connection lost', when: 'after' }],
  ])('is there once after %s', async (_name, fault) => {
    const { peer, running } = await commandedWith(fault);
    await peer.until('an answer', () => firstLines(peer.community.fromBot()).includes(PROCEDURES_ANSWER));
    await running.stop();
    expect(firstLines(peer.community.fromBot())).toEqual([PROCEDURES_ANSWER]);
  });

  it('that comes too late for a first response still reaches whoever asked', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    const general = peer.channel('general');
    const ran = peer.person('maria').runs('ask', { question: PROCEDURES }, general);
    ran.expire();
    await peer.until('an answer', () => peer.community.fromBot().some((said) => shown(said).includes(PROCEDURES_ANSWER)));
    await running.stop();
    expect(peer.community.fromBot()).toHaveLength(1);
  });

  it('that is a press, and comes too late for a first response, is a line in the log and no fault of the program', async () => {
    const peer = await startPeer();
    const { log } = await startBot(peer);
    const maria = peer.person('maria');
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, peer.channel('general')));
    maria.presses('Passages', answer).expire();
    const told = await peer.until('the log says it', () => log.filter(({ level }) => level >= 40)[0]);
    expect([told.level, told.msg]).toEqual([40, 'a response to Discord came too late']);
  });

  it('whose first response another process with the token has made stays one message', async () => {
    const peer = await startPeer();
    const { running, log } = await startBot(peer);
    const answersFirst = async () => {
      const [ran] = peer.interactions;
      const body = { type: 4, data: { content: PROCEDURES_ANSWER } };
      await fetch(`${peer.apiUrl}/v10/interactions/${ran?.id}/${ran?.token}/callback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    };
    peer.faults.next('Create Interaction Response', { kind: 'meanwhile', when: 'before', happens: answersFirst });
    peer.person('maria').runs('ask', { question: PROCEDURES }, peer.channel('general'));
    await peer.until('both have tried', () => peer.callsOf('Create Interaction Response').length === 2);
    await running.stop();
    expect(peer.callsOf('Create Interaction Response').map(({ outcome }) => outcome)).toEqual(['40060', 'ok']);
    expect(firstLines(peer.community.fromBot())).toEqual([PROCEDURES_ANSWER]);
    expect(log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

function damagedStore() {
  const dataDir = emptyFolder();
  const file = path.join(dataDir, 'seldinger.db');
  writeFileSync(file, 'this is no database'.repeat(100));
  return { env: { DATA_DIR: dataDir }, repair: () => rmSync(file) };
}

it('is asked on from by a button while the store can not be used, and from the same answer when it can again', async () => {
  const peer = await startPeer();
  const { env, repair } = damagedStore();
  const { running } = await startBot(peer, { env });
  const [maria, tom] = [peer.person('maria'), peer.person('tom')];
  const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, peer.channel('general')));
  const modal = await peer.modalOf(maria.presses('Follow up', answer));
  expect(firstLines([await peer.answerTo(maria.submits(modal, { 'Your question': AWAYS }))])).toEqual([AWAYS_ANSWER]);
  repair();
  await expect.poll(() => running.store.trouble, { timeout: 20_000 }).toBeUndefined();
  const { customId } = modal;
  const told = () => peer.answerTo(tom.pressesForged(customId, answer)).then(shown);
  await expect.poll(told, { timeout: 5_000 }).toBe(commonWording.buttonNotYours);
  expect((await peer.modalOf(maria.presses('Follow up', answer))).customId).toBe(customId);
});

it('answers without memory while the store can not be used, and says so once in the log', async () => {
  const peer = await startPeer();
  const { env } = damagedStore();
  const { log, running } = await startBot(peer, { env });
  const { message } = peer.person('maria').says(PROCEDURES);
  const reply = await replyTo(peer, message);
  expect(shown(reply)).toContain(PROCEDURES_ANSWER);
  expect(shown(reply)).toMatch(/\n\[Follow up\]$/);
  const ran = peer.person('maria').runs('ask', { question: AWAYS }, peer.channel('general'));
  // Nobody knows whether the managers of the server want answers for all.
  const answer = await peer.answerTo(ran);
  expect([firstLines([answer]), answer.onlyFor?.name]).toEqual([[AWAYS_ANSWER], 'maria']);
  expect(running.store.trouble?.kind).toBe('damaged');
  expect(log.filter(({ msg }) => msg.startsWith('DATA_DIR:'))).toHaveLength(1);
});

describe('what would fail the same way every time ends in an apology to the asker alone', () => {
  const APOLOGY = /^I am sorry, something went wrong on my side and I can not answer that\. \(Question [\w-]{36} in the log\.\)/;
  const broken: BotOptions['engine'] = {
    knowledge: engine.knowledge,
    answer(question) {
      if (question.text === PROCEDURES) throw new Error('a fault of the engine');
      return engine.answer(question);
    },
  } satisfies Pick<LiveEngine, 'answer' | 'knowledge'>;

  const unrenderable: BotOptions['engine'] = {
    knowledge: engine.knowledge,
    answer(question) {
      const trace = engine.answer(question);
      return { ...trace, answer: { ...trace.answer, caveats: undefined as never } };
    },
  };
  const REFUSED: Fault = { kind: 'refused', status: 400, code: 50035 };

  it.each<[string, BotOptions, readonly Fault[]]>([
    ['a fault of the engine', { engine: broken }, []],
    ['an answer that can not be rendered', { engine: unrenderable }, []],
    ['an error of Discord that nobody knows', {}, [{ kind: 'refused', status: 400, code: 987_654 }]],
    ['a refusal of the layout, and of the text', {}, [REFUSED, REFUSED]],
  ])('to a mention, as a direct message: %s', async (_name, options, faults) => {
    const peer = await startPeer();
    const { running } = await startBot(peer, options);
    const maria = peer.person('maria');
    peer.faults.next('Create Message', ...faults);
    maria.says(`@seldinger ${PROCEDURES}`, peer.channel('general'));
    const direct = await peer.until('a direct message', () => peer.community.asSeen(maria.directMessage)[0]);
    expect(shown(direct)).toMatch(APOLOGY);
    const states = () => running.store.read(({ db }) => db.selectFrom('inbox').select('state').execute());
    await expect.poll(states).toEqual([{ state: 'answered' }]);
    expect(peer.community.fromBot()).toEqual([direct]);
  });

  it.each<[string, BotOptions, readonly Fault[]]>([
    ['an answer that can not be rendered', { engine: unrenderable }, []],
    ['an error of Discord that nobody knows', {}, [{ kind: 'refused', status: 400, code: 987_654 }]],
    ['a refusal of the layout, and of the text', {}, [REFUSED, REFUSED]],
  ])('to a command, for its asker alone: %s', async (_name, options, faults) => {
    const peer = await startPeer();
    await startBot(peer, options);
    peer.faults.next('Create Interaction Response', ...faults);
    const ran = peer.person('maria').runs('ask', { question: PROCEDURES }, peer.channel('general'));
    const answer = await peer.answerTo(ran);
    expect([shown(answer), answer.onlyFor?.name]).toEqual([expect.stringMatching(APOLOGY), 'maria']);
  });

  it('to a mention of somebody who takes no direct messages, where it was asked', async () => {
    const peer = await startPeer();
    await startBot(peer, { engine: broken });
    const maria = peer.person('maria');
    maria.user.refusesDirectMessages = true;
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, peer.channel('general'));
    expect(shown(await replyTo(peer, message))).toMatch(APOLOGY);
  });

  it('to a command', async () => {
    const peer = await startPeer();
    const { log } = await startBot(peer, { engine: broken });
    const ran = peer.person('maria').runs('ask', { question: PROCEDURES }, peer.channel('general'));
    const answer = await peer.answerTo(ran);
    expect([shown(answer), answer.onlyFor?.name]).toEqual([expect.stringMatching(APOLOGY), 'maria']);
    const id = /Question ([\w-]{36})/.exec(shown(answer))?.[1];
    expect(log.some((line) => JSON.stringify(line).includes(`"${id}"`))).toBe(true);
  });
});
