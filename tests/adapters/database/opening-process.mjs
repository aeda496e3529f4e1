/**
 * Opens a database in a process of its own, and says what came of it. With "stay" it uses it until it is killed, with "alone" it keeps
 * others out until then; with "die while migrating" it kills itself between two statements of a migration.
 */
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { MIGRATIONS } from '../../../dist/adapters/database/migrations/migrations.js';
import { openDatabase } from '../../../dist/adapters/database/open-database.js';
import { Store } from '../../../dist/adapters/database/store.js';

const settings = JSON.parse(process.argv[2] ?? '');

if (process.argv[3] === 'die while migrating') {
  const up = async (db) => {
    await db.schema.createTable('first_half').addColumn('id', 'text').execute();
    writeSync(1, 'create table "first_half"\n');
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  };
  await openDatabase(settings, { migrations: [...MIGRATIONS, { name: 'two-tables', up }] });
} else if (process.argv[3] === 'alone') {
  await openDatabase(settings, { alone: true });
  writeSync(1, 'alone\n');
  setInterval(() => {}, 1000);
} else {
  const store = await Store.open({ settings, log: pino({ level: 'fatal' }, pino.destination(2)) });
  writeSync(1, `${store.trouble?.message ?? store.hash('slack:U1')}\n`);
  if (process.argv[3] === 'stay') setInterval(() => {}, 1000);
  else await store.close();
}
