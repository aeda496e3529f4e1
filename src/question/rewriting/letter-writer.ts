import { POINTS_BACK } from '../points-back.ts';
import type { Restatement } from './restatement.ts';

const SPEAKS_OF_LETTERS = /\b(?:letters?|lors?|recs|rec letters?)\b/i;
/** What else one may be asked to write, or to speak of. */
const OF_ELSE =
  /\b(?:interviews?|statements?|ps|essay|research|years?|programs?|residen\w+|gap|pd|director|mgh|page|guide|cv|e-?mail)\b/i;
const WRITER =
  '(?:(?:that|this|the) (?:person|writer|guy|doc|doctor|attending|letter writer|(?:\\w+ )?one)|(?:the|my|his|her|their|an?) (?:\\w+ )?(?:attending|writer|mentor|letter|lor)|he|she|they|it|him|her|them)';
const WRITES =
  '(?:writ(?:e|es|ing)|put|puts|say|says|include|includes|mention|mentions|talk about|cover|emphasi[sz]e|highlight|comment on|focus on|stress|address|touch on)';
const IN_THE_LETTER =
  '(?=\\s*(?:inside|(?:in|into|to|on) (?:it|there|mine|my (?:letter|lor)|the (?:letter|lor))|about (?:me|her|him|them|us|the student)|there|then|[?.!,]|$))';
/** "what should that person write about me?", "and what do I want them to say?", "he asked what he should put in it" */
const ASKS_WHAT_IS_WRITTEN = new RegExp(
  `\\bwhat\\b[^.?!]{0,40}\\b${WRITER}(?: should(?: to)?| would| could| will| can| to| is going to| has to| needs to| must)* (?:${WRITES})(?: about)? ?${IN_THE_LETTER}`,
  'i',
);
/** "what the content of the letter ought to be" */
const ASKS_OF_CONTENT = /\bcontents? (?:of|in) (?:the|that|such an?|my|his|her|their|a) (?:\w+ )?(?:letter|lor)\b/i;
/** "the DR guy", and not "Dr. Lee" */
const OF_DIAGNOSTIC = /\b(?:DR|dr)\b(?!\.| \p{Lu}\p{Ll})|\b[Dd]iagnostic\b/u;
const OF_ANOTHER_FIELD = /\b(surg\w*|icu|critical care|emergency|(?<!['’])em|internal medicine|research)\b/i;

/**
 * After letters were spoken of, what one who writes such a letter should say in it: "which letter matters most?", "ok, and what should
 * that person write about me?" Whose it is, is said where this turn or the one before names it; else the letter of who is in IR is meant.
 * @param before what was asked before, oldest first
 */
export function askedOfWriter(text: string, before: readonly string[]): string | undefined {
  const [last = '', lastButOne = ''] = before.toReversed();
  const ofLetters = SPEAKS_OF_LETTERS.test(last) || (POINTS_BACK.test(last) && SPEAKS_OF_LETTERS.test(lastButOne));
  if (!ofLetters || OF_ELSE.test(text) || !(ASKS_WHAT_IS_WRITTEN.test(text) || ASKS_OF_CONTENT.test(text))) return undefined;
  const named = [text, last].find((one) => OF_DIAGNOSTIC.test(one) || OF_ANOTHER_FIELD.test(one)) ?? '';
  const [field] = OF_ANOTHER_FIELD.exec(named) ?? [];
  const writer = field === undefined ? `${OF_DIAGNOSTIC.test(named) ? 'DR' : 'IR'} attending` : writerOf(field);
  return `What should the ${writer} write about me in the letter?`;
}

function writerOf(field: string): string {
  return /^research$/i.test(field) ? 'research mentor' : `${field} attending`;
}

/** "so he needs an IR one? from who?", after letters were spoken of. */
const ONE_OF_A_FIELD = /\b(ir|dr|interventional|diagnostic|surg\w*|medicine|research) one\b/i;

export const ofLetterWriter: Restatement = ({ question, text, last }) => {
  if (ONE_OF_A_FIELD.test(text) && SPEAKS_OF_LETTERS.test(last))
    return { ...question, text: text.replace(ONE_OF_A_FIELD, '$1 letter') };
  const asked = askedOfWriter(text, question.earlierTurns);
  return asked === undefined ? undefined : { ...question, text: asked };
};
