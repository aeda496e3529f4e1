import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Peer } from '../peer/peer.ts';
import { type Attempt, type Delivery, type EnvelopeType, isAcknowledged, type RetryReason, type Transport } from './delivery.ts';
import { wrapped } from './events.ts';
import { MethodFaults } from './faults.ts';
import { isTold, type Manifest, ownManifest } from './manifest.ts';
import { Person } from './person.ts';
import { ResponseUrls } from './response-urls.ts';
import { SignedHttp } from './signed-http.ts';
import { SocketMode } from './socket-mode.ts';
import { Triggers } from './triggers.ts';
import type { Call } from './web-api/calls.ts';
import { takeUpload, UPLOADS } from './web-api/files.ts';
import { readBytes, readRequest } from './web-api/read-request.ts';
import { callMethod, METHODS, type Reply, type Tokens, withFault } from './web-api/web-api.ts';
import { BOT, type Channel, Workspace } from './workspace.ts';

/** Slack, as far as this bot has to do with it, on a port of this machine. README.md says what it imitates and what not. */
export class SlackPeer extends Peer {
  readonly workspace = new Workspace();
  readonly manifest: Manifest;
  readonly tokens: Tokens = { bot: 'xoxb-peer-bot-token', app: `xapp-1-${BOT.appId}-1-peer-app-token`, revoked: {} };
  readonly signingSecret = 'peer-signing-secret-of-32-letters';
  readonly faults = new MethodFaults();
  readonly triggers = new Triggers();
  readonly responseUrls = new ResponseUrls(this.workspace);
  readonly calls: Call[] = [];
  readonly deliveries: Delivery[] = [];
  /** What no error tells the bot, and what is a mistake all the same: to be empty at the end of each test. */
  readonly complaints: string[] = [];
  readonly socket = new SocketMode(() => this.changed());
  #transport: Transport = this.socket;
  #events = 0;

  private constructor(manifest: Manifest) {
    super();
    this.manifest = manifest;
  }

  static async start(manifest: Manifest = ownManifest()): Promise<SlackPeer> {
    const peer = new SlackPeer(manifest);
    await peer.comeBack();
    return peer;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api/`;
  }

  async stop(): Promise<void> {
    await this.goAway();
    this.socket.close();
  }

  /** From now on things are told by signed requests to this address. */
  tellOverHttp(address: string): SignedHttp {
    const transport = new SignedHttp(address, this.signingSecret);
    this.#transport = transport;
    return transport;
  }

  /** Somebody of this workspace, who does things. */
  person(name: string): Person {
    const user = [...this.workspace.users.values()].find((known) => known.name === name) ?? this.workspace.addPerson(name);
    return new Person(this, user);
  }

  /** A channel with these people in it, and the bot unless it says otherwise. */
  channel(name: string, people: readonly Person[], withBot = true): Channel {
    const channel = this.workspace.addChannel(
      name,
      people.map(({ user }) => user),
    );
    if (withBot) channel.members.add(BOT.user);
    return channel;
  }

  /** Tells an event, if the manifest asks for it. */
  tellEvent(subscription: string, event: Readonly<Record<string, unknown>>): Delivery | undefined {
    if (!isTold(this.manifest, subscription)) return undefined;
    this.#events += 1;
    return this.tell('events_api', wrapped(event, `Ev${String(this.#events).padStart(6, '0')}`));
  }

  tell(type: EnvelopeType, body: Readonly<Record<string, unknown>>): Delivery {
    const delivery: Delivery = { type, body, attempts: [] };
    this.deliveries.push(delivery);
    this.#attempt(delivery, 0, undefined);
    return delivery;
  }

  /** Slack tells it again: at once, after a minute and after five. Here whenever a test says so. */
  tellAgain(delivery: Delivery, reason: RetryReason = 'timeout', retry = delivery.attempts.length): void {
    this.#attempt(delivery, retry, reason);
  }

  /** What the app did not take so far. */
  get unacknowledged(): Delivery[] {
    return this.deliveries.filter((delivery) => !isAcknowledged(delivery));
  }

  async acknowledged(...deliveries: readonly (Delivery | undefined)[]): Promise<void> {
    const told = deliveries.filter((delivery) => delivery !== undefined);
    await this.until('every delivery is acknowledged', () => told.every(isAcknowledged));
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  protected listenOn(server: Server): void {
    this.socket.listenOn(server);
  }

  protected drop(): void {
    this.socket.drop();
  }

  #attempt(delivery: Delivery, retry: number, reason: RetryReason | undefined): void {
    const attempt: Attempt = { retry, reason, acknowledged: undefined, status: undefined };
    delivery.attempts.push(attempt);
    void this.#transport.tell(delivery, attempt).then(() => {
      if (delivery.type === 'slash_commands') this.#showReply(delivery, attempt);
      this.changed();
    });
  }

  /** Words in the acknowledgement of a command are its answer; https://docs.slack.dev/interactivity/implementing-slash-commands */
  #showReply({ body }: Delivery, { acknowledged }: Attempt): void {
    const payload = acknowledged?.payload;
    const given = typeof payload === 'string' ? { text: payload } : (payload as Record<string, unknown> | undefined);
    if (!given || (!given.text && !given.blocks)) return;
    const path = new URL(String(body.response_url)).pathname;
    const reply = this.responseUrls.respond(path, given);
    if (reply.outcome !== 'ok') this.complaints.push(`the acknowledgement of ${body.command} is refused: ${reply.outcome}`);
  }

  protected async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://peer');
    if (pathname.startsWith(UPLOADS)) return this.#answerUpload(pathname, await readBytes(request), response);
    const { given, token } = await readRequest(request);
    const isApi = pathname.startsWith('/api/');
    const method = isApi ? pathname.slice('/api/'.length) : 'response_url';
    const call: Call = { method, given, at: Date.now(), outcome: 'under way' };
    this.calls.push(call);
    this.#complainOf(call);
    const context = {
      workspace: this.workspace,
      manifest: this.manifest,
      triggers: this.triggers,
      apiUrl: this.apiUrl,
      socketUrl: () => this.socket.giveUrl(this.apiUrl),
    };
    const reply = await withFault(this.faults.take(method), () =>
      isApi ? callMethod(method, given, token, this.tokens, context) : this.responseUrls.respond(pathname, given),
    );
    call.outcome = reply?.outcome ?? 'connection lost';
    if (reply) send(response, reply);
    else response.destroy();
    this.changed();
  }

  /** Counts as a method of its own for what may go wrong. */
  async #answerUpload(pathname: string, bytes: Buffer, response: ServerResponse): Promise<void> {
    const reply = await withFault(this.faults.take('upload'), () => takeUpload(pathname, bytes, this.workspace));
    if (reply) send(response, reply);
    else response.destroy();
    this.changed();
  }

  #complainOf({ method, given }: Call): void {
    const known = METHODS[method]?.takes;
    const unknown = known ? Object.keys(given).filter((name) => !known.includes(name)) : [];
    if (unknown.length > 0) this.complaints.push(`${method} does not take ${unknown.join(', ')}`);
    // Screen readers and notifications have nothing else; https://docs.slack.dev/reference/methods/chat.postMessage#text-blocks-attachments
    if (given.blocks && !given.text) this.complaints.push(`${method} has blocks without text`);
  }

  protected story(): string {
    const told = this.deliveries.map(
      ({ type, attempts }) => `  told ${type}: ${attempts.map((a) => (a.acknowledged ? 'taken' : 'not taken')).join(', ')}`,
    );
    const called = this.calls.map(
      ({ method, outcome, given }) => `  ${method}: ${outcome} ${JSON.stringify(given).slice(0, 300)}`,
    );
    return [...told, ...called].join('\n');
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const json = typeof body !== 'string';
  response.writeHead(status, { 'content-type': json ? 'application/json; charset=utf-8' : 'text/html', ...headers });
  response.end(json ? JSON.stringify(body) : body);
}
