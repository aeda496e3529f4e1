import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Clock } from './clock.ts';
import type { KeyedHash } from './keyed-hash.ts';
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
