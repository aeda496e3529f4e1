import { allAtOnce, type Steps } from '../steps.ts';
import { TextReader } from '../text/read-text.ts';
import { GroupedPostings } from './grouped-postings.ts';
import { FIELDS, InvertedIndex } from './inverted-index.ts';
import type { IndexedPassage, PassageIndex, RankedPassage, SearchQuery } from './passage-search.ts';
import { type PassageTerms, SEGMENT_START } from './passage-terms.ts';
import { type PreparedQuery, prepareQuery } from './prepared-query.ts';
import { CandidateReader, type FoundPlaces, type ReadingOrder, SEGMENT_POSITION } from './rerank.ts';
import type { Spelling } from './spelling.ts';
import { type FieldScoring, fieldImpact, inverseDocumentFrequency, type TermPostings } from './term-postings.ts';
import { topDocuments } from './top-passages.ts';

/** How each of the fields takes part in BM25: the best means over eleven public collections. */
const FIELD_PARAMETERS = [
  { weight: 1.5, k1: 1.3, b: 0.7 },
  { weight: 1, k1: 1.3, b: 0.7 },
  { weight: 1, k1: 1.3, b: 0.72 },
] as const;

/** Candidates that are read word by word. Reading 100 gains nothing. */
const RERANKED_PASSAGES = 50;

interface Candidate {
  readonly document: number;
  score: number;
}

class SearchablePassages implements PassageIndex {
  readonly #passages: readonly IndexedPassage[];
  readonly #words: PassageTerms;
  readonly #spelling: Spelling;
  readonly #fields: readonly FieldScoring[];
  readonly #postings: GroupedPostings;
  readonly #order: ReadingOrder;
  /** Scratch lists, all zeros between searches: score by passage, passages touched, query position by term number. */
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;
  readonly #positions: Uint16Array;
  readonly #foundPlaces: FoundPlaces;

  constructor(passages: readonly IndexedPassage[], index: InvertedIndex) {
    const { words, spelling } = index;
    this.#passages = passages;
    this.#words = words;
    this.#spelling = spelling;
    this.#fields = FIELD_PARAMETERS.map((parameters, field) => ({ ...parameters, ...words.lengthsOf(field) }));
    this.#postings = new GroupedPostings(index, words, this.#fields);
    const leadingStarts = new Uint32Array(passages.length + 1);
    passages.forEach(({ askedAs }, document) => {
      leadingStarts[document + 1] = (leadingStarts[document] as number) + 1 + askedAs.length;
    });
    const { terms, starts } = words.inOrder();
    this.#order = { terms, starts, leadingStarts, leadingIdfs: this.#sumLeadingIdfs(terms, starts, leadingStarts) };
    this.#scores = new Float64Array(passages.length);
    this.#touched = new Uint32Array(passages.length);
    this.#positions = new Uint16Array(words.numberEnd);
    const longest = passages.reduce((most, _, at) => Math.max(most, (starts[at + 1] as number) - (starts[at] as number)), 0);
    this.#foundPlaces = { places: new Uint32Array(longest), found: new Uint16Array(longest) };
  }

  get size(): number {
    return this.#passages.length;
  }

  has(term: string): boolean {
    return this.#words.numberOf(term) > 0;
  }

  documentFrequency(term: string): number {
    return this.#words.documentFrequencyOf(this.#words.numberOf(term));
  }

  idf(term: string): number {
    return this.#idfOf(this.#words.numberOf(term));
  }

  nearestTerm(word: string): string | undefined {
    return this.#spelling.nearest(word);
  }

  search(query: SearchQuery, limit: number, reread = RERANKED_PASSAGES): RankedPassage[] {
    const prepared = prepareQuery(query, this.#words);
    const postings = prepared.terms.map((term) => this.#postings.of(term));
    const candidates = this.#candidates(prepared, postings, Math.max(limit, reread));
    this.#rerank(candidates.slice(0, reread), prepared, postings);
    return candidates
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score || left.document - right.document)
      .slice(0, limit)
      .map(({ document, score }) => ({ id: (this.#passages[document] as IndexedPassage).id, score }));
  }

  /** The passages that score best on the words of substance; all of them for a question that has none. */
  #candidates({ weights }: PreparedQuery, postings: readonly (TermPostings | undefined)[], limit: number): Candidate[] {
    const [scores, touched] = [this.#scores, this.#touched];
    let touchedCount = 0;
    postings.forEach((entry, position) => {
      const weight = weights[position] as number;
      if (entry === undefined || !(weight > 0)) return;
      const { documents, impacts } = entry;
      for (let index = 0; index < documents.length; index++) {
        const document = documents[index] as number;
        const score = scores[document] as number;
        if (score === 0) touched[touchedCount++] = document;
        scores[document] = score + weight * (impacts[index] as number);
      }
    });
    const best = touchedCount === 0 ? this.#passages.keys() : topDocuments(touched, touchedCount, scores, limit);
    const candidates = Array.from(best, (document) => ({ document, score: scores[document] as number }));
    for (let index = 0; index < touchedCount; index++) scores[touched[index] as number] = 0;
    return candidates;
  }

  /** Adds what reading the candidates shows, and the stop words, which have no postings and are scored from their counts. */
  #rerank(candidates: Candidate[], query: PreparedQuery, postings: readonly (TermPostings | undefined)[]): void {
    const { numbers, worths } = query;
    numbers.forEach((number, position) => {
      if (number > 0) this.#positions[number] = position + 1;
    });
    const unposted = [...postings.keys()].filter((position) => postings[position] === undefined);
    this.#positions[SEGMENT_START] = SEGMENT_POSITION;
    const reader = new CandidateReader(query, this.#positions, this.#order, this.#foundPlaces);
    for (const candidate of candidates) {
      const { document } = candidate;
      candidate.score += reader.read(document);
      for (const position of unposted) {
        for (let field = 0; field < FIELDS.length; field++) {
          const count = reader.counts[field * worths.length + position] as number;
          if (count === 0) continue;
          const impact = fieldImpact(count, document, this.#fields[field] as FieldScoring);
          candidate.score += (worths[position] as number) * impact;
        }
      }
    }
    for (const number of [SEGMENT_START, ...numbers]) this.#positions[number] = 0;
  }

  #sumLeadingIdfs(terms: Uint32Array, starts: Uint32Array, leadingStarts: Uint32Array): Float64Array {
    const idfs = Float32Array.from({ length: this.#words.numberEnd }, (_, number) => this.#idfOf(number));
    const sums = new Float64Array(leadingStarts.at(-1) ?? 0);
    for (let document = 0; document < this.size; document++) {
      let segment = (leadingStarts[document] as number) - 1;
      const end = leadingStarts[document + 1] as number;
      for (const number of terms.subarray(starts[document], starts[document + 1])) {
        if (number === SEGMENT_START) segment += 1;
        else sums[segment] = (sums[segment] as number) + (idfs[number] as number);
        if (segment === end) break;
      }
    }
    return sums;
  }

  #idfOf(number: number): number {
    return inverseDocumentFrequency(this.#words.documentFrequencyOf(number), this.#words.size);
  }
}

/** Analyses and indexes passages once; searching changes nothing that a caller can see. */
export function createPassageIndex(passages: Iterable<IndexedPassage>): PassageIndex {
  return allAtOnce(indexPassages(passages, new TextReader()));
}

/**
 * The same, a passage in each step.
 * @param reader reads all of their words, and remembers their asked-as lines for whoever needs them next
 */
export function* indexPassages(
  passages: Iterable<IndexedPassage>,
  reader: TextReader,
  onProgress?: (done: number) => void,
): Steps<PassageIndex> {
  const indexed: IndexedPassage[] = [];
  const index = new InvertedIndex();
  for (const passage of passages) {
    index.add(passage, reader);
    indexed.push(passage);
    onProgress?.(indexed.length);
    yield;
  }
  index.finish(reader);
  return new SearchablePassages(indexed, index);
}
