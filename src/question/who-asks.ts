import { anyOf } from '../text/any-of.ts';
import { WRITTEN_ONCE } from '../text/written-once.ts';
import { isConcept, type Lexicon } from '../vocabulary/lexicon.ts';

/** "I'm a US MD, what is a good score?", "55th percentile, how far behind am I?": who asks, and where they stand, is not what is asked. */
const TELLS_WHO_ASKS = anyOf(
  /(?:^|[,.;:(?!]\s*|\b(?:and|but|so)\s+)(?:i am|i'm|im|being)\s+(?:(?:currently|now|just|also)\s+)?(?:(?:an\s+|a\s+(?:[\w.]+[\s-]+){0,2}?)?(?:(?:rising|current|us|u\.s\.|non-us|american|foreign|citizen|caribbean)[\s-]+)*(?:md|do|img|fmg|student|applicant|candidate|intern|career[\s-]changer|non-?trad(?:itional)?)\b(?:\s+(?:student|applicant|candidate|md|do|img))*(?:,? \d\d ?(?:yo|y\/o|years? old|yrs? old)\b)?|in (?:my|the) (?:\w+ ){0,2}year\b(?: (?:in|at) [\w.' ]+?(?=[,.;]|$))?)/gi,
  /(?:^|[.,;:(]\s*)(?:[\w/-]+ ){0,3}(?:pgy-?\d|r[1-4]|imgs?|mds?|dos?|residents?|fellow|students?|grad(?:uate)?|applicant) here\b/gi,
  /(?:^|[.,;:(?!]\s*)(?:an? )?(?:rising )?ms? ?[1-4] (?:in|at|from) (?:the )?\w+(?: \w+)?(?=\s*(?:[.,;]|$))/gi,
  /\b(?:the )?\d{1,2}(?:st|nd|rd|th) percentile\b/gi,
);

/** "I'm a program coordinator at another hospital.", "reapplicant here,", "DO w 240.": what somebody is that asks, up to the end of the clause. */
const ROLE = `${WRITTEN_ONCE}(?:re-?applicant|coordinator|nurse|np|tech(?:nologist)?|radiographer|sonographer|paramedic|pa|attending|dean|advis[eo]r|mentor|counsell?or|parent|mom|mother|dad|father|m ?[1-4]|ms ?[1-4]|student|applicant|do|md)`;
const RELATIVE =
  '(?:mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|friend|partner|girlfriend|boyfriend|roommate|neighbou?r)';
const OF_NO_HOME = '(?![^.,;:?!]*\\b(?:home|no ir|without|department|fail\\w*|gap)\\b)';
const TELLS_ROLE = new RegExp(
  [
    `(?:^|[.,;:(?!]\\s*|\\b(?:and|but|so)\\s+)(?:i am|i'm|im|as|being)\\s+(?:an?|the|our)\\s+${OF_NO_HOME}(?:[\\w./-]+\\s+){0,3}?${ROLE}\\b(?:\\s+(?:at|in|from|of|for|here|to|going|with|thinking|considering|planning|hoping|wanting|looking|trying|who|and)\\b[^.,;:?!]{0,70})?(?=\\s*[.,;:?!])`,
    `^\\W*(?:[\\w-]+ ){0,2}?(?:${ROLE}|reapplying(?: this (?:year|cycle|time|season))?)(?: here)?(?:,? (?:an? )?(?:us |american )?${ROLE}\\b)*(?:,? (?:with|w\\/?|@)? ?(?:an? )?(?:step ?2 |ck )?\\d{3})?(?=\\s*[.,;:–-])`,
    // "my uncle is a nurse and he says that IR is impossible to get into", "forget the nurse part"
    `\\bmy (?:[\\w-]+ )?${RELATIVE}(?:,? who)?(?: is|'s| was| works as) an? (?:[\\w./-]+ ){0,3}?${ROLE}(?: (?:at|in|for|on) [^.,;:?!]{0,40}?)?(?=\\s*[.,;:?!]| and (?:he|she|they|i) | (?:says|said|thinks|told) )`,
    `\\b(?:forget|never mind|ignore|leave out|leave aside) (?:about )?(?:the |my |that )?(?:\\w+ )?${ROLE} (?:part|thing|bit|stuff)\\b`,
    `(?:^|[.,;:(?!]\\s*)(?:i am|i'm|im)\\s+(?:at|from)\\s+an?\\s+${OF_NO_HOME}(?:[\\w-]+\\s+){0,3}?school\\b[^.,;:?!]{0,40}(?=[.,;:?!])`,
  ].join('|'),
  'gi',
);

/** Keys of what a text says of who asks alone; none where it asks nothing beside that. */
export function keysOfWhoAsks(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const kinds = text.match(TELLS_WHO_ASKS);
  const roles = text.match(TELLS_ROLE);
  // Most texts tell neither, and need no closer look.
  if (kinds === null && roles === null) return new Set();
  // "as a reapplicant, what should I change?" asks of nothing else.
  const withoutRole = text.replace(TELLS_ROLE, '. ');
  const asksOfField = lexicon
    .unitsOf(withoutRole)
    .some(({ key, role, detail }) => role === 'content' && !detail && isConcept(key));
  const clauses = [...(kinds ?? []), ...((asksOfField ? roles : null) ?? [])];
  const told = clauses.flatMap((clause) => lexicon.unitsOf(clause).map(({ key }) => key));
  if (told.length === 0) return new Set();
  const rest = lexicon.unitsOf((asksOfField ? withoutRole : text).replace(TELLS_WHO_ASKS, '. '));
  if (!rest.some(({ role, detail }) => role === 'content' && !detail)) return new Set();
  return new Set(told.filter((key) => !rest.some((unit) => unit.key === key)));
}
