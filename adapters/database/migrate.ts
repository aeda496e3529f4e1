import { type Kysely, sql } from 'kysely';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import type { DatabaseKind } from './session.ts';

/** The database was made by a later version of the program, which may keep things that this one would break. */
export class NewerDatabase extends Error {}

interface MigrationRow {
  version: number;
  name: string;
}
interface MigrationTables {
  schema_migrations: MigrationRow;
}

/** Any number, as long as nobody else locks by it. */
const LOCK = 5_317_840_229;

/**
 * Brings the database up to the version of the program. All of it is one transaction: whoever is killed in the middle leaves the
 * database as it was, and of several processes that start at once one does the work while the others wait.
 * @throws NewerDatabase
 */
export async function migrate(db: Kysely<never>, kind: DatabaseKind, migrations = MIGRATIONS): Promise<void> {
  const tables = db as unknown as Kysely<MigrationTables>;
  if ((await versionOf(tables, kind, migrations.length)) === migrations.length) return;
  await tables.transaction().execute(async (transaction) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    const version = await versionOf(transaction, kind, migrations.length);
    if (version === 0) await createMigrationTable(transaction);
    for (const [at, migration] of migrations.entries()) if (at >= version) await apply(migration, at + 1, transaction, kind);
  });
}

/** @returns 0 for an empty database */
async function versionOf(db: Kysely<MigrationTables>, kind: DatabaseKind, known: number): Promise<number> {
  if (!(await hasMigrationTable(db, kind))) return 0;
  const { version } = await db
    .selectFrom('schema_migrations')
    .select((of) => of.fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  if (version > known)
    throw new NewerDatabase(
      `it has version ${version} and this program knows ${known}: start the newer program, or restore an older backup into an empty database`,
    );
  return version ?? 0;
}

async function hasMigrationTable(db: Kysely<MigrationTables>, kind: DatabaseKind): Promise<boolean> {
  const { rows } =
    kind === 'postgres'
      ? await sql`select 1 from pg_tables where schemaname = current_schema() and tablename = 'schema_migrations'`.execute(db)
      : await sql`select 1 from sqlite_master where type = 'table' and name = 'schema_migrations'`.execute(db);
  return rows.length > 0;
}

async function createMigrationTable(db: Kysely<MigrationTables>): Promise<void> {
  await db.schema
    .createTable('schema_migrations')
    .addColumn('version', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
}

async function apply({ name, up }: Migration, version: number, db: Kysely<MigrationTables>, kind: DatabaseKind): Promise<void> {
  await up(db as unknown as Kysely<unknown>, kind);
  await db.insertInto('schema_migrations').values({ version, name }).execute();
}
