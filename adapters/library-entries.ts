import { isStaffAnswer, type Knowledge } from '../src/index.ts';
import { commonWording } from './wording.ts';

/** A document of the library, and how old it is. */
export interface LibraryEntry {
  readonly title: string;
  readonly url: string | null;
  /** Publisher, edition and reading date. */
  readonly described: string;
  /** What of it is past or superseded; none where nothing is. */
  readonly outOfDate: readonly string[];
}

/** Somewhat less than a platform shows in one message. */
const MOST_DOCUMENTS = 40;

/**
 * The library, oldest reading first, since that is what wants looking at; what the documents date and what has passed stands beside.
 * @param today as YYYY-MM-DD
 */
export function libraryEntries({ documents, dates }: Pick<Knowledge, 'documents' | 'dates'>, today: string): LibraryEntry[] {
  const superseded = new Map(documents.flatMap(({ supersedes, title }) => (supersedes ? [[supersedes, title]] : [])));
  const age = ({ id, read }: Knowledge['documents'][number]) => `${read ?? ''} ${superseded.has(id) ? 0 : 1}`;
  const oldestFirst = documents
    .filter((document) => !isStaffAnswer(document))
    .sort((a, b) => age(a).localeCompare(age(b)) || a.title.localeCompare(b.title));
  return oldestFirst.slice(0, MOST_DOCUMENTS).map(({ id, title, url, publisher, edition, read }) => {
    const later = superseded.get(id);
    const past = dates.filter(({ passage, over, closes, opens }) => {
      const last = closes ?? opens;
      return passage.startsWith(`${id}#`) && (over || (last !== undefined && last < today));
    });
    const { library } = commonWording;
    return {
      title,
      url,
      described: `${publisher}; ${edition}; ${read ? `read ${read}` : library.unread}`,
      outOfDate: [...(later ? [library.superseded(later)] : []), ...new Set(past.map(({ what }) => what))],
    };
  });
}
