/**
 * Measures one library in a process of its own, so that memory is that library's alone, and prints the figures as JSON.
 * Run by bench.ts, with the number of passages, or "own" for the knowledge that ships with the program.
 */
import { createAnswerEngine } from '../../src/index.ts';
import { lookUps, ownKnowledge, recombinedKnowledge } from './libraries.ts';
import { memory, type Times, timesBeside } from './measure.ts';
import { plainMiniSearch } from './plain-minisearch.ts';

export interface LibraryFigures {
  readonly passages: number;
  readonly engine: Times;
  readonly miniSearch: Times;
  /** Milliseconds until the engine, and MiniSearch alone, had indexed the passages. */
  readonly indexing: { readonly engine: number; readonly miniSearch: number };
  /** Megabytes: before the engine was built, and after it has answered every question. */
  readonly before: { readonly heap: number; readonly rss: number };
  readonly after: { readonly heap: number; readonly rss: number };
}

const FEW_PASSAGES = 1000;
/** Of more passages every eighth question is asked, each once. */
const MANY_PASSAGES = 10_000;
const EVERY = 8;
const MILLISECONDS = (call: () => void): number => {
  const started = performance.now();
  call();
  return performance.now() - started;
};

async function measure(size: string): Promise<LibraryFigures> {
  const own = await ownKnowledge();
  const before = memory();
  const knowledge = size === 'own' ? own : recombinedKnowledge(own, Number(size));
  const passages = knowledge.passages.length;
  const questions = lookUps().filter((_, at) => passages <= MANY_PASSAGES || at % EVERY === 0);
  let engine: ReturnType<typeof createAnswerEngine> | undefined;
  const engineIndexing = MILLISECONDS(() => {
    engine = createAnswerEngine(knowledge);
  });
  for (const question of questions) engine?.answer(question);
  const after = memory();
  let mini: ReturnType<typeof plainMiniSearch> | undefined;
  const miniIndexing = MILLISECONDS(() => {
    mini = plainMiniSearch(knowledge);
  });
  const [engineTimes, miniTimes] = timesBeside(questions, passages <= FEW_PASSAGES ? 5 : 1, [
    (question) => engine?.answer(question),
    ({ text }) => mini?.search(text),
  ]) as [Times, Times];
  return {
    passages,
    engine: engineTimes,
    miniSearch: miniTimes,
    indexing: { engine: engineIndexing, miniSearch: miniIndexing },
    before,
    after,
  };
}

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? 'own')));
