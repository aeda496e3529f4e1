import { renameSync } from 'node:fs';
import { WrongUsage, wrongUsage } from './command-line.ts';
import { printableJson } from './control-sequences.ts';
import { backUp, restore, UnusableBackup } from './database/backup.ts';
import { systemClock } from './database/clock.ts';
import { rowsAboutUser } from './database/forget.ts';
import { addressOf } from './database/inbox.ts';
import { databaseFile, type OpenDatabase, type OpeningOptions, openDatabase } from './database/open-database.ts';
import { leaveNoTrace } from './database/retention.ts';
import { KEPT, type TableName } from './database/schema.ts';
import { openSession } from './database/session.ts';
import { describeStore, staffRows } from './database/stats.ts';
import { troubleOf } from './database/store-trouble.ts';
import { forgetPerson } from './hand-off/forget-person.ts';
import { readSettings, type Settings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';

const USAGE = `usage: npm run -s data -- COMMAND
  stats            what is kept, what is stuck, and what people ask for that the library does not cover
  export           answers, feedback and such terms as JSON lines, without any person in them
  export USER      everything about a person, for this person
  forget USER      takes everything about a person away
  backup FILE      writes everything into a file, also while the program runs, and proves it by opening
  hash USER        how the log calls this person; also a channel, for example discord:1234567890123456789
  restore FILE     puts a backup in the place of everything; refused while the program runs
USER is the platform and the person's id there, for example slack:U0123456789, discord:1234567890123456789, terminal:me
`;

const wrong = wrongUsage('data', USAGE.trimEnd());

/** The command `data`. Exit status 0 when it is done, 2 for wrong usage, settings, or a database or file that can not be used. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  let settings: Settings | undefined;
  try {
    const [command = '', argument, ...rest] = process.argv.slice(2);
    if (command === '--help') await writeOut(USAGE);
    else {
      const run = commandFor(command, argument, rest);
      settings = readSettings();
      await run(settings);
    }
    return 0;
  } catch (error) {
    const trouble = settings && troubleOf(error, settings.database);
    const known = [WrongUsage, UnusableSettings, UnusableBackup].some((kind) => error instanceof kind);
    if (!known && !trouble) throw error;
    writeError(`${trouble?.message ?? (error as Error).message}\n`);
    return 2;
  }
}

type Run = (settings: Settings) => Promise<void>;

function commandFor(command: string, argument: string | undefined, rest: readonly string[]): Run {
  if (rest.length > 0) throw wrong(`${command} takes one argument at most`);
  switch (command) {
    case 'stats':
      return (settings) =>
        withDatabase(settings, async (open) => writeOut(await describeStore(await openSession(open, systemClock))));
    case 'export':
      return (settings) =>
        withDatabase(settings, (open) => exportRows(open, argument === undefined ? undefined : userIn(argument)));
    case 'forget': {
      const user = userIn(argument);
      return (settings) => withDatabase(settings, (open) => forget(open, user, settings));
    }
    case 'hash': {
      const address = userIn(argument);
      return (settings) =>
        withDatabase(settings, async (open) => writeOut(`${(await openSession(open, systemClock)).hash(address)}\n`));
    }
    case 'backup': {
      const file = fileIn(argument, command);
      return (settings) => withDatabase(settings, (open) => backup(open, file, settings));
    }
    case 'restore': {
      const file = fileIn(argument, command);
      return (settings) => restoreFrom(file, settings);
    }
    default:
      throw wrong(command === '' ? 'there is no command' : `there is no command "${command}"`);
  }
}

function userIn(argument: string | undefined): string {
  if (!argument || !/^[a-z]+:\S+$/.test(argument))
    throw wrong(
      `${argument ? `"${argument}" is no user` : 'there is no user'}; expected the platform and the id, for example slack:U0123456789`,
    );
  return argument;
}

function fileIn(argument: string | undefined, command: string): string {
  if (!argument) throw wrong(`there is no file; expected its name, for example npm run data -- ${command} backup-2026-11-22.db`);
  return argument;
}

async function withDatabase<T>(
  { database }: Settings,
  work: (open: OpenDatabase) => Promise<T>,
  options: OpeningOptions = {},
): Promise<T> {
  const open = await openDatabase(database, { patient: true, ...options });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

async function exportRows(open: OpenDatabase, user: string | undefined): Promise<void> {
  const session = await openSession(open, systemClock);
  const rows = user === undefined ? await staffRows(session) : await rowsAboutUser(session, user);
  for (const row of rows) await writeOut(`${printableJson(row)}\n`);
}

async function forget(open: OpenDatabase, user: string, { backupDays, slack }: Settings): Promise<void> {
  const staffPlace = slack?.staffChannel && addressOf('slack', slack.staffChannel);
  const forgotten = await open.db
    .transaction()
    .execute(async (db) => forgetPerson(await openSession({ ...open, db }, systemClock), user, staffPlace));
  await leaveNoTrace(open);
  const tables = Object.entries(forgotten) as [TableName, number][];
  const width = Math.max(...tables.map(([table]) => table.length));
  const lines = tables.map(([table, rows]) =>
    KEPT[table].persons.length > 0
      ? `  ${table.padEnd(width)}  ${rows} rows: ${KEPT[table].what}`
      : `  ${table.padEnd(width)}  knows no person: ${KEPT[table].what}`,
  );
  await writeOut(
    [
      `Forgotten: ${user}`,
      ...lines,
      `Backups made before now still hold what they held. They are to be deleted after ${backupDays} days (BACKUP_DAYS), and older ones are not restored.`,
      'The log holds keyed hashes, no ids of people and no questions. What the platform itself keeps is not touched.',
      '',
    ].join('\n'),
  );
}

async function backup(open: OpenDatabase, file: string, { backupDays }: Settings): Promise<void> {
  const rows = await backUp(open, file, systemClock.now());
  await writeOut(
    `Written and opened again: ${file} (${Object.values(rows).reduce((sum, n) => sum + n, 0)} rows). It holds what people wrote: keep it safe, and delete it after ${backupDays} days (BACKUP_DAYS).\n`,
  );
}

async function restoreFrom(file: string, settings: Settings): Promise<void> {
  const { database, backupDays } = settings;
  const restoreAlone = () =>
    withDatabase(settings, (open) => restore(open, file, { now: systemClock.now(), backupDays }), { alone: true });
  const rows = await restoreAlone().catch(async (error: unknown) => {
    if (troubleOf(error, database)?.kind !== 'damaged' || database.url !== undefined) throw error;
    await putAside(databaseFile(database.dataDir));
    return restoreAlone();
  });
  const sum = Object.values(rows).reduce((total, n) => total + n, 0);
  await writeOut(
    `Restored: ${sum} rows from ${file}. Start the program again, so that it reads the key of the backup. Whoever was forgotten since it was made is to be forgotten again.\n`,
  );
}

/** A damaged file may still be of use to somebody who knows how. */
async function putAside(file: string): Promise<void> {
  const aside = `${file}.damaged-${new Date(systemClock.now()).toISOString().replace(/[:.]/g, '-')}`;
  for (const ending of ['', '-wal', '-shm']) {
    try {
      renameSync(`${file}${ending}`, `${aside}${ending}`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  writeError(`The damaged file is now ${aside}\n`);
}

process.exitCode = await main();
