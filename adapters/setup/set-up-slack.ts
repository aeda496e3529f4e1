import { checkAppToken, checkBotToken, describeMissing, SlackAccessDenied } from '../slack/check-access.ts';
import type { PersonAtTerminal } from './ask-person.ts';
import { askUntilRight, type NewSettings } from './ask-until-right.ts';

const INTRODUCTION = `
Slack. You need an app of your own in your workspace, once:
  1. api.slack.com/apps, Create New App, From a manifest; choose your workspace, and in the tab YAML put the whole of
     adapters/slack/manifest.yaml in place of what stands there; Next, Create
  2. Install App, Install to Workspace (the button may name yours), Allow; copy the Bot User OAuth Token (xoxb-)
  3. Basic Information, App-Level Tokens, Generate Token and Scopes: any name, Add Scope connections:write, Generate;
     copy it (xapp-)
`;

const CONNECTIONS = ['socket', 'http'] as const;

/** Asks for what Slack needs, and lets Slack itself say whether it is right. @throws Left */
export async function setUpSlack(person: PersonAtTerminal, apiUrl: string): Promise<NewSettings> {
  person.tell(INTRODUCTION);
  const refusal = SlackAccessDenied;
  let appId: string | undefined;
  const botToken = await askUntilRight(person, {
    name: 'SLACK_BOT_TOKEN',
    question: 'Bot token (not shown):',
    refusal,
    check: async (token) => {
      const access = await checkBotToken(token, apiUrl);
      const missing = describeMissing(access);
      if (missing.length > 0) throw new SlackAccessDenied(missing.join('\n'));
      appId = access.appId;
      return `Slack knows it: ${access.bot} in the workspace ${access.team}.`;
    },
  });
  const connection = await person.choose('How does Slack reach the bot? socket needs no public address', CONNECTIONS);
  if (connection === 'http') return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: undefined, ...(await setUpHttp(person)) };
  const appToken = await askUntilRight(person, {
    name: 'SLACK_APP_TOKEN',
    question: 'App-level token (not shown):',
    refusal,
    check: async (token) => {
      await checkAppToken(token, apiUrl, appId);
      return 'Slack opens a socket with it.';
    },
  });
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: undefined };
}

/** Slack has no way to ask whether a signing secret is right: the first event shows it. */
async function setUpHttp(person: PersonAtTerminal): Promise<NewSettings> {
  const secret = await askUntilRight(person, {
    name: 'SLACK_SIGNING_SECRET',
    question: 'Signing secret, under Basic Information (not shown):',
  });
  const port = await askUntilRight(person, { name: 'PORT', question: 'Port to listen on (3000):', otherwise: '3000' });
  person.tell(
    'In the app at api.slack.com/apps, switch Socket Mode off, and give https://YOUR-ADDRESS/slack/events as the request URL of Event Subscriptions, of Interactivity & Shortcuts, and of each of the Slash Commands.',
  );
  return { SLACK_SIGNING_SECRET: secret, PORT: port };
}
