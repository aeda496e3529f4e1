import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from '../session.ts';

export async function up(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('kept_values')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();

  await schema
    .createTable('inbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('event_key', 'text', (column) => column.notNull().unique())
    .addColumn('message_key', 'text', (column) => column.unique())
    .addColumn('asker', 'text')
    .addColumn('conversation', 'text')
    .addColumn('content', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('waiting'))
    .addColumn('settled_at', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('held_by', 'text')
    .addColumn('held_from', 'bigint')
    .addColumn('held_until', 'bigint')
    .execute();
  // Hardly any question waits at a given moment, so what is asked every other second looks at hardly any row.
  await schema
    .createIndex('inbox_waiting')
    .on('inbox')
    .column('received_at')
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await schema.createIndex('inbox_received').on('inbox').column('received_at').execute();

  await schema
    .createTable('outbox')
    .addColumn('position', kind === 'sqlite' ? 'integer' : 'bigint', (column) =>
      kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('asker', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('waiting'))
    .addColumn('settled_at', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('trouble', 'text')
    .addColumn('held_by', 'text')
    .addColumn('held_from', 'bigint')
    .addColumn('held_until', 'bigint')
    .execute();
  await schema
    .createIndex('outbox_waiting')
    .on('outbox')
    .columns(['recipient', 'position'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await schema.createIndex('outbox_settled').on('outbox').column('settled_at').execute();

  await schema
    .createTable('turns')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('turns_of_conversation').on('turns').columns(['conversation', 'asker', 'asked_at']).execute();
  await schema.createIndex('turns_asked').on('turns').column('asked_at').execute();

  await schema
    .createTable('answers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('knowledge_version', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addColumn('question', 'text')
    .execute();
  await schema.createIndex('answers_answered').on('answers').column('answered_at').execute();
  await schema.createIndex('answers_of_asker').on('answers').columns(['asker', 'answered_at']).execute();

  await schema
    .createTable('feedback')
    .addColumn('answer_id', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('knowledge_version', 'text', (column) => column.notNull())
    .addColumn('vote', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_of_asker', ['answer_id', 'asker'])
    .execute();
  await schema.createIndex('feedback_given').on('feedback').column('given_at').execute();

  await schema
    .createTable('not_covered')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('handed_off', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('not_covered_asked').on('not_covered').column('asked_at').execute();
}
