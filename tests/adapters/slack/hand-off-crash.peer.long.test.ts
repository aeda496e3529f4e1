import { expect, it, vi } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import type { BotProcess } from '../bot-process.ts';
import { onEachDatabase } from '../database/databases.ts';
import { replyIn } from './asking.ts';
import { afterSending, PAID, PAY } from './department.ts';
import { CRASH_TIMEOUT, DELIVERED_ONCE, everythingSent, fromStaff, handedOver, killedBeforeDelivery } from './hand-off-crash.ts';

vi.setConfig({ testTimeout: CRASH_TIMEOUT });

onEachDatabase('an answer of staff', (fresh) => {
  it('is delivered once where the process is killed before Slack has heard of it', async () => {
    expect(await killedBeforeDelivery('before Slack has heard of it', fresh)).toEqual({ before: 0, ...DELIVERED_ONCE });
  });

  it('is delivered once where the process is killed when Slack has taken it, and it has not heard so', async () => {
    const death = 'when Slack has taken it, and it has not heard so';
    expect(await killedBeforeDelivery(death, fresh)).toEqual({ before: 1, ...DELIVERED_ONCE });
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
