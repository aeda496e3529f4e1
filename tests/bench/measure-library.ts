/**
 * Measures one library in a process of its own, so that memory is that library's alone, and prints the figures as JSON.
 * Run by bench.ts, with the number of passages, or "own" for the knowledge that ships with the program.
 */
import { createAnswerEngine, type Question } from '../../src/index.ts';
import { lookUps, ownKnowledge, recombinedKnowledge } from './libraries.ts';
import { memory, type Times, timesBeside, timesOf } from './measure.ts';
import { plainMiniSearch } from './plain-minisearch.ts';

/** An answer, and one search of MiniSearch for the same message. */
export interface TimesBeside {
  readonly engine: Times;
  readonly miniSearch: Times;
}

export interface LibraryFigures {
  readonly passages: number;
  /** Questions on their own, which both read whole. */
  readonly alone: TimesBeside;
  /** Of a follow-up MiniSearch reads the last few words; the engine reads the turns before as well. */
  readonly followUps: TimesBeside;
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
  const took = timesBeside(questions, passages <= FEW_PASSAGES ? 5 : 1, [
    (question) => engine?.answer(question),
    ({ text }) => mini?.search(text),
  ]);
  const timesWhere = (isAmong: (question: Question) => boolean): TimesBeside => {
    const among = took.filter((_, at) => isAmong(questions[at] as Question));
    const timesOfCall = (call: number) => timesOf(among.flatMap((times) => times[call] as number[]));
    return { engine: timesOfCall(0), miniSearch: timesOfCall(1) };
  };
  return {
    passages,
    alone: timesWhere(({ earlierTurns }) => earlierTurns.length === 0),
    followUps: timesWhere(({ earlierTurns }) => earlierTurns.length > 0),
    indexing: { engine: engineIndexing, miniSearch: miniIndexing },
    before,
    after,
  };
}

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? 'own')));
