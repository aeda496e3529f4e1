import * as z from 'zod';
import { isSafeAddress } from './platform-address.ts';

/** One setting: how it is checked, and what a person is told who got it wrong. */
export interface SettingDefinition<T> {
  readonly schema: z.ZodType<T, string>;
  readonly expected: string;
  readonly example: string;
  /** The value of a secret is never shown, neither in messages nor in logs. */
  readonly secret: boolean;
}

const text = z.string();
const flag = text.transform(() => true);
const ids = (id: RegExp) =>
  text
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.length > 0 && list.every((item) => id.test(item)));
const wholeNumber = (least: number, most: number) =>
  text
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

/** Every setting there is. Names are part of the contract with whoever runs Seldinger: add freely, rename none. */
export const SETTINGS = {
  DISCORD_TOKEN: secret(
    text.regex(/^[^\s:/]+$/),
    'the bot token from the Discord developer portal, without spaces',
    'MTIz.abc.def',
  ),
  DISCORD_GUILD_ID: setting(text.regex(/^\d{1,20}$/), 'the number of a Discord server', '1234567890123456789'),
  DISCORD_API_URL: setting(platformAddress(), 'an https address (plain http only to this machine)', 'https://discord.com/api'),
  SLACK_BOT_TOKEN: secret(text.regex(/^xox\S+$/), 'the bot token of the Slack app, which begins with xoxb-', 'xoxb-123-456-abc'),
  SLACK_APP_TOKEN: secret(
    text.regex(/^xapp-\S+$/),
    'the app-level token of the Slack app, which begins with xapp-',
    'xapp-1-A0-123-abc',
  ),
  SLACK_SIGNING_SECRET: secret(
    text.regex(/^\S+$/),
    'the signing secret of the Slack app, without spaces',
    '8f742231b10e8888abcd99yyyzzz85a5',
  ),
  SLACK_API_URL: setting(platformAddress(), 'an https address (plain http only to this machine)', 'https://slack.com/api/'),
  SLACK_STAFF_CHANNEL: setting(text.regex(/^[CG][A-Z0-9]+$/), 'the id of a Slack channel, not its name', 'C0123456789'),
  SLACK_STAFF_USERS: setting(ids(/^[UW][A-Z0-9]+$/), 'ids of Slack users, separated by commas', 'U0123456789,U0987654321'),
  SLACK_ADMIN_USERS: setting(ids(/^[UW][A-Z0-9]+$/), 'ids of Slack users, separated by commas', 'U0123456789'),
  PORT: setting(wholeNumber(1, 65_535), 'a port number from 1 to 65535', '3000'),
  HEALTH_PORT: setting(wholeNumber(0, 65_535), 'a port number from 1 to 65535, or 0 for none', '3080'),
  HEALTH_HOST: setting(text.regex(/^[\w.:-]+$/), 'an address of this machine', '127.0.0.1'),
  DATA_DIR: setting(text, 'a folder that can be written to', './data'),
  DATABASE_URL: secret(
    z.url({ protocol: /^postgres(?:ql)?$/ }),
    'the address of a PostgreSQL database',
    'postgres://seldinger:PASSWORD@localhost:5432/seldinger',
  ),
  LIMIT_PER_USER_PER_MINUTE: setting(wholeNumber(0, 100_000), 'a whole number, 0 for no limit', '20'),
  LIMIT_PER_CHANNEL_PER_MINUTE: setting(wholeNumber(0, 100_000), 'a whole number, 0 for no limit', '60'),
  LIMIT_STAFF_QUESTIONS_PER_USER_PER_DAY: setting(wholeNumber(0, 1000), 'a whole number, 0 for no limit', '3'),
  CONVERSATION_HOURS: setting(wholeNumber(1, 720), 'a whole number of hours from 1 to 720', '12'),
  WHY_DAYS: setting(wholeNumber(0, 30), 'a whole number of days from 0 to 30', '3'),
  ANSWER_DAYS: setting(wholeNumber(1, 3650), 'a whole number of days from 1 to 3650', '180'),
  FEEDBACK_DAYS: setting(wholeNumber(1, 3650), 'a whole number of days from 1 to 3650', '365'),
  NOT_COVERED_DAYS: setting(wholeNumber(1, 3650), 'a whole number of days from 1 to 3650', '180'),
  HAND_OFF_DAYS: setting(wholeNumber(1, 3650), 'a whole number of days from 1 to 3650', '365'),
  AUDIT_DAYS: setting(wholeNumber(1, 3650), 'a whole number of days from 1 to 3650', '1095'),
  BUTTON_DAYS: setting(wholeNumber(1, 365), 'a whole number of days from 1 to 365', '30'),
  BACKUP_DAYS: setting(wholeNumber(1, 3650), 'a whole number of days from 1 to 3650', '30'),
  KNOWLEDGE_DIR: setting(text, 'a folder with Markdown documents', './knowledge'),
  TZ: setting(text.refine(isTimeZone), 'the name of a time zone', 'America/New_York'),
  LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    'one of trace, debug, info, warn, error, fatal, silent',
    'info',
  ),
  NODE_ENV: setting(text, 'production, or anything else', 'production'),
  NO_COLOR: setting(flag, 'anything, to switch colours off', '1'),
} as const satisfies Record<string, SettingDefinition<unknown>>;

export type SettingName = keyof typeof SETTINGS;

function setting<T>(schema: z.ZodType<T, string>, expected: string, example: string): SettingDefinition<T> {
  return { schema, expected, example, secret: false };
}

function secret<T>(schema: z.ZodType<T, string>, expected: string, example: string): SettingDefinition<T> {
  return { schema, expected, example, secret: true };
}

function platformAddress(): z.ZodType<string, string> {
  return text.refine((address) => /^https?:/i.test(address) && isSafeAddress(address));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
