import type { Readable } from 'node:stream';
import * as z from 'zod';
import { type AnswerEngine, applicantProfileSchema, type Question } from '../src/index.ts';
import { answerJson } from './answer-json.ts';
import { readLines } from './read-lines.ts';

export interface BatchOptions {
  readonly engine: Pick<AnswerEngine, 'answer'>;
  readonly askedOn: string;
  readonly explain: boolean;
  /** Told of every question that the engine could not answer for a fault of its own. */
  readonly onFault: (error: unknown, question: Question, line: number) => void;
}

/** One line of output: an answer, or what was wrong with the line. */
export type BatchResult =
  | { readonly id: string | number; readonly answer: object }
  | { readonly id: string | number | null; readonly error: string };

const LONGEST_LINE = 1_000_000;
const EXPECTED = 'expected {"id": "1", "turns": ["how many aways?"]}';

const lineSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.string()).min(1),
  profile: applicantProfileSchema.optional(),
  visibility: z.enum(['private', 'public']).optional(),
});

/** Answers a stream of JSON lines one by one, in order; a bad line gets an error of its own and the rest go on. */
export async function* answerBatch(input: Readable, options: BatchOptions): AsyncGenerator<BatchResult> {
  let number = 0;
  for await (const { text, cut } of readLines(input, LONGEST_LINE)) {
    number += 1;
    if (cut) yield { id: null, error: `line ${number}: longer than ${LONGEST_LINE} characters; ${EXPECTED}` };
    else if (text.trim() !== '') yield answerLine(text, number, options);
  }
}

function answerLine(text: string, number: number, { engine, askedOn, explain, onFault }: BatchOptions): BatchResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: null, error: `line ${number}: no valid JSON; ${EXPECTED}` };
  }
  const checked = lineSchema.safeParse(value);
  if (!checked.success) {
    const problems = checked.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
    return { id: null, error: `line ${number}: ${problems.join('; ')}; ${EXPECTED}` };
  }
  const { id, turns, profile = {}, visibility = 'private' } = checked.data;
  const question: Question = { text: turns.at(-1) ?? '', earlierTurns: turns.slice(0, -1), profile, visibility, askedOn };
  try {
    return { id, answer: answerJson(engine.answer(question), explain) };
  } catch (error) {
    onFault(error, question, number);
    return { id, error: `line ${number}: the engine failed on this question; the log on standard error says where` };
  }
}
