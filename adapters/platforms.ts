import type { PlatformAdapter, PlatformHealth } from './adapter.ts';
import { ConversationAnswers } from './conversation-answers.ts';
import {
  addressOf,
  DATE_CORRECTED,
  InboxWorker,
  OutboxWorker,
  REMINDER,
  Store,
  StoreAway,
  startCleaning,
  systemClock,
  TryLater,
} from './database/index.ts';
import type { LiveEngine } from './engine.ts';
import { AdminRules } from './hand-off/admin-rules.ts';
import { HandOffDesk } from './hand-off/hand-off-desk.ts';
import { sendPromised } from './hand-off/send-promised.ts';
import { StaffKnowledge } from './hand-off/staff-knowledge.ts';
import { keepTrying } from './keep-trying.ts';
import type { Log } from './log.ts';
import { QuestionLimits } from './question-limits.ts';
import { sendReminder } from './send-reminder.ts';
import type { Settings } from './settings.ts';
import { today } from './today.ts';

/** What every chat platform is given. */
export interface PlatformTools {
  readonly log: Log;
  readonly engine: Pick<LiveEngine, 'answer' | 'advise' | 'knowledge'>;
  readonly store: Store;
  /** Writes a question down before the platform is told that it arrived; the inbox then calls the adapter's `answer`. */
  readonly receive: InboxWorker['receive'];
  readonly answers: ConversationAnswers;
  readonly limits: QuestionLimits;
  /** Department staff; undefined where no channel for them is set, and then nobody is offered to ask them. */
  readonly handOff: HandOffDesk | undefined;
  readonly rules: AdminRules;
  readonly settings: Pick<Settings, 'retention' | 'buttonDays' | 'backupDays' | 'timeZone'>;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
}

/** Loads the adapter, and with it the platform's library, which takes some tenths of a second. */
export type CreatePlatform = (tools: PlatformTools) => Promise<PlatformAdapter>;

export interface RunningPlatforms {
  readonly store: Store;
  health(): Readonly<Record<string, PlatformHealth>>;
  /** Resolves where no platform will have this bot, whatever is tried. */
  readonly givenUp: Promise<unknown>;
  /** Takes in nothing more, finishes what is under way, and lets go of everything. */
  stop(): Promise<void>;
}

/** The store never will be usable: the database is newer than the program. */
export class UnusableStore extends Error {}

const NEVER = new Promise<never>(() => {});
/** While an adapter is not there, its questions wait. */
const ADAPTER_MISSING_MS = 60_000;

/**
 * Starts platforms side by side. One that can not be reached is tried again by itself, and holds none of the others up.
 * @throws UnusableStore
 */
export async function runPlatforms(
  platforms: readonly CreatePlatform[],
  { settings, engine, log }: { settings: Settings; engine: LiveEngine; log: Log },
): Promise<RunningPlatforms> {
  const store = await Store.open({ settings: settings.database, log }).catch((error: unknown) => {
    throw error instanceof StoreAway ? new UnusableStore(error.message) : error;
  });
  const cleaning = startCleaning(store, settings.retention, log);
  const adapters: PlatformAdapter[] = [];
  const inbox = new InboxWorker({
    store,
    log,
    answer: (question, delivery, confirmLease) => {
      const adapter = adapters.find(({ name }) => name === question.platform);
      if (!adapter) throw new TryLater(`${question.platform} is not set up`, ADAPTER_MISSING_MS);
      return adapter.answer(question, delivery, confirmLease);
    },
  });
  const sending = { store, log, engine, adapterFor: (platform: string) => adapters.find(({ name }) => name === platform) };
  const outbox = new OutboxWorker({
    store,
    log,
    platforms: () => adapters.map(({ name }) => name),
    send: (message, confirmLease) =>
      ([REMINDER, DATE_CORRECTED].includes(message.kind) ? sendReminder : sendPromised)(message, confirmLease, sending),
  });
  const now = () => today(settings.timeZone);
  const rules = new AdminRules(store, settings.limits);
  const knowledge = new StaffKnowledge({ store, engine, log, also: () => rules.read() });
  const staffChannel = settings.slack?.staffChannel;
  const tools: PlatformTools = {
    log,
    engine,
    store,
    receive: (question, acknowledge) => inbox.receive(question, acknowledge),
    answers: new ConversationAnswers({
      engine,
      store,
      log,
      today: now,
      conversationHours: settings.retention.conversationHours,
    }),
    limits: new QuestionLimits(rules.limits, systemClock),
    rules,
    handOff:
      staffChannel === undefined
        ? undefined
        : new HandOffDesk({
            store,
            engine,
            knowledge,
            today: now,
            staffPlace: addressOf('slack', staffChannel),
            perDay: settings.staffQuestionsPerDay,
            deliver: () => void outbox.poll(),
          }),
    settings,
    today: now,
  };
  await knowledge.start();
  for (const create of platforms) adapters.push(await create(tools));
  const ending = new AbortController();
  const starting = adapters.map(async (adapter) => {
    const { signal } = ending;
    const started = await keepTrying(() => adapter.start(), { what: adapter.name, log, signal });
    if (started && adapter.health().state === 'ready') log.info(`${adapter.name} is listening`);
  });
  await Promise.all([inbox.start(), outbox.start()]);
  return {
    store,
    givenUp: Promise.all(adapters.map(({ givenUp = NEVER }) => givenUp)),
    health: () => Object.fromEntries(adapters.map((adapter) => [adapter.name, adapter.health()])),
    async stop() {
      ending.abort();
      await Promise.all(adapters.map((adapter) => adapter.stopListening()));
      await Promise.all(starting);
      await Promise.all([inbox.stop(), outbox.stop()]);
      await knowledge.stop();
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await cleaning.stop();
      await store.close();
    },
  };
}
