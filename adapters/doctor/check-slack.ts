import type { SlackSettings } from '../settings.ts';
import { checkAppToken, checkBotToken, describeMissing, SlackAccessDenied, unneededScopes } from '../slack/check-access.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, note, fault } = findingsAbout('slack');

/** Whether Slack takes the tokens, and whether they may do what the bot needs. */
export async function checkSlack({ botToken, connection, apiUrl }: SlackSettings): Promise<Finding[]> {
  const bot = await checkedBot(botToken, apiUrl);
  if (connection.mode === 'http') return bot;
  return [...bot, ...(await checkedApp(connection.appToken, apiUrl))];
}

async function checkedBot(token: string, apiUrl: string): Promise<Finding[]> {
  try {
    const access = await checkBotToken(token, apiUrl);
    const unneeded = unneededScopes(access);
    return [
      ok(`SLACK_BOT_TOKEN: ${access.bot} in the workspace ${access.team}`),
      ...describeMissing(access).map(fault),
      ...(unneeded.length > 0 ? [note(`the bot token has scopes that nothing needs: ${unneeded.join(', ')}`)] : []),
    ];
  } catch (error) {
    if (error instanceof SlackAccessDenied) return [fault(`SLACK_BOT_TOKEN: ${error.message}`)];
    throw error;
  }
}

async function checkedApp(token: string, apiUrl: string): Promise<Finding[]> {
  try {
    await checkAppToken(token, apiUrl);
    return [ok('SLACK_APP_TOKEN: opens a socket')];
  } catch (error) {
    if (error instanceof SlackAccessDenied) return [fault(`SLACK_APP_TOKEN: ${error.message}`)];
    throw error;
  }
}
