import { anyOf } from '../../text/any-of.ts';
import { PEER, SPEAKS_OF_PEER } from './other-people.ts';
import { ANY_SCORE, type ScoreMention } from './score-mention.ts';

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
  /^\s*(?:(?:my|our) (?:target|goal|aim|minimum|cut-?off|threshold)|(?:the|a) (?:\w+ )?(?:target|goal|aim|average|mean|median|minimum|maximum|min|max|cut-?off|norm|floor|ceiling|threshold|requirement)\b|the (?:red[ -]?)?(?:flag|line|bar)\b|(?:is|was)(?: not|n'?t)? (?:really |actually )?(?:the |an? )?(?:pass(?:ing)? (?:score|mark|line|grade)|average|mean|median|minimum|(?:hard |strict |real )?cut-?off|norm)\b|(?:(?:is|be|was) )?(?:really |actually )?(?:required|necessary|mandatory|needed|expected)\b|(?:minus|plus) \d{3}\b|(?:for|at) (?:mgh|mass|most|programs?)\b(?! in)|(?:(?:only|just|meant|really) )*for (?:everyone|everybody|all|imgs?|mds?|dos?|us (?:mds?|imgs?|students))\b|(?:of|out of|\/) ?(?:the )?500\b|(?:really |also |only |still )?(?:apply|applies|hold|holds|go|goes|count|counts) (?:for|to) (?!me\b|my\b|us\b(?! (?:md|do|img)))|(?:that )?(?:they|programs?) (?:want|need|require|ask))/i;

/** "I need 8 more points to get to 245", "245 minus 235", "what do US MDs aim for, 245?" */
const AWAY_FROM = anyOf(
  /\bpoints?(?: more)? (?:to|from|short of|away from|below|under|shy of|off|till|until)(?: (?:get|getting|reach|reaching|hit|hitting)(?: to)?)? (?:an? |the )?$/i,
  /\b(?:minus|plus) $/i,
  /\b(?:what|which) (?:score|number|step ?2|ck)\b[^.?!]*\b(?:do|does|should)\b[^.?!]*, (?:like |maybe |about )?$/i,
);

/** "is it 250 for top programs?" asks for the line. */
const IS_IT_BEFORE = /\bis (?:it|that) (?:really |still |more like )?(?:an? )?$/i;

/** "245 to 255 for top academic?" is what a source prints. */
const RANGE_OF_RULE = new RegExp(`\\b${ANY_SCORE} to ${ANY_SCORE} (?:for|at|is|are)\\b`);

/** "there are like 200" counts something. */
const COUNTED_BEFORE = /\bthere(?:'?s|'?re| are| is| r| were| must be) (?:[\w']+ ){0,2}$/i;

/** "does the 245 apply to me?" names what stands in a source; "is the 245 i got ok?" does not. */
const NAMED_BEFORE = /\b(?:the|that|those|(?<!\bwith )this|your) $/i;

const OWNED_AFTER = /^\s*(?:(?:that|which) )?(?:i|he|she|they|we)\b|^\s*(?:on|in) (?:my|his|her|their)\b/i;
/** "aiming for a 240", "my target is 240", "if i get 240": nobody has that score yet. */
const AIM_BEFORE =
  /\b(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goals?|hop(?:e|es|ing)|shoot(?:ing)?|push(?:ing)?|striv\w+|try(?:ing)?|want(?:s|ing)?|(?:have|has|supposed|got) to (?:get|score|hit|reach|make)|must (?:get|score|hit|reach)|need(?:s|ed)?|wish\w*|dream(?:ing)?|without|expect(?:s|ed|ing)?|projected|on (?:track|pace)|tracking|short of|(?:keeps?|kept) (?:on )?(?:getting|scoring|hitting)|averag(?:e|es|ing)|(?:if|when|once|unless|until) (?:i|he|she|they|we|you|one) (?:\w+ )?(?:get|gets|score|scores|hit|hits|reach|reaches|make|makes|land|lands|had))[\s:=]+(?:(?:for|at|is|was|it|of|to|be|on|in|i|had|get|getting|score|scoring|hit|reach|break|make|have|a|an|the|my|his|her|step ?2|ck|about|around|like|maybe|solid|something|somewhere)[\s:=]+)*$/i;

/** "233 for my wife, 256 for her sister" */
const OTHERS_AFTER = new RegExp(`^\\s*for (?:my|his|her|their|our) (?:\\w+ )?(?:${PEER})\\b`, 'i');

/** "two of my friends got 251 and 258" */
const SEVERAL_OTHERS_BEFORE =
  /\bmy (?:\w+ )?(?:friends|classmates|buddies|(?:room|flat)mates|cousins|siblings|peers|co-?applicants)\b(?!.*\b(?:i|i'?m|mine|me)\b)[^.?!]*$/i;

/** "what if I get 255?" wants that score held as if it were there. */
const SUPPOSES = /\b(?:what|how about) if (?:i|he|she) (?:get|got|gets|scored?|scores|had|hit|hits|make|made) (?:an? )?$/i;

/** "245 to 255 for top academic?" */
export function givesRangeOfRule(text: string): boolean {
  return RANGE_OF_RULE.test(text);
}

/** Whether a figure is held as if it were there: "what if I get 255?" */
export function isSupposed({ preceding }: ScoreMention): boolean {
  return SUPPOSES.test(preceding);
}

/** "my friend got a 238", then "and his 238?" */
const OF_HIM_OR_HER = /\b(?:his|hers?|their) $/i;

/** What a message says of the lines in it on the whole. */
export interface LineTalk {
  /** The turns before. */
  readonly before: string;
  /** "am I cooked?" */
  readonly judgesSelf: boolean;
  readonly isRangeOfRule: boolean;
}

/** Whether a figure is a line that somebody sets, an aim, or what is counted: nobody has it. */
export function isLine(mention: ScoreMention, talk: LineTalk): boolean {
  const { preceding, following, textBefore, textAfter } = mention;
  return (
    (NEARLY_BEFORE.test(preceding) && TOLD_BEFORE.test(`${talk.before} ${preceding}`)) ||
    (AIM_BEFORE.test(preceding) && !isSupposed(mention)) ||
    (LIMIT_BEFORE.test(preceding) && !OWNER_BEFORE.test(preceding) && !talk.judgesSelf) ||
    /\b(?:vs\.?|versus)\s*$/i.test(textBefore) ||
    RULE_BEFORE.test(preceding) ||
    LIMIT_SETTER_BEFORE.test(preceding) ||
    LIMIT_AFTER.test(following) ||
    RULE_AFTER.test(textAfter) ||
    COUNTED_BEFORE.test(preceding) ||
    OTHERS_AFTER.test(textAfter) ||
    SEVERAL_OTHERS_BEFORE.test(textBefore) ||
    (OF_HIM_OR_HER.test(preceding) && SPEAKS_OF_PEER.test(talk.before)) ||
    (IS_IT_BEFORE.test(preceding) && /^\s*for\b/i.test(textAfter)) ||
    AWAY_FROM.test(textBefore) ||
    talk.isRangeOfRule ||
    (mention.isExact && NAMED_BEFORE.test(preceding) && !OWNED_AFTER.test(textAfter))
  );
}
