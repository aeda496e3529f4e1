import { createHash } from 'node:crypto';
import type { Knowledge } from '../src/index.ts';

const CHARACTERS = 12;
const known = new WeakMap<object, string>();

/** Stands for all that answers can come from: it changes when a passage does, and nowhere else. */
export function knowledgeVersion({ passages, documents }: Pick<Knowledge, 'passages' | 'documents'>): string {
  const before = known.get(passages);
  if (before) return before;
  const hash = createHash('sha256');
  for (const { id, edition } of documents) hash.update(JSON.stringify([id, edition]));
  for (const { id, text } of passages) hash.update(JSON.stringify([id, text]));
  const version = hash.digest('hex').slice(0, CHARACTERS);
  known.set(passages, version);
  return version;
}
