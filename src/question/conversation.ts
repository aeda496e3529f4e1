import { applicantFactsIn } from './applicant-facts.ts';
import { firstGroup, SENTENCE_END } from './counting.ts';
import { asksNextInOrder, asksOfOtherStage } from './ellipsis.ts';
import type { Question } from './question.ts';
import { asksAnything, asksSomething } from './split-question.ts';

/** A turn, trimmed, and what goes before it. */
interface Turn {
  readonly question: Question;
  readonly text: string;
  readonly last: string;
  /** The turn before, as it is put anew itself. */
  readonly earlier: () => Question;
}

/** Another question that a turn stands for; undefined where it stands for none. */
type Restatement = (turn: Turn) => Question | undefined;

/** "are you sure?", "really?", "source?": the question before is put again. */
const DOUBT =
  "(?:(?:are|r) (?:you|u) (?:really |100% |absolutely )?(?:sure|certain|positive)(?: about (?:that|this|it))?|really|for real|seriously|you sure|is (?:that|this|it) (?:really |actually )?(?:right|true|correct|so|accurate|certain)|says who|who says(?: so| that)?|who told (?:you|u)(?: (?:that|this|so))?|according to (?:who|whom|what)|how (?:do|can) (?:you|u) (?:know|tell)(?: that| this)?|(?:wh?at(?: is|'?s)? (?:the|your|ur) )?source(?: for (?:that|this|it))?|where does it say (?:that|this|so)|where is (?:that|this) from|can you (?:double[- ]?check|confirm)(?: that| this| it)?|double[- ]?check(?: that| this)?|prove it|citation(?: needed)?|what(?: do you mean(?: by that)?)?|huh|pardon|come again|say that again|repeat(?: that)?|explain(?: that| this| it)?(?: again| please)?|(?:in )?short(?:er)?(?: version)?|tl;?dr|in (?:one|a) (?:sentence|nutshell)|(?:really )?(?:that|so) (?:many|much|few|little|high|low|long|short)|that(?:'?s| is) (?:insane|crazy|wild|nuts|a lot|so many|impossible|not true|wrong))";
const DOUBTS = new RegExp(
  `^(?:(?:hm+|ok(?:ay)?|wait|but|and|uh|um|oh|wow|no)[ ,.!]*)*${DOUBT}(?:[\\s,.!?]+(?:and )?${DOUBT})*[\\s?!.]*$`,
  'i',
);
/** "what was the second one? my phone cut off": part of the answer before was not heard. */
const MISSED =
  /\b(?:what|which|who) (?:was|were) (?:that|it|the (?:first|second|third|fourth|2nd|3rd|last|other|rest)(?: (?:one|two|ones|part|thing|name|bit))?)(?: again)?(?=\s*(?:[?.!,;-]|$))|^(?:(?:ok(?:ay)?|and|so|wait|sorry)[\s,]+)*what(?:'?s| is) the (?:first|last|other) (?:one|thing)[\s?!.]*$/i;
const putAgain: Restatement = ({ text, last, earlier }) =>
  DOUBTS.test(text) || MISSED.test(text) || (text === last.trim() && !asksOfOtherStage(text)) ? earlier() : undefined;

/** "which ones?", "like what?", "name them": the answer before has them, unless it told how many they are. */
const ASKS_FOR_ITEMS =
  /^(?:(?:ok(?:ay)?|and|so|cool|nice|great|hm+|oh|but|thanks?)[\s,.!]+)*(?:(?:can|could) (?:you|u) )?(?:which(?: ones?| of them| are (?:they|those|these))?|like(?: in)?(?: (?:what|which|who))?|such as(?: what)?|(?:for |an? |any )?(?:e\.?g\.?|examples?|instance)|(?:name|list) (?:them|those|some|a few|one|it)|what (?:are|were) (?:they|those))(?: (?:please|pls|plz|exactly|though|tho|then))*[\s?!.]*$/i;
const namingItems: Restatement = ({ text, earlier }) => {
  if (!ASKS_FOR_ITEMS.test(text)) return undefined;
  const asked = earlier();
  return /\bhow many\b/i.test(asked.text) ? undefined : asked;
};

/** "and what does the other guide ask for on the same point?" */
const ON_SAME_POINT =
  /^(?:(?:ok(?:ay)?|and|so|but|now|thanks?|thank you)[\s,.]+)*(?:what|how much|how many) (?:do|does|did|would|is|are) (.{3,60}?) (?:says?|ask(?: for)?|wants?|recommends?|advises?|suggests?|gives?|tells?(?: me)?|thinks?|prints?|states?|have|has)(?: (?:on|about|for|regarding|of|as to))? (?:the same|the very same|that same|this same) (?:point|thing|topic|question|matter|subject|issue)[\s?!.]*$/i;
/** "and the US IMG one?", after a question on one guide. */
const OTHER_ONE =
  /^(?:(?:ok(?:ay)?|and|so|but|n)[\s,]+)*(?:what about |how about )?the ((?!first|second|third|last|next|same)[\w-]+(?: [\w-]+){0,3}) one[\s?!.]*$/i;
const ofOtherSource: Restatement = ({ question, text, last }) => {
  if (ON_SAME_POINT.test(text)) return { ...question, text: text.replace(ON_SAME_POINT, 'and in $1?') };
  return OTHER_ONE.test(text) && /\bguide\b/i.test(last)
    ? { ...question, text: text.replace(OTHER_ONE, 'and in the $1 guide?') }
    : undefined;
};

/** "how does that compare with the US IMG guide's set?": what was asked is asked of both. */
const COMPARES_WITH =
  /^(?:(?:ok(?:ay)?|and|so|but|now|thanks?|thank you)[\s,.]+)*how does (?:that|this|it) compare (?:to|with|w\/?|against|vs\.?) (?:(?:what|that|the one|those) (?:in |of |from )?)?((?:the )?[\w .-]{2,40}?\b(?:guide|page|edition|document))(?:'?s)?(?: [\w-]+){0,3}[\s?!.]*$/i;
const ofBothSources: Restatement = ({ question, text, earlier }) => {
  const source = COMPARES_WITH.exec(text)?.[1];
  return source === undefined ? undefined : { ...question, text: `${withoutEnd(earlier().text)}, and in ${source}?` };
};

/** "i thought the US IMG guide gave a lower number?": what was counted is asked of both. */
const THOUGHT_OTHER_SOURCE =
  /^(?:(?:hm+|ok(?:ay)?|wait|but|and|oh|huh)[ ,.!]*)*i (?:thought|heard|think|remember|could have sworn)(?: that)? the [\w .-]{2,30}?guide (?:gave|gives|said|says|had|has|wants?|wanted|asks?(?: for)?|asked for) (?:an? |some |for )?(?:\w+ )?(?:lower|higher|different|other|smaller|bigger|fewer|more|less|another)\b[^.?!]{0,40}[\s?!.]*$/i;
const ofBothInCount: Restatement = ({ question, text }) => {
  const counted = question.earlierTurns.findLast((turn) => /\bhow (?:many|much)\b|\bnumber of\b/i.test(turn));
  return !THOUGHT_OTHER_SOURCE.test(text) || counted === undefined
    ? undefined
    : { ...question, text: `${withoutEnd(counted)}, in both guides?` };
};

/** "is the first number ok?", then "and the second one?" */
const ofTheSecond: Restatement = ({ question, text, last }) =>
  /\bfirst (?:number|figure|one|count)\b/i.test(last) && asksNextInOrder(text) && /\b(?:second|2nd|other)\b/i.test(text)
    ? { ...question, text: last.replace(/\bfirst\b/i, 'second') }
    : undefined;

/** "given what I said about my school, does that change the number?": what was asked is asked again beside that. */
const GIVEN_WHAT_WAS_SAID =
  /^(?:[\w'’]+[,.!]?\s+){0,2}?(?:given|considering|with|based on|after|because of) (?:what|all) i (?:just )?(?:said|told (?:you|u)|wrote|mentioned)(?: (?:about|on|of|regarding) (?:my|the) (\w+))?(?: (?:before|above|earlier))?[\s,]+(?:so )?(?:does|would|will|do) (?:that|this|it|any of (?:it|that)) (?:\w+ )?(?:change|alter|affect|raise|lower|make) (?:the |that |this |your |a |any )?\w+[\s?!.]*$/i;
const besideWhatWasSaid: Restatement = ({ question, text, last, earlier }) => {
  const found = GIVEN_WHAT_WAS_SAID.exec(text);
  if (found === null) return undefined;
  const [, about = ''] = found;
  const told = question.earlierTurns.findLast((turn) => turn !== last && turn.toLowerCase().includes(about.toLowerCase()));
  return told === undefined ? undefined : { ...question, text: `${withoutEnd(earlier().text)}? ${told}` };
};

/** "tell me more", "what else?", "go on" */
const MORE_OF = '(?: (?:on|about|of) (?:that|this|it|them|those))?';
const ASKS_FOR_MORE = new RegExp(
  `^(?:(?:ok(?:ay)?|cool|great|nice|good|thanks?|thank you|thx|ty|interesting|wow|hm+|and|so|but|got it|right|alright|please|pls)[\\s,.!]+)*(?:(?:can|could|would|will) (?:you|u) (?:please )?)?(?:(?:(?:tell|give|show) (?:me|us) |say |go into )?(?:some |a (?:little |bit |lil )?(?:bit )?|any |in )?(?:more|further)(?: (?:details?|info(?:rmation)?|tips?|advice|suggestions|ideas|pointers|please|depth))?${MORE_OF}|(?:(?:is|are) there )?(?:any|some)(?:thing)? (?:more|else|other (?:tips?|advice|info(?:rmation)?|details?|suggestions|ideas|pointers))(?: (?:i (?:should|need to|can|could|must) (?:know|do)|to (?:know|do|add|say|keep in mind)|(?:do )?(?:you|u|they|it) (?:know|have|say|got|says)|(?:in|from) there))?${MORE_OF}|(?:any |some )?others?(?: ones)?|any other one|(?:wh?at|wut) (?:else|more)(?: (?:do|does|did|can|should|could) (?:you|u|they|it|i) (?:know|have|say|do|tell me)| is there| to know|(?:'s| is) (?:in )?there| counts| works| helps| matters| is (?:needed|important|required))?${MORE_OF}|go on|keep going|continue|carry on|elaborate${MORE_OF}|expand${MORE_OF}|(?:more )?details?|deeper)(?:[ ,]+(?:please|pls|plz|though|tho|then|pretty please))?[\\s?!.]*$`,
  'i',
);
const sayingMore: Restatement = ({ text, earlier }) => (ASKS_FOR_MORE.test(text) ? earlier() : undefined);

/** Whether a turn asks for whatever else there is on the question before it. */
export function asksForMore(text: string): boolean {
  return ASKS_FOR_MORE.test(text.trim());
}

/** "back to the aways, how do I act when I'm there": what it asks of, and nothing of what came between. */
const COMES_BACK =
  /^(?:(?:ok(?:ay)?|so|now|no|wait|anyway|alright|and|but|cool|thanks|thx)[\s,.!]+)*(?:(?:going|coming|getting|circling|go|let'?s go) )?back to (?:the |those |that )?([\p{L}][\p{L}\d /-]{1,30}?)(?:\s*[,:.;–-]+\s+|\s+-+\s+)(?=\S+ \S)/iu;
const comingBack: Restatement = ({ question, text }) => {
  const [opening, named] = COMES_BACK.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length);
  // "go back to DR. really that many?"
  return { ...question, text: DOUBTS.test(rest) ? `and ${named}?` : `${named}, ${rest}` };
};

/** A turn that comes back to something, and asks of it, names it: it leans on no other turn. */
export function comesBack(text: string): boolean {
  const [opening] = COMES_BACK.exec(text.trim()) ?? [];
  return opening !== undefined && !DOUBTS.test(text.trim().slice(opening.length));
}

/** "hm i thought i saw another number on an older version": what either edition says is asked for. */
const SAW_OTHER_FIGURE =
  /\bi (?:thought|think|swear|remember|believe|could have sworn)\b[^.?!]{0,25}\b(?:another|a different|other|different) (?:number|figure|count)s?\b[^.?!]{0,20}\b(?:old|older|earlier|previous|other) (?:version|page|edition|one|site)\b/i;
const ofEitherEdition: Restatement = ({ question, text, earlier }) =>
  SAW_OTHER_FIGURE.test(text)
    ? { ...question, text: `${withoutEnd(earlier().text)} on the older page and the newer one?` }
    : undefined;

/** "no i meant msk, who runs that one": a question of its own on what is named. */
const MEANT_AND_ASKS =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|oh)[\s,.!-]+)*i (?:mean|meant) (?:the |about )?([\w][\w -]{1,30}?)[,:;.]\s+((?:who|what|when|where|how|which)\b.*?)\b(?:that one|this one|that|it|there)([\s?!.]*)$/i;
const ofWhatWasMeant: Restatement = ({ question, text }) =>
  MEANT_AND_ASKS.test(text) ? { ...question, text: text.replace(MEANT_AND_ASKS, '$2the $1$3'), earlierTurns: [] } : undefined;

/** "sorry i should've said, i'm a US IMG, and i meant the DR side": tells, and then mends. */
const TELLS_AND_MENDS = /^(.{4,80}?)[\s,.;]+(?:and |but )?(?=i (?:mean|meant) (?:the )?[\w][\w -]{1,40}[\s?!.]*$)/i;
const tellingFirst: Restatement = ({ question, text }) => {
  const [told] = TELLS_AND_MENDS.exec(text) ?? [];
  if (told === undefined || !onlyTells(told)) return undefined;
  return { ...question, text: text.slice(told.length), earlierTurns: [...question.earlierTurns, told.trim()] };
};

/** "and my roommate who's a regular US MD, what do they tell her?": the same for such an applicant. */
const PEER_OF_KIND =
  /^(?:(?:and|but|so|ok(?:ay)?|what about|how about|same for|for)[\s,]+)*my (?:\w+ )?(?:friend|roommate|room ?mate|classmate|buddy|sister|brother|cousin|girlfriend|boyfriend|gf|bf|partner|wife|husband|mentee|student)(?:,? who(?:'?s| is)?|'s|,| is)? (?:an? |just |regular |normal )*((?:us |american |non-us )?(?:mds?|dos?|imgs?))(?: (?:student|applicant|senior|grad))?[\s,]*(?:(?:what|how)(?: about|'s| is| do(?:es)?| should)? (?:they|it|that|she|he|the (?:guide|docs))? ?(?:tell|say|aim|need|advise|want|for)?(?: (?:for|to))? ?(?:her|him|them|she|he)?|is it the same(?: for (?:her|him|them))?|(?:the )?same(?: for (?:her|him|them))?)?[\s?!.]*$/i;
const forAnotherKind: Restatement = ({ question, text }) => {
  const kind = PEER_OF_KIND.exec(text)?.[1];
  return kind === undefined ? undefined : { ...question, text: `what about ${kind.replace(/s$/i, '')}s?` };
};

/** "and before her?", after who holds an office. */
const BEFORE_THEM =
  /^(?:(?:and|so|ok(?:ay)?)[\s,]+)*(?:who (?:was|had|did|held) (?:it|there|that|the job|in charge) )?before (him|her|them)[\s?!.]*$/i;
const ASKS_WHO = /^(?:(?:and|so|ok(?:ay)?|hi|hey)[\s,]+)*who(?:'?s| is| are| runs| leads| directs)? (?=\S)/i;
const ofPredecessor: Restatement = ({ question, text, last }) => {
  const person = BEFORE_THEM.exec(text)?.[1];
  if (person === undefined || !ASKS_WHO.test(last)) return undefined;
  return { ...question, text: `${withoutEnd(last.replace(ASKS_WHO, 'who was '))} before ${person}?` };
};

const OTHER_COPY =
  '(?:(?:(?:old|older|earlier|previous|printed|saved|archived|cached) )+(?:copy|version|page|edition|print-?out|screenshot|pdf|site|one)|(?:copy|print-?out|screenshot|hand-?out)(?: [\\w-]+){0,5}?)';
/** "weird, the copy our coordinator printed says 650k", "i've got 17 in my notes from an older printout": whether it is that. */
const COPY_SAYS_OTHERWISE = new RegExp(
  `\\b${OTHER_COPY} (?:says?|said|has|had|shows?|showed|lists?|listed|gives?|gave|reads?) (?:about |like |around |over )?(\\d[\\d,.]*\\s?k?)\\b(?!\\s*\\?)|\\b(?:got|have|had|saw|wrote|noted) (\\d[\\d,.]*\\s?k?)\\b[^.?!;]{0,20}\\b(?:in|on|from) (?:my |the |an? |our )?${OTHER_COPY}\\b`,
  'i',
);
const LONGEST_REMARK = 200;
const withFigureOfCopy: Restatement = ({ question, text, earlier }) => {
  if (text.length > LONGEST_REMARK) return undefined;
  const sentences = text.split(SENTENCE_END);
  const remark = sentences.find((sentence) => COPY_SAYS_OTHERWISE.test(sentence));
  if (remark === undefined) return undefined;
  const figure = firstGroup(COPY_SAYS_OTHERWISE.exec(remark));
  const rest = sentences.filter((sentence) => sentence !== remark).join(' ');
  const asked = asksSomething(rest) ? rest : earlier().text;
  return { ...question, text: `${withoutEnd(asked)}, ${figure}?` };
};

/** "i thought it was 5", "i heard 6 on sdn": whether it is, is asked again with that figure. */
const THOUGHT_OTHERWISE =
  /^(?:(?:oh|hm+|wait|but|huh|really|so|ok(?:ay)?|no)[ ,.!]*)*i (?:thought|heard|read|saw)(?: (?:that|somewhere))?(?: (?:it|that|they|there|this)(?:'s| is| was| were| had| are| takes?| took| said)?)? (?:like |about |only |around )?(\d[\d,]*)(?: (?:though|tho|somewhere|online|(?:on|from) (?:an? |the |my )?[\w-]+(?: [\w-]+)?))?[\s?!.]*$/i;
const FIGURE_SAID =
  /(?<=\b(?:has|have|are|is|takes?|offers?|gets?|performs?|does|lasts?) (?:about |like |only |over )?)\d[\d,]*/i;
const withFigureHeard: Restatement = ({ question, text, last }) => {
  const heard = THOUGHT_OTHERWISE.exec(text)?.[1];
  if (heard === undefined || !asksSomething(last)) return undefined;
  const asked = FIGURE_SAID.test(last) ? last.replace(FIGURE_SAID, heard) : `${withoutEnd(last)}, ${heard}?`;
  return { ...question, text: asked };
};

/** "which do i cite in my cover letter?" asks which of two figures stands. */
const WHICH_TO_USE =
  /^((?:(?:so|and|but|ok(?:ay)?|hm+|wait|then)[\s,]+)*which (?:(?:one|number|figure|of (?:them|the two|those|these)) )?(?:do|should|would|can) i )(?:cite|use|quote|put|write|mention|go with|trust|believe)(?: down)?(?: (?:in|on|for|to) (?:my|the|an?) [\w -]{2,30}?)?[\s?.!]*$/i;
const ofWhatStands: Restatement = ({ question, text }) =>
  WHICH_TO_USE.test(text) ? { ...question, text: text.replace(WHICH_TO_USE, '$1use?') } : undefined;

/** "does that change things?", after what is put right: that is held anew. */
const ASKS_IF_CHANGED =
  /[\s,.;!?-]{0,5}\b(?:so |and |now )?(?:does|would|will|do) (?:that|this|it|those) (?:\w+ )?(?:change|alter|affect|make) (?:things|anything|something|much|the answer|an?y? difference|(?:my|his|her) (?:odds|chances))(?: (?:at all|then|now))?[\s?.!]*$/i;
const withWhatChanged: Restatement = ({ question, text }) => {
  const changed = text.replace(ASKS_IF_CHANGED, '');
  return changed !== text && /\d/.test(changed) ? restated({ ...question, text: changed }) : undefined;
};

/** "like a real number tho, not 'long hours'": what was asked is insisted on. */
const INSISTS =
  /^(?:(?:ok(?:ay)?|no|but|and|yeah|so|hm+|well)[ ,.!]*)*(?:(?:i (?:mean|meant|want|need|am asking for|was asking for|was hoping for)|(?:just )?(?:give|tell) me|like|as in|more like|is there|got|do you have) )*(?:a|an|the|some|any)? ?(?:real|actual|exact|specific|concrete|hard|precise|definite|proper|straight)(?: [\w-]+)? (?:number|figure|answer|value|amount|count|digits?|data)s?(?:[,\s]+(?:though|tho|please|pls|plz|here|lol|not\b.{0,60}|instead\b.{0,40}|rather than\b.{0,40}))*[\s?!.]*$|^(?:(?:ok|no|but|and|so|hm+)[ ,.!]*)*(?:(?:just |give me |i want )+(?:a|the) number|numbers? (?:please|pls|plz)(?:[\s,]+(?:not|instead|only|lol|here|thanks|thx)\b.{0,40})?|that'?s not a number|be (?:more )?specific|what(?:'?s| is) the (?:actual )?number)[\s?!.]*$/i;
const insisting: Restatement = ({ question, text, earlier }) => {
  if (!INSISTS.test(text)) return undefined;
  return asksSomething(earlier().text) ? earlier() : question;
};

/** "I'm a US MD btw": the question before is asked of such an applicant. */
const withWhatIsTold: Restatement = ({ question, earlier }) => {
  if (!onlyTells(question.text)) return undefined;
  const asked = earlier();
  return asksSomething(asked.text) ? { ...asked, text: `${withoutEnd(asked.text)}? ${question.text}` } : undefined;
};

/** In this order: the first that fits counts. */
const RESTATEMENTS: readonly Restatement[] = [
  putAgain,
  sayingMore,
  namingItems,
  ofOtherSource,
  ofBothSources,
  ofBothInCount,
  ofTheSecond,
  besideWhatWasSaid,
  comingBack,
  ofEitherEdition,
  ofWhatWasMeant,
  tellingFirst,
  forAnotherKind,
  ofPredecessor,
  withFigureOfCopy,
  withFigureHeard,
  ofWhatStands,
  withWhatChanged,
  insisting,
  withWhatIsTold,
];

/**
 * A turn that asks nothing by itself, or not in full, as the question that it stands for: one that is sent twice, doubts the answer before,
 * insists on a figure, tells who asks, or puts something right. Every other turn is returned as it is.
 */
export function restated(question: Question): Question {
  const [last, ...before] = question.earlierTurns.toReversed();
  if (last === undefined) return question;
  const earlier = (): Question => restated({ ...question, text: last, earlierTurns: before.toReversed() });
  const turn: Turn = { question, text: question.text.trim(), last, earlier };
  for (const restatement of RESTATEMENTS) {
    const asked = restatement(turn);
    if (asked !== undefined) return asked;
  }
  return question;
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.?!]*$/, '');
}

/** A turn that only tells who asks is short. */
const MOST_WORDS_OF_TELLING = 12;

function onlyTells(text: string): boolean {
  return (
    !asksAnything(text) &&
    text.trim().split(/\s+/).length <= MOST_WORDS_OF_TELLING &&
    Object.keys(applicantFactsIn(text)).length > 0
  );
}
