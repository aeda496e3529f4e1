import { MINUTE } from './clock.ts';
import { missingTermsForStaff } from './not-covered-terms.ts';
import { stuckMessages } from './outbox.ts';
import type { Session } from './session.ts';

/** What stands in the store, for whoever runs it: counts, what is stuck, and what staff may see. No ids of people. */
export async function describeStore(session: Session): Promise<string> {
  const { db, now } = session;
  const count = (table: 'turns' | 'answers' | 'feedback' | 'not_covered') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
  const inbox = await db
    .selectFrom('inbox')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n'), fn.min('received_at').as('oldest')])
    .groupBy('state')
    .execute();
  const outbox = await db
    .selectFrom('outbox')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const outcomes = await db
    .selectFrom('answers')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('n')])
    .groupBy('outcome')
    .orderBy('outcome')
    .execute();
  const votes = await db
    .selectFrom('feedback')
    .select(({ fn }) => ['vote', fn.countAll<number>().as('n')])
    .groupBy('vote')
    .orderBy('vote')
    .execute();
  const handOffs = await db
    .selectFrom('hand_offs')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const citable = await db
    .selectFrom('staff_answers')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const oldest = inbox.find(({ state }) => state === 'waiting')?.oldest;
  const states = (rows: readonly { state: string; n: number }[], names: readonly string[]) =>
    names.map((name) => `${rows.find(({ state }) => state === name)?.n ?? 0} ${name}`).join(', ');
  const stuck = await stuckMessages(session);
  const missing = await missingTermsForStaff(session);
  const lines = [
    `questions   ${states(inbox, ['waiting', 'answered', 'dropped'])} (of the last day)`,
    ...(oldest ? [`            the oldest has waited for ${Math.round((now - oldest) / MINUTE)} minutes`] : []),
    `messages    ${states(outbox, ['waiting', 'sent', 'stuck'])}`,
    ...stuck.map(({ id, kind, trouble }) => `            stuck: ${id} (${kind}): ${trouble}`),
    `answers     ${(await count('answers')).n}${inBrackets(outcomes.map(({ outcome, n }) => `${n} ${outcome}`))}`,
    `feedback    ${(await count('feedback')).n}${inBrackets(votes.map(({ vote, n }) => `${n} ${vote}`))}`,
    `turns       ${(await count('turns')).n}`,
    `for staff   ${states(handOffs, ['open', 'answered', 'not for us'])}`,
    `citable     ${states(citable, ['published', 'withdrawn', 'exported'])}`,
    `not covered ${(await count('not_covered')).n} questions; asked for by several people, or handed to staff:`,
    ...(missing.length > 0
      ? missing.map(({ terms, askers }) => `            ${terms} (${askers})`)
      : ['            nothing so far']),
  ];
  return `${lines.join('\n')}\n`;
}

function inBrackets(parts: readonly string[]): string {
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/**
 * What may leave the house without a person in it: answers and feedback without askers, terms that staff may see, citable answers of
 * staff, and what was done.
 */
export async function staffRows(session: Session): Promise<{ table: string; row: unknown }[]> {
  const { db } = session;
  const answers = await db
    .selectFrom('answers')
    .select(['id', 'knowledge_version', 'outcome', 'answered_at'])
    .orderBy('answered_at')
    .execute();
  const feedback = await db
    .selectFrom('feedback')
    .select(['answer_id', 'knowledge_version', 'vote', 'reason', 'given_at'])
    .orderBy('given_at')
    .execute();
  const citable = await db
    .selectFrom('staff_answers')
    .select(['id', 'state', 'version', 'content', 'published_at', 'changed_at'])
    .orderBy('published_at')
    .execute();
  const deeds = await db.selectFrom('audit').select(['at', 'action', 'subject', 'detail']).orderBy('at').execute();
  return [
    ...answers.map((row) => ({ table: 'answers', row })),
    ...feedback.map((row) => ({ table: 'feedback', row })),
    ...(await missingTermsForStaff(session)).map((row) => ({ table: 'not_covered', row })),
    ...citable.map((row) => ({ table: 'staff_answers', row })),
    ...deeds.map((row) => ({ table: 'audit', row })),
  ];
}
