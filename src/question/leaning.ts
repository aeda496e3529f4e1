const LINKING_START =
  /^(?:and|ok(?:ay)?|so|but|then|also|plus|what about|how about|what of|what if|got it|thanks?|thank you|cool|great|right|alright|good|very well|i see|understood|hm+|same|or|k|kk|nice|phew|lol|wait|hold on|hang on|huh)\b/i;
/** "one paper or five abstracts" counts, and "the one at Mercy", "can one be from IR?" points. */
const COUNTED_ONE =
  '(?!\\s+(?:(?:more|single|first|strong|good|home|ir|dr|us|personal|research|big|full|short)[ -])*(?:author|papers?|posters?|abstracts?|letters?|lors?|statements?|ps|aways?|rotations?|months?|years?|weeks?|guides?|pages?|docs?|documents?|sources?|projects?|publications?|pubs?|manuscripts?|interviews?|lists?|schools?|students?|hospitals?|editions?|versions?|programs?|pdf|article|friend|classmate)\\b)';
const POINTING = new RegExp(
  `\\b(?:it|itself|its|they|themselves|their|them|that|those|these|this|there|he|she|his|her|(?<=\\b(?:the|this|that|which|each|another|other)(?: [\\w-]+)? )one|one${COUNTED_ONE}|ones|same|former|latter|both|either|(?:just|only)(?: \\w+)? 1(?=\\s*(?:[,.;?!]|$))|the other|instead|else|in that case|at that point|then(?=\\s*(?:[?.!,]|$)))\\b`,
  'i',
);

/** "should I send my transcript too?" adds to what was spoken of. */
const ADDING = /\b(?:too|as well|also)\b(?=\s*(?:[?.!,]|$|just in case|or (?:no|not|is)\b))/i;

/** "no, I meant …": the turn mends the one before, which otherwise stands. */
const MENDING =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|actually|hm+|ok|oh)[\s,.!-]+)*(?:i (?:mean|meant|am asking|was asking|was thinking)|meant|i'm asking|not that|rather)\b/i;

/** "no, the integrated one", "sorry, for DR" */
const MENDING_WITH =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|actually)[\s,.!-]+)+(?:the|for|in|at|of) (?:[\w'-]+[\s,]*){1,5}[.!?]*$/i;

export function mendsEarlier(text: string): boolean {
  return MENDING.test(text) || MENDING_WITH.test(text);
}

/** Points back with a pronoun and names hardly anything itself: "when does it open?" */
export function onlyPointsBack(text: string, ownWords: number): boolean {
  return POINTING.test(text) && ownWords <= MOST_WORDS_BESIDE_PRONOUN;
}
const MOST_WORDS_BESIDE_PRONOUN = 1;

/** "what's the first one's email?": one of those that were told of. */
const ONE_IN_ORDER = /\bthe (?:(?:first|second|third|last|other) one(?:'?s)?|former|latter)\b/i;

export function pointsToOneInOrder(text: string): boolean {
  return ONE_IN_ORDER.test(text);
}

/** "the residents there": somewhere that was named before, and not "there are residents". */
const THERE =
  /(?<!\b(?:is|are|was|were|be|been|isn'?t|aren'?t|not|will|would|hi|hey|hello|out|over|so|get|got) )\bthere\b(?! (?:is|are|was|were|will|would|should|must|isn'?t|aren'?t|be|any|an?|some|no|enough)\b)/i;

/** "the research bit in those two years", "during that rotation": a time, or a part of training, that was named before. */
const IN_THOSE =
  /\b(?:in|during|within|of|over|for) (?:those|these|that|this|the same|both(?: of those)?) (?:(?:two|three|2|3|\d) )?(?:years?|months?|weeks?|rotations?|blocks?|phases?|stages?|pgy)\b(?! (?:cycle|season|match))/i;

export function pointsToPlace(text: string): boolean {
  return THERE.test(text) || IN_THOSE.test(text);
}

/** "if I hand all of it in next week, am I after the date on their page?": whose page it is, only an earlier turn can tell. */
export function pointsToTheirPage(text: string): boolean {
  return /\b(?:their|its) (?:own )?(?:web ?)?(?:page|site)\b/i.test(text);
}

/** "those two totals", "both of them" */
const POINTS_TO_SEVERAL = /\b(?:those|these|both|(?:the|all) (?:two|three)|each of|all of (?:it|them|those|these))\b/i;

export function pointsToSeveral(text: string): boolean {
  return POINTS_TO_SEVERAL.test(text);
}

/** "at other places?", "elsewhere?": the same of programs that the turn before did not speak of. */
const ELSEWHERE =
  /^(?:(?:and|ok(?:ay)?|so|but|what about|how about)[\s,]+)*(?:(?:at|in|for) )?(?:(?:the )?(?:other|another|different|any other) (?:places?|programs?|hospitals?|residenc(?:y|ies)|institutions?|sites?|ones?)|elsewhere|the rest of them|the others)[\s?!.]*$/i;

export function asksOfElsewhere(text: string): boolean {
  return ELSEWHERE.test(text.trim());
}

/** "and the other guide?" */
export function asksOfTheOther(text: string): boolean {
  return /\bthe other (?:guide|document|doc|page|edition)\b/i.test(text);
}

/** "how much though? I saw 6 to 24 weeks somewhere, …": a bare question, and then what the asker knows of it. */
const BARE_OPENING =
  /^(?:(?:and|so|but|ok(?:ay)?|right)[\s,]+)*(?:how (?:much|many|long|often|so|come|early|late)|when|where|who|why|which(?: ones?)?|since when|until when|like what|says who)(?: (?:though|tho|then|exactly|precisely|is (?:it|that)|are (?:they|those)|would that be|was that))*\s*\?/i;

/** "what is embolization?", "what does DSA mean?": asked of a word, and not of what the turn before spoke of. */
const ASKS_FOR_MEANING =
  /^(?:(?:what(?:'?s| is)|whats|define|wtf is|wth is)(?: an?)? (?!the\b|this\b|that\b|it\b|my\b|their\b|its\b|your\b|there\b|best\b|better\b|next\b|good\b)[\w'-]+(?: [\w'-]+)?|what does (?!the\b|this\b|that\b|it\b)[\w'-]+(?: [\w'-]+)? (?:mean|stand for))(?<!\blike)[\s?!.]*$/i;

export function asksForMeaning(text: string): boolean {
  return ASKS_FOR_MEANING.test(text.trim());
}

/** Says that it goes on from the turn before, otherwise than with a pronoun. */
export function linksToTurn(text: string): boolean {
  return LINKING_START.test(text) || BARE_OPENING.test(text) || ADDING.test(text) || mendsEarlier(text);
}

/** What a turn says before its first pronoun, where nothing else links it to the turn before; undefined where it points to nothing. */
export function beforePronoun(text: string): string | undefined {
  if (linksToTurn(text)) return undefined;
  const pronoun = POINTING.exec(text);
  return pronoun === null ? undefined : text.slice(0, pronoun.index);
}

/** Says itself that it leans on the turn before, with a linking word or a pronoun. */
export function isLinked(text: string): boolean {
  return linksToTurn(text) || POINTING.test(text);
}

/**
 * A turn that cannot be understood without the one before it: it opens with a link, points back, or names little itself.
 * @param ownWords how many units of its own name what is asked
 */
export function leansOnEarlier(text: string, ownWords: number): boolean {
  return (
    ownWords <= 3 ||
    BARE_OPENING.test(text) ||
    mendsEarlier(text) ||
    (LINKING_START.test(text) && ownWords <= 6) ||
    ((POINTING.test(text) || ADDING.test(text)) && ownWords <= 8)
  );
}
