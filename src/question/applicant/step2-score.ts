import { anyOf } from '../../text/any-of.ts';
import { isBareVerdict } from '../bare-turns.ts';
import type { ScoreRange, ToldFacts } from '../question.ts';
import { lastTurn } from './last-turn.ts';
import { givesRangeOfRule, isLine, isSupposed, type LineTalk } from './score-line.ts';
import { HIGHEST_SCORE, isOfOtherExam, isReal, type ScoreMention, scoreMentionsIn } from './score-mention.ts';

const COMLEX = /\b(?:comlex|level 2)\b/i;
/** "a 242 and 1 failed COMLEX Level 1": that one is passed or failed gives no score of it. */
const COMLEX_TAKEN =
  /\b(?:pass(?:ed)?|fail(?:ed|ure)?|flunked|bombed)\b[^.,;\d]{0,12}\b(?:comlex(?: level [12])?|level [12])\b/gi;

const speaksOfComlexScore = (text: string) => COMLEX.test(text) && COMLEX.test(text.replace(COMLEX_TAKEN, ' '));
const STEP2 = /\b(?:steps?|usmle) ?(?:1(?: ?(?:and|&|\+|,|\/) ?))?2|\bck\b|\bs2\b/i;
/** "took step 1 before p/f so i have a 3 digit (218)" */
const OLD_STEP1 =
  /\bstep ?1\b.*(?:\b(?:before|pre|prior to)\b.{0,12}\bunscored|\b(?:3|three)[- ]digits?\b|\bnumeric\b|\bscored\b)/i;

/** What a conversation was about when a bare figure is taken up in it. */
const SCORE_IS_THE_MATTER = /\b(?:step|usmle) ?2|\bck\b|\bscore|\bred[- ]flags?\b/i;

/** After these, "I have 300" is none. */
const PROCEDURES_ARE_THE_MATTER = /\b(?:procedures|procs|cases|esir)\b/i;

const JUDGES_SELF =
  /\b(?:am i|i am|i'm|im|do i have) (?:\w+ )?(?:cooked|screwed|doomed|done|dead|toast|finished|safe|ok(?:ay)?|competitive|in trouble|any|a chance|a shot)\b|\bany hope\b/i;

const OWNED = /\b(?:i|i'm|im|my|mine|me|his|her|hers|their)\b/i;
const TAKEN_UP =
  /^(?:and|ok(?:ay)?|so|what about|how about|what if|what of|with|or)\b|^(?:(?:no|wait|sorry|oh|actually|oops|i mean|rather|more like|in the|an?|it(?:'s| is| was))\W+)*(?:(?:low|mid|high|upp)\w*\W+)?\d{3}/i;

/** "234. is 235 a red flag?": beside a score that is told, another one that is asked of is a line. */
const ASKED_OF_BEFORE = /\b(?:is|does|do|would|will|was)\s+(?:an? )?$/i;

const TAKEN_BACK = /\b(?:sorry|wait|oops|no|actually|mean|meant|correction|rather)\b/i;
/** "mid 240s to low 250s" is one stretch. */
const UP_TO = /^\s*(?:to|-|–|or|through|and)\s*(?:the |an? )?$/i;

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
  /\b(?:sitting (?:at|on)|pulled(?: off)?|managed(?: to get)?|walk(?:ed|ing) away with|came out (?:at|with)|landed (?:at|on|with)?|finished (?:at|with)|passed(?: \w+)? with|stuck (?:at|with)) (?:an? |only |just )*$/i,
  /^\W*(?:somewhere|it'?s|its) (?:around|about|near|roughly) (?:an? )?$/i,
  /\bp(?:ass)?\/$/i,
);
/** "how bad is a 231?", "how close is 239 to the goal?": asked of a figure as if it were there. */
const HOW_BEFORE =
  /\bhow (?:bad|good|strong|weak|low|high|far|close|competitive|terrible|decent|safe|risky) (?:is|was|would) (?:(?:an?|my|having) )*$/i;
const HOW_AFTER = /^\s*(?:$|[?!]|for (?:ir|a us|an? img)\b|(?:from|to|off) (?:the |my )?(?:target|goal|bar|range|aim)\b)/i;
/** "does 231 rule out IR", "where does 231 put me" */
const WEIGHED_BEFORE = /\b(?:does|would|will|could|can|is|was) (?:(?:an?|my|having) )*$/i;
const WEIGHED_AFTER =
  /^\s*(?:(?:even|really|still|basically|automatically) )*(?:sink|kill|hurt|ruin|rule (?:me|him|her|us|out)|put me|leave me|get (?:me\b|(?:an? )?interviews)|disqualif|a (?:deal|show)[- ]?(?:breaker|stopper)|dealbreaker|salvag|recover)/i;

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

/** "with 231 what are my odds?", "IR with a 239, realistic?" */
const WITH_BEFORE =
  /^\W*with (?:an? |only |just |my )*$|\b(?:ir|realistic|possible|doable|me|interviews?) with (?:an? |only |just |my )*$/i;
const ENDS_OR_ASKS = /^\s*(?:$|[,.?!;:]|(?:what|how|should|can|do|is|am|will|where)\b)/i;
/** "can I get into IR with 231", "should I worry with 239" */
const ASKS_WITH = /\b(?:should|can|could|do|will|would|must|am) i\b[^.?!]{0,40}\bwith (?:an? |only |just |my )*$/i;
/** "me 251, my friend 230" */
const ME_BEFORE = /(?:^|[,;.(]\s*|\b(?:and|but)\s+)me:? (?:an? )?$/i;

const LISTS_FIGURES =
  /\b(?:dr|ir) only\b|\bonly (?:dr|ir)\b|\bgiv(?:e|ing) up\b|\b\d{1,2} (?:\w+ )?(?:aways?|letters?|lors?|posters?|papers?|pubs?|abstracts?|projects?)\b|\bfail(?:s|ed|ures?)?\b|\bwithdrew\b|\b(?:year|month)s? off\b|\bgaps?\b|\baoa\b|\b(?:citizen|abroad|foreign grad\w*|(?:irish|caribbean|polish|foreign|overseas|offshore|german|uk|mexican|italian|indian|pakistani|canadian|australian|israeli) (?:med(?:ical)? )?(?:school|student|grad\w*|citizen))\b/i;

/** "is a 236 one?", after a question on red flags. */
const MOST_WORDS_OF_TAKING_UP = 6;

/** "is 245 required?" asks what a source wants, also after a question on scores. */
const ASKS_FOR_RULE =
  /\b(?:require[ds]?|minimum|the (?:max(?:imum)?|limit|ceiling|cap|most|highest)|cut-?offs?|threshold|needed|need|average|mean|median|perform\w*|does|mgh|mass general|programs?)\b/i;

/** "what Level 2 score is the same as a 245?" asks how one exam is converted to the other. */
const CONVERTS =
  /\b(?:comlex|level ?2)\b[^.?!]{0,60}(?:=|\b(?:equals?|equivalents?|counterparts?|comparable|same as|correspond\w*|translat\w*|convert\w*|matches)\b)|(?:=|\b(?:equals?|equivalents?|counterparts?|comparable|same as|correspond\w*|translat\w*|convert\w*)\b)[^.?!]{0,40}\b(?:comlex|level ?2)\b/i;

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

/** What a message says of scores on the whole. */
interface ScoreTalk extends LineTalk {
  readonly text: string;
  /** A figure taken up in it is a score, since the turns before were about one. */
  readonly isTheMatter: boolean;
  readonly isOut: boolean;
  /** With the turn before it speaks of procedures and of no score. */
  readonly countsProcedures: boolean;
  readonly ofProcedures: boolean;
}

function scoreTalkOf(text: string, before: string): ScoreTalk {
  const lately = `${lastTurn(before)} ${text}`;
  const isTakenUp =
    OWNED.test(text) || TAKEN_UP.test(text) || (text.split(' ').length <= MOST_WORDS_OF_TAKING_UP && !ASKS_FOR_RULE.test(text));
  const ofProcedures = PROCEDURES_ARE_THE_MATTER.test(lately);
  return {
    text,
    before,
    isTheMatter: isTakenUp && (SCORE_IS_THE_MATTER.test(before) || toldLast(before)),
    judgesSelf: JUDGES_SELF.test(text),
    isRangeOfRule: givesRangeOfRule(text) && !OWNED.test(text),
    isOut: SCORE_IS_OUT.test(text),
    countsProcedures: ofProcedures && !SCORE_IS_THE_MATTER.test(lately),
    ofProcedures,
  };
}

/** "250 for top programs: hard cutoff?", "is 250 a passing score?", "does a 260 guarantee an interview?" */
const ASKS_OF_LINE = anyOf(
  /\b(?:is|was) (?:an? )?2\d\d (?:an? |the )?(?:\w+ )?(?:cut-?off|pass(?:ing)? (?:score|mark|grade))\b/i,
  /\b2\d\d\b[^.?!]{0,30}[:,]\s*(?:is (?:it|that) )?(?:an? )?(?:hard|strict|official|absolute|firm) cut-?off\b/i,
  /\b(?:does|do|would|will) (?:an? )?(?:\w+ ){0,3}2\d\d\b[^.?!]{0,20}\bguarantee/i,
  /\b2\d\d (?:\w+ )?guarantees?\b/i,
  /\b(?:does|do|did) (?!i\b|he\b|she\b|you\b|my\b)(?:[^.?!]|\.(?=\w)){0,30}\b(?:say|list|call|count|consider|mention|name|print|set)s? (?:that )?(?:an? )?2\d\d\b/i,
);

/** "245 + 10 = 255 so 255 is the minimum right?" */
const ADDS_UP = /\b\d{1,3} ?[+-] ?\d{1,3} ?= ?2\d\d\b/;

/** Whether a message can tell of no Step 2 score, whatever figures stand in it. */
function tellsNoScore(text: string, before: string): boolean {
  if (ASKS_HOW_FAR_FROM.test(text) || countsElse(text, before)) return true;
  if (!/\d{3}/.test(text)) return true;
  if ((speaksOfComlexScore(text) || OLD_STEP1.test(text)) && !STEP2.test(text)) return true;
  return (CONVERTS.test(text) || ASKS_OF_LINE.test(text) || ADDS_UP.test(text)) && !OWNED.test(text);
}

/** "top 10% of class, 248, 0 aways" */
function isItem({ isExact, clause, typed, preceding, following }: ScoreMention): boolean {
  if (!isExact) return false;
  return clause.trim() === typed || (/(?:^|[+&])\s*$/.test(preceding) && /^\s*(?:$|[+&])/.test(following));
}

/** Whether a figure stands as one's own without the exam's name: "I have 248", "me 251", "mid 240s", "241, 1 away, 2 posters". */
function isBare(mention: ScoreMention, { text }: ScoreTalk): boolean {
  const { preceding, textBefore } = mention;
  return (
    HAVING_BEFORE.test(preceding) ||
    ME_BEFORE.test(textBefore) ||
    ASKS_WITH.test(textBefore) ||
    BARE_SCORE.test(text) ||
    I_AM_ALONE.test(text) ||
    ((LISTED_BEFORE.test(preceding) || I_AM_BEFORE.test(preceding) || isItem(mention)) && LISTS_FIGURES.test(text))
  );
}

/** Whether a figure that is no line is a Step 2 score. */
function isScore(mention: ScoreMention, talk: ScoreTalk): boolean {
  const { preceding, textBefore, textAfter } = mention;
  if (talk.isTheMatter || talk.judgesSelf || talk.isOut) return true;
  if (isReal(mention) || isSupposed(mention)) return true;
  // Of the figures of others only those that are judged for the asker come here.
  if (mention.ofOthers || STEP2.test(mention.clause)) return true;
  const around = `${textBefore.slice(-CHARACTERS_BEFORE)} ${textAfter.slice(0, CHARACTERS_AFTER)}`;
  if (SCORE_NEAR.test(around) && !(talk.countsProcedures && PROCEDURES_ARE_THE_MATTER.test(talk.text))) return true;
  if (talk.countsProcedures) return false;
  if (mention.isExact && HOW_BEFORE.test(textBefore) && HOW_AFTER.test(textAfter)) return true;
  if (mention.isExact && WEIGHED_BEFORE.test(textBefore) && WEIGHED_AFTER.test(textAfter)) return true;
  if (mention.isExact && WITH_BEFORE.test(textBefore) && ENDS_OR_ASKS.test(textAfter)) return true;
  return JUDGED_AFTER.test(textAfter) || RETAKEN_BEFORE.test(preceding) || isBare(mention, talk);
}

/** Whether a figure may be the score of whom the message is about. */
function maySay(mention: ScoreMention, talk: ScoreTalk): boolean {
  // "programs want over 250" sets a line; "my score is over 250" tells of one's own.
  if (mention.isBound && !OWNS_BOUND.test(mention.preceding)) return false;
  // "my advisor says 240 is fine": whether it is, is asked of that figure.
  const isJudged = SAYS_IT_IS.test(mention.preceding) && JUDGED_AFTER.test(mention.textAfter);
  return (!mention.ofOthers || isJudged) && !isLine(mention, talk) && !isOfOtherExam(mention);
}

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
  if (tellsNoScore(text, before)) return undefined;
  const talk = scoreTalkOf(text, before);
  let score: number | ScoreRange | undefined;
  let saidUntil = 0;
  let saidOfExam = false;
  for (const mention of scoreMentionsIn(text)) {
    if (!maySay(mention, talk)) continue;
    const { range, clause } = mention;
    const between = mention.textBefore.slice(saidUntil);
    if (range && typeof score === 'object' && UP_TO.test(between)) {
      score = { from: score.from, to: range.to, typed: `${score.typed} to ${range.typed}` };
      continue;
    }
    if (score !== undefined && !range && ASKED_OF_BEFORE.test(mention.preceding) && !TAKEN_BACK.test(between)) continue;
    if (range && OF_NOBODY.test(clause) && !OWNED.test(clause)) continue;
    const namesExam = STEP2.test(clause);
    // "esir?", then "my step 2 is 245 and i have 300": procedures are no other score.
    if (!isScore(mention, talk) || (saidOfExam && !namesExam && talk.ofProcedures)) continue;
    score = range ?? Number(mention.typed);
    saidUntil = mention.end;
    saidOfExam ||= namesExam;
  }
  return score;
}

/** "do programs still look at a Step 1 score?", then "mine is 221" */
const OF_STEP1 =
  /^(?!.*\b(?:pass\w*|fail\w*|retak\w*)\b).*\b(?:step ?(?:1|one)\b[^.?!]*\bscores?|scores?\b[^.?!]*\bstep ?(?:1|one))\b/i;

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

/** What somebody gives as a Step 2 CK score and what can not be one, as typed. */
export function unreadableScoreIn(text: string): string | undefined {
  const typed = (SAID_OF_SCORE.exec(text) ?? SCORED_ON_IT.exec(text))?.groups?.typed;
  if (typed === undefined || /^\d{1,2}$/.test(typed)) return undefined;
  return /^\d{3}$/.test(typed) && Number(typed) <= HIGHEST_SCORE ? undefined : typed;
}

/** "my score is over 250", "I got more than 260" */
const OWNS_BOUND =
  /\b(?:(?:my|his|her) (?:score|ck|step ?2(?: ck)?(?: score)?) (?:is|was|came back)|(?:i|he|she) (?:have|has|got|scored|made|earned)|(?:i|he|she)'?(?:ve|s) got|mine is)(?: just| well| slightly| a bit)? $/i;

/** An exact score takes the place of a stretch told before, and the other way round. */
export function scoreFacts(score: number | ScoreRange): ToldFacts {
  const isExact = typeof score === 'number';
  return { step2ck: isExact ? score : undefined, step2ckRange: isExact ? undefined : score };
}
