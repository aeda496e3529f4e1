import { createHash } from 'node:crypto';
import { type APIMessage, SnowflakeUtil } from 'discord.js';
import { MINUTE } from '../database/index.ts';
import type { Rendered } from './components.ts';
import { asText } from './plain-message.ts';

/** By what the bot knows its own message again, when Discord has forgotten the nonce. */
export interface OwnPost {
  readonly message: Rendered;
  /** Milliseconds since 1970; it can be no older. */
  readonly since: number;
}

/** Clocks of two machines may differ. */
const CLOCKS_DIFFER_MS = 10 * MINUTE;
/** Ids of components have 32 bits with a sign, and 0 stands for none. */
const MARKS = 2 ** 31 - 1;

/** The same message, marked with what it was promised as: in the id of its first component, which nobody sees. */
export function marked(message: Rendered, promise: string): Rendered {
  const mark = 1 + (createHash('sha256').update(promise).digest().readUInt32BE() % MARKS);
  const [first, ...others] = message.components;
  return first ? { ...message, components: [{ ...first, id: mark }, ...others] } : message;
}

/** The id after which it must stand. */
export function firstIdSince({ since }: OwnPost): string {
  return String(SnowflakeUtil.generate({ timestamp: since - CLOCKS_DIFFER_MS }));
}

/** Whether a message of a channel is this one, as it was laid out or as text. */
export function isOwnPost({ author, components = [], content }: APIMessage, { message }: OwnPost, bot: string): boolean {
  if (author.id !== bot) return false;
  const mark = message.components[0]?.id;
  return mark !== undefined && (components[0]?.id === mark || (components.length === 0 && content === asText(message).content));
}
