import * as z from 'zod';
import { DAY } from './clock.ts';
import type { Session } from './session.ts';

const refusalsSchema = z.object({
  /** A hash of the secret under which the bot was refused. */
  secret: z.string(),
  /** The first of them: milliseconds since 1970. */
  since: z.number(),
  times: z.number(),
  /** Of the last one: a sentence without secrets. */
  reason: z.string(),
});

/** How often Discord refused the bot under one secret, over all starts of the program. */
export type Refusals = z.infer<typeof refusalsSchema>;

/** Those of the day that began with the first of them; undefined where there were none. */
export async function refusalsOf({ db, hash, now }: Session, secret: string): Promise<Refusals | undefined> {
  const row = await db.selectFrom('kept_values').select('value').where('name', '=', 'discord-refused').executeTakeFirst();
  const { data: kept } = refusalsSchema.safeParse(JSON.parse(row?.value ?? 'null'));
  return kept?.secret === hash(secret) && now - kept.since < DAY ? kept : undefined;
}

/** To be called inside a transaction. */
export async function noteRefusal(session: Session, secret: string, reason: string): Promise<void> {
  const { times = 0, since = session.now } = (await refusalsOf(session, secret)) ?? {};
  const refusals: Refusals = { secret: session.hash(secret), since, times: times + 1, reason };
  const changed = { name: 'discord-refused' as const, value: JSON.stringify(refusals) };
  await session.db
    .insertInto('kept_values')
    .values(changed)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(changed))
    .execute();
}
