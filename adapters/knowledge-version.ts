import { createHash } from 'node:crypto';
import type { Knowledge } from '../src/index.ts';

const CHARACTERS = 12;
const known = new WeakMap<object, string>();

/** Stands for all that answers come from: passages, the questions that they are known to answer, vocabulary and other data. */
export function knowledgeVersion(knowledge: Knowledge): string {
  const before = known.get(knowledge);
  if (before) return before;
  const { passages, ...rest } = knowledge;
  const hash = createHash('sha256').update(JSON.stringify(rest));
  // Each passage holds its whole document, which is told once.
  for (const { document, ...passage } of passages) hash.update(JSON.stringify([document.id, passage]));
  const version = hash.digest('hex').slice(0, CHARACTERS);
  known.set(knowledge, version);
  return version;
}
