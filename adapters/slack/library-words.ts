import type { Question } from '../../src/index.ts';
import { handOffOfAnswer, type PendingQuestion, questionForWhy, StoreAway } from '../database/index.ts';
import { handOffWording } from '../hand-off/wording.ts';
import { knowledgeVersion } from '../knowledge-version.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { Rendered } from './render-answer.ts';
import { renderLibrary } from './render-home.ts';
import { renderWhy } from './render-why.ts';
import { say } from './say.ts';
import type { SlackStaff } from './staff/slack-staff.ts';
import { wording } from './wording.ts';

/** Words that ask about the library, an answer, or what staff said, where what is said is for one person alone. */
export type LibraryWord =
  | { readonly kind: 'sources' | 'answers' }
  /** The last answer where no other one is named. */
  | { readonly kind: 'why'; readonly answerId: string | undefined };

/** With a question mark they are questions of a conversation, which the engine understands. */
export function libraryWordIn(text: string): LibraryWord | undefined {
  const [word = '', argument, ...more] = text.trim().replace(/^\//, '').split(/\s+/);
  if (more.length > 0) return undefined;
  const kind = word.toLowerCase();
  if (kind === 'why' && (argument === undefined || ANSWER_ID.test(argument))) return { kind, answerId: argument?.toLowerCase() };
  return argument === undefined && (kind === 'sources' || kind === 'answers') ? { kind } : undefined;
}

const ANSWER_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export type LibraryTools = Pick<PlatformTools, 'engine' | 'store' | 'settings' | 'today'> & {
  readonly staff: SlackStaff | undefined;
};

/** Who asks, as a hash and by the id that Slack knows. */
export interface AskedBy {
  readonly asker: string;
  readonly user: string;
}

/** What to say to whoever used the word. */
export async function answerLibraryWord(
  word: LibraryWord,
  { question, user }: { readonly question: PendingQuestion; readonly user: string },
  tools: LibraryTools,
): Promise<Rendered> {
  const { engine, staff, today, store } = tools;
  if (word.kind === 'sources') return renderLibrary(engine.knowledge, today());
  try {
    if (word.kind === 'why') return await explainAgain(word.answerId, { ...question.speaker(store), user }, tools);
    return staff ? await staff.ownQuestions(user) : say(handOffWording.nothingHandedOver);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return say(commonWording.storeAway);
  }
}

/**
 * How an answer came about: the question is answered again, and where the library has changed since, that is said. One's own answers;
 * for staff also those whose question was handed to them.
 * @throws StoreAway
 */
export async function explainAgain(answerId: string | undefined, by: AskedBy, tools: LibraryTools): Promise<Rendered> {
  const { engine, settings } = tools;
  const asked = await askedBehind(answerId, by, tools);
  if (!asked) return say(commonWording.nothingToExplain(settings.retention.whyDays));
  const now = knowledgeVersion(engine.knowledge);
  const version = asked.knowledgeVersion;
  const same =
    version === now ? wording.sameKnowledge(asked.answerId, now) : wording.knowledgeChanged(asked.answerId, version, now);
  return renderWhy(engine.answer(asked.question), same);
}

interface Behind {
  readonly answerId: string;
  readonly question: Question;
  readonly knowledgeVersion: string;
}

async function askedBehind(
  answerId: string | undefined,
  { asker, user }: AskedBy,
  { store, settings, staff, today }: LibraryTools,
): Promise<Behind | undefined> {
  const days = settings.retention.whyDays;
  const own = await store.read((session) =>
    questionForWhy(session, { asker, days, ...(answerId !== undefined && { answerId }) }),
  );
  if (own || answerId === undefined || !staff) return own;
  const handed = await store.read((session) => handOffOfAnswer(session, answerId));
  if (handed?.handOff.question === undefined || !(await staff.isStaff(user))) return undefined;
  const { question: text } = handed.handOff;
  const question: Question = { text, earlierTurns: [], profile: {}, visibility: 'public', askedOn: today() };
  return { answerId, question, knowledgeVersion: handed.knowledgeVersion };
}
