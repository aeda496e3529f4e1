import { ComponentType, MessageFlags } from 'discord.js';
import { type Part, type Rendered, textsOf } from './components.ts';
import { LONGEST_CONTENT } from './limits.ts';
import { wording } from './wording.ts';

/** A message without layout, for where Discord refuses it. */
export type PlainMessage = Pick<Rendered, 'flags' | 'allowed_mentions'> & { readonly content: string };

/** What stands above a file that somebody takes along. */
export function fileMessage({ name }: { readonly name: string }): PlainMessage {
  return { content: wording.takeAlong(name), flags: MessageFlags.SuppressEmbeds, allowed_mentions: { parse: [] } };
}

/** Prose is worth that much of the room, even beside long sources. */
const LEAST_PROSE = 300;

/** The words of a message: those of the sources, which stand behind the line, are kept, and what comes before is cut. */
export function asText({ components, allowed_mentions }: Rendered): PlainMessage {
  const at = components.findIndex(({ type }) => type === ComponentType.Separator);
  const before = textsOf((at < 0 ? components : components.slice(0, at)) as Part[]).join('\n\n');
  const end = at < 0 ? '' : shortSources(textsOf(components.slice(at + 1, at + 2)).join('\n'));
  const head = cutAtWord(before, LONGEST_CONTENT - end.length - 2);
  const content = [head, end].filter((part) => part.trim() !== '').join('\n\n');
  return { content, flags: MessageFlags.SuppressEmbeds, allowed_mentions };
}

/** Where they are too long, without their editions, then without their addresses, and each as long as there is room for. */
function shortSources(sources: string): string {
  const room = LONGEST_CONTENT - LEAST_PROSE;
  if (sources.length <= room) return sources;
  const lines = sources.split('\n').filter((line) => !line.startsWith('-# '));
  const named = lines.map((line) => line.replace(/(?<!\\)\[((?:\\.|[^\]\\])+)\]\([^)]*\)/g, '$1'));
  const shorter = [lines, named].map((left) => left.join('\n')).find(({ length }) => length <= room);
  const each = Math.floor(room / named.length) - 1;
  return shorter ?? named.map((line) => cutAtWord(line, each)).join('\n');
}

/** @param text Markdown */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Never in the middle of an escape.
  const head = text.slice(0, Math.max(0, longest - 2)).replace(/\\+$/, '');
  return `${head.replace(/\s\S*$/, '')} …`;
}
