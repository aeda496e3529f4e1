import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { StaffAnswer } from '../../src/index.ts';
import type { StaffAnswerTable } from './schema.ts';
import type { Session } from './session.ts';

/** All of a citable answer but its id, as it is kept. */
const contentSchema = z.object({
  role: z.string(),
  text: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  answeredOn: z.string(),
  reviewBy: z.string(),
  askedAs: z.array(z.string()),
  differsFrom: z.array(z.string()),
  closes: z.array(z.string()),
});

/** @param kept as it is in the database */
export function contentOf(kept: string): Omit<StaffAnswer, 'id'> {
  return contentSchema.parse(JSON.parse(kept));
}

/** An answer of staff with how it came about. */
export interface KeptStaffAnswer {
  readonly answer: StaffAnswer;
  readonly state: StaffAnswerTable['state'];
  readonly version: number;
  readonly handOff: string | undefined;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

export async function keepStaffAnswer(
  session: Session,
  { id, ...content }: StaffAnswer,
  { author, handOff }: { readonly author: string; readonly handOff: string | undefined },
): Promise<void> {
  const { db, now } = session;
  await db
    .insertInto('staff_answers')
    .values({
      id,
      hand_off: handOff ?? null,
      state: 'published',
      version: 1,
      content: JSON.stringify(content),
      author,
      published_at: now,
      changed_at: now,
    })
    .execute();
  await keepVersion(session, id, 1, JSON.stringify(content), author);
  await bumpStaffRevision(session);
}

/**
 * A new version of a citable answer.
 * @param author undefined where its file in the knowledge folder was edited; only then one that was exported has a new version
 * @param version the one that was edited
 * @returns false where it is no longer there, or somebody else has edited it since
 */
export async function editStaffAnswer(
  session: Session,
  { id, ...content }: StaffAnswer,
  { author, version }: { readonly author: string | undefined; readonly version: number },
): Promise<boolean> {
  const { db, now } = session;
  const { numUpdatedRows } = await db
    .updateTable('staff_answers')
    .set({ version: version + 1, content: JSON.stringify(content), changed_at: now, ...(author !== undefined && { author }) })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', author === undefined ? 'exported' : 'published')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await keepVersion(session, id, version + 1, JSON.stringify(content), author);
  await bumpStaffRevision(session);
  return true;
}

/** Which answer is meant. */
interface Retiring {
  /** Where another version is to stay. */
  readonly version?: number;
  /** What may have become of it before; published alone by default. */
  readonly from?: readonly KeptStaffAnswer['state'][];
}

/**
 * It is no longer cited from here: somebody withdrew it, or it stands in the knowledge folder.
 * @returns false where it was not published, or not the one that is meant
 */
export async function retireStaffAnswer(
  session: Session,
  id: string,
  state: 'withdrawn' | 'exported',
  { version, from = ['published'] }: Retiring = {},
): Promise<boolean> {
  const { db, now } = session;
  const retired = db.updateTable('staff_answers').set({ state, changed_at: now }).where('id', '=', id).where('state', 'in', from);
  const meant = version === undefined ? retired : retired.where('version', '=', version);
  const { numUpdatedRows } = await meant.executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await bumpStaffRevision(session);
  return true;
}

export async function findStaffAnswer({ db }: Session, id: string): Promise<KeptStaffAnswer | undefined> {
  const row = await db.selectFrom('staff_answers').selectAll().where('id', '=', id).executeTakeFirst();
  return row && keptOf(row);
}

/** What is citable now, in the order in which it became so. */
export async function publishedStaffAnswers({ db }: Session): Promise<KeptStaffAnswer[]> {
  const rows = await db
    .selectFrom('staff_answers')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  return rows.map(keptOf);
}

/** Which of these stand in the knowledge folder by now. */
export async function exportedAmong({ db }: Session, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('staff_answers').select('id').where('id', 'in', ids).where('state', '=', 'exported').execute();
  return rows.map(({ id }) => id);
}

/** Stands for all that processes must follow: what is citable, and what administrators have set. */
export async function staffRevision({ db }: Session): Promise<string> {
  const row = await db.selectFrom('kept_values').select('value').where('name', '=', 'staff-revision').executeTakeFirst();
  return row?.value ?? '';
}

/** To be called in the transaction of whatever processes must follow. */
export async function bumpStaffRevision({ db }: Session): Promise<void> {
  const changed = { name: 'staff-revision' as const, value: randomUUID() };
  await db
    .insertInto('kept_values')
    .values(changed)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(changed))
    .execute();
}

/** What was exported, with every text that it had so far. */
export async function exportedTexts({ db }: Session, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('staff_answer_versions')
    .innerJoin('staff_answers', 'staff_answers.id', 'staff_answer_versions.answer')
    .select(['staff_answers.id', 'staff_answer_versions.content'])
    .where('staff_answers.id', 'in', ids)
    .where('staff_answers.state', '=', 'exported')
    .execute();
  const texts = new Map<string, string[]>();
  for (const { id, content } of rows) texts.set(id, [...(texts.get(id) ?? []), contentOf(content).text]);
  return texts;
}

async function keepVersion(
  { db, now }: Session,
  id: string,
  version: number,
  content: string,
  author: string | undefined,
): Promise<void> {
  await db
    .insertInto('staff_answer_versions')
    .values({ answer: id, version, content, author: author ?? null, written_at: now })
    .execute();
}

function keptOf(row: Selectable<StaffAnswerTable>): KeptStaffAnswer {
  return {
    answer: { id: row.id, ...contentOf(row.content) },
    state: row.state,
    version: row.version,
    handOff: row.hand_off ?? undefined,
    publishedAt: row.published_at,
  };
}
