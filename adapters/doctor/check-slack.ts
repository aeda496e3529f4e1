import type { SlackSettings } from '../settings.ts';
import {
  checkAppToken,
  checkBotToken,
  checkStaffChannel,
  describeMissing,
  type SlackAccess,
  SlackAccessDenied,
  unneededScopes,
} from '../slack/check-access.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, note, fault } = findingsAbout('slack');

const UNCHECKED_SECRET = note(
  'SLACK_SIGNING_SECRET: Slack can not be asked about it; where it is not that of the app, the log of the bot says that requests are refused',
);

/** Whether Slack takes the tokens, and whether they may do what the bot needs. */
export async function checkSlack(settings: SlackSettings): Promise<Finding[]> {
  const { botToken, connection, apiUrl } = settings;
  const { findings: bot, appId } = await checkedBot(botToken, apiUrl);
  const app = connection.mode === 'http' ? [UNCHECKED_SECRET] : await checkedApp(connection.appToken, apiUrl, appId);
  // Without a good token nothing can be said of a channel.
  const staff = bot.some(({ level }) => level === 'ok') ? await checkedStaff(settings) : [];
  return [...bot, ...app, ...staff];
}

/** Whether questions reach department staff, and who these are. */
async function checkedStaff({ botToken, apiUrl, staffChannel, staffUsers }: SlackSettings): Promise<Finding[]> {
  if (staffChannel === undefined) return [];
  try {
    const state = await checkStaffChannel(botToken, apiUrl, staffChannel);
    if (state === 'not there')
      return [
        fault(
          `SLACK_STAFF_CHANNEL: ${staffChannel} is not there for the bot, so no question reaches staff; check the id, and invite the bot there with /invite`,
        ),
      ];
    if (staffUsers.length > 0) return [ok(`SLACK_STAFF_CHANNEL: ${staffChannel}; staff are those of SLACK_STAFF_USERS`)];
    return state === 'private'
      ? [ok(`SLACK_STAFF_CHANNEL: ${staffChannel}; staff are the full members of this private channel`)]
      : [
          fault(
            `SLACK_STAFF_CHANNEL: ${staffChannel} is public, so nobody counts as staff; use a private channel, or name staff in SLACK_STAFF_USERS`,
          ),
        ];
  } catch (error) {
    if (error instanceof SlackAccessDenied) return [fault(`SLACK_STAFF_CHANNEL: ${error.message}`)];
    throw error;
  }
}

async function checkedBot(token: string, apiUrl: string): Promise<{ findings: Finding[]; appId?: string | undefined }> {
  try {
    const access = await checkBotToken(token, apiUrl);
    return {
      appId: access.appId,
      findings: [ok(`SLACK_BOT_TOKEN: ${access.bot} in the workspace ${access.team}`), ...checkedScopes(access)],
    };
  } catch (error) {
    if (error instanceof SlackAccessDenied) return { findings: [fault(`SLACK_BOT_TOKEN: ${error.message}`)] };
    throw error;
  }
}

function checkedScopes(access: SlackAccess): Finding[] {
  if (access.scopes.length === 0)
    return [note('Slack does not say which scopes the bot token has; expected: those of adapters/slack/manifest.yaml')];
  const unneeded = unneededScopes(access);
  return [
    ok(`scopes of the bot token: ${access.scopes.filter((scope) => !unneeded.includes(scope)).join(', ')}`),
    ...describeMissing(access).map(fault),
    ...(unneeded.length > 0 ? [note(`the bot token has scopes that nothing needs: ${unneeded.join(', ')}`)] : []),
  ];
}

async function checkedApp(token: string, apiUrl: string, appId: string | undefined): Promise<Finding[]> {
  try {
    await checkAppToken(token, apiUrl, appId);
    return [ok('SLACK_APP_TOKEN: opens a socket')];
  } catch (error) {
    if (error instanceof SlackAccessDenied) return [fault(`SLACK_APP_TOKEN: ${error.message}`)];
    throw error;
  }
}
