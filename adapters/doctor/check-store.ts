import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { databaseFile, openDatabase } from '../database/open-database.ts';
import { troubleOf } from '../database/store-trouble.ts';
import type { Settings } from '../settings.ts';
import { checkRefusals } from './check-refusals.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, fault } = findingsAbout('store');

/** Whether what is kept can be read and written: opens it as the start does, and makes nothing that is not there yet. */
export async function checkStore({ database, discord }: Pick<Settings, 'database' | 'discord'>): Promise<Finding[]> {
  try {
    const file = path.resolve(databaseFile(database.dataDir));
    if (database.url === undefined && !existsSync(file)) {
      accessSync(nearestFolder(file), constants.W_OK);
      return [ok(`${file} is made at the first start`)];
    }
    const open = await openDatabase(database);
    const refusals = discord ? checkRefusals(open, discord) : Promise.resolve([]);
    const found = await refusals.finally(() => open.close());
    return [ok(database.url === undefined ? file : `PostgreSQL at ${new URL(database.url).host}`), ...found];
  } catch (error) {
    const trouble = troubleOf(error, database);
    const { code, message } = error as NodeJS.ErrnoException;
    return [
      fault(
        trouble?.message ??
          `${path.resolve(database.dataDir)} can not be written (${code ?? message}); expected: a folder that this user may write to, for example DATA_DIR=./data`,
      ),
    ];
  }
}

function nearestFolder(file: string): string {
  const folder = path.dirname(file);
  return existsSync(folder) ? folder : nearestFolder(folder);
}
