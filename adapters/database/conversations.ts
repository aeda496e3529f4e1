import { randomUUID } from 'node:crypto';
import { HOUR } from './clock.ts';
import type { Session } from './session.ts';

/** Whose turns, and where; both as hashes. */
export interface Speaker {
  readonly conversation: string;
  readonly asker: string;
}

export interface TurnsAsked extends Speaker {
  /** How long turns are remembered. */
  readonly hours: number;
  readonly most: number;
}

/**
 * The last turns of a person in a conversation, oldest first.
 * @see turnsOfEverybody for a thread that several people share
 */
export function earlierTurns(session: Session, asked: TurnsAsked): Promise<string[]> {
  return lastTurns(session, asked);
}

/** The last turns of a public conversation, whoever asked, oldest first. */
export function turnsOfEverybody(session: Session, asked: Omit<TurnsAsked, 'asker'>): Promise<string[]> {
  return lastTurns(session, { ...asked, asker: undefined });
}

async function lastTurns(
  { db, now }: Session,
  { conversation, asker, hours, most }: Omit<TurnsAsked, 'asker'> & { readonly asker: string | undefined },
): Promise<string[]> {
  const ofConversation = db
    .selectFrom('turns')
    .select('text')
    .where('conversation', '=', conversation)
    .where('asked_at', '>', now - hours * HOUR);
  const rows = await (asker === undefined ? ofConversation : ofConversation.where('asker', '=', asker))
    .orderBy('asked_at', 'desc')
    .orderBy('place', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ text }) => text).reverse();
}

export async function addTurn({ db, now }: Session, { conversation, asker }: Speaker, text: string): Promise<void> {
  const { latest, place } = await db
    .selectFrom('turns')
    .select(({ fn }) => [fn.max('asked_at').as('latest'), fn.max('place').as('place')])
    .where('conversation', '=', conversation)
    .where('asker', '=', asker)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('turns')
    // A clock that was turned back must not turn the conversation round.
    // PostgreSQL knows no NUL in a text.
    .values({
      id: randomUUID(),
      conversation,
      asker,
      text: text.replaceAll('\0', ''),
      asked_at: orderly(now, latest),
      place: (place ?? 0) + 1,
    })
    .execute();
}

/** A little back is a correction of the clock; far back means that the turns before come from a future that never was. */
function orderly(now: number, latest: number | null): number {
  return latest !== null && latest > now && latest - now < HOUR ? latest : now;
}

/** The person starts afresh. */
export async function endConversation({ db }: Session, { conversation, asker }: Speaker): Promise<void> {
  await db.deleteFrom('turns').where('conversation', '=', conversation).where('asker', '=', asker).execute();
}
