import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, startProcess } from '../bot-process.ts';
import { freshFile } from '../database/databases.ts';
import { AWAYS, LIBRARY, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { emptyFolder, ROOT, runCommand } from '../run-command.ts';
import { settingsFor as slackSettings, startPeer as startSlack } from '../slack/slack-bot.ts';
import { firstLines, repliesTo, replyTo } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import { settingsFor, startPeer } from './discord-bot.ts';

it('finishes on SIGTERM what is under way, takes in nothing more, and ends well', async () => {
  const peer = await startPeer();
  const bot = await startBotProcess(peer, await freshFile());
  const maria = peer.person('maria');
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  peer.faults.next('Create Message', { kind: 'slow', until: held });
  const before = maria.says(PROCEDURES);
  await peer.until('it is at it', () => peer.callsOf('Create Message').length === 1);
  bot.terminate();
  await peer.until('it has left the gateway', () => peer.gateway.connections === 0);
  const after = maria.says(AWAYS);
  go();
  const { status, stdout } = await bot.ended;
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(firstLines(repliesTo(peer, before.message))).toEqual([PROCEDURES_ANSWER]);
  expect(after.delivery.tellings).toEqual([]);
});

/** Ends whatever is left of a group of processes. */
function endGroup({ pid = 0 }: ChildProcess): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

it('finishes what is under way, and ends, where npm is told of SIGTERM and its shell passes nothing on', async () => {
  const peer = await startPeer();
  const { PATH = '', HOME = '' } = process.env;
  // What somebody may have in the .env of this folder is not for tests.
  const unset = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', DATABASE_URL: '' };
  const set = { ...settingsFor(peer), DATA_DIR: emptyFolder(), KNOWLEDGE_DIR: LIBRARY, HEALTH_PORT: '0' };
  const env = { PATH, HOME, ...unset, ...set };
  const npm = spawn('npm', ['start', '--silent'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  onTestFinished(() => endGroup(npm));
  // Ends when nobody is left who could write: the shell ends at once.
  const ended = once(npm.stderr.resume(), 'close');
  await peer.until('it is connected', () => peer.commands.in(undefined).length > 0);
  let go = () => {};
  peer.faults.next('Create Message', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  const { message } = peer.person('maria').says(PROCEDURES);
  await peer.until('it is at it', () => peer.callsOf('Create Message').length === 1);
  npm.kill('SIGTERM');
  await peer.until('it has left the gateway', () => peer.gateway.connections === 0);
  go();
  await ended;
  expect(firstLines(repliesTo(peer, message))).toEqual([PROCEDURES_ANSWER]);
});

it('says at /healthz, and to whoever watches over its container, how it is doing, also when Discord is away', async () => {
  const peer = await startPeer();
  const port = await freePort();
  await startBotProcess(peer, await freshFile(), { HEALTH_PORT: String(port) });
  const { message } = peer.person('maria').says(PROCEDURES);
  await replyTo(peer, message);
  const health = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    return { code: response.status, said: (await response.json()) as { status: string; platforms: object; store: object } };
  };
  await expect
    .poll(health)
    .toMatchObject({ code: 200, said: { status: 'ok', platforms: { discord: { state: 'ready', trouble: null } } } });
  const checked = () => runCommand('check-health', [], { env: { ...settingsFor(peer), HEALTH_PORT: String(port) } });
  expect((await checked()).status).toBe(0);
  await peer.goAway();
  await expect
    .poll(health, { timeout: 20_000 })
    .toMatchObject({ code: 503, said: { status: 'failing', platforms: { discord: { state: 'away' } } } });
  expect((await checked()).status).toBe(1);
});

it.each([4004, 4014])(
  'ends with 1 and one clear line where Discord refuses it for good (%d) and nothing else runs',
  async (code) => {
    const peer = await startPeer();
    peer.gateway.refusesWith = code;
    const { ended } = await startProcess(settingsFor(peer), await freshFile(), () =>
      peer.until('it is refused', () => peer.gateway.identifies.length > 0),
    );
    const { status, stdout, stderr } = await ended;
    expect({ status, stdout, lines: stderr.split('\n').filter((line) => line.includes(String(code))).length }).toEqual({
      status: 1,
      stdout: '',
      lines: 1,
    });
    expect([peer.gateway.identifies.length, peer.gateway.opened]).toEqual([1, 1]);
  },
);

it('goes on with another platform where Discord refuses it for good, and says so at /healthz', async () => {
  const slack = await startSlack();
  const peer = await startPeer();
  peer.gateway.refusesWith = 4004;
  const port = await freePort();
  const env = { ...settingsFor(peer), ...slackSettings(slack), HEALTH_PORT: String(port) };
  const bot = await startProcess(env, await freshFile(), () =>
    slack.until('both are tried', () => slack.socket.connections === 1 && peer.gateway.identifies.length > 0),
  );
  slack.person('maria').says(PROCEDURES);
  await slack.until('it answers on Slack', () => slack.workspace.fromBot().length === 1);
  const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
  await expect.poll(health).toMatchObject({ platforms: { discord: { trouble: expect.stringContaining('DISCORD_TOKEN') } } });
  bot.terminate();
  expect((await bot.ended).status).toBe(0);
});

it('lives on where the client itself fails on what Discord tells', async () => {
  const peer = await startPeer();
  const bot = await startBotProcess(peer, await freshFile());
  // Nothing of the kind is known to happen; that a kind of interaction may come without data is announced.
  peer.tell('INTERACTION_CREATE', () => ({ id: '7', application_id: peer.applicationId, type: 2, token: 'x' }));
  const { message } = peer.person('maria').says(PROCEDURES);
  expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  bot.terminate();
  expect((await bot.ended).status).toBe(0);
});

it('writes no token, no question and no id of a person into its log', async () => {
  const peer = await startPeer();
  const bot = await startBotProcess(peer, await freshFile(), { LOG_LEVEL: 'debug' });
  const maria = peer.person('maria');
  peer.faults.next('Create Message', { kind: 'refused', status: 400, code: 50035 });
  const { message } = maria.says(PROCEDURES);
  await replyTo(peer, message);
  const ran = maria.runs('ask', { question: AWAYS }, peer.channel('general'));
  await peer.answerTo(ran);
  maria.user.refusesDirectMessages = true;
  peer.faults.next('Create Interaction Response', { kind: 'server error', when: 'before' });
  const failed = maria.runs('ask', { question: PROCEDURES }, peer.channel('other'));
  await peer.until('it is tried', () => peer.callsOf('Create Interaction Response').length >= 2);
  bot.terminate();
  const { stderr } = await bot.ended;
  expect(stderr.length).toBeGreaterThan(100);
  for (const secret of [peer.token, ran.token, failed.token, PROCEDURES, maria.id, maria.directMessage.id])
    expect(stderr).not.toContain(secret);
});
