import { expect } from 'vitest';
import type { Store } from '../../../adapters/database/store.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Message } from '../../slack-peer/workspace.ts';
import type { BotProcess } from '../bot-process.ts';
import { type Fresh, openStore } from '../database/databases.ts';
import { repliesIn, replyIn } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import {
  chose,
  department,
  filledIn,
  handsOver,
  modalOf,
  PAID,
  PAY,
  questionFor,
  questionsFor,
  staffSettings,
  wrote,
} from './department.ts';

/** Leases of the dead last fifteen seconds, and processes start meanwhile. */
export const CRASH_TIMEOUT = 180_000;
const PATIENCE_MS = 90_000;

export const fromStaff = (peer: SlackPeer, asked: Message) => repliesIn(peer, asked).filter((said) => shown(said).includes(PAID));

/** A question that staff have before them, in a department whose bot is a process of its own. */
export async function handedOver(fresh: Fresh, processes: number) {
  const there = await department();
  const { peer, maria, staff } = there;
  peer.patienceMs = PATIENCE_MS;
  const database = await fresh();
  const start = () => startBotProcess(peer, database, staffSettings(staff));
  const bots: BotProcess[] = [];
  while (bots.length < processes) bots.push(await start());
  const asked = maria.says(PAY);
  await handsOver(peer, maria, await replyIn(peer, asked.message));
  const question = await questionFor(peer, staff);
  const answers = async (by = there.ana) => {
    by.presses('act_as_staff.answer', question);
    const modal = await modalOf(peer, by);
    const values = { answer: wrote(PAID), role: wrote('Program coordinator'), audience: chose('everybody') };
    return by.submits(modal, filledIn(modal, values));
  };
  return { ...there, store: await openStore(database), bots, start, asked: asked.message, question, answers };
}

/** Nothing that was promised waits any more: only then can nothing come twice. */
export async function everythingSent(store: Store): Promise<void> {
  const states = () =>
    store.read(async ({ db }) => (await db.selectFrom('outbox').select('state').distinct().execute()).map(({ state }) => state));
  await expect.poll(states, { timeout: PATIENCE_MS, interval: 200 }).toEqual(['sent']);
}

const NEVER = new Promise<void>(() => {});

/** Where the process dies between an answer of staff and its delivery. */
export const DEATHS = {
  'before Slack has heard of it': { when: 'before', done: NEVER },
  'when Slack has taken it, and it has not heard so': { when: 'after', done: undefined },
} as const;

/**
 * The process is killed between the answer and its delivery, and another one started.
 * @returns how often whoever asked got the answer, before and after that, and what the library says then
 */
export async function killedBeforeDelivery(death: keyof typeof DEATHS, fresh: Fresh) {
  const { when, done } = DEATHS[death];
  const { peer, maria, staff, store, bots, start, asked, question, answers } = await handedOver(fresh, 1);
  const [bot] = bots as [BotProcess];
  const killed = new Promise<void>((resolve) => {
    const happens = async () => {
      await bot.kill();
      resolve();
      await done;
    };
    peer.faults.next('chat.postMessage', { kind: 'meanwhile', when, happens });
  });
  await answers();
  await killed;
  const before = fromStaff(peer, asked).length;
  await start();
  await everythingSent(store);
  const after = fromStaff(peer, asked).length;
  const [said] = shown(await replyIn(peer, maria.says(PAY).message)).split('\n');
  return { before, after, questions: questionsFor(peer, staff).length, marked: shown(question).includes('Answered'), said };
}

export const DELIVERED_ONCE = { after: 1, questions: 1, marked: true, said: `${PAID} [1]` };
