import { anyOf, anyWordOf } from '../text/any-of.ts';
import { LEAST_SCORE } from './step2-score.ts';

/** Why a question is not taken up. */
export type OutOfScope = 'medical' | 'forgery' | 'injection' | 'abuse' | 'private' | 'chatter';

const SOMEONE_ELSE = anyOf(
  /\b(?:pt|patient) (?:w\/?|with|has|had|is|in|on|just|came|bleed(?:s|ing)|crash(?:es|ing|ed)|coding|coded|arrest\w*|going into|post|s\/p|won'?t|keeps)\b/i,
  /\b(?:dad|mom|mum|grandma|grandpa|granny|grandad|nana|auntie)(?:'?s)?\b/i,
  /\b(?:my|his|her|our|their|a|the) (?:own )?(?:\w+ )?(?:patient|patients|pt|pts|grandpa|grandma|grandfather|grandmother|mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|friend|roommate|baby|kid|child|partner|girlfriend|boyfriend|neighbou?r|boss|family member|nan|in-law|relative|colleague|coworker|co-worker)\b/i,
  /\b(?:relative|friend|colleague|cousin|aunt|uncle) of mine\b/i,
  /\b(?:(?:grand)?(?:father|mother)|uncle|aunt|brother|sister|husband|wife|son|daughter)\b,? \(?(?:is |aged? )?\d{1,3} ?(?:y\b|yo\b|y\/o|yrs?\b|years?\b)/i,
  /(?:^|[.!?] )(?:father|mother|husband|wife|son|daughter|brother|sister|uncle|aunt) (?:has|had|is|was|with|got|needs)\b/i,
);
const OWN_BODY =
  /\bmy (?:leg|arm|chest|back|head|knee|calf|neck|stomach|abdomen|belly|eye|foot|hip|shoulder|liver|kidney|heart|fibroids?|varicose|mri|ct|scan|x-ray|xray|biopsy|results?|symptoms?|pain|port|filter|stent|catheter)\b/i;
const ILLNESS =
  /\b(?:lys(?:e|is)|thrombectomy|thromboly\w+|hypotens\w+|bp \d+|mets|metasta\w+|y-?90|tace|pain|hurts?|swollen|swelling|numb|bleed(?:ing)?|fever|dvt|clots?|blood clot|embolism|\bpe\b|stroke|tumou?r|osteoid|osteoma|cancer|cirrhosis|hcc|varices|aaa|lump|mass|fibroids?|varicose|aneurysm|stent|filter|thinners?|anticoagula\w+|warfarin|eliquis|apixaban|rivaroxaban|xarelto|dabigatran|clopidogrel|plavix|aspirin|heparin|biopsy|biopsies|ablation|embolization|uterine|prostate|liver lesion|lesion|nodule|jaundice|ascites|diagnosed|diagnosis|symptoms?|emergency room|\ber\b|surgery|operation|dose|dosage|mg\b|medication|meds|pills?|antibiotics?|ultrasound showed|scan (?:shows?|showed)|mri (?:shows?|showed)|ct (?:shows?|showed)|hemorrhage|haemorrhage|dialysis|fistula|gallbladder|osteo(?:id osteo)?ma|rhizotomy|epidural|nerve block|kidney stones?|infection|catheter|drain|ivc|tips|angiogram|paralysed|dizzy|vomit\w*|cough\w*|rash|allerg\w+|creatinine|contrast|platelets?|inr|unconscious|passed out|collapsed|not breathing|stopped breathing|seizing|seizures?|choking|heart attack|needs an? (?:kidney|liver|heart|lung))\b/i;
const ASKS_ADVICE = anyWordOf(
  /should (?:i|he|she|they|we|my|the|you)/i,
  /is (?:it|that|this) (?:safe|normal|serious|dangerous|ok|okay|bad|worth|curable|cancer)/i,
  /what (?:to do|should|do|could|does|is wrong|treatment)/i,
  /do (?:i|they|we|you) (?:need|think|put)/i,
  /does (?:he|she|it|this|that|my)/i,
  /can (?:he|she|they|i|you|it)/i,
  /could (?:it|this|you)/i,
  /need (?:to|a|an)/i,
  /treat(?:ment|ed)?/i,
  /how (?:long|soon|much|risky|dangerous)/i,
  /safer?/i,
  /better/i,
  /options?/i,
  /risks?/i,
  /recommend/i,
  /interpret/i,
  /mean/i,
  /read/i,
  /which/i,
  /or wait/i,
  /push (?:for|ir)/i,
  /call (?:ir|the fellow|the attending)/i,
);
/** "58M cirrhosis, refractory ascites. best next step?", "72 y/o man with AAA, EVAR vs open?": an item of a question bank, or a patient. */
const PATIENT_OF_AGE =
  /\b\d{1,3}[- ]?(?:y\/?o|yrs?[- ]old|years?[- ]old|yr)\b[ ,]*(?:M|F|m|f|male|female|man|woman|boy|girl|gentleman|lady|patient|pt|with|w\/)\b|\b\d{2} ?[MF]\b(?=[ ,][a-z])/;
const ASKS_OF_MANAGEMENT =
  /\b(?:(?:best )?next (?:best )?step|most likely (?:diagnosis|cause)|diagnosis|management|treatment|treat\w*|first[- ]line|work-?up|indicat\w+|contraindicat\w+)\b|\b[\w-]+ (?:vs\.?|or) (?:open|medical|surgery|surgical|observation)\b/i;

function isVignette(text: string): boolean {
  return PATIENT_OF_AGE.test(text) && ASKS_OF_MANAGEMENT.test(text) && ILLNESS.test(text) && !APPLYING.test(text);
}

/** Telling a case for an application or an interview is no request for medical advice. */
const APPLYING = anyOf(
  /\bi(?:'m| am) (?:now |currently )?an? (?:\w+ )?(?:radiologist|resident|fellow)\b/i,
  /\b(?:gap years?|(?:do|study|go into|get into|pursue) (?:ir|interventional)|address it|explain it|into ir|my story|chances|interview\w*|state?ment|ps\b|essay|appl(?:y|ies|ied|ying|ications?|icants?)|couples? match\w*|our lists|residency|fellowship|sub-?i|shadow(?:ing)?|rotation|letter|lor|programs?|match(?:es|ed|ing)?|eras|step ?[123]|mentor|research|abstracts?|publications?|papers?|manuscripts?|posters?|projects?|case (?:reports?|series)|qi|medical student|med student|ms ?[1-4]|m[1-4]|mgh|fellows?|clerkship|residents?|residencies|trainees?|prelim\w*|pgy\w*|(?:first|final|last) years?|becom(?:e|es|ing) (?:one|an?)\b|wards?|specialty|career|intern(?:s|ship)?|intern year|med(?:ical)? school|shelf|usmle|board exams?|honou?r(?:s|ed)|class (?:of \d+|rank\w*)|quartile|gpa|grades)\b/i,
);

/** "Mass General" is no mass, and near it is not yet in the field. */
const HOSPITAL = /\b(?:mgh|mass(?:achusetts)? gen(?:eral)?(?: hospital)?)\b/gi;

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
  /pretend(?:ing)? (?:to be|i|that)/i,
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
  /so (?:that )?(?:eras|they|nobody|no one|programs?|the (?:dean|school|program)) (?:can ?not|can'?t|do(?:es)? not|don'?t|doesn'?t|will not|won'?t|never) (?:notice|see|know|find out|tell|detect)/i,
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
  /(?:^|[.!?,;:]\s+|\b(?:can|could) (?:you|u|i) |\b(?:please|pls|just|help me) )mak(?:e|ing) up (?:an?|some|\d+|a few|several|two|three|four) (?:\w+ )?(?:abstracts?|papers?|posters?|publications?|pubs?|letters?|lors?|citations?|entries|rotations?|aways?|hours|scores?)\b/i;
const OF_APPLICATION = /\b(?:aways?|rotations?|eras|application|hours|research|years?)\b/i;
/** What is forged: papers of an application, and what they say. */
export const DOCUMENTS =
  /\b(?:letters?|lors?|transcripts?|scores?|grades?|evaluations?|evals?|publications?|pubs?|papers?|cv|resume|mspe|certificates?|diploma|state?ment|essay|abstracts?|posters?|exam|step ?[123]|ck|uworld|nbme|recommendation|sigs?|signatures?|cit(?:e|ation)s?|references|pubmed|pmids?|bibliograph\w*|attending|director|chair|dean|case (?:logs?|series|reports?)|logs?|data|results|eras|research|fail\w*|hours|experience|doi|award|aoa)\b/i;
/** An order to write, not a question about writing: "draft me …", "could you compose …". */
const ORDER = String.raw`(?:^|[.!?,;:]\s+|(?<!\b(?:i|we|to|one|you) )\buse (?:it|that|this|them) to |\b(?:can|could|will|would|might|may) (?:you|u) (?:please |kindly |just |be so (?:good|kind) as to )?|\b(?:please|kindly|pls|plz|just|need you to|want you to|help me|go ahead and) )(?:now |then |so |and |also )?`;
const WRITES = '(?:write|draft|compose|generate|ghost-?write|produce|rewrite|reword|make)';
const APPLICATION_TEXT = String.raw`\b(?:personal state?ment|letters? of intent|letters? of rec\w*|recommendation|recommendation letter|lors?|essay|reference|reference letter|ps|letter (?:for|from|to)|evaluation|mspe|cv)\b`;
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

const INJECTION = [
  /\b(?:ignore|disregard|forget|override|bypass|drop|skip|set aside)\b[^.?!]{0,30}\b(?:rules?|instructions?|prompts?|guidelines|guardrails?|restrictions?|sources|training|programming|above|previous|prior|everything)\b/i,
  /\b(?:forget|ignore|disregard) (?:about )?(?:(?:the|your|those|all|these) )*(?:docs|documents|library)\b/i,
  /\b(?:system|hidden|initial|developer) (?:prompt|message|instructions?)\b/i,
  anyOf(
    /\b(?:you are|you're|your|ur|u r|u are) now\b/i,
    /\bnew (?:rule|instruction|role|persona)\b/i,
    /\bfrom now on\b/i,
    /(?:^|\byou (?:should |must |will |can )?|\bnow |\bplease )act as\b/i,
    /(?:^|[.!;] )act like an? \w+\b/i,
    /\brole-?play\b/i,
    /\bpretend (?:you|to be|that you)\b/i,
    /\bpose as\b/i,
    /\bjailbreak\b/i,
    /\bDAN\b/i,
    /\bdeveloper mode\b/i,
    /\bdebug mode\b/i,
    /\badmin(?:istrator)? (?:mode|override|access)\b/i,
  ),
  /\b(?:reveal|print|show|dump|leak|give|paste|output|export|send)\b[^.?!]{0,30}\b(?:your (?:prompt|instructions|rules|config\w*|source code|api key|token|password|login|database|logs|knowledge base|environment)|api keys?|tokens?\b|passwords?|raw (?:docs|documents|files)|env(?:ironment)? variables?)\b/i,
  anyOf(
    /\b(?:say|tell me|confirm|promise|guarantee|reply|respond|answer|state)\b[^.?!]{0,40}\b(?:guaranteed? (?:to|a|that)|will (?:definitely|certainly) match|i (?:am|'m|have been) accepted)\b/i,
    /(?:^|[.!?;,] |\b(?:please|just|only|must|to|and) )(?:say|answer|reply|respond)(?: with)? '?yes'? to (?:everything|all\b|any)/i,
  ),
  anyOf(
    /(?:^|[.!?;,] |\b(?:please|and|just|now|then) )(?:accept|admit|rank) me\b/i,
    /\bwithout (?:any )?(?:sources|citations)\b/i,
    /\bno sources needed\b/i,
    /\bdo not cite\b/i,
    /\bmake (?:up (?!for)|something up\b)[^.?!]{0,30}\b(?:number|answer|score|deadline|date|statistic)/i,
  ),
  anyOf(
    /\b(?:repeat|state|report) (?:it|this|that) as (?:true|fact|a fact)\b/i,
    /\bnew fact:/i,
    /^(?:please )?repeat after me\b/i,
    /(?:^|[.!?,;] |\b(?:please|now|only|and) )(?:respond|answer|reply|output) (?:to me )?(?:only |just )*(?:in|as|with) (?:json|xml|yaml|base64|binary|rot13|emojis? only|all caps|pirate)\b/i,
  ),
  /(?:^|[.!?,;] |\b(?:now|please|just) )be (?:him|her|the (?:pd|apd|program director|director|chair|dean|attending)) (?:and|now|for)\b|\btell me (?:that )?(?:i'?m|i am|im) (?:in|accepted|admitted|matched)(?=\s*(?:$|[.!,;]|and\b|now\b))/i,
  /\byou are (?:an? )?\w{2,}(?:bot|gpt)\b|\b(?:has|have|with|knows?) (?:\w+ (?:and|or) )?no (?:limits|restrictions|filters?|rules)\b/i,
  /<\/?(?:system|user|assistant|script|im_start)\b|\[(?:system|inst)\]|^\s*(?:system|assistant)\s*:|;\s*drop table|\$\{|\{\{/i,
];

const ABUSE = anyWordOf(
  /fuck(?:ing|er)? (?:you|off|this (?:bot|app|thing|machine|program)\b)/i,
  /f\*{2,} ?(?:you|u|off)/i,
  /f\*+k/i,
  /stfu/i,
  /shut up/i,
  /you (?:are|r|'re)? ?(?:a |an |so |such a |fucking |just a )*(?:stupid|idiot|dumb|useless|trash|garbage|moron|worthless|pathetic|joke|loser|clown|waste)/i,
  /(?:stupid|dumb|useless|worthless|garbage|trash|pathetic) (?:bot|program|thing|machine|ai|robot|app)/i,
  /piece of (?:shit|crap|junk|garbage)/i,
  /kill yourself/i,
  /go to hell/i,
  /screw you/i,
  /hate you/i,
  /(?<!\b(?:will|would|could|might|gonna|going to|can|to|come back to) (?:\w+ )?)bite me\b(?! (?:later|in))/i,
  /kys/i,
);

/** "write to him, in as wounding terms as you can, that he is too stupid" */
const WOUNDS = anyOf(
  /\b(?:write|say|tell|send|draft|compose|message|e-?mail)\b[^.?!]{0,80}\b(?:wounding|insulting|cruel(?:ly)?|hurtful|humiliating|nasty|vicious|hateful|mean as|savage|degrading|bullying)\b/i,
  /\b(?:write|tell|send|e-?mail|message|inform)\b[^.?!]{0,100}\b(?:is|are|he'?s|she'?s|they'?re) (?:far |way |much )?(?:too )?(?:stupid|dumb|worthless|an idiot|a moron|a disgrace|pathetic|a loser)\b/i,
);

/** "help me write an anonymous mail to PDs saying she faked her research", "spread a rumor about a classmate" */
const HARMS_ANOTHER = anyOf(
  /\b(?:write|draft|send|compose)\b[^.?!]{0,20}\banonymous(?:ly)?\b[^.?!]{0,60}\b(?:saying|that (?:he|she|they)|accus\w+|claim\w*|so (?:that )?they)\b/i,
  /(?:\b(?:help me|how (?:do|can|could|would) i|want to|going to|should i|can you|please|let me) |^)(?:spread|start|plant) (?:an? |some )?(?:false |nasty )?(?:rumou?rs?|gossip|lies)\b/i,
  /\b(?:sabotag\w+|smear\w*|defam\w+|blackmail\w*|frame) (?:(?:an)?other |(?:the|my|our|an?) (?:other )?(?:\w+ )?(?:classmate|co-?applicant|applicant|friend|roommate|rival|competitor|colleague|peer)|him\b|her(?= (?:for|so|with)\b|\W*$)|them\b)/i,
  /\b(?:write|tell|send|e-?mail|make|report|get)\b[^.?!]{0,80}\bso (?:that )?(?:they|programs?|pds?) (?:drop|reject|ding|kick out) (?:him|her|them|my \w+)\b/i,
);

const CHATTER = [
  /\b(?:weather|forecast|recipe|cook|pizza|ramen|sushi|tacos?|burgers?|brunch|restaurants?|movie|netflix|song|lyrics|playlist|joke|riddle|poem|haiku|horoscope|football|soccer|basketball|nba|nfl|world cup|super ?bowl|red sox|celtics|stocks?|bonds?|mutual funds?|bitcoin|crypto|lottery|flight|hotel|airbnb|uber|dating|tinder|(?:girlfriend|boyfriend)(?!(?:'s)? (?:has|had|got|is|was|scored|did|with|only|\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)|birthday|gift|laptop|iphone|android|wifi|printer|video ?game|minecraft|fortnite|president of|prime minister|capital of|translate|homework|hw|orgo|calculus|integral of|derivative|equation|javascript|python|excel|spreadsheet|macro|powerpoint|sql|html|css|code|regex|debug|docker|linux|sudo|problem set|pset|enzyme kinetics|gym routine|diet|weight loss|car|tires?|mortgage|taxes|tax return|rent an|dog|cat|puppy|plant|garden|wedding|anniversary|(?<!\b(?:am i|i'?m|i am|is (?:he|she)|(?:he|she)'s|we'?re|are we) (?:\w+ )?)toast|slogan|logo|haircut|itinerary|bachelorette|spring break|punta cana|cancun|all-inclusive|karaoke)\b/i,
  anyOf(
    /\b(?:can|could|will|would|pls|please|plz) (?:(?:you|u) )?(?:please |just )?(?:do|solve|finish|complete) my\b/i,
    /\b(?:tell me a story|sing|who won|how tall is|how old is|what is \d+ ?[x*+/-] ?\d+|what time is it|meaning of life|are you (?:alive|sentient|single))\b/i,
  ),
];
/** What no follow-up to a question of the field goes on about, however it begins. */
const PASTIME =
  /\b(?:weather|forecast|recipe|pizza|sushi|ramen|tacos?|burgers?|brunch|movie|netflix|lyrics|playlist|horoscope|football|soccer|basketball|baseball|hockey|nba|nfl|mlb|nhl|world cup|super ?bowl|red sox|celtics|patriots|bruins|yankees|politicians?|(?:presidential|midterm|general) elections?|(?:my|calculus|math|algebra|physics|chem\w*|orgo|english|history) homework|calculus (?:homework|problem|exam|class)|derivative of|integral of|bitcoin|crypto|lottery|tinder|minecraft|fortnite|prime minister|capital of|riddle|haiku)\b/i;
const DOMAIN =
  /\b(?:(?:got|scored|at|with) (?:an? )?2[0-8]\d|ir|interventional|radiology|residency|residen\w*|match|step ?[123]|ck|usmle|comlex|eras|nrmp|mgh|mass general|fellowship|msk|esir|dr|aways?|rotations?|sub-?i|letters?|lors?|interviews?|program|programs|applicants?|img|imgs|mspe|research|papers?|publications?|pubs|posters?|abstracts?|manuscripts?|first[- ]author|clerkships?|personal state?ment|rank|deadline|applications?|apply|applying|match(?:ing)?)\b/i;

/** What belongs to somebody's private life, unless it is the asker's own. */
const PRIVATE_LIFE = anyOf(
  /\bwhere (?:they|(?:the |those |these )?(?:women|men|girls|guys)) (?:all )?live\b(?![- ]stream)/i,
  /\bwhich of (?:them|those|the (?:women|men|girls|guys|residents|attendings|fellows|students))\b[^.?!]{0,20}\b(?:is|are) (?:single|married|dating|divorced|hot|cute)\b(?!-)/i,
  /(?<!\bmy )\b(?:(?:home|private|personal|residential) (?:home )?(?:address|residence|phone|mobile|cell|number|e-?mail|line)|(?:private|personal) (?:\w+ ){1,2}(?:mobile|cell|phone)|(?:cell|mobile)(?:phone| phone)? (?:number|no\b|#))/i,
  /\bwhere (?:does|do) (?:dr|doctor|he|she|they|the (?:pd|director|chair)|professor|prof)\b[^.?]{0,30}\blives?\b/i,
  /\bwhere (?:he|she|(?:the |our |your )?(?:\w+ )?(?:pd|apd|director|chair|chief|dean|attending|coordinator)|(?:dr|prof)\.? \w+) lives?\b/i,
  /\b(?:who|anyone|which (?:students?|users?|people|persons?|applicants?|kids?|members?|guys?))(?: else)?(?: (?:in|on|from) (?:this|the|our) (?:\w+ )?(?:channel|server|workspace|chat|class|group))? (?:has |have )?(?:asked|messaged|dm'?ed|wrote to) (?:you|u|the bot|this bot) (?:about|if|whether)\b/i,
  /\b(?:is|are) (?:dr|doctor|he|she|they|the (?:pd|director|chair))\b[^.?]{0,30}\b(?:married|divorced|single|gay|dating)\b/i,
  /\b(?:get|log|break|sign|hack)(?:ting|ging|ing)? in(?: ?to)?\b[^.?!]{0,30}\b(?:(?:his|her|their|someone(?: else)?'?s?|somebody'?s?|(?:class|room)mates?'?s?|friend'?s?|ex'?s?|(?:attending|director|dean|pd|chair)'?s?|other (?:applicants?|students?)'?s?) )(?:\w+ ){0,2}(?:account|portal|e-?mail|login|inbox|eras|application|file)s?\b/i,
  /\b(?:his|her|their|(?:friend|classmate|roommate)'?s) (?:login|password|eras account)\b/i,
  /\b(?:log(?:ging)? in|sign(?:ing)? in) as (?:him|her|them|someone|another|my (?:friend|classmate))\b/i,
);

const REASONS: readonly OutOfScope[] = ['medical', 'forgery', 'injection', 'abuse', 'private', 'chatter'];

/** The kind of an utterance in off-topic.yaml; a kind that has no words of its own is chatter. */
export function asOutOfScope(kind: string): OutOfScope {
  return REASONS.find((reason) => reason === kind) ?? 'chatter';
}

/** Reasons that a question may only seem to have: one that the library is known to answer is taken up all the same. */
export const SEEMING: ReadonlySet<OutOfScope> = new Set(['medical', 'forgery', 'private', 'chatter']);

/** "best sushi around there for after my interview?" */
const ASKS_WHERE_TO_EAT =
  /(?<!\d )\b(?:best|good|cheap|great|nearest|nice|decent)(?: \w+)? (?:sushi|ramen|pizza|tacos?|burgers?|restaurants?|places? to eat|food spots?)\b(?=[^.?!]{0,20}\b(?:near|nearby|around|close|there|in (?:boston|town|the area)|after|dinner|lunch)\b|\s*\?*$)/i;

const TELLS_SOMETHING =
  /^\W*(?:(?:sorry|so|and|but|ok(?:ay)?|ugh|lol|haha|hi|hey|hello|anyway|also|just)\b[\s,!.]*)*(?:for\b|i|i'?m|i'?ve|my|our|we|the|an?|there|it|he|she|they)\b(?!.*\?\s*$)/i;

/** Whether a sentence tells of a pastime, of animals, food or the like, and neither asks nor orders anything. */
export function tellsOfPastime(sentence: string): boolean {
  return TELLS_SOMETHING.test(sentence) && outOfScopeReason(sentence) === 'chatter';
}

/** Whether a text asks of a pastime, and of nothing in the field. */
export function asksOfPastime(text: string): boolean {
  return ASKS_WHERE_TO_EAT.test(text) || (PASTIME.test(text) && !DOMAIN.test(text.replace(HOSPITAL, ' ')));
}

/** The reason why a question is declined, or nothing where it is a question for the library. */
export function outOfScopeReason(text: string): OutOfScope | undefined {
  if (INJECTION.some((pattern) => pattern.test(text))) return 'injection';
  if (ABUSE.test(text) || WOUNDS.test(text) || HARMS_ANOTHER.test(text)) return 'abuse';
  if (FORGING.test(text) && DOCUMENTS.test(text) && !DISOWNS.test(text)) return 'forgery';
  if (tellsOfUndone(text) || SIGNS_FOR_ANOTHER.test(text) || IN_ANOTHERS_VOICE.test(text)) return 'forgery';
  if (/\bquestions?|\bexam|\bblocks?\b/i.test(text) && RECALLED_QUESTIONS.test(text)) return 'forgery';
  if ((PAPER.test(text) && ALTERS_FIGURE.test(text)) || overstates(text)) return 'forgery';
  if (ALTERS_PAPER.test(text) || ALTERS_RECORD.test(text) || ADDS_POINTS.test(text)) return 'forgery';
  if (WRITES_FOR_ME.test(text) || MENDS_FOR_ME.test(text) || MAKES_PAPER.test(text)) return 'forgery';
  if (ordersOtherText(text)) return 'chatter';
  if (isMedical(text)) return 'medical';
  if (PRIVATE_LIFE.test(text)) return 'private';
  // Most texts name the field, and need no look for chatter.
  if (!DOMAIN.test(text.replace(HOSPITAL, ' ')) && CHATTER.some((pattern) => pattern.test(text))) return 'chatter';
  if (asksOnlyOfPastime(text)) return 'chatter';
  return undefined;
}

/** "should I write it out?" asks; "ok then write the whole thing for me" orders what the turn before named. */
const WRITES_THAT =
  /^(?:(?:ok(?:ay)?|so|then|nvm|never ?mind|fine|actually|screw (?:it|that)|forget (?:it|that)|whatever|great|cool|good|nice|perfect|thanks?|thank you|thx|now|just|and|please|pls|plz|kindly|(?:can|could|will|would) (?:you|u))[\s,.!]+)*(?:write|draft|compose|generate|ghost-?write|produce) (?:me )?(?:up )?(?:(?:the |my )?(?:whole|entire|full) (?:thing|one)|the (?:thing|rest|first|opening|last|closing|final)|it|one|that|this|mine|all of it)\b/i;
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
/** "mine has been in for three years, should I get it taken out?", after a question on filters. */
const OWN_CASE =
  /\b(?:mine|i (?:have|got|had) (?:one|it|that|this)|i'?ve (?:got |had )?(?:one|it|that)|(?:my|his|her|our) (?:mom|mum|dad|mother|father|wife|husband|grandma|grandpa|grandmother|grandfather|son|daughter|nephew|niece|uncle|aunt|cousin|brother|sister|kid|child|friend|girlfriend|boyfriend|partner)(?: \(?\d{1,2}\)?)?,?(?: (?:has|had|got)|'s))\b/i;
const ASKS_OF_CASE =
  /\b(?:should (?:i|he|she|we|they)|do i (?:need|have) to|is (?:it|that|this) (?:ok(?:ay)?|safe|normal|bad|dangerous)|(?:does|do|would) (?:he|she|they|it) (?:need|have to|require)|safer|can (?:i|it|he|she)|(?:take|taken|pull|pulled|come) (?:it )?out|remov\w+|leave it)\b/i;

const BODY_PART =
  '(?:leg|arm|chest|back|head|knee|calf|neck|stomach|abdomen|belly|foot|ankle|hip|shin|thigh|shoulder|wrist|elbow|spine|liver|kidney|prostate|uterus|breast|thyroid|lungs?)';
const COMPLAINT =
  '(?:lumps?(?! of)|tumou?rs?|cancer|(?:blood )?clots?|aneurysm|fibroids?|lesions?|nodules?|dvt|(?:kidney |gall) ?stones?|cysts?|osteoma|varicose veins)(?! (?:boards?|cases?|lecture|management|elective|research|project|paper|clinic|reports?))';
/** "I'm bleeding", "I have knee pain, can she treat me": whatever was spoken of before. */
const OWN_PAIN = new RegExp(
  `\\bi(?:'m| am) (?:bleeding|in (?:\\w+ )?pain|having (?:\\w+ )?pain)\\b|\\bi (?:have|got|feel) (?:an? |some |bad |chronic )*${BODY_PART} pain\\b|\\bmy ${BODY_PART} (?:\\w+ ){0,2}(?:hurts?|aches?|is (?:swollen|numb|bleeding))\\b|\\b(?:look at|read|check|interpret) my (?:${BODY_PART} )?(?:x-?rays?|mri|ct|scans?|biopsy|ultrasound)\\b`,
  'i',
);
/** "mine came back positive", "can I get one for my back?", "can they treat my PAD?", "I need it", after a question on a treatment. */
const OWN_BODY_AFTER = new RegExp(
  [
    `\\bi (?:think i |might |may |also )?(?:have|got|found|feel) (?:an? |some |this |the )*${COMPLAINT}`,
    '\\bi think i (?:have|need) (?:it|one|this|that)\\b',
    '^(?:(?:so|and|but|ok(?:ay)?)[\\s,]+)*should (?:i|my \\w+) (?:get|undergo) (?:it|that|this)(?: done)?\\W*$',
    '\\b(?:get|be put|put me|am i) on the (?:transplant |waiting )?list\\b',
    '\\bmine (?:came back|is (?:swollen|infected|leaking|bleeding|malignant|benign)|hurts?|bleeds|leaks)\\b|\\b(?:treat|cure|fix) mine\\b',
    `\\b(?:for|in|on) my ${BODY_PART}\\b(?!-| (?:\\w+ ){0,2}(?:rotation|elective|research|project|paper|case|letter|application))`,
    `\\b(?:treat|fix|look at|scan|read|inject|biopsy) my (?:${BODY_PART}|pad|dvt|aneurysm|fibroids?|tumou?r|lump|clot|mri|x-?ray|scan|ct)\\b(?! (?:board|case|report|poster|paper))`,
    '\\b(?:is|are) my (?:stents?|filter|port|drain) (?:ok(?:ay)?|fine|safe|working|infected)\\b',
    '\\bmy (?:aneurysm|tumou?r|lump|clot|fibroids?) (?:needs?|is growing|burst|hurts)\\b',
    '\\b(?:can|could|would|will) (?:she|he|they|you|someone) (?:treat|fix|cure|operate on|inject) me\\b(?! (?:like|as|fairly|differently|well|badly|equally|the same))',
    '^(?:(?:but|and|so|well|hm+)[\\s,]+)*i need (?:it|one|that|this)(?: done)?[\\s.!?]*$',
  ].join('|'),
  'i',
);
/** "I need an appointment with IR", said by no student. */
const WANTS_APPOINTMENT =
  /\bi (?:need|want) an? appointment (?:with|at|in)\b(?! (?:my|the) (?:advis|dean|mentor|pd|director|attending))|\bbook me an? appointment\b/i;
const OF_TREATMENT =
  /\b(?:biops\w+|injections?|ablations?|rfas?|treats?|treated|treatment|osteo\w+|aneurysms?|hybrid ors?|emboli[sz]\w+|stents?|filters?|tumou?rs?|nerve (?:root )?blocks?|cryo\w*|musculoskeletal|msk|ufe|uae|tips|tace|y-?90|evar|neuromas?|arthritis|fibroids?|cysts?|hernias?|transplants?)\b/i;
const OF_TRAINING =
  /\b(?:letters?|lors?|rotations?|research|publications?|papers?|aways?|esir|programs?|sub-?i|electives?|imgs?|red flags?|rank(?:ing)?|appl\w+|visas?|step ?[123])\b/i;

/**
 * The reason why a turn is declined for what the turn before spoke of: it orders that to be written, or asks of a case of its own.
 * @param before the turn before
 */
export function outOfScopeAfter(text: string, before: string): OutOfScope | undefined {
  if (before === '') return undefined;
  if (WRITES_THAT.test(text) && !ASKS_HOW_WRITTEN.test(text) && APPLICATION_TEXT_BEFORE.test(before)) return 'forgery';
  if (FORGES_THAT.test(text) && (DOCUMENTS.test(before) || NAMES_OFFICE.test(before)) && !DISOWNS.test(text)) return 'forgery';
  if (ILLNESS.test(before) && OWN_CASE.test(text) && ASKS_OF_CASE.test(text) && !APPLYING.test(text)) return 'medical';
  if (APPLYING.test(text)) return undefined;
  if (OWN_PAIN.test(text) || WANTS_APPOINTMENT.test(text)) return 'medical';
  if (OWN_BODY_AFTER.test(text) && OF_TREATMENT.test(before) && !OF_TRAINING.test(before)) return 'medical';
  return undefined;
}

/** "brain is fried from match talk. who wins the nba finals?": all that it asks is of a pastime. */
function asksOnlyOfPastime(text: string): boolean {
  if (ASKS_WHERE_TO_EAT.test(text)) return true;
  if (!PASTIME.test(text)) return false;
  const asking = text
    .split(/(?<=[.?!;])\s+/)
    .filter((sentence) => /^\W*(?:who|what|when|where|which|how|is|are|do|does|can|will|tell|give)\b/i.test(sentence));
  return asking.length > 0 && asking.every(asksOfPastime);
}

/** Whether a text orders papers to be made up, or to tell of what was not done. */
function tellsOfUndone(text: string): boolean {
  const isUndone = TELLS_OF_UNDONE.test(text) && (DOCUMENTS.test(text) || OF_APPLICATION.test(text));
  return isUndone || MAKES_UP.test(text) || LIES_OF_SELF.test(text);
}

/** "write me a letter" wants the letter, and not to know what belongs in it. */
const WRITES_ME = new RegExp(
  `${ORDER}(?<!\\bhelp me )${WRITES} (?:(?:me|us|him|her|them) (?:(?:an?|my|the|another|strong|good|great|short|whole|complete|ir|dr|fake) )*(?:\\w+ )?${APPLICATION_TEXT}|(?:my|his|her) (?:\\w+ ){0,2}${APPLICATION_TEXT}\\s*(?:$|[.!?]|,\\s*(?:i'?m|i am)\\b|,?\\s+(?:please|pls|plz|thanks?|thx|for me|4 me)\\b)|(?:(?:an?|the|one|two) )?(?:\\w+ )?${APPLICATION_TEXT} (?:paragraph|intro(?:duction)?|opening|opener|draft)\\b|(?:an?|one|the) (?:\\w+ ){0,2}${APPLICATION_TEXT}\\b[^.?!]{0,30}\\bfor (?:me|him|her|us)\\b|(?:an?|one|the|my) (?:\\w+ ){0,2}${APPLICATION_TEXT} for (?:the |an? |my )?(?:ir|dr|msk|mgh|mass general|interventional|radiology|residency|fellowship)\\b[^.?!]{0,30}[.!]?$)`,
  'i',
);

/** Whether a text orders a forgery in plain words: no known question is so like it that it would be meant. */
export function ordersForgery(text: string): boolean {
  if (
    WRITES_ME.test(text) ||
    tellsOfUndone(text) ||
    SIGNS_FOR_ANOTHER.test(text) ||
    IN_ANOTHERS_VOICE.test(text) ||
    RECALLED_QUESTIONS.test(text) ||
    overstates(text)
  )
    return true;
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

const ASKS_AT_ALL = /\?|\bwhat(?:'?s| is| are)\b|\bdo (?:i|we)\b/i;

/** "should I skip tonight's dose?" */
const ASKS_OWN_TREATMENT = anyOf(
  /\b(?:should|can|do|must) i (?:still |just |even |need to |have to )*(?:skip|take|stop|double|keep taking|start|hold|restart|call|go)\b[^.?!]{0,25}\b(?:dose|doses|meds?|medications?|pills?|er|ed|hospital|ambulance|911|thinners?|eliquis|xarelto|warfarin|aspirin|plavix|antibiotics?|ibuprofen)\b/i,
  /\b(?:which|what) (?:meds?|medications?|pills?|drugs?|dose)\b[^.?!]{0,12}\b(?:should|can|do|must|may) i (?:take|use|get|ask for)\b/i,
  /\bis (?:it|that|this) (?:normal|safe|dangerous|serious)(?=\s*(?:[?.!,]|$))/i,
);

/** "how much ibuprofen can I give him?" */
const ASKS_FOR_DOSE = anyOf(
  /\bhow (?:much|many) (?:mg|milligrams?|mcg|micrograms?|ml|mls|milliliters?|ccs?|units) (?:of|do|should|can|to)\b/i,
  /\bhow (?:much|many)\b[^.?!]{0,20}\b(?:lidocaine|numbing|anesthetic|sedation|fentanyl|versed|midazolam|heparin)\b[^.?!]{0,30}\b(?:kg|lady|man|woman|guy|patient|pt|him|her|draw up|inject|give|push)\b/i,
  /\b(?:how (?:much|many|often)|what dose|(?:can|should|may) (?:i|we) (?:give|take))\b[^.?!]{0,40}\b(?:ibuprofen|tylenol|acetaminophen|paracetamol|advil|motrin|aleve|naproxen|aspirin|oxycodone|tramadol|antibiotics?|pain ?killers?|pain ?meds?|mg|doses?)\b[^.?!]{0,40}\b(?:i|him|her|them|my|kid|son|daughter|baby|mom|mum|dad|patient)\b/i,
);

/** "resident here, pt w splenic bleed, bp 80/40. what coil size?": whoever treats somebody now asks a doctor, also as a doctor. */
const TREATS_NOW =
  /\b(?:pts?|patients?)\b[^.?!]{0,60}(?:\b(?:bleed(?:s|ing)?|ha?emorrhag\w+|hypotens\w+|crash(?:es|ing)|unstable|coding|in shock)\b|\bbp \d)/i;
const CHOOSES_MEANS =
  /\b(?:coils?|embolics?|particles?|glue|gelfoam|plugs?|sheaths?|catheters?|wires?|dos(?:e|age)|units|pressors?|access|approach)\b/i;

/** A treatment that somebody may have, and no tips, rotation or paper about it. */
const A_TREATMENT =
  '(?:(?:an? )?(?:emboli[sz]ation|ablation|rfa|cryoablation|stent|filter|biopsy|angioplasty|kyphoplasty|vertebroplasty|nephrostomy|evar|ufe|uae|tace|thrombectomy|thrombolysis|chemo\\w*)|an? (?:tips|port|drain|bypass|transplant)|tips procedure)\\b(?! (?:rotations?|electives?|cases?|research|projects?|papers?|experience|exposure|posters?|letters?|lab|course|lecture|clinic|board|on my|in my))';
/** "should I get an embolization for my fibroids", "I have an osteoid osteoma, does RFA hurt?" */
const CARE_FOR_ONESELF = new RegExp(
  [
    `\\b(?:should|can|could|would|must|do|does) (?:i|he|she|(?:my|our) \\w+) (?:\\w+ )?(?:get|have|undergo|need|try|consider)\\b[^.?!]{0,20}\\b${A_TREATMENT}`,
    `\\b(?:recommend|suggest|advise|worth|safe|right)\\b[^.?!]{0,20}\\b${A_TREATMENT}[^.?!]{0,15}\\bfor (?:my|his|her)\\b`,
    '\\b(?:i|(?:my|our) \\w+) (?:have|has|had|got|was diagnosed with) (?:an? |some )?(?:osteoid osteoma|fibroids?|varicose veins|aneurysm|dvt|pe|blood clots?|liver tumou?r|cirrhosis)\\b[^?]{0,60}\\b(?:hurts?|safe|dangerous|risky|painful|work|help|cure|fix|treat)\\b[^?]{0,20}(?:\\?|\\s*$)',
    `\\bi (?:have|got|feel) (?:an? |some |bad |chronic )*${BODY_PART} pain\\b[^?]{0,40}\\b(?:injections?|inject|treat|help|fix|see me)\\b`,
  ].join('|'),
  'i',
);

const DISEASE =
  '(?:osteoid osteoma|osteoma|(?:bone|liver|lung|kidney|soft tissue|spine|brain) (?:tumou?r|cancer|lesion|mass|mets)s?|tumou?r|cancer|hcc|herniated dis[ck]|slipped dis[ck]|sciatica|pad|peripheral arter\\w+ disease|fibroids?|varicose veins?|varicocele|aneurysm|dvt|blood clots?|clots?|pe|cirrhosis|ascites|(?:kidney |gall) ?stones?|avm|bph|enlarged prostate|arthritis|bad (?:knees?|back|hip)|torn \\w+|stroke|metastas\\w+)\\b(?! (?:experience|rotation|call|consult|board|case|research|project|clinic|paper|poster)\\w*)';
const WHO_IS_ILL =
  '(?:i|my (?:own )?(?:\\w+ )?(?:mom|mum|mother|dad|father|grand\\w+|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|baby|kid|child|partner|girlfriend|boyfriend|friend|neighbou?r|boss|in-law))';
/** "my uncle has PAD, who should he see at MGH", "i have osteoid osteoma, where to get treated" */
const TELLS_OF_ILLNESS = new RegExp(
  `\\b${WHO_IS_ILL},? (?:just |now |also |who |might |may |probably )*(?:have|has|had|got|gets|with|suffers? from|(?:was|am|is|were|been|got) diagnosed with)(?: (?:an?|some|this|the|bad|severe|really|huge|small|multiple|advanced|stage \\w+))* ${DISEASE}\\b`,
  'i',
);
const SEEKS_CARE =
  /\b(?:where|whom?(?! (?:should|do|can|could|would) i (?:shadow|ask|contact|email|tell))|which (?:doctor|doc|hospital)|treat\w*|cure\w*|fix\w*|inject\w*|operate|remove|do (?:you|they|it)|does (?:mgh|mass gen\w*|ir|it)|can (?:you|they|the \w+|ir|it) (?:\w+ )?(?:help|treat|fix|cure|remove|inject|do|see|operate)|should (?:he|she|we|they)|appointment|options?|ablat\w*|cryo\w*|emboli\w*|stents?)\b/i;
/** Who was ill may ask how to tell it, and what it means for an application. */
const FOR_AN_APPLICATION =
  /\b(?:state?ments?|ps|essay|interview\w*|appl(?:y|ies|ied|ying|ications?|icants?)|match\w*|eras|letters?|lors?|explain|address|mention|disclos\w+|gap|leave|l\.?o\.?a|step ?[123]|ck|rotations?|research|papers?|posters?|case reports?|my story|residency|career|specialty|programs?|study|studying|school|learn\w*|train\w*|as an? (?:teen\w*|kid|child)|years ago|m ?[1-4]|student|residents?|pds?|aways?|sub-?i|shadow\w*|rank\w*|lead|part[- ]time|tell|share|say so|experience|(?:do|be(?:come)?|into|want|avoid) (?:an? )?(?:ir|irs|interventional\w*|one))\b/i;
/** "is RFA painful?", "how safe is cryoablation" */
const ASKS_OF_TREATMENT = new RegExp(
  `\\b(?:is|are|does|do|will|how (?:safe|painful|risky|dangerous) (?:is|are)) (?:an? |the )?${A_TREATMENT} (?:\\w+ )?(?:painful|safe|dangerous|risky|hurts?|scary)\\b(?! (?:for|to) (?:the )?(?:residents?|students?|fellows?|staff|operators?))|\\bhow (?:safe|painful|risky|dangerous) (?:is|are) (?:an? |the )?${A_TREATMENT}`,
  'i',
);

/** Whether a person asks about a treatment that they or their own would have. */
export function asksForCare(text: string): boolean {
  if (speaksOfTelling(text)) return false;
  if (TELLS_OF_ILLNESS.test(text) && SEEKS_CARE.test(text) && !FOR_AN_APPLICATION.test(text)) return true;
  return (CARE_FOR_ONESELF.test(text) || ASKS_OF_TREATMENT.test(text)) && !APPLYING.test(text);
}

/** Treatment is asked for whoever asks, and however it is put. */
function asksForDoseOrOfCase(text: string): boolean {
  return (
    ASKS_FOR_DOSE.test(text) ||
    isVignette(text) ||
    (TREATS_NOW.test(text) && CHOOSES_MEANS.test(text) && !speaksOfTelling(text)) ||
    asksForCare(text)
  );
}

/** Who asks what is to be done for a patient, for their mother or for their own bleeding asks that, however strained they sound. */
export function asksForTreatment(text: string): boolean {
  if (asksForDoseOrOfCase(text)) return true;
  if (!ILLNESS.test(text)) return false;
  if (ASKS_OWN_TREATMENT.test(text)) return true;
  return (SOMEONE_ELSE.test(text) || /\bon call\b/i.test(text)) && (ASKS_ADVICE.test(text) || ASKS_AT_ALL.test(text));
}

const RELATIVE =
  '(?:my|our) (?:own )?(?:\\w+ )?(?:mom|mum|mother|dad|father|grand\\w+|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|baby|kid|partner|girlfriend|boyfriend)';
const RELATIVE_HAS = new RegExp(
  `\\b${RELATIVE}\\b,? (?:just |now |also |who )?(?:has|had|have|is|was|got|gets|needs|suffers|with)\\b`,
  'i',
);
/** "is ablation advisable for my son's osteoma?" */
const ADVISABLE_FOR = new RegExp(
  `\\b(?:advisable|recommended|safe|right|good|better|best|appropriate|necessary|needed|indicated|an option|worth it) (?:for|in) (?:[\\w ]{2,30} (?:in|for|of) )?${RELATIVE}\\b`,
  'i',
);
const TREATMENT =
  '(?:y-?90|tace|ablation|surgery|resection|stent\\w*|filter|biopsy|embolization|bypass|transplant|chemo\\w*|radiation|thinners?|lysis|thrombectomy|drain\\w*)';
const CHOOSES_TREATMENT = new RegExp(`\\b${TREATMENT},? (?:or|vs\\.?|versus) (?:\\w+ )?${TREATMENT}\\b`, 'i');

/** Whether somebody asks which treatment a relative of theirs should have: "my mom has an HCC. Y-90 or ablation?" */
export function asksForRelative(text: string): boolean {
  return (RELATIVE_HAS.test(text) && CHOOSES_TREATMENT.test(text)) || (ILLNESS.test(text) && ADVISABLE_FOR.test(text));
}

const CAN_IT_BE_TREATED =
  /^(?:so |and |then )*(?:can|could|would|will|does|do) (?:ir|they|you|it|interventional (?:radiology|radiologists?)|an? (?:ir|radiologist)) (?:\w+ )?(?:help|fix|treat|cure|remove|do (?:anything|something))\b/i;

/** Whether a clause asks if interventional radiology can help: said after an illness, it asks of that. */
export function asksIfItCanBeTreated(clause: string): boolean {
  return CAN_IT_BE_TREATED.test(clause);
}

/** Whether a text names residency training, applying to it or one of its exams. */
export function namesField(text: string): boolean {
  return DOMAIN.test(text);
}

/** Whether a text tells of an illness or of what is done for one. */
export function speaksOfIllness(text: string): boolean {
  return ILLNESS.test(text);
}

/** Whether a text speaks of school, training or an application. */
export function speaksOfApplying(text: string): boolean {
  return APPLYING.test(text);
}

/** Whom one has met may be told of in an essay or at an interview. */
export function speaksOfTelling(text: string): boolean {
  return /\b(?:essay|state?ment|ps|interview\w*|story|stories)\b|\b(?:do|should|can|could|may) i (?:even |also |still )?(?:mention|bring up|write (?:about|of)|talk about|include)\b/i.test(
    text,
  );
}

/** "247, what could hurt me?" asks of an application. */
const HURTS_CHANCES =
  /\b(?:could|can|will|would|might|may|does|do|gonna|going to) (?:it |this |that |still |really |even )*hurts? (?:me|us|him|her|them|my (?!(?:leg|arm|chest|back|head|knee|neck|stomach|heart|liver))\w+)(?=\s*(?:[?.!,]|$|\w))/gi;

/** "my sister is doing surgery and says IR is easy", "my wife has a C in surgery", "he had a bad surgery grade" */
const TRAINS_IN_SURGERY = anyOf(
  /\b(?:(?:is|was|'s|are) doing|matched|going|went|applying|applied)(?: in| into| to)? surgery\b/gi,
  /\b(?:[a-f][+-]?|pass(?:ed)?|fail(?:ed)?|honor(?:s|ed)?|grades?|marks?|satisfactory|evals?|evaluations?|marginal) (?:in|on|for) (?:general |his |her |the )?surgery\b/gi,
  /\bsurgery (?:grades?|marks?|clerkship|shelf|rotation|evals?|evaluations?|electives?|resid\w+|sub-?i|attendings?|letters?)\b/gi,
);

function isMedical(said: string): boolean {
  const text = said.replace(HOSPITAL, ' ').replace(HURTS_CHANCES, ' ').replace(TRAINS_IN_SURGERY, ' ');
  if (asksForDoseOrOfCase(text)) return true;
  if (!ILLNESS.test(text) || APPLYING.test(text) || speaksOfTelling(text)) return false;
  if (SOMEONE_ELSE.test(text) || OWN_BODY.test(text)) return true;
  return (
    ASKS_ADVICE.test(text) &&
    /\b(?:i (?:have|had|got|was|feel|am|take|need|keep|found)|my|me|patient|year-?old|y\/?o|\d+[mf]\b|he|she|we have a)\b/i.test(
      text,
    ) &&
    !DOMAIN.test(text)
  );
}
