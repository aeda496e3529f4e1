import { anyOf, anyWordOf } from '../../text/any-of.ts';
import { LEAST_SCORE } from '../applicant/score-mention.ts';

const FORGING = anyWordOf(
  /fake/i,
  /forge[ds]?/i,
  /forging/i,
  /falsif\w+/i,
  /counterfeit\w*/i,
  /(?<!\b(?:does|is|would|will) )pad(?:ding)? (?:my|his|her|our|the) (?:\w+ )?(?:cv|resume|hours|logs?|log ?book|publications|pubs|research)\b/i,
  /fabricat\w+/i,
  /mak(?:e|ing) (?:one|it|some|something|them|another) up\b/i,
  /mak(?:e|ing) up (?!for\b|4 (?:it|that|this|my|the|an?|weeks?|months?|days?|low|bad|lost|not)\b)/i,
  /mak(?:e|ing) (?:me|us|him|her) up (?!for)/i,
  /invent/i,
  /backdate/i,
  /doctor(?:ed|ing)? (?:my|a|the)/i,
  /photoshop/i,
  /alter/i,
  /tamper/i,
  /change the (?:date|grade|score|year|name)s? (?:on|in|of) (?:this|my|his|her|the)/i,
  /change (?:my|his|her|the) (?:grade|score|transcript|evaluation|step|ck|mspe)/i,
  /so (?:that )?(?:it|they) looks? (?:real|genuine|official|legit\w*|authentic)/i,
  /edit (?:my|his|her|the) (?:\w+ ){0,2}(?:transcript|score|mspe|evaluation|letter|report|pdf)/i,
  /reword the [^.?]{0,40}from fail/i,
  /pretend(?:ing)? (?:to be|(?:that )?(?:i|he|she|we|they|it) (?:have|had|has|did|do|am|is|was|were|are|got|scored|published|wrote|matched|worked|rotated|attended|passed|never))/i,
  /impersonat\w+/i,
  /lie (?:about|on|in)/i,
  /lying (?:about|on)/i,
  /put (?:his|her|their) sig\w*/i,
  /ghost-?writ\w+/i,
  /plagiari[sz]\w+/i,
  /cheat\w*/i,
  /leaked/i,
  /(?:exam|test|board|step ?[123]|ck|shelf|nbme) recalls?/i,
  /recall (?:questions?|lists?|banks?|pdfs?)/i,
  /recalls (?:for|of|from)/i,
  /brain ?dump/i,
  /actual (?:test|exam) questions/i,
  /in (?:(?:his|her|their|my) name|the name of)\b/i,
  /as (?:though|if) (?:(?:signed|written|sent) by|(?:it|this|they)?(?:'s|s| is| was| were| are| came)? ?(?:from|by) (?:him|her|them|the|my|a|dr)\b|(?:he|she|they|it) (?:wrote|signed|had written|came from))/i,
  /(?:delet|remov|eras|wip|scrubb?)\w* from (?:the|my|his|her|their|an?) (?:[\w-]+ ){0,4}(?:transcript|pdf|report|record|mspe)/i,
  /(?:write (?:it|this|one)|(?:draft|do) it) as (?:him|her|them)\b/i,
  /(?:put|add|use|copy|stick|paste|place) (?:his|her|their|the (?:attending|pd|chair|director|doctor)'?s|dr\.? \w+'?s?) (?:name|signature)/i,
  /does not actually have/i,
  /do(?:es)?n'?t actually have/i,
  /(?:that|which|it|he|she|they) never (?:happened|existed)/i,
  /sign (?:it )?(?:as|for|on behalf)/i,
  /sign (?:it|this) (?:dr|doctor|prof)/i,
  /inflate/i,
  /without (?:eras|them|anyone|anybody|programs?|the (?:dean|school|program)) (?:noticing|knowing|finding out)/i,
  /(?:list|put|claim|mark|report|write|enter)\b[^.?]{0,40}\bas ["'“]?(?:accepted|published|in[- ]press|first[- ]author\w*)["'”]?[^.?]{0,40}\b(?:when|but|though|although|while|even if)\b[^.?]{0,24}\b(?:(?:actually|really) (?:only|just|not|still|under|submitted|in review|a draft)|rejected|never)\b/i,
  /so (?:that )?(?:eras|they|nobody|no one|programs?|acgme|(?:the |my )?(?:dean|school|program|pd|director|chief|attending|coordinator)) (?:can ?not|can'?t|cant|do(?:es)? not|don'?t|doesn'?t|will not|won'?t|wont|never) (?:notice|see|know|find out|tell|detect|catch|question|check)/i,
);

/** "write me one as if from the chief and sign his name", "could you reproduce the recalled questions?" */
const SIGNS_FOR_ANOTHER = anyOf(
  /\bsign (?:it |them )?(?:with |as )?(?:his|her|their|the (?:\w+ )?(?:chief|chair|director|pd|attending|dean)(?:'?s)?) name\b/i,
  /\b(?:write|draft|make) (?:me |up )?(?:one|it|this|that|a letter|something) as if (?:it (?:is|was|were|came) )?(?:from|by|signed by) (?:the|my|an?|dr|our)\b/i,
  /\bpretend (?:to be|(?:you|u|ur|you'?re|your|you are)(?: are)?) (?:dr|doctor|the (?:pd|director|chair)|an? attending)\b[^.?!]{0,30}\b(?:write|draft|sign|make)\b/i,
  /\b(?:write|draft|compose|type|submit|upload) (?:it|this|one|that|them|(?:the|a|my) letter|something)(?: up)? (?:in|under|with) (?:his|her|their|the (?:\w+ )?(?:chief|chair|director|pd|attending|dean)'?s?|(?:my|dr\.?) \w+'?s?) name\b/i,
  /\b(?:i'?ll|ill|i (?:will|can|could)|(?:can|could) i|let me) (?:just )?sign (?:it |this |them )?(?:for|as) (?:him|her|them)\b/i,
);

/** "draft, in Dr. Zhao's voice, a short note" */
const IN_ANOTHERS_VOICE =
  /(?:^|[.!?,;:]\s*|\b(?:can|could|would|will) (?:you|u|i) |\b(?:please|pls|to|just) )(?:write|draft|compose|type|pen|prepare)\b[^.?!]{0,20}\bin (?:(?:dr\.?|doctor|prof\.?|professor) \w+(?:'s)?|his|her|their|(?:the|my) (?:\w+ )?(?:pd|chair|director|attending|mentor|dean)(?:'s)?) (?:voice|name)\b/i;

const RECALLED_QUESTIONS =
  /\brecall(?:ed|s)?\b[\s\S]{0,120}\b(?:reproduce|share|give|send|post|provide|leak|show|list)\b|\b(?:reproduce|share|give|send|post|provide|leak|show|list)\b[^.?!]{0,40}\b(?:recall(?:ed|s)|leaked|stolen) (?:questions?|items?|blocks?|exam)/i;

/** "if I type the Step 2 questions in here during the exam, can you answer them quick" */
const EXAM = '(?:exam|test|step ?[123]|ck|shelf|boards?|nbme)';
const WHILE_SITTING = `\\b(?:during|in the middle of|while (?:i'?m |i am )?(?:in|taking|sitting|writing)) (?:the|my|an?|this) (?:\\w+ ){0,3}?${EXAM}\\b`;
const ANSWERS_FOR_ME =
  '\\b(?:can|could|will|would) (?:you|u)\\b[^.?!]*\\b(?:answer|solve|repl|respond|shoot|text|send|feed|help)\\w*';
const CHEATS_IN_EXAM = new RegExp(`${WHILE_SITTING}[^.?!]*${ANSWERS_FOR_ME}|${ANSWERS_FOR_ME}[^.?!]*${WHILE_SITTING}`, 'i');

/** "I don't want to make up some story" asks for no forgery. */
const DISOWNS =
  /\b(?:avoid|without|not|never|don'?t|rather than) (?:(?:want|wish|mean|going|like|try|trying|have) to )?(?:exaggerat|ly(?:ing|e)|lie\b|fak|mak(?:e|ing) (?:\w+ )?up|invent|pretend)/i;

/** "move the dates in his MSPE so that the break does not show": what a record says is to be hidden. */
const ALTERS_RECORD =
  /\b(?:mov|shift|chang|alter|edit|adjust|rearrang|reorder|rewrit|reword|remov|hid|omit|leav|eras|delet|mask|conceal|disguis|blank)\w*\b[^.?!]{0,70}\b(?:mspe|dean'?s letter|transcripts?|records?|evaluations?|score reports?)\b[^.?!]{0,50}\bso (?:that )?[^.?!]{0,40}\b(?:not|n't|never|no longer|nobody|no one|disappear\w*|vanish\w*)\b/i;

/** "edit the date in the pdf so they don't see" */
const ALTERS_PAPER =
  /\b(?:edit|change|alter|fix|mov|updat|adjust|extend|replac)\w* (?:the |my |his |her |its |an? )?(?:\w+ )?(?:dates?|years?|names?|scores?|numbers?|grades?|signatures?) (?:in|on|inside) (?:the |my |this |that |his |her )?(?:\w+ ){0,2}(?:pdf|certificate|reports?|documents?|files?|scans?|papers?|transcripts?|diploma|toefl|mspe)\b/i;

/** "should I say I have 5 pubs when I have 2?", "can someone else take step 2 for me?" */
const LIES_OF_SELF = anyOf(
  /\b(?:should|can|could|may|is it (?:ok(?:ay)?|fine|bad) (?:to|if)) (?:i |we )?(?:just )?(?:say|claim|list|put|write|tell them)\b[^.?!]{0,40}\b(?:when|but|though|although)\b[^.?!]{0,15}\b(?:i (?:only |really |actually )*(?:have|did|got)|it'?s (?:only|really))\b/i,
  /\b(?:can|could|should|may) i (?:just )?(?:say|claim|list|put|write)(?: (?:i am|i'?m|myself as|that i am))? (?:first|1st|lead)[- ]author\b[^.?!]{0,20}\b(?:if|when|but|though)\b(?=[^.?!]*\b(?:second|2nd|third|3rd|middle|last|not|never|only|wasn|didn))/i,
  /\bi (?:only )?(?:have|got|did) \d+ [\w ]{2,20} but (?:can|should|could) i (?:say|claim|list|put|write) \d+/i,
  /\b(?:someone|somebody|my (?:friend|twin|brother|sister))(?: else)? (?:can |could )?(?:take|sit)\w* (?:the |my )?(?:step|ck|exam|usmle|boards)\b[^.?!]{0,20}\bfor me\b/i,
  /\blooks? (?:enough )?like me\b[^.?!]{0,25}\b(?:sit|take)\b/i,
  /\btake (?:his|her|their|my \w+'?s) (?:step|ck|exam|usmle|boards?)\b[^.?!]{0,12}\bfor (?:him|her|them)\b/i,
  /\bmake (?:an?|my|the|it|this) (?:\w+ ){0,2}(?:look|seem|appear|sound) (?:like (?:it is |it was )?)?(?:accepted|published|finished|signed|passed|first[- ]author)\b/i,
  /\b(?:inflate|exaggerate|embellish|fudge) (?:my|the) (?:\w+ )?(?:numbers?|cv|resume|pubs?|publications?|research|aways?|hours|scores?|experiences?|activities|role)\b/i,
  /\blist (?:an?|my|the) (?:paper|poster|abstract|manuscript)\b[^.?!]{0,40}\b(?:not|never|n'?t)\b[^.?!]{0,20}\bas (?:published|accepted|submitted|in press)\b/i,
  /\b(?:list|put|call|count) (?:an?|my|the|it|that|this)(?: (?:paper|poster|abstract|manuscript|case report))? as (?:published|accepted|submitted|presented|in press|first[- ]author)\b[^.?!]{0,12}\b(?:if|though|although|when|but) (?:it|they|i|we)\b[^.?!]{0,8}(?:\bnot\b|n'?t\b|\bnever\b)/i,
  /\b(?:should|can|could|may) i (?:just )?(?:lie|bluff) (?:about|on|in|to)\b/i,
  /\b(?:tell|write to) (?:\d|two|three|several|all|both|every|multiple|many) (?:of (?:my|the|these) )?programs? (?:that )?(?:they|it) (?:are|is|were) (?:all )?my (?:number one|number 1|#1|first choice|top choice)\b/i,
);

/** "turn the 228 into a 248", said of a score report and not of a plan to study. */
const ALTERS_FIGURE = anyOf(
  /\b(?:turn|change|make|bump|edit|switch)\b[^.?!]{0,50}\b(?:\d{3}|it|this|that) (?:in)?to (?:an? )?\d{3}\b/i,
  /\b\d{3} (?:reads?|says?|shows?|becomes?|looks? like)(?: as)? (?:an? )?\d{3}\b/i,
  /\b(?:make|have|redo|retype|rewrite|change|edit|fix|adjust) (?:it|that|this)(?: so (?:that )?it)? (?:says?|reads?|shows?)\b/i,
);

/** "can I put 250 on ERAS if I got 240?", "could I tell programs it is 250 when it's 240?": a figure, and the true one. */
const FIGURE_AND_TRUE_ONE = anyOf(
  /\b(?:put|list|report|claim|write|enter|say|state|send|submit|tell (?:them|programs?|mgh|my \w+))\b[^.?!]{0,45}?(?<!\bstep |\blevel )\b(\d{1,3})\b[^.?!]{0,40}?\b(?:(?:though|although|even if|if|when|while|but) (?:really |actually )?(?:(?:i|he|she)(?:'ve)? (?:only |really |actually |just )?(?:did|do|got|have|had|has|scored|made)|(?:my|his|her|the) (?:real |true |actual )?(?:step ?2(?: ck)?|ck|scores?|one|number|figure) (?:is|was)|(?:it|that)(?:'s| is| was))(?: only| just)?(?: an?)?|instead of(?: an?)?|rather than(?: an?)?) (\d{1,3})\b/i,
  /\bround (?:up )?(?:my |his |her |the )?(?:\w+ )?(\d{3}) (?:up )?to (?:an? )?(\d{3})\b/i,
  /\b(?:did|have|had|got) (?:only )?(\d{1,3})\b[^.?!]{0,40}\b(?:can|could|will|would) (?:my |the |our )?\w+ sign (?:off )?(?:for|on) (\d{1,3})\b/i,
);

const TOLD_TO = /\b(?:eras|cv|resume|app(?:lication)?|form|programs?|pd|log|procedures|aways?|letters?|step|ck)\b/i;
/** Whether somebody wants to give a better figure than the true one. */
function overstates(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const [said = '', put, got, from, to, did, signed] = FIGURE_AND_TRUE_ONE.exec(text) ?? [];
  if (from !== undefined) return Number(to) > Number(from);
  if (signed !== undefined) return Number(signed) > Number(did);
  // "send 4 letters instead of 3?" chooses.
  if (/instead|rather/i.test(said) && Number(put) < LEAST_SCORE) return false;
  return put !== undefined && Number(put) > Number(got) && TOLD_TO.test(text);
}

/** "add 10 points to my step score" */
const ADDS_POINTS =
  /(?:^|\b(?:please|pls|plz|just|can you|could you) )(?:add|tack|put|give) (?:me )?\d+ (?:extra |more )?points? (?:to|on|onto) (?:my|his|her|the|this)\b/i;

const PAPER =
  /\b(?:pdf|(?:case |procedure )?logs?|log ?books?|(?:score|grade) reports?|transcripts?|screen-?shots?|print-?outs?|certificates?)\b/i;

/** "put a paper I never wrote on my cv": an order to tell of what was not done. */
const TELLS_OF_UNDONE =
  /(?:^|[.!?,;:]\s+|\b(?:can|could) (?:you|u|i|we) |\b(?:please|pls|just|help me|let me|gonna|going to) )(?:add|put|list|claim|say|write|count|log|include|mention)\b(?! (?:if|whether)\b)[^.?!]{0,60}\b(?:i|he|she|we|they) (?:never|did(?: not|n'?t)|have(?: not|n'?t))(?: (?:actually|really|ever))?(?: (?:d(?:id|o|one)|t(?:ook|ake|aken)|went|go|attend(?:ed)?|wr(?:ote|ite|itten)|finish(?:ed)?|complet(?:ed?|e)|publish(?:ed)?)\b|(?=\s*(?:[.,;!?]|$)))/i;

const MAKES_UP =
  /(?:^|[.!?,;:]\s+|\b(?:can|could) (?:you|u|i) |\b(?:please|pls|just|help me) )mak(?:e|ing) up (?:an?|some|\d+|a few|several|two|three|four) (?!(?:[\w-]+ ){0,3}(?:missed|lost|missing|remaining)\b)(?:[\w-]+ ){0,4}?(?:abstracts?|papers?|posters?|publications?|pubs?|letters?|lors?|citations?|entries|cases|procedures|rotations?|aways?|hours|scores?|patients?|stor(?:y|ies)|experiences?|volunteering)\b/i;

const OF_APPLICATION = /\b(?:aways?|rotations?|eras|application|hours|research|years?)\b/i;
/** What is forged: papers of an application, and what they say. */
const DOCUMENTS =
  /\b(?:letters?|lors?|transcripts?|scores?|grades?|evaluations?|evals?|publications?|pubs?|papers?|cv|resume|mspe|certificates?|diploma|state?ment|essay|abstracts?|posters?|exam|step ?[123]|ck|uworld|nbme|recommendation|sigs?|signatures?|cit(?:e|ation)s?|references|pubmed|pmids?|bibliograph\w*|attending|director|chair|dean|case (?:logs?|series|reports?)|logs?|data|results|eras|research|fail\w*|hours|experience|doi|award|aoa)\b/i;

/** Whether a text names a paper of an application, or what one says. */
export function namesPaperOfApplication(text: string): boolean {
  return DOCUMENTS.test(text);
}

/** An order to write, not a question about writing: "draft me …", "could you compose …". */
const ORDER = String.raw`(?:^|[.!?,;:]\s+|(?<!\b(?:i|we|to|one|you) )\buse (?:it|that|this|them) to |\b(?:can|could|will|would|might|may) (?:you|u) (?:please |kindly |just |be so (?:good|kind) as to )?|\b(?:please|kindly|pls|plz|just|need you to|want you to|help me|go ahead and) )(?:now |then |so |and |also )?`;

const WRITES = '(?:write|draft|compose|generate|ghost-?write|produce|rewrite|reword|make)';
const APPLICATION_TEXT = String.raw`\b(?:personal state?ments?|letters? of intent|letters? of rec\w*|recommendation|recommendation letter|lors?|essay|reference|reference letter|ps|letter (?:for|from|to)|evaluation|mspe|cv)\b`;
const OTHER_TEXT = String.raw`\b(?:letter|e-?mail|text(?: message)?|message|msg|memo|notice|speech|report|minutes|agreement|lease|affidavit|petition|invitation|announcement|card|contract|poem|story|code|script|review|post|tweet|bio|caption|song|essay|macro|toast|component|app|website|web page|function|algorithm|scraper|crawler|script|bot)s?\b`;
const WRITES_FOR_ME = new RegExp(
  `${ORDER}${WRITES}\\b(?! (?:me |us )?(?:an? )?(?:list|timeline|checklist|plan|schedule)\\b)[^.?]{0,60}${APPLICATION_TEXT}`,
  'i',
);

/** "can you edit my statement?": whoever sends a text to be worked on. */
const MENDS_FOR_ME = new RegExp(
  `${ORDER}(?:edit|proofread|proof-?read|revise|polish|improve|correct|review|critique|look over|go over|fix up|shorten|translate)\\b (?:this |over )?(?:my|his|her|our|their|this)\\b[^.?]{0,30}${APPLICATION_TEXT}`,
  'i',
);

/** "prepare a certificate that he logged 500": papers that only others may issue. */
const ISSUED_PAPER = String.raw`\b(?:certificates?|attestations?|transcripts?|score reports?|diplomas?|case logs?|procedure logs?|logs?(?= (?:showing|with|that (?:shows?|says?))\b)|(?:completion|verification) letters?|signatures?|sigs?|letterheads?|seal)\b`;

const MAKES_PAPER = new RegExp(
  `${ORDER}(?:make|create|generate|forge|print|mock up|prepare|draft|draught|draw up|produce|write|compose|edit|issue|sign)\\b[^.?!]{0,60}${ISSUED_PAPER}`,
  'i',
);

const WRITES_OTHER = new RegExp(
  `${ORDER}(?:${WRITES}|(?:code|build|program)(?= (?:me|us|an?)\\b))\\b(?! (?:me |us )?(?:an? |the )?(?:\\w+ )?(?:list|timeline|checklist|plan|schedule)\\b)[^.?]{0,50}${OTHER_TEXT}`,
  'i',
);

/** "now do my biochem hw": work for a course, whatever it names beside. */
const DOES_COURSEWORK =
  /\b(?:do|solve|finish|complete|answer|help (?:me )?with) (?:me )?(?:my|this|his|her|our) (?:[\w-]+ ){0,3}(?:homework|hw|assignments?|problem sets?|psets?|work-?sheets?|quiz(?:zes)?)\b/i;

/** Whether a text asks for papers of an application to be forged, written by another, or bettered beyond the truth. */
export function asksForForgery(text: string): boolean {
  if (FORGING.test(text) && DOCUMENTS.test(text) && !DISOWNS.test(text)) return true;
  if (cheatsPlainly(text)) return true;
  if (/\bquestions?|\bexam|\bblocks?\b/i.test(text) && RECALLED_QUESTIONS.test(text)) return true;
  if ((PAPER.test(text) && ALTERS_FIGURE.test(text)) || overstates(text)) return true;
  if (ALTERS_PAPER.test(text) || ALTERS_RECORD.test(text) || ADDS_POINTS.test(text)) return true;
  return WRITES_FOR_ME.test(text) || MENDS_FOR_ME.test(text) || MAKES_PAPER.test(text);
}

/** "should I write it out?" asks; "ok then write the whole thing for me" orders what the turn before named. */
const WRITES_THAT =
  /^(?:(?:ok(?:ay)?|so|then|nvm|never ?mind|fine|actually|screw (?:it|that)|forget (?:it|that)|whatever|great|cool|good|nice|perfect|thanks?|thank you|thx|gracias|merci|danke|bro|dude|man|lol|now|just|and|please|pls|plz|kindly|(?:can|could|will|would) (?:you|u))[\s,.!]+)*(?:write|draft|compose|generate|ghost-?write|produce) (?:me )?(?:up )?(?:(?:the |my )?(?:whole|entire|full) (?:thing|one)|the (?:thing|rest|first|opening|last|closing|final)|it|one|that|this|mine|all of it)\b/i;

/** "write one per specialty, or one for both?" asks. */
const ASKS_HOW_WRITTEN = /\bor (?:one|a|the|both|just|get|have|hire)\b|\bmyself\b|\bper\b|,? right\s*\?/i;

/** "forge one for me", "can you just fake it?", "sign as him": what is to be forged was named in the turn before. */
const FORGES_THAT = anyOf(
  /(?:^|[.!?,;:]\s+|\b(?:can|could|will|would|should|may|might) (?:you|u|i|we)(?: (?:just|please|maybe))* |\b(?:please|pls|plz|just|ok|then|how (?:do|can|could|would) i|how to|help me|want to|like to) )(?:(?:fake|forge|falsify|fabricate|counterfeit|invent|make up|photoshop|plagiari[sz]e|ghost-?write|cheat)(?:(?: me)?(?: on| up)? (?:it|one|ones|that|them|those|these|some|two|three|\d+))?(?=\s*(?:[?.!,]|$|for (?:me|us|him|her|my)\b|please|pls|then\b|too\b))|sign (?:it |this |one )?(?:as|for) (?:him|her|them|dr\b|doctor|the (?:\w+ )?(?:pd|director|chair|chief|attending)))/i,
  /\b(?:i'?d like|i would like|i want|give me|i need) (?:one|it) from you as (?:him|her|dr\b|doctor|the (?:\w+ )?(?:pd|director|chair|chief|attending)\b)/i,
  /\b(?:someone|somebody|my (?:friend|twin|brother|sister)|another person)(?: else)? (?:sit|take|write|do) it for me\b/i,
  /\bbuy (?:\w+ )?(?:recalls|authorships?)\b/i,
  /\b(?:can|could|should|may) i (?:just )?write it for (?:him|her|them)\b/i,
  /\b(?:can|could) (?:someone else|my (?:friend|twin|brother|sister)) sit it\b/i,
);

const APPLICATION_TEXT_BEFORE = new RegExp(`${APPLICATION_TEXT}|\\bletters?\\b`, 'i');
const NAMES_OFFICE = /\bwho\b|\b(?:pd|director|chair|chief)\b/i;
/**
 * Whether a turn orders what the turn before named to be written or forged.
 * @param before the turn before
 */
export function asksForForgeryAfter(text: string, before: string): boolean {
  if (WRITES_THAT.test(text) && !ASKS_HOW_WRITTEN.test(text) && APPLICATION_TEXT_BEFORE.test(before)) return true;
  return FORGES_THAT.test(text) && (DOCUMENTS.test(before) || NAMES_OFFICE.test(before)) && !DISOWNS.test(text);
}

/** "can you write it for me", some turns after a statement was named, and nothing else that is written since. */
const WRITE_IT_FOR_ME =
  /^(?:(?:ok(?:ay)?|so|and|but|then|pls|please|cool)[\s,]+)*(?:(?:can|could|will|would) (?:you|u) (?:just |please |pls )*)?(?:write|draft|do|compose) (?:it|one|that|the (?:whole )?(?:thing|statement|ps))(?: all)? for me\b/i;
const OTHER_WRITING = /\b(?:e-?mails?|messages?|cvs?|resumes?)\b/i;

/** @param lately some turns before, oldest first */
export function ordersWritingAfter(text: string, lately: readonly string[]): boolean {
  if (!WRITE_IT_FOR_ME.test(text)) return false;
  const named = lately.findLast((turn) => APPLICATION_TEXT_BEFORE.test(turn) || OTHER_WRITING.test(turn));
  return named !== undefined && APPLICATION_TEXT_BEFORE.test(named);
}

/** "send me the leaked form with the answers", "got the recalls from this week?", "anyone got the real step 2 questions?" */
const WANTS_LEAKED = anyOf(
  /\b(?:got|have|has|send|share|give|find|sell|buy|drop) (?:me )?(?:the |some |any )?(?:real|actual|exact|live) (?:step ?[123]|usmle|exam|test|boards?|ck)\b[^.?!]{0,12}\bquestions\b/i,
  /\b(?:send|share|give|get|got|have|find|drop|link|post|upload)\b[^.?!]{0,40}\b(?:leaked|stolen|recalls?(?! (?:of|that|how|what))|brain ?dumps?)\b[^.?!]{0,60}\b(?:form|answers?|questions?|exam|test|items?|people|sat|took|step|ck|this week|last week)\b/i,
);

/** Whether a text tells of what was not done, wants an exam's answers, or writes in the name of another. */
function cheatsPlainly(text: string): boolean {
  return (
    tellsOfUndone(text) ||
    CHEATS_IN_EXAM.test(text) ||
    WANTS_LEAKED.test(text) ||
    SIGNS_FOR_ANOTHER.test(text) ||
    IN_ANOTHERS_VOICE.test(text)
  );
}

/** Whether a text orders papers to be made up, or to tell of what was not done. */
function tellsOfUndone(text: string): boolean {
  const isUndone = TELLS_OF_UNDONE.test(text) && (DOCUMENTS.test(text) || OF_APPLICATION.test(text));
  return isUndone || MAKES_UP.test(text) || LIES_OF_SELF.test(text);
}

/** "write me a letter" wants the letter, and not to know what belongs in it. */
const WRITES_ME = new RegExp(
  `${ORDER}(?<!\\bhelp me )${WRITES} (?:(?:me|us|him|her|them) (?:(?:an?|my|the|another|strong|good|great|short|whole|complete|ir|dr|fake) )*(?:\\w+ )?${APPLICATION_TEXT}|(?:my|his|her) (?:\\w+ ){0,4}${APPLICATION_TEXT}\\s*(?:$|[.!?]|,\\s*(?:i'?m|i am)\\b|,?\\s+(?:please|pls|plz|thanks?|thx|for me|4 me)\\b)|(?:(?:an?|the|one|two) )?(?:\\w+ )?${APPLICATION_TEXT} (?:paragraph|intro(?:duction)?|opening|opener|draft)\\b|(?:an?|one|the) (?:\\w+ ){0,2}${APPLICATION_TEXT}\\b[^.?!]{0,30}\\bfor (?:me|him|her|us)\\b|(?:an?|one|the|my) (?:\\w+ ){0,4}${APPLICATION_TEXT} for (?:the |an? |my )?(?:ir|dr|msk|mgh|mass general|interventional|radiology|residency|fellowship)\\b[^.?!]{0,30}[.!]?$)`,
  'i',
);

/** Whether a text orders a forgery in plain words: no known question is so like it that it would be meant. */
export function ordersForgery(text: string): boolean {
  if (WRITES_ME.test(text) || cheatsPlainly(text) || RECALLED_QUESTIONS.test(text) || overstates(text)) return true;
  const orders =
    WRITES_FOR_ME.test(text) || MAKES_PAPER.test(text) || ASKS_HOW_TO_FORGE.test(text) || ASKS_IF_MAY_FORGE.test(text);
  return FORGING.test(text) && orders && !DISOWNS.test(text);
}

/** Whether a text orders a paper of an application to be worked on: a letter or a statement, already written. */
export function ordersMending(text: string): boolean {
  return MENDS_FOR_ME.test(text);
}

/** Whether a text orders another text (an e-mail, a poem, a speech), or work for a course. */
export function ordersOtherText(text: string): boolean {
  return WRITES_OTHER.test(text) || DOES_COURSEWORK.test(text);
}

const ASKS_HOW_TO_FORGE =
  /\bhow (?:(?:do|can|could|would|should) (?:i|we|one)|to) (?:just |best |safely )?(?:fake|forge|falsify|fabricate|photoshop|backdate|cheat|plagiari[sz]e|ghost-?write)\b/i;

const ASKS_IF_MAY_FORGE =
  /\b(?:can|could|may|should) i (?:just |maybe )?(?:lie (?:about|on|in)|fake|forge|falsify|fabricate|counterfeit|invent|make up (?!for\b|(?:an?|the|my|some|lost|missed) (?:\w+ ){0,2}(?:exams?|shelf|tests?|clerkships?|rotations?|courses?|class|credits?|time|ground)\b)|photoshop|pad (?:my|the) (?:\w+ )?(?:cv|resume|hours|logs?)|backdate)\b/i;
