import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { describe, onTestFinished } from 'vitest';
import type { Clock } from '../../../adapters/database/clock.ts';
import type { DatabaseSettings, OpeningOptions } from '../../../adapters/database/open-database.ts';
import { cleanOnce, type Retention } from '../../../adapters/database/retention.ts';
import { Store } from '../../../adapters/database/store.ts';
import { createLog, type Log } from '../../../adapters/log.ts';
import { emptyFolder } from '../run-command.ts';

/** The address of a PostgreSQL server where tests may create what they like. */
export const POSTGRES = process.env.SELDINGER_TEST_POSTGRES_URL;

export type Fresh = () => Promise<DatabaseSettings>;

/** The same tests on a file and, where there is a server, on PostgreSQL. */
export function onEachDatabase(name: string, tests: (fresh: Fresh, kind: 'sqlite' | 'postgres') => void): void {
  describe(`${name}, in a file`, () => tests(freshFile, 'sqlite'));
  describe.skipIf(!POSTGRES)(`${name}, in PostgreSQL`, () => tests(freshSchema, 'postgres'));
}

export async function freshFile(): Promise<DatabaseSettings> {
  return { dataDir: emptyFolder(), url: undefined };
}

/** A schema of its own in the server of the tests: made in milliseconds, where a database takes a tenth of a second. */
export async function freshSchema(): Promise<DatabaseSettings> {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(POSTGRES ?? '');
  await onServer(`create schema ${schema}`);
  onTestFinished(() => onServer(`drop schema ${schema} cascade`));
  url.searchParams.set('options', `-c search_path=${schema}`);
  return { dataDir: '/nonexistent', url: url.href };
}

export async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** What of the log a form finds at the level that it has by default. */
export function foundInLog(lines: readonly LogLine[], form: RegExp): string[] {
  const INFO = 30;
  return lines.filter(({ level }) => level >= INFO).flatMap((line) => JSON.stringify(line).match(form) ?? []);
}

/** A real log whose lines can be looked at. */
export async function listeningLog(): Promise<{ log: Log; lines: LogLine[] }> {
  const lines: LogLine[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { log: await createLog({ level: 'trace', secrets: [], pretty: false, destination }), lines };
}

export const KEEP_AS_SET_BY_DEFAULT: Retention = {
  conversationHours: 12,
  whyDays: 3,
  answerDays: 180,
  feedbackDays: 365,
  notCoveredDays: 180,
  handOffDays: 365,
  auditDays: 1095,
};

/** Takes away what has been kept for as long as it is kept by default. */
export function clean(store: Store, log: Log = pino({ level: 'silent' })): Promise<number> {
  return cleanOnce(store, KEEP_AS_SET_BY_DEFAULT, log);
}

/** Something that lasts until the test ends it. */
export function hourglass(): { readonly ended: Promise<void>; end(): void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

/** A clock that stands still until it is turned. */
export class TestClock implements Clock {
  #now = Date.UTC(2026, 10, 22, 12);
  #steady = 1_000_000;

  now(): number {
    return this.#now;
  }

  steady(): number {
    return this.#steady;
  }

  /** Time goes by. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    this.#steady += milliseconds;
  }

  /** Somebody sets the clock of the machine. */
  jump(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** The machine was switched off and on. */
  reboot(): void {
    this.#steady = 500;
  }
}

export async function openStore(
  settings: DatabaseSettings,
  options: OpeningOptions & { log?: Log; clock?: Clock } = {},
): Promise<Store> {
  const store = await Store.open({ settings, log: options.log ?? pino({ level: 'silent' }), ...options });
  onTestFinished(() => store.close());
  return store;
}
