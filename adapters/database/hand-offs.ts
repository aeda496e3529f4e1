import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Standing } from '../hand-off/standing.ts';
import type { HandOffTable } from './schema.ts';
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
  /** An open one that is the same in other words. */
  readonly like: string | undefined;
}

/**
 * Opens a question, or joins the open one that is the same. Whoever joins holds it until their transaction ends, so that an answer that
 * is given at that moment either reaches them, too, or came before: then theirs is a question of its own.
 */
export async function openOrJoinHandOff(
  session: Session,
  asked: NewHandOff,
): Promise<{ readonly id: string; readonly revision: number; readonly isNew: boolean }> {
  const like = asked.like === undefined ? undefined : await joinableBy(session).where('id', '=', asked.like).executeTakeFirst();
  if (like) return { ...like, isNew: false };
  for (;;) {
    if (await insertHandOff(session, asked)) return { id: asked.id, revision: 1, isNew: true };
    const joined = await joinableBy(session).where('same_as', '=', asked.sameAs).executeTakeFirst();
    if (joined) return { ...joined, isNew: false };
  }
}

/** What was answered or closed in between is joined by nobody. */
function joinableBy(session: Session) {
  return changedBySomebody(session).where('same_as', 'is not', null);
}

/** @returns false where the same question is open */
async function insertHandOff({ db, now }: Session, asked: NewHandOff): Promise<boolean> {
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
    .onConflict((conflict) => conflict.column('same_as').doNothing())
    .returning('id')
    .executeTakeFirst();
  return opened !== undefined;
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

/** What somebody handed to staff after this answer, in their words; where they were forgotten, in those that staff have. */
export async function handedOverAfter(
  { db }: Session,
  answerId: string,
): Promise<{ readonly question: string | null; readonly knowledgeVersion: string } | undefined> {
  const handed =
    (await db.selectFrom('hand_off_askers').select('question').where('answer_id', '=', answerId).executeTakeFirst()) ??
    (await db.selectFrom('hand_offs').select('question').where('answer_id', '=', answerId).executeTakeFirst());
  const answer = await db.selectFrom('answers').select('knowledge_version').where('id', '=', answerId).executeTakeFirst();
  return handed && { ...handed, knowledgeVersion: answer?.knowledge_version ?? '' };
}

/** Each is asked again of the engine, which takes a millisecond or two. */
const MOST_COMPARED = 50;

/** Questions that whoever asks the same may join, the newest first. */
export async function joinableQuestions({ db }: Session): Promise<{ readonly id: string; readonly question: string }[]> {
  const rows = await db
    .selectFrom('hand_offs')
    .select(['id', 'question'])
    .where('state', '=', 'open')
    .where('same_as', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(MOST_COMPARED)
    .execute();
  return rows.flatMap(({ id, question }) => (question === null ? [] : [{ id, question }]));
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

/**
 * Whoever asks the same joins it from now on, unless another one that is the same was opened meanwhile. Where one is being opened at
 * this very moment the database refuses the whole transaction: done once more it holds.
 */
export async function openToOthers({ db }: Session, id: string, sameAs: string): Promise<void> {
  await db
    .updateTable('hand_offs')
    .set({ same_as: sameAs })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('hand_offs as other').select('other.id').where('other.same_as', '=', sameAs))),
    )
    .execute();
}

/** What staff read of it is to be drawn anew. @returns the revision that it has now; undefined where it is gone */
export async function noteChange(session: Session, id: string): Promise<number | undefined> {
  return (await changedBySomebody(session).where('id', '=', id).executeTakeFirst())?.revision;
}

function changedBySomebody({ db, now }: Session) {
  return db
    .updateTable('hand_offs')
    .set((update) => ({ revision: update('revision', '+', 1), changed_at: now }))
    .returning(['id', 'revision']);
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

export function handOffOf(row: Selectable<HandOffTable>): HandOff {
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
