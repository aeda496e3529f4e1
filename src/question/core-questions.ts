import { anyOf } from '../text/any-of.ts';
import { asksSomething } from './asks-anything.ts';

/** Where a question may begin or end within a sentence: at a mark, where it is asked, and where somebody tells on. */
const BOUNDARY = anyOf(
  /\s*[,;()!?…]+\s*/i,
  /(?<=[a-z0-9)])\.\s+/i,
  /\s+(?=(?:what|what'?s|how|when|where|who|which|why|do|does|did|can|could|should|is|are|will|would)\b)/i,
  /\s+(?=(?:everyone|everybody|people|they|i|i'?m|i'?ve|we|my|our|she|he|because|bc|cuz|cos|since|lol|tho|though|pls|please|thanks?|also|but)\b)/i,
);
const BEGINS_ASKING = /^(?:(?:and|so|then|or) )?(?:what|how|when|where|who|which|why)\b/i;
const GOES_ON = /^(?:do|does|did|can|could|should|is|are|will|would|i|we|they|he|she|people|my)\b/i;
const LEAST_WORDS_OF_CORE = 2;
const MOST_BOUNDARIES = 8;
const POINTS_ELSEWHERE = /\b(?:it|that|this|these|those|they|them|there|one|ones|he|she|both|same|else|other|instead)\b/i;

/**
 * "my partner matched IR (!!) what will intern year look like", "whats ESIR everyone keeps saying it": the questions that stand within a
 * message and point to nothing outside themselves, longest first.
 */
export function coreQuestionsIn(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.split(BOUNDARY).filter(Boolean)) {
    const last = pieces.at(-1);
    // "how many cases do i need" is one question.
    if (last !== undefined && BEGINS_ASKING.test(last) && GOES_ON.test(piece)) pieces[pieces.length - 1] = `${last} ${piece}`;
    else pieces.push(piece);
  }
  if (pieces.length < 2 || pieces.length > MOST_BOUNDARIES) return [];
  const starts = pieces.flatMap((piece, at) => (asksSomething(piece) ? [at] : []));
  const cores = starts.flatMap((start) => [1, 2, 3].map((length) => pieces.slice(start, start + length).join(' ')));
  return [...new Set(cores)]
    .filter((core) => core.split(' ').length >= LEAST_WORDS_OF_CORE && core.length < text.length && !POINTS_ELSEWHERE.test(core))
    .sort((one, other) => other.length - one.length);
}
