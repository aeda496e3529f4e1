import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFault, type KnowledgeFile, readKnowledge, type StaffAnswer, staffFile, staffMarkdown } from '../src/index.ts';
import { parseOptions, WrongUsage, wrongUsage } from './command-line.ts';
import { audit } from './database/audit.ts';
import { systemClock } from './database/clock.ts';
import { openDatabase } from './database/open-database.ts';
import { openSession, type Session } from './database/session.ts';
import { publishedStaffAnswers, retireStaffAnswer } from './database/staff-answers.ts';
import { troubleOf } from './database/store-trouble.ts';
import { OWN_KNOWLEDGE, UnusableKnowledge } from './engine.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';
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
    const answers = published.map(({ answer }) => answer);
    if (answers.length === 0) return 'There is no citable answer of staff in the database.\n';
    await writeFiles(folder, answers);
    await open.db.transaction().execute(async (db) => retire(await openSession({ ...open, db }, systemClock), answers));
    const files = answers.map(({ id }) => `  ${path.join(folder, staffFile(id))}`);
    return [`Written, and taken out of the database: ${answers.length}`, ...files, 'Look at them, then commit them.', ''].join(
      '\n',
    );
  } finally {
    await open.close();
  }
}

async function retire(session: Session, answers: readonly StaffAnswer[]): Promise<void> {
  for (const { id } of answers) {
    await retireStaffAnswer(session, id, 'exported');
    await audit(session, { actor: undefined, action: 'exported', subject: id });
  }
}

/** @throws UnusableKnowledge where the folder could not be used with them, or a file of another content is there */
async function writeFiles(folder: string, answers: readonly StaffAnswer[]): Promise<void> {
  const fresh = answers.map((answer): KnowledgeFile => ({ path: staffFile(answer.id), text: staffMarkdown(answer) }));
  const there = await readKnowledgeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableKnowledge(`the knowledge folder ${folder} can not be read (${error.code ?? error.message})`);
  });
  const { knowledge, faults } = readKnowledge([
    ...there.filter((file) => !fresh.some((own) => own.path === file.path)),
    ...fresh,
  ]);
  if (!knowledge)
    throw new UnusableKnowledge(
      `nothing was exported: with these answers the knowledge in ${folder} could not be used:\n${faults.map(describeFault).join('\n')}`,
    );
  for (const { path: name, text } of fresh) write(path.join(folder, name), text);
}

function write(file: string, text: string): void {
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === text) return;
    throw new UnusableKnowledge(
      `${file} is there and says something else; expected: no such file. Move it away, and export again`,
    );
  }
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableKnowledge(
      `${file} can not be written (${code ?? message}); expected: a folder that this user may write to`,
    );
  }
}

process.exitCode = await main();
