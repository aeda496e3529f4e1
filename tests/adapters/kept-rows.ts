import type { Store } from '../../adapters/database/store.ts';

const TABLES = ['inbox', 'turns', 'answers', 'feedback', 'not_covered', 'outbox'] as const;

/** Rows of each table that holds what people do. */
export async function keptRows(store: Store): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map((table) =>
      store.read(({ db }) =>
        db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    ),
  );
  return Object.fromEntries(TABLES.map((table, n) => [table, Number(counts[n]?.n)]));
}

export const NOTHING_KEPT = Object.fromEntries(TABLES.map((table) => [table, 0]));
