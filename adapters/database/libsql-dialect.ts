import { setTimeout } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import Libsql from 'libsql/promise';
import { isWritable, mustBeWritable } from './file-rights.ts';

type LibsqlDatabase = InstanceType<typeof Libsql>;

interface LibsqlStatement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): Promise<unknown[]>;
  run(parameters: readonly unknown[]): { readonly changes: number };
}

/** How long a single call waits for a lock, in the event loop if it has to. */
const BUSY_MS = 50;
/** How long a write waits for other processes that write, beside the event loop. */
const LONGEST_WAIT_MS = 5000;
const BETWEEN_TRIES_MS = 5;
const BETWEEN_LOOKS_MS = 1000;

const MOST_STATEMENTS = 100;

/**
 * How changes reach the file: through a log beside it, so that readers and writers do not wait for each other; or in one piece. `alone`
 * opens a file only where nobody else has it open, and keeps others out; every connection with a log shows that it is there.
 */
export type Journal = 'wal' | 'delete' | 'alone';

const JOURNALS: Readonly<Record<Journal, readonly string[]>> = {
  wal: ['journal_mode = wal'],
  delete: ['journal_mode = delete'],
  alone: ['locking_mode = exclusive', 'journal_mode = delete'],
};

/** They hold for one connection. Full: what was written down survives a power cut. What is erased is overwritten. */
const PRAGMAS = ['synchronous = full', 'secure_delete = on'];

/**
 * Kysely over one connection of libsql, through its promises. There, `exec` works beside the event loop and a prepared statement in
 * it. Waiting for a lock and flushing to the disk are what takes long, and both happen in `begin`, `commit` and
 * `wal_checkpoint`, that is, in `exec`: the program goes on answering while the disk is slow. Hence the rule that every write runs in a transaction.
 */
export function libsqlDialect(file: string, journal: Journal): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(file, journal),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class LibsqlDriver implements Driver {
  readonly #file: string;
  readonly #journal: Journal;
  #connection: LibsqlConnection | undefined;
  /** Resolves when whoever came last has let go of the one connection. */
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(file: string, journal: Journal) {
    this.#file = file;
    this.#journal = journal;
  }

  async init(): Promise<void> {
    mustBeWritable(this.#file);
    // The declared type of the options leaves the time-out out.
    const database = new Libsql(this.#file, { timeout: BUSY_MS } as object);
    try {
      for (const pragma of [...JOURNALS[this.#journal], ...PRAGMAS]) await whenUnlocked(() => database.exec(`pragma ${pragma}`));
    } catch (error) {
      database.close();
      throw error;
    }
    this.#connection = new LibsqlConnection(database);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#acquire();
    try {
      if (!this.#connection) throw new Error('the database is closed');
      mustBeWritable(this.#file);
      return this.#connection;
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  async #acquire(): Promise<void> {
    const before = this.#last;
    let release = () => {};
    this.#last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
  }

  /** A read that turns into a write fails at once where another process writes, however long it may wait: so it begins as a write. */
  async beginTransaction(connection: LibsqlConnection, { accessMode }: TransactionSettings): Promise<void> {
    await whenUnlocked(() => connection.database.exec(accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }

  async commitTransaction({ database }: LibsqlConnection): Promise<void> {
    await database.exec('commit');
  }

  /** A full disk ends the transaction by itself, and a second end would hide why. */
  async rollbackTransaction({ database }: LibsqlConnection): Promise<void> {
    if ((database as unknown as { inTransaction: boolean }).inTransaction) await database.exec('rollback');
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async destroy(): Promise<void> {
    await this.#acquire();
    const database = this.#connection?.database;
    this.#connection = undefined;
    this.#release();
    if (!database) return;
    const closed = this.#closeWhenWritable(database);
    if (isWritable(this.#file)) await closed;
  }

  /** Closing touches the index, too, and so does whoever collects a connection that nobody holds: it is held until that can be done. */
  async #closeWhenWritable(database: LibsqlDatabase): Promise<void> {
    while (!isWritable(this.#file)) await setTimeout(BETWEEN_LOOKS_MS, undefined, { ref: false });
    // Closing leaves the log where it is; brought home, the file is whole by itself. Where that fails the next start does it.
    if (this.#journal === 'wal') await database.exec('pragma wal_checkpoint(truncate)').catch(() => {});
    database.close();
  }
}

/** Tries again while another process holds the lock. */
async function whenUnlocked(attempt: () => Promise<unknown>): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      const locked = /^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: unknown }).code));
      if (!locked || performance.now() > giveUpAt) throw error;
      await setTimeout(BETWEEN_TRIES_MS);
    }
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly database: LibsqlDatabase;
  readonly #statements = new Map<string, LibsqlStatement>();

  constructor(database: LibsqlDatabase) {
    this.database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (sql.startsWith('pragma wal_checkpoint')) {
      await this.database.exec(sql);
      return { rows: [] };
    }
    const statement = await this.#prepared(sql);
    if (statement.reader) return { rows: (await statement.all(parameters)) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
  }

  /** The program has some dozens of statements, and preparing costs more than running most of them. */
  async #prepared(sql: string): Promise<LibsqlStatement> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = (await this.database.prepare(sql)) as LibsqlStatement;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('queries are not streamed; take batches');
  }
}
