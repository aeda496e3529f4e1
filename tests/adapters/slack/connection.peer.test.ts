import type { App } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PlatformAdapter } from '../../../adapters/adapter.ts';
import { boltLogger } from '../../../adapters/slack/bolt-logger.ts';
import { SocketConnection } from '../../../adapters/slack/socket-connection.ts';
import { listeningLog } from '../database/databases.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn, replyIn } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

describe('the socket', () => {
  it.each(['refresh_requested', 'warning'] as const)(
    'is replaced when Slack asks for it (%s), and nothing is lost or doubled',
    async (reason) => {
      const peer = await startPeer();
      const { running } = await startBot(peer);
      const maria = peer.person('maria');
      const before = maria.says(PROCEDURES);
      peer.socket.disconnect(reason);
      await peer.until('another socket', () => peer.socket.opened === 2 && peer.socket.connections === 1);
      for (const delivery of peer.unacknowledged) peer.tellAgain(delivery, 'connection_failed');
      const after = maria.says(AWAYS);
      await peer.until('both are answered', () => peer.workspace.fromBot().length === 2);
      await running.stop();
      expect([firstLines(repliesIn(peer, before.message)), firstLines(repliesIn(peer, after.message))]).toEqual([
        [PROCEDURES_ANSWER],
        [AWAYS_ANSWER],
      ]);
    },
  );

  it('is opened again, however often the network takes it away', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    for (let opened = 2; opened <= 4; opened++) {
      peer.socket.drop();
      await peer.until(`socket ${opened}`, () => peer.socket.opened === opened && running.health().slack?.state === 'ready');
    }
    const { message } = peer.person('maria').says(PROCEDURES);
    expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('is missed while Socket Mode is switched off, says why, and comes back when it is on again', async () => {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    peer.manifest.settings.socket_mode_enabled = false;
    peer.socket.disconnect('link_disabled');
    const trouble = await peer.until(
      'the trouble',
      () =>
        running.health().slack?.state === 'away' &&
        running.health().slack?.trouble?.includes('access_denied') &&
        running.health().slack?.trouble,
    );
    expect(trouble).toContain('SLACK_APP_TOKEN');
    peer.manifest.settings.socket_mode_enabled = true;
    await peer.until('it is back', () => running.health().slack?.state === 'ready');
  });

  it('is refused with a bad token while it is opened again: the program lives, and joins when the token is good', async () => {
    const peer = await startPeer();
    const { running, log } = await startBot(peer);
    peer.tokens.revoked.app = 'invalid_auth';
    peer.socket.drop();
    await peer.until('it is tried', () =>
      peer.callsOf('apps.connections.open').some(({ outcome }) => outcome === 'invalid_auth'),
    );
    await peer.until('the trouble', () => running.health().slack?.trouble?.includes('invalid_auth'));
    delete peer.tokens.revoked.app;
    await peer.until('it is back', () => running.health().slack?.state === 'ready');
    const { message } = peer.person('maria').says(PROCEDURES);
    await replyIn(peer, message);
    // However often it was tried.
    expect(log.filter(({ msg }) => msg.startsWith("Slack's socket can not be reached")).length).toBeLessThanOrEqual(2);
  });
});

it('a command is taken through a second socket in the moment in which the first is renewed', async () => {
  const peer = await startPeer();
  const { log } = await listeningLog();
  const connection = new SocketConnection({
    appToken: peer.tokens.app,
    apiUrl: peer.apiUrl,
    log,
    logger: boltLogger(log),
    onSign: () => {},
    secondAfterMs: 0,
  });
  onTestFinished(() => connection.close());
  const app: Pick<App, 'processEvent'> = { processEvent: (event) => event.ack() };
  connection.receiver.init(app as App);
  await connection.open();
  await peer.until('two sockets', () => peer.socket.connections === 2);
  const maria = peer.person('maria');
  peer.socket.disconnect('warning', 'oldest');
  const command = maria.runs('/ir', PROCEDURES, peer.channel('residents', [maria]));
  await peer.acknowledged(command);
  expect(connection.trouble).toBeUndefined();
  await peer.until('a third socket', () => peer.socket.opened === 3 && peer.socket.connections === 2);
});

describe('Slack at the start', () => {
  it('can not be reached: the bot joins by itself later', async () => {
    const peer = await startPeer();
    await peer.goAway();
    const { running, log } = await startBot(peer, { ready: false });
    await peer.until('it is tried', () => log.some(({ msg }) => msg.startsWith('slack can not be reached')));
    expect(running.health().slack?.state).toBe('starting');
    await peer.comeBack();
    await peer.until('it has joined', () => running.health().slack?.state === 'ready');
    const { message } = peer.person('maria').says(PROCEDURES);
    expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('refuses the token: the log says once which setting, and never what is in it', async () => {
    const peer = await startPeer();
    peer.tokens.revoked.bot = 'invalid_auth';
    const { running, log } = await startBot(peer, { ready: false });
    await peer.until('it is tried again', () => peer.callsOf('auth.test').length >= 3);
    const told = log.filter(({ msg }) => msg.startsWith('slack can not be reached'));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain('SLACK_BOT_TOKEN');
    expect(JSON.stringify(log)).not.toMatch(/xoxb-peer|xapp-1-peer/);
    delete peer.tokens.revoked.bot;
    await peer.until('it has joined', () => running.health().slack?.state === 'ready');
  });

  it('gives an address without encryption that is not on this machine: no socket is opened there', async () => {
    const peer = await startPeer();
    const { socket } = peer;
    const own = socket.giveUrl.bind(socket);
    // Reaches the peer all the same, but does not look as if it did.
    socket.giveUrl = (apiUrl) => own(apiUrl).replace('127.0.0.1', '0.0.0.0');
    const { log, running } = await startBot(peer, { ready: false });
    await peer.until('it is tried again', () => peer.callsOf('apps.connections.open').length >= 2);
    expect([socket.opened, running.health().slack?.state]).toEqual([0, 'starting']);
    expect(JSON.stringify(log)).toContain('Slack gave an address for the socket that is not wss');
    socket.giveUrl = own;
    await peer.until('it has joined', () => running.health().slack?.state === 'ready');
  });

  it('can not be reached, and another platform answers meanwhile', async () => {
    const peer = await startPeer();
    await peer.goAway();
    const answered: string[] = [];
    const { running } = await startBot(peer, {
      ready: false,
      beside: [
        async ({ receive }): Promise<PlatformAdapter> => ({
          name: 'files',
          start: async () => {
            const question = {
              platform: 'files',
              eventId: '1',
              asker: 'maria',
              conversation: 'c',
              text: PROCEDURES,
              replyTo: null,
            };
            await receive({ ...question, directMessageAllowed: false });
          },
          stopListening: async () => {},
          stop: async () => {},
          answer: async ({ text }) => void answered.push(text),
          health: () => ({ state: 'ready', sinceSignOfLife: 0, trouble: undefined }),
        }),
      ],
    });
    await peer.until('the other platform answers', () => answered.length === 1);
    expect(running.health()).toMatchObject({ slack: { state: 'starting' }, files: { state: 'ready' } });
  });
});

it('keeps a question while the bot token is revoked; health says it from the first call on, until Slack takes one', async () => {
  const peer = await startPeer();
  const { running, log } = await startBot(peer);
  const maria = peer.person('maria');
  peer.tokens.revoked.bot = 'token_revoked';
  const { message, deliveries } = maria.says(PROCEDURES);
  await peer.acknowledged(...deliveries);
  await peer.until('health says it', () => running.health().slack?.state === 'away');
  expect(running.health().slack?.trouble).toBe(
    'Slack refuses SLACK_BOT_TOKEN (token_revoked); expected: the bot token of an installed app, for example xoxb-123-456-abc',
  );
  await peer.until('the answer is put off', () => log.some(({ err }) => JSON.stringify(err ?? '').includes('token_revoked')));
  expect(log.filter(({ msg }) => msg === 'Slack takes no calls')).toHaveLength(1);
  expect(repliesIn(peer, message)).toEqual([]);
  const waiting = await running.store.read(({ db }) => db.selectFrom('inbox').select('state').execute());
  expect(waiting).toEqual([{ state: 'waiting' }]);
  delete peer.tokens.revoked.bot;
  maria.opensHome('home');
  await peer.until('health says it, too', () => running.health().slack?.state === 'ready');
});
