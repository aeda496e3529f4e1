import { once } from 'node:events';
import { Client, type CloseEvent, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { isSafeAddress } from '../platform-address.ts';
import type { DiscordSettings } from '../settings.ts';
import { HeartbeatWatch } from './heartbeat-watch.ts';
import { IdentifyPace } from './identify-pace.ts';
import { REFUSALS, TOKEN_REFUSED } from './refusals.ts';
import { restOptions } from './rest-clients.ts';

/** Who the bot is. */
export interface Identity {
  readonly userId: string;
  readonly applicationId: string;
}

export interface GatewayOptions {
  readonly settings: DiscordSettings;
  readonly log: Log;
  readonly onIdentity: (identity: Identity) => void;
  readonly onMessage: (message: unknown) => void;
  readonly onInteraction: (interaction: unknown) => void;
  /** Discord will not have this bot, whatever is tried; the reason is one sentence without secrets. */
  readonly onRefused: (reason: string) => void;
}

/**
 * The connection over which Discord tells what happens. What it tells is taken as it comes, and not as the client's own objects: these
 * leave out what happens in channels that the client knows nothing of, and of servers and their channels it is told nothing.
 */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #closing = new AbortController();
  readonly #pace = new IdentifyPace();
  #client: Client | undefined;
  #refused = false;
  #connected = false;
  readonly #heartbeats = new HeartbeatWatch(() => this.#client?.ws.shards.first()?.lastPingTimestamp);

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Why nothing arrives right now, in one sentence. */
  get trouble(): string | undefined {
    if (!this.#connected) return 'the connection to the gateway was lost and is being made again';
    return this.#heartbeats.trouble;
  }

  /** Milliseconds since Discord last acknowledged a heartbeat, or took the connection. */
  get sinceAcknowledged(): number | undefined {
    return this.#heartbeats.since;
  }

  /** Resolves when what happens arrives, or never will. @throws where Discord can not be reached */
  async open(): Promise<void> {
    if (this.#refused || this.#closing.signal.aborted) return;
    const client = this.#newClient();
    this.#client = client;
    const closed = once(this.#closing.signal, 'abort').then(() => {});
    const login = this.#login(client);
    login.catch(() => {});
    try {
      await Promise.race([login, closed]);
    } catch (error) {
      await client.destroy().catch(() => {});
      const { code, status } = error as { code?: unknown; status?: unknown };
      if (code === 'TokenInvalid' || status === 401) this.#refuse(TOKEN_REFUSED);
      if (!this.#refused) throw error;
    }
  }

  /** Resolves when nothing more arrives. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#connected = false;
    this.#heartbeats.end();
    // Whether Discord takes leave of us, too, is not worth waiting for.
    void this.#client?.destroy().catch(() => {});
  }

  async #login(client: Client): Promise<void> {
    const { token } = this.#options.settings;
    const { url } = (await client.rest.setToken(token).get(Routes.gatewayBot())) as { readonly url: string };
    // The token goes there as soon as it is open.
    if (!isSafeAddress(url)) throw new Error('Discord gave an address for the gateway that is not wss');
    await client.login(token);
  }

  #newClient(): Client {
    const { settings, log, onIdentity, onMessage, onInteraction } = this.#options;
    const client = new Client({
      // None of them is privileged: what mentions the bot, replies to it or is written to it directly carries its words all the same.
      intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      rest: restOptions(settings.apiUrl),
      ws: { buildIdentifyThrottler: () => this.#pace },
      allowedMentions: { parse: [] },
      makeCache: Options.cacheWithLimits(KEPT_BY_THE_CLIENT),
    });
    client.on(Events.Error, (error) => log.debug({ err: error }, 'the client of Discord failed'));
    client.on(Events.ShardError, (error) => log.debug({ err: error }, 'the connection to Discord failed'));
    client.on(Events.ShardReconnecting, () => this.#lost());
    client.on(Events.ShardDisconnect, ({ code }: CloseEvent) => {
      const reason = REFUSALS[code];
      if (reason) this.#refuse(reason);
    });
    client.ws.on(GatewayDispatchEvents.Ready, ({ user, application }: ReadyDispatch) => {
      onIdentity({ userId: user.id, applicationId: application.id });
      this.#pace.taken();
      this.#back();
    });
    client.ws.on(GatewayDispatchEvents.Resumed, () => this.#back());
    client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
    client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
    return client;
  }

  #lost(): void {
    if (this.#connected) this.#options.log.warn('the connection to Discord was lost and is being made again');
    this.#connected = false;
  }

  #back(): void {
    if (!this.#connected && this.#heartbeats.since !== undefined)
      this.#options.log.info('the connection to Discord is there again');
    this.#connected = true;
    this.#heartbeats.begin();
  }

  #refuse(reason: string): void {
    if (this.#refused || this.#closing.signal.aborted) return;
    this.#refused = true;
    this.#connected = false;
    this.#heartbeats.end();
    this.#options.onRefused(reason);
  }
}

interface ReadyDispatch {
  readonly user: { readonly id: string };
  readonly application: { readonly id: string };
}

/** What is asked of the client stands in what Discord tells. */
const KEPT_BY_THE_CLIENT = {
  MessageManager: 0,
  ReactionManager: 0,
  UserManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  AutoModerationRuleManager: 0,
  GuildBanManager: 0,
  GuildInviteManager: 0,
} as const;
