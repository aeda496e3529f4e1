import { type Selectable, sql } from 'kysely';
import { DAY } from './clock.ts';
import { type HandOff, handOffOf } from './hand-offs.ts';
import type { Json } from './inbox.ts';
import type { HandOffAskerTable } from './schema.ts';
import type { Session } from './session.ts';

/** Somebody who waits for an answer, or got it. */
export interface HandOffAsker {
  readonly id: string;
  readonly handOff: string;
  /** Hash; undefined where they were forgotten, and then nothing can reach them any more. */
  readonly asker: string | undefined;
  readonly recipient: string | undefined;
  readonly replyTo: Json;
  readonly name: string | undefined;
  /** In their own words; undefined where they were forgotten. */
  readonly question: string | undefined;
  readonly tellWithdrawal: boolean;
  readonly answeredBack: boolean;
  /** What staff say next is for them: nothing was said so far, or they have answered back. */
  readonly waits: boolean;
}

export interface NewAsker {
  readonly id: string;
  readonly handOff: string;
  readonly asker: string;
  readonly recipient: string;
  readonly replyTo: Json;
  readonly name: string | undefined;
  readonly question: string;
  readonly answerId: string | undefined;
  readonly tellWithdrawal: boolean;
}

/** @returns false where this person waits for it already */
export async function addAsker({ db, now }: Session, added: NewAsker): Promise<boolean> {
  const { id, handOff, asker, recipient, replyTo, name, question, answerId, tellWithdrawal } = added;
  const joined = await db
    .insertInto('hand_off_askers')
    .values({
      id,
      hand_off: handOff,
      asker,
      recipient,
      reply_to: JSON.stringify(replyTo),
      name: name ?? null,
      question,
      answer_id: answerId ?? null,
      tell_withdrawal: tellWithdrawal ? 1 : 0,
      answered_back: 0,
      waits: 1,
      joined_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return joined !== undefined;
}

/** Tells this lock of PostgreSQL from others: "asks" in hexadecimal. */
const ASKING = 0x61736b73;

/**
 * Whoever hands over a question comes after whoever is at it, until the transaction ends: of the same question, sent twice at one
 * moment in other words, the second finds the first, and so does the count of a day. A file has one writer at a time in any case.
 */
export async function oneAskingAtATime({ db, kind }: Session): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(ASKING)})`.execute(db);
}

/** How many questions this person handed over within a day. */
export async function handedOverToday({ db, now }: Session, asker: string): Promise<number> {
  const { n } = await db
    .selectFrom('hand_off_askers')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('asker', '=', asker)
    .where('joined_at', '>', now - DAY)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function askersOf({ db }: Session, handOff: string): Promise<HandOffAsker[]> {
  const rows = await db
    .selectFrom('hand_off_askers')
    .selectAll()
    .where('hand_off', '=', handOff)
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  return rows.map(askerOf);
}

export async function findAsker({ db }: Session, id: string): Promise<HandOffAsker | undefined> {
  const row = await db.selectFrom('hand_off_askers').selectAll().where('id', '=', id).executeTakeFirst();
  return row && askerOf(row);
}

/** They have what they waited for. */
export async function noteAnswered({ db }: Session, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.updateTable('hand_off_askers').set({ waits: 0 }).where('id', 'in', ids).execute();
}

/** They wait for an answer once more. @returns false where they had answered back before */
export async function noteAnsweredBack({ db }: Session, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hand_off_askers')
    .set({ answered_back: 1, waits: 1 })
    .where('id', '=', id)
    .where('answered_back', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A question as one of those who asked it sees it. */
export interface HandedOver {
  readonly handOff: HandOff;
  readonly asker: HandOffAsker;
}

/** The latest questions that a person handed over, the newest first. */
export async function handedOverBy({ db }: Session, asker: string, most: number): Promise<HandedOver[]> {
  const askers = await db
    .selectFrom('hand_off_askers')
    .selectAll()
    .where('asker', '=', asker)
    .orderBy('joined_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  if (askers.length === 0) return [];
  const ids = askers.map(({ hand_off }) => hand_off);
  const rows = await db.selectFrom('hand_offs').selectAll().where('id', 'in', ids).execute();
  return askers.flatMap((row) => {
    const of = rows.find(({ id }) => id === row.hand_off);
    return of ? [{ handOff: handOffOf(of), asker: askerOf(row) }] : [];
  });
}

/** Questions that staff have before them with this person's name or, where others asked the same, words. */
export async function namedOrQuotedIn({ db }: Session, asker: string): Promise<string[]> {
  const rows = await db
    .selectFrom('hand_off_askers')
    .innerJoin('hand_offs', 'hand_offs.id', 'hand_off_askers.hand_off')
    .select('hand_offs.id')
    .where('hand_off_askers.asker', '=', asker)
    .where('hand_offs.place', 'is not', null)
    .where(({ or, eb, ref }) =>
      or([eb('hand_off_askers.name', 'is not', null), eb('hand_off_askers.question', '<>', ref('hand_offs.question'))]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

function askerOf(row: Selectable<HandOffAskerTable>): HandOffAsker {
  return {
    id: row.id,
    handOff: row.hand_off,
    asker: row.asker ?? undefined,
    recipient: row.recipient ?? undefined,
    replyTo: JSON.parse(row.reply_to ?? 'null') as Json,
    name: row.name ?? undefined,
    question: row.question ?? undefined,
    tellWithdrawal: row.tell_withdrawal === 1,
    answeredBack: row.answered_back === 1,
    waits: row.waits === 1,
  };
}
