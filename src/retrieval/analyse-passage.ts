import { type Token, tokenise } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import type { IndexedPassage } from './passage-search.ts';
import type { PassageSegments } from './passage-terms.ts';

/** What one analysis of a passage yields for the index, the re-rank and the spelling. */
export interface AnalysedPassage {
  /** All its terms, segment by segment, in reading order. */
  readonly segments: PassageSegments;
  /** The stems of its words of substance, field by field, with a space between: what MiniSearch indexes. */
  readonly contentTerms: { readonly headings: string; readonly askedAs: string; readonly text: string };
  /** Its words as typed, with repetitions. */
  readonly surfaces: readonly string[];
}

export function analysePassage(passage: IndexedPassage): AnalysedPassage {
  const headings = tokenise(passage.headings);
  const askedAs = passage.askedAs.map(tokenise);
  const sentences = splitSentences(passage.text).map(tokenise);
  const surfaces: string[] = [];
  for (const tokens of [headings, ...askedAs, ...sentences]) for (const token of tokens) surfaces.push(token.surface);
  return {
    segments: { headings: termsOf(headings), askedAs: askedAs.map(termsOf), sentences: sentences.map(termsOf) },
    contentTerms: { headings: contentOf([headings]), askedAs: contentOf(askedAs), text: contentOf(sentences) },
    surfaces,
  };
}

function termsOf(tokens: readonly Token[]): string[] {
  return tokens.map((token) => token.term);
}

function contentOf(segments: readonly (readonly Token[])[]): string {
  const terms: string[] = [];
  for (const tokens of segments) for (const token of tokens) if (!token.isStopWord) terms.push(token.term);
  return terms.join(' ');
}
