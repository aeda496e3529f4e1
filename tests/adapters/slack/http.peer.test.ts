import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import { FORM_TYPE, JSON_TYPE, type SignedRequest } from '../../slack-peer/signed-http.ts';
import { freePort } from '../bot-process.ts';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn, replyIn, shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

async function startOverHttp() {
  const peer = await startPeer();
  const port = await freePort();
  const { running, log } = await startBot(peer, {
    env: { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: peer.signingSecret, PORT: String(port) },
  });
  const http = peer.tellOverHttp(`http://127.0.0.1:${port}/slack/events`);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  return { peer, running, log, http, port, maria, residents };
}

/** An event as Slack would send it, of a question by maria. */
function questionEvent(text: string, id = 'EvFORGED'): string {
  const event = { type: 'message', channel: 'DMARIA', channel_type: 'im', user: 'UMARIA', ts: '1795000000.000100', text };
  return JSON.stringify({ type: 'event_callback', team_id: 'TDEPARTMENT', event_id: id, event });
}

describe('over HTTP', () => {
  it('answers mentions, direct messages, commands and buttons as over the socket, without one', async () => {
    const { peer, maria, residents } = await startOverHttp();
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
    expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
    const direct = maria.says(PROCEDURES);
    expect(firstLines([await replyIn(peer, direct.message)])).toEqual([PROCEDURES_ANSWER]);
    maria.runs('/ir', PROCEDURES, residents);
    const alone = await shownAlone(peer, maria, residents);
    expect(firstLines([alone])).toEqual([PROCEDURES_ANSWER]);
    maria.presses('share_answer', alone);
    await peer.until('the shared answer', () => peer.workspace.channelAsSeen(residents.id).length === 2);
    expect(peer.callsOf('apps.connections.open')).toEqual([]);
    expect(peer.deliveries.flatMap(({ attempts }) => attempts.map(({ status }) => status))).toEqual(
      peer.deliveries.map(() => 200),
    );
  });

  it('answers once what is told again with the headers of a retry', async () => {
    const { peer, running, maria } = await startOverHttp();
    const { message, deliveries } = maria.says(PROCEDURES);
    await replyIn(peer, message);
    for (const delivery of deliveries) peer.tellAgain(delivery, 'http_timeout');
    await peer.until('it is taken again', () => deliveries.every(({ attempts }) => attempts[1]?.acknowledged));
    await running.stop();
    expect(repliesIn(peer, message)).toHaveLength(1);
  });

  it('proves to Slack that the address is its own', async () => {
    const { http } = await startOverHttp();
    const response = await http.post(JSON.stringify({ type: 'url_verification', challenge: 'abc' }), JSON_TYPE);
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: { challenge: 'abc' } });
  });

  it.each<[string, SignedRequest]>([
    ['with another secret', { secret: 'of-somebody-else' }],
    ['with a signature of nonsense', { signature: 'v0=00' }],
    ['with a signature of another version', { signature: 'v1=abc' }],
    ['without a signature', { signature: '' }],
    ['from six minutes ago', { secondsOff: -360 }],
    ['from six minutes ahead', { secondsOff: 360 }],
  ])('refuses a request %s, and does nothing', async (_name, forged) => {
    const { peer, running, http } = await startOverHttp();
    const { status } = await http.post(questionEvent(PROCEDURES), JSON_TYPE, forged);
    expect(status).toBe(401);
    await running.stop();
    expect(peer.workspace.fromBot()).toEqual([]);
  });

  it.each([-240, 240])('takes a request whose clock is %d seconds off', async (secondsOff) => {
    const { http } = await startOverHttp();
    expect((await http.post(questionEvent(PROCEDURES), JSON_TYPE, { secondsOff })).status).toBe(200);
  });

  it('lets nothing in beside a check of the connection, which is not signed', async () => {
    const { peer, running, http } = await startOverHttp();
    const smuggled = `ssl_check=1&payload=${encodeURIComponent(questionEvent(PROCEDURES))}`;
    expect((await http.post(smuggled, FORM_TYPE, { signature: 'v0=00' })).status).toBe(200);
    await running.stop();
    expect(peer.workspace.fromBot()).toEqual([]);
  });

  it('refuses bodies that are too large, and goes on', async () => {
    const { peer, http, maria } = await startOverHttp();
    const status = await http.post(questionEvent('x'.repeat(5_000_000)), JSON_TYPE).then(
      (response) => response.status,
      // The connection may end before everything was sent.
      () => 413,
    );
    expect(status).toBe(413);
    const { message } = maria.says(PROCEDURES);
    await replyIn(peer, message);
  });

  it('sends no answer to an address without encryption that is not on this machine, but a direct message', async () => {
    const { peer, http, maria, residents } = await startOverHttp();
    // Reaches this machine all the same, but does not look as if it did.
    const elsewhere = `http://0.0.0.0:${new URL(peer.apiUrl).port}/response/TDEPARTMENT/1`;
    const command = { command: '/ir', text: PROCEDURES, user_id: maria.id, channel_id: residents.id, trigger_id: '1.2.3' };
    await http.post(String(new URLSearchParams({ ...command, response_url: elsewhere })), FORM_TYPE);
    const [direct] = await peer.until('a direct message', () => {
      const said = peer.workspace.channelAsSeen(maria.directMessage.id);
      return said.length > 0 && said;
    });
    expect(direct && firstLines([direct])).toEqual([PROCEDURES_ANSWER]);
    expect(peer.callsOf('response_url')).toEqual([]);
  });

  it('answers at no other address, and to nothing that is no JSON', async () => {
    const { http, port } = await startOverHttp();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`)).status).toBe(404);
    expect((await http.post('{"type":', JSON_TYPE)).status).toBe(400);
  });

  it('says in the log that its port is taken, and takes it when it is free', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    const { port } = taken.address() as AddressInfo;
    const peer = await startPeer();
    const { log, running } = await startBot(peer, {
      ready: false,
      env: { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: peer.signingSecret, PORT: String(port) },
    });
    await peer.until('the log says it', () => JSON.stringify(log).includes(`PORT ${port} can not be listened on (EADDRINUSE)`));
    await new Promise((resolve) => taken.close(resolve));
    await peer.until('it listens', () => running.health().slack?.state === 'ready');
  });

  it('is asked for help by a command with no words, whose answer is the acknowledgement itself', async () => {
    const { peer, maria, residents } = await startOverHttp();
    maria.runs('/ir', '', residents);
    expect(shown(await shownAlone(peer, maria, residents))).toContain('Ways to ask');
  });
});
