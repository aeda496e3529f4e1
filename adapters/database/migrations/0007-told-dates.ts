import type { Kysely } from 'kysely';

/** Dates of a single day; and which date a person was told, so that they hear of it when it is corrected. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('official_dates').addColumn('takes_place', 'text').execute();
  await schema.alterTable('reminders').addColumn('told', 'text').execute();
  await schema.alterTable('reminders').addColumn('told_until', 'bigint').execute();
  await schema.alterTable('reminders').addColumn('recipient', 'text').execute();
}
