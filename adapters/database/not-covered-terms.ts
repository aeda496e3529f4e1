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

/** What people asked in like terms, and the library does not cover. */
export interface Gap {
  readonly terms: string;
  readonly askers: number;
}

export interface Gaps {
  /** The most wanted first. */
  readonly shown: readonly Gap[];
  /** Questions in terms that staff may not see: too few have used them. */
  readonly rest: number;
}

interface AskedInTerms {
  readonly terms: ReadonlySet<string>;
  readonly asker: string;
  readonly handedOff: boolean;
}

/** So much of their terms two questions have in common that are alike. */
const ALIKE = 0.5;

/** What is missing, by likeness. Of a group staff see the terms alone that enough people used, or that were handed to them. */
export async function gapsForStaff({ db }: Session): Promise<Gaps> {
  const rows = await db
    .selectFrom('not_covered')
    .select(({ fn }) => ['terms', 'asker', fn.max('handed_off').as('handed')])
    .groupBy(['terms', 'asker'])
    .orderBy('terms')
    .orderBy('asker')
    .execute();
  const asked = rows.map(({ terms, asker, handed }) => ({
    terms: new Set(terms.split(' ')),
    asker,
    handedOff: Number(handed) === 1,
  }));
  const groups = groupedByLikeness(asked);
  const shown = groups.flatMap((group) => {
    const terms = termsToShow(group);
    return terms.length > 0 ? [{ terms: terms.join(' '), askers: askersOf(group), rows: group.length }] : [];
  });
  return {
    shown: shown
      .toSorted((a, b) => b.askers - a.askers || a.terms.localeCompare(b.terms))
      .map(({ terms, askers }) => ({ terms, askers })),
    rest: asked.length - shown.reduce((sum, { rows: own }) => sum + own, 0),
  };
}

/** The most asked gather those that are like them. */
function groupedByLikeness(asked: readonly AskedInTerms[]): AskedInTerms[][] {
  const byTerms = new Map<string, AskedInTerms[]>();
  for (const each of asked) {
    const key = [...each.terms].join(' ');
    byTerms.set(key, [...(byTerms.get(key) ?? []), each]);
  }
  const groups: AskedInTerms[][] = [];
  for (const same of [...byTerms.values()].toSorted((a, b) => b.length - a.length)) {
    const [first] = same;
    const like = groups.find(([leader]) => leader && first && likeness(leader.terms, first.terms) >= ALIKE);
    if (like) like.push(...same);
    else groups.push([...same]);
  }
  return groups;
}

function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const common = [...one].filter((term) => two.has(term)).length;
  return common / (one.size + two.size - common);
}

function termsToShow(group: readonly AskedInTerms[]): string[] {
  const all = new Set(group.flatMap(({ terms }) => [...terms]));
  return [...all]
    .filter((term) => {
      const using = group.filter(({ terms }) => terms.has(term));
      return askersOf(using) >= FEWEST_ASKERS || using.some(({ handedOff }) => handedOff);
    })
    .sort();
}

function askersOf(group: readonly AskedInTerms[]): number {
  return new Set(group.map(({ asker }) => asker)).size;
}
