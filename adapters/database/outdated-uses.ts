import { DAY } from './clock.ts';
import type { Session } from './session.ts';

/** Counts an answer for each passage past its date that it rests on; of whom and to what nothing is kept. */
export async function countOutdatedUses({ db, now }: Session, passages: readonly string[]): Promise<void> {
  if (passages.length === 0) return;
  const day = Math.floor(now / DAY) * DAY;
  await db
    .insertInto('outdated_uses')
    .values([...new Set(passages)].map((passage) => ({ passage, day, answers: 1 })))
    .onConflict((conflict) =>
      conflict.columns(['passage', 'day']).doUpdateSet((update) => ({ answers: update('outdated_uses.answers', '+', 1) })),
    )
    .execute();
}

export interface OutdatedUse {
  readonly passage: string;
  readonly answers: number;
}

/** The most used first. */
export async function outdatedUses({ db }: Session): Promise<OutdatedUse[]> {
  const rows = await db
    .selectFrom('outdated_uses')
    .select(({ fn }) => ['passage', fn.sum<number>('answers').as('answers')])
    .groupBy('passage')
    .orderBy('answers', 'desc')
    .orderBy('passage')
    .execute();
  return rows.map(({ passage, answers }) => ({ passage, answers: Number(answers) }));
}
