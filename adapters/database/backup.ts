import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { DAY } from './clock.ts';
import { type OpenDatabase, openFile } from './open-database.ts';
import { KEPT, type TableName, type Tables } from './schema.ts';

/** A backup can not be taken, or not be restored; the message says why and what would be right. */
export class UnusableBackup extends Error {}

/** Reading is all that a backup needs of a database. */
type Queried = Pick<OpenDatabase, 'db' | 'kind'>;

/** Rows by table. */
export type Rows = Readonly<Record<string, number>>;

const TABLES = Object.keys(KEPT) as TableName[];
const BATCH = 1000;

/**
 * Writes everything into one SQLite file, whichever database it comes from, and proves it by opening. The program may run meanwhile.
 * @throws UnusableBackup
 */
export async function backUp(from: Queried, file: string, now: number): Promise<Rows> {
  if (existsSync(file))
    throw new UnusableBackup(
      `${file} is there already; expected: the name of a file that is not, for example backup-2026-11-22.db`,
    );
  const unfinished = `${file}.unfinished`;
  makeEmpty(unfinished, file);
  try {
    const expected = from.kind === 'sqlite' ? await vacuumInto(from, unfinished) : await copyInto(from, unfinished);
    const rows = await proved(unfinished, now);
    for (const table of TABLES)
      if ((rows[table] ?? 0) < (expected[table] ?? 0))
        throw new UnusableBackup(`${file} lacks rows of ${table}; expected: all of them`);
    renameSync(unfinished, file);
    return rows;
  } catch (error) {
    // Nothing is written but the backup, so it is not the database that has no space.
    throw /^(?:SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)|ENOSPC)/.test(codeOf(error)) ? unwritable(file, error) : error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** What people wrote is their own and the owner's of the file alone, from its first byte. */
function makeEmpty(unfinished: string, file: string): void {
  try {
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): UnusableBackup {
  return new UnusableBackup(
    `${file} can not be written (${codeOf(error)}); expected: a file in a folder that this user may write to, on a disk with free space`,
  );
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '');
}

async function vacuumInto({ db }: Queried, file: string): Promise<Rows> {
  await sql`vacuum into ${file}`.execute(db);
  return {};
}

async function copyInto({ db }: Queried, file: string): Promise<Rows> {
  const to = await openFile(file, { inOnePiece: true });
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((reading) => to.db.transaction().execute((writing) => copyRows(reading, writing)));
  } finally {
    await to.close();
  }
}

/** What a table is ordered by, so that batches do not overlap. */
const ORDER = {
  kept_values: 'name',
  inbox: 'id',
  outbox: 'position',
  turns: 'id',
  answers: 'id',
  feedback: 'answer_id, asker',
  not_covered: 'id',
  button_references: 'id',
  opened_threads: 'conversation',
  place_choices: 'place',
  profiles: 'asker',
  plan_progress: 'asker, step',
  official_dates: 'id',
  reminders: 'id',
  hand_offs: 'id',
  hand_off_askers: 'id',
  hand_off_replies: 'id',
  staff_answers: 'id',
  staff_answer_versions: 'answer, version',
  audit: 'id',
  staff_list: 'person',
  admin_settings: 'name',
  outdated_uses: 'passage, day',
} as const satisfies Record<TableName, string>;

async function copyRows(from: Kysely<Tables>, to: Kysely<Tables>): Promise<Rows> {
  const copied: Record<string, number> = {};
  for (const table of TABLES) {
    let at = 0;
    for (;;) {
      const page = sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} order by ${sql.raw(ORDER[table])} limit ${sql.lit(BATCH)} offset ${sql.lit(at)}`;
      const { rows } = await page.execute(from);
      for (const row of rows) await insert(table, row, to);
      at += rows.length;
      if (rows.length < BATCH) break;
    }
    copied[table] = at;
  }
  return copied;
}

/** Each database counts positions by itself; rows come in their order. */
async function insert(
  table: TableName,
  { position: _position, ...row }: Record<string, unknown>,
  to: Kysely<Tables>,
): Promise<void> {
  await to
    .insertInto(table)
    .values(row as never)
    .execute();
}

/** Opens a backup as it will be opened one day, notes when it was made, and counts what is in it. */
async function proved(file: string, now: number): Promise<Rows> {
  const opened = await openFile(file, { inOnePiece: true });
  try {
    await intact(opened, file);
    const made = { name: 'backed-up' as const, value: String(now) };
    await opened.db.transaction().execute((transaction) =>
      transaction
        .insertInto('kept_values')
        .values(made)
        .onConflict((on) => on.column('name').doUpdateSet(made))
        .execute(),
    );
    return await counted(opened.db);
  } finally {
    await opened.close();
  }
}

async function intact({ db }: OpenDatabase, file: string): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  if (rows[0]?.integrity_check !== 'ok')
    throw new UnusableBackup(`${file} is damaged; expected: a file that npm run data -- backup wrote`);
}

async function counted(db: Kysely<Tables>): Promise<Rows> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts[table] = Number(rows[0]?.n ?? 0);
  }
  return counts;
}

/**
 * Puts a backup in the place of everything, in one transaction: it happens, or nothing does. What the backup still had to answer or to
 * send is not taken up again, since that was done long ago or is too late: questions are dropped, messages become stuck, to be seen.
 * @throws UnusableBackup
 */
export async function restore(
  to: OpenDatabase,
  file: string,
  { now, backupDays }: { now: number; backupDays: number },
): Promise<Rows> {
  if (!existsSync(file)) throw new UnusableBackup(`${file} is not there; expected: a file that npm run data -- backup wrote`);
  // Opening brings an older backup up to date; the file itself stays as it is.
  const folder = mkdtempSync(path.join(tmpdir(), 'seldinger-restore-'));
  const copy = path.join(folder, 'copy.db');
  try {
    copyBackup(file, copy);
    const from = await openBackup(copy, file);
    try {
      await refuseOld(from, file, now, backupDays);
      return await to.db.transaction().execute(async (writing) => {
        for (const table of TABLES) await writing.deleteFrom(table).execute();
        const rows = await copyRows(from.db, writing);
        const nobodys = { held_by: null, held_from: null, held_until: null, settled_at: now };
        await writing
          .updateTable('inbox')
          .set({ ...nobodys, state: 'dropped', asker: null, conversation: null, content: null })
          .where('state', '=', 'waiting')
          .execute();
        await writing
          .updateTable('outbox')
          .set({ ...nobodys, state: 'stuck', trouble: 'restored from a backup' })
          .where('state', '=', 'waiting')
          .execute();
        return rows;
      });
    } finally {
      await from.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyBackup(file: string, copy: string): void {
  try {
    copyFileSync(file, copy);
  } catch (error) {
    throw new UnusableBackup(
      `${file} can not be copied to ${tmpdir()} (${codeOf(error)}); expected: a file that this user may read, and free space there or in another folder, by TMPDIR`,
    );
  }
}

async function openBackup(copy: string, file: string): Promise<OpenDatabase> {
  try {
    const from = await openFile(copy, { inOnePiece: true });
    await intact(from, file);
    return from;
  } catch (error) {
    if (error instanceof UnusableBackup) throw error;
    const { code, message } = error as { code?: string; message: string };
    throw new UnusableBackup(
      `${file} can not be restored (${code ?? message}); expected: a file that npm run data -- backup wrote`,
    );
  }
}

async function refuseOld({ db }: OpenDatabase, file: string, now: number, backupDays: number): Promise<void> {
  const made = await db.selectFrom('kept_values').select('value').where('name', '=', 'backed-up').executeTakeFirst();
  if (!made) throw new UnusableBackup(`${file} is no backup; expected: a file that npm run data -- backup wrote`);
  const days = Math.floor((now - Number(made.value)) / DAY);
  if (days > backupDays)
    throw new UnusableBackup(
      `${file} is ${days} days old, and backups are kept for ${backupDays}: people were told that it would be gone. If it has to be: BACKUP_DAYS=${days}`,
    );
}
