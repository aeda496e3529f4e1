import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PERMISSIONS } from '../../adapters/discord/permissions.ts';
import { checkDiscord } from '../../adapters/doctor/check-discord.ts';
import { checkRunning } from '../../adapters/doctor/check-running.ts';
import { checkSlack } from '../../adapters/doctor/check-slack.ts';
import { describeFindings } from '../../adapters/doctor/finding.ts';
import { healthReport, type Vitals } from '../../adapters/health.ts';
import { startHealthServer } from '../../adapters/health-server.ts';
import type { SlackSettings } from '../../adapters/settings.ts';
import { SCOPES } from '../../adapters/slack/scopes.ts';
import { DiscordPeer } from '../discord-peer/discord-peer.ts';
import { engine } from '../fixture-library.ts';
import { type Manifest, ownManifest } from '../slack-peer/manifest.ts';
import { SlackPeer } from '../slack-peer/slack-peer.ts';
import { emptyFolder, runCommand } from './run-command.ts';

const GUIDE = `---
id: guide
title: A Guide
publisher: Somebody
read: 2026-11-21
---

# Aways

Do two away rotations.
`;

/** What the check of Slack alone finds, without a process. */
async function found({ tokens, apiUrl }: SlackPeer, more: Partial<SlackSettings> = {}): Promise<string[]> {
  const connection = { mode: 'socket', appToken: tokens.app } as const;
  const settings = { staffChannel: undefined, staffUsers: [], adminUsers: [], apiUrl, botToken: tokens.bot, connection, ...more };
  return said(describeFindings(await checkSlack(settings)));
}

/** Lines that do not hang on the day or on a library that others change. */
function said(stdout: string): string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .filter((line) => !/^(?:ok|note) +knowledge/.test(line))
    .map((line) => line.replace(/\/\S*(?=\/data\/)/, '…').replace(/ {2,}/g, ' '));
}

async function startPeer(manifest: Manifest = ownManifest()): Promise<SlackPeer> {
  const peer = await SlackPeer.start(manifest);
  onTestFinished(() => peer.stop());
  return peer;
}

function slackSettings({ tokens, apiUrl }: SlackPeer): Record<string, string> {
  return { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl };
}

async function examine(env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = await runCommand('doctor', [], { env: { HEALTH_PORT: '0', ...env } });
  return { status, said: said(stdout), stderr };
}

it('finds no fault where nothing is set, and makes nothing', async () => {
  expect(await examine({})).toEqual({
    status: 0,
    said: [
      'ok settings no platform is set: npm start opens the chat at the terminal',
      'ok store …/data/seldinger.db is made at the first start',
      'no faults',
    ],
    stderr: '',
  });
});

it('says each wrong setting in one line, and looks at the knowledge all the same', async () => {
  const { status, stdout } = await runCommand('doctor', [], { env: { SLACK_BOT_TOKEN: 'xoxb-1', LOG_LEVEL: 'loud' } });
  expect(status).toBe(1);
  expect(said(stdout)).toEqual([
    'FAULT settings LOG_LEVEL: "loud" can not be used; expected: one of trace, debug, info, warn, error, fatal, silent; example: LOG_LEVEL=info',
    'FAULT settings SLACK_APP_TOKEN: missing, because SLACK_BOT_TOKEN is set (or set SLACK_SIGNING_SECRET, for Slack over HTTP); expected: the app-level token of the Slack app, which begins with xapp-; example: SLACK_APP_TOKEN=xapp-1-A0-123-abc',
    '2 faults',
  ]);
  expect(stdout).toMatch(/^ok {5}knowledge {2}\d+ documents/m);
});

describe('the Slack of the settings', () => {
  it('is as it should be with the app that the manifest makes', async () => {
    const peer = await startPeer();
    expect((await examine(slackSettings(peer))).said).toEqual([
      'ok settings Slack in Socket Mode',
      'ok store …/data/seldinger.db is made at the first start',
      'ok slack SLACK_BOT_TOKEN: seldinger in the workspace Radiology',
      `ok slack scopes of the bot token: ${Object.keys(SCOPES).join(', ')}`,
      'ok slack SLACK_APP_TOKEN: opens a socket',
      'no faults',
    ]);
  });

  it('lacks scopes: each is named with what it is for', async () => {
    const manifest = ownManifest();
    const { bot } = manifest.oauth_config.scopes;
    manifest.oauth_config.scopes.bot = [...bot.filter((scope) => !['im:history', 'commands'].includes(scope)), 'files:read'];
    const missing = (scope: 'commands' | 'im:history') =>
      `FAULT slack the bot token lacks the scope ${scope} (${SCOPES[scope]}); add it under OAuth & Permissions at api.slack.com/apps, then reinstall the app`;
    const present = Object.keys(SCOPES).filter((scope) => bot.includes(scope) && !['im:history', 'commands'].includes(scope));
    expect((await found(await startPeer(manifest))).slice(1)).toEqual([
      `ok slack scopes of the bot token: ${present.join(', ')}`,
      missing('commands'),
      missing('im:history'),
      'note slack the bot token has scopes that nothing needs: files:read',
      'ok slack SLACK_APP_TOKEN: opens a socket',
      '2 faults',
    ]);
  });

  it('has two tokens of different apps, with which the bot would hear nothing', async () => {
    const peer = await startPeer();
    peer.tokens.app = 'xapp-1-AOTHER-1-peer-app-token';
    expect((await found(peer)).at(-2)).toBe(
      'FAULT slack SLACK_APP_TOKEN: it belongs to the app AOTHER, and the bot token to the app ASELDINGER; copy both from one app at api.slack.com/apps',
    );
  });

  it('is reached over HTTP: nothing but a request shows whether the secret is right, and the doctor says so', async () => {
    const connection = { mode: 'http', signingSecret: 'x'.repeat(32), port: 3000 } as const;
    expect((await found(await startPeer(), { connection })).slice(-2)).toEqual([
      'note slack SLACK_SIGNING_SECRET: Slack can not be asked about it; where it is not that of the app, the log of the bot says that requests are refused',
      'no faults',
    ]);
  });

  it.each([
    ['invalid_auth', 'Slack does not know this token; copy it again from api.slack.com/apps'],
    ['token_revoked', 'the token was revoked; reinstall the app at api.slack.com/apps and copy the new one'],
    ['account_inactive', 'the app was removed from the workspace; install it again at api.slack.com/apps and copy the new token'],
    ['something_new', 'Slack says something_new'],
  ])('refuses the bot token: %s', async (code, reason) => {
    const peer = await startPeer();
    peer.tokens.revoked.bot = code;
    expect((await found(peer))[0]).toBe(`FAULT slack SLACK_BOT_TOKEN: ${reason}`);
  });

  it('has no Socket Mode', async () => {
    const manifest = ownManifest();
    manifest.settings.socket_mode_enabled = false;
    expect((await found(await startPeer(manifest))).at(-2)).toBe(
      'FAULT slack SLACK_APP_TOKEN: Slack refuses it; is Socket Mode switched on at api.slack.com/apps?',
    );
  });

  it('asks to wait, or has trouble of its own', async () => {
    const peer = await startPeer();
    peer.faults.next(
      'auth.test',
      { kind: 'rate limited', retryAfter: 30 },
      { kind: 'server error', when: 'before', status: 503 },
    );
    const waits = await found(peer);
    const fails = await found(peer);
    expect([waits[0], fails[0]]).toEqual([
      'FAULT slack SLACK_BOT_TOKEN: Slack asks to wait 30 seconds; try again then',
      `FAULT slack SLACK_BOT_TOKEN: Slack answers with status 503 at ${peer.apiUrl}; try again later`,
    ]);
  });

  it('can not be reached, and no token is said', async () => {
    const peer = await startPeer();
    await peer.goAway();
    const findings = await found(peer);
    expect(findings[0]).toBe(
      `FAULT slack SLACK_BOT_TOKEN: Slack can not be reached at ${peer.apiUrl} (ECONNREFUSED); is this machine online, and SLACK_API_URL right?`,
    );
    expect(findings.join()).not.toMatch(/xoxb-peer|xapp-1-peer/);
  });
});

describe('the library', () => {
  function folderWith(text: string): string {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'documents'));
    writeFileSync(path.join(folder, 'documents', 'guide.md'), text);
    return folder;
  }

  it('is too old when a document was read more than a year ago', async () => {
    const { status, stdout } = await runCommand('doctor', [], {
      env: { KNOWLEDGE_DIR: folderWith(GUIDE.replace('2026-11-21', '2019-01-01')) },
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^FAULT {2}knowledge {2}documents\/guide\.md was last read 2019-01-01, \d+ days ago; read the source again and set `read` in its head$/m,
    );
  });

  it('is in order, but does not say when a document was read', async () => {
    const { status, stdout } = await runCommand('doctor', [], {
      env: { KNOWLEDGE_DIR: folderWith(GUIDE.replace(/read: .*\n/, '')) },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^note {3}knowledge {2}documents\/guide\.md does not say when it was read/m);
  });

  it('has faults, with file and line', async () => {
    const { status, stdout } = await runCommand('doctor', [], {
      env: { KNOWLEDGE_DIR: folderWith(GUIDE.replace('id: guide\n', '')) },
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAULT {2}knowledge {2}documents\/guide\.md:\d+: .*expected: /m);
  });
});

it('says that the store can not be used', async () => {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'data'));
  writeFileSync(path.join(cwd, 'data', 'seldinger.db'), 'this is no database'.repeat(100));
  const { status, stdout } = await runCommand('doctor', [], { cwd });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^FAULT {2}store {6}DATA_DIR: the database .* is damaged or no database at all/m);
});

it('says that the database server can not be reached, and not the password', async () => {
  const { status, stdout } = await runCommand('doctor', [], { env: { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:9/bot' } });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^FAULT {2}store {6}DATABASE_URL: the PostgreSQL database 127\.0\.0\.1:9\/bot can not be reached/m);
  expect(stdout).not.toContain('hunter2');
});

describe('on Discord', () => {
  const startDiscord = async () => {
    const peer = await DiscordPeer.start();
    onTestFinished(() => peer.stop());
    return peer;
  };
  const lines = async ({ token, apiUrl }: Pick<DiscordPeer, 'token' | 'apiUrl'>, guildId?: string) =>
    said(describeFindings(await checkDiscord({ token, apiUrl, guildId })));

  it('finds the application, its servers and intents in order', async () => {
    const { token, apiUrl } = await startDiscord();
    expect(await examine({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl })).toEqual({
      status: 0,
      said: [
        'ok settings Discord',
        'ok store …/data/seldinger.db is made at the first start',
        'ok discord DISCORD_TOKEN: the application seldinger',
        'ok discord intents: none that is privileged',
        'ok discord on the server Interest group',
        'no faults',
      ],
      stderr: '',
    });
  });

  it('names each permission that the bot lacks on a server, with what it is for and where it is granted', async () => {
    const peer = await startDiscord();
    peer.guild.botPermissions &= ~PERMISSIONS['Create Public Threads'].bit;
    expect(await lines(peer)).toContain(
      'FAULT discord on the server Interest group the bot lacks Create Public Threads (to answer a mention in a thread of its own); grant it to its role under Server Settings, Roles',
    );
  });

  it('gives the link by which the bot is added, where it is on no server or not on that of the settings', async () => {
    const peer = await startDiscord();
    expect((await lines(peer, '1')).at(-2)).toMatch(
      /^FAULT discord DISCORD_GUILD_ID: the bot is not on that server; add it with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&integration_type=0&scope=bot\+applications\.commands&permissions=309237713920, or take the setting away$/,
    );
  });

  it('says when the bot is started again and again, before Discord takes no more connections that day', async () => {
    const peer = await startDiscord();
    const counted = async (left: number) => {
      peer.gateway.sessionsLeft = left;
      return (await lines(peer)).filter((line) => line.startsWith('FAULT'));
    };
    expect([await counted(990), await counted(400)]).toEqual([
      [],
      ['FAULT discord Discord takes only 400 more connections today; find out what starts the bot again and again'],
    ]);
  });

  it('says that Discord does not know the token, or is not there, and shows no token', async () => {
    const { apiUrl } = await startDiscord();
    expect(await lines({ token: 'wrong', apiUrl })).toEqual([
      'FAULT discord DISCORD_TOKEN: Discord does not know this token; copy it again from discord.com/developers/applications (Bot, Reset Token)',
      '1 fault',
    ]);
    expect(await lines({ token: 'wrong', apiUrl: 'http://127.0.0.1:9/api' })).toEqual([
      'FAULT discord DISCORD_TOKEN: Discord can not be reached at http://127.0.0.1:9/api (ECONNREFUSED); is this machine online, and DISCORD_API_URL right?',
      '1 fault',
    ]);
  });
});

it('takes no arguments', async () => {
  expect(await runCommand('doctor', ['everything'])).toMatchObject({ status: 2, stdout: '' });
});

describe('the channel of department staff', () => {
  const about = async (peer: SlackPeer, more: Partial<SlackSettings>) =>
    (await found(peer, more)).filter((line) => line.includes('SLACK_STAFF_CHANNEL'));

  it('is well when it is private and the bot is in it', async () => {
    const peer = await startPeer();
    const { id, members } = peer.workspace.addChannel('staff', [], 'group');
    expect(await about(peer, { staffChannel: id })).toEqual([
      `FAULT slack SLACK_STAFF_CHANNEL: ${id} is not there for the bot, so no question reaches staff; check the id, and invite the bot there with /invite`,
    ]);
    members.add('UBOT');
    expect(await about(peer, { staffChannel: id })).toEqual([
      `ok slack SLACK_STAFF_CHANNEL: ${id}; staff are the full members of this private channel`,
    ]);
  });

  it('that is public has no staff unless they are named', async () => {
    const peer = await startPeer();
    const { id } = peer.channel('desk', []);
    expect(await about(peer, { staffChannel: id })).toEqual([
      `FAULT slack SLACK_STAFF_CHANNEL: ${id} is public, so nobody counts as staff; use a private channel, or name staff in SLACK_STAFF_USERS`,
    ]);
    expect(await about(peer, { staffChannel: id, staffUsers: ['UANA'] })).toEqual([
      `ok slack SLACK_STAFF_CHANNEL: ${id}; staff are those of SLACK_STAFF_USERS`,
    ]);
  });
});

describe('a program that runs on this machine', () => {
  /** What it says of its platforms, told at an address of its own. */
  async function running(platforms: Vitals['platforms']): Promise<{ host: string; port: number }> {
    const report = async () =>
      healthReport({ platforms, store: { answers: true, trouble: undefined }, knowledge: engine.knowledge, today: '2026-11-26' });
    const server = await startHealthServer({ host: '127.0.0.1', port: 0, report });
    onTestFinished(() => server.stop());
    return { host: '127.0.0.1', port: Number(new URL(server.address).port) };
  }

  it('is heard: a platform that will not have the bot is a fault', async () => {
    const refused = 'Discord disallows an intent (4014): switch it on under Bot';
    const health = await running({
      slack: { state: 'ready', sinceSignOfLife: 100, trouble: undefined },
      discord: { state: 'stopped', sinceSignOfLife: undefined, trouble: refused },
    });
    expect(await checkRunning({ health })).toEqual([
      { area: 'running', level: 'ok', text: 'slack: ready' },
      { area: 'running', level: 'fault', text: `discord: stopped, ${refused}` },
    ]);
  });

  it('need not run yet', async () => {
    const { host, port } = { host: '127.0.0.1', port: 9 };
    expect(await checkRunning({ health: { host, port } })).toEqual([
      {
        area: 'running',
        level: 'note',
        text: 'the program does not run on this machine, or says nothing at http://127.0.0.1:9/healthz',
      },
    ]);
  });

  it('is not asked where it says nothing by choice', async () => {
    expect(await checkRunning({ health: { host: '127.0.0.1', port: 0 } })).toEqual([]);
  });
});
