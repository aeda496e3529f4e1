import * as z from 'zod';
import type { Outcome, Question } from '../../src/index.ts';
import { DAY } from './clock.ts';
import type { Session } from './session.ts';

export interface GivenAnswer {
  /** The id of the question in the inbox, where there is one. */
  readonly id: string;
  /** Hash. */
  readonly asker: string;
  readonly knowledgeVersion: string;
  readonly outcome: Outcome;
  /** Kept for its asker alone, for /why; undefined where not even that may be kept. */
  readonly question: Question | undefined;
}

export async function recordAnswer({ db, now }: Session, answer: GivenAnswer): Promise<void> {
  await db
    .insertInto('answers')
    .values({
      id: answer.id,
      asker: answer.asker,
      knowledge_version: answer.knowledgeVersion,
      outcome: answer.outcome,
      answered_at: now,
      question: answer.question ? JSON.stringify(answer.question) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const questionSchema = z.object({
  text: z.string(),
  earlierTurns: z.array(z.string()),
  profile: z.looseObject({}),
  visibility: z.enum(['private', 'public']),
  askedOn: z.string(),
}) as unknown as z.ZodType<Question>;

export interface WhyAsked {
  readonly asker: string;
  /** The last answer to this person where it is left out. */
  readonly answerId?: string;
  /** How long questions are kept for this. */
  readonly days: number;
}

/**
 * The question behind an answer, for whoever asked it and nobody else. The engine gives the same answer to it again, and tells how.
 * @returns undefined where there is none, where it is somebody else's, or too long ago
 */
export async function questionForWhy(
  { db, now }: Session,
  { asker, answerId, days }: WhyAsked,
): Promise<{ answerId: string; question: Question; knowledgeVersion: string } | undefined> {
  const row = await db
    .selectFrom('answers')
    .select(['id', 'question', 'knowledge_version'])
    .where('asker', '=', asker)
    .where('answered_at', '>', now - days * DAY)
    .$if(answerId !== undefined, (query) => query.where('id', '=', answerId ?? ''))
    .orderBy('answered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const question = questionSchema.safeParse(JSON.parse(row?.question ?? 'null'));
  return row && question.success
    ? { answerId: row.id, question: question.data, knowledgeVersion: row.knowledge_version }
    : undefined;
}

const LONGEST_REASON = 500;

export interface GivenFeedback {
  readonly answerId: string;
  /** Hash. Only whoever asked may judge an answer that was private; the adapter knows which was. */
  readonly asker: string;
  readonly vote: 'good' | 'bad';
  readonly reason: string | undefined;
}

/**
 * A second vote of the same person on the same answer replaces the first.
 * @returns false where there is no such answer any more
 */
export async function recordFeedback({ db, now }: Session, { answerId, asker, vote, reason }: GivenFeedback): Promise<boolean> {
  const answer = await db.selectFrom('answers').select('knowledge_version').where('id', '=', answerId).executeTakeFirst();
  if (!answer) return false;
  const given = { vote, reason: reason?.replaceAll('\0', '').trim().slice(0, LONGEST_REASON) || null, given_at: now };
  await db
    .insertInto('feedback')
    .values({ answer_id: answerId, asker, knowledge_version: answer.knowledge_version, ...given })
    .onConflict((conflict) => conflict.columns(['answer_id', 'asker']).doUpdateSet(given))
    .execute();
  return true;
}

export interface FeedbackGiven {
  readonly answerId: string;
  readonly vote: 'good' | 'bad';
  readonly reason: string | null;
}

/** All votes, counted, and the latest bad ones and those with a reason; of whom is not told. */
export async function latestFeedback(
  { db }: Session,
  most: number,
): Promise<{ good: number; bad: number; latest: FeedbackGiven[] }> {
  const votes = await db
    .selectFrom('feedback')
    .select(({ fn }) => ['vote', fn.countAll<number>().as('n')])
    .groupBy('vote')
    .execute();
  const rows = await db
    .selectFrom('feedback')
    .select(['answer_id', 'vote', 'reason'])
    .where(({ or, eb }) => or([eb('vote', '=', 'bad'), eb('reason', 'is not', null)]))
    .orderBy('given_at', 'desc')
    .limit(most)
    .execute();
  const count = (vote: 'good' | 'bad') => Number(votes.find((each) => each.vote === vote)?.n ?? 0);
  const latest = rows.map(({ answer_id: answerId, vote, reason }) => ({ answerId, vote, reason }));
  return { good: count('good'), bad: count('bad'), latest };
}
