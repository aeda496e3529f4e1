import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import {
  type AnswerEngine,
  askGoldenQuestions,
  askInForms,
  describeFault,
  describeFormScores,
  describeShares,
  describeVerdicts,
  type FormScore,
  type GoldenFile,
  type GoldenScore,
  leaveOneOut,
  readForms,
  readGoldenQuestions,
  scoreOf,
} from '../src/index.ts';
import { loadEngine, OWN_KNOWLEDGE, UnusableKnowledge } from './engine.ts';

const USAGE = `usage: npm run golden -- [options]
  --verbose         the answer beside each failure
  --only TEXT       only questions whose id or kind begins so; the recorded score is not looked at
  --quick           without the leave-one-out figures
  --forms           each question that is passed, asked again in every form of forms.yaml beside the questions; takes some minutes
  --record          raises the recorded score to the one reached, or with --forms that of each form; never lowers one
  --knowledge DIR   another knowledge folder
  --questions FILE  other questions; their recorded score is recorded-score.json beside them, those of forms recorded-forms.json`;

const OWN_QUESTIONS = path.join(OWN_KNOWLEDGE, '..', 'tests', 'golden', 'questions.yaml');
const recordedScoreSchema = z.object({ passed: z.number(), of: z.number(), percent: z.number() });
const recordedFormsSchema = z.record(z.string(), recordedScoreSchema);

/** The command `golden`. Exit status 0 at or above the recorded score, 1 below it or with a fabricated figure, 2 where it could not run. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      verbose: { type: 'boolean', default: false },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      forms: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
      questions: { type: 'string', default: OWN_QUESTIONS },
    },
  });
  const reading = readGoldenQuestions(path.basename(values.questions), await readFile(values.questions, 'utf8'));
  if (!reading.golden) throw new UnusableKnowledge(reading.faults.map(describeFault).join('\n'));
  const { only } = values;
  const questions = reading.golden.questions.filter(
    ({ id, kind }) => only === undefined || id.startsWith(only) || kind.startsWith(only),
  );
  const engine = await loadEngine(values.knowledge);
  if (values.forms) return askForms(engine, { ...reading.golden, questions }, values);
  const verdicts = askGoldenQuestions(engine, { ...reading.golden, questions });
  process.stdout.write(`${describeVerdicts(verdicts, values.verbose)}\n`);
  if (!values.quick && only === undefined)
    process.stdout.write(`asked-as lines, each left out in turn: ${describeShares(leaveOneOut(engine.knowledge))}\n`);
  const honest = verdicts.every(({ fabricated }) => fabricated.length === 0);
  if (only !== undefined) return honest ? 0 : 1;
  return honest &&
    (await holdsRecordedScore(scoreOf(verdicts), path.join(path.dirname(values.questions), 'recorded-score.json'), values.record))
    ? 0
    : 1;
}

async function askForms(
  engine: AnswerEngine,
  golden: GoldenFile,
  options: { readonly questions: string; readonly only?: string; readonly verbose: boolean; readonly record: boolean },
): Promise<number> {
  const folder = path.dirname(options.questions);
  const reading = readForms('forms.yaml', await readFile(path.join(folder, 'forms.yaml'), 'utf8'));
  if (!reading.forms) throw new UnusableKnowledge(reading.faults.map(describeFault).join('\n'));
  const scores = askInForms(engine, golden, reading.forms);
  process.stdout.write(`${describeFormScores(scores, options.verbose)}\n`);
  const honest = scores.every(({ verdicts }) => verdicts.every(({ fabricated }) => fabricated.length === 0));
  if (options.only !== undefined) return honest ? 0 : 1;
  return honest && (await holdsRecordedForms(scores, path.join(folder, 'recorded-forms.json'), options.record)) ? 0 : 1;
}

async function holdsRecordedForms(scores: readonly FormScore[], file: string, record: boolean): Promise<boolean> {
  const recorded = (await recordedIn(file, recordedFormsSchema)) ?? {};
  const lower = scores.filter(({ form, percent }) => percent < (recorded[form]?.percent ?? 0));
  for (const { form, percent } of lower)
    process.stdout.write(`"${form}" is below its recorded ${recorded[form]?.percent}%: ${percent}%\n`);
  if (lower.length > 0) return false;
  if (record) {
    const reached = Object.fromEntries(scores.map(({ form, passed, of, percent }) => [form, { passed, of, percent }]));
    await writeFile(file, `${JSON.stringify(reached, null, 2)}\n`);
    process.stdout.write('recorded\n');
  }
  return true;
}

async function holdsRecordedScore(score: GoldenScore, file: string, record: boolean): Promise<boolean> {
  const recorded = await recordedIn(file, recordedScoreSchema);
  if (recorded && score.percent < recorded.percent) {
    process.stdout.write(`below the recorded score of ${recorded.percent}% (${recorded.passed} of ${recorded.of})\n`);
    return false;
  }
  if (record && (!recorded || score.percent > recorded.percent || score.of !== recorded.of)) {
    await writeFile(file, `${JSON.stringify(score, null, 2)}\n`);
    process.stdout.write(`recorded ${score.percent}%\n`);
  } else
    process.stdout.write(
      recorded ? `recorded score: ${recorded.percent}%\n` : 'no score is recorded yet; record this one with --record\n',
    );
  return true;
}

/** What was recorded; undefined where there is no file yet. */
function recordedIn<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  return readFile(file, 'utf8').then(
    (text) => schema.parse(JSON.parse(text)),
    () => undefined,
  );
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (!(error instanceof UnusableKnowledge || error.code === 'ENOENT' || error.code?.startsWith('ERR_PARSE_ARGS'))) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UnusableKnowledge ? '' : `${USAGE}\n`}`);
  return 2;
});
