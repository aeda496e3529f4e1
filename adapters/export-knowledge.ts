import { parseOptions, WrongUsage, wrongUsage } from './command-line.ts';
import { systemClock } from './database/clock.ts';
import { openDatabase } from './database/open-database.ts';
import { openSession } from './database/session.ts';
import { publishedStaffAnswers } from './database/staff-answers.ts';
import { troubleOf } from './database/store-trouble.ts';
import { OWN_KNOWLEDGE, UnusableKnowledge } from './engine.ts';
import { retireExported, takeBackFiles, writeAnswers } from './hand-off/export-answers.ts';
import { readSettings, type Settings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';

const USAGE = `usage: npm run -s knowledge:export -- [--knowledge DIR]
  Writes every citable answer of staff into the knowledge folder, one file each, and takes it out of the database. Programs that
  run read the folder again. Look at the files, then commit them.
`;

const wrong = wrongUsage('knowledge:export', USAGE.trimEnd());

/** The command `knowledge:export`. Exit status 0 when it is done, 2 where something can not be used; then nothing was changed. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  let settings: Settings | undefined;
  try {
    const { knowledge, help } = readArguments();
    if (help) await writeOut(USAGE);
    else {
      settings = readSettings();
      await writeOut(await exportAnswers(settings, knowledge ?? settings.knowledgeDir ?? OWN_KNOWLEDGE));
    }
    return 0;
  } catch (error) {
    const trouble = settings && troubleOf(error, settings.database);
    const known = [WrongUsage, UnusableSettings, UnusableKnowledge].some((kind) => error instanceof kind);
    if (!known && !trouble) throw error;
    writeError(`${trouble?.message ?? (error as Error).message}\n`);
    return 2;
  }
}

function readArguments() {
  return parseOptions({ options: { knowledge: { type: 'string' }, help: { type: 'boolean', default: false } } }, wrong).values;
}

/** The files are there before the copies go: whoever stops it in between has both, and what stands in the folder is taken once. */
async function exportAnswers({ database }: Settings, folder: string): Promise<string> {
  const open = await openDatabase(database, { patient: true });
  try {
    const published = await publishedStaffAnswers(await openSession(open, systemClock));
    if (published.length === 0) return 'There is no citable answer of staff in the database.\n';
    const exported = await writeAnswers(folder, published);
    const retire = async (db: typeof open.db) => retireExported(await openSession({ ...open, db }, systemClock), exported);
    await open.db
      .transaction()
      .execute(retire)
      .catch((error: unknown) => {
        if (error instanceof UnusableKnowledge) takeBackFiles(exported);
        throw error;
      });
    const files = exported.map(({ file }) => `  ${file}`);
    return [`Written, and taken out of the database: ${files.length}`, ...files, 'Look at them, then commit them.', ''].join(
      '\n',
    );
  } finally {
    await open.close();
  }
}

process.exitCode = await main();
