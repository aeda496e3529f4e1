import { sql } from 'kysely';
import { ADDRESSES, KEPT, type Kept, type TableName } from './schema.ts';
import type { Session } from './session.ts';

/** Rows that were about somebody, by table. */
export type Forgotten = Readonly<Record<TableName, number>>;

/** In the place of the hash of a person. */
const FORGOTTEN = 'forgotten';

const TABLES = Object.entries(KEPT) as [TableName, Kept][];

/**
 * Takes away everything about a person, in every table that knows of persons. To be called inside a transaction.
 * @param user "platform:id"
 * @param wish the id of the question in the inbox by which the person asks for this: it stays until they have heard that it was done
 */
export async function forgetUser(session: Session, user: string, wish?: string): Promise<Forgotten> {
  const forgotten: Partial<Record<TableName, number>> = {};
  for (const [table, { persons }] of TABLES)
    forgotten[table] = persons.length > 0 ? await forgetIn(table, user, session, wish) : 0;
  return forgotten as Forgotten;
}

/** What was forgotten, for whoever it was about. */
export function describeForgotten(forgotten: Forgotten): string[] {
  return TABLES.filter(([table]) => forgotten[table] > 0).map(([table, { what }]) => `${forgotten[table]} ${what}`);
}

async function forgetIn(table: TableName, user: string, session: Session, wish: string | undefined): Promise<number> {
  const mine = aboutUser(table, user, session);
  const which = table === 'inbox' && wish !== undefined ? sql`(${mine}) and id <> ${wish}` : mine;
  const { numAffectedRows } = await sql`${changeIn(table, user, session)} where ${which}`.execute(session.db);
  return Number(numAffectedRows ?? 0);
}

function changeIn(table: TableName, user: string, { hash, now }: Session) {
  // The claim of an event stays for its day, without anything of the person: else a late copy of it would be answered after all.
  if (table === 'inbox')
    return sql`update inbox set state = 'dropped', settled_at = ${now}, asker = null, conversation = null, content = null`;
  // What somebody did stays where it was done to somebody else, and the other way round.
  if (table === 'audit')
    return sql`update audit set actor = nullif(actor, ${user}),
      subject = case when subject = ${hash(user)} then ${FORGOTTEN} else subject end`;
  const { unlinks }: Kept = KEPT[table];
  return unlinks
    ? sql`update ${sql.table(table)} set ${sql.join(unlinks.map((column) => sql`${sql.ref(column)} = null`))}`
    : sql`delete from ${sql.table(table)}`;
}

function aboutUser(table: TableName, user: string, { hash }: Session) {
  const persons: readonly string[] = KEPT[table].persons;
  return sql.join(
    persons.map((column) => sql`${sql.ref(column)} = ${ADDRESSES.includes(column) ? user : hash(user)}`),
    sql` or `,
  );
}

/** Everything about a person, as it stands in the tables. */
export async function rowsAboutUser(session: Session, user: string): Promise<{ table: TableName; row: unknown }[]> {
  const found: { table: TableName; row: unknown }[] = [];
  for (const [table, { persons }] of TABLES) {
    if (persons.length === 0) continue;
    const { rows } = await sql`select * from ${sql.table(table)} where ${aboutUser(table, user, session)}`.execute(session.db);
    found.push(...rows.map((row) => ({ table, row })));
  }
  return found;
}
