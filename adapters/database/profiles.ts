import { type ApplicantProfile, applicantProfileSchema } from '../../src/index.ts';
import type { Session } from './session.ts';

/** What a person chose to have kept of themselves. */
export interface SavedProfile {
  readonly profile: ApplicantProfile;
  readonly zone: string | undefined;
}

/** @param asker hash of the person */
export async function savedProfile({ db }: Session, asker: string): Promise<SavedProfile | undefined> {
  const row = await db.selectFrom('profiles').select(['profile', 'zone']).where('asker', '=', asker).executeTakeFirst();
  if (!row) return undefined;
  // A profile of another version of the program may hold what this one does not know.
  const read = applicantProfileSchema.safeParse(JSON.parse(row.profile));
  return { profile: read.success ? read.data : {}, zone: row.zone ?? undefined };
}

export async function saveProfile({ db, now }: Session, asker: string, { profile, zone }: SavedProfile): Promise<void> {
  const saved = { profile: JSON.stringify(profile), zone: zone ?? null, saved_at: now };
  await db
    .insertInto('profiles')
    .values({ asker, ...saved })
    .onConflict((conflict) => conflict.column('asker').doUpdateSet(saved))
    .execute();
}

/** Takes away the profile and the progress that hangs on it. */
export async function deleteProfile({ db }: Session, asker: string): Promise<void> {
  await db.deleteFrom('profiles').where('asker', '=', asker).execute();
  await db.deleteFrom('plan_progress').where('asker', '=', asker).execute();
}

export async function doneSteps({ db }: Session, asker: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('plan_progress').select('step').where('asker', '=', asker).execute();
  return new Set(rows.map(({ step }) => step));
}

/** Ticks a step off, or takes the tick away. */
export async function tickStep({ db, now }: Session, asker: string, step: string, done: boolean): Promise<void> {
  if (!done) {
    await db.deleteFrom('plan_progress').where('asker', '=', asker).where('step', '=', step).execute();
    return;
  }
  await db
    .insertInto('plan_progress')
    .values({ asker, step, done_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
