import { adviceWording } from './advice-wording.ts';
import { addressOf, cancelReminders, type Store } from './database/index.ts';

/**
 * What a press on "Cancel these reminders" does: it takes back those that whoever pressed has waiting of a date, and nobody else's.
 * @returns what to say
 * @throws StoreAway
 */
export async function cancelByPress(
  dateId: string,
  { platform, person }: { readonly platform: string; readonly person: string },
  store: Store,
): Promise<string> {
  const cancelled = await store.write((session) =>
    cancelReminders(session, session.hash(addressOf(platform, person)), { dateId }),
  );
  return adviceWording.remindersCancelled(cancelled);
}

/** A date as a button may carry it: one of its own, or one that somebody made up, which then reminds of nothing. */
export const DATE_ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
