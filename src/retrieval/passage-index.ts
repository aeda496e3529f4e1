import MiniSearch from 'minisearch';
import { tokenise } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import { PassageTerms } from './passage-terms.ts';
import { matchSentences, type NumberedQuery } from './rerank.ts';
import { Spelling } from './spelling.ts';
import { type FieldOccurrences, inverseDocumentFrequency, postingsOf, type TermPostings } from './term-postings.ts';
import { topDocuments } from './top-passages.ts';

export { queryFor } from './query.ts';

export interface IndexedPassage {
  readonly id: string;
  readonly headings: string;
  readonly text: string;
  /** Questions that the passage is known to answer, in other words than its own. */
  readonly askedAs: readonly string[];
}

export interface WeightedTerm {
  /** A stem. */
  readonly term: string;
  readonly weight: number;
}

export interface SearchQuery {
  /** In the order of the question: neighbours are looked for side by side. */
  readonly terms: readonly WeightedTerm[];
  readonly text?: string;
}

export interface RankedPassage {
  readonly id: string;
  /** Re-ranked; comparable between the passages of one query. */
  readonly score: number;
  readonly bestSentence: string;
  /** Share (0..1) of the query's idf weight that the passage holds; unknown words weigh as the rarest. */
  readonly coverage: number;
}

export interface PassageIndex {
  readonly size: number;
  /** Best first; equal scores keep passage order. */
  search(query: SearchQuery, limit: number): RankedPassage[];
  /** Whether any field of any passage holds this stem. */
  has(term: string): boolean;
  /** Passages with this stem in any field. */
  documentFrequency(term: string): number;
  /** Inverse document frequency; an unknown term's is the largest. */
  idf(term: string): number;
  /** The indexed word nearest to a mistyped one, as it is written in the passages. */
  nearestTerm(word: string): string | undefined;
}

const FIELDS = ['headings', 'askedAs', 'text'] as const;
const FIELD_WEIGHTS = [1.5, 1.5, 1];
const BM25 = { k1: 1.3, b: [0.5, 0.5, 0.75] };
const RERANK = { sentence: 0.5, orderedPair: 0.4, unorderedPair: 0.2 };
const RERANKED_PASSAGES = 50;

/** MiniSearch holds the index; its scoring is left aside, because it builds an object for every passage that shares a word. */
class InvertedIndex extends MiniSearch<IndexedPassage> {
  occurrencesOf(term: string): FieldOccurrences | undefined {
    return this._index.get(term);
  }

  lengthOf(document: number, field: number): number {
    return this._fieldLength.get(document)?.[field] ?? 0;
  }

  get averageLengths(): readonly number[] {
    return this._avgFieldLength;
  }
}

class SearchablePassages implements PassageIndex {
  readonly #index: InvertedIndex;
  readonly #passages: IndexedPassage[] = [];
  readonly #sentences = new PassageTerms();
  readonly #spelling = new Spelling();
  readonly #postings = new Map<string, TermPostings>();
  #scores = new Float64Array(0);
  #touched = new Uint32Array(0);

  constructor() {
    this.#index = new InvertedIndex({
      fields: [...FIELDS],
      idField: 'id',
      extractField: (passage, field) =>
        field === 'askedAs' ? passage.askedAs.join('\n') : String(passage[field as 'id' | 'headings' | 'text']),
      tokenize: (text) => this.#analyse(text),
      processTerm: (term) => term,
    });
  }

  get size(): number {
    return this.#passages.length;
  }

  add(passage: IndexedPassage): void {
    this.#passages.push(passage);
    this.#index.add(passage);
    this.#sentences.add(splitSentences(passage.text).map((sentence) => tokenise(sentence).map((token) => token.term)));
  }

  #analyse(text: string): string[] {
    return tokenise(text).map((token) => {
      this.#spelling.add(token.surface);
      return token.term;
    });
  }

  /** Allocates what a search needs; called once, after the last passage. */
  freeze(): void {
    this.#scores = new Float64Array(this.size);
    this.#touched = new Uint32Array(this.size);
  }

  has(term: string): boolean {
    return this.#index.occurrencesOf(term) !== undefined;
  }

  documentFrequency(term: string): number {
    return this.#postingsOf(term)?.documents.length ?? 0;
  }

  idf(term: string): number {
    return this.#postingsOf(term)?.idf ?? inverseDocumentFrequency(0, this.size);
  }

  nearestTerm(word: string): string | undefined {
    return this.#spelling.nearest(word);
  }

  search(query: SearchQuery, limit: number): RankedPassage[] {
    const merged = new Map<string, number>();
    for (const { term, weight } of query.terms) merged.set(term, Math.max(weight, merged.get(term) ?? 0));
    const terms = [...merged.keys()];
    const worths = terms.map((term) => (merged.get(term) as number) * this.idf(term));
    const numbered: NumberedQuery = { numbers: terms.map((term) => this.#sentences.numberOf(term)), worths };
    const touchedCount = this.#score(terms, merged);
    const candidates = topDocuments(this.#touched, touchedCount, this.#scores, Math.max(limit, RERANKED_PASSAGES));
    const total = worths.reduce((sum, worth) => sum + worth, 0) || 1;
    const ranked = candidates
      .map((document) => {
        const match = matchSentences(this.#sentences.of(document), numbered, RERANK);
        return { document, match, score: (this.#scores[document] as number) + match.bonus };
      })
      .sort((left, right) => right.score - left.score || left.document - right.document)
      .slice(0, limit)
      .map(({ document, match, score }) => {
        const passage = this.#passages[document] as IndexedPassage;
        const held = terms.reduce((sum, term, index) => sum + (this.#holds(document, term) ? (worths[index] as number) : 0), 0);
        return { id: passage.id, score, bestSentence: splitSentences(passage.text)[match.sentence] ?? '', coverage: held / total };
      });
    for (let index = 0; index < touchedCount; index++) this.#scores[this.#touched[index] as number] = 0;
    return ranked;
  }

  #holds(document: number, term: string): boolean {
    const fields = this.#index.occurrencesOf(term);
    return fields !== undefined && [...fields.values()].some((byDocument) => byDocument.has(document));
  }

  #score(terms: readonly string[], weights: ReadonlyMap<string, number>): number {
    let touchedCount = 0;
    for (const term of terms) {
      const postings = this.#postingsOf(term);
      const weight = weights.get(term) as number;
      if (postings === undefined || weight <= 0) continue;
      const { documents, impacts } = postings;
      for (let index = 0; index < documents.length; index++) {
        const document = documents[index] as number;
        if (this.#scores[document] === 0) this.#touched[touchedCount++] = document;
        this.#scores[document] = (this.#scores[document] as number) + weight * (impacts[index] as number);
      }
    }
    return touchedCount;
  }

  #postingsOf(term: string): TermPostings | undefined {
    const known = this.#postings.get(term);
    if (known !== undefined) return known;
    const fields = this.#index.occurrencesOf(term);
    if (fields === undefined) return undefined;
    const statistics = {
      size: this.size,
      fieldWeights: FIELD_WEIGHTS,
      averageLengths: this.#index.averageLengths,
      lengthOf: (document: number, field: number) => this.#index.lengthOf(document, field),
    };
    const postings = postingsOf(fields, statistics, BM25, this.#scores);
    this.#postings.set(term, postings);
    return postings;
  }
}

export function createPassageIndex(passages: Iterable<IndexedPassage>, onProgress?: (done: number) => void): PassageIndex {
  const index = new SearchablePassages();
  let done = 0;
  for (const passage of passages) {
    index.add(passage);
    onProgress?.(++done);
  }
  index.freeze();
  return index;
}
