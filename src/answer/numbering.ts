import type { KnowledgeDocument, Passage } from '../corpus/knowledge-document.ts';
import type { Citation, Inline } from './answer.ts';
import type { DraftSentence } from './draft.ts';

/** Gives each passage its number, in the order in which they are cited. */
export class Numbering {
  /** By the id of the passage, in their order. */
  readonly #cited = new Map<string, Passage>();
  readonly #most: number;

  /** @param most how many passages may be cited in all */
  constructor(most: number = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  roomFor(passages: readonly Passage[]): boolean {
    const fresh = new Set(passages.map(({ id }) => id).filter((id) => !this.#cited.has(id)));
    return this.#cited.size + fresh.size <= this.#most;
  }

  numberOf(passage: Passage): number {
    if (!this.#cited.has(passage.id)) this.#cited.set(passage.id, passage);
    return [...this.#cited.keys()].indexOf(passage.id) + 1;
  }

  citations(): Citation[] {
    return [...this.#cited.values()].map((passage, at) => citationOf(passage, at + 1));
  }
}

function citationOf(passage: Passage, n: number): Citation {
  const { document } = passage;
  return {
    n,
    source: document.id,
    title: document.title,
    section: passage.headings.join(' › ') || document.title,
    passage: passage.text,
    passageId: passage.id,
    publisher: document.publisher,
    url: document.url,
    edition: editionOf(document),
    readOn: document.read,
  };
}

export function editionOf({ edition, read }: KnowledgeDocument): string {
  return read ? `${edition}, read ${read}` : edition;
}

/** A run of sentences from the same passage is marked once, at its end; a sentence with a figure is always marked. */
export function inlinesOf(sentences: readonly DraftSentence[], numbering: Numbering): Inline[] {
  const inlines: Inline[] = [];
  for (const [at, { text, cites }] of sentences.entries()) {
    inlines.push({ kind: 'text', text: `${at > 0 ? ' ' : ''}${text}` });
    const next = sentences[at + 1];
    const runsOn =
      next !== undefined && next.cites.length === cites.length && next.cites.every((passage, i) => passage === cites[i]);
    if (runsOn && !/\d/.test(text)) continue;
    for (const passage of cites) inlines.push({ kind: 'citation', n: numbering.numberOf(passage) });
  }
  return inlines;
}
