import { type OfficialDate, officialDateSchema } from '../../src/index.ts';
import { followChangedDate } from './reminders.ts';
import type { Session } from './session.ts';

/** The dates that staff keep, retired ones included: these hide what the knowledge has under the same id. */
export async function keptDates({ db }: Session): Promise<OfficialDate[]> {
  const rows = await db.selectFrom('official_dates').selectAll().orderBy('id').execute();
  return rows.flatMap(({ changed_at: _, cycle, opens, closes, retired, ...row }) => {
    const date = { ...row, cycle: cycle ?? undefined, opens: opens ?? undefined, closes: closes ?? undefined };
    const read = officialDateSchema.safeParse({ ...date, retired: retired === 1 });
    return read.success ? [read.data] : [];
  });
}

/**
 * Adds a date, corrects the one of the same id, or retires it. Reminders of it move with it; those of a retired one say at their
 * time that it was withdrawn. To be called inside a transaction.
 */
export async function keepDate(session: Session, date: OfficialDate): Promise<void> {
  const { id, cycle, opens, closes, retired, ...rest } = officialDateSchema.parse(date);
  const row = {
    ...rest,
    cycle: cycle ?? null,
    opens: opens ?? null,
    closes: closes ?? null,
    retired: retired ? 1 : 0,
    changed_at: session.now,
  };
  await session.db
    .insertInto('official_dates')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  if (!retired) await followChangedDate(session, date);
}
