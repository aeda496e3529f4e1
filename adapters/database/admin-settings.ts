import type { z } from 'zod';
import type { Json } from './inbox.ts';
import type { Session } from './session.ts';
import { bumpStaffRevision } from './staff-answers.ts';

/** Something that administrators set while the program runs; every process follows within seconds. */
export async function setAdminSetting(session: Session, name: string, value: Json): Promise<void> {
  const { db, now } = session;
  const set = { name, value: JSON.stringify(value), changed_at: now };
  await db
    .insertInto('admin_settings')
    .values(set)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(set))
    .execute();
  await bumpStaffRevision(session);
}

/** @returns undefined where nobody set it, or in a form that this program can not read */
export async function adminSetting<T>({ db }: Session, name: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const row = await db.selectFrom('admin_settings').select('value').where('name', '=', name).executeTakeFirst();
  return row && schema.safeParse(JSON.parse(row.value)).data;
}

/** People whom an administrator listed as staff, as "platform:id". */
export async function staffList({ db }: Session): Promise<string[]> {
  const rows = await db.selectFrom('staff_list').select('person').orderBy('listed_at').orderBy('person').execute();
  return rows.map(({ person }) => person);
}

/** @returns false where that was so before */
export async function listAsStaff({ db, now }: Session, person: string): Promise<boolean> {
  const listed = await db
    .insertInto('staff_list')
    .values({ person, listed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst();
  return listed !== undefined;
}

/** @returns false where they were not on it */
export async function takeOffStaffList({ db }: Session, person: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('staff_list').where('person', '=', person).executeTakeFirst();
  return numDeletedRows > 0n;
}
