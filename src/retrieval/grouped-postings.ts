import type { TermOccurrences } from './field-occurrences.ts';
import type { PassageTerms } from './passage-terms.ts';
import { RELATED_SHARE } from './related-terms.ts';
import {
  type FieldScoring,
  type GatheringScratch,
  gatherPostings,
  inverseDocumentFrequency,
  type SharedOccurrences,
  type TermPostings,
} from './term-postings.ts';

/** Postings kept in typed arrays between searches, at 8 bytes each: 64 MB at most, which only some 100,000 passages reach. */
const REMEMBERED_POSTINGS = 8_000_000;

/** Where occurrences come from: the inverted index. */
export interface OccurrenceSource {
  /** Occurrences of a term as a word of substance, field by field; undefined where it has none. */
  occurrencesOf(term: string): readonly TermOccurrences[] | undefined;
  termsRelatedTo(term: string): string[];
}

/** Postings of terms together with their relatives, gathered when first asked for: indexing pays nothing for them. */
export class GroupedPostings {
  readonly #source: OccurrenceSource;
  readonly #words: PassageTerms;
  readonly #fields: readonly FieldScoring[];
  readonly #scratch: GatheringScratch;
  /** Least recently used first. */
  readonly #remembered = new Map<string, TermPostings>();
  #rememberedPostings = 0;
  /** Terms that passages hold as stop words alone. */
  readonly #stopWords = new Set<string>();

  constructor(source: OccurrenceSource, words: PassageTerms, fields: readonly FieldScoring[]) {
    this.#source = source;
    this.#words = words;
    this.#fields = fields;
    this.#scratch = { counts: new Float64Array(words.size), impacts: new Float64Array(words.size) };
  }

  /** Undefined for stop words, and for terms that neither occur nor have a relative. */
  of(term: string): TermPostings | undefined {
    const remembered = this.#remembered.get(term);
    if (remembered !== undefined) {
      // Which of them were used of late matters only where some are soon forgotten.
      if (this.#rememberedPostings > REMEMBERED_POSTINGS / 2) {
        this.#remembered.delete(term);
        this.#remembered.set(term, remembered);
      }
      return remembered;
    }
    if (this.#stopWords.has(term)) return undefined;
    const postings = this.#gather(term);
    if (postings === undefined) return undefined;
    this.#remembered.set(term, postings);
    this.#rememberedPostings += postings.documents.length;
    for (const [oldest, { documents }] of this.#remembered) {
      if (this.#rememberedPostings <= REMEMBERED_POSTINGS) break;
      this.#remembered.delete(oldest);
      this.#rememberedPostings -= documents.length;
    }
    return postings;
  }

  #gather(term: string): TermPostings | undefined {
    const own = this.#source.occurrencesOf(term);
    const isStopWord = own === undefined && this.#words.numberOf(term) > 0;
    if (isStopWord) {
      this.#stopWords.add(term);
      return undefined;
    }
    const related = this.#source.termsRelatedTo(term);
    const group: SharedOccurrences[] = own === undefined ? [] : [{ fields: own, share: 1 }];
    for (const other of related) {
      const fields = this.#source.occurrencesOf(other);
      if (fields !== undefined) group.push({ fields, share: RELATED_SHARE });
    }
    if (group.length === 0) return undefined;
    // A term that is not indexed itself counts as its rarest relative does.
    const idf = Math.max(...(own === undefined ? related : [term]).map((each) => this.#idf(each)));
    return gatherPostings(group, this.#fields, idf, this.#scratch);
  }

  #idf(term: string): number {
    return inverseDocumentFrequency(this.#words.documentFrequencyOf(this.#words.numberOf(term)), this.#words.size);
  }
}
