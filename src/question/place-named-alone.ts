import { isConcept, type Lexicon } from '../vocabulary/lexicon.ts';
import { tellsOfAsker } from './applicant/applicant-facts.ts';
import { asksAnything } from './asks-anything.ts';
import { otherTrainingIn, trainingMeant } from './other-training.ts';
import type { Question } from './question.ts';
import { readable } from './readable.ts';
import { withoutEnd } from './rewriting/restatement.ts';
import { namesAnywhere } from './scope.ts';

const MOST_WORDS_OF_NAME = 7;
const MOST_WORDS_OF_NEXT = 12;
/** "in the old one" goes on about what was asked before it. */
const GOES_ON = /^(?:in|on|at|for|from|by|and|or|but|so|then|also|only|just|what about|how about|same|the other)\b/i;
/** "my husband matched DR at MGH" tells of somebody. */
const TELLS =
  /\b(?:i|i'?m|i'?ve|we|my|our|his|her|he|she|they|is|are|was|were|am|has|have|had|will|would|want|love|like|got|applied|applying|match(?:ed|ing)|rotat(?:ed|ing)|here)\b/i;
const OPENS_OTHERWISE =
  /^(?:no+|nah|nope|sorry|oops|wait|thanks?|thx|what about|how about|(?:and|or|what if|so) (?:for|at|in|the|if)\b)/i;
/** "Dr. Chang's role", "Connie Chang?" */
const NAMES_SOMEBODY = /\b[Dd]r\.? \p{L}|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/**
 * "Cleveland Clinic", "IMG article", "nuc med MGH", and no word more, then "vacation weeks?": what is asked next is asked of that. Every
 * other question is returned as it is.
 */
export function ofPlaceNamedAlone(question: Question, lexicon: Lexicon): Question {
  const { text, earlierTurns } = question;
  const last = earlierTurns.at(-1);
  if (last === undefined || wordsIn(last) > MOST_WORDS_OF_NAME || wordsIn(text) > MOST_WORDS_OF_NEXT) return question;
  const goesOn = OPENS_OTHERWISE.test(text.trim()) || NAMES_SOMEBODY.test(text) || namesAnywhere(lexicon.namedIn(readable(text)));
  if (goesOn || !isNameAlone(last, lexicon) || tellsOfAsker(readable(text))) return question;
  return { ...question, text: `${withoutEnd(last)}: ${text}`, earlierTurns: earlierTurns.slice(0, -1) };
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** Whether a turn names a place, a page or a training at one, and says no more: a pathway at most. */
function isNameAlone(turn: string, lexicon: Lexicon): boolean {
  const said = readable(turn);
  const named = lexicon.namedIn(said);
  if (!namesAnywhere(named) || GOES_ON.test(said) || TELLS.test(said) || asksAnything(said)) return false;
  if (
    otherTrainingIn(said) !== undefined ||
    trainingMeant([said, 'program'], (text) => lexicon.namedIn(text).programs.length > 0)
  )
    return true;
  return lexicon
    .unitsOf(named.withoutNames)
    .every(({ key, role, surface }) =>
      isConcept(key) ? role === 'background' || lexicon.isCarried(key) : BESIDE_NAME.test(surface),
    );
}
const BESIDE_NAME =
  /^(?:the|an?|of|at|page|article|text|edition|version|campus|main|school|medical|center|clinic|health|system)$/i;
