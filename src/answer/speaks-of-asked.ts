import { holdsAnswerOf } from '../question/answer-type.ts';
import { TIME } from '../question/claimed-figure.ts';
import { FIGURE, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { ASKING_HOW_LONG } from '../question/rewriting/ellipsis.ts';
import type { Match, WeightedUnit } from '../retrieval/question-matcher.ts';
import { anyOf } from '../text/any-of.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { countsThatKind, sharesOutAsAsked } from './counts-as-asked.ts';
import type { ScoredPassage } from './evidence.ts';
import { countsTheSame, givesFigure } from './premise.ts';
import type { EvidenceRules } from './score-passages.ts';
import { WEIGHING } from './weighing.ts';

/** So like a known question, it is that question, and known to be answered. */
const VERY_QUESTION = 0.9;

/** "Of these, how many are arterial?", "of the 10,000 MR examinations, how many are arthrograms?" */
const OF_THESE = anyOf(
  /\b(?:(?:of|among) (?:these|those|them|which|whom)|from (?:these|those|them))\b/i,
  /\b(?:of|out of|among) (?:the|all|its|their|your|roughly|about|over)\b[^?.!]{3,90}[, ]how many (?!of\b)/i,
);

/** What a question names itself, beside a program and figures. */
export function ownThings(part: QuestionPart) {
  return unitsBesideProgram(part).filter(
    ({ key, own, role, detail }) => own && role === 'content' && !detail && !FIGURE.test(key),
  );
}

/**
 * Whether the text itself, and not only what people ask about it, speaks of anything that the question names beside a program. How long
 * anything else lasts is nothing of the kind, nor is a bare figure.
 */
export function speaksOfAsked(part: QuestionPart, { heldInText }: Match): boolean {
  return unitsBesideProgram(part).some(
    ({ key, own, detail }) =>
      (own || part.leaning) && !detail && key !== ASKING_HOW_LONG && !FIGURE.test(key) && heldInText.has(key),
  );
}

/**
 * What a passage must speak of to answer at all. "I need the last day to apply. when is it?": what asks in no words of its own demands
 * what was named before.
 */
export function demandsOf({ units, ownWords }: QuestionPart) {
  return units.filter(({ demand, own }) => demand && (own || ownWords === 0));
}

const ASKS_IF_NEEDED =
  /^(?:(?:so|and|but|ok(?:ay)?|then)[\s,]+)*(?:do|does|must|will|would)\b[^?]*?\b(?:need|require|have to (?:have|pass|take|sit))\b/i;
const IS_NEEDED = /^(?:(?:so|and|but|ok(?:ay)?|then)[\s,]+)*(?:is|are)\b[^?]*\b(?:needed|required|mandatory|compulsory)\b/i;

/** "do they need Step 3 passed for it?": what is asked to be needed, and stands beside others of its kind, must be spoken of. */
export function neededIn({ units, text, type }: QuestionPart, { rivalsOf }: Lexicon): readonly WeightedUnit[] {
  if (type !== 'any') return [];
  const verb = ASKS_IF_NEEDED.exec(text);
  const from = verb ? verb[0].length : IS_NEEDED.test(text) ? 0 : undefined;
  return from === undefined ? [] : units.filter(({ own, key, start }) => own && start >= from && rivalsOf(key).length > 0);
}

/** Whether the text itself of a passage speaks of all that a part names, and holds the kind of answer that it asks for. */
export function answersInText(part: QuestionPart, { passage, match }: ScoredPassage, { lexicon }: EvidenceRules): boolean {
  return (
    speaksOfAll(part, match) &&
    holdsAnswerOf(part.type, passage, part.text) &&
    countsWhatIsAsked(part, match, passage.text, lexicon)
  );
}

/** Whether the text itself of what was matched speaks of all that a part names. */
export function speaksOfAll(part: Pick<QuestionPart, 'units' | 'scope'>, { heldInText }: Pick<Match, 'heldInText'>): boolean {
  return unitsBesideProgram(part).every(({ key, own }) => !own || heldInText.has(key));
}

/** A figure of something else is no answer, unless the passage is known to answer nearly this question. */
export function countsWhatIsAsked(
  part: QuestionPart,
  { held, heldInText, askedAs, nearestQuestion }: Match,
  answer: string,
  lexicon: Lexicon,
): boolean {
  const { counted, claimed, type, text, units, scope, ownWords } = part;
  if (!countsThatKind(part, answer)) return false;
  // "Of these, how many are arterial?" is not answered by how many they are.
  const ofPart = type === 'number' && OF_THESE.test(text);
  if (ofPart && askedAs < VERY_QUESTION && !speaksOfAll({ units, scope }, { heldInText })) return false;
  if (!sharesOutAsAsked(text, answer, askedAs >= VERY_QUESTION ? nearestQuestion : undefined)) return false;
  const confirmed = claimed?.isAsked ? claimed.counts : undefined;
  const what = type === 'number' ? (counted ?? confirmed) : confirmed;
  if (what === undefined || heldInText.has(what)) return true;
  // "72 months, right?" is answered by "six years".
  if (claimed?.isAsked && TIME.test(what) && countsTheSame(claimed, answer, lexicon)) return true;
  // "890,000 exams, correct?" is answered by "890,000 examinations".
  const states = claimed?.isAsked && what === claimed.counts && givesFigure(claimed, answer);
  // Where all that a question names is in the turns before, that it is like a known one tells nothing of what is to be counted.
  return held.has(what) && (states || (ownWords > 0 && askedAs >= WEIGHING.knownCount));
}
