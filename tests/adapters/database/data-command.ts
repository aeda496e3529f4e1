import path from 'node:path';
import { recordAnswer, recordFeedback } from '../../../adapters/database/answers-and-feedback.ts';
import { backUp } from '../../../adapters/database/backup.ts';
import { DAY } from '../../../adapters/database/clock.ts';
import { addTurn } from '../../../adapters/database/conversations.ts';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import type { Session } from '../../../adapters/database/session.ts';
import { emptyFolder, runCommand } from '../run-command.ts';
import { type Fresh, openStore } from './databases.ts';

export const environment = ({ dataDir, url }: DatabaseSettings): Record<string, string> =>
  url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };

export const data = (settings: DatabaseSettings, args: readonly string[], env: Record<string, string> = {}) =>
  runCommand('data', args, { env: { ...environment(settings), ...env } });

export const TURN = { conversation: 'c' };

export async function spokenTo(fresh: Fresh, more: (session: Session) => Promise<void> = async () => {}) {
  const settings = await fresh();
  const store = await openStore(settings);
  await store.write(async (session) => {
    const asker = session.hash('slack:U1');
    await addTurn(session, { ...TURN, asker }, 'how many aways, ünï?');
    await recordAnswer(session, { id: 'q1', asker, knowledgeVersion: 'v1', outcome: 'answered', question: undefined });
    await recordFeedback(session, { answerId: 'q1', asker, vote: 'good', reason: 'clear' });
    await more(session);
  });
  return { settings, store };
}

/** A backup with one turn of a person. */
export async function backupOf(fresh: Fresh, turn: string, daysAgo = 0): Promise<string> {
  const store = await openStore(await fresh());
  await store.write((session) => addTurn(session, { ...TURN, asker: session.hash('slack:U1') }, turn));
  const file = path.join(emptyFolder(), 'backup.db');
  await store.read((session) => backUp(session, file, Date.now() - daysAgo * DAY));
  return file;
}
