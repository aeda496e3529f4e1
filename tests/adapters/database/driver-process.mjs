/*
 * Stands in for an adapter: receives events, answers them on a platform that is a folder of files, promises a message with each
 * answer and sends it. It can kill or freeze itself at any step, that is, before and after each statement and each act on the platform.
 * It runs what was compiled, since starting dozens of processes through tsx would take minutes.
 */
import { appendFileSync, existsSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { InboxWorker, OutboxWorker, promise, recordAnswer, Store, StoreAway } from '../../../dist/adapters/database/index.js';

/** @type {{ settings: object, platform: string, events: string[], dieAt?: number, freezeAt?: number | string, leaseMs?: number, atOnce?: number, until?: 'idle' | 'killed' }} */
const {
  settings,
  platform,
  events,
  dieAt = 0,
  freezeAt = 0,
  leaseMs = 400,
  atOnce = 1,
  until = 'idle',
} = JSON.parse(process.argv[2]);

let steps = 0;
function step() {
  steps += 1;
  if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
  if (steps === freezeAt) freeze();
}

let froze = false;
function freeze() {
  if (froze) return;
  froze = true;
  writeSync(1, 'frozen\n');
  process.kill(process.pid, 'SIGSTOP');
}

/** Steps before and after each statement. */
function stepping(dialect) {
  const wrapped = new WeakMap();
  const connectionOf = (connection) => {
    if (!wrapped.has(connection)) {
      const proxy = Object.create(connection, {
        executeQuery: {
          value: async (query) => {
            step();
            const result = await connection.executeQuery(query);
            step();
            return result;
          },
        },
      });
      wrapped.set(connection, { proxy, connection });
      wrapped.set(proxy, { proxy, connection });
    }
    return wrapped.get(connection);
  };
  const around =
    (driver, act) =>
    async (proxy, ...rest) => {
      step();
      await driver[act](connectionOf(proxy).connection, ...rest);
      step();
    };
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      return {
        init: () => driver.init(),
        acquireConnection: async () => connectionOf(await driver.acquireConnection()).proxy,
        beginTransaction: around(driver, 'beginTransaction'),
        commitTransaction: around(driver, 'commitTransaction'),
        rollbackTransaction: around(driver, 'rollbackTransaction'),
        releaseConnection: (proxy) => driver.releaseConnection(connectionOf(proxy).connection),
        destroy: () => driver.destroy(),
      };
    },
  };
}

const file = (name) => path.join(platform, name);
const has = (name, nonce) => existsSync(file(name)) && readFileSync(file(name), 'utf8').includes(`${nonce} `);
async function post(name, nonce, text, confirm = async () => {}) {
  step();
  if (freezeAt === name) freeze();
  await confirm();
  appendFileSync(file(name), `${nonce} ${text}\n`);
  step();
}

const log = pino({ level: 'warn' }, pino.destination({ dest: file('log'), sync: true }));
const store = await Store.open({ settings, log, wrap: stepping });
const inbox = new InboxWorker({
  store,
  log,
  leaseMs,
  pollMs: 100,
  async answer({ id, speaker, text }, { perhapsDelivered }, confirmLease) {
    // As Slack lets a bot look for its own message, and Discord tells two posts of one nonce apart.
    if (!perhapsDelivered || !has('answers', id)) await post('answers', id, text, confirmLease);
    return async (session) => {
      await recordAnswer(session, {
        id,
        asker: speaker(session).asker,
        knowledgeVersion: 'v1',
        outcome: 'answered',
        question: undefined,
      });
      await promise(session, { id: `about-${id}`, recipient: 'files:staff', kind: 'note', payload: { text } });
    };
  },
});
const outbox = new OutboxWorker({
  store,
  log,
  leaseMs,
  pollMs: 100,
  async send({ id, payload, perhapsSent }, confirmLease) {
    if (!perhapsSent || !has('messages', id)) await post('messages', id, payload.text, confirmLease);
  },
});
await inbox.start();
await outbox.start();

const queue = [...events];
const receiveAll = async () => {
  for (let event = queue.shift(); event !== undefined; event = queue.shift()) {
    const text = event;
    await inbox.receive(
      {
        platform: 'files',
        eventId: `E-${event}`,
        message: { channel: 'C', timestamp: event },
        asker: 'U1',
        conversation: 'C',
        text,
        replyTo: null,
        directMessageAllowed: false,
      },
      () => post('acknowledged', text, ''),
    );
  }
};
await Promise.all(Array.from({ length: atOnce }, receiveAll));
writeSync(1, 'received\n');

const waiting = (table) =>
  store
    .read(({ db }) => db.selectFrom(table).select('id').where('state', '=', 'waiting').limit(1).execute())
    .then((rows) => rows.length > 0)
    .catch((error) => {
      if (error instanceof StoreAway) return true;
      throw error;
    });
while (until === 'killed' || (await waiting('inbox')) || (await waiting('outbox'))) await setTimeout(30);
await inbox.stop();
await outbox.stop();
await store.close();
writeSync(1, `steps ${steps}\n`);
