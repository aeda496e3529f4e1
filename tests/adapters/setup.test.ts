import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { textOf, withSettings, writePrivately } from '../../adapters/setup/settings-file.ts';
import { SCOPES } from '../../adapters/slack/scopes.ts';
import { DiscordPeer } from '../discord-peer/discord-peer.ts';
import { ownManifest } from '../slack-peer/manifest.ts';
import { SlackPeer } from '../slack-peer/slack-peer.ts';
import { emptyFolder, runCommand } from './run-command.ts';

const HEAD = '# .env.example lists every setting there is.\n';

async function setUp(answers: readonly string[], { peer, before }: { peer: SlackPeer; before?: string }) {
  const cwd = emptyFolder();
  const file = path.join(cwd, '.env');
  if (before !== undefined) writeFileSync(file, before);
  if (before !== undefined) chmodSync(file, 0o644);
  const input = answers.map((answer) => `${answer}\n`).join('');
  const { status, stdout, stderr } = await runCommand('setup', [], { input, cwd, env: { SLACK_API_URL: peer.apiUrl } });
  const written = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return { status, stdout, stderr, written, mode: written === undefined ? undefined : statSync(file).mode & 0o777, cwd };
}

async function startPeer(scopes?: readonly string[]): Promise<SlackPeer> {
  const manifest = ownManifest();
  if (scopes) manifest.oauth_config.scopes.bot = [...scopes];
  const peer = await SlackPeer.start(manifest);
  onTestFinished(() => peer.stop());
  return peer;
}

it('asks until Slack takes the tokens, shows none of them, and writes what the doctor finds in order', async () => {
  const peer = await startPeer();
  const { bot, app } = peer.tokens;
  const answers = ['teams', 'slack', 'nonsense', 'xoxb-of-somebody-else', bot, 'perhaps', 's', 'xapp-1-old', app];
  const { status, stdout, stderr, written, mode, cwd } = await setUp(answers, { peer });
  expect({ status, stderr, written, mode }).toEqual({
    status: 0,
    stderr: '',
    written: `${HEAD}SLACK_BOT_TOKEN=${bot}\nSLACK_APP_TOKEN=${app}\nSLACK_API_URL=${peer.apiUrl}\n`,
    mode: 0o600,
  });
  for (const said of [
    'Please answer with slack or discord.',
    'That can not be: expected the bot token of the Slack app, which begins with xoxb-.',
    'Slack does not know this token; copy it again from api.slack.com/apps',
    'Slack knows it: seldinger in the workspace Radiology.',
    'Please answer with socket or http.',
    'Slack opens a socket with it.',
  ])
    expect(stdout).toContain(said);
  expect(stdout).not.toMatch(/xoxb-of|xoxb-peer|xapp-1-/);
  const doctor = await runCommand('doctor', [], { cwd });
  expect(doctor).toMatchObject({ status: 0, stderr: '' });
});

it('asks until Discord takes the token, and gives the link by which the bot is added', async () => {
  const peer = await DiscordPeer.start();
  onTestFinished(() => peer.stop());
  const cwd = emptyFolder();
  const input = ['discord', 'two words', 'wrong', peer.token].map((answer) => `${answer}\n`).join('');
  const { status, stdout, stderr } = await runCommand('setup', [], { input, cwd, env: { DISCORD_API_URL: peer.apiUrl } });
  const written = readFileSync(path.join(cwd, '.env'), 'utf8');
  expect({ status, stderr, written }).toEqual({
    status: 0,
    stderr: '',
    written: `${HEAD}DISCORD_TOKEN=${peer.token}\nDISCORD_API_URL=${peer.apiUrl}\n`,
  });
  for (const said of [
    'That can not be: expected the bot token from the Discord developer portal, without spaces.',
    'Discord does not know this token; copy it again from discord.com/developers/applications (Bot, Reset Token)',
    'Discord knows it: the application seldinger.',
    '&scope=bot+applications.commands&permissions=309237713920\n',
  ])
    expect(stdout).toContain(said);
  expect(stdout).not.toContain(peer.token);
});

it('keeps what else stands in the file, and makes it private', async () => {
  const peer = await startPeer();
  const before =
    '# ours\nLOG_LEVEL=warn\nSLACK_APP_TOKEN=xapp-1-old\n#PORT=3000\nSLACK_API_URL=https://old.example/\nDISCORD_API_URL=https://proxy.example/api\n';
  const answers = ['yes', 'slack', peer.tokens.bot, 'http', 'abcdef0123456789', '8080'];
  const { status, written, mode } = await setUp(answers, { peer, before });
  expect({ status, written, mode }).toEqual({
    status: 0,
    written: `# ours\nLOG_LEVEL=warn\nPORT=8080\nSLACK_API_URL=${peer.apiUrl}\nDISCORD_API_URL=https://proxy.example/api\nSLACK_BOT_TOKEN=${peer.tokens.bot}\nSLACK_SIGNING_SECRET=abcdef0123456789\n`,
    mode: 0o600,
  });
});

it.runIf(process.getuid?.() === 0)('leaves the file with its owner, where an administrator writes it anew', async () => {
  const file = path.join(emptyFolder(), '.env');
  writePrivately(file, 'A=1\n');
  chownSync(file, 1234, 1234);
  writePrivately(file, 'A=2\n');
  const { uid, gid, mode } = statSync(file);
  expect({ uid, gid, mode: mode & 0o777, text: textOf(file) }).toEqual({ uid: 1234, gid: 1234, mode: 0o600, text: 'A=2\n' });
});

it('says in a line that the file can not be written', () => {
  const file = path.join(emptyFolder(), '.env');
  mkdirSync(`${file}.new`);
  expect(() => writePrivately(file, 'A=1\n')).toThrow(
    `${file} can not be written (EISDIR); expected: a folder that you may write to. For a service, run this with sudo`,
  );
});

it('names the scopes that a token lacks, and does not take it', async () => {
  const peer = await startPeer(['chat:write']);
  const { status, stdout, written } = await setUp(['slack', peer.tokens.bot], { peer });
  expect({ status, written }).toEqual({ status: 1, written: undefined });
  expect(stdout).toContain(`the bot token lacks the scope im:history (${SCOPES['im:history']})`);
  expect(stdout).toMatch(/Nothing was written\.\n$/);
});

it('writes nothing where the person says no, or leaves', async () => {
  const peer = await startPeer();
  const before = 'SLACK_BOT_TOKEN=xoxb-1\n';
  expect(await setUp(['n'], { peer, before })).toMatchObject({ status: 1, written: before, mode: 0o644 });
  expect(await setUp(['y', 's', peer.tokens.bot, 'socket'], { peer, before })).toMatchObject({
    status: 1,
    written: before,
    mode: 0o644,
  });
});

it('says that Slack can not be reached, and asks again', async () => {
  const peer = await startPeer();
  await peer.goAway();
  const { status, stdout } = await setUp(['slack', peer.tokens.bot], { peer });
  expect(status).toBe(1);
  expect(stdout).toContain(`Slack can not be reached at ${peer.apiUrl} (ECONNREFUSED)`);
});

it('replaces a line that sets or offers a setting, where it stands', () => {
  expect(withSettings('#A=1\nB=2 \n# C=3\nD=4', { A: 'a', B: undefined, C: undefined, E: 'e' })).toBe('A=a\n# C=3\nD=4\nE=e\n');
});
