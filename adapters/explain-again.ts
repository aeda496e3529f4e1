import type { Question, Trace } from '../src/index.ts';
import { handedOverAfter, questionForWhy } from './database/index.ts';
import { knowledgeVersion } from './knowledge-version.ts';
import type { PlatformTools } from './platforms.ts';
import { commonWording } from './wording.ts';

/** Whoever wants to know. */
export interface Wondering {
  /** Their hash. */
  readonly asker: string;
  /** Whether they are found to be staff, who may see also what was handed to them; where staff are elsewhere nobody is. */
  readonly isStaff?: (() => Promise<boolean>) | undefined;
}

export interface Explained {
  readonly trace: Trace;
  /** Which answer it was, and whether the library is the same as then. */
  readonly about: string;
}

type ExplainingTools = Pick<PlatformTools, 'engine' | 'store' | 'settings' | 'today'>;

const ANSWER_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** "why", or "why" and the id of an answer. @returns undefined for anything else */
export function whyIn(text: string): { readonly answerId: string | undefined } | undefined {
  const [word = '', answerId, ...more] = text.trim().replace(/^\//, '').split(/\s+/);
  if (word.toLowerCase() !== 'why' || more.length > 0) return undefined;
  return answerId === undefined || ANSWER_ID.test(answerId) ? { answerId: answerId?.toLowerCase() } : undefined;
}

/**
 * How an answer came about: the question is answered again, and where the library has changed since, that is said. One's own answers;
 * for staff also those whose question was handed to them.
 * @param answerId the last answer where no other one is named
 * @returns what to say instead where there is nothing to explain
 * @throws StoreAway
 */
export async function explainAgain(
  answerId: string | undefined,
  by: Wondering,
  tools: ExplainingTools,
): Promise<Explained | string> {
  const { engine, settings } = tools;
  const asked = await askedBehind(answerId, by, tools);
  if (!asked) return commonWording.nothingToExplain(settings.retention.whyDays);
  const now = knowledgeVersion(engine.knowledge);
  const { answerId: id, knowledgeVersion: then } = asked;
  const about = then === now ? commonWording.sameKnowledge(id, now) : commonWording.knowledgeChanged(id, then, now);
  return { trace: engine.answer(asked.question), about };
}

interface Behind {
  readonly answerId: string;
  readonly question: Question;
  readonly knowledgeVersion: string;
}

async function askedBehind(
  answerId: string | undefined,
  { asker, isStaff }: Wondering,
  { store, settings, today }: ExplainingTools,
): Promise<Behind | undefined> {
  const days = settings.retention.whyDays;
  const own = await store.read((session) =>
    questionForWhy(session, { asker, days, ...(answerId !== undefined && { answerId }) }),
  );
  if (own || answerId === undefined || !isStaff) return own;
  const handed = await store.read((session) => handedOverAfter(session, answerId));
  if (typeof handed?.question !== 'string' || !(await isStaff())) return undefined;
  const { question: text } = handed;
  const question: Question = { text, earlierTurns: [], profile: {}, visibility: 'public', askedOn: today() };
  return { answerId, question, knowledgeVersion: handed.knowledgeVersion };
}
