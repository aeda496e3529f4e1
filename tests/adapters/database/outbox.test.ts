import { expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../adapters/database/clock.ts';
import { TryLater, Undeliverable } from '../../../adapters/database/delivery.ts';
import { type DueMessage, type Promised, promise, stuckMessages } from '../../../adapters/database/outbox.ts';
import { OutboxWorker } from '../../../adapters/database/outbox-worker.ts';
import { listeningLog, onEachDatabase, openStore, TestClock } from './databases.ts';

onEachDatabase('the outbox', (fresh) => {
  async function open(send: (message: DueMessage) => Promise<void> = async () => {}) {
    const clock = new TestClock();
    const { log, lines } = listeningLog();
    const store = await openStore(await fresh(), { clock, log });
    const sent: string[] = [];
    const newWorker = () =>
      new OutboxWorker({
        store,
        log,
        random: () => 1,
        mostFailures: 3,
        send: async (message) => {
          await send(message);
          sent.push(`${message.recipient} ${message.id}`);
        },
      });
    const promised = (id: string, recipient = 'slack:U1', more: Partial<Promised> = {}) =>
      store.write((session) => promise(session, { id, recipient, kind: 'staff answer', payload: { text: 'as it is' }, ...more }));
    const now = () => store.write(({ db }) => db.updateTable('outbox').set({ held_until: 0 }).execute());
    return { clock, lines, store, sent, worker: newWorker(), newWorker, promised, now };
  }

  it('sends what was promised, to each recipient in order, and erases it', async () => {
    const { worker, promised, sent, store } = await open();
    for (const id of ['a1', 'a2', 'a3']) await promised(id);
    await promised('b1', 'discord:7');
    await worker.poll();
    expect(sent.filter((line) => line.startsWith('slack'))).toEqual(['slack:U1 a1', 'slack:U1 a2', 'slack:U1 a3']);
    expect(sent).toContain('discord:7 b1');
    const kept = await store.read(({ db }) => db.selectFrom('outbox').select(['state', 'payload']).execute());
    expect(kept).toEqual(Array(4).fill({ state: 'sent', payload: null }));
  });

  it('promises nothing where the cause does not happen, and the same thing once', async () => {
    const { worker, store, sent, promised } = await open();
    const cause = store.write(async (session) => {
      await promise(session, { id: 'x', recipient: 'slack:U1', kind: 'note', payload: null });
      throw new Error('the cause fails');
    });
    await expect(cause).rejects.toThrow('the cause fails');
    await promised('a');
    await promised('a');
    await worker.poll();
    expect(sent).toEqual(['slack:U1 a']);
  });

  it('waits until a message is due, and lets later promises go before it', async () => {
    const { worker, promised, sent, clock } = await open();
    await promised('in a month', 'slack:U1', { dueAt: clock.now() + 30 * DAY });
    await promised('now');
    await worker.poll();
    clock.pass(30 * DAY);
    await worker.poll();
    expect(sent).toEqual(['slack:U1 now', 'slack:U1 in a month']);
  });

  it('holds back what comes after a message that failed, for the same recipient alone', async () => {
    let refuse = true;
    const { worker, promised, sent, now } = await open(async ({ id }) => {
      if (id === 'a1' && refuse) throw new TryLater('slow down', 10 * MINUTE);
    });
    await promised('a1');
    await promised('a2');
    await promised('b1', 'slack:U2');
    await worker.poll();
    await worker.poll();
    expect(sent).toEqual(['slack:U2 b1']);
    refuse = false;
    await now();
    await worker.poll();
    expect(sent).toEqual(['slack:U2 b1', 'slack:U1 a1', 'slack:U1 a2']);
  });

  it('gives up after the last try, at once where it is hopeless; says so, shows it, and goes on with the next', async () => {
    const { worker, promised, sent, now, lines, store } = await open(async ({ id }) => {
      if (id === 'gone') throw new Undeliverable('channel_not_found for "as it is"');
      if (id === 'broken') throw Object.assign(new Error('said "as it is"'), { code: 'slack_webapi_platform_error' });
    });
    await promised('gone');
    await promised('broken');
    await promised('fine');
    for (let round = 0; round < 4; round++) {
      await worker.poll();
      await now();
    }
    expect(sent).toEqual(['slack:U1 fine']);
    const { stuck } = await store.read(async (session) => ({ stuck: await stuckMessages(session) }));
    expect(stuck.map(({ id, trouble }) => [id, trouble])).toEqual([
      ['gone', 'Error'],
      ['broken', 'Error slack_webapi_platform_error'],
    ]);
    expect(lines.filter(({ msg }) => msg.includes('is stuck'))).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('as it is');
  });

  it('is shared by two processes: each message goes out once', async () => {
    const { newWorker, promised, sent } = await open(() => new Promise((resolve) => setTimeout(resolve, 5)));
    for (let at = 0; at < 30; at++) await promised(`m${at}`, `slack:U${at % 5}`);
    const two = [newWorker(), newWorker()];
    for (let round = 0; round < 8; round++) await Promise.all(two.map((worker) => worker.poll()));
    expect(sent.length).toBe(30);
    expect(new Set(sent).size).toBe(30);
    for (let user = 0; user < 5; user++) {
      const order = sent.flatMap((line) => (line.startsWith(`slack:U${user} `) ? Number(line.split(' m')[1]) : []));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });
});
