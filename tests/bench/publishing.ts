import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import type { DatabaseSettings } from '../../adapters/database/open-database.ts';
import { keepStaffAnswer, retireStaffAnswer } from '../../adapters/database/staff-answers.ts';
import { Store } from '../../adapters/database/store.ts';
import { LiveEngine } from '../../adapters/engine.ts';
import { StaffKnowledge } from '../../adapters/hand-off/staff-knowledge.ts';
import type { StaffAnswer } from '../../src/index.ts';
import { quantile } from './measure.ts';

export interface Publishing {
  /** Milliseconds. */
  readonly median: number;
  readonly longest: number;
}

const ROUNDS = 10;
const LOOK_EVERY_MS = 5;
/** No multiple of what lies between two looks, so that they are met at different moments. */
const BETWEEN_ROUNDS_MS = 370;
const ANSWER: StaffAnswer = {
  id: 'staff-bench',
  role: 'Program coordinator',
  text: 'First-year residents are paid 74,000 dollars.',
  source: null,
  url: null,
  answeredOn: '2026-11-26',
  reviewBy: '2027-11-26',
  askedAs: ['How much are residents paid?'],
  differsFrom: [],
  closes: [],
};

/** From the commit of an answer of staff until a program that shares only the database with whoever wrote it answers from it. */
export async function publishing(settings: DatabaseSettings): Promise<Publishing> {
  const log = pino({ level: 'silent' });
  const [here, there] = [await Store.open({ settings, log }), await Store.open({ settings, log })];
  const engine = await LiveEngine.start();
  const follower = new StaffKnowledge({ store: there, engine, log });
  await follower.start();
  const known = () => engine.knowledge.documents.some(({ id }) => id.startsWith(ANSWER.id));
  const until = async (is: boolean) => {
    while (known() !== is) await setTimeout(LOOK_EVERY_MS);
  };
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const answer = { ...ANSWER, id: `${ANSWER.id}-${round}` };
    await here.write((session) => keepStaffAnswer(session, answer, { author: 'bench', handOff: undefined }));
    const committed = performance.now();
    await until(true);
    took.push(performance.now() - committed);
    await here.write((session) => retireStaffAnswer(session, answer.id, 'withdrawn'));
    await until(false);
    await setTimeout(BETWEEN_ROUNDS_MS);
  }
  await follower.stop();
  for (const store of [here, there]) await store.close();
  return { median: quantile(took, 0.5), longest: Math.max(...took) };
}
