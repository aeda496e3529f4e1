import type { Dialect } from 'kysely';
import { expect, it } from 'vitest';
import { InboxWorker } from '../../../adapters/database/inbox-worker.ts';
import { listeningLog, onEachDatabase, openStore } from './databases.ts';

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
});

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
