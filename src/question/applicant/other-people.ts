import { WRITTEN_ONCE } from '../../text/written-once.ts';

/** Who may apply as the asker does. */
export const PEER =
  'friends?|budd(?:y|ies)|bro|sis|classmates?|(?:room|flat|lab|team)mates?|brothers?|sisters?|siblings?|cousins?|wife|husband|fianc[eé]e?s?|bf|gf|(?:girl|boy)friends?|spouse|partner|co-?(?:residents?|fellows?|interns?)|chiefs?(?= (?:did|has|have|had|got|logged|is|was|published|with)\\b)';
/** Other people: not who asks, and not the student whom somebody advises. */
const OTHER_PERSON = `${PEER}|mentors?|pi|(?:my|our|the|his|her|their) lab|mom|mother|dad|father|uncle|aunt|attendings?|chief residents?|colleagues?|peers?|(?:program )?directors?|pds?|dean|advis[eo]rs?|reddit`;
/** "my friend has a 228, what should he do?" asks for that friend. */
const ASKS_FOR_OTHER =
  /\b(?:should|can|could|will|would|does|is|are|what about) (?:he|she|they)\b|\b(?:his|her|their) (?:options|chances?|odds|best)\b|\b(?:any )?(?:advice|tips|hope) (?:for (?:him|her|them))?\s*\??$/i;
/** "my roommate has a 256 and hes stressing over nothing, right?" */
export const SPEAKS_OF_PEER = new RegExp(`\\b(?:${PEER})\\b`, 'i');
const JUDGES_OTHER =
  /\b(?:he|she)(?:'?s| is)?\b[^.?!]*\b(?:right|ok(?:ay)?|fine|good|safe|cooked|screwed|competitive|doomed|enough|set|short|worr\w+)\b[^.?!]{0,12}\?\s*$|\b(?:he|she)(?:'?s| is)?\b[^.?!]*\bright\s*\??\s*$/i;
/** Words for whom somebody advises, or for oneself as one who applies. */
export const APPLICANT_NOUN = '(?:student|candidate|applicant|mentee|advisee)';
/** Whoever is advised: "he" is this one, and not the sister of whom was told beside. */
export const ADVISEE =
  /(?<!\b(?:is|as|being|also|was),? )\b(?:my|our|an?|the|one of (?:my|our)) (?:[\w-]+ )?(?:son|daughter|child|kid|nephew|niece|students?|mentees?|advisees?|candidate|applicant)\b|(?:^|[.!?;] )(?:student|mentee|advisee|candidate)\b/i;
export const TELLS_OF_SELF = /\b(?:i|i've|ive) (?:have|got|scored|did|had|only|am|matched|want)\b|\b(?:i'm|im) at\b|\bmine\b/i;
/** What a source does, and what a hospital or a program does. */
const TELLS = 'says?|said|gives?|lists?|recommends?|wants?|suggests?|states?|mentions?';
const ACTS =
  'did|does(?! not)|do(?! not)|performs?|performed|logs?|sees?|caps?|allows?|lets?|takes?|ranked|ranks|averages?|averaged|failed|had \\d|has (?:a year|\\d+ months)|only (?:allows?|lets?)';
const HAS =
  'have|has|had|got|did|do|does|match(?:ed)?(?: with)?|log(?:ged|s)?|publish(?:ed)?|average[ds]?|appl(?:y|ies|ied)(?: to)?|sen[dt]|submitted';
/** "seniors in my program had", "the resident I shadowed has", "the last matched IMG I know had" */
const OTHERS_WHO_HAVE = `(?<!\\b(?:what|how many|how much|which|where|when|why|do|does|did|can|should|my|our|(?:one|two|some) of (?:my|our|the)(?: [\\w-]+)?) )\\b(?:(?:the |other |all |most |some |many |past |previous |matched |these |those |last year'?s |ir |dr |us |md |do |img ){0,3}${WRITTEN_ONCE}(?:seniors|residents|fellows|people|students|applicants|candidates|kids|folks|others|upperclassmen|grads|graduates|imgs|mds|dos|interns)(?: (?:in|at|from|of|on|ahead|above|here|there|(?:who|that) \\w+|i \\w+)(?: (?!(?:${HAS})\\b)\\w+){0,3})?|the (?:\\w+ ){0,3}(?:chief|resident|fellow|intern|senior|img|applicant|guy|girl|person|one)(?: (?:i|we|who|that|ahead|above|before)(?: (?!(?:${HAS})\\b)\\w+){1,3})?) (?:all |usually |typically |mostly )?${WRITTEN_ONCE}(?:${HAS}) (?=[^.?!]{0,30}\\d)`;
/** Somebody else, or a source, as the one of whom a clause speaks; "a letter from my attending" speaks of the letter. */
const OF_OTHERS = [
  `(?<!\\b(?:from|by|with|for|of|at|during) (?:[\\w-]+ ){0,3})(?<!\\b(?:when|while|after|because|since|as|before) (?:[\\w-]+ ){0,2})(?:\\b(?:my|a|an|the|our|his|her|their|one|another|some|most) (?:[\\w-]+ ){0,2})?${WRITTEN_ONCE}\\b(?:${OTHER_PERSON})\\b(?! (?:letters?|lors?)\\b)`,
  `(?<=\\b(?:compared (?:with|to)|unlike|vs\\.?|versus) )(?:my|the|an?|our) (?:\\w+ )?${WRITTEN_ONCE}(?:${OTHER_PERSON})\\b`,
  `\\b(?:guide|page|website|site|handbook|faq|source|document|article|doc|pdf)(?:'s| (?:${TELLS}))\\b`,
  '\\bthe (?:[\\w-]+ ){0,4}?(?:average|mean|median)\\b',
  `(?<!\\b(?:i'?m|i am|as|being) (?:an? |the )?)\\b(?:average|typical|usual|median|mean) (?:[\\w-]+ )?(?:applicants?|students?|residents?|candidates?|imgs?|mds?|dos?) (?:usually |typically )?${WRITTEN_ONCE}(?:${HAS})\\b`,
  '\\b(?:everyone|everybody|most (?:people|applicants|students))(?: (?:i|we) know)?\\b|\\b(?:(?:a|some|this|one) (?:guy|girl|kid|dude|person|senior|upperclassman|m[1-4]) (?:(?:at|in|from) (?:my|our|the) \\w+|i know|who|here|with (?=an? |\\d))|some(?:one|body)(?: (?:in|at|from) (?:my|our|the) \\w+| i know| else| who)?|the (?:guy|girl|person) (?:above|below|who)|my big (?:sib|sister|brother)|op (?:has|had)|last year.?s applicants?(?: from (?:my|our) \\w+)?|lab (?:published|has|had|put out)|(?<!\\b(?:top|upper|highest|bottom|lower|lowest) )\\b\\d+ (?:percent|%|students|people)(?! in (?:my|our|the) class\\s*$)(?: (?:of|in) (?:my|our|the) \\w+)?|charting outcomes)\\b',
  `(?<!\\b(?:in|at|of|from|by|for|with) )\\b(?:my|our|the|their) (?:\\w+ )?${WRITTEN_ONCE}(?:hospital|department|dept|division|institution|center|program|school) (?:${ACTS})\\b`,
  '\\b(?:my |our |the |one of (?:my|our|the) )(?:[\\w-]+ )?(?:letter writers?|co-?authors?|research (?:group|team)|writers?)(?= (?:has|have|had|got|published|with)\\b)',
  '\\b(?:the|my|our|their) (?:[\\w-]+ )?(?:school|program|department|hospital|group|team|residency|division) has\\b',
  '\\b(?:told (?:me|us)|(?:they|people) say|i heard|heard|was told)\\b',
  OTHERS_WHO_HAVE,
].join('|');
/** A quick look for any of these words; most texts hold none. */
const MAY_SPEAK_OF_OTHERS = new RegExp(
  `\\b(?:${OTHER_PERSON}|(?:guide|page|website|site|handbook|faq|source|document|article|doc|pdf)(?:'s| (?:${TELLS}))|writers?|co-?authors?|(?:school|program|department|hospital|group|team|residency|division) has|average|mean|median|told|say|heard|everyone|everybody|most|guy|girl|kid|dude|person|charting|some(?:one|body)|seniors?|upperclassm[ae]n|(?:residents?|fellows?|people|students|applicants?|candidates|kids|folks|others|grads|graduates|imgs?|mds|dos|interns?|chief|one)\\b[^.?!]{0,80}\\b(?:${HAS}) [^.?!]{0,30}\\d|(?:he|she|they)(?:'s)? (?:has|had|have|got|did|is|was|scored|applied|sent|logged|published|took) [^.?!]{0,30}\\d|m[1-4] (?:at|in|from|i know)|big sib|op ha|last year.?s|lab|(?<!\\b(?:top|upper|highest|bottom|lower|lowest) )\\b\\d+ ?(?:percent|%|students|people)|(?:hospital|department|dept|division|institution|center|program|school) (?:${ACTS}))`,
  'i',
);
const SPEAKS_OF_OTHERS = new RegExp(OF_OTHERS, 'i');
const SPEAKS_OF_PERSON = new RegExp(`\\b(?:${OTHER_PERSON})\\b`, 'i');
export const SPEAKS_OF_ASKER = /\b(?:i|i'm|im|i've|ive|mine|my)\b/i;
/** "his girlfriend, also a student, got 228" */
const APPOSITION =
  /^\s*(?:(?:also |now )?an? (?:\w+ )?(?:student|resident|md|do|img|m[1-4])|(?:us|u\.s\.|non-us)?[ -]?(?:citizen )?(?:md|do|img|m[1-4]))\s*$/i;
/** A clause that goes on about whom the one before it spoke of. */
const GOES_ON =
  /^\s*(?:he|she|they|his|her|their|who|the (?:second|other|2nd|third|latter)(?: one)?(?= (?:has|had|is|was|got|wants|asks))|got|did|has|had|have|scored|published|applied|failed|took|made|logged|(?:is|was)(?! (?:my|mine)\b)|with)\b/i;
/** "he has a 229 and 30 integrated" */
const COUNTS_ON = /^\s*(?:only |just |about )?\d(?!.*\b(?:i|i'm|im|i've|ive|me|mine|my)\b)/i;
const CLAUSE_ENDS =
  "(?<!\\d),|,(?!\\d{3}\\b)|[;()\\n]|[.?!](?=\\s|$)|\\s[-–—]+\\s|(?<!\\bbetween \\d{1,3} )\\b(?:and|but|while|whereas|though|although|yet|then|vs|versus)\\b|(?<=\\s)(?<!\\bthe (?:\\w+ ){0,2}(?:resident|fellow|senior|intern|img|applicant|chief) )(?<!\\b(?:if|when|once|unless|until|case|wish|everyone|everybody|people|person|guy|girl|dude|friend|kid|someone|most) )(?=(?:i|im|i'm|i've|ive|mine|my \\d+)\\s)";
const CLAUSE_END = new RegExp(`(${CLAUSE_ENDS})`, 'i');
/** The same where others are spoken of: what is said of them begins a clause. */
const CLAUSE_END_BEFORE_OTHERS = new RegExp(`(${CLAUSE_ENDS}|(?<=\\s)(?=${OF_OTHERS}))`, 'i');

const OWN_ACT = 'have|got|scored|did|had|took|take|sent|logged|published|wrote|applied to|apply to|am at|have done|have only';
/** "my score is 240", "me 238" */
export const TELLS_OWN_FIGURE = new RegExp(
  `\\b(?:i|i've|ive|i'd|we) (?:only |just |rather |have )*(?:${OWN_ACT}|do|done) (?:an? |only |just |about )*(?:\\d|one\\b|none\\b)|\\b(?:i've|ive|me) (?:an? |only |just |with )*(?:\\d|one\\b|none\\b)|\\bmy (?:\\w+ ){1,3}(?:is|was) (?:an? )?\\d|\\bmine(?: is|'s| was) (?:an? )?\\d|\\b(?:i'm|im|i am) at (?:an? |only |just )?\\d|\\bmy \\d+ (?:look|seem|feel|is|are)|(?:^|[,;.(] ?)(?:me|mine):? \\d|\\bme \\(\\d`,
  'i',
);
/** "me 248, bro 231" */
const OF_THE_OTHER =
  /^\s*(?:and |but |while )?(?:(?:he|she|they|his|hers|her|theirs)(?:'s)? (?:is|was|has|had|have|got|scored|did|applied|sent|logged|published|took)\b[^?]*\d|(?:bro|sis|him|her|bf|gf)(?: (?:is|was|has|had|got|at))?:? (?:an? )?\d)/i;
/** "charting outcomes: 8 abstracts, 3 papers" */
const COUNTS_ALONE = /^\s*\d+ (?:[\w-]+ ){0,2}[\w-]+\s*$/;

/** The clauses of a text, each with whether it speaks of somebody else or of a source, and what parts it from the next. */
export function clausesOf(text: string): { readonly clause: string; readonly ofOthers: boolean; readonly end: string }[] {
  const pieces = text.split(MAY_SPEAK_OF_OTHERS.test(text) ? CLAUSE_END_BEFORE_OTHERS : CLAUSE_END);
  const asksForOther =
    !TELLS_OF_SELF.test(text) &&
    !ADVISEE.test(text) &&
    ((SPEAKS_OF_PERSON.test(text) && ASKS_FOR_OTHER.test(text)) || (SPEAKS_OF_PEER.test(text) && JUDGES_OTHER.test(text)));
  let others = false;
  let beforeBracket = false;
  let tellsFigures = false;
  // "I have a 241 and he has a 250"
  const besideOwn = TELLS_OWN_FIGURE.test(text) && !ADVISEE.test(text);
  return Array.from({ length: Math.ceil(pieces.length / 2) }, (_, at) => {
    const clause = pieces[2 * at] ?? '';
    if (clause.trim() !== '') {
      // "… and 2 aways is what i have" goes on to the asker.
      const isSplit = pieces[2 * at + 1] === '' && SPEAKS_OF_ASKER.test(pieces[2 * at + 2] ?? '');
      const joint = pieces[2 * at - 1] ?? '';
      const countsOn =
        COUNTS_ON.test(clause) &&
        (/^(?:and|plus)$/i.test(joint) || (joint === ',' && tellsFigures && COUNTS_ALONE.test(clause))) &&
        !isSplit;
      const goesOn = GOES_ON.test(clause) || countsOn || (/^[,(]$/.test(joint) && APPOSITION.test(clause));
      // "my brother (same year) top third": what stands in brackets, and what comes after, is of whom was spoken before them.
      const isOfSame = (joint === '(' ? others : joint === ')' && beforeBracket) && !SPEAKS_OF_ASKER.test(clause);
      if (joint === '(') beforeBracket = others;
      others = speaksOfOthers(clause) || isOfSame || (others && goesOn) || (besideOwn && OF_THE_OTHER.test(clause));
      tellsFigures = others && /\d/.test(clause);
    }
    return { clause, ofOthers: others && !asksForOther, end: pieces[2 * at + 1] ?? '' };
  });
}

/** "everyone in my class" */
const AMONG_WHOM =
  /\b(?:in|at|from|of|on) (?:my|our) (?:[\w-]+ )?(?:class|school|lab|program|year|cohort|group|team|hospital|service|home program)\b/gi;

/** "my advisor says my 240 is fine" speaks of the asker after all. */
function speaksOfOthers(clause: string): boolean {
  const named = MAY_SPEAK_OF_OTHERS.test(clause) ? SPEAKS_OF_OTHERS.exec(clause) : null;
  return named !== null && !SPEAKS_OF_ASKER.test(clause.slice(named.index + named[0].length).replace(AMONG_WHOM, ' '));
}

/** A text without the clauses that speak of somebody else: "my friend got 230, i got 244" leaves what the asker got. */
export function withoutOthers(text: string): string {
  if (!MAY_SPEAK_OF_OTHERS.test(text)) return text;
  return clausesOf(text)
    .map(({ clause, ofOthers, end }) => (ofOthers ? '' : clause) + end)
    .join('');
}

/** Only the clauses of a text that speak of somebody else. */
export function saidOfOthers(text: string): string {
  return clausesOf(text)
    .filter(({ ofOthers }) => ofOthers)
    .map(({ clause }) => clause)
    .join(', ');
}
