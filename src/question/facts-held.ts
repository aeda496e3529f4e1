import { anyOf } from '../text/any-of.ts';
import { present } from './applicant/counting.ts';
import type { FactsTold } from './applicant/facts-told.ts';
import { asksAnything } from './asks-anything.ts';
import { isBareVerdict } from './bare-turns.ts';
import type { ApplicantProfile, ToldFacts } from './question.ts';
import { isOwnConcept, type QuestionPart } from './question-part.ts';
import { namesAnywhere } from './scope.ts';

/** A turn, as it was typed and with its shorthand spelled out. */
interface Turn {
  readonly text: string;
  readonly inFull: string;
  readonly whole: QuestionPart;
  readonly isFollowUp: boolean;
}

/**
 * The facts of the asker that a turn wants held against the sources: those it tells, with what belongs to them of what was told before.
 * Facts told before, or saved, are held only where it asks how the person stands.
 * @param facts what was told in this turn and ever, and what the person saved
 */
export function factsHeld({ now, ever, saved }: FactsTold & { readonly saved: ApplicantProfile }, turn: Turn): ToldFacts {
  if (Object.keys(now).length > 0) {
    const asksAnew =
      tellsWhoOnly(now) && (!asksAnything(turn.inFull) || asksStanding(turn, true) || SUPPOSES_KIND.test(turn.inFull));
    if (turn.isFollowUp && (ASKS_OF_ALL.test(turn.inFull) || asksAnew)) return ever;
    return {
      ...(ever.year && { year: ever.year }),
      ...trainingOf(ever, now),
      ...besideRedFlags(ever, now),
      ...besideAways(ever, now),
      ...now,
    };
  }
  const known = { ...saved, ...ever };
  if (asksStanding(turn, Object.keys(ever).length > 0)) return known;
  const named = factsNamedAlone(turn.text, ever);
  if (Object.keys(named).length > 0) return named;
  if (NAMES_ESIR_ALONE.test(turn.inFull)) return trainingOf(ever, ever);
  if (known.comlexOnly && ASKS_FOR_USMLE.test(turn.inFull)) return { comlexOnly: true };
  return Object.keys(ever).length > 0 && JUDGES.test(turn.inFull) ? factsNamed(turn.inFull, ever) : {};
}

/** "what if I was a US MD?" */
const SUPPOSES_KIND =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:what if (?:i|he|she) (?:was|were|am|is|wasn'?t|weren'?t)|(?:what|how) about (?:as|for)|and (?:as|if i (?:was|were))) (?:an? )?(?:us |non-us |u\.s\. )?(?:citizen )?(?:mds?|dos?|imgs?)\b[\s?.!]*$/i;

/** "esir?", after procedures or months were told. */
const NAMES_ESIR_ALONE = /^(?:(?:and|so|ok(?:ay)?|for|now|enough for|good for|ready for)[\s,]+)*esir[\s?!.]*$/i;

/** "us img btw", after figures, or "us img, how cooked am i": they are held anew for whoever that is. */
export function tellsWhoOnly(now: ToldFacts): boolean {
  return Object.keys(now).every((fact) => fact === 'applicant' || fact === 'year');
}

/** "do i need step 2?", asked by who has COMLEX alone. */
const ASKS_FOR_USMLE =
  /\b(?:need|have to|should (?:i|he|she|they) (?:take|sit|do)|must|required?|worth)\b[^.?!]{0,25}\b(?:step ?2|usmle|ck)\b/i;

function asksStanding(turn: Turn, toldAnything: boolean): boolean {
  const { text, inFull, whole } = turn;
  return (
    (toldAnything && (isBareVerdict(inFull) || ASKS_FROM_LINE.test(inFull))) ||
    (judgesStanding(inFull) && ((whole.leaning && !asksOfProgram(turn)) || ASKS_OF_SELF.test(text))) ||
    (toldAnything && OPENS_WITH_JUDGEMENT.test(inFull) && !asksOfProgram(turn)) ||
    (toldAnything && whole.leaning && ASKS_OF_FIGURES.test(inFull) && !whole.units.some(isOwnConcept))
  );
}

/** "and from 250?", "how much below the top target?", "better than 245?", after figures were told. */
const ASKS_FROM_LINE =
  /^(?:(?:so|and|ok(?:ay)?|but|now)[\s,]+)*(?:(?:how (?:far|(?:much|many)(?: points?)?)(?: (?:am i|is (?:it|that|mine|he|she)))? )?(?:from|below|above|under|over|short of|off|away from) (?:the |an? )?(?:2\d\d|(?:top |normal |usual |lower |academic )*(?:target|range|line|aim|goal|one)s?)|(?:is (?:it|that) )?(?:better|higher|lower|more|less) than (?:an? )?2\d\d)\W*$/i;

/** Whether a text asks for a judgement: of the asker, where nothing else is named. */
export function judgesStanding(text: string): boolean {
  return ASKS_STANDING.test(text.replace(INTERJECTION, ''));
}

/** "is MGH competitive?" judges the program. */
function asksOfProgram({ inFull, whole }: Turn): boolean {
  return namesAnywhere(whole.scope) && !/\b(?:it|that|this|those|these|mine)\b/i.test(inFull);
}

/** "is the class standing a serious deficiency?", after a rank was told: what is judged is named. */
const JUDGES =
  /\b(?:is|are|was|will|would|does|do|how|too)\b[^.?!]*\b(?:problem|issue|deficien\w+|liabilit\w+|concern\w*|handicap|disadvantage|weakness|hurdle|obstacle|deal-?breaker|serious|competitive|enough|adequate|sufficient|acceptable|low|high|long|short|bad|weak|strong|fine|ok(?:ay)?|good)\b/i;
const OF_THEIRS = '\\b(?:the|that|this|those|these|my|his|her|their|your) (?:\\w+ )?';
const OF_SCORE = new RegExp(`${OF_THEIRS}(?:step ?2(?: ck)?|ck|score)\\b(?! (?:cut|report|range|require|target|goal))`, 'i');
const NAMED_AS: { readonly [Fact in keyof ToldFacts]?: RegExp } = {
  step2ck: OF_SCORE,
  step2ckRange: OF_SCORE,
  classRank: new RegExp(`${OF_THEIRS}(?:class (?:rank\\w*|standing|position)|rank(?:ing)?)\\b(?! (?:list|order|of)\\b)`, 'i'),
  gapMonths: new RegExp(`${OF_THEIRS}(?:gap|break|absence|interruption)\\b(?! (?:between|in|of|for)\\b)`, 'i'),
  failedAttempts: new RegExp(`${OF_THEIRS}(?:fail(?:ure|ed attempt)?)\\b(?! (?:of|rates?)\\b)`, 'i'),
  procedures: /\b(?:my|his|her|their) (?:\w+ )?(?:procedures?|cases|case (?:log|count)|procedure count)\b/i,
  interventionalMonths: /\b(?:my|his|her|their) (?:\w+ )?months?\b/i,
  aways: /\b(?:my|his|her|their) (?:\w+ )?aways?\b/i,
  letters: /\b(?:my|his|her|their) (?:\w+ )?(?:letters|lors)\b/i,
  products: /\b(?:my|his|her|their) (?:\w+ )?(?:papers|posters|pubs|publications|abstracts|research count)\b/i,
  programs: /\b(?:my|his|her|their) (?:\w+ )?(?:program (?:count|list)|programs|apps|applications|list)\b/i,
};

/** Of what was told before, the facts that a text names. */
function factsNamed(text: string, ever: ToldFacts): ToldFacts {
  return Object.fromEntries(Object.entries(ever).filter(([fact]) => NAMED_AS[fact as keyof ToldFacts]?.test(text)));
}

/** "and the DR ones?", "what about my aways?", "should i add more DR?", after counts of several things were told. */
const NAMES_ALONE =
  /^(?:(?:(?:ok(?:ay)?|so|and|but|what about|how about)[\s,]+)+(?:(?:for|on) )?(?:the |my |his |her )?|(?:(?:ok(?:ay)?|so|and|but|then)[\s,]+)*(?:is|are|was|were) (?:the |my |his |her )(?=.*\b(?:enough|ok(?:ay)?|fine|good|too|sufficient|low|high|plenty)\b)|(?:(?:ok(?:ay)?|so|and|but)[\s,]+)*(?:should|do|must|can) (?:i|we|he|she) (?:still )?(?:add|apply to|do|get|need|send|have) (?:a few |some )?more )(?:(?<integrated>ir|integrated)|(?<dr>dr|diagnostic)|(?<aways>aways?)|(?<letters>letters|lors)|(?<products>papers|posters|pubs|publications|products)|(?<step2ck>(?:step ?2 |ck )*score))(?: (?:ones|programs|count|number|score|side|part))?(?: (?:enough|ok(?:ay)?|fine|good|sufficient|low|high|plenty|too (?:many|few|low|high|much)))?\W*$/i;

/** Whether a text judges a count that it names, and nothing else: "is the IR part enough?" */
export function judgesCountAlone(text: string): boolean {
  return NAMES_ALONE.test(text.trim()) && JUDGES.test(text);
}

/** Of what was told before, the count that a turn names and nothing else. */
function factsNamedAlone(text: string, ever: ToldFacts): ToldFacts {
  const { integrated, dr, ...others } = NAMES_ALONE.exec(text.trim())?.groups ?? {};
  if (integrated !== undefined || dr !== undefined) {
    const kind = dr === undefined ? 'integrated' : 'dr';
    const count = ever.programs?.[kind];
    return count === undefined ? {} : { programs: { [kind]: count } };
  }
  return present(
    Object.fromEntries(
      Object.keys(others)
        .filter((fact) => others[fact] !== undefined)
        .map((fact) => [fact, ever[fact as keyof ToldFacts]]),
    ),
  );
}

/** "I have 480 procedures", then "and 12 months": the two are asked for together. */
function trainingOf({ procedures, interventionalMonths }: ToldFacts, now: ToldFacts): ToldFacts {
  if (now.procedures === undefined && now.interventionalMonths === undefined) return {};
  return { ...(procedures !== undefined && { procedures }), ...(interventionalMonths !== undefined && { interventionalMonths }) };
}

/** "i failed step 1", then "got 253 on ck", or the other way round: what may be a red flag is told of together. */
function besideRedFlags(ever: ToldFacts, now: ToldFacts): ToldFacts {
  if (![now.step2ck, now.failedAttempts, now.gapMonths, now.comlexOnly].some((told) => told !== undefined)) return {};
  const { step2ck, step2ckRange, failedAttempts, gapMonths } = ever;
  return present({ step2ck, step2ckRange, failedAttempts, gapMonths });
}

/** "no IR at my school", then "done one away, another?": more of them help whoever has no home program. */
function besideAways({ homeProgram }: ToldFacts, { aways }: ToldFacts): ToldFacts {
  return aways !== undefined && homeProgram === false ? { homeProgram } : {};
}

const ASKS_STANDING =
  /\b(?:should (?:i|he|she|we) (?:\w+ )?(?:cancel|drop|cut|skip|give up|add|get|do) (?:one|some|any|another|a few|both|two)(?: more)?(?: of (?:them|those|these|my \w+))?(?=\s*(?:$|[?.!,]))|what (?:should|do|can|could|would) i (?:tell|say to|advise) (?:her|him|them)\b|(?:would|does|do|will) (?:that|this|it|these|those) (?:\w+ )?(?:satisfy|suffice|meet|qualify|do)|what (?:should|do|can|could) (?:i|he|she) (?:fix|work on|improve)(?=\s*(?:$|[?.!,]))|which (?:one )?is off\b|(?:anything|something) (?:wrong|off|missing)(?=\s*(?:$|[?.!,]|with (?:my|this|that|it|these|those)\b))|how (?:far|(?:many|much) (?:points?|pts)?) ?(?:am i |is (?:that|this|it|he|she|mine) )?(?:below|above|under|over|short|off|away)|(?:my|his|her) (?:\w+ )?(?:numbers|figures|counts|stats) (?:from (?:before|earlier|above)|again|i (?:gave|told|said))|where (?:i|he|she) (?:needs?|have|has|gotta|should|ought|wants?)(?: to)? be|a lot|too (?:many|few|much|little|high)|short by|plenty|(?:do|does|will|would|can|don'?t|doesn'?t|do not) (?:i|he|she) (?:not |still |already |now )*qualif(?:y|ied)|(?:i|he|she) (?:do not|does not|don'?t|doesn'?t) qualify|(?:do|does|will) (?:i|he|she|they) (?:clear|meet|reach|hit|make|satisfy|pass|get there)|enough|ok|okay|fine|competitive|chances?|shot|good|safe|realistic|stands?(?! out)|sufficient|adequate|complete|(?:a )?red[ -]flags?|low|bad|weak(?:est|ness(?:es)?)?|worst|ugliest|biggest (?:problem|issue|holes?|gaps?|concern|risk)|sink (?:me|him|her|us|it)|kills? (?:me|him|her)|hurts?|leaves? (?:me|him|her|us)|(?:fix|work on|mend) first|overdoing|underdoing|alter (?:it|them|this)|be worried|roast|holes|meh|borderline|deal-?breakers?|screwed|doomed|cooked|toast|am i set|(?:in|inside|within) (?:the |that |this |your )?(?:suggested |recommended |target |stated )?(?:range|ballpark|zone|band)|on (?:track|target|pace|par)|(?:am i|is (?:that|this|it|he|she|mine)|are (?:they|those|both)|i'?m|who'?s|who is)\b[^.?!]{0,12} (?:under|below|beneath|above|over|past) (?:\d{3}\b|(?:your|the|that|their|some|any|a) (?:\d{1,3}|floor|line|bar|mark|threshold|cut-?off|number|target|minimum|range))|right to (?:worry|panic|freak|be worried|fret)|reason to (?:worry|panic|freak)|in line|up to par|cut it|where (?:do|does|would|will) (?:i|he|she|they|it|that|this|my \w+) (?:stand|fall|land|lie|sit|rank|(?:put|leave|place|rank) (?:me|him|her))|where (?:am i|is (?:he|she)|are they)|stack up|measure up|(?:which|what) (?:bucket|tier|category|group|bracket)|behind|how (?:do|does|am|is) (?:i|he|she|this|that|it|(?:my|his|her) \w+) (?:look(?:ing)?|compare|doing)|(?:with|despite|even at) (?:that|my|this) score|still a problem|(?:what (?:do|should|can|would|could) (?:i|he|she|we|they) do(?: (?:about|with) (?:it|that|this|him|her))?|now what|what now|next steps?)(?=\s*(?:[?!.]|$)))(?!\w)/i;

/** "realistic for the fancy academic places?", "thoughts?", "so?", "and me?" or "target = top academic", after a score. */
const OPENS_WITH_JUDGEMENT = anyOf(
  /^(?:so|well|and|then)[\s?!.]*$/i,
  /^(?:(?:and|but|so|then|what about|how about)[\s,]+)+(?:me|mine|myself|my (?:own )?(?:score|number|list|count))[\s?!.]*$/i,
  /^(?:(?:and|so|ok(?:ay)?|but|then|well)[\s,]+)*(?:(?:what|how) (?:do|would|does) (?:you|u|ya) (?:think|say|see it|feel)(?: (?:of|about) (?:it|that|this|these|those|me|my (?:chances?|app\w*|list|numbers|stats|plan)))?|(?:any |your |ur )?(?:thoughts?|opinions?|feedback|take|comments?|verdict|assessment))(?: on (?:it|that|this|these|those|my (?:app\w*|list|numbers|stats|plan)))?(?: then| overall| now)?[\s?!.]*$/i,
  /^(?:(?:and|so|ok(?:ay)?|but|then|well)[\s,]+)*(?:now[\s?!.]*$|how (?:many|much) (?:more|further|additional|extra)(?: (?:of (?:them|those|these)|months?|procedures?|cases))?(?: (?:do|would|will|should|must|does) (?:i|he|she) (?:still )?(?:need|have to (?:do|log|get))|(?: are| is)? needed| to go)?[\s?!.]*$)/i,
  /^(?:(?:and|so|ok(?:ay)?|but|then|well)[\s,]+)*(?:my )?(?:target|goal|aim|dream)\s?(?:[:=]|is|would be|are)\s/i,
  /^(?:(?:and|so|ok(?:ay)?|but|then|well)[\s,]+)*(?:(?:is|are) (?:it|that|this|these|those) )?(?:even )?(?:realistic|enough|competitive|good enough|sufficient|adequate|too (?:low|few)) (?:for|at|to)\b/i,
);

/** "so which bucket am i in with that": asks of the figures told before, and names nothing else. */
const ASKS_OF_FIGURES =
  /^(?:(?:and|so|ok(?:ay)?|but|then|well)[\s,]+)*(?:(?:am|is|are|was|does|do|did|will|would|can) (?:i|he|she|that|this|those|these|both|mine)\b|(?:those|these|both)\b|(?:which|what) \w+ (?:am|is|are|do|does) (?:i|he|she|that|those)\b|which (?:(?:ones?|number|figure) )?(?:of (?:these|those|them|my \w+) )?(?:is|are) (?:too )?(?:low|high|weak\w*|short|off|best|worst|under|below|beneath|above|over|out)\w*|what(?:'s| is) (?:my|his|her) (?:weak|strong|low|bad|worst|best)\w*|how (?:bad|good|(?:am|is) (?:i|he|she|that))\b|(?:below|above|over|under|short|low|high|in range)\b\W*$|what (?:else )?(?:am i|is (?:he|she)) (?:still )?(?:missing|lacking|short of)\b|what do i still (?:need|lack)\b|what (?:will|would|do|might) (?:programs?|they|pds|directors?) think\b)/i;
/** "so overall how do i look?", "are both below?": asks of what was told before as well. */
const ASKS_OF_ALL = anyOf(
  /^\s*(?:\+|plus\b|and (?:another )?\d)/i,
  /\b(?:overall|all in all|altogether|taken together|in total|makes? up for|offset|cancel (?:it|that|this) out|compensate|as a whole|put together|both|all of (?:it|that|this|them|these|those)|all (?:two|three|four)|everything|(?:my|his|her|their) (?:whole )?(?:app|application|profile|file|dossier))\b/i,
);

/** "ok, and …" approves of the answer before and asks for no judgement. */
const INTERJECTION = /^(?:(?:hm+|ok(?:ay)?|so|and|but|well|alright|good|great|thanks?|cool|right)[\s,.!]+)+(?=\w)/i;

const ASKS_OF_SELF = /\b(?:i|im|ive|me|my|mine|myself)\b/i;
