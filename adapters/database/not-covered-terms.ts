import { randomUUID } from 'node:crypto';
import type { Session } from './session.ts';

/** So many different people must have asked in the same terms before staff see them, or one who chose to hand the question off. */
const FEWEST_ASKERS = 3;
const MOST_TERMS = 12;
const SHORTEST = 2;
const LONGEST = 30;

/**
 * The terms of a question that may be kept: words alone, sorted, each once. No figures, which may be somebody's own, and no order,
 * from which a sentence could be read.
 */
export function normalisedTerms(terms: readonly string[]): string {
  const words = terms
    .flatMap((term) =>
      term
        .normalize('NFKC')
        .toLowerCase()
        .split(/[\s_-]+/),
    )
    .filter((word) => /^\p{L}+$/u.test(word) && word.length >= SHORTEST && word.length <= LONGEST);
  return [...new Set(words)].sort().slice(0, MOST_TERMS).join(' ');
}

export interface NotCoveredQuestion {
  /** Hash. */
  readonly asker: string;
  readonly terms: readonly string[];
  /** The asker chose that staff see the question. */
  readonly handedOff: boolean;
}

/** Notes what the library does not cover. */
export async function noteNotCovered({ db, now }: Session, { asker, terms, handedOff }: NotCoveredQuestion): Promise<void> {
  const kept = normalisedTerms(terms);
  if (kept === '') return;
  await db
    .insertInto('not_covered')
    .values({ id: randomUUID(), asker, terms: kept, asked_at: now, handed_off: handedOff ? 1 : 0 })
    .execute();
}

export interface MissingTerms {
  readonly terms: string;
  readonly askers: number;
}

/** What staff may see, the most wanted first. */
export async function missingTermsForStaff({ db }: Session): Promise<MissingTerms[]> {
  const rows = await db
    .selectFrom('not_covered')
    .select(({ fn }) => ['terms', fn.count<number>('asker').distinct().as('askers')])
    .groupBy('terms')
    .having(({ or, eb, fn }) => or([eb(fn.count('asker').distinct(), '>=', FEWEST_ASKERS), eb(fn.max('handed_off'), '=', 1)]))
    .orderBy('askers', 'desc')
    .orderBy('terms')
    .execute();
  return rows.map(({ terms, askers }) => ({ terms, askers: Number(askers) }));
}
