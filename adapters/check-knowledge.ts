import { parseArgs } from 'node:util';
import { checkKnowledge, describeFault, describeSummary } from '../src/index.ts';
import { OWN_KNOWLEDGE } from './engine.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';

const USAGE = 'usage: npm run knowledge:check -- [--knowledge DIR]';

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

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (!error.code) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  return 2;
});
