import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Standing } from '../hand-off/standing.ts';
import { DAY } from './clock.ts';
import type { Json } from './inbox.ts';
import type { HandOffAskerTable, HandOffReplyTable, HandOffTable } from './schema.ts';
import type { Session } from './session.ts';

/** A question that was handed to staff. */
export interface HandOff {
  readonly id: string;
  /** Undefined where its time was over. */
  readonly question: string | undefined;
  readonly askedFrom: string;
  readonly missing: string | undefined;
  /** Ids of passages. */
  readonly nearest: readonly string[];
  readonly gap: string | undefined;
  readonly answerId: string | undefined;
  readonly standing: Standing;
  readonly revision: number;
  /** Where staff read it, as the adapter understands it. */
  readonly place: string | undefined;
  readonly openedAt: number;
}

export interface NewHandOff extends Pick<HandOff, 'id' | 'askedFrom' | 'missing' | 'nearest' | 'gap' | 'answerId'> {
  readonly question: string;
  /** What makes it the same question, hashed. */
  readonly sameAs: string;
}

/** @returns the open one that is the same question where there is one, else the new one */
export async function openHandOff({ db, now }: Session, asked: NewHandOff): Promise<{ id: string; isNew: boolean }> {
  const { id, question, sameAs, askedFrom, missing, nearest, gap, answerId } = asked;
  const opened = await db
    .insertInto('hand_offs')
    .values({
      id,
      question,
      same_as: sameAs,
      asked_from: askedFrom,
      missing: missing ?? null,
      nearest: JSON.stringify(nearest),
      gap: gap ?? null,
      answer_id: answerId ?? null,
      state: 'open',
      claimed_by: null,
      claimed_at: null,
      needs_source: 0,
      revision: 1,
      place: null,
      opened_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (opened) return { id, isNew: true };
  const { id: before } = await db.selectFrom('hand_offs').select('id').where('same_as', '=', sameAs).executeTakeFirstOrThrow();
  return { id: before, isNew: false };
}

/** The open one that is the same question. */
export async function openSameAs({ db }: Session, sameAs: string): Promise<string | undefined> {
  return (await db.selectFrom('hand_offs').select('id').where('same_as', '=', sameAs).executeTakeFirst())?.id;
}

export async function findHandOff({ db }: Session, id: string): Promise<HandOff | undefined> {
  const row = await db.selectFrom('hand_offs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && handOffOf(row);
}

export async function handOffAt({ db }: Session, place: string): Promise<HandOff | undefined> {
  const row = await db.selectFrom('hand_offs').selectAll().where('place', '=', place).executeTakeFirst();
  return row && handOffOf(row);
}

/** The question that somebody handed to staff after this answer. */
export async function handOffOfAnswer(
  { db }: Session,
  answerId: string,
): Promise<{ handOff: HandOff; knowledgeVersion: string } | undefined> {
  const row = await db.selectFrom('hand_offs').selectAll().where('answer_id', '=', answerId).executeTakeFirst();
  const answer = await db.selectFrom('answers').select('knowledge_version').where('id', '=', answerId).executeTakeFirst();
  return row && { handOff: handOffOf(row), knowledgeVersion: answer?.knowledge_version ?? '' };
}

/** The oldest first. */
export async function openHandOffs({ db }: Session, most: number): Promise<{ handOffs: HandOff[]; all: number }> {
  const open = db.selectFrom('hand_offs').where('state', '=', 'open');
  const rows = await open.selectAll().orderBy('opened_at').limit(most).execute();
  const { all } = await open.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  return { handOffs: rows.map(handOffOf), all: Number(all) };
}

/**
 * Writes down how it stands now.
 * @returns false where somebody else has changed it since it was read
 */
export async function changeStanding(
  { db, now }: Session,
  { id, revision }: Pick<HandOff, 'id' | 'revision'>,
  { state, claim, needsSource }: Standing,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hand_offs')
    .set({
      state,
      claimed_by: claim?.by ?? null,
      claimed_at: claim?.at ?? null,
      needs_source: needsSource ? 1 : 0,
      revision: revision + 1,
      changed_at: now,
      // Whoever asks the same later gets the answer, or hands it over anew.
      ...(state !== 'open' && { same_as: null }),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Somebody has joined: what staff read of it is to be drawn anew. @returns the revision that it has now */
export async function noteChange({ db, now }: Session, id: string): Promise<number> {
  const { revision } = await db
    .updateTable('hand_offs')
    .set((update) => ({ revision: update('revision', '+', 1), changed_at: now }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Whether some question may have been posted just now, and its place not be known yet. */
export async function anyWithoutPlace({ db }: Session): Promise<boolean> {
  const row = await db
    .selectFrom('hand_offs')
    .select('id')
    .where('state', '=', 'open')
    .where('place', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepPlace({ db }: Session, id: string, place: string): Promise<void> {
  await db.updateTable('hand_offs').set({ place }).where('id', '=', id).execute();
}

function handOffOf(row: Selectable<HandOffTable>): HandOff {
  const { claimed_by: by, claimed_at: at } = row;
  return {
    id: row.id,
    question: row.question ?? undefined,
    askedFrom: row.asked_from,
    missing: row.missing ?? undefined,
    nearest: z.array(z.string()).parse(JSON.parse(row.nearest)),
    gap: row.gap ?? undefined,
    answerId: row.answer_id ?? undefined,
    standing: {
      state: row.state,
      claim: by !== null && at !== null ? { by, at } : undefined,
      needsSource: row.needs_source === 1,
    },
    revision: row.revision,
    place: row.place ?? undefined,
    openedAt: row.opened_at,
  };
}

/** Somebody who waits for an answer, or got it. */
export interface HandOffAsker {
  readonly id: string;
  readonly handOff: string;
  /** Hash; undefined where they were forgotten, and then nothing can reach them any more. */
  readonly asker: string | undefined;
  readonly recipient: string | undefined;
  readonly replyTo: Json;
  readonly name: string | undefined;
  readonly tellWithdrawal: boolean;
  readonly answeredBack: boolean;
}

export interface NewAsker {
  readonly id: string;
  readonly handOff: string;
  readonly asker: string;
  readonly recipient: string;
  readonly replyTo: Json;
  readonly name: string | undefined;
  readonly tellWithdrawal: boolean;
}

/** @returns false where this person waits for it already */
export async function addAsker({ db, now }: Session, added: NewAsker): Promise<boolean> {
  const { id, handOff, asker, recipient, replyTo, name, tellWithdrawal } = added;
  const joined = await db
    .insertInto('hand_off_askers')
    .values({
      id,
      hand_off: handOff,
      asker,
      recipient,
      reply_to: JSON.stringify(replyTo),
      name: name ?? null,
      tell_withdrawal: tellWithdrawal ? 1 : 0,
      answered_back: 0,
      joined_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return joined !== undefined;
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

/** @returns false where they had answered back before */
export async function noteAnsweredBack({ db }: Session, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hand_off_askers')
    .set({ answered_back: 1 })
    .where('id', '=', id)
    .where('answered_back', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The latest questions that a person handed over, the newest first. */
export async function handedOverBy({ db }: Session, asker: string, most: number): Promise<HandOff[]> {
  const rows = await db
    .selectFrom('hand_offs')
    .innerJoin('hand_off_askers', 'hand_off_askers.hand_off', 'hand_offs.id')
    .selectAll('hand_offs')
    .where('hand_off_askers.asker', '=', asker)
    .orderBy('hand_off_askers.joined_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(handOffOf);
}

function askerOf(row: Selectable<HandOffAskerTable>): HandOffAsker {
  return {
    id: row.id,
    handOff: row.hand_off,
    asker: row.asker ?? undefined,
    recipient: row.recipient ?? undefined,
    replyTo: JSON.parse(row.reply_to ?? 'null') as Json,
    name: row.name ?? undefined,
    tellWithdrawal: row.tell_withdrawal === 1,
    answeredBack: row.answered_back === 1,
  };
}

/** What staff sent, or what somebody who asked answered back. */
export interface HandOffReply {
  readonly id: string;
  readonly handOff: string;
  readonly kind: HandOffReplyTable['kind'];
  readonly author: string | undefined;
  readonly role: string | undefined;
  readonly text: string;
  readonly source: string | undefined;
  readonly url: string | undefined;
  readonly madeCitable: string | undefined;
  readonly saidOn: string;
}

export async function addReply({ db, now }: Session, reply: HandOffReply & { readonly asker?: string }): Promise<void> {
  await db
    .insertInto('hand_off_replies')
    .values({
      id: reply.id,
      hand_off: reply.handOff,
      kind: reply.kind,
      author: reply.author ?? null,
      asker: reply.asker ?? null,
      role: reply.role ?? null,
      text: reply.text,
      source: reply.source ?? null,
      url: reply.url ?? null,
      made_citable: reply.madeCitable ?? null,
      said_on: reply.saidOn,
      said_at: now,
    })
    .execute();
}

export async function repliesTo({ db }: Session, handOff: string): Promise<HandOffReply[]> {
  const rows = await db
    .selectFrom('hand_off_replies')
    .selectAll()
    .where('hand_off', '=', handOff)
    .orderBy('said_at')
    .orderBy('id')
    .execute();
  return rows.map(replyOf);
}

export async function findReply({ db }: Session, id: string): Promise<HandOffReply | undefined> {
  const row = await db.selectFrom('hand_off_replies').selectAll().where('id', '=', id).executeTakeFirst();
  return row && replyOf(row);
}

function replyOf(row: Selectable<HandOffReplyTable>): HandOffReply {
  return {
    id: row.id,
    handOff: row.hand_off,
    kind: row.kind,
    author: row.author ?? undefined,
    role: row.role ?? undefined,
    text: row.text,
    source: row.source ?? undefined,
    url: row.url ?? undefined,
    madeCitable: row.made_citable ?? undefined,
    saidOn: row.said_on,
  };
}
