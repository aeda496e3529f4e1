import { systemClock } from '../database/clock.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { refusalsOf } from '../database/refusals.ts';
import { openSession } from '../database/session.ts';
import { MOST_REFUSALS } from '../discord/limits.ts';
import type { DiscordSettings } from '../settings.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { note, fault } = findingsAbout('discord');

/** What Discord said at the last starts: that it disallows an intent shows nowhere else once the program has ended. */
export async function checkRefusals(open: OpenDatabase, { token }: Pick<DiscordSettings, 'token'>): Promise<Finding[]> {
  const refusals = await refusalsOf(await openSession(open, systemClock), token);
  if (!refusals) return [];
  const { times, since, reason } = refusals;
  const refused = `refused ${times} ${times === 1 ? 'time' : 'times'} since ${new Date(since).toISOString()}: ${reason}`;
  return [times < MOST_REFUSALS ? note(refused) : fault(`${refused}; not tried again before the token changes or a day is over`)];
}
