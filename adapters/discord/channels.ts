import { ChannelType, type REST, Routes } from 'discord.js';
import * as z from 'zod';
import { patiently } from './call-discord.ts';
import type { Gateway } from './gateway.ts';
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

/** What channels are, from what the client has seen, else from Discord. */
export class Channels {
  readonly #gateway: Pick<Gateway, 'knownChannel'>;
  readonly #rest: REST;
  readonly #signal: AbortSignal;

  constructor({ gateway, rest, signal }: { gateway: Pick<Gateway, 'knownChannel'>; rest: REST; signal: AbortSignal }) {
    this.#gateway = gateway;
    this.#rest = rest;
    this.#signal = signal;
  }

  /** @throws TryLater, RefusedByDiscord */
  async find(id: string): Promise<Place> {
    const known = this.#gateway.knownChannel(id);
    if (known) return placeOf(id, known.type, known.parent);
    const told = channelSchema.parse(await patiently(() => this.#rest.get(Routes.channel(id)), { signal: this.#signal }));
    return placeOf(id, told.type, told.parent_id ?? null);
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
