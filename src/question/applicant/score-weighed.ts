import { anyOf } from '../../text/any-of.ts';
import { PEER, SPEAKS_OF_ASKER } from './other-people.ts';
import { isOfOtherExam, type ScoreMention, scoreMentionsIn } from './score-mention.ts';

/** "fine", "too low", "no chance", "plenty": what is thought of a score. */
const WEIGHS = anyOf(
  /\b(?:low|lower|high|fine|ok|okay|enough|plenty|sufficient|good|bad|great|decent|solid|weak|strong|safe|average|competitive|realistic|normal|unusual|hopeless|possible|impossible|doable|viable|terrible|awful|amazing)\b/i,
  /\b(?:chances?|odds|shot|hope|no way|red[- ]flags?|deal[- ]?breaker|out of reach|in reach|material|mean for)\b/i,
  /\b(?:match|matched|matches|apply|look(?:ed)? down on|looks?|seen|viewed|see|view|read|hold (?:me|him|her|one|you|someone) back|rules? (?:me |him |her |one |you |someone )?out|screen(?:ed)? out|filtered out|foot in the door)\b/i,
  /\b(?:compensates?|makes? up for|offsets?|outweighs?|counterbalances?|redeems?|redeemed|helps?|hurts?)\b/i,
  /\b(?:tell|advise|say to|recommend)\b/i,
  /\b(?:in|inside|within|into) (?:the |that |your |target |recommended )*(?:range|zone|band|ballpark)\b|\b(?:clears?|meets?) (?:the|your|that)\b/i,
  // "would a 233 shut someone out", "does 255 open doors"
  /\b(?:would|will|could|can|does|did) (?:an? |only |just |having )*(?:19|2\d)\d (?:even |really |still |automatically )?(?!apply|applies|hold|count|come|mean\b)[a-z]{3,}/i,
);

/** "would a 238 …", "friend got 227 …", "someone with 241 …", "my mentor told me 232 …": told or supposed of somebody, or of nobody. */
const HELD_BEFORE = anyOf(
  /\b(?:would|does|do|will|could|can|is|was|are|how is|how about|what does|so|then) (?:an? |only |just |getting |having |scoring )*$/i,
  /\b(?:got|gets?|scored?|scores|had|has|have|having|with|at|ends? up with|it'?s|made|makes?) (?:an? |only |just )*$/i,
  /\b(?:says?|said|thinks?|thought|told (?:me|us|him|her)|tells (?:me|us)|claims?|insists?|swears?|feels?|believes?|reckons?|heard|true|down on|see|view|read) (?:that )?(?:an? |my |his |her |getting |only )*$/i,
);

/** What else there is two hundred of, wherever it is named. */
const SPEAKS_OF_COUNTS =
  /\b(?:procedures?|cases|esir|words|characters|pages?|costs?|fees?|dollars|usd|bucks|beds|exams|biops\w*|residents|applicants|applications|apps|programs? (?:in|with|take)|hours|hrs|miles|e-?mails?|positions|spots|seats|people|mds match|weeks|days)\b|\$/i;

/** "only 230 matched", "250 applied": so many people. */
const PEOPLE_AFTER = /^\s*(?:of (?:them|the)\b|(?:who )?(?:matched|applied|got in|interviewed)\b)/i;

/** "is 240 the target?", "240 is the floor": asked of a line, not of a score. */
const IS_LINE_AFTER =
  /^\s*(?:is|as|was|being)? ?(?:really |still )?(?:the|a|an|their|its) (?:\w+ )?(?:target|goal|aim|minimum|floor|cut-?off|threshold|average|mean|median|bar|line|norm|limit)\b|^\s*(?:vs\.?|or|and|to|-|–|versus) \d{3}\b|^\s*\+/i;

/** "the average for IR is 245", "minimum to match is 260": a line too. */
const IS_LINE_BEFORE =
  /\b(?:minimum|average|mean|median|cut-?offs?|threshold|target|goal|floor|bar|requirement|required|requires?|wants?|needs?|aim(?:ing)?)\b[^.?!,]{0,40}$/i;

/** "my friend", "my mentor told me": names another one, and not the asker beside them. */
const NAMES_ANOTHER = new RegExp(
  `\\bmy (?:\\w+ ){0,2}?(?:${PEER}|mentor|attending|professor|prof|dean|advis[eo]r|pd|director|mom|dad|parents|tutor|coach)\\b|\\b(?:told|tells|to) me\\b`,
  'gi',
);

/**
 * A Step 2 CK score that nobody is said to have, and that is weighed all the same: "would a 238 be low?", "my mentor told me 232 is fine",
 * "can someone with 229 match?". What the sources hold against such a score is told of it as of one's own.
 */
export function weighedScoreIn(text: string): number | undefined {
  // Hardly any message has three digits, and the lists of words are long.
  if (!/\d{3}/.test(text) || SPEAKS_OF_COUNTS.test(text) || !WEIGHS.test(text)) return undefined;
  const held = [...scoreMentionsIn(text)].filter(isWeighed);
  const [score] = held;
  return held.length === 1 && score ? Number(score.typed) : undefined;
}

function isWeighed(mention: ScoreMention): boolean {
  const { isExact, textBefore, textAfter, ofOthers } = mention;
  if (!isExact || isOfOtherExam(mention)) return false;
  // "my friend got 250, should I retake?" does not weigh the friend's.
  if (ofOthers && tellsOfAsker(`${textBefore} ${textAfter}`.replace(NAMES_ANOTHER, ' '))) return false;
  return (
    HELD_BEFORE.test(textBefore) &&
    !IS_LINE_BEFORE.test(textBefore) &&
    !IS_LINE_AFTER.test(textAfter) &&
    !PEOPLE_AFTER.test(textAfter)
  );
}

function tellsOfAsker(text: string): boolean {
  return SPEAKS_OF_ASKER.test(text) || /\bi'?d\b|\bme\b/i.test(text);
}
