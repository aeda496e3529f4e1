import { anyOf } from '../text/any-of.ts';
import { withDigits } from '../text/number-words.ts';
import { LABELLED } from '../text/numbers.ts';
import { onceForEachObject } from '../text/once-for-each.ts';
import { acronymAsked, spellsOut } from './rewriting/acronym.ts';

/**
 * The kind of answer a question expects; `words`: those that an acronym stands for. Evidence that lacks it does not answer: a passage
 * without a date does not answer "when".
 * Follows the coarse classes of question classification (Li and Roth, 2002), cut to what the library can be asked.
 */
export type AnswerType = 'number' | 'date' | 'time' | 'duration' | 'person' | 'names' | 'words' | 'any';

const PATTERNS: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'duration',
    anyOf(
      /^(?:is|are|does|do|did|was|were|isn't|so)\b[^.?]*\b(?:\d+|one)[- ](?:years?|months?|weeks?|days?|hours?)(?: long| in length| or (?:longer|more|less|so))?\s*\??$/i,
      /\b\d+ (?:years?|months?|weeks?|days?) or \d+\b/i,
      /\b\d+ or \d+ (?:years?|months?|weeks?)\b/i,
      /\bhow long\b(?! (?:should|must|may|can|could|is|does|do) (?:\w+ ){0,3}(?:personal statement|statement|ps|essay|e-?mail|letter|cv|explanation|answer|story|pitch|note|message|paragraph)\b)/i,
      /\b(?:\d+|one|an?) (?:years?|months?|weeks?) or (?:longer|more|less|shorter)\b/i,
      /\bhow many (?:more )?(?:years?|months?|weeks?|days?|hours?)\b/i,
      /\bnumber of (?:years|months|weeks)\b/i,
      /\bhow much (?:\w+ )?time\b/i,
      /(?<!\b(?:last|final|first|past|next|senior) (?:\d+ )?)(?<!\b(?:\d+|an?|few|several|some|many|more|full|whole|the|which|what|each|every|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) )\b(?:weeks?|months?|years|hours?) of\b(?! (?:the|this|that|my|his|her|their|our|med|medical|residency|training)\b)/i,
      /\bwhat (?:is the )?(?:length|duration)\b/i,
      /\b(?:least|greatest|minimum|maximum|longest|shortest|total|span|amount) (?:of )?(?:time|weeks|months|period)\b/i,
    ),
  ],
  [
    'number',
    anyOf(
      /(?=how )(?<!\b(?:more than|add to|adds to|whether|is it) )\bhow (?:many|much)\b(?! (?:does|do|did|will|would|should|can|could|must) (?:[\w'/-]+ ){1,6}?(?:matter|weigh|help|hurt|affect|influence|change|differ|vary|exaggerate|count(?! (?:as|of)\b))\b| (?:weight|room|space|emphasis|importance|attention|freedom|flexibility|autonomy|influence|stock|trust|risk|hangs|rides|of (?:it|that|this|an?)|to (?:say|tell|share|disclose))\b| (?:i|we|he|she|they|you) (?:love|like|enjoy|want|care|publish|prefer|hate)\b)/i,
      /(?<!\b(?:no|without|an?|any) )\b(?:score|step ?[123]|level ?[123]|ck|comlex|target) (?:number|no\.)(?= for\b|\s*[?!.]*$)/i,
      /^(?:and |what about )?(?!(?:what|which|who|whose|when|where|why|how|is|are|was|do|does|did|can|could|should|would|will|if|my|i)\b)[\w /'-]{3,60} per (?:year|yr|month|mo|week|wk|day)(?=\s*\?*$|,|\s(?:on|at|in|for) )/i,
      /\bwhat(?! (?:(?:can|could|would|will) )?(?:cancels?|outweighs?|balances?|offsets?|compensates?|makes? up|beats?|counters?|overcomes?|trumps?|fix(?:es)?)\b)(?! (?:conditions?|circumstances)\b)(?: is| are)? (?:an? |the )?(?:[\w-]+ ){0,5}(?:score(?!s (?:do|does|are|is) (?:\w+ ){1,4}(?:care|look))|number|percentage|figure(?! out\b)|count(?!s? (?:on|for|as|towards?|in|against|at|most|the most|more|less|here|there|then|if|when)\b|s?\s*(?:[?.!,]|$))|volume|(?<!\b(?:do|does|did|would|you|u|they|it|that|this|he|she|i|we) (?:[\w'-]+ ){0,6})(?<!\b(?:my|their|his|her|our|these|those) (?:[\w'-]+ ){1,3})mean(?!s\b)|average|median)s?\b/i,
      /\bwhat (?:number|volume|percentage|percent|proportion|share|rate|score|fraction)\b/i,
      /\bwhich (?:numerical|numeric|exact|precise) (?:[\w-]+ ){0,3}(?:score|figure|number|value|percentage)\b/i,
      /(?=number of)(?<!^(?:is|are) the )(?<!\b(?:small|little|tiny|low|limited|great|greater|large|larger|sheer|raw|growing|besides the|ignore the|than the|why the|over the|against the|against) )\bnumber of\b/i,
      /\bminimum (?:score|number)\b/i,
      /\bhow (?:big|large|high)\b(?! (?:up|an?|of an?)\b)/i,
      /\b(?:yearly|annual) (?:figure|number|total)\b/i,
      /\bhead-?count\b/i,
      /\b(?:is|are) there (?:an? )?(?:\w+ ){0,2}(?:number|score|figure|cut-?off|minimum)s?\b/i,
      /\bexact (?:number|figure|count)\b/i,
      /\b(?:give|state|quote|furnish|supply|cite)\b[^.?!,;]{0,20}\b(?:numbers?|figures?)\b(?! of)/i,
      /\b(?:numbers?|figures?) (?:does |do |of |in |for |by |from )?(?:each|both|either)\b/i,
    ),
  ],
  [
    'date',
    anyOf(
      /\b(?:what|which|by what|from what|on what|exact) (?:is the )?(?:calendar |exact |precise |specific )?(?:date|day|weekday|month|months|week|weeks|deadline|application deadline)\b/i,
      /(?<!\b(?:before|by|until|till|after|meet|make|miss|missed|near|nearing|beat) (?:the |my |that |this |its |any )?)\bdeadline\b/i,
      /\bdue date\b/i,
      /\bclosing date\b/i,
      /\bduring which (?:weeks?|months?|days?)\b/i,
      /\b(?:in |since |of )(?:what|which) year\b/i,
      /\bthe year (?:in which|when)\b/i,
      /\byears? of publication\b/i,
      /^(?:what|which) year (?:did|was|were|is|will)\b/i,
      /\bwhen (?:is|are) (?:the )?(?:\w+ )?(?:deadline|due)\b/i,
    ),
  ],
  [
    'time',
    anyOf(
      /\bwhen,/i,
      /\bwhen (?!(?:do|does|did|would|will|could|can) (?:[\w-]+ ){1,8}?(?:make (?:\w+ )?sense|help|pay off|matter|hurt|backfire|be (?:worth|justified|useful))\b|(?:is|are|would) (?:[\w'’-]+ ){1,6}?(?:worth|ok|okay|fine|appropriate|better|wise|smart|enough|good|useful|helpful|valuable|reasonable|advisable|justified))(?:should|do|does|did|is|are|was|were|will|would|can|could|must|may|ought|exactly|approximately)\b/i,
      /(?<!\b(?:justified|worthwhile|worth it|useful|helpful|advisable|ok|fine) )\bwhen\s*[?.!]*$/i,
      /\bwhat time of year\b/i,
      /\b(?:at )?(?:what|which) (?:point|stage|time|part of (?:(?:the|med\w*|my) )*(?:school|year|training))\b/i,
      /\bhow (?:early|late|soon)\b/i,
    ),
  ],
  [
    'names',
    anyOf(
      /\bname (?:them|those|these)\b/i,
      /\b(?:name|list) (?:me )?(?:some|any|a few|\d+)(?:\s*[?.!]*$|\W+(?:[\w'-]+ ){0,3}?(?:programs?|residenc\w+|hospitals?|schools?|institutions?|places|faculty|attendings?|(?<!as )fellows|residents|people|doctors|physicians|directors|mentors|journals|societies|conferences|books|guides|websites)\b)/i,
      // The towns of satellite sites, or rotations, are no names of people or programs.
      /\bnames? (?:me )?of (?:the |all |some )?(?![^?.!]*\b(?:sites?|cent(?:er|re)s|facilit\w+|towns?|cities|locations?|campus\w*|rotations?|pathways?|exams?)\b)\w+/i,
      /\bby name\b(?<!\b(?:should|do|can|may|could|must) i (?:mention|name|identify|describe|include|thank)\b[^.?!]{0,25}by name)/i,
      /\blist of names\b/i,
      /\b(?:which|what) named\b/i,
      /\b(?=\w+ list of )(?<!\b(?:compos|assembl|mak|draw|build|prepar|creat|writ|plan|put|help)\w* (?:\w+ ){0,3})\b(?:a |the |full |complete )list of (?:all |the )?(?:\w+ ){0,2}(?:programs?|residenc\w+|hospitals?|schools?|faculty|attendings?|fellows|residents|people)\b/i,
    ),
  ],
  [
    'person',
    anyOf(
      /(?=who )(?<!\b(?:residents?|students?|applicants?|persons?|people|friends?|colleagues?|fellows?|candidates?|mentees?|advisees?|some(?:one|body)|any(?:one|body)|every(?:one|body)|those|trainees?|grads?|graduates?|imgs?|interns?|ones?|guys?|kids?|son|daughter|gf|bf|(?:girl|boy)friend|wife|husband|partner|spouse|fianc[eé]e?|brother|sister|cousin|nephew|niece|dad|mom|uncle|aunt) )(?<!\b(?:pick|picks|choose|chooses|select|selects|decide|decides|determine|determines|know|screen|screens) )\bwho (?:(?:is|are)(?! (?:got |had )?(?:it )?(?:right|correct|wrong|lying|(?:even )?(?:eligible|allowed|able|welcome|winning)|better off)\b)(?! (?:responsible for|doing|in (?:the |it\b|there\b))\b)(?! [\w' -]{3,40} (?:for|meant for|aimed at)\s*[?.!]*$)|runs?|directs?|leads?|heads?|was|do i|should i|to|(?:did|does|do) (?:[\w'-]+ ){1,8}?(?:name|list|mention|print)(?= as\b|\s*[?.!]|$))\b/i,
      /(?<!\b(?:is|that'?s|people|those|someone|anyone|person) )who would\b/i,
      /(?:^|[,;:.] (?:and |but )?|\band )whose (?:name|office|idea|lab|e-?mail|number|turn|signature)\b/i,
      /\bname of the\b/i,
      /\bto whom (?:should|do|must|can|may|shall|will) (?:i|we|he|she|they|one|you) (?:send|write|address|e-?mail|apply|turn|talk|speak|direct|report|submit)\b/i,
      /\bnames? (?:the |any |of the )?(?:people|persons|individuals|those|ones) who\b/i,
      /\bthe (?:people|persons|ones) who (?:run|lead|direct|head)s?\b/i,
    ),
  ],
];

export function answerTypeOf(asked: string): AnswerType {
  if (acronymAsked(asked) !== undefined) return 'words';
  const { text } = withDigits(asked);
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any';
}

const NUMBERS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, String(at + 1)]),
);
const NUMBER = new RegExp(`\\d[\\d,]*|\\b(?:${[...NUMBERS.keys()].join('|')})\\b`, 'gi');
const NUMBER_AT_ALL = new RegExp(NUMBER.source, 'i');
/** "three ways", "two things" count what the passage lists. */
const LISTING =
  /\b(?:two|three|four|five|six) (?=(?:practical |common |main |structural |concrete |networking )*(?:things|strategies|qualities|components|criteria|habits|ways|tips|kinds|points|topics|tasks|stages|parts|purposes|sources|types|elements|areas|routes|aims|questions|advantages|disadvantages|doubts|steps|reasons|conditions|forms|layers)\b)/gi;
const GIVES_NO_NUMBER = /\b(?:prints|gives|names|is) no (?:exact |magic )?(?:number|figure)\b/i;
const SAYS_NO_NUMBER =
  /\b(?:half|quartile|an? single|once(?= (?:an?|per|every|each|or)\b)|once only|only once|twice|no figure|no (?:exact |magic )?number)\b/i;
/** Digits that count nothing: what they name, and numbers of a list. */
const LABELS = new RegExp(`${LABELLED}|\\b\\d\\.(?=\\s)|\\b\\d\\.\\d(?=[- ]?(?:tesla|t\\b|and))`, 'gi');
function numbersOf(text: string): string[] {
  if (!NUMBER_AT_ALL.test(text)) return [];
  const bare = text
    .replace(LABELS, ' ')
    .replace(LISTING, ' ')
    .replace(/\bone (?=of\b|another\b)/gi, ' ');
  return (bare.match(NUMBER) ?? []).map((number) => NUMBERS.get(number.toLowerCase()) ?? number);
}

/** "How many areas does the guide cover?" is answered by the list of them, whether or not it is counted up. */
const COUNTS_LIST = anyOf(
  /\bhow many (?:[\w'-]+ ){0,3}(?:things|strategies|qualities|components|elements|criteria|habits|ways|tips|kinds|points|topics|themes|tasks|stages|parts|areas|domains|priorities|heads|routes|aims|advantages|disadvantages|drawbacks|challenges|features|reasons|conditions|forms|layers|levels|measures|outcomes|items|steps|phases|sources)\b/i,
  /\b(?:what )?number of (?:[\w-]+ )?(?:layers|themes|areas|reasons)\b/i,
);
const ENUMERATES = new RegExp(`${LISTING.source}|:[^.:;]*[,;][^.:;]*[,;]|,[^.,;]*, (?:and|or) `, 'i');

/** "in which year are aways done?" is answered by M4 as well as by a date. */
const ASKS_STAGE = /\b(?:which|what) (?:year|day of)\b(?!.*\b(?:calendar|founded|published|date)\b)/i;
const STAGE =
  /\b(?:PGY|M[1-4]|R[1-4]|[Dd]ay (?:\d|one)|first day|(?:first|second|third|fourth|final|last|senior) year|from the (?:start|beginning))\b/;

/** "at the end of 36 months of rotations" tells in which year of the residency. */
const OF_TRAINING = /\byear of (?:the |my |your |their )?(?:\w+ ){0,2}(?:residency|training|program|programme)\b/i;
const AFTER_A_TIME = /\b(?:end of|after) \d+ (?:months|years)\b/i;

/** "17 or 18?" asks which of them it is; "the two guides" and "one of them" count nothing that is asked. */
const ASKS_WITH_NUMBERS = /\b\d+ or \d+\b|\b(?:two|2) (?:guides|editions|documents|pages|versions|sources)\b|\bone\b/gi;

/** "at 10:00 on Saturdays", "weekly" */
const CLOCK_OR_CALENDAR =
  /\b\d{1,2}:\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.)(?!\w)|\b(?:daily|weekly|monthly|noon|midnight)\b/i;
const DATE =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bmay \d|\b(?:19|20)\d\d\b/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;
const ASKS_WEEKDAY = /\bweekdays?\b|\bdays? of the week\b/i;
const TIME =
  /\b(?:early|late|mid|end of|by the end of|before|during|after|start of|begin(?:ning)?|pgy|m[1-4]|(?:first|second|third|fourth|last|final|same|research|application) (?:year|month|day)s?|months?(?!-)|halfway|time of|seasons?|from the (?:start|beginning|outset)|day \d|first day|complet(?:ed|ion|ing))\b/i;
const DURATION = anyOf(
  /\b(?:\d+|one|two|three|four|five|six|eight|ten|twelve|several|few)\b[^.]{0,24}\b(?<!\b(?:per|an?|each|every) )(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?)\b/i,
  /\b(?:annual|month-long|multi-year|one-year|two-year|six-year|decades?)\b/i,
  /\bin (?:years|months|weeks|days|hours|minutes):[^.]*\d/i,
);
/** How long a text is. */
const ASKS_LENGTH_OF_TEXT =
  /\b(?:letter|statement|ps|essay|e-?mail|message|note|remark|paragraph|answer|explain\w*|cv|vitae|resume)\b|\bhow long (?:can|should|may|must) (?:it|that|this|mine|they) be\b/i;
const LENGTH_OF_TEXT = /\bbrief(?:ly)?\b|\b(?:one|two|\d)[- ](?:[\w-]+ )?pages?\b/i;
const PERSON = /\b(?:MD|Ms\.?|Dr\.?|director|chair|chief|attending|faculty|mentor|residents?|leadership|supervis\w+|office)\b/;

/** "is Maria Olsen", "ask for Greta" */
const NAMED_IN_FULL =
  /\b(?:is|are|was|were|by|called|named)\s(?!Mass General|Massachusetts|Step \d)\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+|\b(?:[Aa]sk(?: for)?|[Cc]ontact|[Cc]all|[Ee]-?mail|[Ss]peak (?:to|with)) \p{Lu}\p{Ll}+/u;

/** A name of two words or more, other than that of the hospital that all is about. */
const NAMES =
  /(?<![.!?:]\s)(?<!^)(?!Mass General|Massachusetts General|Step \d|United States)\b\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+|, MD\b/u;

/** What a text holds that may be an answer. */
interface Held {
  readonly numbers: readonly string[];
  readonly noNumber: boolean;
  readonly date: boolean;
  readonly time: boolean;
  readonly duration: boolean;
  /** Years, or what is told in them. */
  readonly years: boolean;
  readonly person: boolean;
  readonly names: boolean;
}

/** A passage, or whatever else tells something in words. */
interface Told {
  readonly text: string;
}

/** A passage is looked at for one question after another. */
const heldBy: (told: Told) => Held = onceForEachObject(({ text }) => {
  const date = DATE.test(text);
  return {
    numbers: numbersOf(text),
    noNumber: SAYS_NO_NUMBER.test(text),
    date,
    time: date || TIME.test(text) || CLOCK_OR_CALENDAR.test(text) || WEEKDAY.test(text),
    duration: DURATION.test(text),
    years: /\b(?:years?|months?|annual|PGY)\b/i.test(text),
    person: PERSON.test(text) || NAMED_IN_FULL.test(text),
    names: NAMES.test(text),
  };
});

/** "The guide prints no exact number": an answer to how many, and no number. */
export function givesNoNumber({ text }: Told): boolean {
  return GIVES_NO_NUMBER.test(text);
}

const ASKS_HOURS = /\bhow many (?:\w+ ){0,2}hours?\b|\bhours (?:a|per|each|every) (?:week|day|month)\b/i;

/** Weeks are no answer to a question about years. */
function asksYears(question: string): boolean {
  return /\byears?\b/i.test(question) && !/\b(?:weeks?|months?|days?|hours?)\b/i.test(question);
}

/**
 * Whether what is told holds something of the kind that the question expects.
 * @param question figures that stand in the question itself are no answer to "how many"
 */
export function holdsAnswerOf(type: AnswerType, told: Told, question = ''): boolean {
  return holdingAnswerOf(type, question)(told);
}

/** The same for one passage after another. */
export function holdingAnswerOf(type: AnswerType, question: string): (told: Told) => boolean {
  if (type === 'any') return () => true;
  if (type === 'duration') {
    const inYears = asksYears(question);
    if (ASKS_HOURS.test(question)) return ({ text }) => /\bhours?\b|\bdays?\b/i.test(text);
    if (ASKS_LENGTH_OF_TEXT.test(question)) return (told) => heldBy(told).duration || LENGTH_OF_TEXT.test(told.text);
    // "how long has it been there?" is answered by since when.
    const asksSince = /\bhow long (?:has|have|had)\b/i.test(question);
    return (told) => (heldBy(told).duration && (heldBy(told).years || !inYears)) || (asksSince && heldBy(told).date);
  }
  if (type === 'words') {
    const acronym = acronymAsked(question);
    return ({ text }) => acronym === undefined || spellsOut(text, acronym);
  }
  if (type === 'date' && ASKS_WEEKDAY.test(question)) return ({ text }) => WEEKDAY.test(text);
  if (type === 'date' && ASKS_STAGE.test(question))
    return (told) => heldBy(told).date || STAGE.test(told.text) || (OF_TRAINING.test(question) && AFTER_A_TIME.test(told.text));
  if (type !== 'number') return (told) => heldBy(told)[type];
  if (COUNTS_LIST.test(question))
    return (told) => heldBy(told).noNumber || heldBy(told).numbers.length > 0 || ENUMERATES.test(told.text);
  const asked = new Set(numbersOf(question.replace(ASKS_WITH_NUMBERS, ' ')));
  return (told) => heldBy(told).noNumber || heldBy(told).numbers.some((number) => !asked.has(number));
}
