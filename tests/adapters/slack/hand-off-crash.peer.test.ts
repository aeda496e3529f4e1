import { expect, it, vi } from 'vitest';
import type { Store } from '../../../adapters/database/store.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Message } from '../../slack-peer/workspace.ts';
import { onEachDatabase, openStore } from '../database/databases.ts';
import { repliesIn, replyIn } from './asking.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import {
  afterSending,
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

// Leases of the dead last fifteen seconds, and processes start meanwhile.
vi.setConfig({ testTimeout: 180_000 });
const PATIENCE_MS = 90_000;

const fromStaff = (peer: SlackPeer, asked: Message) => repliesIn(peer, asked).filter((said) => shown(said).includes(PAID));

/** A question that staff have before them, in a department whose bot is a process of its own. */
async function handedOver(fresh: Parameters<Parameters<typeof onEachDatabase>[1]>[0], processes: number) {
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
async function everythingSent(store: Store): Promise<void> {
  const states = () =>
    store.read(async ({ db }) => (await db.selectFrom('outbox').select('state').distinct().execute()).map(({ state }) => state));
  await expect.poll(states, { timeout: PATIENCE_MS, interval: 200 }).toEqual(['sent']);
}

const NEVER = new Promise<void>(() => {});

onEachDatabase('an answer of staff', (fresh) => {
  it.each([
    { name: 'before Slack has heard of it', when: 'before', then: NEVER },
    { name: 'when Slack has taken it, and it has not heard so', when: 'after', then: undefined },
  ] as const)('is delivered once where the process is killed $name', async ({ when, then }) => {
    const { peer, maria, staff, store, bots, start, asked, question, answers } = await handedOver(fresh, 1);
    const [bot] = bots as [BotProcess];
    const killed = new Promise<void>((resolve) => {
      const happens = async () => {
        await bot.kill();
        resolve();
        await then;
      };
      peer.faults.next('chat.postMessage', { kind: 'meanwhile', when, happens });
    });
    await answers();
    await killed;
    expect(fromStaff(peer, asked)).toHaveLength(when === 'before' ? 0 : 1);
    await start();
    await everythingSent(store);
    expect([fromStaff(peer, asked).length, questionsFor(peer, staff).length]).toEqual([1, 1]);
    expect(shown(question)).toContain('Answered');
    const again = maria.says(PAY);
    expect(shown(await replyIn(peer, again.message)).split('\n')[0]).toBe(`${PAID} [1]`);
  });

  it('is given once by two processes on one database, told twice, answered twice, and one of them dies', async () => {
    const { peer, ana, ben, maria, store, asked, question, bots, answers } = await handedOver(fresh, 2);
    const both = await Promise.all([answers(ana), answers(ben)]);
    for (const delivery of both) peer.tellAgain(delivery);
    const said = await Promise.all(both.map((delivery) => afterSending(peer, delivery)));
    expect(said.filter((words) => /answered already|same moment|Sent to whoever/.test(String(words)))).toHaveLength(2);
    await peer.until('the answer of staff', () => fromStaff(peer, asked)[0]);
    await peer.until('the question is marked as answered', () => shown(question).includes('Answered'));
    // Both answer from it: Slack tells one thing to the one and the next to the other.
    const askAgain = () => maria.says(PAY).message;
    await expect
      .poll(
        async () => {
          const pair = [askAgain(), askAgain()];
          const first = await Promise.all(pair.map(async (message) => shown(await replyIn(peer, message)).split('\n')[0]));
          return first;
        },
        { timeout: 5000, interval: 500 },
      )
      .toEqual([`${PAID} [1]`, `${PAID} [1]`]);
    await (bots[0] as BotProcess).kill();
    const left = askAgain();
    for (const delivery of peer.unacknowledged) peer.tellAgain(delivery);
    expect(shown(await replyIn(peer, left)).split('\n')[0]).toBe(`${PAID} [1]`);
    await everythingSent(store);
    expect(fromStaff(peer, asked)).toHaveLength(1);
  });
});
