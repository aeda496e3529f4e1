import { anyOf } from '../text/any-of.ts';
import { WRITTEN_ONCE } from '../text/written-once.ts';
import { isBareVerdict } from './bare-turns.ts';
import { lastTurn } from './last-turn.ts';
import { clausesOf, SPEAKS_OF_PEER } from './other-people.ts';
import type { ScoreRange, ToldFacts } from './question.ts';

const STEP2_EXAM = '\\b(?:usmle )?step ?2(?: ck)?|\\bs2\\b|\\busmle ?2\\b|\\bck\\b';
/** Exams, and other things with three digits, that are no Step 2 CK: "my step 2 nbme", "my student ID". */
const OTHER_EXAM = [
  '(?<!\\bfail(?:ed|ing)? (?:my |on )?)\\bstep ?[13]\\b(?!\\s*[:=-]?\\s*(?:is |was |a )?(?:pass|p\\b|unscored))',
  '\\blevel ?[123]\\b|\\bcomlex\\b|\\bmcat\\b|\\bgre\\b|\\b(?:student |aamc |eras |nrmp )?ids?\\b|\\broom\\b|\\bweigh\\w*',
  `(?:(?:${STEP2_EXAM}) )?\\b(?:nbmes?|shelf|shelves|uwsa ?\\d?|free ?120|amboss|uworld(?: self)?(?: assessments?)?|self[- ]assessments?|ccssa|practice|predicted|predictor|mock|baseline|diagnostic (?:test|exam))\\b(?: (?:\\d(?!\\d)|tests?|exams?|score|for|my|(?:${STEP2_EXAM})))*`,
  '\\brepeat after\\b',
].join('|');
const EXAM = new RegExp(`(?<other>${OTHER_EXAM})|(?<step2>${STEP2_EXAM})`, 'gi');
const EXAM_AFTER = new RegExp(
  `^\\s*(?:(?:on|for|in|at|from)\\s+(?:[\\w']+\\s+){0,3}?(?:(?<other>${OTHER_EXAM})|(?<step2>${STEP2_EXAM}))|(?<adjacent>nbme|uwsa|practice|mock|free ?120|amboss)\\b)`,
  'i',
);
const ENDS_IN_OTHER_EXAM = new RegExp(
  `(?:${OTHER_EXAM})(?:\\s+(?:scored?|was|is|were|are|numeric|graded|still))*[\\s:=-]*$`,
  'i',
);

const COMLEX = /\b(?:comlex|level 2)\b/i;
/** "a 242 and 1 failed COMLEX Level 1": that one is passed or failed gives no score of it. */
const COMLEX_TAKEN =
  /\b(?:pass(?:ed)?|fail(?:ed|ure)?|flunked|bombed)\b[^.,;\d]{0,12}\b(?:comlex(?: level [12])?|level [12])\b/gi;
const speaksOfComlexScore = (text: string) => COMLEX.test(text) && COMLEX.test(text.replace(COMLEX_TAKEN, ' '));
const STEP2 = /\b(?:steps?|usmle) ?(?:1(?: ?(?:and|&|\+|,|\/) ?))?2|\bck\b|\bs2\b/i;

/** "took step 1 before p/f so i have a 3 digit (218)" */
const OLD_STEP1 =
  /\bstep ?1\b.*(?:\b(?:before|pre|prior to)\b.{0,12}\bunscored|\b(?:3|three)[- ]digits?\b|\bnumeric\b|\bscored\b)/i;

/** Three digits below this are hardly a Step 2 score. */
export const LEAST_SCORE = 190;

/** What a conversation was about when a bare figure is taken up in it. */
const SCORE_IS_THE_MATTER = /\b(?:step|usmle) ?2|\bck\b|\bscore|\bred[- ]flags?\b/i;
/** After these, "I have 300" is none. */
const PROCEDURES_ARE_THE_MATTER = /\b(?:procedures|procs|cases|esir)\b/i;
const JUDGES_SELF =
  /\b(?:am i|i am|i'm|im|do i have) (?:\w+ )?(?:cooked|screwed|doomed|done|dead|toast|finished|safe|ok(?:ay)?|competitive|in trouble|any|a chance|a shot)\b|\bany hope\b/i;
const OWNED = /\b(?:i|i'm|im|my|mine|me|his|her|hers|their)\b/i;
const TAKEN_UP =
  /^(?:and|ok(?:ay)?|so|what about|how about|what if|what of|with|or)\b|^(?:(?:no|wait|sorry|oh|actually|oops|i mean|rather|more like|in the|an?|it(?:'s| is| was))\W+)*(?:(?:low|mid|high|upp)\w*\W+)?\d{3}/i;

/** What else there is two hundred of: "200 publications", "240 US citizen IMGs", "250 beds". */
export const COUNTED_AFTER = `\\s+(?:(?:us|american|citizen|medical|ir|dr|new|more|other|inpatient|hospital|full-time) ){0,3}${WRITTEN_ONCE}(?:procedures|cases|evars?|weeks|days|hours|hrs|minutes|citations|reads|views|followers|shifts|miles|programs|applications|apps|usd|dollars|bucks|pages|words|percent|lbs?|pounds|beds|students|people|applicants|candidates|residents|fellows|faculty|staff|members|positions|spots|seats|papers|publications|pubs|abstracts|posters|patients|imgs|fmgs|americans|citizens|graduates|grads|interviews|hospitals|schools|questions|cards|planned|biops\\w+|ablations?|tips|embolizations?|injections?|drainages?|ports|scans?|exams?|studies|mris?|cts?|films|surgeries|transplants?)\\b|\\s+(?:[\\w-]+ ){1,3}(?:an?|per|each|every)${WRITTEN_ONCE} (?:year|yr|month|week|day)\\b`;
export const ANY_SCORE = '(?:19\\d|2[0-9]\\d|300)';
/**
 * "between 238 and 244"; "over 250"; "mid 230s", "a high 240", "the 240s"; and three digits from 190 to 300 that count nothing else: no "200
 * cases", no "245-255", no "245 or 250".
 */
const FIGURE = new RegExp(
  [
    `\\bbetween (?:an? )?(?<from>${ANY_SCORE}) (?:and|to|-) (?:an? )?(?<to>${ANY_SCORE})\\b`,
    "\\b(?<third>low|lower|mid|middle|high|higher|upper)[- ](?<narrowed>(?:19|2[0-8])0)(?:'?s)?\\b",
    `\\b(?<bound>over|above|more than|higher than|at least|under|below|less than|lower than) (?:an? )?(?<limit>${ANY_SCORE})\\b(?!${COUNTED_AFTER})`,
    "(?<![\\d,.$])(?<decade>(?:19|2[0-8])0)'?s\\b",
    `(?<![\\d,.$]|\\b${ANY_SCORE} or )(?<!\\d ?/ ?(?=300))(?<exact>${ANY_SCORE})(?!\\d| ?/ ?2\\d\\d|,\\d|\\.\\d|s\\b|\\s*(?:\\+(?! ?\\d)|k\\b|%|biops|(?:-|or)\\s*2\\d\\d)|${COUNTED_AFTER})`,
  ].join('|'),
  'gi',
);
/** Where in a decade "low", "mid" and "high" lie. */
const THIRDS = { low: [0, 3], mid: [4, 6], high: [7, 9] } as const;

const LIMIT_BEFORE = anyOf(
  /\b(?:hours?|hrs|citations?|size|budget|fees?|costs?|volume|n)\s*[:=]\s*$/i,
  /(?:requires?|required|minimum|at least|cut-?off|threshold|above|over|below|under|(?:less|more|higher|lower|better|greater) than|miss(?:ed|ing)?|beat|fell short of|(?:did not|didn'?t|could not|couldn'?t|never|not) (?:reach|hit|break|get to)|shy of|of|[<>]=?|-)\s*(?:a |an )?(?:step 2 (?:ck )?)?(?:score )?(?:of )?(?:at least )?$/i,
);
const OWNER_BEFORE = anyOf(
  /(?<!\b(?:requires?|required|minimum|wants?|needs?|asks? for|demands?) (?:an? )?)\bstep ?2(?: ck)? (?:score )?of\s*$/i,
  /\b(?:got|scored?|my|his|her|their|whose|with|ck|have|has|came back|score of|a|student|candidate|mentee|earned|received|obtained)\s*(?:a |an |of |at |is |was |step 2 (?:ck )?(?:score )?(?:of )?|ck (?:score )?(?:of )?)*$/i,
);
/** "MGH requires a 250": whoever asks so has no 250. */
const RULE_BEFORE =
  /\b(?:requires?|demands?|mandates?|(?:(?<!\bmy )(?:minimum|cut-?off|threshold|average|requirement|line)\b[^.?!,]{0,40}\b(?:is|of|at))) (?:at least )?(?:an? )?(?:(?:usmle )?(?:step ?2(?: ck)?|ck)(?: scores?)?(?: of)? (?:at least )?(?:an? )?)?$/i;
const LIMIT_SETTER_BEFORE = anyOf(
  /\b(?:would|if it (?:was|were|is)|(?:when|once) my score comes back|(?:happy|satisfied|content) with|imagine i (?:score|get|have)|say i (?:get|score)|vs\.?|versus)\s*(?:an? )?$/i,
  /\b(?:fix(?:es|ed)?|sets?|uses?|demands?|wants?|screens?|filters?|insists? (?:on|upon)) (?:at |for |on )?(?:a |an )?$/i,
);
/** "I have 241", then "almost 245, ok?": so near it is to a line. */
const NEARLY_BEFORE =
  /\b(?:almost|nearly|basically|practically|virtually|pretty much|just about|close to|as good as) (?:an? |at )?$/i;
const TOLD_BEFORE = /\b(?:i|i'?m|my|mine|he|she|student|got|have|has|scored)\b[^.?!]{0,30}\b2\d\d\b/i;
const LIMIT_AFTER = anyOf(
  /^\s*(?:vs\.?|versus|close enough\b|would (?:\w+ )?be (?:better|safer|nicer|ideal)|have been|be (?:any )?better|(?:is|was|=|being) (?:my|the|his|her|their) (?:\w+ )?(?:goal|target|aim|dream|hope))\b/i,
  /^\s*(?:as (?:the|a|its|an?)\b(?! (?:us |non-?us |current |rising )*(?:md|do|imgs?|fmg|student|applicant|candidate|caribbean|american|m[1-4])\b)|cut-?off|minimum|threshold)/i,
);
/** "260 is the average", "250 for MGH?", "250 they want": also where the clause ends at once. */
const RULE_AFTER =
  /^\s*(?:(?:my|our) (?:target|goal|aim|minimum|cut-?off|threshold)|(?:the|a) (?:\w+ )?(?:target|goal|aim|average|mean|median|minimum|maximum|min|max|cut-?off|norm|floor|ceiling|threshold|requirement)\b|(?:is|was)(?: not|n'?t)? (?:really |actually )?(?:the |an? )?(?:pass(?:ing)? (?:score|mark|line|grade)|average|mean|median|minimum|(?:hard |strict |real )?cut-?off|norm)\b|(?:(?:is|be|was) )?(?:really |actually )?(?:required|necessary|mandatory|needed|expected)\b|(?:minus|plus) \d{3}\b|(?:for|at) (?:mgh|mass|most|programs?)\b(?! in)|(?:(?:only|just|meant|really) )*for (?:everyone|everybody|all|imgs?|mds?|dos?|us (?:mds?|imgs?|students))\b|(?:of|out of|\/) ?(?:the )?500\b|(?:really |also |only |still )?(?:apply|applies|hold|holds|go|goes|count|counts) (?:for|to) (?!me\b|my\b|us\b(?! (?:md|do|img)))|(?:that )?(?:they|programs?) (?:want|need|require|ask))/i;
/** "I need 8 more points to get to 245", "245 minus 235", "what do US MDs aim for, 245?" */
const AWAY_FROM = anyOf(
  /\bpoints?(?: more)? (?:to|from|short of|away from|below|under|shy of|off|till|until)(?: (?:get|getting|reach|reaching|hit|hitting)(?: to)?)? (?:an? |the )?$/i,
  /\b(?:minus|plus) $/i,
  /\b(?:what|which) (?:score|number|step ?2|ck)\b[^.?!]*\b(?:do|does|should)\b[^.?!]*, (?:like |maybe |about )?$/i,
);
/** "245 to 255 for top academic?" is what a source prints. */
const RANGE_OF_RULE = new RegExp(`\\b${ANY_SCORE} to ${ANY_SCORE} (?:for|at)\\b`);
/** "234. is 235 a red flag?": beside a score that is told, another one that is asked of is a line. */
const ASKED_OF_BEFORE = /\b(?:is|does|do|would|will|was)\s+(?:an? )?$/i;
const TAKEN_BACK = /\b(?:sorry|wait|oops|no|actually|mean|meant|correction|rather)\b/i;
/** "mid 240s to low 250s" is one stretch. */
const UP_TO = /^\s*(?:to|-|–|or|through|and)\s*(?:the |an? )?$/i;
/** "there are like 200" counts something. */
const COUNTED_BEFORE = /\bthere(?:'?s|'?re| are| is| r| were| must be) (?:[\w']+ ){0,2}$/i;
/** "does the 245 apply to me?" names what stands in a source; "is the 245 i got ok?" does not. */
const NAMED_BEFORE = /\b(?:the|that|those|(?<!\bwith )this|your) $/i;
const OWNED_AFTER = /^\s*(?:(?:that|which) )?(?:i|he|she|they|we)\b|^\s*(?:on|in) (?:my|his|her|their)\b/i;
/** "aiming for a 240", "my target is 240", "if i get 240": nobody has that score yet. */
const AIM_BEFORE =
  /\b(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goals?|hop(?:e|es|ing)|shoot(?:ing)?|push(?:ing)?|striv\w+|try(?:ing)?|want(?:s|ing)?|(?:have|has|supposed|got) to (?:get|score|hit|reach|make)|must (?:get|score|hit|reach)|need(?:s|ed)?|wish\w*|dream(?:ing)?|without|expect(?:s|ed|ing)?|projected|on (?:track|pace)|tracking|short of|(?:keeps?|kept) (?:on )?(?:getting|scoring|hitting)|averag(?:e|es|ing)|(?:if|when|once|unless|until) (?:i|he|she|they|we|you|one) (?:\w+ )?(?:get|gets|score|scores|hit|hits|reach|reaches|make|makes|land|lands|had))[\s:=]+(?:(?:for|at|is|was|it|of|to|be|on|in|i|had|get|getting|score|scoring|hit|reach|break|make|have|a|an|the|my|his|her|step ?2|ck|about|around|like|maybe|solid|something|somewhere)[\s:=]+)*$/i;

const SCORE_NEAR = anyOf(
  /steps? ?(?:1(?: ?(?:and|&|\+|,|\/) ?))?2/i,
  /\bck\b/i,
  /\bs2\b/i,
  /\bscore/i,
  /\battempts?\b/i,
  /\busmle\b/i,
  /\b(?:us)?imgs?\b/i,
  /\b(?:us|american|dual) citizen\b/i,
  /\bamerican\b/i,
  /\bcaribbean\b/i,
  /\bm[34]\b/i,
  /\bmd\b/i,
  /\bdo\b/i,
  /got/i,
  /back/i,
  /student/i,
  /candidate/i,
  /applicant/i,
  /mentee/i,
  /advisee/i,
  /enough/i,
  /ok\b/i,
  /should i retake/i,
  /counsel/i,
);
/** "is 245 good?" */
const JUDGED_AFTER =
  /^\s*(?:(?:is|was|be) )?(?:an? )?(?:really |still |even |considered |too |a bit )*(?:good|fine|decent|competitive|bad|too low|low|weak|meh|safe|ok|okay|enough|(?:be )?(?:an? )?red[ -]flag|(?:below|above|under|over|beneath|past|within|inside|in) (?:the |your |that |this |any |its )?(?:target|range|line|aim|goal|bar))\b(?! (?:place|hospital|program|school)| (?:for|at|of|by|in) (?:mgh|mass|the (?:\w+ )?(?:program|residency)|programs?))/i;
const RETAKEN_BEFORE = /\bretak(?:e|ing) (?:an? |my |the )?$/i;
const HAVING_BEFORE = anyOf(
  /\b(?:chances?|odds|shot|hope)\b[^.?!]{0,20}\bwith (?:an? |only |just |my )*$/i,
  /\bi (?:have|stand) with (?:an? |my )?$/i,
  /(?:\b(?:i|we|he|she|they|son|daughter|nephew|niece|kid|child|student|mentee|advisee)|^\s*) ?(?:have|has|had|got|made|scored|obtained|achieved|received|earned|attained|am at|'m at) (?:only |just )?(?:an? )?$/i,
  /\b(?:real|actual) (?:one|score|thing|result) (?:is|was|came back) (?:an? )?$/i,
  /\bi'?m at (?:an? )?$/i,
  /\b(?:currently|now|right now) (?:at )?(?:an? )?$/i,
  /\bended (?:up )?(?:with|at) (?:an? )?$/i,
  /\bapply(?:ing)? with (?:an? )?$/i,
  /\b(?:aiming|shooting|gunning|going|applying|hoping|looking) (?:for|at|to) [^.?!,]{2,30} with (?:an? |only |just )*$/i,
  /\b(?:match\w*|give up|quit|bail|forget)\b[^.?!]{0,30}\bwith (?:an? |only |just )*$/i,
);
/** A stretch of scores is more often asked about than told: "is the 240s enough?", "people score in the 240s". */
const OF_NOBODY =
  /^\s*(?:is|are|does|do|should|would|could|can|will|what|which|how)\b|\b(?:people|applicants|candidates|students|everyone|most|programs?|those)\b/i;

/** "my score came out while I was at a party, and …: 231" */
const SCORE_IS_OUT = /\bscores? (?:just |finally )?(?:came|come|got|is|are|was|were) (?:out|back|in|released|posted)\b/i;
/** A message that begins with the figure: "around 250", "mid 240s". */
const BARE_SCORE =
  /^\s*\d{3}(?:'?s)?\b|^\s*(?:(?:about|around|approx\w*|roughly|like|maybe|between|in the|low|mid|middle|high|upper|an?) )+\d{3}(?:'?s)?(?: and \d{3})?(?=\s*(?:$|[.,;?!)]|(?:on|is|enough|ok|good|bad|us|img|md|do|as|step|ck|with)\b))/i;
/** "roast me: 241, 1 away, 2 posters" */
const LISTED_BEFORE =
  /^\W*(?:(?:ok|so|hi|hey|pls|please|be honest|roast|rate|chance|judge|assess|review|my|me|us|stats?|profile|app|numbers?|here(?:'?s| is| are| goes)?|it is|applicant)[\s,]*)+(?:[:|-]|\b(?:is|are|r))\s*$/i;
/** "I'm 255 with 5 papers" */
const I_AM_BEFORE = /\bi(?:'?m| am) (?:an? |like |around |about |at )?$/i;
/** "I'm 241" and nothing else */
const I_AM_ALONE = /^\W*i(?:'?m| am) (?:an? |like |around |about )?2\d\d\W*$/i;
/** "me 251, my friend 230" */
const ME_BEFORE = /(?:^|[,;.(]\s*|\b(?:and|but)\s+)me:? (?:an? )?$/i;
const LISTS_FIGURES =
  /\b(?:dr|ir) only\b|\bonly (?:dr|ir)\b|\bgiv(?:e|ing) up\b|\b\d{1,2} (?:\w+ )?(?:aways?|letters?|lors?|posters?|papers?|pubs?|abstracts?|projects?)\b|\bfail(?:s|ed|ures?)?\b|\bwithdrew\b|\b(?:year|month)s? off\b|\bgaps?\b|\baoa\b/i;
/** "is a 236 one?", after a question on red flags. */
const MOST_WORDS_OF_TAKING_UP = 6;
/** "is 245 required?" asks what a source wants, also after a question on scores. */
const ASKS_FOR_RULE =
  /\b(?:require[ds]?|minimum|cut-?offs?|threshold|needed|need|average|mean|median|perform\w*|does|mgh|mass general|programs?)\b/i;
/** "what Level 2 score is the same as a 245?" asks how one exam is converted to the other. */
const CONVERTS =
  /\b(?:comlex|level ?2)\b[^.?!]{0,40}(?:=|\b(?:equals?|equivalent|same as|correspond\w*|translat\w*|convert\w*|matches)\b)|(?:=|\b(?:equals?|equivalent|same as|correspond\w*|translat\w*|convert\w*)\b)[^.?!]{0,40}\b(?:comlex|level ?2)\b/i;
/** "what if I get 255?" wants that score held as if it were there. */
const SUPPOSES = /\b(?:what|how about) if (?:i|he|she) (?:get|got|gets|scored?|scores|had|hit|hits|make|made) (?:an? )?$/i;
const SAYS_IT_IS =
  /\b(?:advis[eo]r|mentor|dean|attending|pd|director|coach|counsel\w*|friends?|mom|mother|dad|father|parents|classmates?|(?:room|flat)mates?|someone|people|everyone|reddit) (?:says?|said|thinks?|told me|tells me|claims?|insists?|swears?|keeps? saying)(?: that)? (?:an? |my )?$/i;
const CHARACTERS_BEFORE = 60;
const CHARACTERS_AFTER = 40;

/** "how many beds?", then "250?"; "200 or 300 biopsies?": so many of something, and nobody's score. */
const ASKS_TO_COUNT = /\bhow (?:many|much|long|big|large)\b(?! points?\b)|\bnumber of\b|\bper (?:year|month|week)\b/i;
const COUNTS_NOUN = anyOf(
  /\b\d{2,3}(?: [a-z]+)? or \d{2,3} (?!step|ck|on\b|for\b|in\b|is\b|with\b|points?|good|enough|ok)[a-z]{4,}/i,
  /\b\d{2,3} (?!points?\b|scores?\b)[a-z]{4,}s or \d{2,3}\b/i,
  /^(?:is |are )?\d{3} (?:a lot of |many )?(?:applicants|biopsies|radiologists|beds|exams|procedures|residents|admissions|injections|hours|words)\b/i,
);

function countsElse(text: string, before: string): boolean {
  if (STEP2.test(text) || OWNED.test(text)) return false;
  if (COUNTS_NOUN.test(text)) return true;
  const last = lastTurn(before);
  return (
    ASKS_TO_COUNT.test(last) &&
    !SCORE_IS_THE_MATTER.test(last) &&
    !/\b(?:my|mine)\b/i.test(last) &&
    !toldLast(before) &&
    BARE_OR_JUDGED.test(text)
  );
}
/** "250?", "is 240 ok?", "200 maybe?" */
const BARE_OR_JUDGED =
  /^(?:(?:so|and|but|ok(?:ay)?|is|are|only|just|about|like|maybe)[\s,]+)*\d{3}(?: (?:or so|maybe|then|right|is|enough|ok(?:ay)?|fine|good|sufficient|too (?:few|many|low|much)))*\W*$/i;

/** "and from 250", after "how far from the target?": a line, and nobody's score. */
const ASKS_HOW_FAR_FROM =
  /^(?:(?:and|or|ok|so|how far(?: am i| is (?:it|that))?)[\s,]+)*(?:from|above|below|over|under|off|short of) (?:the |an? )?2\d\d\W*$/i;

/**
 * The Step 2 CK score that somebody is said to have; of several the last, since people correct themselves ("255, sorry, 235").
 * Figures that a source or a program asks for, aims, scores of other exams and of other people are left, each in its own clause.
 * @param before the turns before: where they are about the score, a bare figure that is taken up is one
 * @returns a stretch of scores where no exact one is told
 */
export function step2ScoreIn(text: string, before: string): number | ScoreRange | undefined {
  if (OF_STEP1.test(lastTurn(before)) && !STEP2.test(`${lastTurn(before)} ${text}`)) return undefined;
  const [aim, verdict] = splitBeforeVerdict(text) ?? [lastTurn(before), text];
  if (isBareVerdict(verdict)) return JUDGES_COUNT.test(verdict) ? undefined : scoreAimedAt(aim);
  if (ASKS_HOW_FAR_FROM.test(text) || countsElse(text, before)) return undefined;
  if (!/\d{3}/.test(text) || ((speaksOfComlexScore(text) || OLD_STEP1.test(text)) && !STEP2.test(text))) return undefined;
  if (CONVERTS.test(text) && !OWNED.test(text)) return undefined;
  const isTheMatter =
    (SCORE_IS_THE_MATTER.test(before) || toldLast(before)) &&
    (OWNED.test(text) || TAKEN_UP.test(text) || (text.split(' ').length <= MOST_WORDS_OF_TAKING_UP && !ASKS_FOR_RULE.test(text)));
  const isRangeOfRule = RANGE_OF_RULE.test(text) && !OWNED.test(text);
  const judgesSelf = JUDGES_SELF.test(text);
  const isOut = SCORE_IS_OUT.test(text);
  const lately = `${lastTurn(before)} ${text}`;
  const countsProcedures = PROCEDURES_ARE_THE_MATTER.test(lately) && !SCORE_IS_THE_MATTER.test(lately);
  const clauses = placedClauses(text);
  let score: number | ScoreRange | undefined;
  let saidUntil = 0;
  let saidOfExam = false;
  for (const match of text.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    const own = clauses.findLastIndex(({ start }) => start <= match.index);
    const { clause = '', start = 0, ofOthers = false } = clauses[own] ?? {};
    const preceding = text.slice(start, match.index);
    const following = text.slice(end, clauses.find((one) => one.end >= end)?.end);
    // "programs want over 250" sets a line; "my score is over 250" tells of one's own.
    if (match.groups?.bound !== undefined && !OWNS_BOUND.test(preceding)) continue;
    const isSupposed = SUPPOSES.test(preceding);
    const isLimit =
      (NEARLY_BEFORE.test(preceding) && TOLD_BEFORE.test(`${before} ${preceding}`)) ||
      (AIM_BEFORE.test(preceding) && !isSupposed) ||
      (LIMIT_BEFORE.test(preceding) && !OWNER_BEFORE.test(preceding) && !judgesSelf) ||
      /\b(?:vs\.?|versus)\s*$/i.test(text.slice(0, match.index)) ||
      RULE_BEFORE.test(preceding) ||
      LIMIT_SETTER_BEFORE.test(preceding) ||
      LIMIT_AFTER.test(following) ||
      RULE_AFTER.test(text.slice(end)) ||
      COUNTED_BEFORE.test(preceding) ||
      (OF_HIM_OR_HER.test(preceding) && SPEAKS_OF_PEER.test(before)) ||
      AWAY_FROM.test(text.slice(0, match.index)) ||
      isRangeOfRule ||
      (match.groups?.exact !== undefined && NAMED_BEFORE.test(preceding) && !OWNED_AFTER.test(text.slice(end)));
    // "my advisor says 240 is fine": whether it is, is asked of that figure.
    const judgedByOthers = ofOthers && SAYS_IT_IS.test(preceding) && JUDGED_AFTER.test(text.slice(end));
    if ((ofOthers && !judgedByOthers) || isLimit || isOfOtherExam(preceding, following, clauses[own - 1]?.clause ?? '')) continue;
    const range = rangeOf(match);
    if (range && typeof score === 'object' && UP_TO.test(text.slice(saidUntil, match.index))) {
      score = { from: score.from, to: range.to, typed: `${score.typed} to ${range.typed}` };
      continue;
    }
    if (score !== undefined && !range && ASKED_OF_BEFORE.test(preceding) && !TAKEN_BACK.test(text.slice(saidUntil, match.index)))
      continue;
    if (range && OF_NOBODY.test(clause) && !OWNED.test(clause)) continue;
    const around = `${text.slice(Math.max(0, match.index - CHARACTERS_BEFORE), match.index)} ${text.slice(end, end + CHARACTERS_AFTER)}`;
    // "top 10% of class, 248, 0 aways"
    const isItem =
      match.groups?.exact !== undefined &&
      (clause.trim() === match[0] || (/(?:^|[+&])\s*$/.test(preceding) && /^\s*(?:$|[+&])/.test(following)));
    const isBare =
      HAVING_BEFORE.test(preceding) ||
      ME_BEFORE.test(text.slice(0, match.index)) ||
      BARE_SCORE.test(text) ||
      I_AM_ALONE.test(text) ||
      ((LISTED_BEFORE.test(preceding) || I_AM_BEFORE.test(preceding) || isItem) && LISTS_FIGURES.test(text));
    const isReal = REAL_BEFORE.test(preceding) || REAL_AFTER.test(following);
    const isJudged = JUDGED_AFTER.test(text.slice(end)) || RETAKEN_BEFORE.test(preceding);
    const isNear = SCORE_NEAR.test(around) && !(countsProcedures && PROCEDURES_ARE_THE_MATTER.test(text));
    const isScore =
      isTheMatter ||
      judgesSelf ||
      isOut ||
      isReal ||
      isSupposed ||
      judgedByOthers ||
      STEP2.test(clause) ||
      isNear ||
      ((isJudged || isBare) && !countsProcedures);
    const namesExam = STEP2.test(clause);
    // "esir?", then "my step 2 is 245 and i have 300": procedures are no other score.
    if (!isScore || (saidOfExam && !namesExam && PROCEDURES_ARE_THE_MATTER.test(lately))) continue;
    score = range ?? Number(match[0]);
    saidUntil = end;
    saidOfExam ||= namesExam;
  }
  return score;
}

/** "do programs still look at a Step 1 score?", then "mine is 221" */
const OF_STEP1 =
  /^(?!.*\b(?:pass\w*|fail\w*|retak\w*)\b).*\b(?:step ?(?:1|one)\b[^.?!]*\bscores?|scores?\b[^.?!]*\bstep ?(?:1|one))\b/i;

/** "my friend got a 238", then "and his 238?" */
const OF_HIM_OR_HER = /\b(?:his|hers?|their) $/i;

/** "my goal is 245", then "is that enough?": whether such a score would do is asked as if it were there. */
const AIMS_AT =
  /\b(?:(?:i|i'?d|i'?m|he|she|my student) (?:\w+ ){0,2}?(?:wants?|like|target\w*|aim\w*|hop\w+|shoot\w*|happy with|planning on|expects?)|(?:my|his|her) (?:\w+ )?(?:target|goal|aim|dream))\b[^.?!\d]{0,20}\b(2\d\d)\b(?! ?(?:procedures|cases|programs?|words|beds))(?: (?:in|by|on) [\w ]{1,20})?\W*$/i;
const JUDGES_COUNT = /\btoo (?:many|few)\b/i;

/** "I want 250. good enough?": what is told, and the verdict that is asked for. */
function splitBeforeVerdict(text: string): readonly [string, string] | undefined {
  const [, told, verdict] = /^(.*\d)\s*[.,;-]+\s*([^.?!,;\d]+\??)$/.exec(text) ?? [];
  return told !== undefined && verdict !== undefined && AIMS_AT.test(told) && isBareVerdict(verdict)
    ? [told, verdict]
    : undefined;
}

function scoreAimedAt(turn: string): number | undefined {
  const [, score] = AIMS_AT.exec(turn) ?? [];
  return score === undefined ? undefined : Number(score);
}

/** Whether the turn just before told a score: "and what about 246?" */
function toldLast(before: string): boolean {
  const last = lastTurn(before);
  return last !== '' && step2ScoreIn(last, '') !== undefined;
}

/** A figure said of Step 2 CK that is no score of three digits: "24O", "249.5", "my ck was 2400". */
const SAID_OF_SCORE =
  /\b(?:step ?2(?: ?ck)?|ck)(?: (?:score|result))?\s*(?:[:=]|is|was|of|at|came back|score)*\s*(?:an? |only )?(?<typed>\d[\dOoIl.,]*[\dOoIl])(?![\w%+]|[-–]\d|\s*(?:weeks?|months?|days?|years?|hours?|programs?|times?|attempts?|tries|x\b))/i;
/** "I scored 999 on Step 2". */
const SCORED_ON_IT =
  /\b(?:scored|got|received|made|earned) (?:an? |only |just )?(?<typed>\d[\dOoIl.,]*[\dOoIl]) (?:on|in|for) (?:my |the |usmle )*(?:step ?2|ck)\b/i;
/** Step 2 CK is reported as a whole number of at most 300. */
const HIGHEST_SCORE = 300;

/** What somebody gives as a Step 2 CK score and what can not be one, as typed. */
export function unreadableScoreIn(text: string): string | undefined {
  const typed = (SAID_OF_SCORE.exec(text) ?? SCORED_ON_IT.exec(text))?.groups?.typed;
  if (typed === undefined || /^\d{1,2}$/.test(typed)) return undefined;
  return /^\d{3}$/.test(typed) && Number(typed) <= HIGHEST_SCORE ? undefined : typed;
}

function placedClauses(text: string) {
  let start = 0;
  return clausesOf(text).map(({ clause, ofOthers, end }) => {
    const placed = { clause, ofOthers, start, end: start + clause.length };
    start = placed.end + end.length;
    return placed;
  });
}

/** "2 practice tests, both around 245" */
const OF_THOSE_EXAMS = /^\s*(?:both|all|each|they(?: were|'re)?|averag\w*|scores?)\b[^.?!]{0,15}$/i;

/** "nbme 240, real 251" */
const REAL_BEFORE = /\b(?:real|actual|official)(?: (?:one|score|thing|exam|deal|result))?(?: (?:was|is|came back))?[\s:=]*$/i;

const REAL_AFTER = /^\s*(?:(?:on|for) )?(?:the )?(?:real|actual|official)\b/i;

/**
 * Whether the exam that a clause names with a figure is another one: that right after it ("247 on step 2"), else the last one before it,
 * else the next one. A clause that is but the figure belongs to the exam that ends the clause before it: "nbme, 245".
 */
function isOfOtherExam(preceding: string, following: string, clauseBefore: string): boolean {
  const examsIn = (text: string) => [...text.matchAll(EXAM)];
  // "231 practice test, 240 real"
  if (REAL_AFTER.test(following) || REAL_BEFORE.test(preceding)) return false;
  const exam = EXAM_AFTER.exec(following) ?? examsIn(preceding).at(-1) ?? examsIn(following)[0];
  if (exam) return (exam.groups?.other ?? exam.groups?.adjacent) !== undefined;
  const isOfThem = preceding.trim() === '' || OF_THOSE_EXAMS.test(preceding);
  return isOfThem && ENDS_IN_OTHER_EXAM.test(clauseBefore);
}

/** "my score is over 250", "I got more than 260" */
const OWNS_BOUND =
  /\b(?:(?:my|his|her) (?:score|ck|step ?2(?: ck)?(?: score)?) (?:is|was|came back)|(?:i|he|she) (?:have|has|got|scored|made|earned)|(?:i|he|she)'?(?:ve|s) got|mine is)(?: just| well| slightly| a bit)? $/i;

function rangeOf({
  0: typed,
  groups: { from, to, third, narrowed, decade, bound, limit } = {},
}: RegExpExecArray): ScoreRange | undefined {
  if (bound && limit) {
    if (/^(?:under|below|less|lower)/i.test(bound)) return { from: LEAST_SCORE, to: Number(limit) - 1, typed };
    return { from: Number(limit) + (/^at least/i.test(bound) ? 0 : 1), to: HIGHEST_SCORE, typed };
  }
  if (from && to) return { from: Math.min(Number(from), Number(to)), to: Math.max(Number(from), Number(to)), typed };
  if (decade) return { from: Number(decade), to: Number(decade) + 9, typed };
  if (!third || !narrowed) return undefined;
  const [lowest, highest] = /^low/i.test(third) ? THIRDS.low : /^mid/i.test(third) ? THIRDS.mid : THIRDS.high;
  return { from: Number(narrowed) + lowest, to: Number(narrowed) + highest, typed };
}

/** An exact score takes the place of a stretch told before, and the other way round. */
export function scoreFacts(score: number | ScoreRange): ToldFacts {
  const isExact = typeof score === 'number';
  return { step2ck: isExact ? score : undefined, step2ckRange: isExact ? undefined : score };
}
