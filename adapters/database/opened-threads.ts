import type { Session } from './session.ts';

/** @param conversation hash */
export async function openThread({ db, now }: Session, conversation: string): Promise<void> {
  await db
    .insertInto('opened_threads')
    .values({ conversation, opened_at: now, hinted_at: null })
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

/**
 * Takes the one hint of a thread that the bot opened: whoever gets it gives it, and nobody after that.
 * @returns false where it was given before, or where people opened the thread
 */
export async function takeHint({ db, now }: Session, conversation: string): Promise<boolean> {
  const taken = await db
    .updateTable('opened_threads')
    .set({ hinted_at: now })
    .where('conversation', '=', conversation)
    .where('hinted_at', 'is', null)
    .returning('conversation')
    .executeTakeFirst();
  return taken !== undefined;
}
