import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { type Dialect, Kysely, sql } from 'kysely';
import { GroupCommit, type Transact } from './group-commit.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migrations.ts';
import type { Tables } from './schema.ts';
import type { DatabaseKind } from './session.ts';
import { DatabaseInUse, keepOthersOut } from './use.ts';

export interface DatabaseSettings {
  /** The folder of the embedded database. */
  readonly dataDir: string;
  /** The address of a PostgreSQL database, where that is used instead. */
  readonly url: string | undefined;
}

export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly kind: DatabaseKind;
  /** A server has a connection for each; those of a file share one. */
  readonly transact: Transact<Kysely<Tables>>;
  close(): Promise<void>;
}

export interface OpeningOptions {
  /** No limit of time for a query: for commands that move much at once, and have nobody waiting for an answer. */
  readonly patient?: boolean;
  readonly migrations?: readonly Migration[];
  /** For a file that is to be whole by itself at any time: a backup. */
  readonly inOnePiece?: boolean;
  /** Where nobody else may use it meanwhile. */
  readonly alone?: boolean;
  /** Where a file was found damaged: it is looked through before it is used again, which takes a second for a gigabyte. */
  readonly wary?: boolean;
  /** Puts itself between the program and its database: tests stop processes there. */
  readonly wrap?: (dialect: Dialect) => Dialect;
}

export function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'seldinger.db');
}

/**
 * Opens the database that the settings name, brings it up to date and has it answer a query.
 * @throws NewerDatabase, DatabaseInUse, or whatever the database says; `troubleOf` tells what that means
 */
export async function openDatabase({ dataDir, url }: DatabaseSettings, options: OpeningOptions = {}): Promise<OpenDatabase> {
  if (url !== undefined) return openPostgres(url, options);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  // The folder may have been there before, open to others. What stands beside the file gets its rights.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  return openFile(file, options);
}

/** @throws see openDatabase */
export async function openFile(
  file: string,
  { migrations, inOnePiece, alone, wary, wrap = (dialect) => dialect }: OpeningOptions = {},
): Promise<OpenDatabase> {
  const { libsqlDialect } = await import('./libsql-dialect.ts');
  const journal = alone ? 'alone' : inOnePiece ? 'delete' : 'wal';
  const db = new Kysely<Tables>({ dialect: wrap(libsqlDialect(file, journal)) });
  return whenProved(db, 'sqlite', async () => {
    await migrate(db as Kysely<never>, 'sqlite', migrations);
    // A damaged file opens without complaint.
    await sql`select count(*) from sqlite_master`.execute(db);
    if (wary) await lookThrough(db);
  }).catch((error: unknown) => {
    throw alone && (error as { code?: unknown }).code === 'SQLITE_BUSY' ? new DatabaseInUse() : error;
  });
}

/** Some of the file is not as SQLite left it. */
class DamagedFile extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

/** Every page of a file; whether indexes fit their tables takes ten times longer, and no question fails over that. */
async function lookThrough(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  if (rows[0]?.quick_check !== 'ok') throw new DamagedFile();
}

/** Milliseconds. The inbox waits half a second whatever these say; they are for connections that would hang for good. */
const CONNECTING_MS = 5000;
const QUERY_MS = 10_000;
const CONNECTIONS = 8;

async function openPostgres(
  url: string,
  { patient, alone, migrations, wrap = (dialect) => dialect }: OpeningOptions,
): Promise<OpenDatabase> {
  const { postgresDialect } = await import('./postgres-dialect.ts');
  const connect = (connections: number, queryMs: number | undefined) =>
    new Kysely<Tables>({ dialect: wrap(postgresDialect({ url, connections, connectingMs: CONNECTING_MS, queryMs })) });
  // A migration may wait long for another process that is at it.
  const migrating = connect(1, undefined);
  await whenProved(migrating, 'postgres', async () => {
    if (alone) await keepOthersOut(migrating);
    await migrate(migrating as Kysely<never>, 'postgres', migrations);
  });
  if (patient || alone) return opened(migrating, 'postgres');
  await migrating.destroy();
  return opened(connect(CONNECTIONS, QUERY_MS), 'postgres');
}

async function whenProved(db: Kysely<Tables>, kind: DatabaseKind, prove: () => Promise<unknown>): Promise<OpenDatabase> {
  try {
    await prove();
    return opened(db, kind);
  } catch (error) {
    await db.destroy().catch(() => {});
    throw error;
  }
}

function opened(db: Kysely<Tables>, kind: DatabaseKind): OpenDatabase {
  const alone: OpenDatabase['transact'] = (work) => db.transaction().execute(work);
  const commits = new GroupCommit(alone);
  const transact: OpenDatabase['transact'] = kind === 'sqlite' ? (work) => commits.write(work) : alone;
  return { db, kind, transact, close: () => db.destroy() };
}
