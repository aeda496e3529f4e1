import { anyOf } from '../../text/any-of.ts';
import { COUNT } from './counting.ts';
import { SPEAKS_OF_ASKER } from './other-people.ts';

/** What somebody obliges everybody to is nobody's own count. */
export const OF_A_RULE =
  /\b(?:oblig\w+|require[sd]?|mandat\w+|demands?|expects?) (?:that )?(?:\w+ ){0,4}(?:to|have|publish|submit)?\b|\b(?:every|each) (?:\w+ ){0,2}(?:resident|applicant|student|fellow|candidate)\b/i;
/** "the guide says I need 10 papers" tells of no papers that anybody has; "I need 2 more" does not say how many there are either. */
const OF_A_NEED = anyOf(
  /\bi should (?:have|get|do|be at|publish) (?:at least |about )?\d/i,
  /\b(?:must|should|shall|ought to) (?:at least )?\d (?:\w+ )?(?:papers?|pubs?|posters?|abstracts?|manuscripts?|letters?|aways?|projects?)\b/i,
  /\b(?:did|do|have) you (?:do|have|did|done)\b[^.?!]{0,10}\d/i,
  /\b(?:offered|promised) to\b[^.?!]{0,20}\d/i,
  /\b(?:missing|lacks?|lacking|short) (?:of )?\d/i,
  /\b\d (?:\w+ )?(?:papers?|pubs?|posters?|abstracts?|letters?) short\b/i,
  /\bneed(?:s|ed)? (?:to have )?(?:at least |about |around |exactly )?\d{1,3}\b(?! more\b)/i,
);
/** "which is better, 1 paper or 5 posters?" has neither. */
const OF_A_CHOICE = new RegExp(
  `\\b(?:${COUNT}) or (?:${COUNT}) (?:papers?|posters?|abstracts?|pubs?|publications?|products?)\\b|\\b(?:${COUNT}) [^.?!]{1,50}(?:\\b(?:or|vs\\.?|versus)|\\b(?:worth|better|rather)\\b[^.?!]{0,20}\\b(?:than|over)|[<>])(?: (?:like|just|about|maybe))* (?:(?:${COUNT})|an? (?:pile|bunch|lot|handful|stack)|pile|several|many|lots|multiple) (?:of )?(?:\\w+ ){0,2}(?:papers?|posters?|abstracts?|pubs?|publications?|manuscripts?|letters?|aways?)\\b|\\b(?:better|best|worse|prefer\\w*|which|count\\w* more|worth more)\\b[^.?!]*\\b(?:${COUNT})\\b[^.?!]{1,40}\\b(?:or|vs\\.?|versus|than)\\b[^.?!]{0,12}\\b(?:${COUNT})\\b|\\b(?:${COUNT})\\b[^.?!]{1,40}\\b(?:vs\\.?|versus)[^.?!]{0,14}\\b(?:${COUNT})\\b|^(?:is|are) (?:${COUNT})\\b[^.?!]{1,40}\\b(?:better|worse|more) than\\b|\\b(?:${COUNT}) [^.?!]{1,40}\\b(?:beats?|outweighs?|trumps?|outranks?|equals?|is worth)\\b[^.?!]{0,12}\\b(?:${COUNT})\\b`,
  'i',
);
/** "ESIR needs 1000 procedures, right?", "is ESIR 500 procedures?" tells what somebody takes for the rule. */
const OF_A_CLAIM = anyOf(
  /\b(?:minimum|at least) (?:of )?\d/i,
  /\bthe (?:minimum|min|maximum|max|floor|ceiling|limit|cut-?off|norm|requirement)\b/i,
  /\b(?:right|correct|true|ya|yea|yeah|yes|no)\s*\?*$/i,
  /^(?:(?:so|and|but|ok(?:ay)?),? )*esir (?:is|=|takes?|means|over|under|more than|less than|at least|wants|asks)\s/i,
  /^(?:(?:so|and|but|ok(?:ay)?),? )*(?:is|are|was|were) (?:it|esir|the|that|this|there|mgh|integrated)\b/i,
  /\b(?:residents?|applicants?|fellows?|people|everyone|esir|programs?) (?:really |only |must )?needs?\b/i,
);
/** "does the IMG guide ask for 5 papers?", "do both guides say 3 aways?" */
const OF_A_SOURCE =
  /\b(?:do|does|did) (?:the |your |both |either |any |these |those |all |most )?(?:[\w-]+ ){0,3}?(?:guides?|pages?|sources?|documents?|docs?|sites?|programs?|mgh|mass general|esir) (?:really |actually |also |still )?(?:say|ask|want|require|recommend|need|expect|suggest|list|give|call|mention|state|print|advise|demand|tell (?:me|us|you))\b(?![^.?!]*\b(?:my|i have|i've|mine)\b)[^.?!]*\d/i;
/** "make me up 3 posters" */
const OF_AN_ORDER = /\b(?:make|write|draft|invent|give|generate|create|fake) (?:me|us|him|her|up) (?:up )?(?:like |about )?\d/i;
const IS_JUDGED =
  /\b(?:enough|too (?:few|many|low|little|much)|plenty|sufficient|adequate|overkill|ok(?:ay)?|fine|good|bad|competitive|safe)\b/i;

/** Whether a sentence states what its writer takes for the rule, or asks whether a source has it so. */
export function tellsOfRule(sentence: string): boolean {
  if (SPEAKS_OF_ASKER.test(sentence) || IS_JUDGED.test(sentence)) return false;
  return OF_A_CLAIM.test(sentence.trim()) || OF_A_SOURCE.test(sentence);
}

/** Words by which a sentence asks what a source says, as against what the asker has. */
export const ASKS_FOR_COUNT =
  /\bhow (?:many|much)\b|\bnumber of\b|\b(?:do|does|would|should) (?:i|we|you|one|he|she|they|applicants?) (?:really |actually )?need\b/i;

/** "I don't have 3 papers", "my school caps us at 2 aways", "I applied to 10 aways" */
const OF_NONE_HELD = anyOf(
  /\b(?:do not|don'?t|does not|doesn'?t|did not|didn'?t|have not|haven'?t|could not|couldn'?t|can not|cannot|can'?t|without) (?:(?:have|get|got|had|done|do|even|yet) )*(?:at least |any )?\d/i,
  /\b(?:caps?|limits?|allows?|max(?:imum)?)\b[^.?!]{0,25}\d/i,
  /\blets (?:us|me|you|students?)\b[^.?!]{0,20}\d/i,
  /\b(?:appl(?:y|ied|ying)|applications?|offers?|wait-?listed|rejected|denied|declined|cancel|turned down) (?:(?:to|for|from|at|all) )*(?:like |about )?\d{1,2} (?:ir )?aways?\b/i,
  /\b\d (?:ir )?away(?: rotation)?s? (?:offers?|\(?cancell?ed)/i,
  /\baways?\b[^.?!]{0,25}\b(?:both|all)(?: of them)? (?:got |were |have been )?(?:cancell?ed|fell through|pulled|rejected)\b/i,
);

/** "I doubt I'll have 3 papers", "would 1 IR paper be better?": nobody has these. */
const OF_A_WISH = anyOf(
  /\b(?:doubt|won'?t|will not|not going to|no chance|no way|unable to|not be able to|can'?t afford|cannot afford|(?:do not|don'?t) have time)\b[^.?!,;]{0,30}\d/i,
  /\bwould (?:one|\d)\b[^.?!]{0,30}\bbe better\b/i,
  /\bwish\b[^.?!,;]{0,20}\d/i,
  /\b(?:hoping for|expecting|want) \d (?:\w+ )?(?:letters?|lors?)\b/i,
);

/** Whether a sentence tells what is required, needed or to be chosen between, and not what anybody has. */
export function countsNobodys(sentence: string): boolean {
  return [OF_A_RULE, OF_A_NEED, OF_A_SOURCE, OF_A_CHOICE, OF_AN_ORDER, OF_NONE_HELD, OF_A_WISH].some((pattern) =>
    pattern.test(sentence),
  );
}
