import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('button_references')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('for_whom', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('button_references_expiry').on('button_references').column('expires_at').execute();
  await schema.createIndex('button_references_of_owner').on('button_references').column('owner').execute();

  await schema
    .createTable('opened_threads')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('opened_threads_opened').on('opened_threads').column('opened_at').execute();
}
