import type { Question, Trace, Visibility } from '../src/index.ts';
import {
  conversationKey,
  earlierTurns,
  type PendingQuestion,
  type Remember,
  rememberAnswer,
  type Session,
  type Store,
  StoreAway,
  turnsOfEverybody,
} from './database/index.ts';
import type { LiveEngine } from './engine.ts';
import { knowledgeVersion } from './knowledge-version.ts';
import { type Log, questionLog } from './log.ts';

export interface ConversationOptions {
  readonly engine: Pick<LiveEngine, 'answer' | 'knowledge'>;
  readonly store: Store;
  readonly log: Log;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
  /** How long earlier turns are remembered. */
  readonly conversationHours: number;
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
  readonly knowledgeVersion: string;
  /** To be written when the platform has taken the answer. */
  readonly remember: Remember;
}

/** The engine failed on a question; it is logged already. The person gets an apology, and nobody tries again. */
export class EngineFault extends Error {}

/** Turns of a conversation that go along with a question, the latest ones. */
const EARLIER_TURNS = 6;

/** Asks the engine in the light of the conversation. The same on every platform. */
export class ConversationAnswers {
  readonly #options: ConversationOptions;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  /** @throws EngineFault */
  async ask(asked: AskedInConversation): Promise<AnsweredInConversation> {
    const { engine, log } = this.#options;
    const { question, text = question.text, visibility } = asked;
    const asking: Question = {
      text,
      earlierTurns: asked.othersWords ? [] : await this.#earlierTurns(asked),
      profile: {},
      visibility,
      askedOn: this.#options.today(),
    };
    const version = knowledgeVersion(engine.knowledge);
    const trace = this.#answer(asking, questionLog(log, { id: question.id, text }), question.platform);
    return { trace, knowledgeVersion: version, remember: (session) => remembered(session, asked, trace, version) };
  }

  /** Answers a question again, for others to read: without the asker's own figures. @throws EngineFault */
  answerForAll(
    question: Omit<Question, 'visibility' | 'profile'>,
    { id, platform }: Pick<PendingQuestion, 'id' | 'platform'>,
  ): Trace {
    const log = questionLog(this.#options.log, { id, text: question.text });
    return this.#answer({ ...question, profile: {}, visibility: 'public' }, log, platform);
  }

  #answer(question: Question, log: Log, platform: string): Trace {
    try {
      const trace = this.#options.engine.answer(question);
      const { outcome, citations, elapsedMs } = trace.answer;
      log.info({ platform, outcome, citations: citations.map(({ passageId }) => passageId), elapsedMs }, 'answered');
      return trace;
    } catch (error) {
      log.error({ err: error, platform }, 'the engine failed on a question');
      throw new EngineFault('the engine failed on a question');
    }
  }

  /** Without the store the question is answered as if it were the first. */
  async #earlierTurns({ question, shared }: AskedInConversation): Promise<string[]> {
    const { store, conversationHours: hours } = this.#options;
    try {
      return await store.read(async (session) => {
        const speaker = question.speaker(session);
        const own = await earlierTurns(session, { ...speaker, hours, most: EARLIER_TURNS });
        return own.length > 0 || !shared ? own : turnsOfEverybody(session, { ...speaker, hours, most: EARLIER_TURNS });
      });
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      return [];
    }
  }
}

async function remembered(session: Session, asked: AskedInConversation, trace: Trace, version: string): Promise<void> {
  const { question, alsoIn = [], othersWords = false } = asked;
  const { platform, id } = question;
  await rememberAnswer(session, {
    ...question.speaker(session),
    id,
    trace,
    knowledgeVersion: version,
    alsoIn: alsoIn.map((conversation) => session.hash(conversationKey({ platform, conversation }))),
    othersWords,
  });
}
