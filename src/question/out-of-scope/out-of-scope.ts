import { asksForForgery, asksForForgeryAfter, ordersOtherText, ordersWritingAfter } from './forgery.ts';
import { asksForMedicalAdvice, asksForMedicalAdviceAfter, asksForRelativeAfter } from './medical-care.ts';
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

/** "can you write it for me" may come some turns after the statement was named. */
const TURNS_BACK = 4;

/**
 * The reason why a turn is declined for what the turns before spoke of: it orders that to be written, or asks of a case of its own.
 * @param earlier the turns before, oldest first
 */
export function outOfScopeAfter(text: string, earlier: readonly string[]): OutOfScope | undefined {
  const before = earlier.at(-1) ?? '';
  if (before === '') return undefined;
  const lately = earlier.slice(-TURNS_BACK);
  if (asksForForgeryAfter(text, before) || ordersWritingAfter(text, lately)) return 'forgery';
  return asksForMedicalAdviceAfter(text, before) || asksForRelativeAfter(text, lately) ? 'medical' : undefined;
}
