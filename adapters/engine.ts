import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnswerEngine, createAnswerEngine, describeFault, readKnowledge } from '../src/index.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';

/** The knowledge that ships with the program, seen from the sources as well as from dist/. */
export const OWN_KNOWLEDGE = path.join(fileURLToPath(new URL('.', import.meta.url)).replace(/dist[\\/]adapters[\\/]$/, 'adapters/'), '..', 'knowledge');

/** The knowledge folder can not be used; the message lists what is wrong and where. */
export class UnusableKnowledge extends Error {}

const PROGRESS_FROM = 20_000;

/**
 * Reads the knowledge folder and builds the engine; for a large library says how far it is, on standard error.
 * @throws UnusableKnowledge with every fault
 */
export async function loadEngine(folder: string = OWN_KNOWLEDGE): Promise<AnswerEngine> {
  const files = await readKnowledgeFolder(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableKnowledge(`the knowledge folder ${folder} can not be read (${error.code ?? error.message}); expected a folder with Markdown documents, for example ./knowledge`);
  });
  const reading = readKnowledge(files);
  if (!reading.knowledge) throw new UnusableKnowledge(reading.faults.map(describeFault).join('\n'));
  return createAnswerEngine(reading.knowledge, { clock: () => performance.now(), onProgress: reportProgress });
}

function reportProgress(done: number, of: number): void {
  if (of < PROGRESS_FROM || (done % 5000 !== 0 && done !== of)) return;
  process.stderr.write(`indexed ${done} of ${of} passages\n`);
}
