import type { Knowledge } from '../src/index.ts';

/** What every front door says once, where people look: what stands behind the answers, and what does not. */
export function trustStatement({ documents }: Pick<Knowledge, 'documents'>): string {
  const dates = [...new Set(documents.flatMap(({ read }) => read ?? []))].sort();
  const read = dates.length === 0 ? '' : dates.length === 1 ? `, read ${dates[0]}` : `, read ${dates[0]} to ${dates.at(-1)}`;
  const library = `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`;
  return [
    `Each answer is restated from ${library}${read}, with its source beside it.`,
    "Unofficial unless the department says otherwise; not affiliated with Mass General or the guides' publishers.",
    'No match predictions.',
  ].join(' ');
}
