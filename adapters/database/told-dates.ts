import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import { type CorrectedDate, endOf, isCorrected, type OfficialDate, officialDateSchema } from '../../src/index.ts';
import type { Json } from './inbox.ts';
import { type DueMessage, promise, takeBack } from './outbox.ts';
import type { ReminderTable } from './schema.ts';
import type { Session } from './session.ts';

/*
 * Which date a person was told by a reminder, and a word to them when it is another one.
 */

/** The kind of outbox messages that say so. */
export const DATE_CORRECTED = 'date corrected';

/** Written down before it is sent, so that no correction falls between. To be called while the reminder is held (`reminderInHand`). */
export async function noteTold(
  { db }: Session,
  { id }: { readonly id: string },
  { date, recipient }: { readonly date: OfficialDate; readonly recipient: string },
): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ ...columnsOf(date), recipient })
    .where('id', '=', id)
    .execute();
}

function columnsOf(date: OfficialDate): Pick<ReminderTable, 'told' | 'told_until'> {
  return { told: JSON.stringify(date), told_until: endOf(date) };
}

export function toldDate(told: string | null): OfficialDate | undefined {
  return told === null ? undefined : officialDateSchema.safeParse(JSON.parse(told)).data;
}

/**
 * Promises a word to each of those who were told a date that is another one now: one to a person, however many reminders they had. They
 * count as told from then on, so that whoever comes next finds nothing to tell.
 * @param rows all reminders of the date, held
 */
export async function tellCorrection(
  session: Session,
  rows: readonly Selectable<ReminderTable>[],
  { date, by }: Pick<CorrectedDate, 'date' | 'by'>,
): Promise<void> {
  const told = rows.filter((row) => toldDate(row.told) !== undefined).toSorted((a, b) => b.due_at - a.due_at);
  for (const asker of new Set(told.map((row) => row.asker))) {
    const last = told.find((row) => row.asker === asker);
    const lastTold = last && toldDate(last.told);
    if (!last?.recipient || !lastTold || !isCorrected(lastTold, date, session.now)) continue;
    const theirs = rows.filter((row) => row.asker === asker && (row.told !== null || date.retired));
    await session.db
      .updateTable('reminders')
      .set({ ...columnsOf(date), recipient: last.recipient })
      .where(
        'id',
        'in',
        theirs.map(({ id }) => id),
      )
      .execute();
    const before = (await takeBackCorrection(session, asker, date.id)) ?? lastTold;
    if (!isCorrected(before, date, session.now)) continue;
    const payload: Json = JSON.parse(JSON.stringify({ told: before, date, by, asker, zone: last.zone }));
    await promise(session, { id: randomUUID(), recipient: last.recipient, asker, kind: DATE_CORRECTED, payload });
  }
}

/** A correction that is corrected before it was sent is told once, against what the person heard last. */
async function takeBackCorrection(session: Session, asker: string, dateId: string): Promise<OfficialDate | undefined> {
  const waiting = await session.db
    .selectFrom('outbox')
    .select(['id', 'payload'])
    .where('kind', '=', DATE_CORRECTED)
    .where('asker', '=', asker)
    .where('state', '=', 'waiting')
    .execute();
  for (const { id, payload } of waiting) {
    const { told } = correctionSchema.parse(JSON.parse(payload ?? ''));
    if (told.id === dateId && (await takeBack(session, id))) return told;
  }
  return undefined;
}

const correctionSchema = z.object({
  told: officialDateSchema,
  date: officialDateSchema,
  by: z.enum(['staff', 'library']),
  asker: z.string(),
  zone: z.string(),
});

export interface CorrectionToTell extends CorrectedDate {
  /** The zone in which its person is told dates. */
  readonly zone: string;
}

/** What a message of the kind `DATE_CORRECTED` tells; nothing where the person wants to hear no more of that date. */
export async function correctionOf(
  { db }: Session,
  { payload }: Pick<DueMessage, 'payload'>,
): Promise<CorrectionToTell | undefined> {
  const { asker, ...correction } = correctionSchema.parse(payload);
  const wanted = await db
    .selectFrom('reminders')
    .select('id')
    .where('asker', '=', asker)
    .where('date_id', '=', correction.date.id)
    .where('told', 'is not', null)
    .executeTakeFirst();
  return wanted && correction;
}

/** @param dateId all of them where it is left out @returns whether a correction would have been told */
export async function forgetTold({ db, now }: Session, asker: string, dateId: string | undefined): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('reminders')
    .where('asker', '=', asker)
    .where('told_until', '>=', now)
    .$if(dateId !== undefined, (query) => query.where('date_id', '=', dateId ?? ''))
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}
