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
}

export interface PassageIndex {
  readonly size: number;
  /**
   * Best first; equal scores keep passage order.
   * @param reread how many of those that share words of substance are read word by word, `limit` at least
   */
  search(query: SearchQuery, limit: number, reread?: number): RankedPassage[];
  /** Whether any field of any passage holds this stem. */
  has(term: string): boolean;
  /** Passages with this stem in any field. */
  documentFrequency(term: string): number;
  /** Inverse document frequency; an unknown term's is the largest. */
  idf(term: string): number;
  /** The indexed word nearest to a mistyped one, as it is written in the passages. */
  nearestTerm(word: string): string | undefined;
}
