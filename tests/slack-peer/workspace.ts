import type { Block } from './blocks/blocks.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** Guests see some channels alone; members of other organizations come through a shared channel. */
  kind: 'member' | 'guest' | 'of another organization';
  deleted: boolean;
  /** What the profile says somebody does. */
  title: string;
  /** The zone that somebody has set; bots and members of other organizations may have none. */
  tz: string | undefined;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'group' | 'im';
  readonly members: Set<string>;
  archived: boolean;
}

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** A message as it stands now. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  /** Whoever wrote it; bots have a user, too. */
  readonly user: string;
  readonly botId: string | undefined;
  text: string;
  blocks: readonly Block[] | undefined;
  metadata: Metadata | undefined;
  /** Who alone sees it. */
  readonly onlyFor: string | undefined;
  edited: boolean;
  readonly reactions: string[];
}

export interface View {
  readonly id: string;
  readonly user: string;
  hash: string;
  view: Readonly<Record<string, unknown>>;
  open: boolean;
}

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** A file that the bot sends: announced, uploaded, then shown. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  bytes: Buffer | undefined;
  title: string | undefined;
  /** Where it is shown; nowhere before it is completed. */
  channel: string | undefined;
  threadTs: string | undefined;
}

/** The bot's own place in the workspace. */
export const BOT = { user: 'UBOT', botId: 'BBOT', appId: 'ASELDINGER', team: 'TDEPARTMENT', teamName: 'Radiology' } as const;

const FULL_MEMBER = { kind: 'member', deleted: false, title: '', tz: undefined } as const;

/** All that a workspace holds, for tests to read: people, channels, messages, views. */
export class Workspace {
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly files: SentFile[] = [];
  /** Modals, open and closed, in the order in which they were opened. */
  readonly views: View[] = [];
  /** The App Home as each person sees it. */
  readonly homes = new Map<string, View>();
  /** What the bot says it is doing, by "channel thread". */
  readonly statuses = new Map<string, string>();
  /** Every status that was ever set, in order. */
  readonly statusesSeen: string[] = [];
  /** People whom no app may write to. */
  readonly refusesDirectMessages = new Set<string>();
  readonly prompts = new Map<string, readonly Prompt[]>();
  #lastTs = 0;
  #views = 0;

  constructor() {
    this.#add({ id: BOT.user, name: 'seldinger', isBot: true, ...FULL_MEMBER });
  }

  addPerson(name: string): User {
    return this.#add({ id: `U${idOf(name)}`, name, isBot: false, ...FULL_MEMBER });
  }

  /** Another app's bot. */
  addBot(name: string): User {
    return this.#add({ id: `U${idOf(name)}`, name, isBot: true, ...FULL_MEMBER });
  }

  addChannel(name: string, members: readonly User[], kind: 'channel' | 'group' = 'channel'): Channel {
    const channel: Channel = {
      id: `${kind === 'channel' ? 'C' : 'G'}${idOf(name)}`,
      name,
      kind,
      members: new Set(members.map(({ id }) => id)),
      archived: false,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct message between a person and the bot. */
  directMessage(user: string): Channel {
    const id = `D${user.slice(1)}`;
    const known = this.channels.get(id);
    if (known) return known;
    const channel: Channel = { id, name: '', kind: 'im', members: new Set([user, BOT.user]), archived: false };
    this.channels.set(id, channel);
    return channel;
  }

  post(
    message: Pick<Message, 'channel' | 'user' | 'text'> &
      Partial<Omit<Message, 'ts' | 'edited' | 'reactions' | 'blocks'>> & {
        readonly blocks?: readonly Block[] | undefined;
      },
  ): Message {
    const posted: Message = {
      threadTs: undefined,
      botId: undefined,
      blocks: undefined,
      metadata: undefined,
      onlyFor: undefined,
      ...message,
      ts: this.nextTs(),
      edited: false,
      reactions: [],
    };
    this.messages.push(posted);
    return posted;
  }

  find(channel: string, ts: string): Message | undefined {
    return this.messages.find((message) => message.channel === channel && message.ts === ts);
  }

  remove(message: Message): void {
    this.messages.splice(this.messages.indexOf(message), 1);
  }

  /** What everybody in a channel sees of it, oldest first, threads left out. */
  channelAsSeen(channel: string): Message[] {
    return this.messages.filter((message) => message.channel === channel && !message.onlyFor && !message.threadTs);
  }

  /** A thread as everybody sees it: its first message and the replies. */
  thread(channel: string, ts: string): Message[] {
    return this.messages.filter(
      (message) => message.channel === channel && !message.onlyFor && (message.ts === ts || message.threadTs === ts),
    );
  }

  /** What the bot has posted anywhere, or shown to somebody alone. */
  fromBot(): Message[] {
    return this.messages.filter(({ user }) => user === BOT.user);
  }

  addFile(name: string, length: number): SentFile {
    const id = `F${String(this.files.length + 1).padStart(8, '0')}`;
    const file: SentFile = { id, name, length, bytes: undefined, title: undefined, channel: undefined, threadTs: undefined };
    this.files.push(file);
    return file;
  }

  openView(user: string, view: View['view']): View {
    this.#views += 1;
    const opened: View = { id: `V${this.#views}`, user, hash: this.nextTs(), view, open: true };
    this.views.push(opened);
    return opened;
  }

  /** Time stamps tell messages apart, so no two are the same. */
  nextTs(): string {
    this.#lastTs = Math.max(Date.now() * 1000, this.#lastTs + 1);
    const seconds = Math.floor(this.#lastTs / 1e6);
    return `${seconds}.${String(this.#lastTs % 1e6).padStart(6, '0')}`;
  }

  #add(user: User): User {
    this.users.set(user.id, user);
    return user;
  }
}

/** Ids that can be read in expectations: #residents is CRESIDENTS. */
function idOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
