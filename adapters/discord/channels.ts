import { ChannelType, type REST, Routes } from 'discord.js';
import * as z from 'zod';
import { AskedOnce } from './asked-once.ts';
import { patiently, RefusedByDiscord } from './call-discord.ts';
import type { MessageAddress } from './reply-to.ts';
import type { ServerChoices } from './server-choices.ts';

/** A channel of a server, as far as it matters to where an answer goes. */
export interface Place {
  readonly id: string;
  readonly isThread: boolean;
  /** A thread can be opened at a message in it. */
  readonly opensThreads: boolean;
  /** Of a thread: the channel that it belongs to. */
  readonly parent: string | null;
}

const THREADS: readonly number[] = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread];
const WITH_THREADS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

const channelSchema = z.object({ type: z.number(), parent_id: z.string().nullish() });

/** What channels are. Of what kind one is comes with each message; to which channel a thread belongs has to be asked. */
export class Channels {
  readonly #asked: AskedOnce<Place>;

  constructor({ rest, signal }: { rest: REST; signal: AbortSignal }) {
    this.#asked = new AskedOnce(async (id) => {
      const { type, parent_id } = channelSchema.parse(await patiently(() => rest.get(Routes.channel(id)), { signal }));
      return placeOf(id, type, parent_id ?? null);
    });
  }

  /** What can not be found out is taken for a channel in which no thread can be opened. @throws TryLater */
  async find({ channel: id, channelType: type }: Pick<MessageAddress, 'channel' | 'channelType'>): Promise<Place> {
    if (type !== null && !THREADS.includes(type)) return placeOf(id, type, null);
    try {
      return await this.#asked.of(id);
    } catch (error) {
      if (!(error instanceof RefusedByDiscord)) throw error;
      return { id, isThread: type !== null, opensThreads: false, parent: null };
    }
  }
}

export function placeOf(id: string, type: number, parent: string | null): Place {
  const isThread = THREADS.includes(type);
  return { id, isThread, opensThreads: WITH_THREADS.includes(type), parent: isThread ? parent : null };
}

/** A thread belongs to its channel. */
export function answersIn({ channels }: Pick<ServerChoices, 'channels'>, { id, parent }: Pick<Place, 'id' | 'parent'>): boolean {
  return channels.length === 0 || channels.includes(id) || (parent !== null && channels.includes(parent));
}

/** For people to press on. */
export function channelMentions(channels: readonly string[]): string {
  return channels.map((id) => `<#${id}>`).join(', ');
}
