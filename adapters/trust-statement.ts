import { isStaffAnswer, type Knowledge } from '../src/index.ts';

/** What every front door says once, where people look: what stands behind the answers, and what does not. */
export function trustStatement({ documents: all }: Pick<Knowledge, 'documents'>): string {
  const documents = all.filter((document) => !isStaffAnswer(document));
  const dates = [...new Set(documents.flatMap(({ read }) => read ?? []))].sort();
  const read = dates.length === 0 ? '' : dates.length === 1 ? `, read ${dates[0]}` : `, read ${dates[0]} to ${dates.at(-1)}`;
  const library = `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`;
  return [
    `Each answer is restated from ${library}${read}, with its source beside it.`,
    ...(documents.length < all.length ? ['Department staff are cited in their own words, with role and date.'] : []),
    "Unofficial unless the department says otherwise; not affiliated with Mass General or the guides' publishers.",
    'No match predictions.',
  ].join(' ');
}
