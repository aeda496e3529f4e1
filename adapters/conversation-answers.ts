import type { Question, Trace, Visibility } from '../src/index.ts';
import { CooperativeQueue } from './cooperative-queue.ts';
import {
  addressOf,
  type Clock,
  conversationKey,
  countOutdatedUses,
  earlierTurns,
  type PendingQuestion,
  type Remember,
  rememberAnswer,
  type Store,
  StoreAway,
  systemClock,
  turnsOfEverybody,
} from './database/index.ts';
import type { LiveEngine } from './engine.ts';
import { outdatedPassages } from './knowledge-age.ts';
import { knowledgeVersion } from './knowledge-version.ts';
import { type Log, questionLog } from './log.ts';
import { RecentTurns } from './recent-turns.ts';

export interface ConversationOptions {
  readonly engine: Pick<LiveEngine, 'answer' | 'knowledge'>;
  readonly store: Store;
  readonly log: Log;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
  /** How long earlier turns are remembered. */
  readonly conversationHours: number;
  readonly clock?: Clock;
}

/** A question out of the inbox, with what the adapter knows about the place where it was asked. */
export interface AskedInConversation {
  readonly question: PendingQuestion;
  /** Where the adapter has better words than the inbox, for example those of the message that a bare mention points to. */
  readonly text?: string;
  readonly visibility: Visibility;
  /** Several people talk here and all can read it: a follow-up may lean on what another one asked. */
  readonly shared?: boolean;
  /** Other conversations in which a follow-up may lean on this turn. */
  readonly alsoIn?: readonly string[];
  /** The words are somebody else's, who did not ask: nothing of them is kept. */
  readonly othersWords?: boolean;
}

export interface AnsweredInConversation {
  readonly trace: Trace;
  /** To be written when the platform has taken the answer. */
  readonly remember: Remember;
}

/** The engine failed on a question; it is logged already. The person gets an apology, and nobody tries again. */
export class EngineFault extends Error {}

interface EarlierTurns {
  readonly turns: readonly string[];
  readonly ofOthers: boolean;
}

/** Everybody's only where there are none of whoever asks. */
interface StoredTurns {
  readonly own: readonly string[] | undefined;
  readonly everybodys: readonly string[] | undefined;
}

const NO_TURNS: EarlierTurns = { turns: [], ofOthers: false };

/** Turns of a conversation that go along with a question, the latest ones. */
const EARLIER_TURNS = 6;

/** Asks the engine in the light of the conversation. The same on every platform. */
export class ConversationAnswers {
  readonly #options: ConversationOptions;
  readonly #recent: RecentTurns;
  /** The engine lets nothing else happen while it thinks. */
  readonly #thinking = new CooperativeQueue();

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#recent = new RecentTurns(options.conversationHours, options.clock ?? systemClock);
  }

  /** @throws EngineFault */
  async ask(asked: AskedInConversation): Promise<AnsweredInConversation> {
    const { engine, log, today } = this.#options;
    const { question, text = question.text, visibility, othersWords = false } = asked;
    const stored = othersWords ? undefined : await this.#storedTurns(asked);
    await this.#thinking.turn();
    const { turns, ofOthers } = stored ? this.#earlierTurns(asked, stored) : NO_TURNS;
    const asking: Question = { text, earlierTurns: turns, profile: {}, visibility, askedOn: today() };
    const version = knowledgeVersion(engine.knowledge);
    const { asker, conversation } = this.#speaker(question);
    const trace = this.#answer(asking, questionLog(log, { id: question.id, text }), { platform: question.platform, asker });
    const alsoIn = (asked.alsoIn ?? []).map((also) =>
      this.#options.store.hash(conversationKey({ platform: question.platform, conversation: also })),
    );
    if (!othersWords && trace.understanding.intent !== 'distress')
      for (const place of [conversation, ...alsoIn]) this.#recent.note(place, { asker, text });
    const { id } = question;
    return {
      trace,
      remember: async (session) => {
        await rememberAnswer(session, {
          ...question.speaker(session),
          id,
          trace,
          knowledgeVersion: version,
          alsoIn,
          words: othersWords ? "others'" : ofOthers ? "partly others'" : 'own',
        });
        for (const place of [conversation, ...alsoIn]) this.#recent.kept(place, { asker, text });
        await countOutdatedUses(session, outdatedPassages(trace.answer, engine.knowledge, trace.question.askedOn));
      },
    };
  }

  /** What the same person said before in a conversation, oldest first. */
  async turnsBefore(question: PendingQuestion): Promise<readonly string[]> {
    const asked = { question, visibility: 'private' } as const;
    return this.#earlierTurns(asked, await this.#storedTurns(asked)).turns;
  }

  /** Answers a question again, for others to read: without the asker's own figures. @throws EngineFault */
  answerForAll(question: Omit<Question, 'visibility' | 'profile'>, asked: Pick<PendingQuestion, 'id' | 'platform'>): Trace {
    return this.#answerAgain({ ...question, profile: {}, visibility: 'public' }, asked);
  }

  /** Answers a question again, for its asker alone: with all own figures. @throws EngineFault */
  answerForAsker(question: Omit<Question, 'visibility'>, asked: Pick<PendingQuestion, 'id' | 'platform'>): Trace {
    return this.#answerAgain({ ...question, visibility: 'private' }, asked);
  }

  #answerAgain(question: Question, { id, platform }: Pick<PendingQuestion, 'id' | 'platform'>): Trace {
    return this.#answer(question, questionLog(this.#options.log, { id, text: question.text }), { platform });
  }

  /** What this process alone remembers of a person. */
  forget(platform: string, person: string): void {
    this.#recent.forget(this.#options.store.hash(addressOf(platform, person)));
  }

  /** @param asker hash; of somebody in distress it is not logged either */
  #answer(question: Question, log: Log, { platform, asker }: { readonly platform: string; readonly asker?: string }): Trace {
    try {
      const trace = this.#options.engine.answer(question);
      const { outcome, citations, elapsedMs } = trace.answer;
      const who = trace.understanding.intent === 'distress' ? {} : { asker };
      log.info({ platform, ...who, outcome, citations: citations.map(({ passageId }) => passageId), elapsedMs }, 'answered');
      return trace;
    } catch (error) {
      log.error({ err: error, platform }, 'the engine failed on a question');
      throw new EngineFault('the engine failed on a question');
    }
  }

  #speaker(question: PendingQuestion) {
    return question.speaker({ hash: this.#options.store.hash });
  }

  /** Whoever joins a thread leans on what was asked there, and from then on on what he asks himself. */
  #earlierTurns({ question, shared = false }: AskedInConversation, stored: StoredTurns): EarlierTurns {
    const { asker, conversation } = this.#speaker(question);
    const own = this.#recent.after(stored.own, conversation, asker);
    if (own.length > 0 || !shared) return { turns: own, ofOthers: false };
    const turns = this.#recent.after(stored.everybodys, conversation, undefined);
    return { turns, ofOthers: turns.length > 0 };
  }

  async #storedTurns({ question, shared = false }: AskedInConversation): Promise<StoredTurns> {
    const own = await this.#readTurns(question, earlierTurns);
    return { own, everybodys: shared && own?.length === 0 ? await this.#readTurns(question, turnsOfEverybody) : undefined };
  }

  /** Undefined where the store is away. */
  async #readTurns(question: PendingQuestion, turnsOf: typeof earlierTurns): Promise<string[] | undefined> {
    const { store, conversationHours: hours } = this.#options;
    try {
      return await store.read((session) => turnsOf(session, { ...question.speaker(session), hours, most: EARLIER_TURNS }));
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      return undefined;
    }
  }
}
