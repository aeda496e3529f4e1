import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adviceInStore } from '../../../adapters/advice-in-store.ts';
import { DAY, HOUR } from '../../../adapters/database/clock.ts';
import {
  findReference,
  heldRemindersSchema,
  holdReminders,
  keptDates,
  noteTold,
  reminderInHand,
  type Store,
  TryLater,
} from '../../../adapters/database/index.ts';
import { keepDate } from '../../../adapters/database/official-dates.ts';
import { OutboxWorker } from '../../../adapters/database/outbox-worker.ts';
import { dueReminder } from '../../../adapters/due-reminder.ts';
import { obeyAdviceCommand } from '../../../adapters/obey-advice-command.ts';
import { type OfficialDate, plainInlines } from '../../../src/index.ts';
import { engine } from '../../fixture-library.ts';
import { clean, listeningLog, onEachDatabase, openStore, TestClock } from './databases.ts';

// The clock of the tests stands at 2026-11-22 12:00 UTC.
const APPLICATIONS: OfficialDate = {
  id: 'late-applications',
  what: 'late applications close',
  closes: '2026-12-10T17:00',
  zone: 'America/New_York',
  source: 'https://example.org/late',
  checked: '2026-11-20',
  retired: false,
};
const ZONE = 'America/New_York';
const untilNine = (day: string) => Date.parse(`${day}T14:00:00Z`);

onEachDatabase('reminders', (fresh, kind) => {
  const open = async () => {
    const settings = await fresh();
    const clock = new TestClock();
    const sent: [recipient: string, text: string][] = [];
    const fails = { next: false };
    const start = async () => {
      const store = await openStore(settings, { clock });
      const { log } = await listeningLog();
      const send: ConstructorParameters<typeof OutboxWorker>[0]['send'] = async (message) => {
        const due = await dueReminder(message, { store, engine, now: clock.now() });
        if (!due) return;
        if (fails.next) {
          fails.next = false;
          throw new Error('the platform is away');
        }
        const text = due.advice.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainInlines(block.inlines)] : []));
        sent.push([message.recipient, text.join('\n')]);
      };
      const outbox = new OutboxWorker({ store, log, send, clock, pollMs: 3_600_000 });
      return { store, outbox };
    };
    const running = await start();
    await running.store.write((session) => keepDate(session, APPLICATIONS));
    const says = async (store: Store, person: string, typed: Parameters<typeof obeyAdviceCommand>[0], wish?: string) => {
      const kept = adviceInStore(store, { platform: 'slack', person, recipient: `slack:${person}`, ...(wish && { wish }) });
      return (await obeyAdviceCommand(typed, { engine, kept, turns: [], now: clock.now(), zone: ZONE })).notices;
    };
    const until = async ({ outbox }: { outbox: OutboxWorker }, moment: number) => {
      clock.pass(moment - clock.now());
      await outbox.poll();
      await outbox.idle();
    };
    return { ...running, clock, sent, fails, start, says, until };
  };
  const remind = { kind: 'remind', dateId: 'late-applications', days: [7, 1] } as const;

  it('come once each, on the days that were chosen, also over a restart', async () => {
    const { store, outbox, sent, start, says, until } = await open();
    expect(await says(store, 'U1', remind)).toEqual([
      'You will be reminded on 2026-12-03 09:00 (America/New_York), 7 days before it closes: late applications close.',
      'You will be reminded on 2026-12-09 09:00 (America/New_York), a day before it closes: late applications close.',
    ]);
    await says(store, 'U1', remind);
    await outbox.start();
    await until({ outbox }, untilNine('2026-12-03') - 1);
    expect(sent).toEqual([]);
    await until({ outbox }, untilNine('2026-12-03'));
    expect(sent).toEqual([['slack:U1', 'In 7 days: late applications close, closes 2026-12-10 17:00 (America/New_York). [1]']]);
    await outbox.stop();
    await store.close();
    const again = await start();
    await again.outbox.start();
    await until(again, untilNine('2026-12-09') + HOUR / 10);
    await until(again, untilNine('2026-12-20'));
    expect(sent.slice(1)).toEqual([
      ['slack:U1', 'Tomorrow: late applications close, closes 2026-12-10 17:00 (America/New_York). [1]'],
    ]);
    await again.outbox.stop();
  });

  it('that are missed come late and say so', async () => {
    const { store, outbox, sent, says, clock, until } = await open();
    await says(store, 'U1', { ...remind, days: [7] });
    clock.pass(untilNine('2026-12-05') - clock.now());
    await outbox.start();
    await until({ outbox }, clock.now());
    expect(sent).toEqual([
      [
        'slack:U1',
        'In 5 days: late applications close, closes 2026-12-10 17:00 (America/New_York). [1] This reminder was due on 2026-12-03 09:00 and comes late. I am sorry.',
      ],
    ]);
    await outbox.stop();
  });

  it('are cancelled by one button of their date, which lasts as long as they wait, also where the date is put off', async () => {
    const { store, says, clock } = await open();
    const owner = store.hash('slack:U1');
    const hold = () => store.write((session) => holdReminders(session, owner, 'late-applications'));
    await says(store, 'U1', remind);
    const id = await hold();
    expect(await hold()).toBe(id);
    await store.write((session) => keepDate(session, { ...APPLICATIONS, closes: '2027-12-10T17:00' }));
    const found = () => store.read((session) => findReference(session, id, owner, heldRemindersSchema));
    const content = { kind: 'reminders', dateId: 'late-applications' };
    clock.pass(untilNine('2027-12-09') + 30 * DAY - 1 - clock.now());
    expect(await found()).toEqual({ kind: 'found', owned: true, content });
    clock.pass(2);
    expect(await found()).toEqual({ kind: 'gone' });
  });

  it('move with a date that is corrected, and tell of one that is retired', async () => {
    const { store, outbox, sent, says, until } = await open();
    await says(store, 'U1', { ...remind, days: [1] });
    await store.write((session) => keepDate(session, { ...APPLICATIONS, closes: '2026-12-20T17:00' }));
    await outbox.start();
    await until({ outbox }, untilNine('2026-12-09') + DAY);
    expect(sent).toEqual([]);
    expect(await says(store, 'U1', { kind: 'show-reminders' })).toEqual([
      'You will be reminded on 2026-12-19 09:00 (America/New_York), a day before it closes: late applications close.',
    ]);
    await store.write((session) => keepDate(session, { ...APPLICATIONS, retired: true }));
    expect(await says(store, 'U1', { kind: 'show-reminders' })).toEqual([
      'This date was withdrawn or changed, so the reminder on 2026-12-19 09:00 (America/New_York) will only say that: late applications close.',
    ]);
    await until({ outbox }, untilNine('2026-12-19'));
    expect(sent).toEqual([
      [
        'slack:U1',
        'A date that you wanted to be reminded of was withdrawn or changed: late applications close. Please check with the official calendar.',
      ],
    ]);
    await outbox.stop();
  });

  it('of what opened and takes place since are of that day', async () => {
    const { store, outbox, sent, says, until } = await open();
    const { closes: _closes, ...about } = { ...APPLICATIONS, what: 'Match Day' };
    await store.write((session) => keepDate(session, { ...about, opens: '2026-12-10' }));
    await says(store, 'U1', { ...remind, days: [7, 1] });
    await outbox.start();
    await until({ outbox }, untilNine('2026-12-03'));
    await store.write((session) => keepDate(session, { ...about, 'takes place': '2026-12-10' }));
    expect(await says(store, 'U1', { kind: 'show-reminders' })).toEqual([
      'You will be reminded on 2026-12-09 09:00 (America/New_York), a day before it takes place: Match Day.',
    ]);
    await until({ outbox }, untilNine('2026-12-09'));
    expect(sent.map(([, text]) => text)).toEqual([
      'In 7 days: Match Day, opens 2026-12-10 (America/New_York). [1]',
      'Tomorrow: Match Day, takes place 2026-12-10 (America/New_York). [1]',
    ]);
    await outbox.stop();
  });

  it('of a date that is put off in the knowledge wait for the new day', async () => {
    const { store, says, clock } = await open();
    await says(store, 'U1', { ...remind, dateId: 'rank-lists', days: [7] });
    const putOff = engine.knowledge.officialDates.map((date) =>
      date.id === 'rank-lists' ? { ...date, closes: '2027-03-10T21:00' } : date,
    );
    const later = { advise: engine.advise, knowledge: { ...engine.knowledge, officialDates: putOff } };
    const row = await store.read(({ db }) => db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow());
    const message = { ...row, payload: JSON.parse(row.payload ?? ''), promisedAt: row.created_at };
    const due = (now: number) => dueReminder(message, { store, engine: later, now });
    clock.pass(untilNine('2027-02-24') - clock.now());
    await expect(due(clock.now())).rejects.toThrow(TryLater);
    const inTime = await due(untilNine('2027-03-03'));
    expect(inTime?.advice.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainInlines(block.inlines)] : []))).toEqual([
      'In 7 days: rank order lists are due, closes 2027-03-10 21:00 (America/New_York), cycle 2026-2027. [1]',
    ]);
  });

  describe('of a date that is another one after it was told', () => {
    const OLD = 'closes 2026-12-10 17:00 (America/New_York)';
    const CORRECTED = [
      'Department staff have corrected a date that you wanted to be reminded of.',
      'In 17 days: late applications close, closes 2026-12-20 17:00 (America/New_York). [1]',
      `Before that, it read: ${OLD}.`,
    ].join(' ');
    const PUT_OFF = { ...APPLICATIONS, closes: '2026-12-20T17:00' };
    const WITHDRAWN = `Department staff have withdrawn a date that you wanted to be reminded of; please check with the official calendar. It no longer holds: late applications close, ${OLD}. [1]`;
    /** U1 was reminded a week before, and U2 waits for the day before. */
    const told = async () => {
      const opened = await open();
      const { store, outbox, sent, start, says, clock, until } = opened;
      await says(store, 'U1', { ...remind, days: [7, 6, 1] });
      await says(store, 'U2', { ...remind, days: [1] });
      await outbox.start();
      await until(opened, untilNine('2026-12-03'));
      expect(sent.splice(0).map(([recipient]) => recipient)).toEqual(['slack:U1']);
      const others = await start();
      await others.outbox.start();
      onTestFinished(async () => {
        await Promise.all([outbox.stop(), others.outbox.stop()]);
      });
      const kept = (date: OfficialDate) => store.write((session) => keepDate(session, date));
      const received = async () => {
        await Promise.all([until(opened, clock.now()), until(others, clock.now())]);
        await Promise.all([outbox.idle(), others.outbox.idle()]);
        return sent.splice(0);
      };
      return { ...opened, kept, received };
    };

    it('bring the new one, the old one and who corrected it, once to each of those, whoever sends it', async () => {
      const { kept, received } = await told();
      await kept(PUT_OFF);
      expect(await received()).toEqual([['slack:U1', CORRECTED]]);
      await kept({ ...PUT_OFF, checked: '2026-12-03' });
      expect(await received()).toEqual([]);
    });

    it('bring what holds in the end where it is corrected twice, against what was told, and nothing where that holds again', async () => {
      const { kept, received } = await told();
      await kept({ ...APPLICATIONS, closes: '2026-12-15T17:00' });
      await kept(PUT_OFF);
      expect(await received()).toEqual([['slack:U1', CORRECTED]]);
      await kept(APPLICATIONS);
      await kept(PUT_OFF);
      expect(await received()).toEqual([]);
    });

    it('say that it was withdrawn, at once and not again on the other days, and that it holds after all', async () => {
      const { kept, received, until, outbox, says, store } = await told();
      await kept({ ...APPLICATIONS, retired: true });
      expect(await received()).toEqual([['slack:U1', WITHDRAWN]]);
      await until({ outbox }, untilNine('2026-12-04'));
      expect(await received()).toEqual([]);
      await kept(APPLICATIONS);
      expect(await received()).toEqual([
        [
          'slack:U1',
          `Department staff had withdrawn a date that you wanted to be reminded of, and it holds again. In 6 days: late applications close, ${OLD}. [1]`,
        ],
      ]);
      expect(await says(store, 'U1', { kind: 'show-reminders' })).toHaveLength(1);
    });

    it('bring nothing where it is over, or where they were cancelled', async () => {
      const { kept, received, says, store, outbox, until } = await told();
      await kept(PUT_OFF);
      expect(await says(store, 'U1', { kind: 'cancel-reminders', dateId: 'late-applications' })).toEqual([
        '2 reminders are cancelled.',
      ]);
      expect(await received()).toEqual([]);
      await says(store, 'U2', { ...remind, days: [0] });
      await until({ outbox }, untilNine('2026-12-20'));
      expect((await received()).map(([recipient]) => recipient)).toEqual(['slack:U2', 'slack:U2']);
      expect(await says(store, 'U2', { kind: 'cancel-reminders', dateId: 'late-applications' })).toEqual([
        'You will hear no more of that, also where it is corrected.',
      ]);
      await kept({ ...PUT_OFF, closes: '2026-12-30T17:00' });
      expect(await received()).toEqual([]);
    });

    // In a file one writes after the other.
    it.runIf(kind === 'postgres')('are told of a correction that falls between its being read and its being told', async () => {
      const { store, start, says } = await open();
      const other = (await start()).store;
      await says(store, 'U1', { ...remind, days: [7] });
      const { id, payload } = await store.read(({ db }) => db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow());
      let corrected: Promise<unknown> = Promise.resolve();
      await store.write(async (session) => {
        await reminderInHand(session, { payload: JSON.parse(payload ?? '') });
        const [date] = await keptDates(session);
        corrected = other.write((others) => keepDate(others, PUT_OFF));
        await Promise.race([corrected, setTimeout(300)]);
        await noteTold(session, { id }, { date: date as OfficialDate, recipient: 'slack:U1' });
      });
      await corrected;
      const kinds = await store.read(({ db }) => db.selectFrom('outbox').select('kind').orderBy('position').execute());
      expect(kinds).toEqual([{ kind: 'reminder' }, { kind: 'date corrected' }]);
    });

    it('bring nothing where it was over before', async () => {
      const { kept, received, outbox, until } = await told();
      await until({ outbox }, untilNine('2026-12-12'));
      await received();
      await kept({ ...APPLICATIONS, retired: true });
      expect(await received()).toEqual([]);
    });

    it('stay known until it is over, however long before somebody was reminded', async () => {
      const { kept, received, store, clock } = await told();
      await kept({ ...APPLICATIONS, closes: '2027-03-20T17:00' });
      await received();
      const left = async () => {
        await clean(store);
        const rows = await store.read(({ db }) => db.selectFrom('reminders').select('told').execute());
        return rows.filter(({ told: date }) => date !== null).length;
      };
      clock.pass(80 * DAY);
      expect(await left()).toBe(1);
      clock.pass(60 * DAY);
      expect(await left()).toBe(0);
    });
  });

  it('that rest after a failure move with the date, and hold up nothing else meanwhile', async () => {
    const opened = await open();
    const { store, outbox, sent, says, clock, until, fails } = opened;
    await says(store, 'U1', { ...remind, days: [7] });
    await outbox.start();
    fails.next = true;
    await until(opened, untilNine('2026-12-03'));
    await store.write((session) => keepDate(session, { ...APPLICATIONS, closes: '2026-12-20T17:00' }));
    await until(opened, untilNine('2026-12-04'));
    expect(sent.map(([, text]) => text)).toEqual([expect.stringMatching('^Department staff have corrected')]);
    await until(opened, untilNine('2026-12-13'));
    const more = async () => {
      await until(opened, clock.now());
      return sent.slice(1).map(([, text]) => text);
    };
    // A server counts the pause by its own clock.
    await expect.poll(more, { timeout: 10_000 }).toEqual([expect.stringMatching(/^In 7 days: late applications close/)]);
    await outbox.stop();
  });

  it('are shown to their owner alone, and cancelled at once', async () => {
    const { store, outbox, sent, says, until } = await open();
    await says(store, 'U1', remind);
    await says(store, 'U2', remind);
    expect(await says(store, 'U3', { kind: 'show-reminders' })).toEqual(['No reminder is waiting for you.']);
    expect(await says(store, 'U3', { kind: 'cancel-reminders', dateId: undefined })).toEqual(['There was no such reminder.']);
    expect(await says(store, 'U1', { kind: 'show-reminders' })).toHaveLength(2);
    expect(await says(store, 'U1', { kind: 'cancel-reminders', dateId: 'late-applications' })).toEqual([
      '2 reminders are cancelled.',
    ]);
    await outbox.start();
    await until({ outbox }, untilNine('2026-12-03'));
    expect(sent.map(([recipient]) => recipient)).toEqual(['slack:U2']);
    await outbox.stop();
  });

  it('are cancelled by a wish also where its first answer did not arrive', async () => {
    const { store, says } = await open();
    const cancel = { kind: 'cancel-reminders', dateId: undefined } as const;
    expect(await says(store, 'U1', cancel, 'q1')).toEqual(['There was no such reminder.']);
    expect(await says(store, 'U1', cancel, 'q1')).toEqual(['There was no such reminder.']);
    await says(store, 'U1', remind);
    expect(await says(store, 'U1', cancel, 'q2')).toEqual(['2 reminders are cancelled.']);
    expect(await says(store, 'U1', cancel, 'q2')).toEqual(['These reminders are cancelled.']);
    expect(await says(store, 'U1', cancel, 'q3')).toEqual(['There was no such reminder.']);
  });

  it('of what is past, or of what there is not, are not promised', async () => {
    const { store, says } = await open();
    expect(await says(store, 'U1', { ...remind, days: [30] })).toEqual(['30 days before: that lies behind already.']);
    expect(await says(store, 'U1', { ...remind, days: [400, 1000] })).toEqual([
      'Reminders come on the day itself or up to 365 days before, for example "deadlines remind rank-lists 7 1".',
    ]);
    expect(await says(store, 'U1', { ...remind, dateId: 'eras' })).toEqual([
      'There is no date eras. There are: rank-lists, applications, late-applications.',
    ]);
  });
});
