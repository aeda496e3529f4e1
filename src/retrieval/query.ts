import { stemOf, tokenise } from '../text/analyse.ts';
import type { PassageIndex, SearchQuery } from './passage-index.ts';

/** Weight of words that frame a question beside the words that name its subject. */
const STOP_WORD_WEIGHT = 0.3;

/** The plain query of a question: its stems in order, mistyped words corrected to the nearest word that the passages use. */
export function queryFor(text: string, index: PassageIndex): SearchQuery {
  const terms = tokenise(text).map((token) => {
    const weight = token.isStopWord ? STOP_WORD_WEIGHT : 1;
    if (index.has(token.term)) return { term: token.term, weight };
    const corrected = index.nearestTerm(token.surface);
    return { term: corrected === undefined ? token.term : stemOf(corrected), weight };
  });
  return { terms, text };
}
