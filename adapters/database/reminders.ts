import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import { type CorrectedDate, dueAtOf, type OfficialDate, type Reminder } from '../../src/index.ts';
import { keepOneReference, prolongReferences } from './button-references.ts';
import { DAY } from './clock.ts';
import { type DueMessage, moveTo, promise, takeBack } from './outbox.ts';
import type { ReminderTable } from './schema.ts';
import type { Session } from './session.ts';
import { forgetTold, tellCorrection, toldDate } from './told-dates.ts';

/** The kind of outbox messages that remind of a date. */
export const REMINDER = 'reminder';
/** For as long after it was due a reminder is kept, and the button that cancels those of its date. */
export const KEPT_AFTER_DUE = 30 * DAY;

/** A reminder that waits, as its owner sees it. */
export interface WaitingReminder extends Reminder {
  readonly id: string;
  readonly what: string;
  /** The date as they were told it last, where they were. */
  readonly told: OfficialDate | undefined;
}

export interface WantedReminders {
  /** Hash of the person. */
  readonly asker: string;
  /** "platform:address" of a direct message to them. */
  readonly recipient: string;
  readonly what: string;
  readonly reminders: readonly Reminder[];
}

/** Promises reminders: one for each day, however often it is asked for. To be called inside a transaction. */
export async function addReminders(session: Session, { asker, recipient, what, reminders }: WantedReminders): Promise<void> {
  for (const { dateId, end, daysBefore, zone, dueAt } of reminders) {
    const id = randomUUID();
    // One that was sent may be wanted again, where the date was put off since; what it told stays told.
    const sent = await session.db
      .deleteFrom('reminders')
      .where('asker', '=', asker)
      .where('date_id', '=', dateId)
      .where('date_end', '=', end)
      .where('days_before', '=', daysBefore)
      .where('id', 'not in', (sub) => sub.selectFrom('outbox').select('outbox.id').where('state', '=', 'waiting'))
      .returning(['told', 'told_until', 'recipient'])
      .executeTakeFirst();
    const { numInsertedOrUpdatedRows } = await session.db
      .insertInto('reminders')
      .values({ id, asker, date_id: dateId, date_end: end, days_before: daysBefore, zone, what, due_at: dueAt, ...sent })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(numInsertedOrUpdatedRows ?? 0) > 0)
      await promise(session, { id, recipient, asker, kind: REMINDER, payload: { reminder: id }, dueAt });
  }
}

/** A person's reminders that were not sent yet, the next one first. */
export async function waitingReminders({ db }: Session, asker: string): Promise<WaitingReminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .innerJoin('outbox', 'outbox.id', 'reminders.id')
    .selectAll('reminders')
    .where('reminders.asker', '=', asker)
    .where('outbox.state', '=', 'waiting')
    .orderBy('reminders.due_at')
    .execute();
  return rows.map(waiting);
}

/**
 * Takes reminders back: one, all of a date, or all. One that is being sent at this moment still comes. Of dates told before, whose
 * reminders are all taken back, no correction is told any more.
 * @returns how many were taken back; "told" where none waited, and corrections would have been told
 */
export async function cancelReminders(
  session: Session,
  asker: string,
  which: { readonly id: string } | { readonly dateId: string } | 'all',
): Promise<number | 'told'> {
  const mine = await waitingReminders(session, asker);
  const chosen = mine.filter(
    (reminder) => which === 'all' || ('id' in which ? reminder.id === which.id : reminder.dateId === which.dateId),
  );
  let cancelled = 0;
  for (const { id } of chosen) {
    if (!(await takeBack(session, id))) continue;
    await session.db.deleteFrom('reminders').where('id', '=', id).execute();
    cancelled += 1;
  }
  if (which !== 'all' && 'id' in which) return cancelled;
  const untold = await forgetTold(session, asker, which === 'all' ? undefined : which.dateId);
  return cancelled === 0 && untold ? 'told' : cancelled;
}

/** What a button points to that cancels the reminders of a date. */
export const heldRemindersSchema = z.object({ kind: z.literal('reminders'), dateId: z.string() });

function heldReminders(dateId: string): z.infer<typeof heldRemindersSchema> {
  return { kind: 'reminders', dateId };
}

/** Holds for such a button which date it is. It lasts as long as reminders of it may wait, or its corrections be told. @returns its reference */
export async function holdReminders(session: Session, owner: string, dateId: string): Promise<string> {
  const rows = await session.db
    .selectFrom('reminders')
    .select(['due_at', 'told_until'])
    .where('asker', '=', owner)
    .where('date_id', '=', dateId)
    .execute();
  const ends = rows.map(({ due_at, told_until }) => Math.max(due_at, told_until ?? 0));
  const lastsMs = Math.max(session.now, ...ends) - session.now + KEPT_AFTER_DUE;
  return keepOneReference(session, { owner, forWhom: 'owner', content: heldReminders(dateId), lastsMs });
}

/** Reminders follow dates of the knowledge folder; those that staff keep instead move theirs as they are kept. */
export async function followDates(session: Session, inKnowledge: readonly OfficialDate[], kept: readonly OfficialDate[]) {
  for (const date of inKnowledge) if (!kept.some(({ id }) => id === date.id)) await followChangedDate(session, date, 'library');
}

/**
 * Reminders of a date that was corrected are due when the new date says. One without that end any more stays, to say so, as do those of
 * a retired one. Whoever was told the date hears of the change at once. To be called inside the transaction of the change.
 */
export async function followChangedDate(session: Session, date: OfficialDate, by: CorrectedDate['by']): Promise<void> {
  const rows = await holding(session).where('date_id', '=', date.id).execute();
  await tellCorrection(session, rows, { date, by });
  if (date.retired) return;
  for (const row of rows) {
    const dueAt = dueAtOf(date, waiting(row));
    if (dueAt === undefined || dueAt === row.due_at) continue;
    if (!(await moveTo(session, row.id, dueAt))) continue;
    await session.db.updateTable('reminders').set({ due_at: dueAt }).where('id', '=', row.id).execute();
    const lastsMs = dueAt - session.now + KEPT_AFTER_DUE;
    await prolongReferences(session, { owner: row.asker, content: heldReminders(date.id), lastsMs });
  }
}

/**
 * Reminders as they are once nobody else is at them: of two who tell a date and correct it at the same moment, the second one sees what
 * the first one did.
 */
function holding({ db }: Session) {
  return db
    .updateTable('reminders')
    .set((update) => ({ what: update.ref('what') }))
    .returningAll();
}

const payloadSchema = z.object({ reminder: z.string() });

/**
 * The reminder behind a message of the outbox, held until the transaction ends; nothing where it was taken back meanwhile. To be called
 * before the date is read of which it reminds.
 */
export async function reminderInHand(
  session: Session,
  { payload }: Pick<DueMessage, 'payload'>,
): Promise<WaitingReminder | undefined> {
  const read = payloadSchema.safeParse(payload);
  if (!read.success) return undefined;
  const row = await holding(session).where('id', '=', read.data.reminder).executeTakeFirst();
  return row && waiting(row);
}

function waiting(row: Selectable<ReminderTable>): WaitingReminder {
  const { id, date_id: dateId, date_end: end, days_before, zone, what, due_at, told } = row;
  return { id, dateId, end, daysBefore: days_before, zone, what, dueAt: due_at, told: toldDate(told) };
}
