const LINKING_START =
  /^(?:and|ok(?:ay)?|so|but|then|also|plus|what about|how about|what of|what if|got it|thanks?|thank you|cool|great|right|alright|good|very well|i see|understood|hmm+|same|or|k|kk|nice|phew|lol)\b/i;
const POINTING =
  /\b(?:it|its|they|their|them|that|those|these|this|there|he|she|his|her|one|ones|same|former|latter|both|either|the other|instead|else|in that case|at that point|then(?=\s*(?:[?.!,]|$)))\b/i;

/** "no, I meant …": the turn mends the one before, which otherwise stands. */
const MENDING =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|actually|hm+|ok|oh)[\s,.!-]+)*(?:i (?:mean|meant|am asking|was asking|was thinking)|meant|i'm asking|not that|rather)\b/i;

export function mendsEarlier(text: string): boolean {
  return MENDING.test(text);
}

/** Points back with a pronoun and names hardly anything itself: "when does it open?" */
export function onlyPointsBack(text: string, ownWords: number): boolean {
  return POINTING.test(text) && ownWords <= MOST_WORDS_BESIDE_PRONOUN;
}
const MOST_WORDS_BESIDE_PRONOUN = 1;

/** Says itself that it leans on the turn before, with a linking word or a pronoun. */
export function isLinked(text: string): boolean {
  return LINKING_START.test(text) || POINTING.test(text) || mendsEarlier(text);
}

/**
 * A turn that cannot be understood without the one before it: it opens with a link, points back, or names little itself.
 * @param ownWords how many units of its own name what is asked
 */
export function leansOnEarlier(text: string, ownWords: number): boolean {
  return (
    ownWords <= 3 || mendsEarlier(text) || (LINKING_START.test(text) && ownWords <= 6) || (POINTING.test(text) && ownWords <= 8)
  );
}
