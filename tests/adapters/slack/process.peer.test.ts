import { expect, it } from 'vitest';
import { freePort } from '../bot-process.ts';
import { freshFile } from '../database/databases.ts';
import { AWAYS, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { runCommand } from '../run-command.ts';
import { firstLines, repliesIn, replyIn } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import { settingsFor, startPeer } from './slack-bot.ts';

it('finishes on SIGTERM what is under way, takes in nothing more, and ends well', async () => {
  const peer = await startPeer();
  const bot = await startBotProcess(peer, await freshFile());
  const maria = peer.person('maria');
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  peer.faults.next('chat.postMessage', { kind: 'slow', until: held });
  const before = maria.says(PROCEDURES);
  await peer.until('it is at it', () => peer.callsOf('chat.postMessage').length === 1);
  bot.terminate();
  await peer.until('it has left the socket', () => peer.socket.connections === 0);
  const after = maria.says(AWAYS);
  go();
  const { status, stdout } = await bot.ended;
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(firstLines(repliesIn(peer, before.message))).toEqual([PROCEDURES_ANSWER]);
  // Slack will tell it again, to whoever is there then.
  expect(peer.unacknowledged).toEqual(after.deliveries);
});

it('says at /healthz, and to whoever watches over its container, how it is doing, also when Slack is away', async () => {
  const peer = await startPeer();
  const port = await freePort();
  await startBotProcess(peer, await freshFile(), { HEALTH_PORT: String(port) });
  const { message } = peer.person('maria').says(PROCEDURES);
  await replyIn(peer, message);
  const health = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    return { code: response.status, said: (await response.json()) as { status: string; platforms: object; store: object } };
  };
  const well = await health();
  expect(well).toMatchObject({ code: 200, said: { status: 'ok', platforms: { slack: { state: 'ready', trouble: null } } } });
  expect(well.said.store).toEqual({ state: 'ready', trouble: null });
  const checked = () => runCommand('check-health', [], { env: { ...settingsFor(peer), HEALTH_PORT: String(port) } });
  const { status, stdout } = await checked();
  expect({ status, said: JSON.parse(stdout) }).toMatchObject({ status: 0, said: { status: 'ok' } });
  await peer.goAway();
  let badly = await health();
  while (badly.code === 200) badly = await health();
  expect(badly).toMatchObject({ code: 503, said: { status: 'failing', platforms: { slack: { state: 'away' } } } });
  expect((await checked()).status).toBe(1);
});

it('writes no token, no question and no id of a person into its log', async () => {
  const peer = await startPeer();
  const bot = await startBotProcess(peer, await freshFile(), { LOG_LEVEL: 'debug' });
  const maria = peer.person('maria');
  peer.faults.next('chat.postMessage', { kind: 'refused', error: 'invalid_blocks', messages: ['[ERROR] something'] });
  const { message } = maria.says(PROCEDURES);
  await replyIn(peer, message);
  bot.terminate();
  const { stderr } = await bot.ended;
  expect(stderr.length).toBeGreaterThan(100);
  for (const secret of [peer.tokens.bot, peer.tokens.app, PROCEDURES, maria.id]) expect(stderr).not.toContain(secret);
});
