import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../adapters/setting-definitions.ts';
import { type Environment, readLocalSettings, readSettings, UnusableSettings } from '../../adapters/settings.ts';
import { emptyFolder, ROOT, runCommand } from './run-command.ts';

function refusal(env: Environment): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof UnusableSettings) return error.message;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('settings that can be used', () => {
  it('has defaults for everything but the platforms', () => {
    expect(readSettings({})).toEqual({
      slack: undefined,
      discord: undefined,
      database: { dataDir: './data', url: undefined },
      health: { host: '127.0.0.1', port: 3080 },
      limits: { perUser: 20, perChannel: 60 },
      staffQuestionsPerDay: 3,
      retention: {
        conversationHours: 12,
        whyDays: 3,
        answerDays: 180,
        feedbackDays: 365,
        notCoveredDays: 180,
        handOffDays: 365,
        auditDays: 1095,
      },
      backupDays: 30,
      buttonDays: 30,
      production: false,
      startedByNpm: false,
      secrets: [],
      knowledgeDir: undefined,
      timeZone: undefined,
      logLevel: undefined,
      color: true,
    });
  });

  it('connects to Slack in Socket Mode where both ways are set', () => {
    const { slack } = readSettings({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 'abc',
      SLACK_STAFF_USERS: 'U1, U2',
    });
    expect(slack).toEqual({
      botToken: 'xoxb-1',
      connection: { mode: 'socket', appToken: 'xapp-1' },
      apiUrl: 'https://slack.com/api/',
      staffChannel: undefined,
      staffUsers: ['U1', 'U2'],
      adminUsers: [],
    });
  });

  it('connects to Slack over HTTP on the port that is set', () => {
    const { slack } = readSettings({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc', PORT: '8080' });
    expect(slack?.connection).toEqual({ mode: 'http', signingSecret: 'abc', port: 8080 });
  });

  it.each(['http://localhost:4000/api/', 'http://127.0.0.1:4000', 'http://[::1]:4000', 'https://slack-gov.com/api/'])(
    'takes the platform address %s',
    (address) => {
      expect(readSettings({ SLACK_API_URL: address, DISCORD_API_URL: address, DISCORD_TOKEN: 'abc' }).discord?.apiUrl).toBe(
        address,
      );
    },
  );

  it('takes an empty value for one that is not set', () => {
    expect(readSettings({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', PORT: '' })).toEqual(readSettings({}));
  });

  it('knows every secret, and the password inside an address', () => {
    expect(readSettings({ DISCORD_TOKEN: 'abc', DATABASE_URL: 'postgres://me:p%40ss@db/x' }).secrets).toEqual([
      'abc',
      'postgres://me:p%40ss@db/x',
      'p%40ss',
      'p@ss',
    ]);
  });

  it('needs no platform to be right for a single question', () => {
    expect(readLocalSettings({ SLACK_BOT_TOKEN: 'half', KNOWLEDGE_DIR: './k', NO_COLOR: '1' })).toEqual({
      knowledgeDir: './k',
      timeZone: undefined,
      logLevel: undefined,
      color: false,
    });
  });
});

describe('settings that can not be used', () => {
  it('names each with its value, what was expected and an example', () => {
    expect(
      refusal({ PORT: '0', LOG_LEVEL: 'loud', TZ: 'Boston', SLACK_API_URL: 'http://slack.com/api/' }),
    ).toBe(`the settings can not be used:
  SLACK_API_URL: "http://slack.com/api/" can not be used
    expected: an https address (plain http only to this machine)
    example:  SLACK_API_URL=https://slack.com/api/
  PORT: "0" can not be used
    expected: a port number from 1 to 65535
    example:  PORT=3000
  TZ: "Boston" can not be used
    expected: the name of a time zone
    example:  TZ=America/New_York
  LOG_LEVEL: "loud" can not be used
    expected: one of trace, debug, info, warn, error, fatal, silent
    example:  LOG_LEVEL=info`);
  });

  it('never shows a secret, nor a password inside an address', () => {
    const message = refusal({
      SLACK_BOT_TOKEN: 'hunter2',
      SLACK_APP_TOKEN: 'hunter3',
      DATABASE_URL: 'mysql://me:hunter4@db',
      SLACK_API_URL: 'http://me:hunter5@slack.com',
    });
    expect(message).toContain('SLACK_BOT_TOKEN: the value (not shown here) can not be used');
    expect(message).toContain('SLACK_API_URL: "http://…@slack.com" can not be used');
    expect(message).not.toContain('hunter');
  });

  it.each([
    'http://10.0.0.5/api',
    'ws://gateway.discord.gg',
    'wss://gateway.discord.gg',
    'http://127.0.0.1.example.org',
    'http://localhost.example.org',
    'slack.com',
  ])('refuses the platform address %s', (address) => {
    expect(refusal({ DISCORD_API_URL: address })).toContain(`DISCORD_API_URL: "${address}" can not be used`);
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_APP_TOKEN: missing, because SLACK_BOT_TOKEN is set (or set SLACK_SIGNING_SECRET, for Slack over HTTP)',
    ],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN: missing, because SLACK_APP_TOKEN is set'],
    [{ SLACK_SIGNING_SECRET: 'abc' }, 'SLACK_BOT_TOKEN: missing, because SLACK_SIGNING_SECRET is set'],
    [{ SLACK_STAFF_CHANNEL: 'C1' }, 'SLACK_BOT_TOKEN: missing, because SLACK_STAFF_CHANNEL is set'],
    [{ DISCORD_GUILD_ID: '1' }, 'DISCORD_TOKEN: missing, because DISCORD_GUILD_ID is set'],
  ])('names what a half-set platform lacks: %j', (env, message) => {
    expect(refusal(env).split('\n')[1]).toBe(`  ${message}`);
  });
});

describe('npm start', () => {
  it('exits 2 for a half-set platform, with the whole message', async () => {
    expect(await runCommand('main', [], { env: { SLACK_BOT_TOKEN: 'xoxb-1' } })).toEqual({
      status: 2,
      stdout: '',
      stderr: `the settings can not be used:
  SLACK_APP_TOKEN: missing, because SLACK_BOT_TOKEN is set (or set SLACK_SIGNING_SECRET, for Slack over HTTP)
    expected: the app-level token of the Slack app, which begins with xapp-
    example:  SLACK_APP_TOKEN=xapp-1-A0-123-abc
`,
    });
  });

  it('says what is missing where production has no platform, and exits 2', async () => {
    const { status, stdout, stderr } = await runCommand('main', [], { env: { NODE_ENV: 'production' } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const name of ['DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])
      expect(stderr).toContain(`  ${name}: for `);
  });

  it('reads .env of the working directory, and the environment wins', async () => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, '.env'), 'LOG_LEVEL=loud\n');
    expect((await runCommand('main', [], { cwd })).stderr).toContain('LOG_LEVEL: "loud" can not be used');
    expect(await runCommand('main', [], { cwd, env: { LOG_LEVEL: 'info' } })).toMatchObject({ status: 0 });
  });

  it('says that .env can not be read', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, '.env'));
    expect(await runCommand('main', [], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'the settings file .env can not be read (EISDIR); expected a text file with lines such as LOG_LEVEL=info\n',
    });
  });
});

it('lists every setting in .env.example, and no other', () => {
  const listed = [...readFileSync(path.join(ROOT, '.env.example'), 'utf8').matchAll(/^#([A-Z_\d]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(SETTINGS).sort());
});
