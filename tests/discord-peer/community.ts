import { CHANNEL, type Part, PERMISSION, type PermissionName } from './kinds.ts';
import { snowflake } from './snowflake.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** Whether direct messages of bots are refused; the person chose so, or shares no server with the bot. */
  refusesDirectMessages: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Whether the bot was added to it. */
  withBot: boolean;
  /** Whether apps that people installed for themselves may answer in public there. */
  withExternalApps: boolean;
  /** Members who may manage the server. */
  readonly managers: Set<string>;
  /** The role that Discord made for the bot when it was added, and what it lets it do. */
  botRole: string;
  botPermissions: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild: Guild | undefined;
  /** The channel in which a thread is. */
  readonly parent: Channel | undefined;
  /** People of a direct message or group. */
  readonly recipients: readonly User[];
  /** Who opened a thread. */
  readonly owner: User | undefined;
  /** What the bot may not do there, though its role lets it. */
  botDenied: bigint;
  archived: boolean;
  locked: boolean;
}

/** A message as it stands now. */
export interface Message {
  readonly id: string;
  readonly type: number;
  readonly channel: Channel;
  readonly author: User;
  /** Set for messages of webhooks, interaction answers included. */
  readonly webhookId: string | undefined;
  content: string;
  embeds: readonly Part[];
  /** Files that came with it: their names, and what is in them. */
  files: readonly Part[];
  components: readonly Part[];
  flags: number;
  /** What was asked for when it was written; undefined where nothing was. */
  allowedMentions: Part | undefined;
  nonce: string | number | undefined;
  readonly repliesTo: Message | undefined;
  /** Whether whoever is replied to is notified. */
  readonly pings: boolean;
  /** Id of the interaction whose answer it is. */
  readonly interaction: string | undefined;
  /** Who alone sees it. */
  readonly onlyFor: User | undefined;
  edited: boolean;
}

const ROBOT = snowflake();

/** The bot's own place in Discord. Bots have the id of their application. */
export const BOT: User = { id: ROBOT, name: 'seldinger', bot: true, refusesDirectMessages: false };
export const APPLICATION_ID = ROBOT;

/** What a bot may do that was invited with all it could need. */
export const ALL_PERMISSIONS =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.embedLinks |
  PERMISSION.readMessageHistory |
  PERMISSION.useApplicationCommands |
  PERMISSION.createPublicThreads |
  PERMISSION.sendMessagesInThreads;

/** What everybody in a server may do. */
export const MEMBER_PERMISSIONS = ALL_PERMISSIONS | PERMISSION.attachFiles | PERMISSION.mentionEveryone;

type NewMessage = Pick<Message, 'channel' | 'author'> & Partial<Message>;

/** All that there is, for tests to read: people, servers, channels, messages. */
export class Community {
  readonly users = new Map<string, User>([[BOT.id, BOT]]);
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];

  addUser(name: string, bot = false): User {
    const user: User = { id: snowflake(), name, bot, refusesDirectMessages: false };
    this.users.set(user.id, user);
    return user;
  }

  addGuild(name: string, withBot: boolean): Guild {
    const guild: Guild = {
      id: snowflake(),
      name,
      withBot,
      withExternalApps: true,
      managers: new Set(),
      botRole: snowflake(),
      botPermissions: ALL_PERMISSIONS,
    };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  addChannel(channel: Pick<Channel, 'type' | 'name'> & Partial<Channel>): Channel {
    const added: Channel = {
      id: snowflake(),
      guild: undefined,
      parent: undefined,
      recipients: [],
      owner: undefined,
      botDenied: 0n,
      archived: false,
      locked: false,
      ...channel,
    };
    this.channels.set(added.id, added);
    return added;
  }

  /** The direct message between a person and the bot. */
  directMessage(user: User): Channel {
    const known = [...this.channels.values()].find(({ type, recipients }) => type === CHANNEL.direct && recipients[0] === user);
    return known ?? this.addChannel({ type: CHANNEL.direct, name: '', recipients: [user] });
  }

  post(message: NewMessage): Message {
    const posted: Message = {
      id: snowflake(),
      type: 0,
      webhookId: undefined,
      content: '',
      embeds: [],
      files: [],
      components: [],
      flags: 0,
      allowedMentions: undefined,
      nonce: undefined,
      repliesTo: undefined,
      pings: false,
      interaction: undefined,
      onlyFor: undefined,
      edited: false,
      ...message,
    };
    this.messages.push(posted);
    return posted;
  }

  /** Nonces are known for some minutes: these have passed. */
  forgetNonces(): void {
    for (const message of this.messages) message.nonce = undefined;
  }

  find(id: string): Message | undefined {
    return this.messages.find((message) => message.id === id);
  }

  remove(message: Message): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
  }

  /** What everybody in a channel sees of it, oldest first. */
  asSeen({ id }: Channel): Message[] {
    return this.messages.filter(({ channel, onlyFor }) => channel.id === id && !onlyFor);
  }

  /** What the bot has said anywhere, or shown to somebody alone. */
  fromBot(): Message[] {
    return this.messages.filter(({ author }) => author === BOT);
  }
}

export function isThread({ type }: Channel): boolean {
  return type === CHANNEL.publicThread || type === CHANNEL.privateThread;
}

/** What the bot may do in a channel; a thread goes by the channel in which it is. */
export function botPermissionsIn(channel: Channel): bigint {
  const { guild, parent, botDenied } = channel;
  if (!guild?.withBot) return 0n;
  return guild.botPermissions & ~(parent ?? channel).botDenied & ~botDenied;
}

export function botMay(channel: Channel, permission: PermissionName): boolean {
  const held = botPermissionsIn(channel);
  return (held & PERMISSION.administrator) !== 0n || (held & PERMISSION[permission]) !== 0n;
}
