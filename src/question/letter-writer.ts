import type { Restatement } from './restatement.ts';

const SPEAKS_OF_LETTERS = /\b(?:letters?|lors?|recs?|recommend\w*|references?)\b/i;
const WRITER = '(?:(?:that|this|the) (?:person|writer|one|guy|doc|doctor|attending|letter writer)|he|she|they|him|her|them)';
/** "what should that person write about me?", "and what do I want them to say?" */
const ASKS_WHAT_IS_WRITTEN = new RegExp(
  `\\bwhat\\b[^.?!]{0,40}\\b${WRITER}\\b[^.?!]{0,30}\\b(?:writ(?:e|es|ing)|put|say|talk|mention|include|cover|emphasi[sz]e|highlight|comment|focus|stress|speak|address|touch)\\b|\\b${WRITER}\\b[^.?!]{0,20}\\bask(?:s|ed)? (?:me )?(?:what|which)\\b[^.?!]{0,30}\\b(?:writ(?:e|es|ing)|put|say|talk|mention|include|cover)\\b`,
  'i',
);
const OF_DIAGNOSTIC = /\b(?:dr|diagnostic)\b/i;
const OF_ANOTHER_FIELD = /\b(surg\w*|icu|critical care|emergency|em|medicine|research mentor|core|procedural)\b/i;

/**
 * After letters were spoken of, what one who writes such a letter should say in it: "which letter matters most?", "ok, and what should
 * that person write about me?" Whose it is, is said where the turns name it; else the letter of who is in IR is meant.
 * @param before what was said before
 */
export function askedOfWriter(text: string, before: string): string | undefined {
  if (!SPEAKS_OF_LETTERS.test(before) || !ASKS_WHAT_IS_WRITTEN.test(text)) return undefined;
  const [field] = OF_ANOTHER_FIELD.exec(text) ?? [];
  const writer = OF_DIAGNOSTIC.test(text) ? 'DR attending' : field === undefined ? 'IR attending' : `${field} attending`;
  return `What should the ${writer} write about me in the letter?`;
}

export const ofLetterWriter: Restatement = ({ question, text }) => {
  const asked = askedOfWriter(text, question.earlierTurns.join(' '));
  return asked === undefined ? undefined : { ...question, text: asked };
};
