import type { Dialect } from 'kysely';
import Libsql from 'libsql';
import { expect, it, onTestFinished, vi } from 'vitest';
import { InboxWorker } from '../../../adapters/database/inbox-worker.ts';
import { type DatabaseSettings, databaseFile } from '../../../adapters/database/open-database.ts';
import { listeningLog, onEachDatabase, openStore } from './databases.ts';
import { wayTo } from './way-to-server.ts';

const ASKED = {
  platform: 'slack',
  eventId: 'Ev1',
  asker: 'U1',
  conversation: 'C1',
  text: 'how many aways?',
  replyTo: null,
  directMessageAllowed: false,
};

onEachDatabase('the inbox', (fresh, kind) => {
  it('hears what the store said while the process was frozen before it counts as silent', async () => {
    const { log } = await listeningLog();
    let frozen = false;
    const freezeOnce = () => {
      if (!frozen) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
      frozen = true;
    };
    let asked = false;
    const wrap = (dialect: Dialect) =>
      afterSending(dialect, kind === 'sqlite' ? 'commit' : 'insert into "inbox"', () => asked && freezeOnce());
    const store = await openStore(await fresh(), { log, wrap });
    const worker = new InboxWorker({ store, log, answer: async () => undefined });
    asked = true;
    expect(await worker.receive(ASKED)).toBe('written');
    await worker.idle();
    expect(frozen).toBe(true);
  });

  it('tells the platform after half a second that a question arrived, while the store is still stuck', async () => {
    const { log, lines } = await listeningLog();
    const { settings, stick, letGo } = await databaseThatSticks(await fresh(), kind);
    const store = await openStore(settings, { log });
    const answered: string[] = [];
    const worker = new InboxWorker({ store, log, answer: async ({ text }) => void answered.push(text) });
    await worker.start();
    onTestFinished(() => worker.stop());
    await stick();
    // Time goes by here alone: the store, which has five seconds to give up, does not.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let acknowledged = false;
    const received = worker.receive(ASKED, async () => {
      acknowledged = true;
    });
    await vi.advanceTimersByTimeAsync(499);
    await turnOfTheLoop();
    expect(acknowledged).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await turnOfTheLoop();
    expect({ acknowledged, trouble: store.trouble }).toEqual({ acknowledged: true, trouble: undefined });
    expect(await received).toBe('held in memory');
    vi.useRealTimers();
    expect(lines.filter(({ level }) => level >= 40).map(({ msg }) => msg)).toEqual([
      'a question is held in memory: the store did not take it in time',
    ]);
    await letGo();
    const inbox = () => store.read(({ db }) => db.selectFrom('inbox').select(['state', 'content']).execute()).catch(() => []);
    await expect.poll(inbox, { timeout: 15_000 }).toEqual([{ state: 'answered', content: null }]);
    expect(answered).toEqual([ASKED.text]);
    expect(await worker.receive(ASKED)).toBe('claimed before');
  }, 30_000);
});

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** A file that another program holds on to for a while, or a server that says nothing. */
async function databaseThatSticks(settings: DatabaseSettings, kind: 'sqlite' | 'postgres') {
  if (kind === 'postgres') {
    const way = await wayTo(settings);
    return { settings: way.settings, stick: async () => way.hang(), letGo: way.open };
  }
  let other: InstanceType<typeof Libsql> | undefined;
  return {
    settings,
    stick: async () => {
      other = new Libsql(databaseFile(settings.dataDir));
      other.exec('begin immediate');
    },
    letGo: async () => {
      other?.exec('rollback');
      other?.close();
    },
  };
}

/** A database on the way to which something happens right after a statement was sent. */
function afterSending(dialect: Dialect, statement: string, happens: () => void): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      const [acquire, commit] = [driver.acquireConnection.bind(driver), driver.commitTransaction.bind(driver)];
      driver.commitTransaction = (connection) => {
        const committed = commit(connection);
        if (statement === 'commit') happens();
        return committed;
      };
      driver.acquireConnection = async () => {
        const connection = await acquire();
        const execute = Object.getPrototypeOf(connection).executeQuery.bind(connection) as typeof connection.executeQuery;
        connection.executeQuery = (query) => {
          const executed = execute(query);
          if (query.sql.startsWith(statement)) happens();
          return executed as never;
        };
        return connection;
      };
      return driver;
    },
  };
}
