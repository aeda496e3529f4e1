import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Peer } from '../peer/peer.ts';
import { Commands } from './commands.ts';
import { APPLICATION_ID, BOT, botMay, type Channel, Community, type Guild, type Message } from './community.ts';
import { type Delivery, isTaken } from './delivery.ts';
import { RouteFaults, withFault } from './faults.ts';
import { Gateway } from './gateway.ts';
import type { Interaction, Modal } from './interaction.ts';
import { CHANNEL, INTENT, type Part, PERMISSION, type PermissionName } from './kinds.ts';
import { Person, type Said } from './person.ts';
import { answerTo } from './rest/answer.ts';
import type { Context } from './rest/context.ts';
import type { Reply } from './rest/reply.ts';
import { type RouteName, routeOf } from './rest/routes.ts';
import { snowflake } from './snowflake.ts';
import { channelAsTold, guildAsTold, intentFor, messageInEvent } from './told.ts';

/** One request, and what became of it. */
export interface Call {
  readonly route: RouteName;
  /** The ids in its path. */
  readonly ids: readonly string[];
  readonly body: Part;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "ok", the code of a refusal, or the fault that was injected. */
  outcome: string;
}

/** Clients take a heartbeat that falls between another one and its acknowledgement for a dead connection; so they are not asked too often. */
const ASK_AGAIN_MS = 1000;
const ON_ITS_WAY_MS = 30;

/** Discord, as far as this bot has to do with it, on a port of this machine. README.md says what it imitates and what not. */
export class DiscordPeer extends Peer {
  readonly community = new Community();
  readonly commands = new Commands();
  readonly interactions: Interaction[] = [];
  readonly deliveries: Delivery[] = [];
  readonly calls: Call[] = [];
  readonly faults = new RouteFaults();
  /** What no error tells the bot, and what is a mistake all the same: to be empty at the end of each test. */
  readonly complaints: string[] = [];
  /** The token that is good; another one takes its place when the owner resets it. */
  token = 'MTIz.peer-bot.token-of-the-tests';
  /** How long Discord waits for the first response to an interaction. */
  firstResponseWithinMs = 3000;
  readonly gateway = new Gateway(
    this.community,
    (token) => token === this.token,
    () => this.changed(),
  );
  /** The server in which most tests take place. */
  readonly guild: Guild = this.community.addGuild('Interest group', true);

  static async start(): Promise<DiscordPeer> {
    const peer = new DiscordPeer();
    await peer.comeBack();
    return peer;
  }

  get applicationId(): string {
    return APPLICATION_ID;
  }

  /** What `DISCORD_API_URL` is to be. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  async stop(): Promise<void> {
    await this.goAway();
    this.gateway.close();
  }

  /** Somebody, who does things. */
  person(name: string): Person {
    const user = [...this.community.users.values()].find((known) => known.name === name) ?? this.community.addUser(name);
    return new Person(this, user);
  }

  /** Somebody who manages the server. */
  manager(name: string, guild: Guild = this.guild): Person {
    const person = this.person(name);
    guild.managers.add(person.id);
    return person;
  }

  /** Another bot, which writes as people do. */
  bot(name: string): Person {
    return new Person(this, this.community.addUser(name, true));
  }

  channel(name: string, guild: Guild = this.guild): Channel {
    return this.#addChannel(name, CHANNEL.text, guild);
  }

  forum(name: string, guild: Guild = this.guild): Channel {
    return this.#addChannel(name, CHANNEL.forum, guild);
  }

  /** From now on the bot may not do this in a channel. */
  deny(channel: Channel, permission: PermissionName): void {
    channel.botDenied |= PERMISSION[permission];
    this.#tellPermissions(channel);
  }

  allow(channel: Channel, permission: PermissionName): void {
    channel.botDenied &= ~PERMISSION[permission];
    this.#tellPermissions(channel);
  }

  /** A direct message between people, without the bot. */
  directMessageBetween(...people: readonly Person[]): Channel {
    const type = people.length > 2 ? CHANNEL.group : CHANNEL.direct;
    return this.community.addChannel({ type, name: '', recipients: people.map(({ user }) => user) });
  }

  /** Something that a webhook writes. */
  webhookSays(text: string, channel: Channel): Said {
    const author = this.community.addUser('webhook', true);
    const content = text.replaceAll('@seldinger', `<@${BOT.id}>`);
    const message = this.community.post({ channel, author, content, webhookId: author.id });
    return { message, delivery: this.tellMessage('MESSAGE_CREATE', message) };
  }

  /** The bot is added to a server while it runs, perhaps once more: with a role of its own each time. */
  addBotTo(guild: Guild): Delivery {
    guild.withBot = true;
    guild.botRole = snowflake();
    return this.tell('GUILD_CREATE', (intents) => (intents & INTENT.guilds ? guildAsTold(guild, this.community) : undefined));
  }

  tell(event: string, dataFor: Delivery['dataFor']): Delivery {
    const delivery: Delivery = { event, dataFor, tellings: [] };
    this.deliveries.push(delivery);
    this.gateway.tell(delivery);
    return delivery;
  }

  /** Discord tells the same once more, as it at times does when a session is resumed. */
  tellAgain(delivery: Delivery): void {
    this.gateway.tell(delivery);
  }

  tellMessage(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE', message: Message): Delivery {
    const { id, channel } = message;
    const isSeen = !channel.guild ? channel.recipients.length === 1 : botMay(channel, 'viewChannel');
    // As it is now: a later edit does not change what was told.
    const [plain, full] = [0, INTENT.messageContent].map((intents) => messageInEvent(message, intents, this.community));
    return this.tell(event, (intents) => {
      if (!isSeen || (intents & intentFor(channel)) === 0) return undefined;
      if (event === 'MESSAGE_DELETE') return { id, channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) };
      return intents & INTENT.messageContent ? full : plain;
    });
  }

  tellChannel(event: 'THREAD_CREATE' | 'THREAD_UPDATE', channel: Channel): Delivery {
    return this.tell(event, (intents) =>
      intents & INTENT.guilds && channel.guild?.withBot ? channelAsTold(channel) : undefined,
    );
  }

  /** Waits until the app has heard of all these. */
  async taken(...deliveries: readonly (Delivery | undefined)[]): Promise<void> {
    const told = deliveries.filter((delivery) => delivery !== undefined);
    // Not at once: what was told a moment ago is still on its way through the client.
    let askedAt = Date.now() - ASK_AGAIN_MS + ON_ITS_WAY_MS;
    await this.until('everything is heard', () => {
      if (told.every(isTaken)) return true;
      if (Date.now() - askedAt > ASK_AGAIN_MS) {
        askedAt = Date.now();
        this.gateway.askHowFar();
      }
      return false;
    });
  }

  /** The message that answers an interaction, once there is something to read in it. */
  answerTo({ id }: Interaction): Promise<Message> {
    return this.until('an answer to an interaction', () => this.answersTo({ id })[0]);
  }

  /** All messages that answer an interaction, as far as there is something to read in them. */
  answersTo({ id }: Pick<Interaction, 'id'>): Message[] {
    return this.community.messages.filter(
      ({ interaction, content, embeds, components }) =>
        interaction === id && (content !== '' || embeds.length > 0 || components.length > 0),
    );
  }

  /** The form that an interaction opened. */
  modalOf(interaction: Interaction): Promise<Modal> {
    return this.until('a form', () => interaction.modal);
  }

  callsOf(route: RouteName): Call[] {
    return this.calls.filter((call) => call.route === route);
  }

  protected listenOn(server: Server): void {
    this.gateway.listenOn(server, `ws://127.0.0.1:${this.port}/gateway`);
  }

  protected drop(): void {
    this.gateway.drop();
  }

  #tellPermissions(channel: Channel): void {
    const told = channelAsTold(channel);
    this.tell('CHANNEL_UPDATE', (intents) => (intents & INTENT.guilds && channel.guild?.withBot ? told : undefined));
  }

  #addChannel(name: string, type: number, guild: Guild): Channel {
    const channel = this.community.addChannel({ type, name, guild });
    this.tell('CHANNEL_CREATE', (intents) => (intents & INTENT.guilds && guild.withBot ? channelAsTold(channel) : undefined));
    return channel;
  }

  get #context(): Context {
    return {
      community: this.community,
      commands: this.commands,
      interactions: this.interactions,
      gateway: () => ({
        url: this.gateway.url,
        shards: 1,
        session_start_limit: { total: 1000, remaining: this.gateway.sessionsLeft, reset_after: 60_000, max_concurrency: 1 },
      }),
      tellMessage: (event, message) => void this.tellMessage(event, message),
      tellChannel: (event, channel) => void this.tellChannel(event, channel),
      complain: (of) => void this.complaints.push(of),
    };
  }

  protected async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://peer');
    const body = await readBody(request);
    const found = routeOf(request.method ?? '', pathname.replace(/^\/api\/v10/, ''));
    if (!found || !pathname.startsWith('/api/v10/')) {
      this.complaints.push(`there is no ${request.method} ${pathname}`);
      return send(response, { status: 404, body: { message: '404: Not Found', code: 0 }, outcome: '404' });
    }
    const { name, ids } = found;
    const call: Call = { route: name, ids, body, at: Date.now(), outcome: 'under way' };
    this.calls.push(call);
    const authorized = request.headers.authorization === `Bot ${this.token}`;
    const reply = await withFault(this.faults.take(name), () => answerTo(name, { ids, body, query }, authorized, this.#context));
    call.outcome = reply?.outcome ?? 'connection lost';
    if (reply) send(response, reply);
    else response.destroy();
    this.changed();
  }

  protected story(): string {
    const told = this.deliveries.map((delivery) => `  told ${delivery.event}: ${isTaken(delivery) ? 'heard' : 'not heard'}`);
    const called = this.calls.map(({ route, outcome, body }) => `  ${route}: ${outcome} ${JSON.stringify(body).slice(0, 300)}`);
    const { identifies, resumes, connections } = this.gateway;
    return [`  ${identifies.length} identifies, ${resumes} resumes, ${connections} connections`, ...told, ...called].join('\n');
  }
}

async function readBody(request: IncomingMessage): Promise<Part> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(sent, type);
  return sent.length === 0 ? {} : (JSON.parse(sent.toString('utf8')) as Part);
}

/** https://docs.discord.com/developers/reference#uploading-files */
async function readForm(sent: Buffer, type: string): Promise<Part> {
  const form = await new Response(sent, { headers: { 'content-type': type } }).formData();
  const files: Part[] = [];
  for (const value of form.values()) if (value instanceof File) files.push({ filename: value.name, text: await value.text() });
  return { ...(JSON.parse(String(form.get('payload_json'))) as Part), files };
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
