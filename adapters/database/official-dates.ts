import { sql } from 'kysely';
import { type OfficialDate, officialDateSchema } from '../../src/index.ts';
import { followChangedDate } from './reminders.ts';
import type { Session } from './session.ts';
import { bumpStaffRevision } from './staff-answers.ts';

/** The dates that staff keep, retired ones included: these hide what the knowledge has under the same id. */
export async function keptDates(session: Session): Promise<OfficialDate[]> {
  return (await keptVersions(session)).map(({ date }) => date);
}

export interface KeptDate {
  readonly date: OfficialDate;
  /** Another one after each change. */
  readonly version: number;
}

export async function keptVersions({ db }: Session): Promise<KeptDate[]> {
  const rows = await db.selectFrom('official_dates').selectAll().orderBy('id').execute();
  return rows.flatMap(({ changed_at: version, takes_place, retired, ...row }) => {
    const given = Object.entries({ ...row, 'takes place': takes_place }).filter(([, value]) => value !== null);
    const read = officialDateSchema.safeParse({ ...Object.fromEntries(given), retired: retired === 1 });
    return read.success ? [{ date: read.data, version }] : [];
  });
}

/**
 * Adds a date, corrects the one of the same id, or retires it. Reminders of it move with it; those of a retired one say at their
 * time that it was withdrawn. Whoever was told it hears of the change. Every process follows. To be called inside a transaction.
 */
export async function keepDate(session: Session, date: OfficialDate): Promise<void> {
  const { id, cycle, opens, closes, 'takes place': on, retired, ...rest } = officialDateSchema.parse(date);
  const { now } = session;
  const row = {
    ...rest,
    cycle: cycle ?? null,
    opens: opens ?? null,
    closes: closes ?? null,
    takes_place: on ?? null,
    retired: retired ? 1 : 0,
    changed_at: now,
  };
  await session.db
    .insertInto('official_dates')
    .values({ id, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...row,
        // Also within one millisecond another version.
        changed_at: sql<number>`case when official_dates.changed_at < ${now} then ${now} else official_dates.changed_at + 1 end`,
      }),
    )
    .execute();
  await followChangedDate(session, date, 'staff');
  await bumpStaffRevision(session);
}
