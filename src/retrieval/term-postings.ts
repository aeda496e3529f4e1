/** MiniSearch's entry for one term: field number -> (document number -> occurrences). */
export type FieldOccurrences = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The passages that hold one term, in passage order, with what the term adds to each one's score. */
export interface TermPostings {
  readonly documents: Uint32Array;
  /** BM25F contribution of the term at weight 1. */
  readonly impacts: Float32Array;
  readonly idf: number;
}

export interface LengthStatistics {
  readonly size: number;
  readonly fieldWeights: readonly number[];
  readonly averageLengths: readonly number[];
  lengthOf(document: number, field: number): number;
}

export interface Bm25Parameters {
  /** Saturation of repeated occurrences. */
  readonly k1: number;
  /** Strength of length normalisation, 0..1, for each field. */
  readonly b: readonly number[];
}

/** Inverse document frequency as in BM25, always positive. */
export function inverseDocumentFrequency(documentFrequency: number, size: number): number {
  return Math.log(1 + (size - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * Gathers a term's occurrences over all fields (BM25F: weighted, length-normalised occurrences are added up, then saturated once)
 * into typed arrays. `occurrences` is a scratch array of at least `size` zeros, left as it was found.
 */
export function postingsOf(
  fields: FieldOccurrences,
  statistics: LengthStatistics,
  { k1, b }: Bm25Parameters,
  occurrences: Float64Array,
): TermPostings {
  const holders: number[] = [];
  for (const [field, byDocument] of fields) {
    const weight = statistics.fieldWeights[field] ?? 1;
    const strength = b[field] ?? 0.75;
    const averageLength = statistics.averageLengths[field] || 1;
    for (const [document, count] of byDocument) {
      if (occurrences[document] === 0) holders.push(document);
      const normalised = count / (1 - strength + (strength * statistics.lengthOf(document, field)) / averageLength);
      occurrences[document] = (occurrences[document] as number) + weight * normalised;
    }
  }
  holders.sort((left, right) => left - right);
  const idf = inverseDocumentFrequency(holders.length, statistics.size);
  const documents = Uint32Array.from(holders);
  const impacts = new Float32Array(holders.length);
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index] as number;
    const count = occurrences[document] as number;
    impacts[index] = (idf * count * (k1 + 1)) / (count + k1);
    occurrences[document] = 0;
  }
  return { documents, impacts, idf };
}
