import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('profiles')
    .addColumn('asker', 'text', (column) => column.primaryKey())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('zone', 'text')
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('plan_progress')
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('done_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_progress_of_asker', ['asker', 'step'])
    .execute();

  await schema
    .createTable('official_dates')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('cycle', 'text')
    .addColumn('opens', 'text')
    .addColumn('closes', 'text')
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('checked', 'text', (column) => column.notNull())
    .addColumn('retired', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('reminders')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('date_id', 'text', (column) => column.notNull())
    .addColumn('date_end', 'text', (column) => column.notNull())
    .addColumn('days_before', 'integer', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('reminders_once', ['asker', 'date_id', 'date_end', 'days_before'])
    .execute();
  await schema.createIndex('reminders_of_date').on('reminders').column('date_id').execute();
  await schema.createIndex('reminders_due').on('reminders').column('due_at').execute();
}
