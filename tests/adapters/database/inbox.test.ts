import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../adapters/database/clock.ts';
import { type AddressedQuestion, claim, type PendingQuestion } from '../../../adapters/database/inbox.ts';
import { type Delivery, InboxWorker, type InboxWorkerOptions } from '../../../adapters/database/inbox-worker.ts';
import { promise } from '../../../adapters/database/outbox.ts';
import type { Store } from '../../../adapters/database/store.ts';
import { clean, hourglass, listeningLog, onEachDatabase, openStore, TestClock } from './databases.ts';

const QUESTION: AddressedQuestion = {
  platform: 'slack',
  eventId: 'Ev1',
  message: { channel: 'C1', timestamp: '1763800000.000100' },
  asker: 'U1',
  conversation: 'C1:1763800000.000100',
  text: 'my score is 238, how many aways?',
  replyTo: { channel: 'C1', thread: '1763800000.000100' },
  directMessageAllowed: false,
};
const WITH_TOKEN = { ...QUESTION, replyToken: { lastsMs: 15 * MINUTE, uses: null } };

type Given = Pick<PendingQuestion, 'text' | 'replyTo'> & Delivery;

onEachDatabase('the inbox', (fresh, kind) => {
  async function open(options: Partial<InboxWorkerOptions> = {}) {
    const clock = new TestClock();
    const { log, lines } = await listeningLog();
    const store = await openStore(await fresh(), { clock, log });
    const given: Given[] = [];
    const answer: InboxWorkerOptions['answer'] = async ({ text, replyTo }, delivery) => {
      given.push({ text, replyTo, ...delivery });
      return undefined;
    };
    const newWorker = (more: Partial<InboxWorkerOptions> = {}) =>
      new InboxWorker({ store, log, clock, random: () => 1, answer, ...options, ...more });
    return { clock, log, lines, store, given, newWorker, worker: newWorker() };
  }

  const rows = (store: Store) => store.read(({ db }) => db.selectFrom('inbox').selectAll().execute());
  /** As if the process that claimed it had died. */
  const leftBehind = async (store: Store, question: AddressedQuestion, id = question.eventId) =>
    store.write((session) => claim(session, id, question, { name: 'dead', leaseMs: 15_000 }));

  it('answers a question once, however often and in however many events it is told', async () => {
    const { worker, given, store } = await open();
    const twice = await Promise.all([worker.receive(QUESTION), worker.receive(QUESTION)]);
    await worker.idle();
    const mentioned = await worker.receive({ ...QUESTION, eventId: 'Ev2' });
    expect([...twice, mentioned]).toEqual(['written', 'claimed before', 'claimed before']);
    expect(given).toEqual([
      { text: QUESTION.text, replyTo: QUESTION.replyTo, late: false, by: 'reply', perhapsDelivered: false },
    ]);
    expect(await rows(store)).toMatchObject([{ state: 'answered', attempts: 1 }]);
  });

  it('writes it down, then acknowledges, then answers, then marks and erases', async () => {
    const order: string[] = [];
    const { store, newWorker } = await open();
    const state = async () => (await rows(store))[0]?.state;
    const worker = newWorker({
      answer: async () => {
        order.push(`answered while ${await state()}`);
        return async () => void order.push('remembered');
      },
    });
    await worker.receive(QUESTION, async () => void order.push(`acknowledged while ${await state()}`));
    await worker.idle();
    expect(order).toEqual(['acknowledged while waiting', 'answered while waiting', 'remembered']);
    const [row] = await rows(store);
    expect(row).toMatchObject({ state: 'answered', asker: null, conversation: null, content: null });
    expect(JSON.stringify(row)).not.toMatch(/my score|1763800000/);
  });

  it('hears a slow store out, so that of two processes that hold a question in memory one answers it', async () => {
    const { worker, given, store, newWorker } = await open();
    // The store is busy for longer than a platform waits.
    const busy = store.write(() => new Promise((resolve) => setTimeout(resolve, 800)));
    const other = newWorker();
    const receipts = await Promise.all([worker.receive(QUESTION), other.receive({ ...QUESTION, eventId: 'Ev2' })]);
    await Promise.all([busy, worker.idle(), other.idle()]);
    const expected =
      kind === 'sqlite' ? ['held in memory', 'held in memory'] : expect.arrayContaining(['written', 'claimed before']);
    expect(receipts).toEqual(expected);
    expect(given).toHaveLength(1);
  });

  it('leaves nothing to be answered again where it answered from memory what another process had only written down', async () => {
    const { worker, given, store } = await open();
    let other: Promise<void> | undefined;
    await new Promise<void>((claimed) => {
      other = store.write(async (session) => {
        await claim(session, 'other', QUESTION, { name: 'frozen', leaseMs: 15_000 });
        claimed();
        await new Promise((resolve) => setTimeout(resolve, 6000));
      });
    });
    expect(await worker.receive({ ...QUESTION, eventId: 'Ev2' })).toBe('held in memory');
    await Promise.all([other, worker.idle()]);
    expect(given).toHaveLength(1);
    expect(await rows(store)).toMatchObject([{ id: 'other', state: 'answered', content: null }]);
  });

  it('leaves a question to whoever took it over while the platform was slow, and one in doubt to the store', async () => {
    const { worker, given, store, clock, lines } = await open();
    const takenOver = () => store.write(({ db }) => db.updateTable('inbox').set({ held_by: 'other' }).execute());
    const asleep = (then: () => Promise<unknown>) => async () => {
      clock.pass(20_000);
      await then();
    };
    await worker.receive(QUESTION, asleep(takenOver));
    await worker.receive(
      { ...QUESTION, eventId: 'Ev2', message: { channel: 'C1', timestamp: '2' } },
      asleep(store.close.bind(store)),
    );
    await worker.idle();
    expect(given).toEqual([]);
    expect(lines.filter(({ msg }) => msg === 'a question is left to others').map(({ reason }) => reason)).toEqual([
      'another process has taken over',
      'another process may have taken over: the store can not be asked',
    ]);
  });

  it('keeps nothing of what is not addressed to the bot', async () => {
    const { worker, store } = await open();
    const acknowledged: string[] = [];
    expect(await worker.receive(undefined, async () => void acknowledged.push('yes'))).toBe('not addressed');
    expect([acknowledged, await rows(store)]).toEqual([['yes'], []]);
  });

  it('does not answer again what the platform tells again within a day, and forgets the event then', async () => {
    const { worker, given, store, clock, newWorker } = await open();
    await worker.receive(QUESTION);
    await worker.idle();
    clock.pass(DAY - MINUTE);
    await clean(store);
    expect(await newWorker().receive(QUESTION)).toBe('claimed before');
    clock.pass(2 * MINUTE);
    await clean(store);
    expect([given.length, await rows(store)]).toEqual([1, []]);
  });

  it('takes up at the start what a process left that died, when its lease has run out', async () => {
    const { worker, given, store, clock } = await open();
    await leftBehind(store, QUESTION);
    await worker.start();
    expect(given).toEqual([]);
    if (kind === 'sqlite') clock.pass(15_001);
    else await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 1 }).execute());
    await worker.poll();
    expect(given).toEqual([{ text: QUESTION.text, replyTo: QUESTION.replyTo, late: false, by: 'reply', perhapsDelivered: true }]);
    await worker.stop();
  });

  it.runIf(kind === 'sqlite')('takes up at once what was left before the machine was switched off', async () => {
    const { worker, given, store, clock } = await open();
    await leftBehind(store, QUESTION);
    clock.reboot();
    await worker.start();
    expect(given).toHaveLength(1);
    await worker.stop();
  });

  it.each([
    ['forwards by a day', DAY],
    ['back by a day', -DAY],
    ['back by ten years', -3650 * DAY],
  ])('takes nothing from a process that is at it when the clock jumps %s', async (_how, jump) => {
    const { worker, given, store, clock } = await open();
    await leftBehind(store, QUESTION);
    clock.jump(jump);
    await worker.start();
    expect(given).toEqual([]);
    expect(await worker.receive(QUESTION)).toBe('claimed before');
    await worker.stop();
  });

  it('neither drops a question nor apologises where the clock jumps while it is in hand', async () => {
    const { newWorker, clock } = await open();
    const seen: boolean[] = [];
    let failed = false;
    const worker = newWorker({
      answer: async (_question, { late }) => {
        seen.push(late);
        clock.jump(7 * HOUR);
        if (!failed) {
          failed = true;
          throw new Error('later');
        }
        return undefined;
      },
    });
    await worker.receive(QUESTION);
    await worker.idle();
    expect(seen).toEqual([false]);
  });

  it('keeps what is in hand, and what its answer promises, where somebody sets the clock forwards', async () => {
    const { newWorker, store, clock } = await open();
    const worker = newWorker({
      answer: async ({ id }) => {
        clock.jump(2 * DAY);
        await clean(store);
        return (session) => promise(session, { id, recipient: 'slack:U9', kind: 'hand-off', payload: null });
      },
    });
    await worker.receive(QUESTION);
    await worker.idle();
    expect(await store.read(({ db }) => db.selectFrom('outbox').select('kind').execute())).toEqual([{ kind: 'hand-off' }]);
  });

  const late = async (age: number, question: AddressedQuestion, attempts = 1) => {
    const { worker, given, store, clock, lines } = await open();
    await leftBehind(store, question);
    await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0, attempts, failures: attempts }).execute());
    clock.pass(age);
    await worker.start();
    await worker.stop();
    const dropped = lines.filter(({ msg }) => msg.includes('dropped')).map(({ reason, ageMinutes }) => ({ reason, ageMinutes }));
    return { given: given.map(({ late: apologises, by }) => ({ apologises, by })), dropped, rows: await rows(store), lines };
  };

  it('apologises after 10 minutes, and drops a question after 6 hours with one line that does not quote it', async () => {
    expect((await late(9 * MINUTE, QUESTION)).given).toEqual([{ apologises: false, by: 'reply' }]);
    expect((await late(11 * MINUTE, QUESTION)).given).toEqual([{ apologises: true, by: 'reply' }]);
    expect((await late(5.9 * HOUR, QUESTION)).given).toEqual([{ apologises: true, by: 'reply' }]);
    const { given, dropped, rows: left, lines } = await late(6.1 * HOUR, QUESTION);
    expect({ given, dropped }).toEqual({ given: [], dropped: [{ reason: 'too old', ageMinutes: 366 }] });
    expect(left).toMatchObject([{ state: 'dropped', content: null }]);
    expect(JSON.stringify(lines)).not.toMatch(/my score|"U1/);
  });

  it('drops with one line each what waited for days while no program ran, also where the cleaning comes first', async () => {
    const { worker, store, clock, log, lines, given } = await open();
    await leftBehind(store, QUESTION);
    await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0 }).execute());
    clock.pass(2 * DAY);
    await clean(store, log);
    await worker.start();
    await worker.stop();
    const dropped = lines.filter(({ msg }) => msg === 'a question is dropped without an answer');
    expect(dropped).toMatchObject([{ questionId: 'Ev1', platform: 'slack', reason: 'too old', ageMinutes: 2880 }]);
    expect([given, await rows(store)]).toEqual([[], []]);
    expect(JSON.stringify(lines)).not.toMatch(/my score|"U1/);
  });

  it('answers by direct message where the reply token has died, if that is allowed', async () => {
    expect((await late(14 * MINUTE, WITH_TOKEN)).given).toEqual([{ apologises: true, by: 'reply' }]);
    expect((await late(16 * MINUTE, { ...WITH_TOKEN, directMessageAllowed: true })).given).toEqual([
      { apologises: true, by: 'direct message' },
    ]);
    expect((await late(16 * MINUTE, WITH_TOKEN)).dropped).toMatchObject([{ reason: 'no way to reply' }]);
    const slack = { ...QUESTION, replyToken: { lastsMs: 30 * MINUTE, uses: 5 }, directMessageAllowed: true };
    expect((await late(MINUTE, slack, 4)).given).toEqual([{ apologises: false, by: 'reply' }]);
    expect((await late(MINUTE, slack, 5)).given).toEqual([{ apologises: false, by: 'direct message' }]);
    expect((await late(31 * MINUTE, slack)).given).toEqual([{ apologises: true, by: 'direct message' }]);
  });

  it('tries again what could not be delivered, after a pause that grows', async () => {
    const attempts: number[] = [];
    const { newWorker, store, clock, lines } = await open();
    const worker = newWorker({
      answer: async (question) => {
        attempts.push(question.attempts);
        if (attempts.length < 3) throw new Error(`refused: ${question.text}`);
        return undefined;
      },
    });
    await worker.receive(QUESTION);
    await worker.idle();
    const rest = async () => {
      const [row] = await rows(store);
      return (row?.held_until ?? 0) - (row?.held_from ?? 0);
    };
    const pauses = [await rest()];
    for (let round = 0; round < 2; round++) {
      if (kind === 'sqlite') clock.pass((pauses.at(-1) ?? 0) + 1);
      else await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0 }).execute());
      await worker.poll();
      await worker.idle();
      if (round === 0) pauses.push(await rest());
    }
    expect({ attempts, pauses }).toEqual({ attempts: [1, 2, 3], pauses: [1000, 2000] });
    expect(await rows(store)).toMatchObject([{ state: 'answered' }]);
    expect(JSON.stringify(lines)).not.toContain('my score');
  });

  it('gives up on a question that ended the program five times', async () => {
    const { worker, given, store, lines } = await open();
    await leftBehind(store, QUESTION);
    await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0, attempts: 5 }).execute());
    await worker.start();
    await worker.stop();
    expect(given).toEqual([]);
    expect(lines.find(({ msg }) => msg.includes('dropped'))).toMatchObject({ reason: 'ended the program too often' });
  });

  it('answers once where the platform takes longer for the acknowledgement than a lease lasts', async () => {
    const { log } = await listeningLog();
    const store = await openStore(await fresh(), { log });
    const answered: boolean[] = [];
    const answer: InboxWorkerOptions['answer'] = async (_question, { perhapsDelivered }) => {
      answered.push(perhapsDelivered);
      return undefined;
    };
    const two = [0, 1].map(() => new InboxWorker({ store, log, answer, leaseMs: 300, pollMs: 20 }));
    for (const each of two) await each.start();
    await two[0]?.receive(QUESTION, () => new Promise((resolve) => setTimeout(resolve, 900)));
    await Promise.all(two.map((each) => each.stop()));
    expect(answered).toEqual([false]);
  });

  it('takes up what another process left also while an answer of its own hangs', async () => {
    const slow = hourglass();
    const { newWorker, store, given } = await open();
    const worker = newWorker({
      answer: async ({ text, replyTo }, delivery) => {
        if (text === 'slow') await slow.ended;
        given.push({ text, replyTo, ...delivery });
        return undefined;
      },
    });
    const free = () => store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0 }).execute());
    await leftBehind(store, { ...QUESTION, text: 'slow' });
    await free();
    await worker.start();
    await leftBehind(store, { ...QUESTION, eventId: 'Ev2', message: { channel: 'C1', timestamp: '2' }, text: 'quick' });
    await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0 }).where('id', '=', 'Ev2').execute());
    await worker.poll();
    expect(given.map(({ text }) => text)).toEqual(['quick']);
    slow.end();
    await worker.stop();
    expect(given.map(({ text }) => text)).toEqual(['quick', 'slow']);
  });
});
