import { isStopWord, stemOf } from '../text/analyse.ts';
import { readText } from '../text/read-text.ts';
import type { WordForm } from '../text/word-forms.ts';
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
  const { forms } = readText(text);
  const terms: WeightedTerm[] = [];
  for (const form of forms) {
    const { term, isStopWord: isFrame } = form;
    if (isFrame || index.has(term)) terms.push({ term, weight: isFrame ? STOP_WORD_WEIGHT : 1 });
    else terms.push(...termsForUnknown(form, index));
  }
  terms.push(...joinedTerms(forms, index));
  return { terms, text };
}

/** Of a word that no passage holds. */
function termsForUnknown({ surface, term }: WordForm, index: PassageIndex): WeightedTerm[] {
  const corrected = index.nearestTerm(surface);
  if (corrected !== undefined) return [{ term: stemOf(corrected), weight: isStopWord(corrected) ? STOP_WORD_WEIGHT : 1 }];
  const halves = halvesOf(surface, index);
  return halves === undefined ? [{ term, weight: 1 }] : halves.map((half) => ({ term: stemOf(half), weight: 1 }));
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
function joinedTerms(forms: readonly WordForm[], index: PassageIndex): WeightedTerm[] {
  const terms: WeightedTerm[] = [];
  for (let at = 1; at < forms.length; at++) {
    const joined = `${forms[at - 1]?.surface}${forms[at]?.surface}`;
    const term = stemOf(joined);
    if (index.has(term) && !isStopWord(joined) && !/\d/.test(joined)) terms.push({ term, weight: JOINED_WEIGHT });
  }
  return terms;
}
