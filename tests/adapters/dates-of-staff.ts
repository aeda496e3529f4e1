import { DAY } from '../../adapters/database/clock.ts';
import { keepDate, type Store } from '../../adapters/database/index.ts';
import type { DatabaseSettings } from '../../adapters/database/open-database.ts';

/** The settings of a bot that keeps what it keeps in this database. */
export function storeIn({ dataDir, url }: DatabaseSettings): Record<string, string> {
  return url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };
}

/** Staff say when late applications close: so many days from today, at midnight of UTC. */
export function closesIn(store: Store, days: number): Promise<void> {
  const closes = `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T23:59`;
  const about = { what: 'late applications close', zone: 'UTC', source: 'https://example.org/late', checked: '2026-11-20' };
  return store.write((session) => keepDate(session, { id: 'late-applications', closes, retired: false, ...about }));
}

/** Days before, for a reminder that is due already once the date is moved to tomorrow. */
export const LONG_BEFORE = 5;

/** What somebody hears who wants to be reminded so long before that. */
export const PROMISED = new RegExp(
  `^You will be reminded on .* 09:00 \\(UTC\\), ${LONG_BEFORE} days before it closes: late applications close\\.`,
);
/** What comes once the date has been moved to tomorrow. */
export const COMES_LATE =
  /Tomorrow: late applications close, closes .* 23:59 \(UTC\)\. \[1\] This reminder was due on .* 09:00 and comes late\. I am sorry\./;

/** What comes once it has been moved again, after that. */
export const COMES_CORRECTED =
  /^(?:# )?A date has changed\nDepartment staff have corrected a date that you wanted to be reminded of\. In \d+ days: late applications close, closes .* 23:59 \(UTC\)\. \[1\] Before that, it read: closes .* 23:59 \(UTC\)\.\n[\s\S]*\[Cancel these reminders\]$/;

/** What waits in the outbox of a bot, or has left it. */
export function outboxStates(store: Store): Promise<{ state: string }[]> {
  return store.read(({ db }) => db.selectFrom('outbox').select('state').execute());
}

/** As a process leaves it that died when the platform had taken a reminder, and had not written that down. */
export function asIfNobodyHadNoted(store: Store): Promise<void> {
  return store.write(async ({ db }) => {
    const { id } = await db.selectFrom('reminders').select('id').executeTakeFirstOrThrow();
    const payload = JSON.stringify({ reminder: id });
    await db.updateTable('outbox').set({ state: 'waiting', settled_at: null, payload }).where('id', '=', id).execute();
  });
}
