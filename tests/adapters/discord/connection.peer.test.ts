import { describe, expect, it } from 'vitest';
import { checkStore } from '../../../adapters/doctor/check-store.ts';
import { readSettings } from '../../../adapters/settings.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { firstLines, repliesTo, replyTo } from './asking.ts';
import { settingsFor, startBot, startPeer } from './discord-bot.ts';

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

it('asks for messages in servers and direct messages, and for nothing else', async () => {
  const peer = await startPeer();
  await startBot(peer);
  expect(peer.gateway.identifies.map(({ intents }) => intents)).toEqual([GUILD_MESSAGES | DIRECT_MESSAGES]);
});

describe('the gateway', () => {
  it.each<[string, (peer: Awaited<ReturnType<typeof startPeer>>) => void]>([
    ['the network takes the connection away', ({ gateway }) => gateway.drop()],
    ['Discord asks to connect anew', ({ gateway }) => gateway.askToReconnect()],
    ['Discord closes the connection without a reason', ({ gateway }) => gateway.closeWith(4000)],
    ['Discord says that the session is not good, but may be resumed', ({ gateway }) => gateway.invalidate(true)],
  ])('is resumed when %s, and nothing is lost or doubled', async (_name, happens) => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    const maria = peer.person('maria');
    const tom = peer.person('tom');
    const before = maria.says(PROCEDURES);
    happens(peer);
    const meanwhile = tom.says(AWAYS);
    await peer.until('it is resumed', () => peer.gateway.resumes === 1);
    await peer.taken(before.delivery, meanwhile.delivery);
    await running.stop();
    expect([firstLines(repliesTo(peer, before.message)), firstLines(repliesTo(peer, meanwhile.message))]).toEqual([
      [PROCEDURES_ANSWER],
      [AWAYS_ANSWER],
    ]);
    expect(peer.gateway.identifies).toHaveLength(1);
  });

  it('is joined anew when the session is no longer good', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    peer.gateway.invalidate(false);
    await peer.until(
      'another session',
      () => peer.gateway.identifies.length === 2 && running.health().discord?.state === 'ready',
    );
    const { message } = peer.person('maria').says(PROCEDURES);
    expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('is joined anew when the session has timed out meanwhile', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    peer.gateway.forgetSessions();
    peer.gateway.drop();
    await peer.until(
      'another session',
      () => peer.gateway.identifies.length === 2 && running.health().discord?.state === 'ready',
    );
    const { message } = peer.person('maria').says(PROCEDURES);
    expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('is opened again, however often the network takes it away', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    for (let resumes = 1; resumes <= 3; resumes++) {
      peer.gateway.drop();
      await peer.until(
        `resume ${resumes}`,
        () => peer.gateway.resumes === resumes && running.health().discord?.state === 'ready',
      );
    }
    const { message } = peer.person('maria').says(PROCEDURES);
    expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('is silent: health says so by the heartbeats that are not acknowledged, and is well again afterwards', async () => {
    const peer = await startPeer();
    peer.gateway.heartbeatIntervalMs = 300;
    const { running } = await startBot(peer);
    peer.gateway.acknowledgesHeartbeats = false;
    const { trouble } = await peer.until('health says it', () => {
      const health = running.health().discord;
      return health?.state === 'away' && health;
    });
    expect(trouble).toMatch(/heartbeat|connection/);
    peer.gateway.acknowledgesHeartbeats = true;
    await peer.until('it is well again', () => running.health().discord?.state === 'ready');
    const { message } = peer.person('maria').says(PROCEDURES);
    await replyTo(peer, message);
  });
});

describe('Discord refuses for good', () => {
  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4013, '4013'],
    [4014, '4014'],
  ])('at the start, with %d: one clear line, and no trying again and again', async (code, named) => {
    const peer = await startPeer();
    peer.gateway.refusesWith = code;
    const { running, log } = await startBot(peer, { ready: false });
    const trouble = await peer.until('health says it', () => running.health().discord?.trouble);
    expect(trouble).toContain(named);
    await running.stop();
    expect([peer.gateway.identifies.length, peer.gateway.opened]).toEqual([1, 1]);
    expect(log.filter(({ level, msg }) => level >= 40 && msg.includes(named))).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(peer.token);
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, '4014'],
  ])('while it runs, with %d', async (code, named) => {
    const peer = await startPeer();
    const { running, log } = await startBot(peer);
    peer.gateway.refusesWith = code;
    peer.gateway.closeWith(code);
    const health = await peer.until('health says it', () => {
      const now = running.health().discord;
      return now?.state !== 'ready' && now;
    });
    expect(health).toMatchObject({ trouble: expect.stringContaining(named) });
    await running.stop();
    expect([peer.gateway.identifies.length, peer.gateway.opened]).toEqual([1, 1]);
    expect(log.filter(({ level, msg }) => level >= 40 && msg.includes(named))).toHaveLength(1);
  });

  it('however often the program is started: with the same token it identifies five times at most', async () => {
    const peer = await startPeer();
    const env = { DATA_DIR: emptyFolder() };
    peer.gateway.refusesWith = 4014;
    const starts = async () => {
      const { running, log } = await startBot(peer, { env, ready: false });
      await running.givenUp;
      const health = running.health().discord;
      await running.stop();
      return { health, said: log.filter(({ level }) => level >= 40).map(({ msg }) => msg) };
    };
    for (let start = 1; start <= 5; start++) await starts();
    const { health, said } = await starts();
    const reason = /\(4014\); .* 5 times within a day, and is not asked again before the token changes or that day is over$/;
    expect(health).toMatchObject({ state: 'stopped', trouble: expect.stringMatching(reason) });
    expect(said).toEqual([expect.stringMatching(reason)]);
    expect(peer.gateway.identifies).toHaveLength(5);
    const findings = await checkStore(readSettings({ ...settingsFor(peer), ...env }));
    expect(findings.filter(({ area }) => area === 'discord')).toEqual([
      { area: 'discord', level: 'fault', text: expect.stringMatching(/^refused 5 times since .*\(4014\); .* not tried again/) },
    ]);
    peer.token = 'MTIz.another.token-of-the-tests';
    await starts();
    expect(peer.gateway.identifies).toHaveLength(6);
  });

  it('the token, which the REST API says first', async () => {
    const peer = await startPeer();
    const { running, log } = await startBot(peer, { env: { DISCORD_TOKEN: 'another.token.altogether' }, ready: false });
    const trouble = await peer.until('health says it', () => running.health().discord?.trouble);
    expect(trouble).toContain('DISCORD_TOKEN');
    await running.stop();
    expect(peer.gateway.identifies).toEqual([]);
    expect(JSON.stringify(log)).not.toContain('another.token.altogether');
  });
});

describe('Discord at the start', () => {
  it('can not be reached: the bot joins by itself later', async () => {
    const peer = await startPeer();
    await peer.goAway();
    const { running, log } = await startBot(peer, { ready: false });
    await peer.until('it is tried', () => log.some(({ msg }) => msg.startsWith('discord can not be reached')));
    expect(running.health().discord?.state).toBe('starting');
    await peer.comeBack();
    await peer.until('it has joined', () => running.health().discord?.state === 'ready');
    const { message } = peer.person('maria').says(PROCEDURES);
    expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('has trouble of its own: the bot joins when that is over', async () => {
    const peer = await startPeer();
    peer.faults.next('Get Gateway Bot', { kind: 'server error', when: 'before' }, { kind: 'connection lost', when: 'before' });
    const { running } = await startBot(peer);
    expect(running.health().discord?.state).toBe('ready');
  });

  it('lets no more sessions be begun today: none is tried', async () => {
    const peer = await startPeer();
    peer.gateway.sessionsLeft = 0;
    const { running, log } = await startBot(peer, { ready: false });
    await peer.until('it says so', () => log.some(({ level, msg }) => level >= 40 && /discord/i.test(msg)));
    await running.stop();
    expect(peer.gateway.identifies).toEqual([]);
  });
});

it('goes away, and health says so until it is back', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer);
  await peer.goAway();
  await peer.until('health says it', () => running.health().discord?.state === 'away');
  await peer.comeBack();
  await peer.until('it is back', () => running.health().discord?.state === 'ready');
  const { message } = peer.person('maria').says(PROCEDURES);
  expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});
