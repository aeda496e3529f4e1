import type { Restatement } from './restatement.ts';

const STANDS_FOR =
  /\b(?:wh?at|wut|wat)(?:'?s| does| do| is| did)? (?:the |that |an? )?(?:acronym |abbreviation |letters? )?["']?(\p{L}{2,6})["']? (?:actually |even |exactly )?(?:stands?|stood|short) (?:for\b|4)/iu;
/** "what does DSA mean": in capitals, since it may be asked of any word. */
const MEANS =
  /\b(?:[Ww]h?at|WH?AT)(?:'?s)? (?:(?:does|do|did|is|the|that|an?|DOES) )*(?:(?:acronym|abbreviation|letters?|meaning of) )*["']?(\p{Lu}{2,6}s?)["']? (?:actually |even |exactly )?(?:means?|MEAN)\b/u;
const IS_PRONOUN = /^(?:it|its|that|tht|this|they|these|those|them|he|she)$/i;
const IN_CAPITALS = /(?<![\p{L}\d])\p{Lu}{3,6}(?![\p{L}\d])/u;

/** The acronym of which a question asks what it stands for, in lower case; undefined where it asks of none, or names none. */
export function acronymAsked(question: string): string | undefined {
  const asked = (STANDS_FOR.exec(question) ?? MEANS.exec(question))?.[1];
  const named = asked !== undefined && IS_PRONOUN.test(asked) ? IN_CAPITALS.exec(question)?.[0] : asked;
  return named?.toLowerCase();
}

/** "what do those letters stand for?", "spell that out for me" */
const ASKS_WHAT_IT_STANDS_FOR =
  /^(?:(?:and|so|ok(?:ay)?|but|wait|cool|sorry)[\s,.!]+)*(?:wh?at(?:'?s| is| are| does| do| did)? (?:(?:it|that|this|they|these|those)|(?:the |that |this |those |these |all )+(?:letters?|initials|acronyms?|abbreviations?|abbrev\w*|name))(?: (?:actually|even|exactly|all))? (?:stands?|short|mean) ?(?:for|4)?|(?:can you |please |pls )*spell (?:it|that|this) out(?: for me)?)[\s?!.]*$/i;
const LETTERS = /(?<![\p{L}\d])\p{Lu}{3,6}(?![\p{L}\d])/gu;

/** "is it on the SCARD timeline?", then "what do those letters stand for?": asked of the one acronym before, names of places aside. */
export const ofAcronymBefore: Restatement = ({ question, text, last, namesPlace }) => {
  if (!ASKS_WHAT_IT_STANDS_FOR.test(text) || !/\b(?:stands?|short|letters?|initials|acronyms?|abbrev\w*|spell)\b/i.test(text))
    return undefined;
  const [acronym, ...others] = new Set((last.match(LETTERS) ?? []).filter((letters) => !namesPlace(letters)));
  if (acronym === undefined || others.length > 0) return undefined;
  return { ...question, text: `what does ${acronym} stand for?`, earlierTurns: [] };
};

const MINOR_WORD = /^(?:of|the|in|on|and|for|to|a|an)$/i;

/** Whether a text has the words that an acronym stands for: "Situation, Task, Action, Result", "radiofrequency ablation (RFA)". */
export function spellsOut(text: string, acronym: string): boolean {
  if (new RegExp(`\\p{L}{2,} \\(${acronym}s?\\)`, 'iu').test(text)) return true;
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.toLowerCase() !== acronym);
  return [words, words.filter((word) => !MINOR_WORD.test(word))].some((some) => initialsOf(some).includes(acronym));
}

/** Of "US clinical experience" the first letters are those of three words, of which one is an abbreviation itself. */
function initialsOf(words: readonly string[]): string {
  return words.map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : word.charAt(0)).toLowerCase()).join('');
}
