import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { NewerDatabase } from '../../../adapters/database/migrate.ts';
import { MIGRATIONS, type Migration } from '../../../adapters/database/migrations/migrations.ts';
import { type DatabaseSettings, databaseFile, openDatabase } from '../../../adapters/database/open-database.ts';
import { KEPT } from '../../../adapters/database/schema.ts';
import { freshFile, onEachDatabase, openStore } from './databases.ts';
import { openingProcess } from './opening-process.ts';

const later: Migration = {
  name: 'two-tables',
  async up(db: Kysely<unknown>) {
    await db.schema.createTable('first_half').addColumn('id', 'text').execute();
    await db.schema.createTable('second_half').addColumn('id', 'text').execute();
  },
};

onEachDatabase('the store', (fresh) => {
  it('keeps what was written, and the key of its hashes, over a restart', async () => {
    const settings = await fresh();
    const first = await openStore(settings);
    await first.write(({ db }) =>
      db
        .insertInto('turns')
        .values({ id: '1', conversation: 'c', asker: 'a', text: 'ünï 🩻', asked_at: 1e15, place: 1 })
        .execute(),
    );
    await first.close();
    const second = await openStore(settings);
    expect(await second.read(({ db }) => db.selectFrom('turns').selectAll().execute())).toEqual([
      { id: '1', conversation: 'c', asker: 'a', text: 'ünï 🩻', asked_at: 1e15, place: 1 },
    ]);
    expect(second.hash('slack:U1')).toBe(first.hash('slack:U1'));
    expect(second.hash('slack:U1')).toMatch(/^[\w-]{20}$/);
    expect((await openStore(await fresh())).hash('slack:U1')).not.toBe(first.hash('slack:U1'));
  });

  it('undoes a transaction that fails', async () => {
    const store = await openStore(await fresh());
    const failing = store.write(async ({ db }) => {
      await db
        .insertInto('kept_values')
        .values({ name: 'opened', value: 'never' })
        .onConflict((on) => on.doNothing())
        .execute();
      await db.deleteFrom('kept_values').execute();
      throw new Error('of our own');
    });
    await expect(failing).rejects.toThrow('of our own');
    expect(await store.read(({ db }) => db.selectFrom('kept_values').select('name').orderBy('name').execute())).toEqual([
      { name: 'hash-key' },
      { name: 'opened' },
    ]);
    expect(store.trouble).toBeUndefined();
  });

  it('takes many transactions at once', async () => {
    const store = await openStore(await fresh());
    const speak = (at: number) => ({ id: `${at}`, conversation: 'c', asker: 'a', text: 'x', asked_at: at, place: 1 });
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        store.write(async ({ db }) => {
          await db.selectFrom('turns').select('id').execute();
          await db.insertInto('turns').values(speak(at)).execute();
        }),
      ),
    );
    expect(await store.read(({ db }) => db.selectFrom('turns').select('id').execute())).toHaveLength(60);
  });

  it('keeps what is written beside a transaction that fails, each once', async () => {
    const store = await openStore(await fresh());
    const speak = (at: number) => ({ id: `${at}`, conversation: 'c', asker: 'a', text: 'x', asked_at: at, place: 1 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        store.write(async ({ db }) => {
          await db.insertInto('turns').values(speak(at)).execute();
          if (at % 7 === 3) throw new Error('of our own');
        }),
      ),
    );
    const failed = outcomes.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    const kept = await store.read(({ db }) => db.selectFrom('turns').select('asked_at').orderBy('asked_at').execute());
    expect(failed).toEqual([3, 10, 17]);
    expect(kept.map(({ asked_at }) => Number(asked_at))).toEqual(
      Array.from({ length: 20 }, (_, at) => at).filter((at) => !failed.includes(at)),
    );
  });

  it('has the tables and columns that are listed, and no others', async () => {
    const { db, close, kind } = await openDatabase(await fresh());
    const columns =
      kind === 'sqlite'
        ? sql<{ t: string; c: string }>`select m.name as t, p.name as c from sqlite_master m, pragma_table_info(m.name) p
            where m.type = 'table' and m.name not like 'sqlite_%'`
        : sql<{ t: string; c: string }>`select table_name as t, column_name as c from information_schema.columns
            where table_schema = current_schema()`;
    const found = (await columns.execute(db)).rows
      .map(({ t, c }) => `${t}.${c}`)
      .filter((name) => !name.startsWith('schema_migrations.'));
    await close();
    const listed = Object.entries(KEPT).flatMap(([table, kept]) => kept.columns.map((column) => `${table}.${column}`));
    expect(found.sort()).toEqual(listed.sort());
  });

  it('brings an older database up to date, keeping what it holds', async () => {
    const settings = await fresh();
    const before = await openDatabase(settings);
    await before.db.insertInto('kept_values').values({ name: 'opened', value: 'long ago' }).execute();
    await before.close();
    const after = await openDatabase(settings, { migrations: [...MIGRATIONS, later] });
    expect(await after.db.selectFrom('kept_values').select('value').execute()).toEqual([{ value: 'long ago' }]);
    expect((await sql`select * from second_half`.execute(after.db)).rows).toEqual([]);
    await after.close();
  });

  it('refuses a database that is newer than the program, with one line', async () => {
    const settings = await fresh();
    await (await openDatabase(settings, { migrations: [...MIGRATIONS, later] })).close();
    await expect(openDatabase(settings)).rejects.toThrow(NewerDatabase);
    const refusal = await openStore(settings).catch((error: Error) => error.message);
    expect(refusal).toMatch(
      new RegExp(
        `^DAT(?:A_DIR|ABASE_URL): the .* is newer than this program: it has version ${MIGRATIONS.length + 1} and this program knows ${MIGRATIONS.length}: .*$`,
      ),
    );
  });

  it('is as it was where a migration is cut off in the middle, and takes it up at the next start', async () => {
    const settings = await fresh();
    await (await openDatabase(settings)).close();
    const statements = await killedWhileMigrating(settings);
    expect(statements).toContain('create table "first_half"');
    const { db, close } = await openDatabase(settings);
    await expect(sql`select * from first_half`.execute(db)).rejects.toThrow(/first_half/);
    await close();
    const after = await openDatabase(settings, { migrations: [...MIGRATIONS, later] });
    expect((await sql`select * from second_half`.execute(after.db)).rows).toEqual([]);
    await after.close();
  });

  it('may be opened by several processes at once when it is new', async () => {
    const settings = await fresh();
    const hashes = await Promise.all(Array.from({ length: 3 }, () => hashOfProcess(settings)));
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toMatch(/^[\w-]{20}$/);
  });
});

describe('the file', () => {
  it('belongs to its owner alone, is flushed at each commit and overwrites what is erased', async () => {
    const settings = { ...(await freshFile()), dataDir: path.join((await freshFile()).dataDir, 'new', 'folder') };
    const { db, close } = await openDatabase(settings);
    const pragma = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] as object)[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('secure_delete')).toBe(1);
    expect(statSync(settings.dataDir).mode & 0o77).toBe(0);
    for (const name of readdirSync(settings.dataDir)) expect(statSync(path.join(settings.dataDir, name)).mode & 0o77).toBe(0);
    expect(readdirSync(settings.dataDir).length).toBeGreaterThan(1);
    await close();
    expect(readFileSync(databaseFile(settings.dataDir)).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});

async function hashOfProcess(settings: DatabaseSettings): Promise<string> {
  const child = openingProcess(settings);
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return String(said).trim();
}

/** @returns the statements that the process had run when it was killed */
async function killedWhileMigrating(settings: DatabaseSettings): Promise<string> {
  const child = openingProcess(settings, 'die while migrating');
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return said;
}
