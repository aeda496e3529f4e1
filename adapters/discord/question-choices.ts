import { setImmediate } from 'node:timers/promises';
import type { Knowledge } from '../../src/index.ts';
import { answerableExamples } from '../example-questions.ts';
import type { PlatformTools } from '../platforms.ts';
import { LONGEST_CHOICE, MOST_SUGGESTED } from './limits.ts';
import { scoreOf, wordsOf } from './typed-words.ts';

type Tools = Pick<PlatformTools, 'engine' | 'today'>;

/** A question that may be offered, with the words by which it is found. */
interface KnownQuestion {
  readonly question: string;
  readonly words: readonly string[];
  /** The passage under which it stands; of several about one and the same people need one. */
  readonly passage?: string;
}

/** Questions that are tried out at one keystroke. Each keeps the engine busy for some milliseconds, and people type fast. */
const MOST_TRIED = 12;

/** Questions that go with what was typed so far, each of which the library really answers. */
export async function questionChoices(typed: string, tools: Tools): Promise<string[]> {
  const found: string[] = [];
  const passages = new Set<string>();
  let tried = 0;
  for (const { question, passage } of bestFirst(wordsOf(typed), tools)) {
    if (found.length === MOST_SUGGESTED) break;
    if (found.includes(question) || (passage !== undefined && passages.has(passage))) continue;
    if (!verdicts(tools).has(question)) {
      if (tried === MOST_TRIED) continue;
      tried += 1;
      // Whoever waits for an answer comes first.
      await setImmediate();
    }
    if (!isAnswered(question, tools)) continue;
    found.push(question);
    if (passage !== undefined) passages.add(passage);
  }
  return found;
}

/** Those first that begin like what was typed, then those that hold all of its words, then the shorter ones. */
function bestFirst(words: readonly string[], { engine, today }: Tools): readonly KnownQuestion[] {
  const ofLibrary = questionsOf(engine.knowledge);
  const examples = answerableExamples(engine, today()).map(
    ({ question }) => ofLibrary.find((known) => known.question === question) ?? { question, words: wordsOf(question) },
  );
  if (words.length === 0) return examples;
  return [...examples, ...ofLibrary]
    .map((known) => ({ known, score: scoreOf(known.words, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ known }) => known);
}

const known = new WeakMap<object, readonly KnownQuestion[]>();

function questionsOf(knowledge: Pick<Knowledge, 'passages'>): readonly KnownQuestion[] {
  const before = known.get(knowledge);
  if (before) return before;
  const questions = knowledge.passages.flatMap(({ id: passage, askedAs }) =>
    askedAs
      .map(asSentence)
      .filter(({ length }) => length <= LONGEST_CHOICE)
      .map((question) => ({ question, words: wordsOf(question), passage })),
  );
  known.set(knowledge, questions);
  return questions;
}

function asSentence(question: string): string {
  const trimmed = question.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}`;
}

/** What one library answers on one day does not change, and is asked at every keystroke. */
const tried = new WeakMap<object, { readonly askedOn: string; readonly verdicts: Map<string, boolean> }>();

function verdicts({ engine: { knowledge }, today }: Tools): Map<string, boolean> {
  const askedOn = today();
  const before = tried.get(knowledge);
  if (before?.askedOn === askedOn) return before.verdicts;
  const none = new Map<string, boolean>();
  tried.set(knowledge, { askedOn, verdicts: none });
  return none;
}

/** Whether the library answers a question, and does not only say what comes near. */
export function isAnswered(text: string, tools: Tools): boolean {
  const before = verdicts(tools).get(text);
  if (before !== undefined) return before;
  const question = { text, earlierTurns: [], profile: {}, visibility: 'public', askedOn: tools.today() } as const;
  const answered = tools.engine.answer(question).answer.outcome === 'answered';
  verdicts(tools).set(text, answered);
  return answered;
}
