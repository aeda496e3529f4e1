import * as z from 'zod';
import type { Session } from './session.ts';

/**
 * What those who look after a place (a server, a workspace) chose for it.
 * @param place hash
 * @returns undefined where nothing was chosen, or nothing that this program can read
 */
export async function placeChoices<T>({ db }: Session, place: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const row = await db.selectFrom('place_choices').select('content').where('place', '=', place).executeTakeFirst();
  return row && z.string().transform(parsed).pipe(schema).safeParse(row.content).data;
}

export async function choosePlace({ db, now }: Session, place: string, choices: unknown): Promise<void> {
  const row = { content: JSON.stringify(choices), changed_at: now };
  await db
    .insertInto('place_choices')
    .values({ place, ...row })
    .onConflict((conflict) => conflict.column('place').doUpdateSet(row))
    .execute();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
