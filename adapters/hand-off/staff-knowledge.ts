import { type OfficialDate, type StaffAnswer, staffWordings } from '../../src/index.ts';
import {
  exportedAmong,
  followDates,
  keptDates,
  publishedStaffAnswers,
  Rounds,
  type Store,
  StoreAway,
  staffRevision,
} from '../database/index.ts';
import type { LiveEngine } from '../engine.ts';
import { knowledgeVersion } from '../knowledge-version.ts';
import type { Log } from '../log.ts';
import { correctExported, correctedIn, withdrawCitable } from './citable-answers.ts';

export interface StaffKnowledgeOptions {
  readonly store: Store;
  readonly engine: Pick<
    LiveEngine,
    'knowledge' | 'useStaffAnswers' | 'useOfficialDates' | 'datesOfFolder' | 'hasInFolder' | 'reload'
  >;
  readonly log: Log;
  /** Milliseconds between looks; what is published in another process is answered from after this at the latest. */
  readonly pollMs?: number;
  /** Reads what else processes must follow: it changes with the same revision. */
  readonly also?: () => Promise<void>;
}

const POLL_MS = 1500;

/** Answers from what staff have published and tells the dates that they keep, in whatever process they did. */
export class StaffKnowledge {
  readonly #options: StaffKnowledgeOptions;
  #revision = '';
  #used: readonly StaffAnswer[] = [];
  /** As reminders follow them. */
  #dates: readonly OfficialDate[] = [];
  /** What the folder says is withdrawn, as those who received it were told. */
  #withdrawn: readonly string[] = [];
  /** What the folder says, as those who received it were told of corrections. */
  #documents: LiveEngine['knowledge']['documents'] = [];
  readonly #looks = new Rounds(() => this.#look());
  #timer: NodeJS.Timeout | undefined;

  constructor(options: StaffKnowledgeOptions) {
    this.#options = options;
  }

  /** Resolves when what was published before is known. */
  async start(): Promise<void> {
    const { store, pollMs = POLL_MS } = this.#options;
    store.onBack(() => void this.follow());
    this.#timer = setInterval(() => void this.follow(), pollMs).unref();
    await this.follow();
  }

  /** Looks now; one look at a time. Resolves when a look that began after this is done. */
  follow(): Promise<void> {
    return this.#looks.ask();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looks.running;
  }

  async #look(): Promise<void> {
    try {
      await this.#lookAtWithdrawn();
      await this.#lookAtCorrected();
      await this.#lookAtStaff();
      await this.#lookAtDates();
    } catch (error) {
      // What was known stays known; the next look comes by itself.
      if (!(error instanceof StoreAway)) this.#options.log.error({ err: error }, 'what staff keep can not be read');
    }
  }

  /**
   * A date of the folder may have been moved up: its reminders have to come sooner than they would by themselves. Of several processes
   * that read it, the first tells those who were told another one.
   */
  async #lookAtDates(): Promise<void> {
    const { store, engine } = this.#options;
    const { datesOfFolder } = engine;
    if (datesOfFolder === this.#dates) return;
    await store.write(async (session) => followDates(session, datesOfFolder, await keptDates(session)));
    this.#dates = datesOfFolder;
  }

  /** What was exported is withdrawn by a line in its file; of several processes that read it, the first tells those who received it. */
  async #lookAtWithdrawn(): Promise<void> {
    const { store, engine, log } = this.#options;
    const { withdrawn } = engine.knowledge;
    if (withdrawn === this.#withdrawn) return;
    for (const id of withdrawn) {
      const told = await store.write((session) => withdrawCitable(session, id, undefined));
      if (told !== undefined) log.info({ answer: id, told }, 'an answer of staff is withdrawn in the knowledge folder');
    }
    this.#withdrawn = withdrawn;
  }

  /** What was exported is corrected in its file. */
  async #lookAtCorrected(): Promise<void> {
    const { store, engine, log } = this.#options;
    const { documents, passages } = engine.knowledge;
    if (documents === this.#documents) return;
    const inFolder = staffWordings({ documents, passages });
    for (const id of await store.read((session) => correctedIn(inFolder, session))) {
      const wording = inFolder.get(id);
      if (wording && (await store.write((session) => correctExported(session, id, wording))))
        log.info({ answer: id }, 'an answer of staff is corrected in the knowledge folder');
    }
    this.#documents = documents;
  }

  async #lookAtStaff(): Promise<void> {
    const { store, engine, log, also } = this.#options;
    const revision = await store.read(staffRevision);
    if (revision === this.#revision) return;
    const published = (await store.read(publishedStaffAnswers)).map(({ answer }) => answer);
    this.#used = [...published, ...(await this.#exported(published))];
    await engine.useStaffAnswers(this.#used);
    engine.useOfficialDates(await store.read(keptDates));
    await also?.();
    this.#revision = revision;
    log.info({ answers: this.#used.length, knowledge: knowledgeVersion(engine.knowledge) }, 'answers of staff are up to date');
  }

  /**
   * What was exported stands in a knowledge folder, which is read again. This machine may have a copy of the folder that is not up to
   * date: until it is, or the program starts anew, the answer is not lost.
   */
  async #exported(published: readonly StaffAnswer[]): Promise<StaffAnswer[]> {
    const { store, engine } = this.#options;
    const gone = this.#used.filter(({ id }) => !published.some((answer) => answer.id === id));
    if (gone.length === 0) return [];
    const goneIds = gone.map(({ id }) => id);
    const ids = await store.read((session) => exportedAmong(session, goneIds));
    if (ids.length === 0) return [];
    await engine.reload();
    return gone.filter(({ id }) => ids.includes(id) && !engine.hasInFolder(id));
  }
}
