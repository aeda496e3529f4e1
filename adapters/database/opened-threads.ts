import type { Session } from './session.ts';

/** @param conversation hash */
export async function openThread({ db, now }: Session, conversation: string): Promise<void> {
  await db
    .insertInto('opened_threads')
    .values({ conversation, opened_at: now })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ opened_at: now }))
    .execute();
}

/** Whether the bot opened this thread, so that it answers there without being mentioned. */
export async function isOpenedThread({ db }: Session, conversation: string): Promise<boolean> {
  const row = await db
    .selectFrom('opened_threads')
    .select('conversation')
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  return row !== undefined;
}
