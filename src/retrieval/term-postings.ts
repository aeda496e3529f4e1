import type { TermOccurrences } from './field-occurrences.ts';

/** The passages that hold a term (or a related one), in passage order, with what it adds to the score of each. */
export interface TermPostings {
  readonly documents: Uint32Array;
  /** BM25 contribution at weight 1. */
  readonly impacts: Float32Array;
}

/** How one field takes part in BM25. Each field saturates on its own: a word in a heading counts besides the same word in the text. */
export interface FieldScoring {
  readonly weight: number;
  /** Saturation of repeated occurrences. */
  readonly k1: number;
  /** Strength of length normalisation, 0..1. */
  readonly b: number;
  readonly averageLength: number;
  /** Words of this field in a passage. */
  lengthOf(document: number): number;
}

/** One term of a group that is searched for as one: the term itself at share 1, related terms at less. */
export interface SharedOccurrences {
  /** Its occurrences, field by field. */
  readonly fields: readonly TermOccurrences[];
  readonly share: number;
}

/** Inverse document frequency as in BM25, always positive. */
export function inverseDocumentFrequency(documentFrequency: number, size: number): number {
  return Math.log(1 + (size - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** What `count` occurrences in one field are worth before idf: weighted, length-normalised, saturated. */
export function fieldImpact(count: number, document: number, { weight, k1, b, averageLength, lengthOf }: FieldScoring): number {
  const normalised = count / (1 - b + (b * lengthOf(document)) / averageLength);
  return (weight * normalised * (k1 + 1)) / (normalised + k1);
}

/** Lists with a place for every passage, all zeros between uses. */
export interface GatheringScratch {
  readonly counts: Float64Array;
  readonly impacts: Float64Array;
}

/** Gathers a group's occurrences into typed arrays: field by field, so that each field saturates on its own. */
export function gatherPostings(
  group: readonly SharedOccurrences[],
  fields: readonly FieldScoring[],
  idf: number,
  { counts, impacts }: GatheringScratch,
): TermPostings {
  const holders: number[] = [];
  fields.forEach((scoring, field) => {
    const holdersInField: number[] = [];
    for (const { fields: occurrences, share } of group) {
      const inField = occurrences[field] as TermOccurrences;
      for (let at = 0; at < inField.documents.length; at++) {
        const document = inField.documents[at] as number;
        if (counts[document] === 0) holdersInField.push(document);
        counts[document] = (counts[document] as number) + share * (inField.counts[at] as number);
      }
    }
    for (const document of holdersInField) {
      if (impacts[document] === 0) holders.push(document);
      impacts[document] = (impacts[document] as number) + idf * fieldImpact(counts[document] as number, document, scoring);
      counts[document] = 0;
    }
  });
  const documents = Uint32Array.from(holders).sort();
  const postings = { documents, impacts: Float32Array.from(documents, (document) => impacts[document] as number) };
  for (const document of holders) impacts[document] = 0;
  return postings;
}
