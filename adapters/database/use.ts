import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** Somebody else uses the database, where nobody else may. */
export class DatabaseInUse extends Error {}

/** Any number, as long as nobody else locks by it; the second one tells apart what shares a database in schemas of their own. */
const LOCK = '531784, hashtext(current_schema())';

/** Every connection to PostgreSQL runs it when it is made: a lock that is shared with all others, and ends with the connection. */
export const SHOW_USE = `select pg_advisory_lock_shared(${LOCK})`;

/**
 * Keeps all others out of a PostgreSQL database for as long as this connection lasts; they wait.
 * @throws DatabaseInUse where somebody is there
 */
export async function keepOthersOut(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_lock(${sql.raw(LOCK)}) as alone`.execute(db);
  if (!rows[0]?.alone) throw new DatabaseInUse();
}
