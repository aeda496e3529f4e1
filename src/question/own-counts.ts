import { COUNT, countBefore, countOf, firstGroup, present, SENTENCE_END } from './counting.ts';
import { ASKS_FOR_COUNT, countsNobodys, OF_A_RULE, tellsOfRule } from './figures-of-rules.ts';
import { lastTurn } from './last-turn.ts';
import { interventionalLetters, lettersByWriters } from './letter-counts.ts';
import { awaysListed, lettersListed, MONTH } from './listed-counts.ts';
import { SPEAKS_OF_ASKER, withoutOthers } from './other-people.ts';
import { programCounts, tellsOfPrograms } from './program-counts.ts';
import type { ApplicantProfile, ToldFacts } from './question.ts';

const PRODUCT =
  '(?:posters?(?! (?:sessions?|boards?|halls?|competitions?|printing))|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?|scholarly (?:products?|items?|works?|outputs?)|products?)\\b';
/** "1 manuscript in prep" is none yet. */
const NOT_DONE =
  '(?! (?:(?:is |are |still )*(?:in prep\\w*|in the works|in progress|under ?way|planned|being written|half[- ](?:written|done|drafted|finished)|unfinished|unwritten|drafted|started|to write))|,? (?:(?:that|which|both|all|just) )*(?:(?:was|were|got|have been|has been) )*(?:rejected|retracted))';
const FIELD =
  'ir|dr|msk|non-?ir|ir-related|dr-related|interventional|radiology|imaging|medicine|im|em|surg\\w*|general surgery|vascular|neuro\\w*|cardi\\w*|derm\\w*|ortho\\w*|onc\\w*|gi|peds|pediatrics?|ob-?gyn|ent|uro\\w*|ophtho\\w*|psych\\w*|path\\w*|anatomy|basic science|bench|clinical|public health|education|med ed|qi|ai|unrelated|random';
const KIND_OF_PRODUCT =
  '(?:first|1st|second|2nd|third|3rd|middle|last|co)[- ]?author(?:ed)?|peer[- ]?reviewed|in[- ]press|accepted|published|submitted|finished|completed|conference|research|national|regional|local|institutional|international|small|big|good|solid|strong|decent|short|review|original|retrospective|prospective|oral|podium|case report|high[- ]impact|low[- ]impact|actual|real|full|new';
/** "2 basic science manuscripts", "first author IR papers" */
const OF_PRODUCTS = `(?:(?:${FIELD}|${KIND_OF_PRODUCT}) )*`;
const AWAYS = countBefore(
  '[- ](?:ir )?(?:aways?\\b|away (?:rotations?|electives?)|audition (?:rotations?|electives?)|visiting (?:rotations?|electives?)|outside (?:rotations?|electives?)|external (?:rotations?|electives?))',
);
/** "2 home rotations and an away" */
const AN_AWAY =
  /\b(?:did|done|booked|scheduled|planned|(?:rotations?|sub-?is?) (?:and|plus)) an (?:ir )?away\b(?! (?:is|are|would|will|can|may)\b)/i;
/** "1 away done, 3 more booked, so 4 total". */
const IN_ALL =
  /(?:\b(\d)(?: (?:aways?|of them))? (?:in )?total|\btotal(?:s|ing|ling)?(?: of)? (\d)|\b(\d) in all)\b(?! (?:\w+ )?(?:programs?|apps?|applications?|letters?|papers?|posters?|rotations?|weeks?|months?)\b)/i;
const NOT_READ = '(?<!\\b(?:read|reading|reviewed|reviewing|cited|citing|found|published by) (?:over |about |like )?)';
const ONE_PRODUCT = new RegExp(
  `(?:^|[:=]\\s)(?:just |only |literally )?one ${OF_PRODUCTS}${PRODUCT}${NOT_DONE}(?! (?:of \\w+ )?(?:(?:just|then|has|was|were|got|been|is) )*(?:withdr|retract|reject|cancel|fell|lost))`,
  'i',
);
const PRODUCTS = countBefore(`[- ]${OF_PRODUCTS}${PRODUCT}${NOT_DONE}`, 'i', NOT_READ);
const EACH_PRODUCT = new RegExp(
  `(?:(?<=(?:,|\\band|\\bplus|&|\\+|\\b(?:have|has|had|got|with|w/)) ?)(an?)(?![^.?!,;]{0,45}\\b(?:half|writing|drafting|working on|in prep\\w*|not|unfinished|started|in progress)\\b)|${NOT_READ}\\b(${COUNT}))[- ]${OF_PRODUCTS}(?:${PRODUCT}|letters? to the editor\\b|case (?:reports?|series)(?= (?:(?:is|was) )?(?:in press|published|accepted)))${NOT_DONE}`,
  'gi',
);
const PROJECTS = countBefore(
  '[- ](?:ir |dr |research |qi |radiology |ir-related |dr-related |substantial |substantive |solid |small |big |completed |ongoing |meaningful |published |retrospective |prospective )*(?:projects?|case reports?|case series|stud(?:y|ies)|chart reviews?|qi (?:papers?|posters?|abstracts?|audits?))\\b',
);

const PROCEDURES =
  /(?<!\b(?:require[sd]?|needs?|asks? for|wants?|demands?|minimum(?: of)?|performs?|does|planned|is|=|takes?) (?:at least |about )?)\b(\d{2,4}) (?!planned\b)(?:\w+ )?(?:cases|procedures|procs)\b(?! (?:to go|left|short|remaining|away|more|a (?:year|month|week)|per (?:year|month|week)))/i;
/** "My friend did 600 procedures, I did 450": the word is not said twice. */
const AS_MANY =
  /\b(?:did|done|logged|have|had|i'm at|reached) (?:only |just )?(\d{2,4})(?=\s*(?:[.,;!?]|$)|\s(?:in|during|for|so far|by)\b)/i;
/** "i have 480", where ESIR is the matter: nothing else there comes in hundreds. */
const HUNDREDS =
  /\b(?:did|done|have|had|got|i'm at|reached|with) (?:only |just |about )?(\d{3,4})(?=\s*(?:[.,;!?]|$)|\s(?:so far|by|and|now)\b)/i;
/** What is logged are procedures. */
const LOGGED =
  /\b(?:logged|tally of|logs? (?:\w+ )?(?:is|are|at|stands?|shows?|has|have|says?)(?: at)?) (?:only |just |about )?(\d{2,4})(?=\s*(?:[.,;!?]|$)|\s(?:in|during|for|so far|by|now|with|and|but|\w+ with)\b|:)|\b(\d{2,4}) (?:\w+ )?(?:in|on) (?:my|the|his|her) (?:case )?log\b/i;
const INTERVENTIONAL_MONTHS =
  /\b(?:ir|interventional)\b[^.?!,]{0,40}\b(?:come to|total|amount to|add up to|are|is) (\d{1,2}) (?:months?|mos?)\b|\b(\d{1,2}) (?:months?|mos?)(?: (?:of|on|in))? (?:(?:the|an) )?(?:ir\b|interventional(?! (?:cardio|pulm|neph|neuro|pain))|ir-related|angio\w*\b)/i;

/** "9 months IR + 3 months IR-related": both count toward ESIR. */
const RELATED_MONTHS = /(?:[,+&]|\band|\bplus) ?(\d{1,2})(?: months?| mos?)? (?:(?:of|in) )?(?:ir|interventional)[- ]related\b/i;
const MONTHS = /\b\d{1,2} (?:months?|mos?)\b/i;
/** "I only have 9 months", said of what ESIR asks. */
const BARE_MONTHS =
  /(?:^(?:and )?|\b(?:have|has|had|got|did|done|with|finish(?:ed)?|completed|at|esir:|cases|procedures|procs|\d{3,4}),? (?:and |plus |but |,)?)(?:only |just |about |like )*(\d{1,2}) (?:months?|mos?)\b(?! (?:ago|left|to|of (?!ir\b|interventional)|vacation|leave|research|until|till|before|after|off|gap|more|each|per)\b)/i;
/** "700 procedures, 14 months" and nothing else. */
const FIGURES_ALONE =
  /^[^a-z]*\d{2,4} (?:\w+ )?(?:cases|procedures|procs)\W+(?:and |plus |in )?\d{1,2} (?:months?|mos?)[^a-z]*$/i;

/**
 * Counts of what the person has or plans: aways, letters from IR, scholarly products, projects, programs; where ESIR is the matter,
 * also procedures and months. "is 3 overkill?" tells a count, "how many" never does; what a friend has is left.
 * @param text with its number words written as digits
 * @param before the turns before
 * @param after the turns after
 */
export function ownCountsIn(text: string, before: string, after: string): ToldFacts {
  if (!MAY_COUNT.test(text) && !ABOUT_LETTERS.test(lastTurn(before))) return {};
  const facts: ToldFacts = {};
  const own = withoutOthers(text);
  const said = `${before} ${text}`;
  const aboutEsir =
    NAMES_ESIR.test(`${said} ${after}`) ||
    (PROCEDURES.test(said) &&
      MONTHS.test(said) &&
      (SPEAKS_OF_ASKER.test(said) || FIGURES_ALONE.test(text.trim()) || /\b(?:resident|our)\b/i.test(said)));
  const aboutProcedures = /\b(?:cases|procedures|procs)\b/i.test(`${lastTurn(before)} ${text}`);
  const productsTold: ProductsTold = { count: undefined, kinds: new Set() };
  for (const sentence of own.split(SENTENCE_END)) {
    if (ASKS_FOR_COUNT.test(sentence) || tellsOfRule(sentence)) continue;
    if (!countsNobodys(sentence)) Object.assign(facts, withEarlier(productsTold, countsOfApplication(sentence), sentence));
    if (aboutEsir && (SPEAKS_OF_ASKER.test(sentence) || !OF_A_RULE.test(sentence)))
      Object.assign(facts, countsOfTraining(sentence, { aboutProcedures, isNamed: NAMES_ESIR.test(said) }));
  }
  if (facts.aways !== undefined) facts.aways += furtherAways(own, facts.aways);
  const programs = programCounts(own, lastTurn(before));
  if (!programs && tellsOfPrograms(own, before)) facts.programsUnnamed = true;
  Object.assign(facts, countAsked(own, before));
  if (facts.products === 0 && isZeroOfOneKind(own, before)) facts.products = undefined;
  const letters = lettersByWriters(text) ?? lettersListed(text, lastTurn(before));
  if (facts.letters === undefined && letters !== undefined) facts.letters = letters;
  return { ...facts, ...(programs && { programs }) };
}

const NAMES_ESIR = /\besir\b|\bearly speciali[sz]ation\b/i;
/** A figure, or a word that stands for one. */
const MAY_COUNT = /\d|\b(?:zero|no|none|one|not|aways?|letters?|lors?|posters?|abstracts?|papers?|manuscripts?)\b/i;
const KINDS_OF_PRODUCT = /\b(poster|abstract|paper|pub|publication|manuscript|presentation|product)s?\b/gi;
function kindsOfProductIn(text: string): string[] {
  return (text.match(KINDS_OF_PRODUCT) ?? []).map((kind) => kind.toLowerCase().replace(/s$/, ''));
}

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
  const kinds = kindsOfProductIn(sentence);
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

const ZERO_OF_KIND = /\b(?:no|zero|0) (?:\w+ )?(poster|abstract|paper|pub|publication|manuscript|presentation)s?\b/gi;

/** "poster accepted, no manuscript", "2 posters", then "and 0 papers": none of one kind is not none at all. */
function isZeroOfOneKind(own: string, before: string): boolean {
  const none = Array.from(own.matchAll(ZERO_OF_KIND), ([, kind = '']) => kind.toLowerCase());
  const others = kindsOfProductIn(`${before} ${own.replace(ZERO_OF_KIND, ' ')}`);
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
/** "I worked with 2 IR attendings", "I did 2 ir and 3 dr rotations": no letters, though they were asked about. */
const NO_LETTERS_MEANT =
  /\b(?:rotations?|papers?|posters?|aways?|programs?|list|applied)\b|\b(?:know|worked|works?|met|(?:school|home|hospital|program) has|there are)\b/i;
const ASKS_WHAT_IS_WANTED = /\b(?:need|needed|require[ds]?|most|people|should)\b/i;
const ASKED_COUNTS = [
  [
    'products',
    /\bhow many\b[^.?!]*\b(?:research (?:things|items|products)|pubs?|publications?|papers?|posters?|abstracts?|products?)\b/i,
  ],
  ['aways', /\b(?:how many|\d)\b[^.?!]*\b(?:aways?|away rotations?|auditions?)\b/i],
] as const;

/** "which IR programs are in Texas?", then "I got 3": three of what, nobody said. */
const ASKS_OF_PROGRAMS = /\b(?:which|where|does|do|is|are|takes?)\b/i;
const OF_HOW_MANY = /\b(?:how many|appl\w+|number|list|enough)\b/i;

function countAsked(text: string, before: string): ToldFacts {
  if (ASKS_WHAT_IS_WANTED.test(text)) return {};
  const asked = lastTurn(before);
  const areLetters =
    LETTERS_LISTED.test(text) || (ABOUT_LETTERS.test(asked) && (SPEAKS_OF_ASKER.test(text) || TALLIED.test(text)));
  const letters = areLetters && !NO_LETTERS_MEANT.test(text) ? firstGroup(OF_LETTERS.exec(text)) : undefined;
  if (letters !== undefined) return { letters: Number(letters) };
  const count = (BARE_HOLDING.exec(text) ?? BARE_PLAN.exec(text))?.[1];
  if (count === undefined) return {};
  const ofPrograms = OF_HOW_MANY.test(asked) || !ASKS_OF_PROGRAMS.test(asked);
  if (ofPrograms && /\b(?:ir|integrated) (?:programs?|residenc\w+)\b/i.test(asked))
    return { programs: { integrated: Number(count) } };
  if (ofPrograms && /\b(?:dr|diagnostic) (?:programs?|residenc\w+)\b/i.test(asked)) return { programs: { dr: Number(count) } };
  const kind = ASKED_COUNTS.find(([, pattern]) => pattern.test(asked))?.[0];
  return kind === undefined ? {} : { [kind]: Number(count) };
}

/** Words without which nothing of a kind is counted; a quick look, since most sentences hold none. */
const MAY_COUNT_OF = {
  aways: /away|audition|visiting|outside|external/i,
  products: /poster|abstract|paper|pub|manuscript|presentation|scholarly|product/i,
  projects: /project|case|stud|chart|\bqi\b/i,
  letters: /letter|\blors?\b/i,
};

function countsOfApplication(sentence: string): ApplicantProfile {
  const count = (kind: keyof typeof MAY_COUNT_OF, pattern: RegExp) =>
    MAY_COUNT_OF[kind].test(sentence) ? countOf(pattern.exec(sentence)?.[1]) : undefined;
  const aways = count('aways', AWAYS) ?? awaysListed(sentence) ?? (AN_AWAY.test(sentence) ? 1 : undefined);
  return present({
    aways: aways === undefined ? undefined : (inAll(sentence, aways) ?? aways + besideThem(sentence, aways)),
    products: MAY_COUNT_OF.products.test(sentence) ? productsIn(presentOf(sentence)) : undefined,
    projects: count('projects', PROJECTS),
    letters: MAY_COUNT_OF.letters.test(sentence) ? interventionalLetters(sentence) : undefined,
  });
}

const STATE =
  '(?:booked|planned|scheduled|arranged|lined up|set up|confirmed|pending|upcoming|coming(?: up)?|to (?:go|come)|done|completed|finished)';
const PLACE = `(?:in ${MONTH}|in (?!total\\b|all\\b|ir\\b|dr\\b|gen|surg|med|my\\b|the\\b|a\\b)\\w+|at (?!home\\b|most\\b|least\\b|all\\b|the\\b|my\\b)\\w+)`;
/** "1 away done + 2 booked", "1 away in july, another in august": what is counted is told with its state or its place … */
const STATED_FIRST = new RegExp(`\\b(?:aways?|rotations?|electives?) (?:already )?(?:(${STATE})\\b|${PLACE})`, 'i');
/** … and so are those beside it; "2 aways, 1 done, 1 booked" are two, and "3 aways booked, one at Penn" three. */
const besideThemWith = (told: string) =>
  new RegExp(
    `(?:[,:+&]|\\b(?:and|plus)) ?(?:(?:have|got|then) )?(?:(another)(?: one)?|(\\d|one)(?: more| others?)?) (?:(?:still|already) )?${told}\\b(?= ?(?:[.,;!?)+&]|$|(?:in|for|and|but|so|enough|ok|too|is|now|later|already|aways?)\\b|at (?!home)))`,
    'gi',
  );
const WITH_STATE_BESIDE_THEM = besideThemWith(STATE);
const WITH_PLACE_BESIDE_THEM = besideThemWith(`(?:${STATE}|${PLACE})`);
const MORE_BESIDE_THEM = new RegExp(
  `(?:[,+&]|\\b(?:and|plus)) ?(?:(another)(?: one)?|(\\d|one) more)(?: (?:${STATE}))?(?=\\s*(?:[.,;!?)]|$))`,
  'gi',
);

/** "3 aways planned and 1 confirmed": the one is among the three. */
const AMONG_THEM =
  /\b(?:planned|booked|scheduled|arranged|lined up|set up),? (?:and |with )?(?:\d|one) (?:already )?(?:confirmed|pending|done|completed|finished)\b/i;

function besideThem(sentence: string, aways: number): number {
  if (AMONG_THEM.test(sentence)) return 0;
  const [isStated, state] = STATED_FIRST.exec(sentence) ?? [];
  const pattern =
    isStated === undefined ? MORE_BESIDE_THEM : state === undefined ? WITH_PLACE_BESIDE_THEM : WITH_STATE_BESIDE_THEM;
  const beside = Array.from(sentence.matchAll(pattern), ([, another, count]) => (another ? 1 : (countOf(count) ?? 0)));
  const sum = beside.reduce((all, count) => all + count, 0);
  // "2 aways planned, 1 in July and 1 in August" tells how the two lie.
  return beside.length > 1 && sum === aways ? 0 : sum;
}

const ORDINALS = '(?:(2nd|second)|(3rd|third)|(4th|fourth)|(5th|fifth))';
const NAMED_AWAY = '(?: one| away(?: rotation| elective)?| rotation| audition)?';
/** "2 aways done, has been offered a third", "3rd is booked": one asks how many they would be together. */
const NEXT_AWAY = new RegExp(
  `\\b(?:offered|book(?:ed|ing)?|schedul(?:e|ed|ing)|add(?:ed|ing)?|do(?:ing)?|plan(?:ned|ning)?|consider(?:ed|ing)?|accept(?:ed|ing)?|tak(?:e|ing)|took|think(?:ing)? (?:of|about)|squeeze in|fit in) (?:(?:me|him|her|us) )?(?:a |an |my |the |another )?${ORDINALS}${NAMED_AWAY}(?=\\s*(?:[.,;!?)]|$)| (?:in ${MONTH}|or|and|enough|worth|too|now)\\b)|\\b${ORDINALS}${NAMED_AWAY} (?:is |was )?(?:booked|scheduled|planned|confirmed|pending|lined up|offered|coming up)\\b`,
  'i',
);
const MORE_AWAYS = new RegExp(
  `\\b(?:did|do|doing|add|added|adding|book|booked|want|wants|considering|thinking (?:of|about)|squeeze in|take|took) (?:(another)|(\\d|one) more)(?: one| aways?| away rotations?)?(?=\\s*(?:[.,;!?)]|$)| (?:it|it'?d|would|to be|or|in ${MONTH})\\b)`,
  'i',
);
/** What was refused, called off or is not wanted is no away. */
const NOT_TO_BE =
  /\b(?:cancell?ed|declin\w*|turned down|skipped|reject\w*|wait-?list\w*|denied|fell through|dropped|lost|not|no|never|without|cannot|at home|research)\b|n't\b/i;
/** How many more aways than those counted the asker speaks of having. */
function furtherAways(own: string, aways: number): number {
  const match = NEXT_AWAY.exec(own) ?? MORE_AWAYS.exec(own);
  if (match === null) return 0;
  const [before = ''] = /[^,.;?!]*$/.exec(own.slice(0, match.index)) ?? [];
  const [after = ''] = /^[^,.;?!]*/.exec(own.slice(match.index + match[0].length)) ?? [];
  if (NOT_TO_BE.test(`${before} ${match[0]} ${after.replace(/\bor (?:not|no)\b/i, '')}`)) return 0;
  if (/more|another/i.test(match[0])) return match[1] === undefined ? (countOf(match[2]) ?? 0) : 1;
  const place = match.slice(1).findIndex((group) => group !== undefined) % PLACES_NAMED;
  return place + FIRST_OF_NEXT === aways + 1 ? 1 : 0;
}
/** The ordinals of a pattern, and which place the first of them names. */
const PLACES_NAMED = 4;
const FIRST_OF_NEXT = 2;

/** "1 done, 3 more, so 4 total": never less than what is told one by one. */
function inAll(sentence: string, least: number): number | undefined {
  const total = countOf(firstGroup(IN_ALL.exec(sentence)));
  return total !== undefined && total >= least ? total : undefined;
}

/** Whether procedures were spoken of, and whether ESIR was named by now: "i have 245" before it is a score. */
interface TrainingMatter {
  readonly aboutProcedures: boolean;
  readonly isNamed: boolean;
}

/** "9 months IR, 410 cases logged". */
function countsOfTraining(sentence: string, { aboutProcedures, isNamed }: TrainingMatter): ToldFacts {
  const count = (pattern: RegExp) => countOf(firstGroup(pattern.exec(sentence)));
  const [, after, before] = INTERVENTIONAL_MONTHS.exec(sentence) ?? [];
  const related = after === undefined ? RELATED_MONTHS.exec(sentence)?.[1] : undefined;
  const ofInterventional = countOf(after ?? before);
  const months = ofInterventional === undefined ? undefined : ofInterventional + (countOf(related) ?? 0);
  return present({
    procedures: count(PROCEDURES) ?? count(LOGGED) ?? (aboutProcedures ? count(AS_MANY) : isNamed ? count(HUNDREDS) : undefined),
    interventionalMonths: months ?? count(BARE_MONTHS),
  });
}

const GENERIC_PRODUCT = new RegExp(
  `\\b(?:${COUNT}) (?:\\w+ )?(?:scholarly (?:products?|items?|works?|outputs?)|products?)\\b`,
  'i',
);

function productsIn(told: string): number | undefined {
  return sumOfProducts(told) ?? countOf(PRODUCTS.exec(told)?.[1]) ?? (ONE_PRODUCT.test(told) ? 1 : undefined);
}

/** "2 years ago I had 1 paper, now I have 4": what is now counts; nor do goals, time for some, and what a lab has. */
function presentOf(sentence: string): string {
  const now = NOW_HAS.exec(sentence);
  return (now ? sentence.slice(now.index) : sentence)
    .split(CLAUSES_OF_COUNTS)
    .filter((clause) => !IS_WISHED.test(clause))
    .join('');
}
const NOW_HAS = /(?<=\b(?:had|ago|was|used to)\b.*)\bnow (?:i |he |she |we )?(?:have|has|at|up to)\b/i;
const CLAUSES_OF_COUNTS = /(?<=[,;])|(?=\bbut\b)/;
const IS_WISHED =
  /\b(?:goal|target|requirement|minimum|average)\b[^.?!]{0,20}\b(?:is|was|of|:)|\b(?:aim(?:ing)?|hop(?:e|ing)|try(?:ing)?|want(?:ing)?|need|time) (?:for|to (?:have|get|publish|reach|hit))\b|\bif i (?:publish|get|had|can)\b|\b(?:in|from|of|by) (?:my|our|the|his|her) (?:lab|group)\b/i;

/** "1 poster and 2 papers" are three products. */
function sumOfProducts(sentence: string): number | undefined {
  // "one product, a paper" says what the one is.
  if (GENERIC_PRODUCT.test(sentence)) return undefined;
  const each = Array.from(sentence.replace(PARTS_OF_COUNT, ' ').matchAll(EACH_PRODUCT), ([told, article, count]) => ({
    count: article ? 1 : (countOf(count) ?? 0),
    kind: kindsOfProductIn(told)[0],
    isPlain: IS_PLAIN.test(told),
  }));
  const [first, ...others] = each;
  if (first === undefined || others.length === 0) return undefined;
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  // "6 pubs, 3 abstracts and 3 papers", "5 papers, 3 first author papers": what the first are made of.
  const ofSameKind = others.every(({ kind }) => kind === first.kind);
  const areParts =
    first.count > 1 && (ofSameKind ? rest <= first.count : GENERIC_KINDS.has(first.kind ?? '') && rest === first.count);
  return first.isPlain && areParts ? first.count : first.count + rest;
}

/** "5 publications (2 IR papers, 3 ortho papers)", "4 posters, including 2 IR posters" */
const GENERIC_KINDS: ReadonlySet<string> = new Set(['pub', 'publication', 'product']);
const PARTS_OF_COUNT =
  /(?<=\b(?:\d+|one) (?:\w+ )?(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?)) ?\([^)]*\)|[,:]? ?\b(?:including|incl\.?|of which|among them|of (?:them|those))\b[^.?!;]*/gi;
/** "5 papers", and not "3 ortho papers". */
const IS_PLAIN = /^(?:\d+|one|an?)[- ](?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?)$/i;
