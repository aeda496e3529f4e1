import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Clock } from './clock.ts';
import { type KeyedHash, keyedHash, newKey } from './keyed-hash.ts';
import type { Tables } from './schema.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** What a query needs: a connection or an open transaction, the hash for ids, and the two clocks. */
export interface Session {
  readonly db: Kysely<Tables>;
  readonly kind: DatabaseKind;
  readonly hash: KeyedHash;
  /** Milliseconds since 1970. */
  readonly now: number;
  /**
   * Milliseconds by the clock of leases. All processes that share a database must read the same one, and nobody may turn it: the
   * server's own for PostgreSQL, the time since the machine was switched on for a file, which never leaves its machine.
   */
  readonly leaseNow: RawBuilder<number>;
}

export function leaseNow(kind: DatabaseKind, clock: Clock): RawBuilder<number> {
  return kind === 'postgres'
    ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql<number>`cast(${Math.round(clock.steady())} as integer)`;
}

/**
 * A session with the key of this installation, which is made at the first start; of several processes that start at once one makes
 * it. Something is written in any case: a disk may be full, or a file locked, that can be read well enough.
 */
export async function openSession({ db, kind }: Pick<Session, 'db' | 'kind'>, clock: Clock): Promise<Session> {
  const now = clock.now();
  const write = async (transaction: Kysely<Tables>) => {
    const keep = transaction.insertInto('kept_values');
    await keep
      .values({ name: 'hash-key', value: newKey() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await keep
      .values({ name: 'opened', value: String(now) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(now) }))
      .execute();
  };
  await (db.isTransaction ? write(db) : db.transaction().execute(write));
  const { value } = await db.selectFrom('kept_values').select('value').where('name', '=', 'hash-key').executeTakeFirstOrThrow();
  return { db, kind, hash: keyedHash(value), now, leaseNow: leaseNow(kind, clock) };
}
