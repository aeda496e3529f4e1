import type { ApplicantProfile, ToldFacts } from './question.ts';

/** Other people: not who asks, and not the student whom somebody advises. */
const OTHER_PERSON =
  'friends?|mentors?|pi|(?:my|our|the) lab|budd(?:y|ies)|co-?(?:residents?|fellows?|interns?)|classmates?|(?:room|flat)mates?|brothers?|sisters?|siblings?|cousins?|wife|husband|fianc[eé]e?|bf|gf|(?:girl|boy)friend|spouse|partner|mom|mother|dad|father|uncle|aunt|attendings?|colleagues?|peers?|(?:program )?directors?|pds?|dean|advis[eo]rs?|reddit';
/** "my friend has a 228, what should he do?" asks for that friend. */
const ASKS_FOR_OTHER =
  /\b(?:should|can|could|will|would|does|is|are|what about) (?:he|she|they)\b|\b(?:his|her|their) (?:options|chances?|odds|best)\b|\b(?:any )?(?:advice|tips|hope) (?:for (?:him|her|them))?\s*\??$/i;
/** "my roommate has a 256 and hes stressing over nothing, right?" */
const SPEAKS_OF_PEER =
  /\b(?:friends?|budd(?:y|ies)|classmates?|(?:room|flat)mates?|brothers?|sisters?|siblings?|cousins?|wife|husband|fianc[eé]e?|bf|gf|(?:girl|boy)friend|spouse|partner)\b/i;
const JUDGES_OTHER =
  /\b(?:he|she)(?:'?s| is)?\b[^.?!]*\b(?:right|ok(?:ay)?|fine|good|safe|cooked|screwed|competitive|doomed|enough|set|short|worr\w+)\b[^.?!]{0,12}\??\s*$/i;
const TELLS_OF_SELF = /\b(?:i|i've|ive) (?:have|got|scored|did|had|only|am|matched|want)\b|\b(?:i'm|im) at\b|\bmine\b/i;
/** Somebody else, or a source, as the one of whom a clause speaks; "a letter from my attending" speaks of the letter. */
const OF_OTHERS = [
  `(?<!\\b(?:from|by|with|for|of|at|during) (?:[\\w-]+ ){0,3})(?<!\\b(?:when|while|after|because|since|as|before) (?:[\\w-]+ ){0,2})(?:\\b(?:my|a|an|the|our|his|her|their|one|another|some|most) (?:[\\w-]+ ){0,2})?\\b(?:${OTHER_PERSON})\\b(?! (?:letters?|lors?)\\b)`,
  "\\b(?:guide|page|website|site|handbook|faq|source|document)(?:'s| (?:says?|said|gives?|lists?|recommends?|wants?|suggests?|states?|mentions?))\\b",
  '\\bthe (?:[\\w-]+ ){0,4}?(?:average|mean|median)\\b',
  '\\b(?:told (?:me|us)|(?:they|people) say|i heard|was told)\\b',
].join('|');
/** A quick look for any of these words; most texts hold none. */
const MAY_SPEAK_OF_OTHERS = new RegExp(
  `\\b(?:${OTHER_PERSON}|guide|page|website|site|handbook|faq|source|document|average|mean|median|told|say|heard)`,
  'i',
);
const SPEAKS_OF_OTHERS = new RegExp(OF_OTHERS, 'i');
const SPEAKS_OF_PERSON = new RegExp(`\\b(?:${OTHER_PERSON})\\b`, 'i');
const SPEAKS_OF_ASKER = /\b(?:i|i'm|im|i've|ive|mine|my)\b/i;
/** A clause that goes on about whom the one before it spoke of. */
const GOES_ON =
  /^\s*(?:he|she|they|his|her|their|who|got|did|has|had|have|scored|published|applied|failed|took|made|logged|is|was|with)\b/i;
/** "he has a 229 and 30 integrated" */
const COUNTS_ON = /^\s*(?:only |just |about )?\d(?!.*\b(?:i|i'm|im|i've|ive|me|mine|my)\b)/i;
const CLAUSE_ENDS =
  "(?<!\\d),|,(?!\\d{3}\\b)|[;()\\n]|[.?!](?=\\s|$)|\\s[-–—]+\\s|(?<!\\bbetween \\d{1,3} )\\b(?:and|but|while|whereas|though|although|yet|then|vs|versus)\\b|(?<=\\s)(?<!\\b(?:if|when|once|unless|until|case) )(?=(?:i|im|i'm|i've|ive|mine)\\s)";
const CLAUSE_END = new RegExp(`(${CLAUSE_ENDS})`, 'i');
/** The same where others are spoken of: what is said of them begins a clause. */
const CLAUSE_END_BEFORE_OTHERS = new RegExp(`(${CLAUSE_ENDS}|(?<=\\s)(?=${OF_OTHERS}))`, 'i');

/** The clauses of a text, each with whether it speaks of somebody else or of a source, and what parts it from the next. */
export function clausesOf(text: string): { readonly clause: string; readonly ofOthers: boolean; readonly end: string }[] {
  const pieces = text.split(MAY_SPEAK_OF_OTHERS.test(text) ? CLAUSE_END_BEFORE_OTHERS : CLAUSE_END);
  const asksForOther =
    !TELLS_OF_SELF.test(text) &&
    ((SPEAKS_OF_PERSON.test(text) && ASKS_FOR_OTHER.test(text)) || (SPEAKS_OF_PEER.test(text) && JUDGES_OTHER.test(text)));
  let others = false;
  return Array.from({ length: Math.ceil(pieces.length / 2) }, (_, at) => {
    const clause = pieces[2 * at] ?? '';
    if (clause.trim() !== '') {
      // "… and 2 aways is what i have" goes on to the asker.
      const isSplit = pieces[2 * at + 1] === '' && SPEAKS_OF_ASKER.test(pieces[2 * at + 2] ?? '');
      const countsOn = COUNTS_ON.test(clause) && /^(?:and|plus)$/i.test(pieces[2 * at - 1] ?? '') && !isSplit;
      const goesOn = GOES_ON.test(clause) || countsOn;
      others = speaksOfOthers(clause) || (others && goesOn);
    }
    return { clause, ofOthers: others && !asksForOther, end: pieces[2 * at + 1] ?? '' };
  });
}

/** "my advisor says my 240 is fine" speaks of the asker after all. */
function speaksOfOthers(clause: string): boolean {
  const named = MAY_SPEAK_OF_OTHERS.test(clause) ? SPEAKS_OF_OTHERS.exec(clause) : null;
  return named !== null && !SPEAKS_OF_ASKER.test(clause.slice(named.index + named[0].length));
}

/** A text without the clauses that speak of somebody else: "my friend got 230, i got 244" leaves what the asker got. */
export function withoutOthers(text: string): string {
  if (!MAY_SPEAK_OF_OTHERS.test(text)) return text;
  return clausesOf(text)
    .map(({ clause, ofOthers, end }) => (ofOthers ? '' : clause) + end)
    .join('');
}

/** Digits, or the words that stay words when a text is written in digits (withDigits). */
export const COUNT = '\\d{1,3}|zero|no|one';

export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  return word.toLowerCase() === 'one' ? 1 : 0;
}

/** "one letter" is a count only of what somebody is said to have. */
const OWNED_ONE =
  '(?<=\\b(?:have|has|had|got|with|only|did|done|just|my|is|presented|published|submitted|wrote)\\s(?:only |just |exactly )?|\\b(?:have|has|had|got|with)\\b[^.?!]{1,60}(?:,|\\band|\\bplus)\\s)one';
/** "more than 2 aways" counts nobody's. */
const NOT_A_LIMIT =
  '(?<!\\b(?:than|over|beyond|least|most|up to|exceed|exceeding|maximum|minimum)(?: of)? )(?<!\\b(?:between|from) \\d{1,3} (?:and|to) |\\d ?(?:-|to) ?)';

function countBefore(what: string, flags = 'i', unless = ''): RegExp {
  return new RegExp(`(?<![\\w-])${NOT_A_LIMIT}${unless}(${OWNED_ONE}|(?!one\\b)(?:${COUNT}))${what}`, flags);
}

const PRODUCT =
  '(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?|scholarly (?:products?|items?|works?|outputs?)|products?)\\b';
/** "1 manuscript in prep" is none yet. */
const NOT_DONE =
  '(?! (?:(?:is |are |still )*(?:in prep\\w*|in the works|in progress|under ?way|planned|being written|half[- ](?:written|done|drafted|finished)|unfinished|unwritten|drafted|started)))';
const OF_PRODUCTS =
  '(?:(?:ir|ir-related|accepted|published|finished|completed|submitted|small|first[- ]author|peer-reviewed|conference|research|national|regional) )*';
const AWAYS = countBefore(
  '[- ](?:ir )?(?:aways?\\b|away (?:rotations?|electives?)|audition (?:rotations?|electives?)|visiting (?:rotations?|electives?)|outside (?:rotations?|electives?)|external (?:rotations?|electives?))',
);
/** "1 away done, 3 more booked, so 4 total". */
const IN_ALL =
  /(?:\b(\d)(?: (?:aways?|of them))? (?:in )?total|\btotal(?:s|ing|ling)?(?: of)? (\d)|\b(\d) in all)\b(?! (?:\w+ )?(?:programs?|apps?|applications?|letters?|papers?|posters?|rotations?|weeks?|months?)\b)/i;
const NOT_READ = '(?<!\\b(?:read|reading|reviewed|reviewing|cited|citing|found|published by) (?:over |about |like )?)';
const ONE_PRODUCT = new RegExp(`(?:^|[:=]\\s)(?:just |only |literally )?one ${OF_PRODUCTS}${PRODUCT}${NOT_DONE}`, 'i');
const PRODUCTS = countBefore(`[- ]${OF_PRODUCTS}${PRODUCT}${NOT_DONE}`, 'i', NOT_READ);
const EACH_PRODUCT = new RegExp(
  `(?:(?<=(?:\\band|\\bplus|&|\\+) ?)(an?)(?![^.?!,;]{0,45}\\b(?:half|writing|drafting|working on|in prep\\w*|not|unfinished|started|in progress)\\b)|\\b(${COUNT}))[- ]${OF_PRODUCTS}${PRODUCT}${NOT_DONE}`,
  'gi',
);
const PROJECTS = countBefore(
  '[- ](?:ir |dr |research |qi |radiology |ir-related |dr-related |substantial |substantive |solid |small |big |completed |ongoing |meaningful |published |retrospective |prospective )*(?:projects?|case reports?|case series|stud(?:y|ies)|chart reviews?)\\b',
);

const INTERVENTIONAL = '(?:ir|interventional(?: radiology| radiologists?)?|interventionalists?)';
const LETTER = '(?:letters?|lors?)(?: of rec\\w*)?\\b';
const FROM_IR = `(?:from|by|of) (?:(?:an?|the|my|our|different|home) )*${INTERVENTIONAL}\\b`;
const ALL_LETTERS = countBefore(`[- ](?:strong )?${LETTER}`);
const IR_LETTERS = countBefore(`[- ](?:strong |solid |good )*${INTERVENTIONAL}(?:[- ](?:attending|faculty))? ${LETTER}`);
const LETTERS_FROM_IR = countBefore(
  `[- ](?:strong )?${LETTER}(?: so far| already| total| lined up)?,? (?:(?:all|both|each|are|come|written) )*${FROM_IR}`,
);
/** "2 letters so far, both IR" */
const LETTERS_ALL_IR = countBefore(
  `[- ](?:strong )?${LETTER}[^.?!]{0,20}?\\b(?:both|all)(?: of them)?(?: are)?(?: from)? ${INTERVENTIONAL}\\b`,
);
/** "two IR attendings wrote for me" */
const LETTERS_BY_IR = new RegExp(
  `^(?!.*\\b(?:need|should|could|want|there are)\\b.*\\bwr[io]t)(?:(?:i have|i've got|so|got) )?(\\d|one)[- ]${INTERVENTIONAL}[- ](?:attendings?|faculty|doc\\w*|physicians?)\\b[^.?!]{0,60}\\b(?:wrote|(?:have|has) written|(?:are|is) writing) (?:(?:a |the )?letters? )?for me\\b`,
  'i',
);
/** "5 letters, 3 from ir", "3 letters: 1 IR, 1 DR", "letters from 2 IR attendings". */
const LETTERS_OF_WHICH = new RegExp(
  `\\b(?:letters?|lors?)\\b[^.?!]*?\\b(${COUNT}|none) (?:(?:of (?:them|which)|is|are|strong) )*(?:${FROM_IR}|${INTERVENTIONAL}\\b(?! (?:programs?|app\\w*|residenc\\w+|projects?|papers?|aways?|months?|calls?|cases?|weeks?|students?|people|docs?)\\b))`,
  'i',
);
const NONE_OF_LETTERS = new RegExp(
  `\\b${LETTER}\\b[^?!]{0,60}\\b(?:zero|0|no|none|not one)(?: of (?:them|these|which))?(?: (?:are|is|from|in))* ${INTERVENTIONAL}(?=\\s*(?:[.,;!?)]|$))|\\bnone of (?:my|the|his|her|their|these|those) ${LETTER} (?:(?:is|are|come) )?${FROM_IR}`,
  'i',
);
/** No letter at all is none from IR; "no letters from us doctors" is not. */
const NO_LETTER = new RegExp(`\\b(?:no|zero|0) (?:strong )?${LETTER}(?=\\s*(?:[.,;!?)]|$)| (?:yet|at all|so far)\\b)`, 'i');

/** What may follow "no IR" where programs are meant: "no IR programs", "no IR and 60 DR"; not "no IR service". */
const AFTER_NO =
  /^\s*(?:$|[^\w\s]|\d|(?:programs?|apps?|applications?|residenc(?:y|ies) programs?|and|or|plus|with|only|enough|ok|okay|as|us|at all)\b)/i;
/** What else there is eighteen of, beside programs: "18 IR cases", "two IR electives". */
const NO_PROGRAMS =
  /^\s+(?:(?:interest|sub-?i|research|elective|visiting|home|clinical) )?(?:letters?|lors?|projects?|aways?|rotations?|electives?|attendings?|faculty|doc\w*|mentors?|physicians?|radiolog\w+|fellows?|residents?|mentors?|friends?|papers?|posters?|abstracts?|publications?|pubs?|products?|manuscripts?|case reports?|chapters?|presentations?|research|cases?|procedures?|calls?|days?|weeks?|months?|years?|interviews?|invit\w+|offers?|service|department|dept|division|group|clubs?|events?|meetings?|conferences?|shadowing)\b/i;
/** Positions are what programs have, unless somebody applies to them. */
const POSITIONS = /^\s+(?:\w+ )?(?:positions?|spots?|slots?|seats?|openings?)\b/i;
const APPLIED_TO = '\\s+(?:(?:residency )?(?:programs?|apps?|applications?)\\s+)?(?:(?:in|to|for)\\s+)?';
const INTEGRATED_PROGRAMS = countBefore(
  `${APPLIED_TO}(?:integrated\\b(?: ir(?:/dr)?\\b)?|ir(?:/dr)?\\b|interventional(?: radiology)?\\b)`,
  'gi',
);
/** "12 programs, all IR". */
const PROGRAMS_ALL_INTEGRATED =
  /\b(\d{1,3}) (?:residency )?(?:programs?|places|apps?|applications?),? (?:(?:and|which|that|they) )*(?:(?:are|were) )?(?:all|only|just)(?: of (?:them|which))?(?: (?:are|were))? (?:integrated|ir\b|interventional)|\ball (\d{1,3}) (?:programs?|places|apps?|applications?) ?(?:=|are|is|were|went to|to) (?:all |only )?(?:integrated|ir\b|interventional)/i;
/** "drop DR to 35" */
const PROGRAMS_CHANGED =
  /(?:^|\b(?:i(?:'ll|'d)?|we|he|she|and|so|then|to) )(?:just )?(?:drop|cut|chang|bump|rais|lower|bring|tak|trim)\w* (?:my |the |his |her )?(dr|diagnostic|integrated|ir)(?: programs?| applications?| list)? (?:down |up )?to (\d{1,3})\b/i;
const DR_PROGRAMS = countBefore(`${APPLIED_TO}(?:dr|diagnostic(?: radiology)?|rads)\\b`, 'gi');
/** "integrated 30, DR 60". */
const NAMED_BEFORE =
  /(?<!\d )\b(?:integrated|ir)(?: ir)?(?: programs?| apps?| applications?)?\s*[:=-]?\s*(\d{1,3})[,;/]?\s*(?:and )?\b(?:dr|diagnostic(?: radiology)?)(?: programs?| apps?| applications?)?\s*[:=-]?\s*(\d{1,3})\b(?!\s*(?:dr|ir|integrated|\w+s\b))/i;
const PROGRAM_WORD = /\b(?:programs?|apps?|applications?)\b/i;
const FOLLOWED_BY_PROGRAMS = /^\s*(?:residency )?(?:programs?|apps?|applications?)\b/i;
const PLANS_BEFORE =
  /\b(?:appl(?:y|ies|ied|ying|ications?)|submit\w*|list(?:ed|ing)?|plan(?:s|ned|ning)?|going for|send(?:ing)?|sent|thinking|propos\w+|intend\w*|target(?:s|ing)?)\b[^.?!]{0,40}$|\bto (?:only |just |about )?$/i;
/** "i have 247 and only 12 integrated" */
const HELD_BEFORE =
  /\b(?:i|we|he|she|they) (?:have|has|had|got)\b[^.?!]{0,30}$|\b(?:pick(?:ed)?|chose|chosen|select(?:ed)?|settled on|short-?listed) $/i;
const ENDS_THERE = /^\s*(?:$|[.,;!?)+]|and\b|but\b|programs?\b|apps\b|applications?\b)/i;
const PLANS_AFTER =
  /^[^.?!]{0,30}\b(?:appl\w+|apps|planned|list|enough|ok|okay|sufficient|adequate|too (?:few|many)|programs?)\b/i;
/** What a place has, or somebody may need, is no plan. */
const OFFERED_BEFORE =
  /\bneed(?:s|ed)? $|\b(?:rank(?:ed|ing)?|reject\w*|turned down|interview\w*|withdr[ae]w\w*|invit\w+|matched|visit\w*|e?-?mail\w*|contact\w*)\b[^.?!,]{0,20}$|\b(?:offers?|runs?|there (?:are|is)|exist\w*|(?:school|hospital|program|department|institution|center|university) (?:has|have|had|possess\w*|lacks?))\b[^.?!,]{0,20}$/i;
const ASKS_FOR_NAMES =
  /(?:^|[.!?,] |\b(?:please|pls|you|and|to) )(?:name|list(?!(?: so far)?\s*[=:]| is\b| so far\b)|(?:tell|give) (?:me|us))\b[^.?]{0,12}\b\d/i;
/** "5 papers, 3 IR": what goes before tells of what the three are. */
const COUNTED_BEFORE = new RegExp(
  `\\b(${COUNT}) (?:[\\w-]+ ){0,2}?(?:letters?|lors?|papers?|posters?|abstracts?|pubs?|publications?|projects?|aways?|rotations?|electives?|attendings?)\\b[^.?!]*$`,
  'i',
);
/** "interviews are over, ended up with 2 integrated and 14 DR" */
const TELLS_OF_INTERVIEWS =
  /\binterview (?:season|szn|trail)[^.?!,]{0,12}\b(?:over|done|finished|ended)\b|\binterviews? (?:(?:are|is|were|was) )?(?:over|done|finished)\b|\binterview(?:s|ed)? (?:at|from)\b/i;
/** More than anybody has letters or rotations of: so many of IR and DR together can but be programs. */
const AT_LEAST_AS_PROGRAMS = 10;

const PROCEDURES =
  /(?<!\b(?:require[sd]?|needs?|asks? for|wants?|demands?|minimum(?: of)?|performs?|does|planned) (?:at least |about )?)\b(\d{2,4}) (?!planned\b)(?:\w+ )?(?:cases|procedures|procs)\b/i;
/** "My friend did 600 procedures, I did 450": the word is not said twice. */
const AS_MANY =
  /\b(?:did|done|logged|have|had|i'm at|reached) (?:only |just )?(\d{2,4})(?=\s*(?:[.,;!?]|$)|\s(?:in|during|for|so far|by)\b)/i;
/** "i have 480", where ESIR is the matter: nothing else there comes in hundreds. */
const HUNDREDS =
  /\b(?:did|done|have|had|got|i'm at|reached|with) (?:only |just |about )?(\d{3,4})(?=\s*(?:[.,;!?]|$)|\s(?:so far|by|and|now)\b)/i;
/** What is logged are procedures. */
const LOGGED =
  /\b(?:logged|tally of|logs? (?:\w+ )?(?:is|are|at|stands?|shows?|has|have|says?)(?: at)?) (?:only |just |about )?(\d{2,4})(?=\s*(?:[.,;!?]|$)|\s(?:in|during|for|so far|by|now|with|and|but|\w+ with)\b|:)/i;
const INTERVENTIONAL_MONTHS =
  /\b(?:ir|interventional)\b[^.?!,]{0,40}\b(?:come to|total|amount to|add up to|are|is) (\d{1,2}) (?:months?|mos?)\b|\b(\d{1,2}) (?:months?|mos?)(?: (?:of|on|in))? (?:(?:the|an) )?(?:ir\b|interventional|ir-related|angio\w*\b)/i;

/** "9 months IR + 3 months IR-related": both count toward ESIR. */
const RELATED_MONTHS = /(?:[,+&]|\band|\bplus) ?(\d{1,2})(?: months?| mos?)? (?:(?:of|in) )?(?:ir|interventional)[- ]related\b/i;
const MONTHS = /\b\d{1,2} (?:months?|mos?)\b/i;
/** "I only have 9 months", said of what ESIR asks. */
const BARE_MONTHS =
  /(?:^(?:and )?|\b(?:have|has|had|got|did|done|with|finish(?:ed)?|completed|at|esir:|cases|procedures|procs|\d{3,4}),? (?:and |plus |but |,)?)(?:only |just |about |like )*(\d{1,2}) (?:months?|mos?)\b(?! (?:ago|left|to|of (?!ir\b|interventional)|vacation|leave|research|until|till|before|after|off|gap|more|each|per)\b)/i;
/** "700 procedures, 14 months" and nothing else. */
const FIGURES_ALONE =
  /^[^a-z]*\d{2,4} (?:\w+ )?(?:cases|procedures|procs)\W+(?:and |plus |in )?\d{1,2} (?:months?|mos?)[^a-z]*$/i;

/** What somebody obliges everybody to is nobody's own count. */
const OF_A_RULE =
  /\b(?:oblig\w+|require[sd]?|mandat\w+|demands?|expects?) (?:that )?(?:\w+ ){0,4}(?:to|have|publish|submit)?\b|\b(?:every|each) (?:\w+ ){0,2}(?:resident|applicant|student|fellow|candidate)\b/i;
/** "the guide says I need 10 papers" tells of no papers that anybody has; "I need 2 more" does not say how many there are either. */
const OF_A_NEED = /\bneed(?:s|ed)? (?:to have )?(?:at least |about |around |exactly )?\d{1,3}\b(?! more\b)/i;
/** "which is better, 1 paper or 5 posters?" has neither. */
const OF_A_CHOICE = new RegExp(
  `\\b(?:better|best|worse|prefer\\w*|which|count\\w* more|worth more)\\b[^.?!]*\\b(?:${COUNT})\\b[^.?!]{1,40}\\b(?:or|vs\\.?|versus|than)\\b[^.?!]{0,12}\\b(?:${COUNT})\\b|\\b(?:${COUNT})\\b[^.?!]{1,40}\\b(?:vs\\.?|versus)[^.?!]{0,14}\\b(?:${COUNT})\\b|^(?:is|are) (?:${COUNT})\\b[^.?!]{1,40}\\b(?:better|worse|more) than\\b`,
  'i',
);
/** "ESIR needs 1000 procedures, right?", "is ESIR 500 procedures?" tells what somebody takes for the rule. */
const OF_A_CLAIM =
  /\b(?:minimum|at least) (?:of )?\d|\b(?:right|correct|true|ya|yea|yeah|yes|no)\s*\?*$|^(?:(?:so|and|but|ok(?:ay)?),? )*esir (?:is|=|takes?|means)\s|^(?:(?:so|and|but|ok(?:ay)?),? )*(?:is|are|was|were) (?:it|esir|the|that|this|there|mgh|integrated)\b|\b(?:residents?|applicants?|fellows?|people|everyone|esir|programs?) (?:really |only |must )?needs?\b/i;
const IS_JUDGED =
  /\b(?:enough|too (?:few|many|low|little|much)|plenty|sufficient|adequate|overkill|ok(?:ay)?|fine|good|bad|competitive|safe)\b/i;

/** "15 integrated programs is the number, yeah?" */
const PROGRAM_RULE =
  /\b(?:is|are) (?:the (?:number|rule|minimum|norm)|what (?:you|one|they|people))\b|\b(?:minimum|at least) (?:of )?\d/i;
const SENTENCE_END = /(?<=[.?!;])\s+/;

function tellsOfRule(sentence: string): boolean {
  if (SPEAKS_OF_ASKER.test(sentence) || IS_JUDGED.test(sentence)) return false;
  return OF_A_CLAIM.test(sentence.trim());
}

/** Words by which a sentence asks what a source says, as against what the asker has. */
const ASKS_FOR_COUNT =
  /\bhow (?:many|much)\b|\bnumber of\b|\b(?:do|does|would|should) (?:i|we|you|one|he|she|they|applicants?) (?:really |actually )?need\b/i;

/**
 * Counts of what the person has or plans: aways, letters from IR, scholarly products, projects, programs; where ESIR is the matter,
 * also procedures and months. "is 3 overkill?" tells a count, "how many" never does; what a friend has is left.
 * @param text with its number words written as digits
 * @param before the turns before
 * @param after the turns after
 */
export function ownCountsIn(text: string, before: string, after: string): ToldFacts {
  if (!MAY_COUNT.test(text)) return {};
  const facts: ToldFacts = {};
  const own = withoutOthers(text);
  const said = `${before} ${text}`;
  const aboutEsir =
    /\besir\b|\bearly speciali[sz]ation\b/i.test(`${said} ${after}`) ||
    (PROCEDURES.test(said) &&
      MONTHS.test(said) &&
      (SPEAKS_OF_ASKER.test(said) || FIGURES_ALONE.test(text.trim()) || /\bresident\b/i.test(said)));
  const aboutProcedures = /\b(?:cases|procedures|procs)\b/i.test(`${before.split('\n').at(-1) ?? ''} ${text}`);
  const productsTold: ProductsTold = { count: undefined, kinds: new Set() };
  for (const sentence of own.split(SENTENCE_END)) {
    if (ASKS_FOR_COUNT.test(sentence) || tellsOfRule(sentence)) continue;
    if (![OF_A_RULE, OF_A_NEED, OF_A_CHOICE].some((pattern) => pattern.test(sentence)))
      Object.assign(facts, withEarlier(productsTold, countsOfApplication(sentence), sentence));
    if (aboutEsir && (SPEAKS_OF_ASKER.test(sentence) || !OF_A_RULE.test(sentence)))
      Object.assign(facts, countsOfTraining(sentence, aboutProcedures));
  }
  const claimsNothing = own
    .split(SENTENCE_END)
    .filter((sentence) => !PROGRAM_RULE.test(sentence))
    .join(' ');
  const programs = programCounts(claimsNothing, before.split('\n').at(-1));
  if (!programs && tellsOfPrograms(own, before)) facts.programsUnnamed = true;
  Object.assign(facts, countAsked(own, before));
  if (facts.products === 0 && isZeroOfOneKind(own, before)) facts.products = undefined;
  // Who wrote for somebody is no other person whose figures are told.
  const letters = /writ|wrote/i.test(text) ? countOf(LETTERS_BY_IR.exec(text)?.[1]) : undefined;
  if (facts.letters === undefined && letters !== undefined) facts.letters = letters;
  return { ...facts, ...(programs && { programs }) };
}

/** A figure, or a word that stands for one. */
const MAY_COUNT = /\d|\b(?:zero|no|none|one|not)\b/i;
const KINDS_OF_PRODUCT = /\b(poster|abstract|paper|pub|publication|manuscript|presentation|product)s?\b/gi;
const CORRECTS_COUNT = /\b(?:sorry|actually|wait|i mean)\b/i;
const WISHES_OR_ASKS =
  /\?\s*$|\b(?:want|hope|hoping|plan|plans|planning|aim|goal|next|soon|will|would|going to|is not|isn't|not a lot)\b/i;

/**
 * "1 poster submitted. no manuscript." tells of one product, "2 posters. 1 paper." of three: what is of another kind is added. What is
 * of the same kind is said again, or corrected.
 */
function withEarlier(before: ProductsTold, counts: ApplicantProfile, sentence: string): ApplicantProfile {
  const { products } = counts;
  if (products === undefined) return counts;
  const kinds = (sentence.match(KINDS_OF_PRODUCT) ?? []).map((kind) => kind.toLowerCase().replace(/s$/, ''));
  const isNew = !kinds.some((kind) => before.kinds.has(kind));
  const corrects = CORRECTS_COUNT.test(sentence);
  if (before.count !== undefined && !corrects && WISHES_OR_ASKS.test(sentence)) return { ...counts, products: before.count };
  const total = before.count !== undefined && isNew && !corrects ? before.count + products : products;
  before.count = total;
  for (const kind of kinds) before.kinds.add(kind);
  return { ...counts, products: total };
}

/** The products told so far in a message, and their kinds. */
interface ProductsTold {
  count: number | undefined;
  readonly kinds: Set<string>;
}

const ZERO_OF_KIND = /\b(?:no|zero|0) (?:\w+ )?(poster|abstract|paper|manuscript|presentation)s?\b/gi;

/** "poster accepted, no manuscript", "2 posters", then "and 0 papers": none of one kind is not none at all. */
function isZeroOfOneKind(own: string, before: string): boolean {
  const none = Array.from(own.matchAll(ZERO_OF_KIND), ([, kind = '']) => kind.toLowerCase());
  const others = (`${before} ${own.replace(ZERO_OF_KIND, ' ')}`.match(KINDS_OF_PRODUCT) ?? []).map((kind) =>
    kind.toLowerCase().replace(/s$/, ''),
  );
  return none.length > 0 && others.some((kind) => !none.includes(kind));
}

/** "how many papers should i have?", then "ok i've 7 but none in ir": a bare count is of what the turn before asked for. */
const BARE_PLAN =
  /(?<!\b(?:should|can|could|do|does|must|would|if) )\b(?:i|we|he|she|student|mentee|advisee|candidate)(?:'m|'ll| am| is| will)? (?:(?:intends?|plans?|proposes?|wants?|going) to )?(?:undertake|do|doing|take|planning|plan|plans|thinking)(?: on| of| about)?(?: doing)? (\d{1,2})(?=\s*(?:[.,;!?)]|$))/i;
const BARE_HOLDING =
  /(?:\b(?:i'?ve|i (?:only |just )?have|i'?ve got|i got|have|got|has|with|booked|scheduled|arranged|did|done|applied to|sent) (?:only |just |about |like |already )?|^(?:so |and |ok |but )*(?=\d{1,2}(?: (?:is|are|would be) (?:too|enough|ok|fine|not|a lot)\b|\W*$)))(\d{1,2})(?=\s(?:is|are|would be)\b|\s*(?:[.,;!?)]|$)|\s(?:but|so|and|now|rn|already|atm|right now|lined up|booked|planned|scheduled|set up|arranged|confirmed)\b)/i;
/** "2 IR and 1 surgery", where letters were asked about, or stand before it: "letters: IR x2". */
const OF_LETTERS =
  /(?<![-–] ?|\bto )\b(\d) (?:are |is )?(?:from )?(?:ir|interventional)(?: (?:attendings?|faculty|physicians?|radiologists?))?(?=\s*(?:[.,;!?)+]|$|from\b|(?:and|plus) (?:\d|an?\b)))|\b(?:ir|interventional) ?x ?(\d)\b/i;
const ABOUT_LETTERS = /\b(?:letters?|lors?)\b/i;
const LETTERS_LISTED = /\b(?:letters?|lors?)\s*[:=]/i;
/** "surg x3, IR x0" */
const TALLIED = /\b[a-z]{2,8} ?x ?\d\b/i;
const ASKS_WHAT_IS_WANTED = /\b(?:need|needed|require[ds]?|most|people|should)\b/i;
const ASKED_COUNTS = [
  [
    'products',
    /\bhow many\b[^.?!]*\b(?:research (?:things|items|products)|pubs?|publications?|papers?|posters?|abstracts?|products?)\b/i,
  ],
  ['aways', /\b(?:how many|\d)\b[^.?!]*\b(?:aways?|away rotations?|auditions?)\b/i],
] as const;

function countAsked(text: string, before: string): ToldFacts {
  const count = (BARE_HOLDING.exec(text) ?? BARE_PLAN.exec(text))?.[1];
  const asked = before.split('\n').at(-1) ?? '';
  const areLetters =
    LETTERS_LISTED.test(text) || (ABOUT_LETTERS.test(asked) && (SPEAKS_OF_ASKER.test(text) || TALLIED.test(text)));
  if (areLetters && !ASKS_WHAT_IS_WANTED.test(text)) {
    const letters = OF_LETTERS.exec(text)
      ?.slice(1)
      .find((one) => one !== undefined);
    if (letters !== undefined) return { letters: Number(letters) };
  }
  if (count !== undefined && !ASKS_WHAT_IS_WANTED.test(text)) {
    if (/\b(?:ir|integrated) (?:programs?|residenc\w+)\b/i.test(asked)) return { programs: { integrated: Number(count) } };
    if (/\b(?:dr|diagnostic) (?:programs?|residenc\w+)\b/i.test(asked)) return { programs: { dr: Number(count) } };
  }
  const kind =
    count === undefined || ASKS_WHAT_IS_WANTED.test(text)
      ? undefined
      : ASKED_COUNTS.find(([, pattern]) => pattern.test(asked))?.[0];
  return kind === undefined ? {} : { [kind]: Number(count) };
}

/** Words without which nothing of a kind is counted; a quick look, since most sentences hold none. */
const MAY_COUNT_OF = {
  aways: /away|audition|visiting|outside|external/i,
  products: /poster|abstract|paper|pub|manuscript|presentation|scholarly|product/i,
  projects: /project|case|stud|chart/i,
  letters: /letter|\blors?\b/i,
  integrated: /integrated|\bir\b|interventional/i,
  dr: /\bdr\b|diagnostic|\brads\b/i,
};

function countsOfApplication(sentence: string): ApplicantProfile {
  const count = (kind: keyof typeof MAY_COUNT_OF, pattern: RegExp) =>
    MAY_COUNT_OF[kind].test(sentence) ? countOf(pattern.exec(sentence)?.[1]) : undefined;
  const aways = count('aways', AWAYS);
  const products = count('products', PRODUCTS) ?? (ONE_PRODUCT.test(sentence) ? 1 : undefined);
  return present({
    aways: aways === undefined ? undefined : (inAll(sentence, aways) ?? aways + besideThem(sentence)),
    products: products === undefined ? undefined : (sumOfProducts(sentence) ?? products),
    projects: count('projects', PROJECTS),
    letters: MAY_COUNT_OF.letters.test(sentence) ? interventionalLetters(sentence) : undefined,
  });
}

const STATE =
  '(?:booked|planned|scheduled|arranged|lined up|set up|confirmed|pending|upcoming|coming(?: up)?|to (?:go|come)|done|completed|finished)';
/** "1 away done + 2 booked", "1 away in july, another in august": what is counted is told with its state or its place … */
const STATED_FIRST = new RegExp(`\\b(?:aways?|rotations?|electives?) (?:already )?(?:${STATE}\\b|(?:in|at) \\w+)`, 'i');
/** … and so are those beside it; "2 aways, 1 done, 1 booked" are two. */
const BESIDE_THEM = new RegExp(
  `(?:[,+&]|\\b(?:and|plus)) ?(?:(?:have|got|then) )?(?:(another)(?: one)?|(\\d|one)(?: more| others?)?) (?:(?:still|already) )?(?:${STATE}|(?:in|at) \\w+)\\b`,
  'gi',
);
const MORE_BESIDE_THEM = new RegExp(
  `(?:[,+&]|\\b(?:and|plus)) ?(?:(another)(?: one)?|(\\d|one) more)(?: (?:${STATE}))?(?=\\s*(?:[.,;!?)]|$))`,
  'gi',
);

function besideThem(sentence: string): number {
  const pattern = STATED_FIRST.test(sentence) ? BESIDE_THEM : MORE_BESIDE_THEM;
  return Array.from(sentence.matchAll(pattern), ([, another, count]) => (another ? 1 : (countOf(count) ?? 0))).reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** "1 done, 3 more, so 4 total": never less than what is told one by one. */
function inAll(sentence: string, least: number): number | undefined {
  const total = countOf(
    IN_ALL.exec(sentence)
      ?.slice(1)
      .find((count) => count !== undefined),
  );
  return total !== undefined && total >= least ? total : undefined;
}

/** Letters from IR alone; letters that may be anybody's are not counted. */
function interventionalLetters(sentence: string): number | undefined {
  const count = (pattern: RegExp) => countOf(pattern.exec(sentence)?.[1]);
  const named = count(IR_LETTERS) ?? count(LETTERS_FROM_IR) ?? count(LETTERS_ALL_IR);
  if (named !== undefined) return named;
  if (NONE_OF_LETTERS.test(sentence)) return 0;
  const ofWhich = count(LETTERS_OF_WHICH);
  const all = count(ALL_LETTERS);
  if (ofWhich !== undefined && (all === undefined || ofWhich <= all)) return ofWhich;
  return NO_LETTER.test(sentence) ? 0 : undefined;
}

/** "9 months IR, 410 cases logged". */
function countsOfTraining(sentence: string, aboutProcedures: boolean): ToldFacts {
  const count = (pattern: RegExp) => countOf(pattern.exec(sentence)?.[1]);
  const [, after, before] = INTERVENTIONAL_MONTHS.exec(sentence) ?? [];
  const related = after === undefined ? RELATED_MONTHS.exec(sentence)?.[1] : undefined;
  const ofInterventional = countOf(after ?? before);
  const months = ofInterventional === undefined ? undefined : ofInterventional + (countOf(related) ?? 0);
  return present({
    procedures: count(PROCEDURES) ?? count(LOGGED) ?? (aboutProcedures ? count(AS_MANY) : count(HUNDREDS)),
    interventionalMonths: months ?? count(BARE_MONTHS),
  });
}

/** "1 poster and 2 papers" are three products. */
function sumOfProducts(sentence: string): number | undefined {
  const each = [...sentence.matchAll(EACH_PRODUCT)].map(([, article, count]) => (article ? 1 : (countOf(count) ?? 0)));
  return each.length > 1 ? each.reduce((sum, count) => sum + count, 0) : undefined;
}

/** @param before the turn before: where it tells of programs, "and 35 DR?" goes on */
function programCounts(text: string, before = ''): ApplicantProfile['programs'] {
  if (ASKS_FOR_NAMES.test(text) || (TELLS_OF_INTERVIEWS.test(text) && !/\bappl(?:y|ied|ying|ies)\b/i.test(text)))
    return undefined;
  const [, integratedFirst, drFirst] = NAMED_BEFORE.exec(text) ?? [];
  if (integratedFirst && drFirst) return { integrated: Number(integratedFirst), dr: Number(drFirst) };
  const [, countFirst, allFirst] = PROGRAMS_ALL_INTEGRATED.exec(text) ?? [];
  const [, changedKind, changedTo] = PROGRAMS_CHANGED.exec(text) ?? [];
  if (changedKind && changedTo) return { [/^d/i.test(changedKind) ? 'dr' : 'integrated']: Number(changedTo) };
  const allIntegrated = countOf(countFirst ?? allFirst);
  if (allIntegrated !== undefined) return { integrated: allIntegrated };
  const integrated = programsBy(INTEGRATED_PROGRAMS, MAY_COUNT_OF.integrated, text);
  const dr = programsBy(DR_PROGRAMS, MAY_COUNT_OF.dr, text);
  const together = [...integrated, ...dr].reduce((sum, { count }) => sum + count, 0);
  const isPair = integrated.length > 0 && dr.length > 0 && together >= AT_LEAST_AS_PROGRAMS;
  const goesOn = before !== '' && programCounts(before) !== undefined;
  const first = (counts: readonly ProgramCount[]) => counts.find(({ planned }) => planned || isPair || goesOn)?.count;
  const programs = present({ integrated: first(integrated), dr: first(dr) });
  return Object.keys(programs).length > 0 ? programs : undefined;
}

const PROGRAMS_UNNAMED =
  /(?<![\w-])(?<!\b(?:of|over|than|least|most|up to) )\d{1,3} (?:residency )?(?:programs?|apps|applications)\b(?! (?:directors?|year|deadline|fee|each)\b)/i;
/** "I applied to 18", after a question on how many programs. */
const APPLIED_TO_BARE = /\bappl(?:ied|ying|y) to (?:only |just |about |like )?\d{1,3}(?=\s*(?:[.,;!?)]|$))/i;
const ASKS_OF_PROGRAMS = /\bhow many\b[^.?!]*\b(?:programs?|places|applications?|apps)\b/i;

/** Whether somebody tells of so many programs without a word on which: "US IMG, 18 programs". */
function tellsOfPrograms(text: string, before: string): boolean {
  const last = before.split('\n').at(-1) ?? '';
  if (APPLIED_TO_BARE.test(text) && ASKS_OF_PROGRAMS.test(last)) return true;
  if (ASKS_FOR_COUNT.test(text) || ASKS_FOR_NAMES.test(text) || tellsOfRule(text) || NOT_APPLIED_TO.test(text)) return false;
  const isKindAlone = OF_KIND.test(text) && text.split(' ').length <= MOST_WORDS_OF_KIND;
  return PROGRAMS_UNNAMED.test(text) && (APPLIES.test(text) || isKindAlone);
}

const APPLIES = /\b(?:appl(?:y|ied|ying|ies)|list|submit\w*|sen[dt]|sending)\b/i;
const NOT_APPLIED_TO = /\b(?:interview\w*|reject\w*|rank\w*|e-?mail\w*|visit\w*|offers?|schools?|which|what|invit\w+)\b/i;
/** "us img, 18 programs", with hardly another word. */
const OF_KIND = /\b(?:us|US)?-?(?:imgs?|IMGs?)\b|\b(?:MD|DO)\b/;
const MOST_WORDS_OF_KIND = 9;

interface ProgramCount {
  readonly count: number;
  /** Said of programs or applications, or near a word for planning. */
  readonly planned: boolean;
}

function programsBy(pattern: RegExp, quick: RegExp, text: string): ProgramCount[] {
  if (!quick.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const count = countOf(match[1]) ?? 0;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const partOf = countOf(COUNTED_BEFORE.exec(before)?.[1]);
    const isOther = NO_PROGRAMS.test(after) || (count === 0 && !AFTER_NO.test(after)) || OFFERED_BEFORE.test(before);
    const arePositions = POSITIONS.test(after) && !PLANS_BEFORE.test(before);
    if (isOther || arePositions || (partOf !== undefined && count <= partOf)) return [];
    const isLoose = /\s(?:in|to|for)\s/i.test(match[0]);
    const saysPrograms = PROGRAM_WORD.test(isLoose ? before + match[0] : match[0]) || FOLLOWED_BY_PROGRAMS.test(after);
    const isJudged = count > 0 && !isLoose && PLANS_AFTER.test(after);
    const isHeld =
      count >= AT_LEAST_AS_PROGRAMS && /integrated/i.test(match[0]) && HELD_BEFORE.test(before) && ENDS_THERE.test(after);
    return [{ count, planned: saysPrograms || PLANS_BEFORE.test(before) || isJudged || isHeld }];
  });
}

/** The facts that were told, without those that were not. */
function present<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}
