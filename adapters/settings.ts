import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { SETTINGS, type SettingName } from './setting-definitions.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
type Values = { readonly [Name in SettingName]: z.infer<(typeof SETTINGS)[Name]['schema']> | undefined };

/** What the program needs for a single question: no platform, no database. */
export interface LocalSettings {
  readonly knowledgeDir: string | undefined;
  /** Where "today" is; undefined for the time zone of the system. */
  readonly timeZone: string | undefined;
  /** Undefined where nobody chose one: each front door has its own default. */
  readonly logLevel: Values['LOG_LEVEL'];
  readonly color: boolean;
}

export type SlackMode =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

export interface SlackSettings {
  readonly botToken: string;
  readonly connection: SlackMode;
  readonly apiUrl: string;
  readonly staffChannel: string | undefined;
  readonly staffUsers: readonly string[];
  readonly adminUsers: readonly string[];
}

export interface DiscordSettings {
  readonly token: string;
  readonly guildId: string | undefined;
  readonly apiUrl: string;
}

export interface Settings extends LocalSettings {
  readonly slack: SlackSettings | undefined;
  readonly discord: DiscordSettings | undefined;
  readonly database: { readonly dataDir: string; readonly url: string | undefined };
  /** Where `GET /healthz` is answered; port 0 for nowhere. */
  readonly health: { readonly host: string; readonly port: number };
  /** Questions a minute, 0 for no limit. */
  readonly limits: { readonly perUser: number; readonly perChannel: number };
  /** Questions that a person may hand to staff within a day, 0 for no limit. */
  readonly staffQuestionsPerDay: number;
  /** How long things are kept. */
  readonly retention: {
    readonly conversationHours: number;
    readonly whyDays: number;
    readonly answerDays: number;
    readonly feedbackDays: number;
    readonly notCoveredDays: number;
    readonly handOffDays: number;
    readonly auditDays: number;
  };
  /** How long the buttons under answers work. */
  readonly buttonDays: number;
  /** How long backups may be kept; older ones are not restored. */
  readonly backupDays: number;
  readonly production: boolean;
  /** By `npm start`, with a shell in between. */
  readonly startedByNpm: boolean;
  /** Values that must never show up in a log. */
  readonly secrets: readonly string[];
}

/** Settings that can not be used; the message names each, with what was expected and an example. */
export class UnusableSettings extends Error {}

/** The environment of this process over the file `.env` of the working directory. Empty values count as not set. */
export function environment(): Environment {
  return { ...dotEnvFile('.env'), ...process.env };
}

function dotEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8')) as Environment;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new UnusableSettings(
      `the settings file ${file} can not be read (${code ?? message}); expected a text file with lines such as LOG_LEVEL=info`,
    );
  }
}

/**
 * Reads the few settings that a single question needs, whatever the others are.
 * @throws UnusableSettings
 */
export function readLocalSettings(env: Environment = environment()): LocalSettings {
  const faults: string[] = [];
  const values = readValues(env, ['KNOWLEDGE_DIR', 'TZ', 'LOG_LEVEL', 'NO_COLOR'], faults);
  refuse(faults);
  return localSettings(values);
}

/**
 * Reads all settings.
 * @throws UnusableSettings with everything that is wrong, half-set platforms included
 */
export function readSettings(env: Environment = environment()): Settings {
  const faults: string[] = [];
  const names = Object.keys(SETTINGS) as SettingName[];
  const values = readValues(env, names, faults);
  faults.push(...missingSettings(env));
  refuse(faults);
  return {
    ...localSettings(values),
    slack: slackSettings(values),
    discord: discordSettings(values),
    database: { dataDir: values.DATA_DIR ?? './data', url: values.DATABASE_URL },
    health: { host: values.HEALTH_HOST ?? '127.0.0.1', port: values.HEALTH_PORT ?? 3080 },
    limits: { perUser: values.LIMIT_PER_USER_PER_MINUTE ?? 20, perChannel: values.LIMIT_PER_CHANNEL_PER_MINUTE ?? 60 },
    staffQuestionsPerDay: values.LIMIT_STAFF_QUESTIONS_PER_USER_PER_DAY ?? 3,
    retention: {
      conversationHours: values.CONVERSATION_HOURS ?? 12,
      whyDays: values.WHY_DAYS ?? 3,
      answerDays: values.ANSWER_DAYS ?? 180,
      feedbackDays: values.FEEDBACK_DAYS ?? 365,
      notCoveredDays: values.NOT_COVERED_DAYS ?? 180,
      handOffDays: values.HAND_OFF_DAYS ?? 365,
      auditDays: values.AUDIT_DAYS ?? 1095,
    },
    buttonDays: values.BUTTON_DAYS ?? 30,
    backupDays: values.BACKUP_DAYS ?? 30,
    production: values.NODE_ENV === 'production',
    startedByNpm: env.npm_lifecycle_event !== undefined,
    secrets: names.filter((name) => SETTINGS[name].secret).flatMap((name) => secretsIn(env[name] ?? '')),
  };
}

/** What is missing for each platform, for whoever starts the program where nobody sits at a terminal. */
export const PLATFORMS_MISSING = [
  'no platform is set, and with NODE_ENV=production there is no terminal chat. Missing:',
  describe('DISCORD_TOKEN', 'for Discord'),
  describe('SLACK_BOT_TOKEN', 'for Slack, with one of the next two'),
  describe('SLACK_APP_TOKEN', 'for Slack in Socket Mode'),
  describe('SLACK_SIGNING_SECRET', 'for Slack over HTTP'),
].join('\n');

function readValues(env: Environment, names: readonly SettingName[], faults: string[]): Values {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of names) {
    const given = env[name];
    if (!isSet(given)) continue;
    const { schema, secret } = SETTINGS[name];
    const checked = schema.safeParse(given.trim());
    if (checked.success) values[name] = checked.data;
    else
      faults.push(
        describe(name, secret ? 'the value (not shown here) can not be used' : `"${withoutPassword(given)}" can not be used`),
      );
  }
  return values as Values;
}

/** A platform that is set in part is a mistake, and silence about it would look like a bot that does not answer. */
function missingSettings(env: Environment): string[] {
  const set = (name: SettingName) => isSet(env[name]);
  const missing: string[] = [];
  const needs = (name: SettingName, because: readonly SettingName[], or = '') => {
    const cause = because.find(set);
    if (cause && !set(name)) missing.push(describe(name, `missing, because ${cause} is set${or}`));
  };
  needs('SLACK_BOT_TOKEN', [
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_STAFF_CHANNEL',
    'SLACK_STAFF_USERS',
    'SLACK_ADMIN_USERS',
  ]);
  if (!set('SLACK_SIGNING_SECRET'))
    needs('SLACK_APP_TOKEN', ['SLACK_BOT_TOKEN'], ' (or set SLACK_SIGNING_SECRET, for Slack over HTTP)');
  needs('DISCORD_TOKEN', ['DISCORD_GUILD_ID']);
  return missing;
}

function describe(name: SettingName, problem: string): string {
  const { expected, example } = SETTINGS[name];
  return `  ${name}: ${problem}\n    expected: ${expected}\n    example:  ${name}=${example}`;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new UnusableSettings(['the settings can not be used:', ...faults].join('\n'));
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}

function localSettings(values: Values): LocalSettings {
  return { knowledgeDir: values.KNOWLEDGE_DIR, timeZone: values.TZ, logLevel: values.LOG_LEVEL, color: !values.NO_COLOR };
}

function slackSettings(values: Values): SlackSettings | undefined {
  const connection = slackMode(values);
  if (!values.SLACK_BOT_TOKEN || !connection) return undefined;
  return {
    botToken: values.SLACK_BOT_TOKEN,
    connection,
    apiUrl: values.SLACK_API_URL ?? 'https://slack.com/api/',
    staffChannel: values.SLACK_STAFF_CHANNEL,
    staffUsers: values.SLACK_STAFF_USERS ?? [],
    adminUsers: values.SLACK_ADMIN_USERS ?? [],
  };
}

/** Socket Mode wins where both are set: it needs no public address. */
function slackMode({
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret,
  PORT: port = 3000,
}: Values): SlackMode | undefined {
  if (appToken) return { mode: 'socket', appToken };
  return signingSecret ? { mode: 'http', signingSecret, port } : undefined;
}

function discordSettings({
  DISCORD_TOKEN: token,
  DISCORD_GUILD_ID: guildId,
  DISCORD_API_URL: apiUrl = 'https://discord.com/api',
}: Values): DiscordSettings | undefined {
  return token ? { token, guildId, apiUrl } : undefined;
}

/** The value itself, and the password inside it where it is an address: libraries print either. */
function secretsIn(value: string): string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return [value.trim(), password, decoded(password)].filter((secret) => secret !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutPassword(value: string): string {
  return value.replace(/\/\/[^/\s]*@/, '//…@');
}
