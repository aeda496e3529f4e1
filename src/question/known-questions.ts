import type { Match } from '../retrieval/question-matcher.ts';
import { retrievePassages } from '../retrieval/retrieve-passages.ts';
import { isConcept, type Lexicon } from '../vocabulary/lexicon.ts';
import { tellsOfAsker } from './applicant/applicant-facts.ts';
import { type LanguageKnowledge, type QuestionPart, readPart } from './question-part.ts';

/** How like (0..1) what is asked is to the likest question that the library can answer, or knows that it can not. */
export function likenessToKnown(part: QuestionPart, knows: LanguageKnowledge): number {
  return likenessOfMatches(retrievePassages(part, knows).map(({ match }) => match));
}

/** The same of a text by itself, its shorthand spelled out. */
export function likenessOfText(text: string, knows: LanguageKnowledge): number {
  return likenessToKnown(readPart(text, [], knows), knows);
}

/** How like (0..1) a text, as it was typed, is to the likest question that the library knows. */
export function likenessOfTyped(text: string, knows: LanguageKnowledge): number {
  return likenessOfText(knows.lexicon.expandShorthand(text), knows);
}

/** A sentence this like a question that the library knows asks something, whether or not it is put as a question. */
export const KNOWN_QUESTION = 0.55;

export function isKnownQuestion(sentence: string, knows: LanguageKnowledge): boolean {
  if (!namesConcept(sentence, knows.lexicon) || tellsOfAsker(sentence)) return false;
  return likenessOfText(sentence, knows) >= KNOWN_QUESTION;
}

/** The same of what was retrieved; utterances that are declined are no questions to the library. */
export function likenessOfMatches(matches: readonly Match[]): number {
  return matches.reduce((most, { candidate, askedAs }) => (candidate.kind === 'off-topic' ? most : Math.max(most, askedAs)), 0);
}

/** Whether a text names a concept of the field, and not a mere detail. */
export function namesConcept(text: string, lexicon: Lexicon): boolean {
  return lexicon.unitsOf(text).some(({ key, detail }) => !detail && isConcept(key));
}
