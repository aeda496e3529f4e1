import { anyOf } from '../text/any-of.ts';
import { conceptKey, type Lexicon, type Unit } from '../vocabulary/lexicon.ts';

const COUNTING = anyOf(
  /(?<=^(?:and |what about )?)(?!(?:what|which|who|whose|when|where|why|how|is|are|was|do|does|did|can|could|should|would|will|if|my|i)\b)([\w /'-]{3,60})(?= per (?:year|yr|month|mo|week|wk|day)(?:\s*\?*$|,|\s(?:on|at|in|for) ))/i,
  /\b(?:how many|(?<!\bby )how much(?! (?:\w+ )?time\b)|number of|total (?:number|#) of|# of)\s+([^,.:;?!]{3,60})/i,
);
/** Words with which the noun phrase after a figure, or after "how many", ends. */
export const ENDS_PHRASE =
  'do|does|did|are|is|were|was|will|would|should|can|could|may|must|have|has|had|in|at|for|of|to|per|an?|each|every|i|you|we|they|from|on|with|before|by|during';
/** "how many diagnostic years old hospital page" */
const NAMES_EDITION =
  /\b(?:older?|earlier|former|previous|outdated|newer|new|later|current)(?: [\w-]+){0,4}? (?:page|edition|version|text|website|document)\b/i;
const PHRASE_END = new RegExp(
  `\\s(?:${ENDS_PHRASE}|shall|people|that|there|change[ds]?|grow|grew|grown|rise|rose|risen|increased?|differ(?:ed)?)\\b`,
  'i',
);

/** What is to be counted, the head of the phrase: the "letters" of "how many IR letters do I need". */
export function countedUnit(text: string, lexicon: Lexicon): Unit | undefined {
  const match = COUNTING.exec(text);
  const matched = match?.[1] ?? match?.[2];
  if (!match || matched === undefined) return undefined;
  const start = match.index + match[0].length - matched.length;
  // "and how many in the later edition?" counts what the turn before did.
  const what = matched.slice(0, NAMES_EDITION.exec(matched)?.index);
  const content = (phrase: string) => lexicon.unitsOf(phrase).filter(({ role, detail }) => role === 'content' && !detail);
  const phrase = what.split(PHRASE_END, 1)[0] ?? '';
  const named = content(phrase);
  // "the number of applicants MGH gets": where a program is named the phrase ends, unless it opens with the name.
  const programs = lexicon.namedIn(phrase).programs.map(conceptKey);
  const end = named.findIndex(({ key }, at) => at > 0 && programs.includes(key));
  // "out of how many applicants?" counts what everything is about, and nothing else.
  const background = () => lexicon.unitsOf(phrase).find(({ role, key }) => role === 'background' && !programs.includes(key));
  const unit = named.slice(0, end < 0 ? undefined : end).at(-1) ?? content(what)[0] ?? background();
  return unit && { ...unit, start: unit.start + start };
}
