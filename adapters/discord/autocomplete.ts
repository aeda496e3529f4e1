import { type Knowledge, momentsOf, officialDatesOf } from '../../src/index.ts';
import { keptDates, StoreAway } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import type { PlatformTools } from '../platforms.ts';
import { LONGEST_CHOICE, MOST_CHOICES } from './limits.ts';
import { shortened } from './markdown.ts';

export interface Choice {
  readonly name: string;
  readonly value: string;
}

type Tools = Pick<PlatformTools, 'engine' | 'today'>;

/** Questions that are tried out at one keystroke; each takes the engine about a millisecond. */
const MOST_TRIED = 40;

/** Questions that go with what was typed so far, each of which the library really answers. */
export function questionChoices(typed: string, tools: Tools): Choice[] {
  const { engine, today } = tools;
  const examples = answerableExamples(engine, today()).map(({ question }) => question);
  const words = wordsOf(typed);
  const candidates = words.length === 0 ? examples : [...examples, ...questionsOf(engine.knowledge)];
  const found: string[] = [];
  let tried = 0;
  for (const question of bestFirst(candidates, words)) {
    if (found.length === MOST_CHOICES || tried === MOST_TRIED) break;
    tried += 1;
    if (isAnswered(question, tools)) found.push(question);
  }
  return found.map((question) => ({ name: question, value: question }));
}

/** Dates to be reminded of that lie ahead and go with what was typed so far; those of the library alone where the store is away. */
export async function dateChoices(typed: string, { engine, store }: Pick<PlatformTools, 'engine' | 'store'>): Promise<Choice[]> {
  const kept = await store.read(keptDates).catch((error: unknown) => {
    if (error instanceof StoreAway) return [];
    throw error;
  });
  const words = wordsOf(typed);
  const named = momentsOf(officialDatesOf(engine.knowledge.officialDates, kept))
    .filter(({ at }) => at > Date.now())
    .map(({ date: { id, what } }) => ({ id, what }))
    .filter(({ id, what }) => words.length === 0 || scoreOf(wordsOf(`${what} ${id}`), words) > 0);
  const byId = new Map(named.map(({ id, what }) => [id, { name: shortened(what, LONGEST_CHOICE), value: id }]));
  return [...byId.values()].slice(0, MOST_CHOICES);
}

/** Those first that begin like what was typed, then those that hold all of its words, then the shorter ones. */
function bestFirst(questions: readonly string[], words: readonly string[]): string[] {
  const scored = [...new Set(questions)]
    .filter(({ length }) => length <= LONGEST_CHOICE)
    .map((question) => ({ question, score: scoreOf(wordsOf(question), words) }))
    .filter(({ score }) => words.length === 0 || score > 0);
  return scored.sort((a, b) => b.score - a.score).map(({ question }) => question);
}

function scoreOf(words: readonly string[], typed: readonly string[]): number {
  const known = typed.filter((part) => words.some((word) => word.startsWith(part))).length;
  if (known < typed.length) return 0;
  const begins = typed.every((part, at) => words[at]?.startsWith(part));
  return (begins ? 2 : 1) + 1 / (words.length + 1);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const known = new WeakMap<object, readonly string[]>();

function questionsOf(knowledge: Pick<Knowledge, 'passages'>): readonly string[] {
  const before = known.get(knowledge);
  if (before) return before;
  const questions = knowledge.passages.flatMap(({ askedAs }) => askedAs.map(asSentence));
  known.set(knowledge, questions);
  return questions;
}

function asSentence(question: string): string {
  const trimmed = question.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}`;
}

/** What one library answers on one day does not change, and is asked at every keystroke. */
const answered = new WeakMap<object, Map<string, boolean>>();
const MOST_REMEMBERED = 5000;

function isAnswered(text: string, { engine, today }: Tools): boolean {
  const askedOn = today();
  const verdicts = answered.get(engine.knowledge) ?? new Map<string, boolean>();
  answered.set(engine.knowledge, verdicts);
  const key = `${askedOn} ${text}`;
  const before = verdicts.get(key);
  if (before !== undefined) return before;
  if (verdicts.size >= MOST_REMEMBERED) verdicts.clear();
  const { outcome } = engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'public', askedOn }).answer;
  verdicts.set(key, outcome === 'answered');
  return outcome === 'answered';
}
