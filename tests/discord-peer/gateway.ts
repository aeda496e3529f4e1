import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { BOT, type Community } from './community.ts';
import type { Delivery } from './delivery.ts';
import { INTENT, type Part } from './kinds.ts';
import { Session } from './session.ts';
import { guildAsTold, userAsTold } from './told.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  heard: 11,
} as const;

const PRIVILEGED = INTENT.members | INTENT.presences | INTENT.messageContent;
/** The highest intent that there is: direct message polls. */
const ALL_INTENTS = 2 ** 26 - 1;

export interface Identify {
  readonly intents: number;
  readonly at: number;
}

/** Discord's side of the gateway; https://docs.discord.com/developers/events/gateway */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new Set<WebSocket>();
  readonly #community: Community;
  readonly #isGood: (token: unknown) => boolean;
  readonly #changed: () => void;
  readonly identifies: Identify[] = [];
  /** How often a session was taken up again. */
  resumes = 0;
  /** How often somebody tried to. */
  resumesTried = 0;
  /** How often a connection was opened. */
  opened = 0;
  /** How many more sessions may be begun today. */
  sessionsLeft = 1000;
  heartbeatIntervalMs = 45_000;
  /** False for a connection that is dead, and nobody says so. */
  acknowledgesHeartbeats = true;
  /** With which code every identify is refused. */
  refusesWith: number | undefined;
  /** Privileged intents that the owner of the app has switched on. */
  allowedIntents = 0;
  /** How many events that were heard before are told again at each resume, as Discord at times does. */
  repeatsAtResume = 0;
  url = '';

  constructor(community: Community, isGood: (token: unknown) => boolean, changed: () => void) {
    this.#community = community;
    this.#isGood = isGood;
    this.#changed = changed;
  }

  listenOn(server: Server, url: string): void {
    this.url = url;
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get connections(): number {
    return [...this.#sessions.values()].filter(({ connected }) => connected).length;
  }

  /** Tells every session; those without a connection are told when they come back. */
  tell(delivery: Delivery): void {
    for (const session of this.#sessions.values()) session.tell(delivery);
    this.#changed();
  }

  /** Asks for a heartbeat, which tells how far the app has heard. */
  askHowFar(): void {
    for (const session of this.#sessions.values()) session.send({ op: OP.heartbeat, d: null });
  }

  /** The network takes the connections away, without a word. Sessions can be resumed. */
  drop(): void {
    for (const socket of [...this.#sockets]) socket.terminate();
    for (const session of this.#sessions.values()) session.leave();
    this.#changed();
  }

  /** Discord closes the connections with a code. */
  closeWith(code: number): void {
    for (const socket of [...this.#sockets]) socket.close(code);
  }

  /** Asks to connect anew and to resume. */
  askToReconnect(): void {
    for (const session of this.#sessions.values()) session.send({ op: OP.reconnect, d: null });
  }

  /** Tells that the session is no longer good; whether it may be resumed all the same. */
  invalidate(resumable: boolean): void {
    for (const session of [...this.#sessions.values()]) {
      session.send({ op: OP.invalid, d: resumable });
      if (!resumable) this.#end(session);
    }
  }

  /** Sessions end, and who tries to resume one has to begin another. */
  forgetSessions(): void {
    for (const session of [...this.#sessions.values()]) this.#end(session);
  }

  close(): void {
    this.drop();
    this.forgetSessions();
    this.#server.close();
  }

  #end(session: Session): void {
    session.end();
    this.#sessions.delete(session.id);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { searchParams } = new URL(request.url ?? '/', 'http://peer');
    if (searchParams.get('v') !== '10' || searchParams.get('encoding') !== 'json' || searchParams.has('compress')) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#open(opened));
  }

  #open(socket: WebSocket): void {
    this.#sockets.add(socket);
    this.opened += 1;
    let session: Session | undefined;
    socket.on('error', () => {});
    socket.on('close', (code) => {
      this.#sockets.delete(socket);
      if (session?.isOn(socket)) session.leave();
      // https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
      if (session && (code === 1000 || code === 1001)) this.#end(session);
      this.#changed();
    });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Part };
      if (op === OP.identify) session = this.#identify(socket, d);
      else if (op === OP.resume) session = this.#resume(socket, d);
      else if (op === OP.heartbeat) this.#heartbeat(socket, session, d as unknown as number | null);
      this.#changed();
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.heartbeatIntervalMs } }));
    this.#changed();
  }

  #heartbeat(socket: WebSocket, session: Session | undefined, sequence: number | null): void {
    session?.heardUpTo(sequence ?? 0);
    if (this.acknowledgesHeartbeats) socket.send(JSON.stringify({ op: OP.heard, d: null }));
  }

  #identify(socket: WebSocket, { token, intents }: Part): Session | undefined {
    this.identifies.push({ intents: Number(intents), at: Date.now() });
    this.sessionsLeft -= 1;
    const refusal = this.refusesWith ?? this.#faultOf(token, Number(intents));
    if (refusal !== undefined) {
      socket.close(refusal);
      return undefined;
    }
    const session = new Session(Number(intents), socket);
    this.#sessions.set(session.id, session);
    const guilds = [...this.#community.guilds.values()].filter(({ withBot }) => withBot);
    session.tell(
      event('READY', () =>
        this.#ready(
          session,
          guilds.map(({ id }) => ({ id, unavailable: true })),
        ),
      ),
    );
    for (const guild of guilds)
      session.tell(event('GUILD_CREATE', (told) => (told & INTENT.guilds ? guildAsTold(guild, this.#community) : undefined)));
    return session;
  }

  #ready({ id }: Session, guilds: readonly Part[]): Part {
    return {
      v: 10,
      user: { ...userAsTold(BOT), mfa_enabled: false, verified: true, email: null, flags: 0 },
      guilds,
      session_id: id,
      resume_gateway_url: `${this.url}/resume`,
      session_type: 'normal',
      shard: [0, 1],
      application: { id: BOT.id, flags: 0 },
    };
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Part): Session | undefined {
    this.resumesTried += 1;
    const session = this.#sessions.get(String(session_id));
    if (!this.#isGood(token) || this.refusesWith !== undefined) {
      socket.close(this.refusesWith ?? 4004);
      return undefined;
    }
    if (!session) {
      socket.send(JSON.stringify({ op: OP.invalid, d: false }));
      return undefined;
    }
    this.resumes += 1;
    session.resume(socket, Number(seq), this.repeatsAtResume);
    return session;
  }

  /** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
  #faultOf(token: unknown, intents: number): number | undefined {
    if (!this.#isGood(token)) return 4004;
    if (!Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS) return 4013;
    return (intents & PRIVILEGED & ~this.allowedIntents) === 0 ? undefined : 4014;
  }
}

function event(name: string, dataFor: Delivery['dataFor']): Delivery {
  return { event: name, dataFor, tellings: [] };
}
