import { type RawBuilder, sql } from 'kysely';
import type { Log } from '../log.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { anyAbandoned, dropAbandoned } from './inbox.ts';
import { KEPT_AFTER_DUE } from './reminders.ts';
import type { TableName } from './schema.ts';
import type { Session } from './session.ts';
import { type Store, StoreAway } from './store.ts';

/** How long things are kept, by setting. */
export interface Retention {
  readonly conversationHours: number;
  /** The questions behind answers, for /why. */
  readonly whyDays: number;
  readonly answerDays: number;
  readonly feedbackDays: number;
  readonly notCoveredDays: number;
  /** Questions handed to staff, their answers that were withdrawn or exported, since they last changed. */
  readonly handOffDays: number;
  readonly auditDays: number;
}

/** An event is told again within minutes, or never; after a day its claim may go, unless somebody is at it whatever the clock says. */
const CLAIM = DAY;
/** Long enough for somebody to look into it. */
const STUCK = 30 * DAY;
/** Whoever comes back to a thread after that long mentions the bot again. */
const OPENED_THREAD = 30 * DAY;
/** Rows a transaction, so that nobody who asks meanwhile waits. */
const BATCH = 500;

interface Rule {
  readonly table: TableName;
  readonly key: string;
  /** The column with the time from which a row is kept. */
  readonly since: string;
  /** Milliseconds. */
  readonly after: number;
  readonly only?: (session: Session) => RawBuilder<boolean>;
  /** The column that is emptied; the row goes where there is none. */
  readonly erase?: string;
}

function rulesOf(retention: Retention): Rule[] {
  const { conversationHours, whyDays, answerDays, feedbackDays, notCoveredDays } = retention;
  return [
    { table: 'inbox', key: 'id', since: 'received_at', after: CLAIM, only: () => sql`state <> 'waiting'` },
    { table: 'outbox', key: 'id', since: 'settled_at', after: DAY, only: () => sql`state = 'sent'` },
    { table: 'outbox', key: 'id', since: 'settled_at', after: STUCK },
    { table: 'turns', key: 'id', since: 'asked_at', after: conversationHours * HOUR },
    {
      table: 'answers',
      key: 'id',
      since: 'answered_at',
      after: whyDays * DAY,
      only: () => sql`question is not null`,
      erase: 'question',
    },
    { table: 'answers', key: 'id', since: 'answered_at', after: answerDays * DAY },
    { table: 'feedback', key: 'answer_id', since: 'given_at', after: feedbackDays * DAY },
    { table: 'not_covered', key: 'id', since: 'asked_at', after: notCoveredDays * DAY },
    { table: 'button_references', key: 'id', since: 'expires_at', after: 0 },
    // Whoever was told a date hears of its correction until it is over.
    {
      table: 'reminders',
      key: 'id',
      since: 'due_at',
      after: KEPT_AFTER_DUE,
      only: ({ now }) => sql`coalesce(told_until, 0) < ${now}`,
    },
    { table: 'opened_threads', key: 'conversation', since: 'opened_at', after: OPENED_THREAD },
    ...handOffRules(retention),
  ];
}

/** What waits for an answer is kept until it has one. */
function handOffRules({ handOffDays, auditDays, answerDays }: Retention): Rule[] {
  const after = handOffDays * DAY;
  // Who asked and what was said go with their question: what was answered just now is still to be delivered.
  const without = () => sql<boolean>`hand_off not in (select id from hand_offs)`;
  return [
    { table: 'hand_offs', key: 'id', since: 'changed_at', after, only: () => sql`state <> 'open'` },
    { table: 'hand_off_askers', key: 'id', since: 'joined_at', after, only: without },
    { table: 'hand_off_replies', key: 'id', since: 'said_at', after, only: without },
    { table: 'staff_answers', key: 'id', since: 'changed_at', after, only: () => sql`state <> 'published'` },
    {
      table: 'staff_answer_versions',
      key: 'answer',
      since: 'written_at',
      after,
      only: () => sql`answer not in (select id from staff_answers)`,
    },
    { table: 'audit', key: 'id', since: 'at', after: auditDays * DAY },
    { table: 'outdated_uses', key: 'day', since: 'day', after: answerDays * DAY },
  ];
}

/**
 * Takes away what has been kept long enough, in small transactions.
 * @returns rows changed
 * @throws StoreAway
 */
export async function cleanOnce(store: Store, retention: Retention, log: Log): Promise<number> {
  let cleaned = 0;
  while (await store.read((session) => anyAbandoned(session, CLAIM)))
    for (const dropped of await store.write((session) => dropAbandoned(session, CLAIM)))
      log.warn(dropped, 'a question is dropped without an answer');
  for (const rule of rulesOf(retention)) {
    for (;;) {
      if (!(await store.read((session) => anyPast(rule, session)))) break;
      cleaned += await store.write((session) => cleanBatch(rule, session));
    }
  }
  await store.read(leaveNoTrace);
  return cleaned;
}

/** What was erased also leaves the log from which a file is brought up to date, as soon as nobody reads there. */
export async function leaveNoTrace({ db, kind }: Pick<Session, 'db' | 'kind'>): Promise<void> {
  if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** A look takes no lock; most of the time there is nothing to be done. */
async function anyPast(rule: Rule, session: Session): Promise<boolean> {
  const { rows } = await pastRows(rule, session, 1).execute(session.db);
  return rows.length > 0;
}

function pastRows(rule: Rule, session: Session, limit: number) {
  const { table, key } = rule;
  return sql`select ${sql.ref(key)} from ${sql.table(table)} where ${isPast(rule, session)} limit ${sql.lit(limit)}`;
}

function isPast({ since, after, only = () => sql`1 = 1` }: Rule, session: Session): RawBuilder<boolean> {
  return sql`${sql.ref(since)} < ${session.now - after} and (${only(session)})`;
}

async function cleanBatch(rule: Rule, session: Session): Promise<number> {
  const { table, key, erase } = rule;
  const change = erase ? sql`update ${sql.table(table)} set ${sql.ref(erase)} = null` : sql`delete from ${sql.table(table)}`;
  // Of several rows with one key some may be younger.
  const past = sql`${sql.ref(key)} in (${pastRows(rule, session, BATCH)}) and ${isPast(rule, session)}`;
  const { numAffectedRows } = await sql`${change} where ${past}`.execute(session.db);
  return Number(numAffectedRows ?? 0);
}

export interface Cleaning {
  stop(): Promise<void>;
}

/** Cleans now and every ten minutes. */
export function startCleaning(store: Store, retention: Retention, log: Log): Cleaning {
  let running = Promise.resolve();
  const clean = () => {
    running = cleanOnce(store, retention, log).then(
      (rows) => log.debug({ rows }, 'what was kept long enough is gone'),
      (error: unknown) => {
        if (!(error instanceof StoreAway)) log.error({ err: error }, 'what was kept long enough can not be taken away');
      },
    );
  };
  clean();
  const timer = setInterval(clean, 10 * MINUTE).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
