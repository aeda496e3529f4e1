import type { Selectable } from 'kysely';
import * as z from 'zod';
import { readsAlike, type StaffWording } from '../../src/index.ts';
import type { HandOffReplyTable, StaffAnswerTable } from './schema.ts';
import type { Session } from './session.ts';
import { contentOf } from './staff-answers.ts';

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
  /** Ids of those who asked and to whom it was said. */
  readonly saidTo: readonly string[];
  readonly saidOn: string;
  /** The citable answer that was made of it was withdrawn since. */
  readonly withdrawn: boolean;
  /** As it was corrected since. */
  readonly corrected: StaffWording | undefined;
}

export interface NewReply extends Omit<HandOffReply, 'withdrawn' | 'corrected'> {
  /** Hash of whoever asked and answers back. */
  readonly asker?: string;
}

export async function addReply({ db, now }: Session, reply: NewReply): Promise<void> {
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
      said_to: JSON.stringify(reply.saidTo),
      said_on: reply.saidOn,
      said_at: now,
    })
    .execute();
}

/** The oldest first. */
export async function repliesTo(session: Session, handOff: string): Promise<HandOffReply[]> {
  const rows = await repliesIn(session)
    .where('hand_off_replies.hand_off', '=', handOff)
    .orderBy('said_at')
    .orderBy('hand_off_replies.id')
    .execute();
  return rows.map(replyOf);
}

export async function findReply(session: Session, id: string): Promise<HandOffReply | undefined> {
  const row = await repliesIn(session).where('hand_off_replies.id', '=', id).executeTakeFirst();
  return row && replyOf(row);
}

/** The reply that was made citable. */
export async function replyMadeCitable(session: Session, staffAnswer: string): Promise<HandOffReply | undefined> {
  const row = await repliesIn(session).where('made_citable', '=', staffAnswer).executeTakeFirst();
  return row && replyOf(row);
}

function repliesIn({ db }: Session) {
  return db
    .selectFrom('hand_off_replies')
    .leftJoin('staff_answers', 'staff_answers.id', 'hand_off_replies.made_citable')
    .selectAll('hand_off_replies')
    .select(['staff_answers.state as citable_state', 'staff_answers.content as citable_content']);
}

interface MadeCitable {
  readonly citable_state: StaffAnswerTable['state'] | null;
  readonly citable_content: string | null;
}

const saidToSchema = z.array(z.string());

function replyOf(row: Selectable<HandOffReplyTable> & MadeCitable): HandOffReply {
  const withdrawn = row.citable_state === 'withdrawn';
  const citable = withdrawn || row.citable_content === null ? undefined : contentOf(row.citable_content);
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
    saidTo: saidToSchema.parse(JSON.parse(row.said_to)),
    saidOn: row.said_on,
    withdrawn,
    corrected: citable && !readsAlike(citable.text, row.text) ? citable : undefined,
  };
}
