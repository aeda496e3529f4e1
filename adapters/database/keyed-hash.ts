import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

/** Stands for the id of a person, a conversation or an event wherever the id itself is not needed: in tables and in the log. */
export type KeyedHash = (id: string) => string;

const BYTES_OF_KEY = 32;
/** 120 bits: no two ids will ever meet, and a log line stays readable. */
const CHARACTERS = 20;
/** One question asks for the hashes of its asker and its place a dozen times. */
const MOST_KNOWN = 200;

export function newKey(): string {
  return randomBytes(BYTES_OF_KEY).toString('base64url');
}

/** @param key from `newKey`; without it nobody can tell which id a hash stands for by trying out ids */
export function keyedHash(key: string): KeyedHash {
  const secret = createSecretKey(key, 'base64url');
  const known = new Map<string, string>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const hash = createHmac('sha256', secret).update(id).digest('base64url').slice(0, CHARACTERS);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(id, hash);
    return hash;
  };
}
