import { withDigits } from '../../text/number-words.ts';
import { splitSentences } from '../../text/sentences.ts';
import { applicantFactsIn } from './applicant-facts.ts';

const FIRST_PERSON = /\b(?:i|i'?m|i'?ve|i'?d|i'?ll|me|my|mine|myself|we|our|ours)\b/i;
/** The number of an exam's step is nobody's figure. */
const FIGURE = /(?<!\bstep ?|\d)\d+(?:[,.]\d+)*(?:\s?[-–]\s?\d+(?:[,.]\d+)*)?(?:\+|(?:ish|s|th|st|nd|rd|k)\b)?/gi;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;

/**
 * A question as it may be kept for others to be likened to: without figures that may be the asker's own, and without addresses. What
 * was taken out leaves an ellipsis, so that whoever edits it sees where.
 */
export function withoutPersonalFigures(said: string): string {
  return splitSentences(said.replace(ADDRESS, '…'))
    .map((sentence) => (isPersonal(sentence) ? withDigits(sentence).text.replace(FIGURE, '…') : sentence))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isPersonal(sentence: string): boolean {
  return FIRST_PERSON.test(sentence) || Object.values(applicantFactsIn(sentence)).some((fact) => fact !== undefined);
}
