import { isStopWord, stemOf, type Token, tokenise } from '../text/analyse.ts';
import type { PassageIndex, SearchQuery, WeightedTerm } from './passage-search.ts';

/** Weight of words that frame a question beside the words that name its subject: .2 to .35 measured alike, 0 a little worse. */
const STOP_WORD_WEIGHT = 0.3;
/** Weight of two words of the question written as one ("data base" also asks for "database"). */
const JOINED_WEIGHT = 0.5;
/** The fewest letters that each half of a split word has: "novels" is no "nov els", and "profit" no "pro fit". */
const FEWEST_LETTERS_OF_HALF = 4;

/**
 * The plain query of a question: its stems in order. Words that no passage holds are corrected to the nearest word that the
 * passages use, or else split into two words that they use.
 */
export function queryFor(text: string, index: PassageIndex): SearchQuery {
  const tokens = tokenise(text);
  return { terms: [...tokens.flatMap((token) => termsFor(token, index)), ...joinedTerms(tokens, index)], text };
}

function termsFor({ surface, term, isStopWord: isFrame }: Token, index: PassageIndex): WeightedTerm[] {
  const weight = isFrame ? STOP_WORD_WEIGHT : 1;
  if (index.has(term) || isFrame) return [{ term, weight }];
  const corrected = index.nearestTerm(surface);
  if (corrected !== undefined) return [{ term: stemOf(corrected), weight: isStopWord(corrected) ? STOP_WORD_WEIGHT : weight }];
  const halves = halvesOf(surface, index);
  return halves === undefined ? [{ term, weight }] : halves.map((half) => ({ term: stemOf(half), weight }));
}

/** Two words that a word is written together from, both of them indexed; the halves nearest in length win. */
function halvesOf(word: string, index: PassageIndex): [string, string] | undefined {
  const middle = word.length >> 1;
  for (let distance = 0; middle - distance >= FEWEST_LETTERS_OF_HALF; distance++) {
    for (const cut of [middle - distance, middle + distance]) {
      const halves: [string, string] = [word.slice(0, cut), word.slice(cut)];
      if (halves.every((half) => half.length >= FEWEST_LETTERS_OF_HALF && index.has(stemOf(half)) && !isStopWord(half)))
        return halves;
    }
  }
  return undefined;
}

/** Neighbours of the question that the passages write as one word. */
function joinedTerms(tokens: readonly Token[], index: PassageIndex): WeightedTerm[] {
  return tokens.slice(1).flatMap((token, place) => {
    const joined = `${tokens[place]?.surface}${token.surface}`;
    if (/\d/.test(joined) || isStopWord(joined) || !index.has(stemOf(joined))) return [];
    return [{ term: stemOf(joined), weight: JOINED_WEIGHT }];
  });
}
