import type { Insertable } from 'kysely';
import * as z from 'zod';
import { MINUTE } from './clock.ts';
import type { Speaker } from './conversations.ts';
import { type Holder, isFree, leasedTo, NOT_HELD, restingFor, takeLeases } from './lease.ts';
import type { InboxTable } from './schema.ts';
import type { Session } from './session.ts';

/** Values that survive being written down. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A question that was addressed to the bot, as an adapter hands it over. What is not addressed to it never becomes one. */
export interface AddressedQuestion {
  /** 'slack', 'discord' and so on: sets apart ids that look alike. */
  readonly platform: string;
  /** The platform's id of this event or interaction. */
  readonly eventId: string;
  /** Where the platform tells of one message in several events. */
  readonly message?: { readonly channel: string; readonly timestamp: string };
  readonly asker: string;
  /** The thread or direct message. */
  readonly conversation: string;
  readonly text: string;
  /** What the adapter needs to answer later, in a form of its own. */
  readonly replyTo: Json;
  /** Where answers go through a token that dies. */
  readonly replyToken?: { readonly lastsMs: number; readonly uses: number | null };
  /** Whether the answer may go to the asker in private where the token has died. */
  readonly directMessageAllowed: boolean;
}

/** What an answer needs, from the platform's event or from the table. */
export interface PendingQuestion {
  readonly id: string;
  readonly platform: string;
  /** Whose question it is, and where, in the hashes of a session: until the store was there for the first time, nobody knows its key. */
  readonly speaker: (session: Pick<Session, 'hash'>) => Speaker;
  readonly text: string;
  readonly replyTo: Json;
  readonly replyToken: { readonly lastsMs: number; readonly uses: number | null } | null;
  readonly directMessageAllowed: boolean;
  /** Milliseconds since it arrived, never below 0. */
  readonly age: number;
  /** How often somebody began to answer it, this time included. */
  readonly attempts: number;
  readonly failures: number;
}

const contentSchema = z.object({
  text: z.string(),
  replyTo: z.json(),
  replyToken: z.object({ lastsMs: z.number(), uses: z.number().nullable() }).nullable(),
  directMessageAllowed: z.boolean(),
});

/** What an event of a platform is known by. */
export type EventKey = Pick<AddressedQuestion, 'platform' | 'eventId' | 'message'>;

/** The keys by which an event is claimed: in clear for the memory of this process, hashed for the table. */
export function claimKeys({ platform, eventId, message }: EventKey): { event: string; message: string | null } {
  return {
    event: `${platform}:event:${eventId}`,
    message: message ? `${platform}:message:${message.channel}:${message.timestamp}` : null,
  };
}

/** How a person is called here before being hashed, and in `npm run data -- forget`. */
export function addressOf(platform: string, person: string): string {
  return `${platform}:${person}`;
}

export function askerKey({ platform, asker }: Pick<AddressedQuestion, 'platform' | 'asker'>): string {
  return addressOf(platform, asker);
}

export function conversationKey({ platform, conversation }: Pick<AddressedQuestion, 'platform' | 'conversation'>): string {
  return `${platform}:conversation:${conversation}`;
}

/**
 * Claims an event and writes the question down, in one step. The claimer holds its lease.
 * @returns false where its event id or its message is claimed already, by whomever
 */
export async function claim(session: Session, id: string, question: AddressedQuestion, holder: Holder): Promise<boolean> {
  const { hash } = session;
  const content: z.infer<typeof contentSchema> = {
    text: question.text,
    replyTo: question.replyTo as z.core.util.JSONType,
    replyToken: question.replyToken ?? null,
    directMessageAllowed: question.directMessageAllowed,
  };
  return insertClaim(session, id, question, {
    asker: hash(askerKey(question)),
    conversation: hash(conversationKey(question)),
    content: JSON.stringify(content),
    state: 'waiting',
    settled_at: null,
    ...leasedTo(holder, session),
  });
}

/**
 * Writes an event down that needs no more than what is written with it: a question that was answered from memory, a form that was sent.
 * @returns false where it had been written down before, by whomever
 */
export async function claimAnswered(session: Session, id: string, event: EventKey): Promise<boolean> {
  const erased = { asker: null, conversation: null, content: null };
  return insertClaim(session, id, event, { ...erased, state: 'answered', settled_at: session.now, ...NOT_HELD });
}

/** Whether an event is claimed, by whomever. */
export async function isClaimed({ db, hash }: Session, event: EventKey): Promise<boolean> {
  const key = hash(claimKeys(event).event);
  return (await db.selectFrom('inbox').select('id').where('event_key', '=', key).executeTakeFirst()) !== undefined;
}

/** Columns of a claim that do not follow from the event itself. */
type ClaimedRow = Pick<Insertable<InboxTable>, 'asker' | 'conversation' | 'content' | 'state' | 'settled_at'> &
  (ReturnType<typeof leasedTo> | typeof NOT_HELD);

async function insertClaim({ db, hash, now }: Session, id: string, event: EventKey, row: ClaimedRow): Promise<boolean> {
  const keys = claimKeys(event);
  const claimed = await db
    .insertInto('inbox')
    .values({
      id,
      platform: event.platform,
      event_key: hash(keys.event),
      message_key: keys.message && hash(keys.message),
      received_at: now,
      attempts: 1,
      failures: 0,
      ...row,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The questions that nobody works on, the oldest first. */
function waitingQuestions(session: Session, limit: number) {
  return session.db
    .selectFrom('inbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where((where) => isFree(where, session))
    .orderBy('received_at')
    .limit(limit);
}

/** Whether `leaseWaiting` would find something: a look that takes no lock. */
export async function anyWaiting(session: Session): Promise<boolean> {
  return (await waitingQuestions(session, 1).executeTakeFirst()) !== undefined;
}

/** Takes the questions that nobody works on, the oldest first. To be called inside a transaction. */
export async function leaseWaiting(session: Session, holder: Holder, limit: number): Promise<PendingQuestion[]> {
  const rows = await takeLeases('inbox', waitingQuestions(session, limit), holder, session);
  const questions = rows.map((row) => ({ id: row.id, at: row.received_at, question: pending(row, session.now) }));
  for (const { id, question } of questions) if (!question) await settle(session, id, 'dropped');
  return questions.toSorted((a, b) => a.at - b.at).flatMap(({ question }) => question ?? []);
}

/** @returns undefined for a row in a form that this program can not read */
function pending(row: InboxTable, now: number): PendingQuestion | undefined {
  const content = contentSchema.safeParse(parsedJson(row.content));
  if (!content.success || row.asker === null || row.conversation === null) return undefined;
  const { id, platform, asker, conversation, attempts, failures, received_at } = row;
  const speaker = () => ({ asker, conversation });
  return { id, platform, speaker, attempts, failures, age: Math.max(0, now - received_at), ...content.data };
}

function parsedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** The questions that nobody took up for so long that their events are forgotten, too: no program ran in all that time. */
function abandonedQuestions(session: Session, afterMs: number) {
  return waitingQuestions(session, ABANDONED_AT_ONCE).where('received_at', '<', session.now - afterMs);
}

const ABANDONED_AT_ONCE = 500;

/** Whether `dropAbandoned` would find something: a look that takes no lock. */
export async function anyAbandoned(session: Session, afterMs: number): Promise<boolean> {
  return (await abandonedQuestions(session, afterMs).executeTakeFirst()) !== undefined;
}

/**
 * Drops some of the questions that nobody took up for so long. To be called inside a transaction.
 * @returns for the log
 */
export async function dropAbandoned(
  session: Session,
  afterMs: number,
): Promise<{ questionId: string; platform: string; reason: 'too old'; ageMinutes: number }[]> {
  const dropped = await settling(session, 'dropped')
    .where('id', 'in', abandonedQuestions(session, afterMs))
    .returning(['id', 'platform', 'received_at'])
    .execute();
  return dropped.map(({ id, platform, received_at }) => ({
    questionId: id,
    platform,
    reason: 'too old',
    ageMinutes: Math.round((session.now - received_at) / MINUTE),
  }));
}

/** Lets go of a question that could not be delivered, unless another has it by now; after the pause whoever comes first takes it again. */
export async function postpone(session: Session, id: string, pauseMs: number, holder: Holder): Promise<void> {
  await session.db
    .updateTable('inbox')
    .set((update) => ({ ...restingFor(pauseMs, session), failures: update('failures', '+', 1) }))
    .where('id', '=', id)
    .where('held_by', '=', holder.name)
    .where('state', '=', 'waiting')
    .execute();
}

/**
 * Marks a question as done with, and erases what it said and who asked. Its keys stay, so that it is not answered again.
 * @returns false where that had been done before
 */
export async function settle(session: Session, id: string, state: 'answered' | 'dropped'): Promise<boolean> {
  const { numUpdatedRows } = await settling(session, state).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Marks what another process wrote down of an event that this one has answered. */
export async function settleEvent(session: Session, question: AddressedQuestion): Promise<boolean> {
  const { event, message } = claimKeys(question);
  const { numUpdatedRows } = await settling(session, 'answered')
    .where(({ or, eb }) =>
      or([
        eb('event_key', '=', session.hash(event)),
        ...(message === null ? [] : [eb('message_key', '=', session.hash(message))]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function settling({ db, now }: Session, state: 'answered' | 'dropped') {
  return db
    .updateTable('inbox')
    .set({ state, settled_at: now, asker: null, conversation: null, content: null, ...NOT_HELD })
    .where('state', '=', 'waiting');
}
