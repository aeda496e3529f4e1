import * as z from 'zod';
import { pointerToDates } from './advice-commands.ts';
import { answerJson } from './answer-json.ts';
import { answerBatch } from './batch.ts';
import { parseOptions, WrongUsage, wrongUsage } from './command-line.ts';
import { printableJson } from './control-sequences.ts';
import { loadEngine, UnusableKnowledge } from './engine.ts';
import { type LocalSettings, readLocalSettings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';
import { renderAnswer } from './terminal/render-answer.ts';
import { renderWhy } from './terminal/render-why.ts';
import { styleOf } from './terminal/terminal-style.ts';
import { today } from './today.ts';

const USAGE = `usage: npm run -s ask -- [options] "QUESTION"
  --json             one answer as JSON
  --batch            JSON lines {"id", "turns", "profile"?, "visibility"?} on standard input, one answer a line
  --explain          adds how the answer came about
  --knowledge DIR    another knowledge folder
  --now YYYY-MM-DD   the date that "today" means
  --help             shows this
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  knowledge: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const wrong = wrongUsage('ask', '(--help lists the options)');

/** The command `ask`. Exit status 0 for every answer, 2 for wrong usage, settings or knowledge. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  try {
    const { values, text } = readArguments(process.argv.slice(2));
    if (values.help) await writeOut(USAGE);
    else await answer(values, text, readLocalSettings());
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage || error instanceof UnusableKnowledge || error instanceof UnusableSettings)) throw error;
    writeError(`${error.message}\n`);
    return 2;
  }
}

async function answer(values: Arguments['values'], text: string, settings: LocalSettings): Promise<void> {
  const engine = await loadEngine(values.knowledge ?? settings.knowledgeDir, (message) => writeError(`${message}\n`));
  const askedOn = values.now ?? today(settings.timeZone);
  if (values.batch) {
    const onFault = (error: unknown, question: { text: string }, line: number) => logFault(settings, error, question, line);
    for await (const result of answerBatch(process.stdin, { engine, askedOn, explain: values.explain, onFault }))
      await writeOut(`${printableJson(result)}\n`);
    return;
  }
  const trace = engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn });
  if (values.json) return writeOut(`${printableJson(answerJson(trace, values.explain), 2)}\n`);
  const style = styleOf(process.stdout, settings.color);
  await writeOut(renderAnswer(trace.answer, { ...style, documents: engine.knowledge.documents }));
  for (const said of pointerToDates(text, 'npm run -s advice -- deadlines')) await writeOut(`\n${said}\n`);
  if (values.explain) await writeOut(`\n${renderWhy(trace, style)}`);
}

type Arguments = ReturnType<typeof readArguments>;

function readArguments(argv: string[]) {
  const { values, positionals } = parseOptions({ args: argv, allowPositionals: true, options: OPTIONS }, wrong);
  const text = positionals.join(' ').trim();
  if (values.help) return { values, text };
  if (values.batch && text !== '')
    throw wrong('--batch reads its questions from standard input, so it takes none on the command line');
  if (!values.batch && text === '')
    throw wrong('there is no question; expected one in quotes, for example npm run -s ask -- "how many away rotations?"');
  if (values.now !== undefined && !z.iso.date().safeParse(values.now).success)
    throw wrong(`--now "${values.now}" is no date; expected YYYY-MM-DD, for example --now 2026-11-22`);
  return { values, text };
}

/** The log is loaded only where there is something to log: most runs end without. */
async function logFault(
  { logLevel = 'info' }: LocalSettings,
  error: unknown,
  { text }: { text: string },
  line: number,
): Promise<void> {
  const { createLog, questionLog } = await import('./log.ts');
  const log = await createLog({ level: logLevel, secrets: [], pretty: process.stderr.isTTY });
  questionLog(log, { id: line, text }).error({ err: error }, 'the engine failed on a question of the batch');
}

process.exitCode = await main();
