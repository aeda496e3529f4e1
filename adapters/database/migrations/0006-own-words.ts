import type { Kysely } from 'kysely';

/** Of each of those who asked the same of staff, their own words; and what was said to whom of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('hand_off_askers').addColumn('question', 'text').execute();
  await schema.alterTable('hand_off_askers').addColumn('answer_id', 'text').execute();
  await schema
    .alterTable('hand_off_askers')
    .addColumn('waits', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema
    .alterTable('hand_off_replies')
    .addColumn('said_to', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await schema.createIndex('hand_off_askers_of_answer').on('hand_off_askers').column('answer_id').execute();
}
