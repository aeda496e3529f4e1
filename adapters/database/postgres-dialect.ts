import { CompiledQuery, type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { SHOW_USE } from './use.ts';

export interface PostgresConnectionOptions {
  readonly url: string;
  readonly connections: number;
  readonly connectingMs: number;
  readonly queryMs: number | undefined;
}

/** A process that hangs inside a transaction may not keep its locks for good. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const BIGINT = 20;

export function postgresDialect({ url, connections, connectingMs, queryMs }: PostgresConnectionOptions): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // One stays, so that the database is seen to be in use.
    min: 1,
    connectionTimeoutMillis: connectingMs,
    keepAlive: true,
    application_name: 'seldinger',
    types: { getTypeParser },
    ...(queryMs === undefined ? {} : { query_timeout: queryMs }),
  });
  // A server that goes away ends connections, idle ones and those between two queries, and an error that nobody listens to would end
  // the program. The next query tells.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      const idleMs = queryMs === undefined ? 0 : IDLE_IN_TRANSACTION_MS;
      await connection.executeQuery(CompiledQuery.raw(`set idle_in_transaction_session_timeout = ${idleMs}`));
      await connection.executeQuery(CompiledQuery.raw(SHOW_USE));
    },
  });
}

/** Times in milliseconds and counts are far below 2^53, so they may be numbers, as they are in the other database. */
const getTypeParser = ((type: number, format?: 'text' | 'binary') =>
  type === BIGINT ? Number : pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser;
