import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type Advice,
  type AdviceRequest,
  type AnswerEngine,
  type Asking,
  answerEngineInSteps,
  createAnswerEngine,
  describeFault,
  type Knowledge,
  type OfficialDate,
  officialDatesOf,
  type Question,
  readKnowledge,
  type StaffAnswer,
  type Steps,
  type Trace,
  withStaffAnswers,
} from '../src/index.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';

/** The root of the program, seen from the sources as well as from dist/. */
const ROOT = path.join(import.meta.dirname, path.basename(path.dirname(import.meta.dirname)) === 'dist' ? '../..' : '..');

/** The knowledge that ships with the program. */
export const OWN_KNOWLEDGE = path.join(ROOT, 'knowledge');

/** The knowledge folder can not be used; the message lists what is wrong and where. */
export class UnusableKnowledge extends Error {}

/** How far the building of the engine is; told for large libraries alone. */
export type Progress = (message: string) => void;

const PROGRESS_FROM = 20_000;
const PROGRESS_STEPS = 10;

/**
 * Reads the knowledge folder and builds the engine.
 * @throws UnusableKnowledge with every fault
 */
export async function loadEngine(folder: string = OWN_KNOWLEDGE, progress: Progress = () => {}): Promise<AnswerEngine> {
  return engineFor(await loadKnowledge(folder, progress), progress);
}

async function loadKnowledge(folder: string, progress: Progress): Promise<Knowledge> {
  const files = await readKnowledgeFolder(folder, progress).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableKnowledge(
      `the knowledge folder ${folder} can not be read (${error.code ?? error.message}); expected a folder with Markdown documents, for example ./knowledge`,
    );
  });
  const reading = readKnowledge(files);
  if (!reading.knowledge)
    throw new UnusableKnowledge(`the knowledge in ${folder} can not be used:\n${reading.faults.map(describeFault).join('\n')}`);
  return reading.knowledge;
}

function engineFor(knowledge: Knowledge, progress: Progress = () => {}): AnswerEngine {
  return createAnswerEngine(knowledge, { clock: () => performance.now(), onProgress: tellInSteps(progress) });
}

function tellInSteps(progress: Progress) {
  return (done: number, of: number) => {
    if (of >= PROGRESS_FROM && (done === of || done % Math.ceil(of / PROGRESS_STEPS) === 0))
      progress(`indexed ${done} of ${of} passages`);
  };
}

export type Reload = { readonly done: true; readonly knowledge: Knowledge } | { readonly done: false; readonly reason: string };

/** Longest that building an engine keeps the process from what else it has to do, beside the step that is under way. */
const SLICE_MS = 10;

async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

/** An engine whose knowledge can be read again while it answers, and to which staff add answers of their own. */
export class LiveEngine {
  #engine: AnswerEngine;
  /** What stands in the folder, without what staff have published since. */
  #ofFolder: Knowledge;
  #staffAnswers: readonly StaffAnswer[] = [];
  #datesOfStaff: readonly OfficialDate[] = [];
  #lastChange: Promise<unknown> = Promise.resolve();
  readonly #load: () => Promise<Knowledge>;

  private constructor(engine: AnswerEngine, load: () => Promise<Knowledge>) {
    this.#engine = engine;
    this.#ofFolder = engine.knowledge;
    this.#load = load;
  }

  /** @throws UnusableKnowledge */
  static async start(folder: string = OWN_KNOWLEDGE, progress: Progress = () => {}): Promise<LiveEngine> {
    const load = () => loadKnowledge(folder, progress);
    return new LiveEngine(engineFor(await load(), progress), load);
  }

  get knowledge(): Knowledge {
    return this.#engine.knowledge;
  }

  answer(question: Question): Trace {
    return this.#engine.answer(question);
  }

  advise(request: AdviceRequest, asking: Asking): Advice {
    return this.#engine.advise(request, asking);
  }

  /**
   * Answers from what staff have published, beside the folder, when this resolves. What they published before and is not among these is
   * no longer known. All of the library is indexed anew: how rare a word is, what it stands beside and how sure an answer may be depend
   * on all of it. Meanwhile it answers from what it knew.
   */
  useStaffAnswers(answers: readonly StaffAnswer[]): Promise<void> {
    return this.#afterOthers(async () => {
      if (JSON.stringify(answers) !== JSON.stringify(this.#staffAnswers)) await this.#use(this.#ofFolder, answers);
    });
  }

  /** Tells dates as staff keep them, beside and in place of those of the folder, from now on. */
  useOfficialDates(dates: readonly OfficialDate[]): void {
    if (JSON.stringify(dates) === JSON.stringify(this.#datesOfStaff)) return;
    this.#datesOfStaff = dates;
    this.#engine = this.#withDates(this.#engine, this.#ofFolder);
  }

  /** Official dates as the folder has them, retired ones included. */
  get datesOfFolder(): readonly OfficialDate[] {
    return this.#ofFolder.officialDates;
  }

  /** Whether the folder holds this document, as it was read last, be it as withdrawn. */
  hasInFolder(document: string): boolean {
    const { documents, withdrawn } = this.#ofFolder;
    return withdrawn.includes(document) || documents.some(({ id }) => id === document);
  }

  /** All of it or, where something can not be indexed, nothing. */
  async #use(ofFolder: Knowledge, staffAnswers: readonly StaffAnswer[]): Promise<void> {
    const building = answerEngineInSteps(withStaffAnswers(ofFolder, staffAnswers), { clock: () => performance.now() });
    this.#engine = this.#withDates(await inTurns(building), ofFolder);
    this.#ofFolder = ofFolder;
    this.#staffAnswers = staffAnswers;
  }

  #withDates(engine: AnswerEngine, { officialDates }: Knowledge): AnswerEngine {
    return engine.withOfficialDates(officialDatesOf(officialDates, this.#datesOfStaff));
  }

  /** Reads the knowledge again. What can not be used leaves the old in place; a second call while one runs waits, then reads anew. */
  reload(): Promise<Reload> {
    return this.#afterOthers(() => this.#reloadNow());
  }

  #afterOthers<Result>(change: () => Promise<Result>): Promise<Result> {
    const changed = this.#lastChange.then(change);
    this.#lastChange = changed.catch(() => {});
    return changed;
  }

  async #reloadNow(): Promise<Reload> {
    try {
      const loaded = await this.#load();
      await this.#use(loaded, this.#staffAnswers);
      return { done: true, knowledge: this.#engine.knowledge };
    } catch (error) {
      return { done: false, reason: (error as Error).message };
    }
  }
}
