import { anyOf } from '../../text/any-of.ts';
import { asksSomething } from '../asks-anything.ts';
import { asksOfOtherStage } from './ellipsis.ts';
import type { Restatement } from './restatement.ts';

/** Up to three forms in a row; an open-ended run of forms this alike would backtrack without end. */
function inARow(form: string): string {
  return `${form}(?:[\\s,.!?]+(?:and )?${form}){0,2}`;
}

/** "are you sure?", "really?": the question before is put again. */
const DOUBT =
  "(?:(?:are|r) (?:you|u) (?:really |100% |absolutely )?(?:sure|certain|positive)(?: about (?:that|this|it))?|really|for real|seriously|you sure|is (?:that|this|it) (?:really |actually |still )?(?:right|valid|true|correct|so|accurate|certain)|can you (?:double[- ]?check|confirm)(?: that| this| it)?|double[- ]?check(?: that| this)?|prove it|who(?:'?s| is) right|is (?:that|this|it) official|what(?: do you mean(?: by that)?)?|huh|pardon|come again|(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:say (?:that|it) again|repeat(?: (?:that|it|this|the (?:last )?answer|yourself))?)(?:,? please)?|what did (?:you|u) (?:just )?say|(?:sorry,? )?i (?:did not|didn'?t) (?:get|catch|hear) that|explain(?: that| this| it)?(?: again| please)?|(?:in |(?:make|say|put) (?:it|that) (?:in )?|even )?(?:more )?short(?:er|ly)?(?: version)?(?: please| pls)?|tl;?dr|(?:give me |say |put )?(?:that |it )?in (?:one|a) (?:sentence|line|nutshell|word)|(?:just )?one (?:line|sentence)|(?:can (?:you|u) )?(?:give|write) me (?:that |it )?(?:as )?(?:a|one) (?:sentence|line|version|text|message)(?: (?:that )?i (?:can|could) (?:send|forward|pass on|share|paste|post|copy)(?: (?:to (?:my |the |our )?\\w+|with (?:my |the |our )?\\w+|on|along))?)?|(?:really )?(?:that|so) (?:many|much|few|little|high|low|long|short)|that(?:'?s| is) (?:insane|crazy|wild|nuts|a lot|so many|impossible|not true|wrong))";
const DOUBTS = new RegExp(
  `^(?:(?:hm+|ok(?:ay)?|wait|but|and|so|uh|um|oh|wow|no|sorry|excuse me)\\b[ ,.!]*)*${inARow(DOUBT)}[\\s?!.]*$`,
  'i',
);
/** Whether a turn only doubts the answer before. */
export function doubts(text: string): boolean {
  return DOUBTS.test(text);
}

const ASKS_FOR_SOURCE =
  "(?:says who|who says(?: so| that| this)?|who told (?:you|u)(?: (?:that|this|so))?|according to (?:who|whom|what)|how (?:do|can) (?:you|u) (?:know|tell)(?: that| this)?|(?:wh?at(?: is|'?s)? (?:the|your|ur) )?source(?: for (?:that|this|it))?|where (?:does|do) (?:it|they|the (?:document|guide|page|source)s?) say (?:that|this|so|it)|where (?:is|was|are) (?:that|this|it|those) (?:said|stated|written|printed|from)|(?:(?:on|in|from) )?(?:what|which) (?:page|document|doc|guide|source)(?: is (?:that|this|it)(?: (?:from|in|on))?)?|(?:which|what) (?:of (?:your|the|these) )?(?:page|document|guide|source)s? (?:prints?|says?|gives?|states?|has|have) (?:that|this|it)(?: (?:figure|number|advice))?|(?:is (?:that|this|it) (?:from )?(?:an? |the )?[\\w-]+(?:'?s)?(?: [\\w-]+){0,2}?,? or )?(?:whose(?: (?:number|figure|cut-?off|rule|target|advice|opinion|limit|recommendation|words?)s?)?(?: (?:is|are|was) (?:that|this|it|those|these))?|(?<=\\bor )(?:who|the (?:[\\w-]+ ){0,2}guide(?:'s)?)(?: says? (?:so|that))?)|citation(?: needed)?(?: please| pls)?|cite (?:that|this|it)|where (?:did|do) (?:you|u) (?:get|find|have) (?:that|this|it)(?: from)?|(?:is|was) (?:that|this|it) from (?:the )?(?:mgh|mass general|ir|img|general|residency|msk|earlier|later|old|new)(?:'s)?(?: (?:ir|msk|residency|general))?(?: (?:page|guide|site|website|doc|document|edition))?(?:,? or (?:from |in |on |by )?(?:the )?(?:mgh|mass general|general|img|other|everywhere|guides?|all programs)(?: (?:guides?|page|one|edition))?)?|(?:is|was) (?:that|this|it) (?:on|in|by) (?:the )?(?:mgh|mass general|ir|img|general|residency|msk|earlier|later|old|new)(?:'s)?(?: (?:ir|msk|residency|general))?(?: (?:page|guide|site|website|doc|document|edition))(?:,? or (?:from |in |on |by )?(?:the )?(?:mgh|mass general|general|img|other|everywhere|guides?|all programs)(?: (?:guides?|page|one|edition))?)?|(?:is|was) (?:that|this|it) (?:mgh|mass general),? or (?:in general|general|everywhere|all programs|from the guides?)|(?:that|this|it)(?:'?s| is) from the (?:\\w+ ){0,3}(?:page|guide|site|edition))";
const ONLY_ASKS_FOR_SOURCE = new RegExp(
  `^(?:(?:hm+|ok(?:ay)?|wait|but|and|so|uh|um|oh|wow|no|lol|huh)[ ,.!]*)*${inARow(ASKS_FOR_SOURCE)}(?:[\\s,]+(?:exactly|though|tho|please|pls|again))?[\\s?!.]*(?:(?<=[?!.] )(?:i (?:should|would|could|can|need|want|have|searched|looked)|i'd|please|for)\\b[^?]{0,120}\\.?)?$`,
  'i',
);
/** How a turn that asks only for the source of the answer before is put. */
export const WHICH_SAYS_THAT = 'which document says that';
/** "says who?", "where is that said?": from where the answer before is. */
export const askingForSource: Restatement = ({ question, text }) =>
  ONLY_ASKS_FOR_SOURCE.test(text) ? { ...question, text: `${WHICH_SAYS_THAT}?` } : undefined;

/** "what was the second one? my phone cut off": part of the answer before was not heard. */
const MISSED = anyOf(
  /\b(?:what|which|who) (?:was|were) (?:that|it|the (?:first|second|third|fourth|2nd|3rd|last|other|rest)(?: (?:one|two|ones|part|thing|name|bit))?)(?: again)?(?=\s*(?:[?.!,;-]|$))/i,
  /^(?:(?:ok(?:ay)?|and|so|wait|sorry)[\s,]+)*what(?:'?s| is) the (?:first|last|other) (?:one|thing)[\s?!.]*$/i,
);
/** "I heard that they were the first at something, what was it?" asks anew. */
const MOST_WORDS_OF_MISSED = 9;
export const putAgain: Restatement = ({ text, last, earlier }) =>
  DOUBTS.test(text) ||
  (MISSED.test(text) && text.split(/\s+/).length <= MOST_WORDS_OF_MISSED) ||
  (text === last.trim() && !asksOfOtherStage(text))
    ? earlier()
    : undefined;

/** "which ones?", "like what?", "name them": the answer before has them, unless it told how many they are. */
const ASKS_FOR_ITEMS =
  /^(?:(?:ok(?:ay)?|and|so|cool|nice|great|hm+|oh|but|thanks?)[\s,.!]+)*(?:(?:can|could) (?:you|u) )?(?:which(?: ones?| of them| are (?:they|those|these))?|like(?: in)?(?: (?:what|which|who))?|such as(?: what)?|(?:for |an? |any )?(?:e\.?g\.?|examples?|instance)|(?:name|list) (?:them|those|some|a few|one|it)|what (?:are|were) (?:they|those))(?: (?:please|pls|plz|exactly|though|tho|then))*[\s?!.]*$/i;
export const namingItems: Restatement = ({ text, earlier }) => {
  if (!ASKS_FOR_ITEMS.test(text)) return undefined;
  const asked = earlier();
  return /\bhow many\b/i.test(asked.text) ? undefined : asked;
};

/** "tell me more", "what else?", "go on" */
const MORE_OF = '(?: (?:on|about|of) (?:that|this|it|them|those))?';
const ASKS_FOR_MORE = new RegExp(
  `^(?:(?:ok(?:ay)?|cool|great|nice|good|thanks?|thank you|thx|ty|interesting|wow|hm+|and|so|but|got it|right|alright|please|pls)[\\s,.!]+)*(?:(?:can|could|would|will) (?:you|u) (?:please )?)?(?:(?:(?:tell|give|show) (?:me|us) |say |go into )?(?:some |a (?:little |bit |lil )?(?:bit )?|any |in )?(?:more|further)(?: (?:details?|info(?:rmation)?|tips?|advice|suggestions|ideas|pointers|please|depth))?${MORE_OF}|(?:(?:is|are) there )?(?:any|some)(?:thing)? (?:more|else|other (?:tips?|advice|info(?:rmation)?|details?|suggestions|ideas|pointers))(?: (?:i (?:should|need to|can|could|must) (?:know|do)|to (?:know|do|add|say|keep in mind)|(?:do )?(?:you|u|they|it) (?:know|have|say|got|says)|(?:in|from) there))?${MORE_OF}|(?:any |some )?others?(?: ones)?|any other one|(?:(?:can|could) i (?:get|have) |give me |and )?(?:a )?(?:couple|few|\\d)(?: of)? more(?: of (?:them|those|these))?|(?:and )?(?:one more|another(?: one| few| couple)?)|(?:wh?at|wut) (?:else|more)(?: (?:do|does|did|can|should|could) (?:you|u|they|it|i) (?:know|have|say|do|tell me)| is there| to know|(?:'s| is) (?:in )?there| counts| works| helps| matters| is (?:needed|important|required))?${MORE_OF}|go on|keep going|continue|carry on|elaborate${MORE_OF}|expand${MORE_OF}|(?:more )?details?|deeper)(?:[ ,]+(?:please|pls|plz|though|tho|then|pretty please))?[\\s?!.]*$`,
  'i',
);
export const sayingMore: Restatement = ({ text, earlier }) => (ASKS_FOR_MORE.test(text) ? earlier() : undefined);

/** Whether a turn asks for whatever else there is on the question before it. */
export function asksForMore(text: string): boolean {
  return ASKS_FOR_MORE.test(text.trim());
}

/** "cmon just pick one": what was asked is insisted on, and declined again where it was. */
const INSISTS_AT_ALL =
  /^(?:(?:c'?mon|come on|pretty please|oh|aw+|but|just|no|ok(?:ay)?|seriously|be a (?:pal|sport|dear)|humou?r me|pl(?:ea)?[sz]e?)[\s,.!]+)+(?:just )?(?:pick|choose|guess|answer(?: me| it| the question)?|do it|say it|try(?: it)?|tell me|give it a (?:go|try|shot))(?: one| it| that| anyway| anyways)?(?:[\s,]+(?:please|pls|plz|then))?[\s.!?]*$/i;
/** "cmon, your best guess?", "roughly?", "ballpark": nobody here guesses, and so the same is asked. */
const ASKS_TO_GUESS =
  /^(?:(?:c'?mon|come on|pretty please|oh|aw+|but|and|so|just|no|ok(?:ay)?|fine|seriously|pl(?:ea)?[sz]e?)[\s,.!]+)*(?:(?:can|could) (?:you|u) )?(?:just )?(?:(?:give|tell) (?:me|us) |take |make |hazard |venture |what(?:'?s| is|s) )?(?:(?:your|an?|some|the) )?(?:(?:best|rough|educated|wild|ballpark) )?(?:guess|estimate|ballpark|guesstimate|roughly|approximately|more or less|give or take)(?: (?:figure|number|then|though|at least|is fine))?(?:[\s,]+(?:please|pls|plz))?[\s.!?]*$/i;
export const insistingAtAll: Restatement = ({ text, earlier }) =>
  INSISTS_AT_ALL.test(text) || ASKS_TO_GUESS.test(text) ? earlier() : undefined;

/** "like a real number tho, not 'long hours'": what was asked is insisted on. */
const INSISTS = anyOf(
  /^(?:(?:ok(?:ay)?|no|but|and|yeah|so|hm+|well)[ ,.!]*)*(?:(?:i (?:mean|meant|want|need|am asking for|was asking for|was hoping for)|(?:just )?(?:give|tell) me|like|as in|more like|is there|got|do you have) )*(?:a|an|the|some|any)? ?(?:real|actual|exact|specific|concrete|hard|precise|definite|proper|straight)(?: [\w-]+)? (?:number|figure|answer|value|amount|count|digits?|data)s?(?:[,\s]+(?:though|tho|please|pls|plz|here|lol|not\b.{0,60}|instead\b.{0,40}|rather than\b.{0,40}))*[\s?!.]*$/i,
  /^(?:(?:ok|no|but|and|so|hm+)[ ,.!]*)*(?:(?:just |give me |i want )+(?:a|the) number|numbers? (?:please|pls|plz)(?:[\s,]+(?:not|instead|only|lol|here|thanks|thx)\b.{0,40})?|that'?s not a number|be (?:more )?specific|what(?:'?s| is) the (?:actual )?number)[\s?!.]*$/i,
);
export const insisting: Restatement = ({ question, text, earlier }) => {
  if (!INSISTS.test(text)) return undefined;
  return asksSomething(earlier().text) ? earlier() : question;
};
