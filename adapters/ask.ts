import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type AnswerEngine, applicantProfileSchema, type Question, type Trace } from '../src/index.ts';
import { loadEngine, UnusableKnowledge } from './engine.ts';
import { renderAnswer } from './terminal/render-answer.ts';

const USAGE = `usage: npm run -s ask -- [options] "QUESTION"
  --json             one answer as JSON
  --batch            JSON lines {"id", "turns", "profile"?, "visibility"?} on standard input, one answer a line
  --explain          adds how the answer came about
  --knowledge DIR    another knowledge folder
  --now YYYY-MM-DD   the date that "today" means`;

const EXPLAINED_PASSAGES = 50;
const TODAY = z.iso.date();

const batchLineSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.string()).min(1),
  profile: applicantProfileSchema.optional(),
  visibility: z.enum(['private', 'public']).optional(),
});

class WrongUsage extends Error {}

/** The command `ask`. Exit status 0 for every answer, 2 for wrong usage or unusable knowledge. */
async function main(): Promise<number> {
  try {
    const { values, positionals } = readArguments(process.argv.slice(2));
    const engine = await loadEngine(values.knowledge);
    const askedOn = values.now ?? new Date().toISOString().slice(0, 10);
    if (values.batch) return await answerBatch(engine, askedOn, values.explain);
    const text = positionals.join(' ');
    const trace = engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn });
    if (values.json) await write(`${JSON.stringify(toJson(trace, values.explain), null, 2)}\n`);
    else await write(`${renderAnswer(trace.answer, { columns: process.stdout.columns ?? 80, color: false })}\n${values.explain ? `\n${JSON.stringify(explain(trace), null, 2)}\n` : ''}`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage || error instanceof UnusableKnowledge)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readArguments(argv: string[]) {
  const options = { json: { type: 'boolean', default: false }, batch: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false }, knowledge: { type: 'string' }, now: { type: 'string' }, help: { type: 'boolean', default: false } } as const;
  let read: ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: typeof options }>>;
  try {
    read = parseArgs({ args: argv, allowPositionals: true, options });
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\n${USAGE}`);
  }
  const { values, positionals } = read;
  if (values.help || (!values.batch && positionals.join('').trim() === '')) throw new WrongUsage(USAGE);
  if (values.now !== undefined && !TODAY.safeParse(values.now).success) throw new WrongUsage(`--now ${values.now}: expected a date, for example --now 2026-11-22\n${USAGE}`);
  return { values, positionals };
}

async function answerBatch(engine: AnswerEngine, askedOn: string, withExplanation: boolean): Promise<number> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    await write(`${JSON.stringify(answerLine(line, number, engine, askedOn, withExplanation))}\n`);
  }
  return 0;
}

function answerLine(line: string, number: number, engine: AnswerEngine, askedOn: string, withExplanation: boolean): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: `line ${number}: no valid JSON; expected {"id": "1", "turns": ["how many aways?"]}` };
  }
  const checked = batchLineSchema.safeParse(value);
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
    return { id: null, error: `line ${number}: ${problems}; expected {"id": "1", "turns": ["how many aways?"]}` };
  }
  const { id, turns, profile = {}, visibility = 'private' } = checked.data;
  const question: Question = { text: turns.at(-1) ?? '', earlierTurns: turns.slice(0, -1), profile, visibility, askedOn };
  return { id, answer: toJson(engine.answer(question), withExplanation) };
}

function toJson(trace: Trace, withExplanation: boolean): unknown {
  return withExplanation ? { ...trace.answer, explain: explain(trace) } : trace.answer;
}

function explain({ understanding, retrieved }: Trace): unknown {
  const ranked = retrieved.flatMap(({ id, score, match }) =>
    match.candidate.kind === 'passage'
      ? [{ passageId: id, source: match.candidate.passage.document.id, section: match.candidate.passage.headings.join(' › '), score: Math.round(score * 1e4) / 1e4 }]
      : [],
  );
  return { understanding, ranked: ranked.slice(0, EXPLAINED_PASSAGES) };
}

/** Waits where the reader is slower than the engine. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

process.exitCode = await main();
