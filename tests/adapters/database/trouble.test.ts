import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CompiledQuery, type Dialect, sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addTurn } from '../../../adapters/database/conversations.ts';
import { rowsAboutUser } from '../../../adapters/database/forget.ts';
import { askerKey } from '../../../adapters/database/inbox.ts';
import { InboxWorker, type InboxWorkerOptions } from '../../../adapters/database/inbox-worker.ts';
import { type DatabaseSettings, databaseFile } from '../../../adapters/database/open-database.ts';
import { promise } from '../../../adapters/database/outbox.ts';
import type { Store } from '../../../adapters/database/store.ts';
import { freshFile, freshSchema, listeningLog, openStore, POSTGRES } from './databases.ts';
import { openingProcess } from './opening-process.ts';
import { canBeSealed, seal, unseal } from './sealed-files.ts';
import { asksForPassword, serverThat, showsOwnCertificate } from './strict-server.ts';
import { wayTo } from './way-to-server.ts';

const ask = (eventId: string) => ({
  platform: 'slack',
  eventId,
  asker: 'U1',
  conversation: 'C1',
  text: 'my score is 238',
  replyTo: null,
  directMessageAllowed: false,
});

async function backAgain(store: Store): Promise<void> {
  await expect.poll(() => store.trouble, { timeout: 20_000, interval: 20 }).toBeUndefined();
}

async function openWorker(settings: DatabaseSettings, options: { wrap?: (dialect: Dialect) => Dialect } = {}) {
  const { log, lines } = await listeningLog();
  const store = await openStore(settings, { log, ...options });
  const answered: string[] = [];
  const answer: InboxWorkerOptions['answer'] = async ({ id, speaker }) => {
    answered.push(id);
    return async (session) => {
      await promise(session, { id: `about-${id}`, recipient: 'slack:U9', kind: 'note', payload: null });
      await addTurn(session, speaker(session), 'a turn');
    };
  };
  const worker = new InboxWorker({ store, log, answer, pollMs: 50 });
  await worker.start();
  onTestFinished(() => worker.stop());
  const told = () => lines.filter(({ level }) => level >= 50).map(({ msg }) => msg);
  return { store, lines, told, worker, answered };
}

/** The store is tried again after a quarter of a second, then after half a second. */
const someTries = () => setTimeout(1000);

const inboxOf = (store: Store) => store.read(({ db }) => db.selectFrom('inbox').select(['state', 'content']).execute());
const promisesOf = (store: Store) => store.read(({ db }) => db.selectFrom('outbox').select('id').execute());

/** While the store is away, and when it is back. */
async function goesOnAndComesBack(opened: Awaited<ReturnType<typeof openWorker>>, comesBack: () => unknown) {
  const { worker, store, answered, lines } = opened;
  const started = performance.now();
  const receipts = [await worker.receive(ask('away-1')), await worker.receive(ask('away-1'))];
  expect(performance.now() - started).toBeLessThan(1500);
  await expect.poll(() => answered.length, { timeout: 12_000 }).toBe(1);
  await comesBack();
  await backAgain(store);
  await expect.poll(() => inboxOf(store)).toEqual([{ state: 'answered', content: null }]);
  expect(await promisesOf(store)).toEqual([{ id: `about-${answered[0]}` }]);
  // Also what was asked before the key of the hashes could be read belongs to whoever asked it.
  const mine = await store.read((session) => rowsAboutUser(session, 'slack:U1'));
  expect(mine.map(({ table }) => table)).toEqual(['turns']);
  expect(receipts).toEqual(['held in memory', 'claimed before']);
  expect(await worker.receive(ask('away-1'))).toBe('claimed before');
  expect(await worker.receive(ask('after'))).toBe('written');
  await worker.idle();
  expect(answered).toHaveLength(2);
  const said = lines.map(({ msg }) => msg);
  expect(said).toContain('a question is held in memory: the store did not take it in time');
  expect(said).toContain('the store is back');
  expect(JSON.stringify(lines)).not.toMatch(/my score|"U1"/);
}

describe('a file', () => {
  it('that is locked by another program: answers go on, and it is used again when it is free', async () => {
    const settings = await freshFile();
    const opened = await openWorker(settings);
    const other = new Libsql(databaseFile(settings.dataDir));
    other.exec('begin exclusive');
    await goesOnAndComesBack(opened, async () => {
      await expect.poll(() => opened.told(), { timeout: 15_000 }).toHaveLength(1);
      other.exec('rollback');
      other.close();
    });
    expect(opened.told()[0]).toMatch(
      /^DATA_DIR: the database \/.*\/seldinger\.db is locked by another program \(SQLITE_BUSY\); expected: .*\. Answering goes on without memory until it is back$/,
    );
  }, 40_000);

  it('on a full disk', async () => {
    const settings = await freshFile();
    let full = false;
    const opened = await openWorker(settings, { wrap: (dialect) => limited(dialect, () => full) });
    full = true;
    await goesOnAndComesBack(opened, () => {
      full = false;
    });
    expect(opened.told()[0]).toContain('can not be written, because the disk is full (SQLITE_FULL); expected: free space there');
  });

  it('on a disk that has hardly any space: it is not tried, and told, again and again', async () => {
    let full = false;
    const { store, lines } = await openWorker(await freshFile(), { wrap: (dialect) => limited(dialect, () => full) });
    const writeInVain = async () => {
      full = true;
      await store.write(({ db }) => db.deleteFrom('turns').execute()).catch(() => {});
      full = false;
    };
    store.onBack(() => void writeInVain());
    await writeInVain();
    await setTimeout(5000);
    const told = lines.filter(({ msg }) => msg.includes('the disk is full')).length;
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThan(7);
  });

  it('that is no database is never written to; a message names the setting and what helps', async () => {
    const settings = await freshFile();
    writeFileSync(databaseFile(settings.dataDir), 'no database '.repeat(1000));
    const opened = await openWorker(settings);
    await goesOnAndComesBack(opened, () => rmSync(databaseFile(settings.dataDir)));
    expect(opened.told()).toEqual([
      `DATA_DIR: the database ${databaseFile(settings.dataDir)} is damaged or no database at all (SQLITE_NOTADB); expected: the file as it was; npm run data -- restore FILE puts a backup in its place. Answering goes on without memory until it is back`,
    ]);
  });

  it('that is damaged while the program runs, and put back as it was', async () => {
    const settings = await freshFile();
    const file = databaseFile(settings.dataDir);
    const opened = await openWorker(settings);
    const other = new Libsql(file);
    onTestFinished(() => void other.close());
    other.exec('pragma wal_checkpoint(truncate)');
    const before = readFileSync(file);
    // What somebody else writes has the program read the file again.
    other.exec("insert into kept_values (name, value) values ('of another program', '')");
    await overwrite(file, Buffer.alloc(before.length, 'no database '));
    await goesOnAndComesBack(opened, () => overwrite(file, before));
    expect(opened.told()[0]).toMatch(
      /^DATA_DIR: the database \/.*seldinger\.db is damaged or no database at all \(SQLITE_\w+\); expected: the file as it was; npm run data -- restore FILE puts a backup in its place\. Answering goes on without memory until it is back$/,
    );
  });

  it('of which a part is damaged: it does not count as back while that part is', async () => {
    const settings = await freshFile();
    const file = databaseFile(settings.dataDir);
    const opened = await openWorker(settings);
    const { page_size, rootpage } = await opened.store.write(async ({ db }) => {
      const { rows } = await sql<{ page_size: number; rootpage: number }>`
        select page_size, rootpage from pragma_page_size, sqlite_master where name = 'turns'`.execute(db);
      return rows[0] ?? { page_size: 0, rootpage: 0 };
    });
    const other = new Libsql(file);
    onTestFinished(() => void other.close());
    other.exec('pragma wal_checkpoint(truncate)');
    const at = page_size * (rootpage - 1);
    const before = readFileSync(file).subarray(at, at + page_size);
    await overwrite(file, Buffer.alloc(page_size, 'no page '), at);
    expect(await opened.worker.receive(ask('E1'))).toBe('written');
    await expect.poll(() => opened.told()).toHaveLength(1);
    await someTries();
    expect(opened.lines.map(({ msg }) => msg)).not.toContain('the store is back');
    await overwrite(file, before, at);
    await backAgain(opened.store);
    await expect.poll(() => inboxOf(opened.store)).toEqual([{ state: 'answered', content: null }]);
    expect(await promisesOf(opened.store)).toEqual([{ id: `about-${opened.answered[0]}` }]);
    expect(opened.answered).toHaveLength(1);
    expect(opened.told()).toEqual([expect.stringContaining('is damaged or no database at all (SQLITE_CORRUPT)')]);
  });

  it.runIf(canBeSealed()).each([
    ['the file itself', ['']],
    ['the log', ['-wal']],
    ['the index', ['-shm']],
    ['no part', ['', '-wal', '-shm']],
  ])('of which %s may be written no more while the program runs', async (_what, endings) => {
    const settings = await freshFile();
    const files = endings.map((ending) => `${databaseFile(settings.dataDir)}${ending}`);
    const opened = await openWorker(settings);
    seal(files);
    await goesOnAndComesBack(opened, async () => {
      await someTries();
      unseal(files);
    });
    expect(opened.told()).toEqual([
      `DATA_DIR: the database ${databaseFile(settings.dataDir)} can not be written (EPERM); expected: a disk in order, and on it a folder and a file that this user may write to, for example DATA_DIR=./data. Answering goes on without memory until it is back`,
    ]);
  });

  it('in a folder that can not be made', async () => {
    const { dataDir } = await freshFile();
    writeFileSync(path.join(dataDir, 'file'), '');
    const opened = await openWorker({ dataDir: path.join(dataDir, 'file'), url: undefined });
    await goesOnAndComesBack(opened, () => rmSync(path.join(dataDir, 'file')));
    expect(opened.told()[0]).toMatch(
      /can not be written \(.*\); expected: a disk in order, and on it a folder and a file that this user may write to, for example DATA_DIR=/,
    );
  });

  it('in a folder that may only be read', async () => {
    const { dataDir } = await freshFile();
    mkdirSync(path.join(dataDir, 'kept'), { mode: 0o555 });
    expect(await saidToNobody(dataDir, 'kept')).toMatch(
      /^DATA_DIR: the database \/.*seldinger\.db can not be written \(.*\); expected: /,
    );
  });

  it('that may only be read itself', async () => {
    const settings = await freshFile();
    const kept = path.join(settings.dataDir, 'kept');
    await (await openStore({ ...settings, dataDir: kept })).close();
    chmodSync(databaseFile(kept), 0o444);
    if (NOBODY) chownSync(kept, NOBODY.uid, NOBODY.gid);
    expect(await saidToNobody(settings.dataDir, 'kept')).toMatch(
      /^DATA_DIR: the database \/.*seldinger\.db can not be written \(EACCES\); expected: a disk in order, and on it a folder and a file that this user may write to, for example DATA_DIR=/,
    );
  });
});

/** Whoever is root may write anywhere. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** What a program hears that opens a database in this folder, and may not do everything. */
async function saidToNobody(parent: string, folder: string): Promise<string> {
  for (const folder of [parent, path.dirname(parent)]) chmodSync(folder, 0o755);
  const child = openingProcess({ dataDir: path.join(parent, folder), url: undefined }, undefined, NOBODY);
  const [said] = await once(child.stdout, 'data');
  return String(said);
}

/** In place, as a failing disk would: the program has it open. */
async function overwrite(file: string, bytes: Buffer, at = 0): Promise<void> {
  const opened = await open(file, 'r+');
  await opened.write(bytes, 0, bytes.length, at);
  await opened.close();
}

/** A database that may not grow while its disk is full. */
function limited(dialect: Dialect, isFull: () => boolean): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      const commit = driver.commitTransaction.bind(driver);
      driver.commitTransaction = async (connection) => {
        const run = async (sql: string) => (await connection.executeQuery<{ page_count: number }>(CompiledQuery.raw(sql))).rows;
        const [{ page_count: pages = 0 } = {}] = await run('pragma page_count');
        await run(`pragma max_page_count = ${isFull() ? pages : 1_000_000}`);
        if (isFull()) await run('create table filler as select zeroblob(100000)');
        await commit(connection);
      };
      return driver;
    },
  };
}

describe.skipIf(!POSTGRES)('a PostgreSQL server', () => {
  it('that goes away and comes back', async () => {
    const way = await wayTo(await freshSchema());
    const opened = await openWorker(way.settings);
    way.close();
    await goesOnAndComesBack(opened, async () => {
      await someTries();
      way.open();
    });
    expect(opened.told()).toEqual([
      expect.stringMatching(
        /^DATABASE_URL: the PostgreSQL database 127\.0\.0\.1:\d+\/\w+ can not be reached \(.*\); expected: a running server, for example DATABASE_URL=postgres:\/\/seldinger@localhost:5432\/seldinger\./,
      ),
    ]);
  });

  it('that is not there yet when the program starts', async () => {
    const way = await wayTo(await freshSchema());
    way.close();
    const opened = await openWorker(way.settings);
    await goesOnAndComesBack(opened, () => way.open());
  });

  it('that hangs: half a second is all that the platform waits', async () => {
    const way = await wayTo(await freshSchema());
    const opened = await openWorker(way.settings);
    way.hang();
    await goesOnAndComesBack(opened, () => way.open());
  }, 60_000);

  it.each([
    ['knows no such database', (url: URL) => Object.assign(url, { pathname: '/nowhere' }), 'refuses this program (3D000)'],
    [
      'knows no such user',
      (url: URL) => Object.assign(url, { username: 'nobody', password: 'hunter2' }),
      'refuses this program (28000)',
    ],
    [
      'may only be read',
      (url: URL) => {
        url.searchParams.set('options', '-c default_transaction_read_only=on');
        return url;
      },
      'takes no writes (25006); expected: the address of the primary server',
    ],
  ])('that %s', async (_what, change, message) => {
    const url = change(new URL(POSTGRES ?? ''));
    const opened = await openWorker({ dataDir: '', url: url.href });
    expect(opened.told()).toEqual([expect.stringContaining(message)]);
    expect(JSON.stringify(opened.lines)).not.toContain('hunter2');
  });
});

describe('a PostgreSQL server that does not let everybody in', () => {
  it.each([
    [
      'asks for a password, where the address has none',
      () => serverThat(asksForPassword),
      /^DATABASE_URL: the PostgreSQL database 127\.0\.0\.1:\d+\/seldinger refuses this program \(SASL: .*\); expected: an existing database, with a user and password that it knows/,
    ],
    [
      'shows a certificate that nobody knows',
      async () => `${await serverThat(showsOwnCertificate())}?sslmode=verify-full`,
      /^DATABASE_URL: the PostgreSQL database \S+ shows a certificate that this machine does not trust \(DEPTH_ZERO_SELF_SIGNED_CERT\); expected: .*sslrootcert=/,
    ],
    [
      'is to be known by a file that is not there',
      async () => 'postgres://seldinger@127.0.0.1:1/seldinger?sslrootcert=/nonexistent/ca.pem',
      /^DATABASE_URL: the PostgreSQL database \S+ can not be reached \(ENOENT\); expected: /,
    ],
  ])('and %s', async (_what, address, message) => {
    const opened = await openWorker({ dataDir: '', url: await address() });
    expect(opened.told()).toEqual([expect.stringMatching(message)]);
    expect(await opened.worker.receive(ask('away'))).toBe('held in memory');
    await expect.poll(() => opened.answered.length).toBe(1);
  });
});

it('ids stand for people, not for what looks like them elsewhere', () => {
  expect(askerKey({ platform: 'slack', asker: 'U1' })).not.toBe(askerKey({ platform: 'discord', asker: 'U1' }));
});
