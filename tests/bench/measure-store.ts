/**
 * Measures what is kept, in a process of its own, and prints the figures as JSON. Run by bench.ts, with "file" or the address of a
 * PostgreSQL server where tables may be made in a schema of their own.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { DAY } from '../../adapters/database/clock.ts';
import { type AddressedQuestion, claim, settle } from '../../adapters/database/inbox.ts';
import { InboxWorker } from '../../adapters/database/inbox-worker.ts';
import { type DatabaseSettings, databaseFile } from '../../adapters/database/open-database.ts';
import { rememberAnswer } from '../../adapters/database/remember-answer.ts';
import { cleanOnce } from '../../adapters/database/retention.ts';
import { Store } from '../../adapters/database/store.ts';
import { knowledgeVersion } from '../../adapters/knowledge-version.ts';
import { createAnswerEngine } from '../../src/index.ts';
import { lookUps, ownKnowledge } from './libraries.ts';
import { type Times, timesOf } from './measure.ts';
import { type Publishing, publishing } from './publishing.ts';

export interface StoreFigures {
  /** Claims a second: one after the other, and 20 at the same time. */
  readonly claims: { readonly single: number; readonly together: number };
  /** Milliseconds of an answer through the inbox, and of the engine on the same questions. */
  readonly answer: Times;
  readonly engine: Times;
  /** Milliseconds until another program answers from what staff have published. */
  readonly publishing: Publishing;
  /** Megabytes of the file after so many questions with retention on; none for a server. */
  readonly growth: readonly { readonly questions: number; readonly megabytes: number }[];
}

const CLAIMS = 1000;
const TOGETHER = 20;
const QUESTIONS = 100_000;
const QUESTIONS_A_DAY = 500;
const PEOPLE = 200;
const HOLDER = { name: 'bench', leaseMs: 60_000 };
const RETENTION = {
  conversationHours: 12,
  whyDays: 3,
  answerDays: 180,
  feedbackDays: 365,
  notCoveredDays: 180,
  handOffDays: 365,
  auditDays: 1095,
};

const log = pino({ level: 'silent' });
const knowledge = await ownKnowledge();
const engine = createAnswerEngine(knowledge);
const version = knowledgeVersion(knowledge);
const questions = lookUps();

let events = 0;
function event(text: string): AddressedQuestion {
  events += 1;
  return {
    platform: 'bench',
    eventId: `E${events}`,
    message: { channel: 'C1', timestamp: `${events}` },
    asker: `U${events % PEOPLE}`,
    conversation: `D${events % PEOPLE}`,
    text,
    replyTo: { channel: 'C1' },
    directMessageAllowed: true,
  };
}

async function claimsASecond(store: Store, atOnce: number): Promise<number> {
  const started = performance.now();
  let left = CLAIMS;
  const claimOnAndOn = async () => {
    while (left > 0) {
      left -= 1;
      await store.writeAtOnce((session) => claim(session, randomUUID(), event('how many aways?'), HOLDER));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, claimOnAndOn));
  return (CLAIMS / (performance.now() - started)) * 1000;
}

/** One question after the other, from the event to the mark: claimed, acknowledged, answered, remembered. */
async function answerTimes(store: Store): Promise<{ answer: Times; engine: Times }> {
  const took = { answer: [] as number[], engine: [] as number[] };
  const worker = new InboxWorker({
    store,
    log,
    async answer({ id, speaker, text }) {
      const question = questions.find((known) => known.text === text);
      const started = performance.now();
      const trace = engine.answer(question ?? ({ ...questions[0], text } as never));
      took.engine.push(performance.now() - started);
      return (session) => rememberAnswer(session, { id, trace, knowledgeVersion: version, ...speaker(session) });
    },
  });
  for (let round = 0; round < 3; round++) {
    if (round === 1) for (const times of Object.values(took)) times.length = 0;
    for (const { text } of questions) {
      const started = performance.now();
      await worker.receive(event(text));
      await worker.idle();
      took.answer.push(performance.now() - started);
    }
  }
  return { answer: timesOf(took.answer), engine: timesOf(took.engine) };
}

/** Days of questions, each followed by the cleaning of its night. Many go into one transaction: the rows are the same. */
async function growth(settings: DatabaseSettings): Promise<StoreFigures['growth']> {
  let now = Date.UTC(2026, 0, 1);
  const store = await Store.open({ settings, log, clock: { now: () => now, steady: () => 1 } });
  const traces = questions.map((question) => engine.answer(question));
  const figures: { questions: number; megabytes: number }[] = [];
  for (let asked = 0; asked < QUESTIONS; asked += QUESTIONS_A_DAY) {
    await store.write(async (session) => {
      for (let at = 0; at < QUESTIONS_A_DAY; at++) {
        const trace = traces[(asked + at) % traces.length];
        if (!trace) continue;
        const id = randomUUID();
        const question = event(trace.question.text);
        await claim(session, id, question, HOLDER);
        await settle(session, id, 'answered');
        const speaker = { asker: session.hash(question.asker), conversation: session.hash(question.conversation) };
        await rememberAnswer(session, { id, trace, knowledgeVersion: version, ...speaker });
      }
    });
    now += DAY;
    await cleanOnce(store, RETENTION, pino({ level: 'silent' }));
    const done = asked + QUESTIONS_A_DAY;
    if (done % (QUESTIONS / 5) === 0)
      figures.push({ questions: done, megabytes: statSync(databaseFile(settings.dataDir)).size / 2 ** 20 });
  }
  await store.close();
  return figures;
}

async function measure(settings: DatabaseSettings): Promise<StoreFigures> {
  const store = await Store.open({ settings, log });
  if (store.trouble) throw new Error(store.trouble.message);
  await claimsASecond(store, 1);
  const claims = { single: await claimsASecond(store, 1), together: await claimsASecond(store, TOGETHER) };
  const times = await answerTimes(store);
  await store.close();
  return { claims, ...times, publishing: await publishing(settings), growth: [] };
}

async function measureFile(): Promise<StoreFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seldinger-bench-'));
  try {
    const figures = await measure({ dataDir: path.join(folder, 'speed'), url: undefined });
    return { ...figures, growth: await growth({ dataDir: path.join(folder, 'growth'), url: undefined }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureServer(address: string): Promise<StoreFigures> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const schema = `bench_${process.pid}`;
  const url = new URL(address);
  url.searchParams.set('options', `-c search_path=${schema}`);
  await client.query(`create schema ${schema}`);
  try {
    return await measure({ dataDir: '', url: url.href });
  } finally {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  }
}

const [where = 'file'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await (where === 'file' ? measureFile() : measureServer(where))));
