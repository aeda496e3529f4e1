import MiniSearch from 'minisearch';
import { type Token, tokenise } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import { PassageTerms } from './passage-terms.ts';
import { areRelated, RELATED_SHARE, relatedPrefix } from './related-terms.ts';
import { CandidateReader, type NumberedQuery } from './rerank.ts';
import { Spelling } from './spelling.ts';
import {
  type FieldOccurrences,
  type FieldScoring,
  fieldImpact,
  gatherPostings,
  holds,
  inverseDocumentFrequency,
  type SharedOccurrences,
  type TermPostings,
} from './term-postings.ts';
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

/** The fields, in MiniSearch's numbering, with their BM25 parameters. */
const FIELDS = ['headings', 'askedAs', 'text'] as const;
const FIELD_PARAMETERS = [
  { weight: 1.5, k1: 1.3, b: 0.7 },
  { weight: 1.5, k1: 1.3, b: 0.7 },
  { weight: 1, k1: 1.3, b: 0.72 },
] as const;

/** Candidates that are read word by word. Reading 100 gains nothing. */
const RERANKED_PASSAGES = 50;
/** What each repetition of a term in the question adds to its weight: verbose questions repeat what matters. */
const REPETITION_WEIGHT = 0.5;
/** Postings kept in typed arrays between searches, at about 8 bytes each. */
const REMEMBERED_POSTINGS = 4_000_000;

/** The index itself. MiniSearch's own scoring is left aside: it makes an object of every passage that shares a word, then sorts them. */
class InvertedIndex extends MiniSearch<Record<(typeof FIELDS)[number] | 'id', string>> {
  constructor() {
    super({ fields: [...FIELDS], tokenize: (terms) => terms.split(' '), processTerm: (term) => term });
  }

  occurrencesOf(term: string): FieldOccurrences | undefined {
    return this._index.get(term);
  }

  termsRelatedTo(term: string): string[] {
    const prefix = relatedPrefix(term);
    if (prefix === undefined) return [];
    return [...this._index.atPrefix(prefix).keys()].filter((other) => areRelated(term, other));
  }
}

/** A query made ready: distinct terms in order of first mention. */
interface PreparedQuery extends NumberedQuery {
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  readonly postings: readonly (TermPostings | undefined)[];
}

class SearchablePassages implements PassageIndex {
  readonly #passages: IndexedPassage[] = [];
  readonly #index = new InvertedIndex();
  readonly #words = new PassageTerms();
  readonly #spelling = new Spelling();
  readonly #postings = new Map<string, TermPostings | undefined>();
  #rememberedPostings = 0;
  #fields: readonly FieldScoring[] = [];
  #scores = new Float64Array(0);
  #touched = new Uint32Array(0);
  #positions = new Uint16Array(0);

  get size(): number {
    return this.#passages.length;
  }

  add(passage: IndexedPassage): void {
    const analysed = [
      [tokenise(passage.headings)],
      passage.askedAs.map((question) => tokenise(question)),
      splitSentences(passage.text).map((sentence) => tokenise(sentence)),
    ] as const;
    const [headings, askedAs, text] = analysed;
    this.#passages.push(passage);
    this.#index.add({ id: passage.id, headings: contentTerms(headings), askedAs: contentTerms(askedAs), text: contentTerms(text) });
    this.#words.add({ headings: termsOf(headings[0]), askedAs: askedAs.map(termsOf), sentences: text.map(termsOf) });
    for (const token of analysed.flat(2)) this.#spelling.add(token.surface);
  }

  /** Allocates what searches need; called once, after the last passage. */
  freeze(): void {
    this.#words.trim();
    this.#scores = new Float64Array(this.size);
    this.#touched = new Uint32Array(this.size);
    this.#positions = new Uint16Array(this.#words.numberEnd);
    this.#fields = FIELD_PARAMETERS.map((parameters, field) => {
      const lengths = this.#words.lengthsOf(field as 0 | 1 | 2);
      const filled = lengths.filter((length) => length > 0);
      const averageLength = filled.reduce((sum, length) => sum + length, 0) / (filled.length || 1) || 1;
      return { ...parameters, averageLength, lengthOf: (document) => lengths[document] as number };
    });
  }

  has(term: string): boolean {
    return this.#words.numberOf(term) > 0;
  }

  documentFrequency(term: string): number {
    return this.#words.documentFrequencyOf(this.#words.numberOf(term));
  }

  idf(term: string): number {
    return inverseDocumentFrequency(this.documentFrequency(term), this.size);
  }

  nearestTerm(word: string): string | undefined {
    return this.#spelling.nearest(word);
  }

  search(query: SearchQuery, limit: number): RankedPassage[] {
    const prepared = this.#prepare(query);
    const { worths, numbers } = prepared;
    numbers.forEach((number, position) => {
      if (number > 0) this.#positions[number] = position + 1;
    });
    const idfOf = (number: number): number => inverseDocumentFrequency(this.#words.documentFrequencyOf(number), this.size);
    const reader = new CandidateReader(prepared, this.#positions, idfOf);
    const total = worths.reduce((sum, worth) => sum + worth, 0);
    const ranked = this.#candidates(prepared, Math.max(limit, RERANKED_PASSAGES))
      .map(({ document, score }) => {
        const leadingSegments = 1 + (this.#passages[document] as IndexedPassage).askedAs.length;
        const match = reader.read({ terms: this.#words.of(document), leadingSegments });
        return { document, match, score: score + match.bonus + this.#stopWordScore(prepared, match.occurrences, document) };
      })
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score || left.document - right.document)
      .slice(0, limit)
      .map(({ document, match, score }) => {
        const { id, text } = this.#passages[document] as IndexedPassage;
        const isHeld = (position: number): boolean => {
          const postings = prepared.postings[position];
          if (postings !== undefined && holds(postings, document)) return true;
          return match.occurrences.some((counts) => (counts[position] as number) > 0);
        };
        const held = worths.reduce((sum, worth, position) => sum + (isHeld(position) ? worth : 0), 0);
        return { id, score, bestSentence: splitSentences(text)[match.sentence] ?? '', coverage: total > 0 ? held / total : 0 };
      });
    for (const number of numbers) this.#positions[number] = 0;
    return ranked;
  }

  #prepare({ terms: sequence }: SearchQuery): PreparedQuery {
    const places = new Map<string, number>();
    const weights: number[] = [];
    const order = sequence.map(({ term, weight }) => {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      weights[place] = weights[place] === undefined ? weight : weights[place] + REPETITION_WEIGHT * weight;
      return place;
    });
    const terms = [...places.keys()];
    const worths = terms.map((term, place) => (weights[place] as number) * this.idf(term));
    const pairs = new Map<number, Map<number, number>>();
    for (let index = 0; index + 1 < order.length; index++) {
      const first = order[index] as number;
      const second = order[index + 1] as number;
      const seconds = pairs.get(first) ?? new Map<number, number>();
      pairs.set(first, seconds.set(second, ((worths[first] as number) + (worths[second] as number)) / 2));
    }
    const postings = terms.map((term) => this.#postingsOf(term));
    return { terms, weights, worths, pairs, postings, numbers: terms.map((term) => this.#words.numberOf(term)) };
  }

  /** The passages that score best on the words of substance; all of them for a question that has none. */
  #candidates({ weights, postings }: PreparedQuery, limit: number): { document: number; score: number }[] {
    const scores = this.#scores;
    let touchedCount = 0;
    postings.forEach((entry, position) => {
      const weight = weights[position] as number;
      if (entry === undefined || !(weight > 0)) return;
      const { documents, impacts } = entry;
      for (let index = 0; index < documents.length; index++) {
        const document = documents[index] as number;
        if (scores[document] === 0) this.#touched[touchedCount++] = document;
        scores[document] = (scores[document] as number) + weight * (impacts[index] as number);
      }
    });
    if (touchedCount === 0) return this.#passages.map((_, document) => ({ document, score: 0 }));
    const best = topDocuments(this.#touched, touchedCount, scores, limit);
    const candidates = best.map((document) => ({ document, score: scores[document] as number }));
    for (let index = 0; index < touchedCount; index++) scores[this.#touched[index] as number] = 0;
    return candidates;
  }

  /** Stop words have no postings: they are scored among the candidates, from their counts. */
  #stopWordScore({ postings, worths }: PreparedQuery, occurrences: readonly Uint16Array[], document: number): number {
    let score = 0;
    worths.forEach((worth, position) => {
      if (postings[position] !== undefined) return;
      this.#fields.forEach((scoring, field) => {
        const count = occurrences[field]?.[position] ?? 0;
        if (count > 0) score += worth * fieldImpact(count, document, scoring);
      });
    });
    return score;
  }

  #postingsOf(term: string): TermPostings | undefined {
    if (this.#postings.has(term)) return this.#postings.get(term);
    const group: SharedOccurrences[] = [];
    const own = this.#index.occurrencesOf(term);
    if (own !== undefined) group.push({ fields: own, share: 1 });
    const related = this.has(term) && own === undefined ? [] : this.#index.termsRelatedTo(term);
    for (const other of related) {
      const fields = this.#index.occurrencesOf(other);
      if (fields !== undefined) group.push({ fields, share: RELATED_SHARE });
    }
    const idfs = [own === undefined ? 0 : this.idf(term), ...(own === undefined ? related : []).map((other) => this.idf(other))];
    const postings = group.length === 0 ? undefined : gatherPostings(group, this.#fields, Math.max(...idfs), this.#scores);
    if (this.#rememberedPostings > REMEMBERED_POSTINGS) {
      this.#postings.clear();
      this.#rememberedPostings = 0;
    }
    this.#postings.set(term, postings);
    this.#rememberedPostings += postings?.documents.length ?? 0;
    return postings;
  }
}

function termsOf(tokens: readonly Token[] | undefined): string[] {
  return (tokens ?? []).map((token) => token.term);
}

/** What MiniSearch indexes of a field: the stems of its words of substance. */
function contentTerms(segments: readonly (readonly Token[])[]): string {
  return segments
    .flat()
    .filter((token) => !token.isStopWord)
    .map((token) => token.term)
    .join(' ');
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
