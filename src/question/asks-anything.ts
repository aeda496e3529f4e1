/** Words that begin a question; "DO student here" and "come back and do IR" ask nothing. */
export const ASKING_WORD =
  "how|what|what's|whats|wat|wats|wtf|when|who|who's|whom|whose|where|which|why|am(?= i\\b)|is|are|was|were|do(?! (?:students?|applicants?|candidates?|seniors?|schools?|grads?|m[1-4]|here|ir|dr|it|that|this|both|research|well|so|an?|some|more|with|w\\/?|from|at|who|considering|interested|hoping|wanting|applying)\\b|\\s*[.,;:/-])|does|did|has|have|can|could|may|must|should|will|would|to whom|for how|(?:from|since|until|till|by|as of) when|(?:from|by|on|in|at|around|during|until|with|for|of) (?:what|which)|(?:out )?of how many";
export const QUESTION_START = new RegExp(
  `^(?:(?:and|but|or|so|also|then|ok|okay|please|kindly|plus|lastly|finally|secondly)[ ,]+)*(?:${ASKING_WORD}|any (?!advice|help|tips|thoughts|pointers)|tell me|list|name|give me|explain|describe|compare)\\b`,
  'i',
);
/** "don't want to just stand in a corner", "will graduate in June": the one who says so left out "I". */
const TELLS_OF_SELF =
  /^(?:do not|does not|did not|have not|had not|can not|could not|will not|would not|will|would|did|do|had)\s+(?:really |even |just )?(?!i\b|you\b|u\b|we\b|they\b|he\b|she\b|it\b|people\b|programs?\b|the\b|a\b|an\b|my\b|any\b|most\b|all\b|mgh\b|ir\b|dr\b)(?:want|know|like|care|think|need|have|get|graduate|take|be|start|finish|finished|apply|mind|do|match|pass|go|see|understand|remember)\b/i;

/** Whether a sentence is put as a question or an order to tell something. */
export function asksSomething(sentence: string): boolean {
  return /\?\s*$/.test(sentence) || (QUESTION_START.test(sentence) && !TELLS_OF_SELF.test(sentence));
}

const WANTS_TO_KNOW =
  /\b(?:advice|tips?|help|thoughts|pointers|deadlines?|let me know|wonder\w*|curious|tell me|looking for|(?:need|want|like|love) to know|please)\b/i;

/** "got 2 letters locked in who should the other one be from" puts no mark between. */
const ASKS_WITHIN =
  /\b(?:who|what|which|when|where|why|how) (?:is|are|do|does|should|would|can|else|many|much|long)\b|\b(?:should|can|must) i\b|\b(?:is|are) (?:(?:in|at|above|below) )?(?:what|which) \w+/i;

/** "so 3 fields total. smart or too much" */
const ASKS_TO_JUDGE =
  /\b(?:smart|dumb|wise|good|bad|fine|ok(?:ay)?|realistic|worth it|overkill) or (?:\w+ ){0,2}(?:too much|overkill|dumb|bad|not|no|nah|a waste|pointless|crazy|stupid|suicid\w+)\s*[.!]*$/i;

/** "60-80 programs, that's what it says right" */
const ASKS_IF_SAID =
  /\b(?:that(?:'?s| is)|it|is) (?:what )?(?:it|they|the guide|he|she) (?:says?|said|means?),? (?:right|correct|no|yes|true)\s*[.!]*$/i;

/** "as an img is the DR road easier" */
const ASKS_AS_WHOM =
  /^(?:as|being|for) an? (?:[\w-]+ ){1,3}(?:is|are|do|does|can|could|should|would|will|must|how|what|which|where|when)\b/i;

/** Whether any clause of a message is put as a question, or says that something is wanted. */
export function asksAnything(text: string): boolean {
  return (
    text.includes('?') ||
    WANTS_TO_KNOW.test(text) ||
    ASKS_WITHIN.test(text) ||
    ASKS_TO_JUDGE.test(text) ||
    ASKS_IF_SAID.test(text) ||
    ASKS_AS_WHOM.test(text) ||
    text.split(/[,.;:!()-]\s+/).some((clause) => asksSomething(clause.trim()))
  );
}
