import type { Kysely } from 'kysely';

/** Questions handed to staff, what staff said, what of it became citable, and what administrators set. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('hand_offs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text')
    .addColumn('same_as', 'text', (column) => column.unique())
    .addColumn('asked_from', 'text', (column) => column.notNull())
    .addColumn('missing', 'text')
    .addColumn('nearest', 'text', (column) => column.notNull())
    .addColumn('gap', 'text')
    .addColumn('answer_id', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_at', 'bigint')
    .addColumn('needs_source', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.unique())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('hand_offs_by_state').on('hand_offs').columns(['state', 'opened_at']).execute();
  await schema.createIndex('hand_offs_changed').on('hand_offs').column('changed_at').execute();

  await schema
    .createTable('hand_off_askers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hand_off', 'text', (column) => column.notNull())
    .addColumn('asker', 'text')
    .addColumn('recipient', 'text')
    .addColumn('reply_to', 'text')
    .addColumn('name', 'text')
    .addColumn('tell_withdrawal', 'integer', (column) => column.notNull())
    .addColumn('answered_back', 'integer', (column) => column.notNull())
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('hand_off_askers_once').on('hand_off_askers').columns(['hand_off', 'asker']).unique().execute();
  await schema.createIndex('hand_off_askers_of_asker').on('hand_off_askers').columns(['asker', 'joined_at']).execute();
  await schema.createIndex('hand_off_askers_joined').on('hand_off_askers').column('joined_at').execute();

  await schema
    .createTable('hand_off_replies')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hand_off', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('asker', 'text')
    .addColumn('role', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('url', 'text')
    .addColumn('made_citable', 'text')
    .addColumn('said_on', 'text', (column) => column.notNull())
    .addColumn('said_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('hand_off_replies_to').on('hand_off_replies').columns(['hand_off', 'said_at']).execute();
  await schema.createIndex('hand_off_replies_said').on('hand_off_replies').column('said_at').execute();

  await schema
    .createTable('staff_answers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hand_off', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('published_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('staff_answers_by_state').on('staff_answers').columns(['state', 'published_at']).execute();

  await schema
    .createTable('staff_answer_versions')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('written_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_answer_versions_key', ['answer', 'version'])
    .execute();

  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .execute();
  await schema.createIndex('audit_at').on('audit').column('at').execute();

  await schema
    .createTable('staff_list')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('listed_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('admin_settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('outdated_uses')
    .addColumn('passage', 'text', (column) => column.notNull())
    .addColumn('day', 'bigint', (column) => column.notNull())
    .addColumn('answers', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('outdated_uses_key', ['passage', 'day'])
    .execute();
  await schema.createIndex('outdated_uses_day').on('outdated_uses').column('day').execute();
}
