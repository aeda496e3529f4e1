import { sql } from 'kysely';
import * as z from 'zod';
import { DAY } from './clock.ts';
import type { Json } from './inbox.ts';
import { type Holder, isFree, NOT_HELD, restingFor, takeLeases } from './lease.ts';
import type { Session } from './session.ts';

/** Something that must reach somebody later. */
export interface Promised {
  /** The same for the same promise, so that it is made once however often its cause is written down. */
  readonly id: string;
  /** "platform:address", as the adapter that sends it understands it. What goes to one recipient keeps its order. */
  readonly recipient: string;
  /** The person it is about, as a hash (`PendingQuestion.speaker`), so that `forget` finds it. */
  readonly asker?: string;
  readonly kind: string;
  readonly payload: Json;
  /** Milliseconds since 1970; at once where it is left out. */
  readonly dueAt?: number;
}

/** A promise that is to be kept now. Its id serves as nonce. */
export interface DueMessage {
  readonly id: string;
  readonly recipient: string;
  readonly kind: string;
  readonly payload: Json;
  /** Milliseconds since 1970; no attempt was made before. */
  readonly promisedAt: number;
  readonly attempts: number;
  readonly failures: number;
  /** Somebody may have sent it before dying: look for it, or let the platform tell the two apart by the nonce. */
  readonly perhapsSent: boolean;
}

/** Due whatever the clock says: somebody may have set it wrongly when the promise was made. */
const AT_ONCE = 0;

/** Promises something, in the transaction of its cause: both happen, or neither. */
export async function promise({ db, now }: Session, { id, recipient, asker, kind, payload, dueAt }: Promised): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      id,
      recipient,
      asker: asker ?? null,
      kind,
      payload: JSON.stringify(payload),
      due_at: dueAt ?? AT_ONCE,
      created_at: now,
      state: 'waiting',
      settled_at: null,
      attempts: 0,
      failures: 0,
      trouble: null,
      ...NOT_HELD,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What goes through a platform that a process does not have is left to others for so long; then it shows that nobody has it. */
const LEFT_TO_OTHERS = DAY;

/**
 * For each recipient the first that was promised of what is due, unless a message to it is under way or rests after a failure.
 * @param platforms those that this process has; undefined where it sends whatever there is
 */
function firstDue(session: Session, limit: number, platforms: readonly string[] | undefined) {
  const { db, now, leaseNow } = session;
  return db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .$if(platforms !== undefined, (query) =>
      query.where(({ or, and, eb }) =>
        or([
          ...(platforms ?? []).map((platform) => eb('recipient', 'like', `${platform}:%`)),
          and([eb('created_at', '<', now - LEFT_TO_OTHERS), eb('due_at', '<', now - LEFT_TO_OTHERS)]),
        ]),
      ),
    )
    .where((where) => isFree(where, session))
    .where(({ not, exists }) =>
      not(
        exists((sub) =>
          sub
            .selectFrom('outbox as other')
            .select('other.id')
            .whereRef('other.recipient', '=', 'outbox.recipient')
            .where('other.state', '=', 'waiting')
            .where(
              sql<boolean>`(other.due_at <= ${now} and other.position < outbox.position
                or other.position > outbox.position and other.held_by is not null
                  and other.held_from <= ${leaseNow} and other.held_until > ${leaseNow})`,
            ),
        ),
      ),
    )
    .orderBy('position')
    .limit(limit);
}

/** Whether `leaseDue` would find something: a look that takes no lock. */
export async function anyDue(session: Session, platforms?: readonly string[]): Promise<boolean> {
  return (await firstDue(session, 1, platforms).executeTakeFirst()) !== undefined;
}

/** Takes what is due. To be called inside a transaction. */
export async function leaseDue(
  session: Session,
  holder: Holder,
  limit: number,
  platforms?: readonly string[],
): Promise<DueMessage[]> {
  const rows = await takeLeases('outbox', firstDue(session, limit, platforms), holder, session);
  return rows.map(({ id, recipient, kind, payload, created_at, attempts, failures }) => ({
    id,
    recipient,
    kind,
    payload: json(payload),
    promisedAt: Number(created_at),
    attempts,
    failures,
    perhapsSent: attempts > 1,
  }));
}

function json(text: string | null): Json {
  const value = z.json().safeParse(JSON.parse(text ?? 'null'));
  return value.success ? (value.data as Json) : null;
}

/** Its words are erased; that it was sent stays for a day. */
export async function markSent({ db, now }: Session, id: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'sent', settled_at: now, payload: null, trouble: null, ...NOT_HELD })
    .where('id', '=', id)
    .execute();
}

/** @param trouble why it failed, without anything a person wrote */
export async function postponeMessage(session: Session, id: string, pauseMs: number, trouble: string, holder: Holder) {
  await session.db
    .updateTable('outbox')
    .set((update) => ({ ...restingFor(pauseMs, session), failures: update('failures', '+', 1), trouble }))
    .where('id', '=', id)
    .where('held_by', '=', holder.name)
    .where('state', '=', 'waiting')
    .execute();
}

/** Gives up on it: it stands in `npm run data -- stats`, and what comes after it is sent. */
export async function markStuck({ db, now }: Session, id: string, trouble: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'stuck', settled_at: now, trouble, ...NOT_HELD })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/**
 * Takes a promise back that nobody is keeping at this moment.
 * @returns whether it was there to be taken back
 */
export async function takeBack(session: Session, id: string): Promise<boolean> {
  const { numDeletedRows } = await session.db
    .deleteFrom('outbox')
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where((where) => isFree(where, session))
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/**
 * Moves a promise to another time, also one that rests after a failure, unless somebody is keeping it at this moment.
 * @param dueAt milliseconds since 1970
 * @returns whether it was moved
 */
export async function moveTo(session: Session, id: string, dueAt: number): Promise<boolean> {
  const { numUpdatedRows } = await session.db
    .updateTable('outbox')
    .set({ due_at: dueAt })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where((where) => where.or([where('held_by', 'is', null), isFree(where, session)]))
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** The same for whoever is keeping it, and finds that it is too early. */
export async function moveHeld({ db }: Session, id: string, dueAt: number): Promise<void> {
  await db.updateTable('outbox').set({ due_at: dueAt }).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** Somebody has seen what is stuck, and wants it tried again. */
export async function sendAgain({ db }: Session, id: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'waiting', settled_at: null, attempts: 1, failures: 1, ...NOT_HELD })
    .where('id', '=', id)
    .where('state', '=', 'stuck')
    .execute();
}

export interface StuckMessage {
  readonly id: string;
  readonly kind: string;
  readonly trouble: string | null;
  readonly settled_at: number | null;
}

export function stuckMessages({ db }: Session): Promise<StuckMessage[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'kind', 'trouble', 'settled_at'])
    .where('state', '=', 'stuck')
    .orderBy('position')
    .execute();
}
