import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { calibrate, describeCalibration, describeFault, readKnowledge } from '../src/index.ts';
import { OWN_KNOWLEDGE, UnusableKnowledge } from './engine.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';

const USAGE = `usage: npm run calibrate -- [options]
  --knowledge DIR    another knowledge folder
  --now YYYY-MM-DD   the date that is written beside the figures; today without it
  --print            prints the figures and leaves calibration.json as it is`;

/** The command `calibrate`. Exit status 2 where it could not run. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      knowledge: { type: 'string', default: OWN_KNOWLEDGE },
      now: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      print: { type: 'boolean', default: false },
    },
  });
  if (!z.iso.date().safeParse(values.now).success)
    throw new UnusableKnowledge(`--now ${values.now}: expected a date, for example --now 2026-11-22\n${USAGE}`);
  const reading = readKnowledge(await readKnowledgeFolder(values.knowledge));
  if (!reading.knowledge) throw new UnusableKnowledge(reading.faults.map(describeFault).join('\n'));
  const report = calibrate(reading.knowledge, values.now);
  process.stdout.write(`${describeCalibration(report)}\n`);
  if (!values.print) await writeFile(path.join(values.knowledge, 'calibration.json'), `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (!(error instanceof UnusableKnowledge || error.code)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UnusableKnowledge ? '' : `${USAGE}\n`}`);
  return 2;
});
