import {
  type Expression,
  type ExpressionBuilder,
  type RawBuilder,
  type Selectable,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { Tables } from './schema.ts';
import type { Session } from './session.ts';

/** Rows that one process works on at a time, and another takes over when the lease has run out. */
export interface Holder {
  /** Different for each process and each start of it. */
  readonly name: string;
  /** Milliseconds that a lease lasts; its holder renews it in time. */
  readonly leaseMs: number;
}

export type Leased = 'inbox' | 'outbox';
type Columns = Pick<Record<Leased, { held_from: number | null; held_until: number | null }>, Leased>;

/** Nobody holds it: there is no lease, it has run out, or it begins in the future, that is, before the machine was last switched on. */
export function isFree<T extends Leased>(where: ExpressionBuilder<Columns, T>, { leaseNow }: Session): Expression<SqlBool> {
  const column = (name: 'held_from' | 'held_until') => where.ref(name as never);
  return where.or([
    where(column('held_until'), 'is', null as never),
    where(column('held_until'), '<=', leaseNow as never),
    where(column('held_from'), '>', leaseNow as never),
  ]);
}

/** Columns of a lease that begins now. */
export function leasedTo({ name, leaseMs }: Holder, { leaseNow }: Session) {
  return { held_by: name, held_from: leaseNow, held_until: after(leaseMs, leaseNow) };
}

/**
 * Takes rows for this process, and counts the attempt. To be called inside a transaction.
 * @param free what nobody holds; of that, what others are just taking is left out
 */
export async function takeLeases<T extends Leased>(
  table: T,
  free: SelectQueryBuilder<Tables, T, { id: string }>,
  holder: Holder,
  session: Session,
): Promise<Selectable<Tables[T]>[]> {
  const { db, kind } = session;
  const ids = await free.$if(kind === 'postgres', (query) => query.forUpdate().skipLocked()).execute();
  if (ids.length === 0) return [];
  const rows = await db
    .updateTable(table as 'inbox')
    .set((update) => ({ ...leasedTo(holder, session), attempts: update('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      ids.map(({ id }) => id),
    )
    .returningAll()
    .execute();
  return rows as unknown as Selectable<Tables[T]>[];
}

/**
 * What this process is still at; what somebody else has taken over, or what was let go of, stays as it is.
 * @returns the ids of what it still holds
 */
export async function renewLeases(table: Leased, ids: readonly string[], holder: Holder, session: Session): Promise<string[]> {
  const rows = await session.db
    .updateTable(table as 'inbox')
    .set(leasedTo(holder, session))
    .where('id', 'in', ids)
    .where('held_by', '=', holder.name)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Columns of what nobody may touch for a while. */
export function restingFor(milliseconds: number, { leaseNow }: Session) {
  return { held_by: null, held_from: leaseNow, held_until: after(milliseconds, leaseNow) };
}

export const NOT_HELD = { held_by: null, held_from: null, held_until: null } as const;

function after(milliseconds: number, leaseNow: RawBuilder<number>): RawBuilder<number> {
  return sql<number>`${leaseNow} + ${sql.lit(Math.round(milliseconds))}`;
}
