import { expect, it, onTestFinished } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../../adapters/database/clock.ts';
import { TryLater, Undeliverable } from '../../../adapters/database/delivery.ts';
import { leasedTo } from '../../../adapters/database/lease.ts';
import { type DueMessage, type Promised, promise, stuckMessages } from '../../../adapters/database/outbox.ts';
import { OutboxWorker } from '../../../adapters/database/outbox-worker.ts';
import { hourglass, listeningLog, onEachDatabase, openStore, TestClock } from './databases.ts';

async function look(worker: OutboxWorker): Promise<void> {
  await worker.poll();
  await worker.idle();
}

onEachDatabase('the outbox', (fresh) => {
  async function open(send: (message: DueMessage) => Promise<void> = async () => {}) {
    const clock = new TestClock();
    const { log, lines } = await listeningLog();
    const store = await openStore(await fresh(), { clock, log });
    const sent: string[] = [];
    const newWorker = (platforms?: () => readonly string[]) =>
      new OutboxWorker({
        ...(platforms && { platforms }),
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
    await look(worker);
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
    await look(worker);
    expect(sent).toEqual(['slack:U1 a']);
  });

  it('waits until a message is due, and lets later promises go before it', async () => {
    const { worker, promised, sent, clock } = await open();
    await promised('in a month', 'slack:U1', { dueAt: clock.now() + 30 * DAY });
    await promised('now');
    await look(worker);
    clock.pass(30 * DAY);
    await look(worker);
    expect(sent).toEqual(['slack:U1 now', 'slack:U1 in a month']);
  });

  it('leaves what goes through a platform that the process does not have to others, for a day', async () => {
    const { newWorker, promised, sent, clock } = await open();
    await promised('a1');
    await promised('b1', 'discord:7');
    const worker = newWorker(() => ['slack']);
    await look(worker);
    expect(sent).toEqual(['slack:U1 a1']);
    clock.pass(DAY + 1);
    await look(worker);
    expect(sent).toEqual(['slack:U1 a1', 'discord:7 b1']);
  });

  it('holds back what comes after a message that failed, for the same recipient alone', async () => {
    let refuse = true;
    const { worker, promised, sent, now } = await open(async ({ id }) => {
      if (id === 'a1' && refuse) throw new TryLater('slow down', 10 * MINUTE);
    });
    await promised('a1');
    await promised('a2');
    await promised('b1', 'slack:U2');
    await look(worker);
    await look(worker);
    expect(sent).toEqual(['slack:U2 b1']);
    refuse = false;
    await now();
    await look(worker);
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
      await look(worker);
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
    for (let round = 0; round < 8; round++) await Promise.all(two.map(look));
    expect(sent.length).toBe(30);
    expect(new Set(sent).size).toBe(30);
    for (let user = 0; user < 5; user++) {
      const order = sent.flatMap((line) => (line.startsWith(`slack:U${user} `) ? Number(line.split(' m')[1]) : []));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it('keeps the order of promises when the clock is turned back in between, and sends them whatever it says', async () => {
    const { worker, promised, sent, clock } = await open();
    await promised('a1');
    clock.jump(-3650 * DAY);
    await promised('a2');
    await look(worker);
    expect(sent).toEqual(['slack:U1 a1', 'slack:U1 a2']);
  });

  it('begins no second message to somebody to whom one is under way, and keeps nobody else waiting meanwhile', async () => {
    const slow = hourglass();
    const { worker, newWorker, promised, sent, clock } = await open(async ({ id }) => {
      if (id === 'slow') await slow.ended;
    });
    await promised('reminder', 'slack:U1', { dueAt: clock.now() + SECOND });
    await promised('slow');
    await worker.poll();
    clock.pass(SECOND);
    await promised('other', 'slack:U2');
    const two = [worker, newWorker()];
    for (const each of two) await each.poll();
    await expect.poll(() => sent).toEqual(['slack:U2 other']);
    slow.end();
    await Promise.all(two.map((each) => each.idle()));
    expect(sent).toEqual(['slack:U2 other', 'slack:U1 slow', 'slack:U1 reminder']);
  });

  it('tries again after pauses that double up to an hour, each cut by chance to half at the most', async () => {
    const pauses = async (chance: number) => {
      const { log } = await listeningLog();
      const clock = new TestClock();
      const store = await openStore(await fresh(), { clock, log });
      const send = async () => {
        throw new Error('down');
      };
      const worker = new OutboxWorker({ store, log, clock, send, random: () => chance });
      await store.write((session) => promise(session, { id: 'a', recipient: 'slack:U1', kind: 'note', payload: null }));
      const seen: number[] = [];
      for (let round = 0; round < 14; round++) {
        await look(worker);
        const row = await store.read(({ db }) => db.selectFrom('outbox').select(['held_from', 'held_until']).executeTakeFirst());
        // A server reads its clock for each of the two, so that they may lie a millisecond further apart.
        seen.push(Math.round(((row?.held_until ?? 0) - (row?.held_from ?? 0)) / 10) / (SECOND / 10));
        await store.write(({ db }) => db.updateTable('outbox').set({ held_until: 0 }).execute());
      }
      return seen;
    };
    const longest = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600];
    expect(await pauses(1)).toEqual(longest);
    expect(await pauses(0)).toEqual(longest.map((seconds) => seconds / 2));
  });

  it('sends once what takes a platform longer than a lease lasts', async () => {
    const { log } = await listeningLog();
    const store = await openStore(await fresh(), { log });
    let sent = 0;
    const send = async () => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 900));
    };
    await store.write((session) => promise(session, { id: 'a', recipient: 'slack:U1', kind: 'note', payload: null }));
    const two = [0, 1].map(() => new OutboxWorker({ store, log, send, leaseMs: 300, pollMs: 20 }));
    for (const each of two) {
      await each.start();
      onTestFinished(() => each.stop());
    }
    await new Promise((resolve) => setTimeout(resolve, 700));
    await Promise.all(two.map((each) => each.stop()));
    expect(sent).toBe(1);
  });

  it('sends nothing that another process took over while it was about to', async () => {
    const clock = new TestClock();
    const { log } = await listeningLog();
    const store = await openStore(await fresh(), { clock, log });
    const sent: string[] = [];
    const other = { name: 'other', leaseMs: 60_000 };
    const takenOver = () =>
      store.write((session) =>
        session.db.updateTable('outbox').set(leasedTo(other, session)).where('id', '=', 'theirs').execute(),
      );
    const worker = new OutboxWorker({
      store,
      log,
      clock,
      send: async ({ id }, confirmLease) => {
        clock.pass(10_000);
        if (id === 'theirs') await takenOver();
        await confirmLease();
        sent.push(id);
      },
    });
    for (const id of ['mine', 'theirs'])
      await store.write((session) => promise(session, { id, recipient: `slack:${id}`, kind: 'note', payload: null }));
    await look(worker);
    expect(sent).toEqual(['mine']);
    const held = store.read(({ db }) => db.selectFrom('outbox').select(['id', 'held_by']).orderBy('id').execute());
    expect(await held).toEqual([
      { id: 'mine', held_by: null },
      { id: 'theirs', held_by: 'other' },
    ]);
  });

  it('gives up on a message that ended the program five times', async () => {
    const { worker, promised, sent, store } = await open();
    await promised('deadly');
    await promised('next');
    await store.write(({ db }) => db.updateTable('outbox').set({ attempts: 5 }).where('id', '=', 'deadly').execute());
    await look(worker);
    expect(sent).toEqual(['slack:U1 next']);
    expect(await store.read(stuckMessages)).toMatchObject([{ id: 'deadly', trouble: 'ended the program too often' }]);
  });
});
