import { parseArgs } from 'node:util';
import { checkKnowledge, describeFault, describeSummary } from '../src/index.ts';
import { OWN_KNOWLEDGE } from './engine.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';

const USAGE = 'usage: npm run knowledge:check -- [--knowledge DIR]';
const EXAMPLE = 'npm run knowledge:check -- --knowledge ./knowledge';

/** The command `knowledge:check`. Exit status 0 when all is well, 1 with faults, 2 where the folder can not be read. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { knowledge: { type: 'string', default: OWN_KNOWLEDGE } } });
  const { summary, faults } = checkKnowledge(await readKnowledgeFolder(values.knowledge));
  if (summary) {
    process.stdout.write(`The knowledge is in order.\n${describeSummary(summary)}\n`);
    return 0;
  }
  process.stdout.write(`${faults.map(describeFault).join('\n')}\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`);
  return 1;
}

/** What a folder lacks that is to be read, or a file in it, by the code of the error. */
const TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is a file, and no folder',
  EACCES: 'can not be read, because this user may not',
};

function describeTrouble({ code = '', message, path, syscall }: NodeJS.ErrnoException): string {
  if (path === undefined) return `${message}\n${USAGE}\n`;
  const expected =
    syscall === 'scandir' ? 'a folder with Markdown documents' : 'files that are there, and that this user may read';
  return `${path} ${TROUBLE[code] ?? `can not be read (${code})`}\n  expected: ${expected}\n  example:  ${EXAMPLE}\n`;
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (!error.code) throw error;
  process.stderr.write(describeTrouble(error));
  return 2;
});
