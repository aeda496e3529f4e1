import { App, type Logger, LogLevel, webApi } from '@slack/bolt';
import { expect, it, onTestFinished } from 'vitest';
import type { Manifest } from './manifest.ts';
import { SlackPeer } from './slack-peer.ts';

/** What the client says of refusals is not what these tests look at. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

const SCOPES = ['app_mentions:read', 'channels:history', 'im:history', 'chat:write', 'commands'];

function manifestWith(scopes: readonly string[] = SCOPES): Manifest {
  return {
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true },
      agent_view: { agent_description: 'answers' },
      slash_commands: [{ command: '/ir' }],
      shortcuts: [],
    },
    oauth_config: { scopes: { bot: [...scopes] } },
    settings: {
      event_subscriptions: { bot_events: ['app_mention', 'message.channels', 'message.im', 'app_home_opened'] },
      socket_mode_enabled: true,
    },
  };
}

async function startPeer(manifest = manifestWith()) {
  const peer = await SlackPeer.start(manifest);
  onTestFinished(() => peer.stop());
  const client = new webApi.WebClient(peer.tokens.bot, { slackApiUrl: peer.apiUrl, retryConfig: { retries: 0 }, logger: silent });
  return { peer, client };
}

/** What an error of the client says of Slack's refusal. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const { data } = (await call.catch((error: unknown) => error)) as { data?: { error: string; response_metadata?: object } };
  return data && [data.error, ...((data.response_metadata as { messages?: string[] })?.messages ?? [])];
}

it('tells the scopes of the bot with each call', async () => {
  const { client } = await startPeer();
  const { response_metadata, user_id } = await client.auth.test();
  expect({ user_id, scopes: response_metadata?.scopes }).toEqual({ user_id: 'UBOT', scopes: SCOPES });
});

it('refuses what a manifest without the scope does not allow', async () => {
  const { peer, client } = await startPeer(manifestWith(['chat:write']));
  const { message } = peer.person('maria').says('hello');
  expect(await refusal(client.users.info({ user: 'UMARIA' }))).toEqual(['missing_scope']);
  expect(await refusal(client.conversations.replies({ channel: 'DMARIA', ts: message.ts }))).toEqual(['missing_scope']);
});

it('refuses blocks with the words and pointers of Slack', async () => {
  const { peer, client } = await startPeer();
  const { id: channel } = peer.channel('residents', []);
  const post = (...blocks: object[]) => refusal(client.chat.postMessage({ channel, text: 'x', blocks: blocks as never }));
  const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });
  expect(await post(section(3001))).toEqual([
    'invalid_blocks',
    '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ]);
  expect(await post({ type: 'section', txt: 'x' })).toContain(
    '[ERROR] invalid additional property: txt [json-pointer:/blocks/0]',
  );
  expect(await post(...Array.from({ length: 51 }, () => ({ type: 'divider' })))).toEqual([
    'invalid_blocks',
    '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
  ]);
  expect(await post(...Array.from({ length: 5 }, () => section(2700)))).toEqual(['msg_blocks_too_long']);
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x'.repeat(5001) }]] };
  expect(await post(table, table)).toEqual([
    'invalid_blocks',
    '[ERROR] no more than 10000 characters in tables [json-pointer:/blocks]',
  ]);
  expect(await post(section(3000))).toBeUndefined();
});

it('lets a trigger open one view, for three seconds', async () => {
  const { peer, client } = await startPeer();
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Passages' }, blocks: [] };
  const trigger_id = peer.triggers.give('UMARIA');
  await client.views.open({ trigger_id, view });
  expect(await refusal(client.views.open({ trigger_id, view }))).toEqual(['exchanged_trigger_id']);
  const late = peer.triggers.give('UMARIA');
  peer.triggers.expireAll();
  expect(await refusal(client.views.open({ trigger_id: late, view }))).toEqual(['expired_trigger_id']);
  expect(peer.workspace.views.map(({ user }) => user)).toEqual(['UMARIA']);
});

it('takes five answers at a response_url, and none after thirty minutes', async () => {
  const { peer } = await startPeer();
  const { id } = peer.channel('residents', []);
  const respondAt = (path: string) =>
    fetch(new URL(path, peer.apiUrl), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"hi"}' });
  const path = peer.responseUrls.give('UMARIA', id);
  const statuses = [];
  for (let use = 0; use < 6; use++) statuses.push((await respondAt(path)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  const late = peer.responseUrls.give('UMARIA', id);
  peer.responseUrls.expireAll();
  expect(await (await respondAt(late)).text()).toBe('expired_url');
});

it('tells the real client in Socket Mode of a mention twice, with one time stamp, and hears its acknowledgements', async () => {
  const { peer } = await startPeer();
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const app = new App({
    token: peer.tokens.bot,
    appToken: peer.tokens.app,
    socketMode: true,
    clientOptions: { slackApiUrl: peer.apiUrl },
    logger: silent,
  });
  const heard: unknown[] = [];
  app.event(/./, async ({ event, body }) => {
    heard.push([event.type, (event as { ts: string }).ts, body.event_id]);
  });
  await app.start();
  onTestFinished(async () => void (await app.stop()));
  const { message, deliveries } = maria.says('@seldinger how many aways?', residents);
  await peer.acknowledged(...deliveries);
  await peer.until('both are heard', () => heard.length === 2);
  expect(heard).toEqual([
    ['message', message.ts, 'Ev000001'],
    ['app_mention', message.ts, 'Ev000002'],
  ]);
});

it('does before or after what a fault asks, and complains of arguments that a method does not take', async () => {
  const { peer, client } = await startPeer();
  const { id: channel } = peer.channel('residents', []);
  peer.faults.next('chat.postMessage', { kind: 'server error', when: 'after' }, { kind: 'server error', when: 'before' });
  const failures = [];
  for (const text of ['one', 'two', 'three'])
    failures.push(
      await client.chat.postMessage({ channel, text, wrong: 1 } as never).then(
        () => 'ok',
        ({ code }) => code,
      ),
    );
  expect(failures).toEqual(['slack_webapi_http_error', 'slack_webapi_http_error', 'ok']);
  expect(peer.workspace.fromBot().map(({ text }) => text)).toEqual(['one', 'three']);
  expect(new Set(peer.complaints)).toEqual(new Set(['chat.postMessage does not take wrong']));
});
