import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFault, fittedTo, type KnowledgeFile, readKnowledge, staffFile, staffMarkdown } from '../../src/index.ts';
import { audit } from '../database/audit.ts';
import type { Session } from '../database/session.ts';
import { type KeptStaffAnswer, retireStaffAnswer } from '../database/staff-answers.ts';
import { UnusableKnowledge } from '../engine.ts';
import { readKnowledgeFolder } from '../knowledge-folder.ts';

/** An answer of staff that has a file in the knowledge folder. */
export interface Exported {
  readonly kept: KeptStaffAnswer;
  readonly file: string;
}

/**
 * Writes answers of staff into the knowledge folder.
 * @throws UnusableKnowledge where the folder could not be used with them, or a file of another content is there; then none is written
 */
export async function writeAnswers(folder: string, kept: readonly KeptStaffAnswer[]): Promise<Exported[]> {
  const paths = kept.map(({ answer }) => staffFile(answer.id));
  const there = await readKnowledgeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableKnowledge(`the knowledge folder ${folder} can not be read (${error.code ?? error.message})`);
  });
  const others = there.filter((file) => !paths.includes(file.path));
  const answers = fittedTo(
    usable(others, `the knowledge in ${folder} can not be used, so nothing was exported:`),
    kept.map(({ answer }) => answer),
  );
  const fresh = answers.map((answer): KnowledgeFile => ({ path: staffFile(answer.id), text: staffMarkdown(answer) }));
  usable([...others, ...fresh], `nothing was exported: with these answers the knowledge in ${folder} could not be used:`);
  const files = fresh.map(({ path: name, text }) => ({ file: path.join(folder, name), text }));
  for (const { file, text } of files) refuseOtherContent(file, text);
  for (const { file, text } of files) write(file, text);
  return kept.map((each) => ({ kept: each, file: path.join(folder, staffFile(each.answer.id)) }));
}

/**
 * Takes what has a file out of the database. To be called inside a transaction.
 * @throws UnusableKnowledge where something was edited or withdrawn since it was read: its file says what no longer holds, and others
 *     may point to it. Then all files are to go (`takeBackFiles`).
 */
export async function retireExported(session: Session, exported: readonly Exported[]): Promise<void> {
  for (const { kept } of exported) {
    const { id } = kept.answer;
    if (!(await retireStaffAnswer(session, id, 'exported', { version: kept.version })))
      throw new UnusableKnowledge(`nothing was exported: somebody has edited or withdrawn ${id} meanwhile. Export again`);
    await audit(session, { actor: undefined, action: 'exported', subject: id });
  }
}

export function takeBackFiles(exported: readonly Exported[]): void {
  for (const { file } of exported) rmSync(file, { force: true });
}

function usable(files: readonly KnowledgeFile[], otherwise: string) {
  const { knowledge, faults } = readKnowledge(files);
  if (!knowledge) throw new UnusableKnowledge(`${otherwise}\n${faults.map(describeFault).join('\n')}`);
  return knowledge;
}

function refuseOtherContent(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') === text) return;
  throw new UnusableKnowledge(`${file} is there and says something else; expected: no such file. Move it away, and export again`);
}

function write(file: string, text: string): void {
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
