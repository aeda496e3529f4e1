import { asksForForgery, asksForForgeryAfter, ordersOtherText } from './forgery.ts';
import { asksForMedicalAdvice, asksForMedicalAdviceAfter } from './medical-care.ts';
import { abuses, injects, pries } from './misuse.ts';
import { chats } from './pastime.ts';

/** Why a question is not taken up. */
export type OutOfScope = 'medical' | 'forgery' | 'injection' | 'abuse' | 'private' | 'chatter';

const REASONS: readonly OutOfScope[] = ['medical', 'forgery', 'injection', 'abuse', 'private', 'chatter'];
/** The kind of an utterance in off-topic.yaml; a kind that has no words of its own is chatter. */
export function asOutOfScope(kind: string): OutOfScope {
  return REASONS.find((reason) => reason === kind) ?? 'chatter';
}

/** Reasons that a question may only seem to have: one that the library is known to answer is taken up all the same. */
export const SEEMING: ReadonlySet<OutOfScope> = new Set(['medical', 'forgery', 'private', 'chatter']);

const TELLS_SOMETHING =
  /^\W*(?:(?:sorry|so|and|but|ok(?:ay)?|ugh|lol|haha|hi|hey|hello|anyway|also|just)\b[\s,!.]*)*(?:for\b|i|i'?m|i'?ve|my|our|we|the|an?|there|it|he|she|they)\b(?!.*\?\s*$)/i;

/** Whether a sentence tells of a pastime, of animals, food or the like, and neither asks nor orders anything. */
export function tellsOfPastime(sentence: string): boolean {
  return TELLS_SOMETHING.test(sentence) && outOfScopeReason(sentence) === 'chatter';
}

/** The reason why a question is declined, or nothing where it is a question for the library. */
export function outOfScopeReason(text: string): OutOfScope | undefined {
  if (injects(text)) return 'injection';
  if (abuses(text)) return 'abuse';
  if (asksForForgery(text)) return 'forgery';
  if (ordersOtherText(text)) return 'chatter';
  if (asksForMedicalAdvice(text)) return 'medical';
  if (pries(text)) return 'private';
  return chats(text) ? 'chatter' : undefined;
}

/**
 * The reason why a turn is declined for what the turn before spoke of: it orders that to be written, or asks of a case of its own.
 * @param before the turn before
 */
export function outOfScopeAfter(text: string, before: string): OutOfScope | undefined {
  if (before === '') return undefined;
  if (asksForForgeryAfter(text, before)) return 'forgery';
  return asksForMedicalAdviceAfter(text, before) ? 'medical' : undefined;
}
