import { anyOf } from '../../text/any-of.ts';
import { onceForEach } from '../../text/once-for-each.ts';
import { WRITTEN_ONCE } from '../../text/written-once.ts';
import type { ApplicantProfile, ToldFacts } from '../question.ts';
import { classRankIn } from './class-rank.ts';
import { COUNT, countOf, firstGroup } from './counting.ts';
import { withoutDoubtful } from './doubtful-figures.ts';
import { figuresSpelledOut } from './figures-spelled-out.ts';
import { countsBeforeLabels } from './labelled-list.ts';
import { lastTurn } from './last-turn.ts';
import { correctionIn, mendingIn, takenBackIn } from './mended-figures.ts';
import { withoutNegatedFigures } from './negated-figures.ts';
import { SPEAKS_OF_PEER, withoutOthers } from './other-people.ts';
import { ownCountsIn } from './own-counts.ts';
import { practiceScoreIn, practiceScoresIn } from './practice-score.ts';
import { withProceduresInAll } from './procedures-added.ts';
import { withSharesOfPrograms } from './program-shares.ts';
import { scoreFacts, step2ScoreIn } from './step2-score.ts';
import { usRotationsIn } from './us-rotations.ts';

const COMLEX_ONLY = anyOf(
  /\bcomlex[- ]only\b/i,
  /\bonly (?:took |taken |have |has |sat )?(?:the )?(?:comlex|level 2)/i,
  /\b(?:comlex|level 2)\b[^.?]{0,30}\bonly\b/i,
  /\b(?:no|without|w\/o|not taken|never took|did not take|hasn'?t taken|skipped|skip(?:ping)?)\b[^.?]{0,12}\busmle/i,
  /only (?:sat|took) comlex/i,
);
/** "level 2 580, no step 2" */
const COMLEX_WITHOUT_STEP2 =
  /\b(?:comlex|level ?2)\b[^.?!]{0,40}\b(?:no|without|w\/o|not taken|never took|did not take|didn'?t take|haven'?t taken|skipped) (?:the |a )?(?:step ?2(?: ck)?|ck|steps?(?! ?\d))\b(?! (?:score )?(?:yet|back|until|till|but|fail\w*|issues?|problems?|prep))/i;
const TOOK_USMLE =
  /\b(?:not|isn'?t|aren'?t|never) (?:\w+ ){0,2}comlex[- ]only\b|\balso (?:took|have|has|had|sat|did|passed) (?:the )?(?:usmle|step ?2|ck)\b/i;
const NO_HOME_PROGRAM =
  /\b(?:no|without|lacks?|do not have|does not have|don'?t have|doesn'?t have|has no|have no)\b[^.?,]{0,12}\bhome (?:ir\b|program|department|interventional)|\bno ir (?:dept|department|program|division)\b/i;
const INTEGRATED_ONLY = anyOf(
  /\ball \d{1,3} (?:programs?|apps?|applications?) ?(?:=|are|is|were) (?:all |only )?(?:integrated|ir\b)/i,
  /\b(?:integrated|ir)(?: ir)?(?: programs?| residenc\w+)? (?:alone|only|and (?:to )?nothing else)\b/i,
  /\bonly (?:to |for )?(?:integrated|ir (?:programs?|residenc\w+))\b/i,
  /\b(?:no|zero|without|skip(?:ping)?|0|not) (?:any |applying (?:to )?|a single )?(?:dr|diagnostic)\b(?! (?:letters?|research|rotations?|projects?|experience))/i,
);
const SPEAKS_OF_PLAN =
  /\b(?:\d{1,3} (?:\w+ )?(?:programs?|apps)|apply\w*|applies|applied|applications?|plan\w*|intend\w*|list|going (?:for|all in)|all[- ]in)\b/i;
const NO_IR_RESEARCH =
  /\b(?:no|zero|without(?: any)?|lacks?|none of (?:it|them|which) (?:is|are|in)|not (?:one|any)|0) (?:ir|interventional)(?:[- ]\w+)? (?:research|papers?|projects?|pubs?|publications?|posters?|abstracts?)\b|\bnothing (?:in|on) ir\b/i;
/** No research at all: then none in IR either, no project and no product. */
const NO_RESEARCH =
  /\b(?:no|zero|0|without(?: any)?|(?:haven'?t|have not) (?:done|had)(?: any)?|(?:don'?t|do not) have(?: any)?|never (?:done|did)(?: any)?) research\b(?! (?:years?|months?|time|tracks?|mentors?|opportunit\w+|requirements?|needed|required)\b)/i;
const PLACE_OF_STUDY = '(?:school|hospital|department|dept|library|institution|university|college|campus|country)';
/** "no research at my foreign school", "my school has no IR letters": a place lacks it, and not who asks. */
const LACK_OF_A_PLACE = new RegExp(
  `\\bno (?:[\\w-]+ ){0,4}?(?:at|in|from) (?:my|our|the|this) (?:[\\w-]+ ){0,2}${PLACE_OF_STUDY}\\b|\\b(?:my|our|the|this) (?:[\\w-]+ ){0,2}${PLACE_OF_STUDY} (?:[\\w']+ ){0,2}?(?:has|have|had|offers?|lacks?|gives?|with)(?: \\w+)? no\\b[^.,;!?]{0,40}?(?=[.,;!?]|$| and i\\b| but i\\b)`,
  'gi',
);
/** "7 papers but all cardiology, zero IR": none of them is in IR. */
const NONE_IN_IR =
  /\b(?:zero|0|none|no|nothing|neither|not (?:one|any|a single(?: (?:one|1|paper|pub|project))?))(?: (?:of (?:them|these|those|which|it|(?:my|these|the|those) \d+(?: \w+)?)|one|is|are|was|were|bears?|bearing|touch\w*|related|to|in|of|about|for|on|upon)){0,4} (?:ir|interventional(?: radiology)?|radiology|rads)\b(?=[- ]related|\s*(?:$|[.,;!?()/]|(?:or|ones?|am|is|does|do|ok|okay|enough|good|for|yet|so|and)\b))/i;
/** "3 posters but all derm": what is all in another field is none in IR. */
const ALL_ELSEWHERE =
  /^(?!.*\b(?:ir|interventional\w*)\b.*\b(?:all|only|both)\b)(?!\s*(?:do|does|are|is|should)\b).*\b(?:all|only|both|everything)(?: (?:of (?:them|it|which|these)|is|are|was|were|about|on|in|from)){0,3} (?:derm\w*|ortho\w*|cardi\w+|neurology|neurosurgery|plastics?|gen(?:eral)? surgery|peds|pediatrics|psych\w*|ob-?gyn|urology|ophtho\w*|internal medicine|basic science|bench|wet lab|public health)\b/i;
const PRODUCT = '(?:papers?|posters?|abstracts?|pubs?|publications?|case reports?)';
const OTHER_FIELD =
  '(?:derm\\w*|ortho\\w*|psych\\w*|plastics?|peds|pa?ediatrics?|ob-?gyn|urology|ophtho\\w*|ent|family medicine|public health|med ed)';
/** "3 derm papers", "one publication in dermatology": so many, and none of them in IR that would be told. */
const COUNTED_IN_OTHER_FIELD = new RegExp(
  `\\b(?:\\d|an?|one) (?:\\w+ )?(?:${OTHER_FIELD} ${PRODUCT}|${PRODUCT} (?:in|on|about|from) ${OTHER_FIELD})\\b`,
  'i',
);
const SCHOLARLY =
  /\b(?:research|projects?|case (?:reports?|series)|papers?|pubs?|publications?|posters?|abstracts?|manuscripts?|products?)\b/i;
const HAS_ESIR =
  /\besir\b[^.?]{0,20}\b(?:certified|done|completed|resident)\b|\b(?:finished|completed|did|have|has|with)\b[^.?,]{0,12}\besir\b/i;
const IN_INTEGRATED_TRAINING = /\bintegrated (?:ir |ir\/dr )?(?:resident|pgy|trainee)/i;
const LACKS_ESIR = /\b(?:without|no|not|don'?t)\b[^.?]{0,20}\besir\b/i;

/**
 * Facts that a person tells of themselves, or of the student they advise, in a question. Only what is said: "us img, 238, 18 IR
 * programs" gives the kind of applicant, a Step 2 CK score and a count. Figures that belong to nobody ("is 250 needed?") are left.
 * @param before what the conversation was about: after a question on Step 2 CK, "mine is 233" is such a score
 * @param after what it was about later: procedures and months of rotations count toward ESIR where that is asked of in a later turn
 */
export function applicantFactsIn(told: string, before = '', after = ''): Readonly<ToldFacts> {
  return before === '' && after === '' ? factsByItself(told) : readFacts(told, before, after);
}

/** A message, and what is cut out of it, is asked again and again whether it tells of the asker. */
const factsByItself: (told: string) => Readonly<ToldFacts> = onceForEach((told) => readFacts(told, '', ''));

function readFacts(told: string, before: string, after: string): ToldFacts {
  const text = figuresSpelledOut(/\d/.test(told) ? withFiguresOfNow(told) : ofAsker(told)).replace(
    /\bpass(?: ?\/ ?|[ -]| or )fail\b/gi,
    'unscored',
  );
  const mending = mendingIn(text);
  const correction = mending && correctionIn(mending.correction, `${before}\n${mending.told}`, applicantFactsIn);
  const own = withoutOthers(text);
  const facts = mending && correction ? factsMended(mending, correction, before, after) : factsIn(text, own, before, after);
  // What makes a friend's count doubtful is beside the asker's.
  const said = SPEAKS_OF_PEER.test(text) ? own : text;
  return withoutDoubtful({ ...facts, ...takenBackIn(own, facts, before, applicantFactsIn) }, said);
}

/** Whether a text by itself tells anything of who asks. */
export function tellsOfAsker(text: string): boolean {
  return Object.keys(applicantFactsIn(text)).length > 0;
}

/** A text with the figures that hold by now, each before what it counts. */
function withFiguresOfNow(told: string): string {
  const figures = countsBeforeLabels(
    withSharesOfPrograms(withProceduresInAll(withoutNegatedFigures(told)))
      .replace(CLAIM_BESIDE_OWN, '$1')
      .replace(SUM_OF_BOTH, '$1')
      .replace(TOTAL_OF_BOTH, '$1')
      .replace(ROUGHLY, 'about $1')
      .replace(WOULD_DO, 'is $1$2 ')
      .replace(ONLY_SO_MANY_IN_IR, 'have $3 IR $2')
      .replace(AMONG_THOSE_OF_GROUP, 'I have $3$4 $2'),
  );
  return ofAsker(figures).replace(ADDED_TO, added).replace(TAKEN_FROM, taken);
}

function ofAsker(told: string): string {
  return told.replace(LABELS_ASKER, '').replace(BOTH_ALIKE, 'I ');
}

/** What is told, with the figure that is put right, and what is told after that. */
function factsMended(
  { told, rest }: { readonly told: string; readonly rest: string },
  correction: ToldFacts,
  before: string,
  after: string,
): ToldFacts {
  const first = factsIn(told, withoutOthers(told), before, after);
  const beside = factsIn(rest, withoutOthers(rest), `${before}\n${told}`, after);
  const programs = { ...beside.programs, ...(correction.programs ?? first.programs) };
  return { ...beside, ...first, ...correction, ...(Object.keys(programs).length > 0 && { programs }) };
}

/** "4 projects but only one is IR" */
const ONLY_SO_MANY_IN_IR =
  /\b(\d{1,2}) (projects?),? (?:but|and) (?:only |just )?(\d|one) (?:of (?:them|those) )?(?:is|are|was|were) (?:in )?(?:ir|interventional)(?: radiology)?\b/gi;

/** "my group published 8 papers, I'm coauthor on 3", "my lab has 6 papers, 2 of them are mine": so many are one's own. */
const AMONG_THOSE_OF_GROUP =
  /\b(?:my|our|we|the)\b[^.?!,;]{0,30}?\b(\d{1,3}) ((?:\w+ )?(?:papers?|pubs?|publications?|abstracts?|posters?|manuscripts?|products?))\b[^.?!;,]{0,20}[,;.]? ?(?:and |but )?(?:(?:i'?m|i am) (?:an? |the )?(?:co-?author |author |listed |named )?on (?:only |just )?(\d{1,2}|one)\b(?: of (?:them|those|these)\b|(?=\s*(?:[.,;!?)]|$))| (?:papers?|pubs?|publications?|abstracts?|posters?|manuscripts?|products?)\b)|(\d{1,2}|one) (?:of (?:them|those|these) )?(?:are|is) mine\b)/gi;

/** "us img 238, my mentor says 245 is fine": what others claim is no second score. */
const CLAIM_BESIDE_OWN =
  /(\b2[0-8]\d\b[^.?!\d]{0,24}?[,; ]+)(?:but |and )?(?:(?:my|the|our|an?|one) )?(?:advis[eo]r|mentor|prof(?:essor)?|attending|dean|pd|director|coach|counsel\w+|everyone|people|they|reddit|friends?|someone) (?:says?|said|thinks?|told me|tells me|claims?|insists?|swears?)(?: that)?(?: an?)? 2[0-8]\d\b/gi;
/** "25 IR + 40 DR = 65" */
const SUM_OF_BOTH =
  /(\d ?(?:ir|integrated|dr|diagnostic)\b[^.?!\d]{0,14}\b\d{1,3} (?:ir|integrated|dr|diagnostic)(?: programs?| apps?)?) ?= ?\d{1,3}\b/gi;

/** "100 programs IR+DR": so many of both together, and of neither. */
const TOTAL_OF_BOTH =
  /\b\d{2,3} ((?:programs|apps|applications)(?: (?:in )?(?:total|all|altogether))?),? (?:of |in |for |across |between )?(?:both )?(?:ir|integrated) ?(?:\+|&|\/|and|plus) ?(?:dr|diagnostic)\b(?! ?[:=]? ?\d)/gi;

/** "240ish" */
const ROUGHLY = /\b(2\d\d)-?ish\b/gi;
/** "would a 252 be fine?" asks as if it were there. */
const WOULD_DO =
  /^(?:(?:so|and|but|ok(?:ay)?)[\s,]+)*would (an? )?(2[0-8]\d) be (?=(?:fine|ok(?:ay)?|good|enough|competitive|safe)\b)/i;

/** "advisor: student has 239" */
const LABELS_ASKER = /^\W*(?:advis[eo]r|coordinator|dean|faculty|parent|mentor|mom|dad)(?: here)?\s*[:;-]\s+/i;

/** "both me and my girlfriend scored 247" */
const BOTH_ALIKE =
  /\bboth (?:me and my [\w-]+|my [\w-]+ and (?:i|me)|(?:he|she) and i) (?=(?:have|had|got|scored|did)\b)|\b(?:me and my [\w-]+|my [\w-]+ and (?:i|me)|we) both (?=(?:have|had|got|scored|did)\b)/i;

/** "I added 5 to my 22 IR programs", "dropped 10 of my 45": so many by now. */
const HAVING_DONE = "(?<=^|[.,;]\\s|\\b(?:i|we|i've|ive|and|then|just)\\s)";
const ADDED_TO = new RegExp(`${HAVING_DONE}added (\\d{1,3}) (?:more )?to (?:my|the) (\\d{1,3}) (?=[a-z])`, 'gi');
const TAKEN_FROM = new RegExp(
  `${HAVING_DONE}(?:dropped|cut|removed|took off|withdrew(?: from)?|cancell?ed) (\\d{1,3}) (?:of|from|out of) (?:my|the) (\\d{1,3}) (?=[a-z])`,
  'gi',
);
const added = (_: string, more: string, before: string) => `have ${Number(before) + Number(more)} `;
const taken = (_: string, fewer: string, before: string) => `have ${Math.max(0, Number(before) - Number(fewer))} `;

/** Quick looks, since most texts tell of none of this. */
const DENIES = /\b(?:no|not|none|nothing|neither|never|zero|0|without|lacks?)\b|n'?t\b/i;
const MAY_NAME_EXAM = /comlex|level|usmle|step|\bck\b/i;
const MAY_NAME_ONLY = /only|alone|\ball\b|nothing else|\b(?:no|zero|without|skip\w*|0|not)\b/i;

/** @param own the text without what it says of others */
function factsIn(text: string, own: string, before: string, after: string): ToldFacts {
  const facts: ToldFacts = {};
  const applicant = applicantKind(own === text ? text : text.replace(KIND_OF_PEER, ' '));
  if (applicant) facts.applicant = applicant;
  const practice = practiceScoreIn(own);
  const read = step2ScoreIn(text, before);
  // "my NBME scores: 228, 235, 241": none of these is a score of the exam itself.
  const isOfPractice = typeof read === 'number' && practiceScoresIn(own).some(({ from, to }) => from === read || to === read);
  const score = isOfPractice ? undefined : read;
  if (score !== undefined) Object.assign(facts, scoreFacts(score));
  const year = yearOf(text) ?? spelledYearOf(own);
  if (year) facts.year = year;
  if (score === undefined && practice !== undefined) facts.practiceScore = practice;
  if (score === undefined && MAY_NAME_EXAM.test(text) && isComlexOnly(text)) facts.comlexOnly = true;
  const rank = classRankIn(own, before);
  if (rank) facts.classRank = rank;
  const failed = failedAttemptsIn(own);
  if (failed !== undefined) facts.failedAttempts = failed;
  const gap = gapMonthsIn(own) ?? (score !== undefined || applicant ? gapListedIn(own) : undefined);
  if (gap !== undefined) facts.gapMonths = gap;
  const denies = DENIES.test(text);
  if (denies && NO_HOME_PROGRAM.test(text)) facts.homeProgram = false;
  if (MAY_NAME_ONLY.test(text) && SPEAKS_OF_PLAN.test(text) && INTEGRATED_ONLY.test(text)) facts.integratedOnly = true;
  const usRotations = usRotationsIn(own);
  if (usRotations !== undefined) facts.usRotations = usRotations;
  const noneInIr =
    (denies && NONE_IN_IR.test(text) && !/\b(?:letters?|lors?)\b/i.test(text)) ||
    (/\b(?:all|only|both|everything)\b/i.test(own) && ALL_ELSEWHERE.test(own)) ||
    (COUNTED_IN_OTHER_FIELD.test(own) && !/\b(?:ir|dr|interventional|radiolog\w*|rads|imaging)\b/i.test(own));
  if ((denies && NO_IR_RESEARCH.test(text)) || (noneInIr && SCHOLARLY.test(`${before} ${text}`)))
    facts.interventionalResearch = false;
  const ofOwn = (said: string) => (denies ? said.replace(LACK_OF_A_PLACE, ' ') : said);
  if (denies && NO_RESEARCH.test(ofOwn(text))) Object.assign(facts, { interventionalResearch: false, projects: 0, products: 0 });
  if (/esir/i.test(text) && HAS_ESIR.test(text) && !LACKS_ESIR.test(text)) facts.esir = true;
  const counts = ownCountsIn(ofOwn(text), ofOwn(own), before, after);
  // "my friend logged 600 procedures", then "i got 251"
  if (score !== undefined && counts.procedures === score && !/\b(?:procedures|cases)\b/i.test(own)) delete counts.procedures;
  // What ESIR wants is no measure for a resident of the integrated pathway.
  if (IN_INTEGRATED_TRAINING.test(own)) {
    delete counts.procedures;
    delete counts.interventionalMonths;
  }
  // "what should I have by the end of M2?", then "1 poster": who counts up so is at the end of M2.
  if (counts.products !== undefined && !facts.year && END_OF_M2.test(`${lastTurn(before)} ${text}`)) facts.year = 'm2';
  const corrected = correctionIn(text, before, applicantFactsIn);
  // "sorry 32. and 38 DR": what is put right is of one kind, what is told beside it of the other.
  const programs = corrected?.programs && counts.programs && { ...counts.programs, ...corrected.programs };
  return { ...facts, ...counts, ...corrected, ...(programs && { programs }) };
}

function isComlexOnly(text: string): boolean {
  return (COMLEX_ONLY.test(text) || COMLEX_WITHOUT_STEP2.test(text)) && !TOOK_USMLE.test(text);
}

const END_OF_M2 = /\b(?:end of|by) (?:my |the )?(?:end of )?(?:my |the )?(?:m ?2|ms ?2|(?:second|2nd) (?:year|yr)|year 2)\b/i;

const NATIONALITY =
  '(?:canadian|british|english|irish|scottish|uk|indian|pakistani|bangladeshi|nepali|sri lankan|nigerian|ghanaian|kenyan|egyptian|sudanese|syrian|lebanese|jordanian|iraqi|iranian|saudi|turkish|greek|italian|spanish|german|french|polish|romanian|ukrainian|russian|mexican|brazilian|colombian|argentin\\w+|peruvian|venezuelan|cuban|filipino|chinese|korean|japanese|vietnamese|thai|israeli|south african|australian)';
const MEDICAL_GRADUATE = '(?:imgs?|fmgs?|medical graduates?|(?:medical|med) (?:school )?grad(?:uate)?s?)';
/** Also "indian citizen, grad from Manipal"; not a dual citizen of the United States. */
const FOREIGN_IMG = new RegExp(
  [
    '\\bnon[- ]?us[- ](?:citizen )?imgs?\\b|\\bforeign[- ]national\\b|\\bnot (?:a )?us citizen\\b|\\bnon[- ]us citizen\\b',
    `\\b${NATIONALITY} (?:citizen |national )?${MEDICAL_GRADUATE}\\b`,
    `\\b(?:i'?m|i am|as) (?:an? )?${NATIONALITY}(?: (?:citizen|national))?\\b(?![- ]american)(?=[^.?!]*\\b(?:studied|graduated|trained|school|college|university)\\b)|\\b(?:studied|graduated|trained)\\b[^.?!]{0,30}\\bi'?m ${NATIONALITY}\\b(?![- ]american)`,
    `(?=${NATIONALITY} (?:citizen|national)\\b)(?<!\\b(?:dual|us|american)[ /&-](?:and |us |u\\.s\\. |american )*)\\b${NATIONALITY} (?:citizen|national)\\b(?!.*\\b(?:us|american) (?:citizen|md|do)\\b)`,
  ].join('|'),
  'i',
);
const US_IMG = anyOf(
  /\b(?:us|u\.s\.|american)[- ]?(?:citizen)?[- ]?imgs?\b/i,
  /\bcarr?ibb?[ei]an\b/i,
  /(?<!\b(?:for|about|only|not) )\b(?:americans?|us citizens?),? (?:[\w']+ ){0,3}(?:abroad|overseas|at a foreign)\b/i,
  /\b(?:overseas|expatriate) americans?\b/i,
  /\bus citizens?,? (?:studying|school in)\b/i,
  /\b(?:at|from|in) (?:an )?offshore (?:med\w* )?school/i,
  /(?:\b(?:at|from) |@ ?)(?:sgu|auc|aua|saba|ross)\b/i,
);
const MAY_NAME_US_IMG = /img|carr?ib|american|citizen|offshore|\b(?:sgu|auc|aua|saba|ross)\b/i;
/** In capitals, since "do" is another word. */
const DO_IN_CAPITALS = /\b(?:us )?(?:DO)\b(?! I\b)|\bosteopath/;
/** "my school lets us do electives" speaks of nobody's degree. */
const DO = anyOf(
  /\b(?:as a|im a|i am a|i'm a|for a|(?<!\b(?:lets?|letting|makes?|made|have|has|helps?|helped|allows?|asks?|asked|wants?|tells?|told|all|most|both|some|of|for|to|expects?|makes) )us) do\b(?! (?:electives?|rotations?|aways?|research|a|an|the|our|this|that|it|more|any|some|well|so|not|in|at)\b)/i,
  /\b(?:a|an|as|us|am|im|i'm|for|fellow|m[1-4]|ms[1-4]|year),? do (?:student|applicant|candidate)\b/i,
  /\bdo m[1-4]\b/i,
);
const MD =
  /\bus[- ]?md\b|\b(?:i am|i'm|im|as) an md\b(?!\W?phd)|\bm[1-4]\s*\(md\)|\bmd (?:student|senior|applicant|candidate)|\ballopathic (?:student|applicant)|\b(?:at|from|in) an? (?:us |american )?(?:allopathic|md) (?:med\w* )?school\b|\busmd\b/i;
const IMG = /\b(?:i am|i'm|im|as) (?:an? )?img\b|\bimg here\b|^\W*img(?=\s*[,;:|/])/i;

const ABROAD = `${WRITTEN_ONCE}(?:ireland|galway|dublin|the uk|uk|england|london|scotland|wales|poland|krakow|hungary|budapest|prague|czech\\w*|israel|tel aviv|italy|rome|germany|spain|greece|romania|bulgaria|ukraine|turkey|grenada|dominica|antigua|barbados|st\\.? (?:kitts|maarten|george\\w*)|mexico|guadalajara|cuba|philippines|india|pakistan|bangladesh|nepal|china|japan|korea|australia|queensland|new zealand|south africa|egypt|lebanon|jordan|saudi arabia|europe|asia|latin america)`;
/** "us citizen at a uk school", "m4 in ireland, us citizen" */
const US_CITIZEN_ABROAD = new RegExp(
  `(?<!\\bnon-?)\\b(?:us|american) citizen\\b[^.?!]{0,40}\\b(?:in|at|from)\\b[^.?!,]{0,20}\\b(?:${ABROAD}|${NATIONALITY} (?:med\\w* )?(?:school|uni\\w*))\\b|\\bamericans? (?:(?:student|studying|enrolled|in school|at school) )?in ${ABROAD}\\b|\\bm[1-4] in ${ABROAD}\\b[^.?!]{0,20}\\b(?:us citizen|american)\\b`,
  'i',
);

/** "my daughter is in medical school in Ireland (we are American)": said apart. */
const IS_AMERICAN = anyOf(
  /\b(?:we(?:'?re| are)|i'?m|i am|she(?:'?s| is)|he(?:'?s| is)|they(?:'?re| are)|both) (?:both |all )?(?:an? )?(?:us citizens?|americans?)\b(?! (?:img|md|do|grad|senior|med))/i,
  /(?<!\b(?:non|no|not|without an?)[- ])\b(?:us|american) (?:passport|citizenship|citizens?)\b/i,
);
const STUDIES_THERE = new RegExp(
  `\\b(?:med(?:ical)?(?: school)?|medicine|school|studies|studying|study|university|uni)\\b[^.?!,]{0,12}\\b(?:in|at) (?:${ABROAD})\\b|\\b(?:sgu|st\\.? george'?s|ross|auc|saba)\\b`,
  'i',
);

const NOT_AT_SCHOOL_THERE =
  /\b(?:born|family|undergrad\w*|college|semester|research year|liv(?:e|es|ed|ing)|raised|grew up|vacation|wedding|mentor|attending|us (?:md|do) school|utah|texas)\b/i;

/** "I'm a US MD, my friend is a US citizen IMG": what one says to be comes before whom else one names. */
const OWN_KIND =
  /\b(?:i'?m|i am|as) (?:actually |really |just )?(?:an? (?:us |u\.s\. |american )?|us )(md|do)\b(?!\W?phd)|\b(?:i'?m|i am) (md)\b(?=\s*(?:[,.;!?]|$|(?:not|so|tho|though|btw|student|here)\b))/i;

/** "I'm not a US IMG" says what one is not. */
const NOT_OF_KIND =
  /\b(?:not|no longer|isn'?t|never) (?:an? )?(?:(?:us|u\.s\.|american)[- ]?)?(?:citizen )?(?:imgs?|fmgs?|mds?|dos?)\b/gi;

/** "are step scores for me the same as for American IMGs?" tells what one is not, either. */
const COMPARED_WITH =
  /\b(?:same (?:thing )?(?:as|for)|unlike|compared (?:to|with)|as (?:\w+ )as|than) (?:for )?(?:an? |the |other )?(?:(?:us|u\.s\.|american)[- ]?)?(?:citizen )?(?:imgs?|fmgs?|mds?|dos?|americans?|us citizens?)\b/gi;

/** "I'm not an IMG", "us grad here", "as a US senior": of a school in the United States; most of these are MDs, and a DO says so. */
const OF_US_SCHOOL = anyOf(
  /(?:^|[.!?,;:(]\s*|\b(?:i'?m|i am|as|but|and) )(?:not|no longer|never) (?:an? )?(?:us |u\.s\. |american |us citizen |international )?(?:img|fmg)\b(?! but)/i,
  /(?:^|\b(?:i'?m|i am|as) (?:an? )?)non-?img\b/i,
  /\b(?:i'?m|i am) no (?:img|fmg)\b/i,
  /(?:^\W*|\b(?:i'?m|i am|as) (?:an? )?)(?:us|u\.s\.|domestic|stateside) (?:med(?:ical)? (?:school )?)?(?:grad(?:uate)?|senior|(?<=med\w* )student)\b(?! (?:of|from|at|in)\b)/i,
);
/** "My roommate is a US IMG. I go to a US MD school." */
const OWN_SCHOOL =
  /\b(?:i(?:'?m| am)?|(?:he|she)(?:'s| is)?|my (?:son|daughter|kid|child)(?:'s| is)?) (?:(?:go(?:es)?|went) to|attends?|stud(?:y|ies) at|at|currently at) (?:an? )?(?:us|u\.s\.|american) (?:(md|do|allopathic|osteopathic) )?(?:med(?:ical)? )?school\b/i;
const STUDIES_ABROAD = new RegExp(`\\b(?:${ABROAD}|${NATIONALITY}|sgu|auc|saba|ross|caribbean|abroad|overseas|offshore)\\b`, 'i');

/** "my best friend (US MD) has 4 pubs" */
const KIND_OF_PEER = new RegExp(`${SPEAKS_OF_PEER.source}\\s*[,(] ?(?:an? )?(?:us |us citizen |non-us )?(?:md|do|img)\\b`, 'gi');

function applicantKind(said: string): ApplicantProfile['applicant'] {
  const ofSelf = said.replace(COMPARED_WITH, ' ');
  const text = /\b(?:not|no longer|isn'?t|never)\b/i.test(ofSelf) ? ofSelf.replace(NOT_OF_KIND, ' ') : ofSelf;
  const own = firstGroup(OWN_KIND.exec(text));
  if (own) return own.toLowerCase() === 'md' ? 'us-md' : 'us-do';
  const school = OWN_SCHOOL.exec(text);
  if (school) return /^(?:do|osteo)/i.test(school[1] ?? '') ? 'us-do' : 'us-md';
  if (/img|fmg|grad|citizen|national|studied|trained|school/i.test(text) && FOREIGN_IMG.test(text)) return 'img';
  if (MAY_NAME_US_IMG.test(text) && US_IMG.test(text)) return 'us-citizen-img';
  if (/\bdo\b|osteo/i.test(text) && (DO_IN_CAPITALS.test(text) || DO.test(text))) return 'us-do';
  if (/md\b|allopath/i.test(text) && MD.test(text)) return 'us-md';
  const isAmericanAbroad = US_CITIZEN_ABROAD.test(text) || (IS_AMERICAN.test(text) && STUDIES_THERE.test(text));
  if (/citizen|american/i.test(text) && isAmericanAbroad && !NOT_AT_SCHOOL_THERE.test(text)) return 'us-citizen-img';
  if (/img/i.test(text) && IMG.test(text)) return 'img';
  if (!/img|fmg|grad|senior|student/i.test(said)) return undefined;
  return OF_US_SCHOOL.test(said) && !STUDIES_ABROAD.test(said) ? 'us-md' : undefined;
}

const YEAR =
  /(?:^|[,;.] ?|\b(?:last|final|first) (?:week|month|semester|half) of |^end of |\b(?:finishing|completing|wrapping up|ending|(?:at the |i'?m |am )end of) (?:my |up )?|\b(?:i am|i'm|im|as an?|rising|current|us|do|md|student|an?)\s+(?:(?:rising|current|do|md|us)\s+)*)(m|ms)([1-4])\b/i;
const DR_RESIDENT = anyOf(
  /\b(?:dr|radiology|diagnostic radiology) resident\b/i,
  /\br[1-4] (?:in|at|here)\b/i,
  /\b(?:dr|radiology|rads),? (?:pgy-?[1-5]|r[1-4])\b/i,
  /\b(?:pgy-?[1-5]|r[1-4]),? (?:in |at )?(?:dr|diagnostic (?:radiology|rads)|radiology|rads)\b/i,
  /\b(?:i'?m|i am|she is|he is|she'?s|he'?s) in (?:my |her |his )?(?:(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) year of )?(?:my |her |his )?(?:dr|diagnostic radiology|radiology) (?:residency|training)\b/i,
);

/** "a second-year student", "will leave second year", "is closing his second year of medical school" */
const SPELLED_YEAR = anyOf(
  /\b(?:an?|our|this|i'?m|am) (?:\w+ )?(first|second|third|fourth|final)[- ]ye?a?r (?:(?:us )?(?:medical|med|md|do) )?student\b/i,
  /\b(?:i'?m|i am|(?:she|he|my [a-z]+) is|she'?s|he'?s) (?:(?:currently|now) )?(?:an? |in (?:my |her |his )?)?(1st|2nd|3rd|4th|first|second|third|fourth)[- ]y(?:ea)?r(?: (?:of )?(?:med(?:ical)?|md)(?: school| student)?)?(?=\s*(?:[,.;:!?)]|$|(?:at|in|and|but|now|with)\b))/i,
  /(?:^|[.!?]\s+)(?:(?:hey|hi|hello|so|ok)[\s,]+)*(1st|2nd|3rd|4th|first|second|third|fourth)[- ]year (?:(?:us )?(?:medical|med|md|do) )?student\b/i,
  /\b(?:will )?(?:leav|finish|clos|complet|end|wrapp)(?:e|es|ing|ing up|s)? (?:up )?(?:my |his |her |their |the )?(first|second|third) year\b/i,
);
const YEARS_SPELLED = ['first', 'second', 'third', 'fourth'];

function yearOf(text: string): ApplicantProfile['year'] {
  const said = YEAR.exec(text)?.[2];
  if (said) return `m${said}` as 'm1' | 'm2' | 'm3' | 'm4';
  return DR_RESIDENT.test(text) ? 'dr-resident' : undefined;
}

function spelledYearOf(text: string): ApplicantProfile['year'] {
  const spelled = (/\byear\b/i.test(text) ? SPELLED_YEAR.exec(text) : null)?.slice(1).find(Boolean)?.toLowerCase();
  if (spelled === undefined || /\bpgy|\bresiden|\bphd\b/i.test(text)) return undefined;
  if (spelled === 'final') return 'm4';
  const place = /^\d/.test(spelled) ? spelled.charAt(0) : YEARS_SPELLED.indexOf(spelled) + 1;
  return `m${place}` as 'm1' | 'm2' | 'm3' | 'm4';
}

const NO_FAILURE = anyOf(
  /\b(?:no|zero|never|without (?:any )?|0)\s*(?:(?:step|level) ?[123]?\s*)?(?:fails?|failures?|failed|failing)\b/i,
  /\bfail(?:s|ures?|ed)?(?: (?:attempts?|steps?|exams?))?\s*[:=]\s*(?:0|none|no|zero|nil)\b/i,
  /\b(?:almost|nearly|thought (?:that )?i|was sure i|feared i)(?: had)? fail\w*/i,
  /\b(?:did not|didn'?t|have not|haven'?t|never|hasn'?t)\s+(?:\w+ )?fail\w*/i,
  /\bpassed (?:everything|all)\b[^.?]{0,20}\bfirst\b/i,
);
const FAILURE = anyOf(
  /\b(?:did not|didn'?t|failed to|could not|couldn'?t) pass\b[^.?]{0,20}\b(?:step|level|usmle|comlex|ck|boards?)\b/i,
  /\b(?:2|3|two|three) attempts?(?: (?:at|on|for|in|with))? (?:the |my )?(?:step ?[123]|level ?[123]|usmle|comlex|ck)\b/i,
  /\b(?:step ?[123]|level ?[123]|ck)(?: (?:passed|done))? (?:in|on|with|after) (?:2|3|two|three) (?:attempts|tries|goes)\b/i,
  /\bunsuccessful\b[^.?]{0,30}\b(?:step|level|usmle|comlex|ck|boards?)\b/i,
  /\b(?:i|he|she|they|student|candidate|applicant|mentee|who|and|but|w\/?|with|one|a|an|my|his|her|failed|twice)\b[^.?]{0,40}\b(?:failed|fail|failure|flunked|bombed)\b[^.?]{0,30}\b(?:steps?|exam|level|usmle|comlex|ck|attempt|boards?|once|1|2)\b/i,
  /\bfailed (?:attempt\b|(?:on )?(?:the|my|his|her) (?:first|1st|second|2nd|initial) (?:sitting|attempt|try|go|time|take)\b)/i,
  /(?:^|[,;:(.]\s*)(?:(?:also|then|and) )?(?:failed|flunked|bombed) (?:my |the |on )?(?:step ?[123]|ck|usmle|comlex|level ?[123])\b/i,
  /\b(?:step ?[12]|ck|level [12]|comlex)\b[^.?]{0,16}\b(?:fail|failed|failure|twice)\b/i,
  /^\s*failed\b/i,
  /(?<!\b(?:is|are|does|do|would|if|can) (?:an?|the|one) )\b(?:first|1st) (?:attempt|try|sitting)(?: (?:was|is))?:? (?:an? )?fail(?:ed|ure)?\b(?![^.?!]{0,24}\b(?:shelf|nbme|class|course|osce)\b)/i,
  /\bfailed (?:it )?(?:twice|thrice|[2-9] times)\b/i,
  /\b(?:[1-9]|one) fail(?:s|ures?|ed(?: (?:attempts?|tries|steps?|exams?))?)?\b/i,
);
/** "if I fail step 1": nobody has failed yet. */
const FEARED_FAILURE =
  /\b(?:if|when|in case|unless|afraid|scared|worried|fear\w*|might|may|could|would|will|going to|gonna|about to|'ll|don'?t want to|do not want to)\b[^.?!,;]{0,20}\bfail(?:s|ing)?\b[^.?!,;]*/gi;
/** A shelf exam or a course is no Step. */
const OTHER_FAILURE =
  /\b(?:fail(?:s|ed|ing)?|flunked|bombed)\b(?:(?!\b(?:step|usmle|comlex|ck|level)\b)[^.?!,;]){0,24}\b(?:shelf|shelves|nbme|cbse|cbssa|comp exam|comprehensive exam|practice|class(?:es)?|courses?|clerkships?|rotations?|blocks?|anatomy|biochem\w*|physio\w*|patho\w*|histology|pharm\w*|micro\w*|in-?training|ite|core exam|mcat|dates?|osce|quiz(?:zes)?|driv(?:ing|er'?s?))\b[^.?!,;]*?(?=$|[.?!,;]|\b(?:and|but|step|usmle|comlex)\b)/gi;
/** "failed to match": no exam was failed. */
const FAILED_TO = /\bfailed to (?!pass)\w+[^.?!,;]*/gi;
/** "I think I failed step 1", "felt like I bombed it" */
const UNSURE_FAILURE =
  /\b(?:think(?:ing)?|thought|pretty sure|sure|might have|may have|(?:felt|feels) like|afraid|worried|scared) (?:that )?(?:i |i've |i have |he |she )?(?:fail|bomb|flunk)\w*[^.?!,;]*/gi;
/** "passed the surgery shelf on the second try", "took a practice exam twice", "if I pass on the second try" */
const OTHER_EXAM_AGAIN = anyOf(
  /\b(?:pass\w*|took|take|sat)\b[^.?!,;]{0,20}\b(?:shelf|nbme|cbse|osce|mcat|anatomy|practice|driving|uwsa)\b[^.?!,;]*/gi,
  /\b(?:if i|does|would|what if i) pass\w*\b[^.?!,;]*/gi,
  /\b(?:fail\w*|took) (?:the |my |a )?(?:step ?[12] )?(?:practice|mock)\b[^.?!,;]*/gi,
);
/** "3 failed attempts at CK", "failed CK 3 times", "CK twice": figures are read from words before. */
const COUNTED_FAILURES =
  /\b(?:(?<!\b(?:step|level|usmle) )([1-9]) fail(?:s|ures?|ed)?|(twice)|(thrice)|fail\w* (?:\w+ ?){0,4}\b([2-9]) times)\b/i;

/** "passed Step 1 on the 3rd try" tells two failed attempts. */
const ORDINALS_OF_TRY = 3;
const PASSED_LATE = anyOf(
  /\b(?:step ?[123](?: ck)?|level [123]|ck|boards?|usmle|comlex|it|pass\w*)\b[^.?!;,]{0,20}\b(?:on|at|in|took|with|after) (?:my |the |his |her |a )?(?:(2nd|second)|(3rd|third)|(4th|fourth)) (?:try|attempt|go|time|sitting)\b/i,
  /(?:^|[,;.] ?)(?:(2nd|second)|(3rd|third)|(4th|fourth)) (?:try|attempt) (?:pass (?:on |for )?)?(?:step ?[123](?: ck)?|ck|level ?[123])\b/i,
  /\b(?:step ?[123](?: ck)?|s ?[12]|level [123]|ck)\s*[:=]?\s*(?:p|pass(?:ed)?)\W{1,3}(?:(2nd|second)|(3rd|third)|(4th|fourth)) (?:try|attempt|go|time|sitting)\b/i,
);

/** "took Step 1 twice", "needed 2 tries for CK": all but the last have failed. */
const SAT_AGAIN =
  /\b(?:took|taken|sat|retook|attempted|needed|need|had)\b(?!.*\bfail)[^.?!,;]{0,25}?\b(?:(?:step ?[123](?: ck)?|ck|level ?[123])[^.?!,;]{0,8}\b(?:(twice)|(thrice)|([2-5]) times)|([2-5]) (?:tries|attempts|goes|sittings) (?:for|on|at|to pass|with) (?:my )?(?:step|ck|level))/i;

/** Words without which no failure is told; a quick look, since most texts tell of none. */
const MAY_TELL_OF_FAILURE = /fail|flunk|bomb|pass|twice|thrice|times|tries|try|attempt|unsuccessful|sitting|\bgo(?:es)?\b/i;

function failedAttemptsIn(told: string): number | undefined {
  if (!MAY_TELL_OF_FAILURE.test(told)) return undefined;
  const text = told
    .replace(FEARED_FAILURE, ' ')
    .replace(OTHER_FAILURE, ' ')
    .replace(UNSURE_FAILURE, ' ')
    .replace(FAILED_TO, ' ')
    .replace(OTHER_EXAM_AGAIN, ' ');
  const late = PASSED_LATE.exec(text)
    ?.slice(1)
    .findIndex((ordinal) => ordinal !== undefined);
  if (late !== undefined && late >= 0) return (late % ORDINALS_OF_TRY) + 1;
  const [sat, satTwice, satThrice, satTimes, tries] = SAT_AGAIN.exec(text) ?? [];
  if (sat !== undefined) return (satTwice ? 2 : satThrice ? 3 : Number(satTimes ?? tries)) - 1;
  if (NO_FAILURE.test(text) || !FAILURE.test(text)) return undefined;
  const [, failures, twice, thrice, times] = COUNTED_FAILURES.exec(text) ?? [];
  // "step 1 twice" is once failed, "failed CK twice" twice.
  const notFailed = /fail|flunk|bomb/i.test(text) ? 0 : 1;
  if (twice) return 2 - notFailed;
  return thrice ? 3 - notFailed : Number(failures ?? times ?? 1);
}

/** "2 gap years mid med school" */
const GAP_TIME = new RegExp(`\\b(${COUNT}|an?) gap[- ](months?|years?|yrs?)\\b(?! programs?)`, 'i');
const TIME_BEFORE_GAP = new RegExp(
  `\\b(${COUNT}|an?)[- ]?(months?|mos?|years?|yrs?)[- ]?(?:long )?(?:gap|hole (?=in (?:my|his|her|the|your) (?:cv|resume|education|training|schooling|studies|record|application|timeline)\\b)|off|break|hiatus|leave|pause|interruption|out(?! of (?:how|what|which|all|\\d))|(?:away|out) from (?:\\w+ )?(?:stud|school|class|med|train)|(?:without|w/o|not) (?:any )?(?:stud|school|class|cours|enrol))`,
  'i',
);
const TIME_AFTER_GAP = new RegExp(
  `\\b(?:gap|hiatus|leave(?= of (?:absence|\\d|an?\\b)| for \\d| was)|break|pause|interruption)\\b[^.?]{0,22}\\b(${COUNT}|an?)[- ]?(months?|years?|yrs?)`,
  'i',
);

/** "withdrew for eight months on health grounds" */
const WITHDRAWN = new RegExp(
  `\\b(?:withdrew|(?:i|he|she) (?:stopped|paused|quit) (?:studying|school|classes|training|med(?:ical)? school)|(?:i|he|she) stopped(?= for \\S+ (?:months?|years?) (?:after|during|in|before) (?:my )?(?:basic sciences?|m ?[1-4]|(?:first|second|third) year|preclin\\w*|clinicals?)\\b)|(?:has|had|have) withdrawn|(?:interrupt|suspend|paus)ed (?:my |his |her |their )?(?:studies|school|education|training|degree|medical \\w+)|(?:was|were) absent|stepped (?:away|out)) (?:from (?:the |my |his |her |their |medical |med )*(?:school|studies|program|curriculum|university|training|degree) )?for (?:about |roughly |some )?(${COUNT}|an?) (months?|years?)\\b(?! in a row)`,
  'i',
);

/** "between M2 and M3 there is a blank year" */
const BLANK_YEAR =
  /\b(?:have|has|had|there(?:'?s| is| was)|with|got) an? (?:blank|empty|unaccounted|missing) (?:year|yr)\b(?!.*\b(?:form|field)\b)/i;

/** "graduated 2020, scribed 4 yrs" */
const YEARS_SINCE_GRADUATION =
  /\bgrad(?:uated|uate|uation)?\b[^.?!]{0,30}\b(?:scrib\w+|work(?:ed|ing)|tutor\w*|volunteer\w*|unemployed|off|at home|nothing|no clinical (?:work|experience))\b[^.?!,]{0,15}?\b(\d)(?: full)? ?(?:yrs?|years?)\b(?!.*\b(?:pgy|resident)\b)/i;
/** Time off before medical school, to study for an exam or for research, or in clinical work, is no gap in education. */
const NO_GAP = anyOf(
  /\b(?:before|prior to) (?:starting )?(?:med(?:ical)?|school)\b/i,
  /\bthen med(?:ical)? school\b/i,
  /\b(?:college|undergrad\w*|masters?|emt)\b/i,
  /\bgraduate (?:next|in)\b/i,
  /\bworking as (?:an? )?(?:gp|physician|doctor|intern|resident)\b/i,
  /\b(?:off|out|break) (?:to study|for (?:research|a research|step|dedicated))/i,
  /\b(?:thinking (?:of|about)|considering|should i|can i|planning) (?:on )?(?:tak\w+|an? )\b/i,
  /\b(?:is|are|does|do|would|will|can|could) (?:taking )?(?:an? |one )?gaps?\b/i,
  /\bin my research\b/i,
  /\besir\b/i,
);

/** "us img, 2 gaps, 252", "with gap year but otherwise 245": in a list of what one has. */
const GAP_LISTED =
  /(?:^|[,;:+&(]|\b(?:with|w\/|plus|and|but|(?:i|he|she) (?:have|has|had|took)|got|had|has)) ?(?:an? |one |my |his |her |some |\d |two |three )?(?:(?:long|short|big|small|educational?) )?gaps?(?: (years?|yrs?))?(?=\s*(?:[,.;!)&+]|$|(?:but|and|otherwise|though)\b|in (?:my|his|her) (?:education|training|studies|schooling|cv|resume)\b))/i;
/** A gap of which nobody tells how long it was is one of a month at least. */
const LEAST_GAP_MONTHS = 1;

function gapListedIn(text: string): number | undefined {
  if (!/\bgap/i.test(text) || NO_GAP.test(text) || /\bno gaps?\b/i.test(text)) return undefined;
  const [listed, years] = GAP_LISTED.exec(text) ?? [];
  if (listed === undefined) return undefined;
  return years === undefined ? LEAST_GAP_MONTHS : 12;
}

function gapMonthsIn(text: string): number | undefined {
  if (!/month|mos?\b|year|yr/i.test(text) || NO_GAP.test(text)) return undefined;
  if (BLANK_YEAR.test(text)) return 12;
  const sinceGraduation = YEARS_SINCE_GRADUATION.exec(text)?.[1];
  if (sinceGraduation) return 12 * Number(sinceGraduation);
  const match = GAP_TIME.exec(text) ?? TIME_BEFORE_GAP.exec(text) ?? TIME_AFTER_GAP.exec(text) ?? WITHDRAWN.exec(text);
  const count = /^an?$/i.test(match?.[1] ?? '') ? 1 : countOf(match?.[1]);
  if (count === undefined) return undefined;
  return /^y/i.test(match?.[2] ?? '') ? count * 12 : count;
}

const OF_THIS_KIND =
  "[,\\s]*\\b(?:(?:as|for|being|i'?m|i am) )?(?:an? )?(?:(?:non-?us|us|u\\.s\\.|american|foreign|caribbean)[- ])?(?:citizen )?";
const NO_SCHOOL = "(?! (?:school|degree|program)| and don'?ts?\\b)";
/** Words for a kind of applicant, with what leads to them: "as a US IMG", "for MDs", "I'm a DO", but not "what should I do". */
export const NAMES_KIND = new RegExp(
  `${OF_THIS_KIND}(?:(?:imgs?|fmgs?|mds?)\\b|(?<=\\b(?:as|for|being|i'?m|i am) (?:an? )?(?:us )?|\\ban? )dos?\\b|dos\\b)${NO_SCHOOL}(?: (?:students?|applicants?)\\b)?(?: here\\b)?`,
  'gi',
);

/** Whether a text names any kind of applicant, the asker's or another. */
export function namesKind(text: string): boolean {
  return text.search(NAMES_KIND) >= 0;
}

/** A text without the words that say what kind of applicant one is. */
export function withoutKindOfApplicant(text: string): string {
  return text.replace(NAMES_KIND, '').trim();
}
