import type { Part } from '../kinds.ts';
import { type FaultList, listOf } from './fault-list.ts';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export function checkEmbeds(embeds: unknown, faults: FaultList): void {
  const all = listOf(embeds);
  if (all.length > 10) faults.add(['embeds'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  for (const [n, embed] of all.entries()) {
    const at = ['embeds', n];
    faults.length([...at, 'title'], embed.title, 0, 256);
    faults.length([...at, 'description'], embed.description, 0, 4096);
    faults.length([...at, 'footer', 'text'], (embed.footer as Part | undefined)?.text, 0, 2048);
    faults.length([...at, 'author', 'name'], (embed.author as Part | undefined)?.name, 0, 256);
    const fields = listOf(embed.fields);
    if (fields.length > 25) faults.add([...at, 'fields'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    for (const [f, { name, value }] of fields.entries()) {
      faults.length([...at, 'fields', f, 'name'], name, 1, 256);
      faults.length([...at, 'fields', f, 'value'], value, 1, 1024);
    }
  }
  if (all.reduce((sum, embed) => sum + charactersIn(embed), 0) > 6000)
    faults.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
}

function charactersIn({ title = '', description = '', footer, author, fields }: Part): number {
  const texts = [title, description, (footer as Part | undefined)?.text, (author as Part | undefined)?.name];
  const inFields = listOf(fields).flatMap(({ name, value }) => [name, value]);
  return [...texts, ...inFields].reduce<number>((sum, text) => sum + String(text ?? '').length, 0);
}
