/** One thing asked, with what the message says around it. */
export interface QuestionPiece {
  readonly text: string;
  /** Statements beside the questions: the asker's situation. */
  readonly scene: string;
}

const ASKING_WORD =
  'how|what|when|who|whom|where|which|why|is|are|do|does|did|can|could|may|must|should|will|would|from what|by what|on what|to whom|in which|at what|for how|during which';
const JOINT = new RegExp(
  `(?:[,;:-]\\s*(?:and|but|or|plus|also)?\\s*|\\s+(?:and|plus|also)\\s+)(?=(?:also |then |roughly |approximately |about |exactly )?(?:${ASKING_WORD})\\b)`,
  'i',
);
const QUESTION_START = new RegExp(
  `^(?:(?:and|but|or|so|also|then|ok|okay|please|kindly|plus)[ ,]+)*(?:${ASKING_WORD}|tell me|list|name|give me|explain|describe|compare)\\b`,
  'i',
);
/** "don't want to just stand in a corner", "will graduate in June": the one who says so left out "I". */
const TELLS_OF_SELF =
  /^(?:do not|does not|did not|have not|had not|can not|could not|will not|would not|will|would|did|do|had)\s+(?:really |even |just )?(?!i\b|you\b|u\b|we\b|they\b|he\b|she\b|it\b|people\b|programs?\b|the\b|a\b|an\b|my\b|any\b|most\b|all\b|mgh\b|ir\b|dr\b)(?:want|know|like|care|think|need|have|get|graduate|take|be|start|finish|finished|apply|mind|do|match|pass|go|see|understand|remember)\b/i;
const ASKS = new RegExp(`\\b(?:${ASKING_WORD}|tell me|list|name)\\b`, 'i');
const LEAST_WORDS = 3;
const LEAST_WORDS_OF_SCENE = 6;
const MOST_PIECES = 4;

/**
 * The things that a message asks, in order. "how many positions does it have, and how many for independent?" asks two; "I failed
 * Step 1. what now?" asks one and sets a scene. A message that cannot be taken apart with certainty stays whole.
 */
export function splitQuestion(text: string): QuestionPiece[] {
  const sentences = sentencesOf(text);
  const asking = sentences.filter(asksSomething);
  const scene = sentences.filter((sentence) => !asking.includes(sentence)).join(' ');
  const pieces = asking.flatMap(splitAtJoints);
  if (pieces.length <= 1 || pieces.length > MOST_PIECES) return [{ text, scene: '' }];
  return pieces.map((piece) => ({ text: piece, scene }));
}

/** What a message asks without the scene that it sets, where it asks one thing and sets a scene of some length. */
export function barelyAsked(text: string): QuestionPiece | undefined {
  const sentences = sentencesOf(text);
  const asking = sentences.filter(asksSomething);
  const scene = sentences.filter((sentence) => !asking.includes(sentence)).join(' ');
  const [only] = asking;
  return asking.length === 1 && only !== undefined && scene.split(/\s+/).length >= LEAST_WORDS_OF_SCENE
    ? { text: only, scene }
    : undefined;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[?!])\s+|(?<=[a-z0-9)]\.)\s+(?=\S)|;\s+/i)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Whether a sentence is put as a question or an order to tell something. */
export function asksSomething(sentence: string): boolean {
  return /\?\s*$/.test(sentence) || (QUESTION_START.test(sentence) && !TELLS_OF_SELF.test(sentence));
}

function splitAtJoints(sentence: string): string[] {
  const [first, ...rest] = sentence.split(JOINT);
  const pieces = [first ?? ''];
  for (const piece of rest) {
    const last = pieces.at(-1) ?? '';
    if (piece.trim().split(/\s+/).length < LEAST_WORDS || last.trim().split(/\s+/).length < LEAST_WORDS || !ASKS.test(last))
      pieces[pieces.length - 1] = `${last}, ${piece}`;
    else pieces.push(piece);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}
