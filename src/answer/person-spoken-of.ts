import type { Passage } from '../corpus/knowledge-document.ts';
import { anyOf } from '../text/any-of.ts';
import { onceForEachObject } from '../text/once-for-each.ts';

/** "Ronald Arellano, MD" */
const PERSON = /(\p{Lu}[\p{L}'-]+),? (?:MD|DO|PhD)\b/gu;

/** Family names of the people whom a passage names by title, each once. */
export const peopleNamedIn: (passage: Passage) => readonly string[] = onceForEachObject(({ text }) => [
  ...new Set(Array.from(text.matchAll(PERSON), ([, name = '']) => name)),
]);

/** Whether a passage names anybody so typed. By the word as typed: "change" has the stem of "Chang". */
export function namesAnyOf(passage: Passage, typed: readonly { readonly surface: string }[]): boolean {
  return peopleNamedIn(passage).some((name) => typed.some(({ surface }) => surface.toLowerCase() === name.toLowerCase()));
}

/** What is asked of the life of whom a pronoun stands for, and not of what they do for applicants. */
const OF_LIFE = anyOf(
  /\b(?:did|does|do|has|have|had|is|was)\s+(?:he|she)\b(?: (?:himself|herself|ever|also))*[^.?!]{0,24}?\b(?:train(?:ed)?|graduat\w*|stud(?:y|ied)|go to (?:\w+ )?(?:school|college|university)|do (?:his|her) (?:\w+ )?(?:residency|fellowship|training)|come from|do before|become (?:the )?(?:director|pd|chief|apd)|start(?=\s*(?:[?.!,]|$|there\b|out\b|and\b|in (?:that|the|this)\b))|take over|been (?:there|in (?:that|the|this|his|her)|(?:the |a |an )?(?:associate |program |fellowship )*(?:director|head|chair|pd|apd)|doing (?:it|that|this)|running (?:it|that|this))|research(?:es)?(?=\s*(?:[?.!,]|$|on\b))|write(?=\s*(?:[?.!,]|$)))\b/i,
  /\b(?:did|does|has) (?:he|she) (?:\w+ ){0,2}before\s*[?.!]*$/i,
  /\bhow many (?:publications|papers|articles|kids|children) (?:does|has|did) (?:he|she)\b(?! (?:want|expect|look|need|ask|like))/i,
  /\b(?:which|what) (?:\w+ ){1,2}(?:did|does|is|was) (?:he|she) (?:go to|attend|from|graduate from)\b/i,
  /\bhow old (?:is|are) (?:he|she)\b|\bwhere (?:is|was) (?:he|she) from\b|\b(?:is|was) (?:he|she) (?:also |originally )?(?:from|born|an? (?:\w+ )?(?:professor|grad\w*|alum\w*))\b/i,
  /\b(?:his|her) (?:own |educational |academic )?(?:training|background|bio(?:graphy)?|cv|career|age|alma mater|education|credentials|research interests?|tenure)\b(?=\s*(?:[?.!,]|$|like\b))/i,
  /\bwhen (?:did|was) (?:he|she) (?:appointed|named|take|start|get)\b/i,
);
/** "my mentor trained me; can he write it?": the pronoun stands for somebody else. */
const OF_ANOTHER =
  /\b(?:my|our|the|a) (?:\w+ ){0,2}(?:mentor|professor|attending|student|advisee|mentee|wife|husband|son|daughter|brother|sister|friend|applicant|partner|boss|pi|dean|advis[eo]r|cousin|roommate|classmate|girlfriend|boyfriend|kid|nephew|niece)\b/i;
/** "is she the program director?", "so she directs the fellowship?" */
const OF_OFFICE = anyOf(
  /\b(?:he|she)\b[^.?!]{0,30}\b(?:director|pd|apd|head|chair|chief|boss|directs?|leads?|runs?|heads?|in charge)\b/i,
  /\b(?:which|what)(?: is)? (?:post|position|title|role|job|office|rank)\b[^.?!]{0,12}\b(?:he|she)\b|\bwhat(?:'s| is|s) (?:his|her) (?:post|position|title|role|job|office|rank)\b/i,
);
const PRONOUN = /\b(?:(he|she)|(his)|(him)|(her))\b(?:self)?/i;
const PRONOUNS = new RegExp(PRONOUN.source, 'gi');
const OF_HER = /\bher\b(?=\s+(?!in\b|at\b|to\b|and\b|or\b|been\b|before\b|about\b)\p{L})/iu;
const OWN_SELF = /\s*\b(?:him|her)self\b/gi;
/** "since when?", "for how long?" */
const BARE_SINCE =
  /^(?:(?:and|ok(?:ay)?|thanks?|cool|so|great|nice)[\s,.!]+)*(?:since when|since (?:what|which) year|from when|for how (?:long|many years)|how (?:long|many years) (?:now|already|in (?:that|the|this) (?:job|post|role|office)))[\s?!.]*$/i;
/** "and who is that, one of the residents?" */
const WHO_IS_THAT =
  /^(?:(?:and|so|ok(?:ay)?|but|cool|wait)[\s,.!]+)*(?:who(?:'?s| is| was) (?:that|this|he|she|it|(?:that|this) (?:person|guy|doctor|doc|man|woman|lady))|what does (?:he|she) do(?: there)?)(?:[\s,]+(?:again|exactly|by the way|btw))?(?:,\s*[^.?!,]{2,40})?[\s?!.]*$/i;
const ASKS_FOR_PERSON = /\bwho\b|\b(?:director|head|chair|chief|leader|pd|apd)\b/i;

/**
 * A question on who somebody just named is, or on their life or office, with the name in place of the pronoun: "who is that?", "where did
 * she train?", "is he the director?", "since when?"
 * @param last the turn before
 * @param passages what it was answered with, first what led
 * @returns undefined where nothing of the kind is asked, or not just one person was named
 */
export function withPersonNamed(text: string, last: string | undefined, [lead]: readonly Passage[]): string | undefined {
  if (lead === undefined || last === undefined) return undefined;
  const [name, ...others] = peopleNamedIn(lead);
  if (name === undefined || others.length > 0) return undefined;
  if (BARE_SINCE.test(text)) return ASKS_FOR_PERSON.test(last) ? `since when has Dr. ${name} been director?` : undefined;
  if (WHO_IS_THAT.test(text)) return `who is Dr. ${name}?`;
  if (OF_ANOTHER.test(text)) return undefined;
  const bare = text.replace(OWN_SELF, '');
  if (!(OF_LIFE.test(bare) || OF_OFFICE.test(bare)) || !PRONOUN.test(bare)) return undefined;
  return OF_HER.test(bare) && !/\b(?:he|she)\b/i.test(bare)
    ? bare.replace(OF_HER, `Dr. ${name}'s`)
    : bare.replace(PRONOUNS, (_, subject, his) => `Dr. ${name}${his && !subject ? "'s" : ''}`);
}
