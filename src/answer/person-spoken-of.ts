import type { Passage } from '../corpus/knowledge-document.ts';

/** "Ronald Arellano, MD" */
const PERSON = /(\p{Lu}[\p{L}'-]+),? (?:MD|DO|PhD)\b/gu;
const peopleOf = new WeakMap<Passage, readonly string[]>();

/** Family names of the people whom a passage names by title, each once. */
export function peopleNamedIn(passage: Passage): readonly string[] {
  const known = peopleOf.get(passage);
  if (known !== undefined) return known;
  const names = [...new Set(Array.from(passage.text.matchAll(PERSON), ([, name = '']) => name))];
  peopleOf.set(passage, names);
  return names;
}

/** What is asked of somebody's life, and not of what they do for applicants. */
const OF_LIFE =
  /\b(?:train(?:ed|ing)?|stud(?:y|ied)|graduat\w+|(?:go|went|been) to (?:\w+ )?(?:school|college|university|residency)|(?:med(?:ical)?|grad) school|college|university|alma mater|degree|born|professor|how old|age|birthday|hobb(?:y|ies)|married|kids|background|bio(?:graphy)?|cv|career|tenure|start(?:ed)?(?: (?:there|out|in (?:that|the|this) (?:job|post|role|office|position)))?|took over|take over|appointed|become|became|been (?:there|in (?:that|the|this|his|her) (?:job|post|role|office|position|chair)|(?:the |a |an )?(?:associate |program |fellowship )*(?:director|head|chair|pd|apd)|doing (?:it|that|this)|running (?:it|that|this))|before (?:that|this|then)|(?:what|which) (?:\w+ )?(?:does|did|is|are)?\s*(?:he|she|his|her)\b[^.?!]{0,24}\b(?:research\w*|interests?|publish\w*|speciali[sz]e\w*|work(?:s|ed)? on)|come from|came from|publications|papers|articles|(?:what|which) [^.?!]{0,12}(?:he|she) (?:writ\w+|wrote)|before\s*[?.!]*$|(?:is|was) (?:he|she) (?:from|an? (?:\w+ )?(?:grad(?:uate)?|alum\w*)))\b/i;
/** "is she the program director?", "so she directs the fellowship?" */
const OF_OFFICE =
  /\b(?:he|she)\b[^.?!]{0,30}\b(?:director|pd|apd|head|chair|chief|boss|directs?|leads?|runs?|heads?|in charge)\b/i;
const PRONOUN = /\b(?:(he|she)|(his)|(him)|(her))\b(?:self)?/i;
const PRONOUNS = new RegExp(PRONOUN.source, 'gi');
const OF_HER = /\bher\b(?=\s+(?!in\b|at\b|to\b|and\b|or\b|been\b|before\b|about\b)\p{L})/iu;
const OWN_SELF = /\s*\b(?:him|her)self\b/gi;
/** "since when?", "for how long?" */
const BARE_SINCE =
  /^(?:(?:and|ok(?:ay)?|thanks?|cool|so|great|nice)[\s,.!]+)*(?:since when|since (?:what|which) year|from when|(?:for )?how (?:long|many years)(?: (?:now|already))?)[\s?!.]*$/i;
const ASKS_FOR_PERSON = /\bwho\b|\b(?:director|head|chair|chief|leader|pd|apd)\b/i;

/**
 * A question on the life or the office of whoever was just named, with the name in place of the pronoun: "where did she train?", "is he
 * the director?", "since when?"
 * @param last the turn before
 * @param passages what it was answered with, first what led
 * @returns undefined where nothing of the kind is asked, or not just one person was named
 */
export function withPersonNamed(text: string, last: string | undefined, [lead]: readonly Passage[]): string | undefined {
  if (lead === undefined || last === undefined) return undefined;
  const [name, ...others] = peopleNamedIn(lead);
  if (name === undefined || others.length > 0) return undefined;
  if (BARE_SINCE.test(text)) return ASKS_FOR_PERSON.test(last) ? `since when has Dr. ${name} been director?` : undefined;
  const bare = text.replace(OWN_SELF, '');
  if (!(OF_LIFE.test(bare) || OF_OFFICE.test(bare)) || !PRONOUN.test(bare)) return undefined;
  return OF_HER.test(bare) && !/\b(?:he|she)\b/i.test(bare)
    ? bare.replace(OF_HER, `Dr. ${name}'s`)
    : bare.replace(PRONOUNS, (_, subject, his) => `Dr. ${name}${his && !subject ? "'s" : ''}`);
}
