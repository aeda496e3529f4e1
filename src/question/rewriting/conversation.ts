import { applicantFactsIn, tellsOfAsker, withoutKindOfApplicant } from '../applicant/applicant-facts.ts';
import { PEER, withoutOthers } from '../applicant/other-people.ts';
import { ANY_SCORE, COUNTED_AFTER, LEAST_SCORE } from '../applicant/score-mention.ts';
import { asksAnything } from '../asks-anything.ts';
import { namesField } from '../out-of-scope/field.ts';
import { POINTS_BACK } from '../points-back.ts';
import type { Question } from '../question.ts';
import { ofAcronymBefore } from './acronym.ts';
import { complaining, forMyself, forOwnKind } from './complaints.ts';
import { asksNextInOrder } from './ellipsis.ts';
import { withFigureRelabelled } from './figures-relabelled.ts';
import { forAnotherKind, forWhicheverKind } from './for-whom.ts';
import { ofLetterWriter } from './letter-writer.ts';
import {
  besideTheOneBefore,
  ofBothInCount,
  ofBothSources,
  ofDifferenceOnPoint,
  ofEarlierEditionToo,
  ofEditionWithFigure,
  ofEitherEdition,
  ofFigureDoubted,
  ofFigureOfOtherSource,
  ofNamedSource,
  ofOtherSource,
  ofTheirGuide,
  ofWhatStands,
  sideBySide,
  takenForLimit,
  withFigureHeard,
  withFigureOfCopy,
  withNameHeard,
} from './other-source.ts';
import { ofProgramMeant } from './program-meant.ts';
import { askingForSource, doubts, insisting, insistingAtAll, namingItems, putAgain, sayingMore } from './put-again.ts';
import { type Restatement, type Turn, withoutEnd } from './restatement.ts';
import { askedInOrder, ofLeast, ofOtherGuide, ofWhatIsNamed, whatNow } from './short-turns.ts';

const THE_OTHER = /^(?:(?:and|ok(?:ay)?|so|what about|how about)[\s,]+)*the other(?: (?:one|number|figure|count))?[\s?!.]*$/i;
/** "is the first number ok?", then "and the second one?" */
const ofTheSecond: Restatement = ({ question, text, last }) =>
  /\bfirst (?:number|figure|one|count)\b/i.test(last) &&
  (asksNextInOrder(text) || THE_OTHER.test(text)) &&
  /\b(?:second|2nd|other)\b/i.test(text)
    ? { ...question, text: last.replace(/\bfirst\b/i, 'second') }
    : undefined;

/** "when does the application open?", then "and close?" */
const CLOSES =
  /^(?:(?:and|ok(?:ay)?|so|cool)[\s,]+)*(?:when (?:does|do|will) (?:it|they|that) )?(?:close|closes|closing|end|ends)(?: then)?[\s?!.]*$/i;
const OPENS = /\b(?:open(?:s|ing)?|start(?:s|ing)?|begin(?:s|ning)?)\b/i;
const ofClosing: Restatement = ({ question, text, last }) =>
  CLOSES.test(text) && OPENS.test(last) ? { ...question, text: last.replace(OPENS, 'close'), earlierTurns: [] } : undefined;

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

/** "back to the aways, how do I act when I'm there": what it asks of, and nothing of what came between. */
const COMES_BACK =
  /^(?:(?:ok(?:ay)?|k|so|now|no|wait|anyway|anyways|alright|right|and|but|cool|thanks|thx|lol|haha|hm+|sorry)[\s,.!]+)*(?:(?:going|coming|getting|circling|go|let'?s go) )?back to (?:the |those |that )?([\p{L}][\p{L}\d /-]{1,30}?)(?:\s*[,:.;–-]+\s+|\s+-+\s+)(?=\S+ \S)/iu;
/** "back to the first one" names a question by its place. */
const PLACE_IN_CONVERSATION = /^(first|second|third) (?:one|question|thing|point|topic)$/i;
const PLACES = ['first', 'second', 'third'];
const comingBack: Restatement = ({ question, text }) => {
  const [opening, named] = COMES_BACK.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length);
  const place = PLACE_IN_CONVERSATION.exec(named ?? '')?.[1]?.toLowerCase();
  const meant = place === undefined ? undefined : question.earlierTurns[PLACES.indexOf(place)];
  if (meant !== undefined) return { ...question, text: rest, earlierTurns: [meant] };
  // "go back to DR. really that many?"
  return { ...question, text: doubts(rest) ? `and ${named}?` : `${named}, ${rest}` };
};

/** A turn that comes back to something, and asks of it, names it: it leans on no other turn. */
export function comesBack(text: string): boolean {
  const [opening, named = ''] = COMES_BACK.exec(text.trim()) ?? [];
  return opening !== undefined && !PLACE_IN_CONVERSATION.test(named) && !doubts(text.trim().slice(opening.length));
}

/** "new topic, and not about MGH: …": nothing goes before it but what the asker told of themselves. */
const TURNS_TO_NEW =
  /^(?:(?:ok(?:ay)?|alright|right|so|now|thanks?|thank you|great|cool|anyways?)[\s,.!]+)*(?:(?:completely |totally )?(?:new|different|unrelated) (?:topic|subject)|(?:a )?change of (?:topic|subject)|changing (?:the )?(?:topic|subject))\b[^:.?!]{0,40}[:.!–-]+\s*(?=\S)/i;
const turningToNew: Restatement = ({ question, text }) => {
  const [opening] = TURNS_TO_NEW.exec(text) ?? [];
  if (opening === undefined || POINTS_BACK.test(text.slice(opening.length))) return undefined;
  return { ...question, text: text.slice(opening.length), earlierTurns: question.earlierTurns.filter(onlyTells) };
};

/** "should I dual apply?", then "how many of each?" */
const HOW_MANY_OF_EACH =
  /^(?:(?:ok(?:ay)?|so|and|then|right|cool|but|um+)[\s,.]+)*(?:roughly |about |approximately )?how many (?:programs |apps |applications )?(?:(?:of|for|to|in) )?each(?: (?:one|kind|type|of (?:them|those)))?(?: (?:then|though|should i (?:do|send|apply to)|do i (?:need|do|send)))*[\s?!.]*$/i;
const SPEAKS_OF_BOTH =
  /\bdual[- ]?appl\w*|\bappl(?:y|ying|ications?)\b[^.?!]*\b(?:ir|integrated)(?: programs?)? (?:and|&|\+|n) (?:dr|diagnostic)\b|\b(?:ir|integrated) (?:and|&|\+|n) (?:dr|diagnostic) (?:programs?|applications?|apps)\b/i;
const ofEachToApplyTo: Restatement = ({ question, text, last }) =>
  HOW_MANY_OF_EACH.test(text) && SPEAKS_OF_BOTH.test(last)
    ? { ...question, text: 'how many integrated IR programs and how many DR programs should I apply to?' }
    : undefined;

/** "who runs MSK?", then "not msk, ir": "i meant ir" says the same. */
const NOT_THIS_BUT_THAT =
  /^(?:(?:no+|nah|sorry|wait)[\s,.!]+)*not (?:the )?(?!(?:sure|really|yet|bad|good|that|this|ok)\b)[\w/-]+(?: [\w/-]+)?\s*[.,;]+\s*(?:but )?((?:the )?(?!(?:i|why|what|who|how|when|is|are|do|does|can|so|right|correct|thanks)\b)[\w/-]+(?: [\w/-]+)?)[\s.!]*$/i;
const notThisButThat: Restatement = ({ question, text }) => {
  const [, meant] = NOT_THIS_BUT_THAT.exec(text) ?? [];
  return meant === undefined || /^the /i.test(meant) ? undefined : { ...question, text: `no, i meant ${meant}` };
};

/** "how many exams at Mass General?", then "earlier, not later" */
const EDITION = '(?:earlier|later|older|newer|old|new)';
const OF_EDITION = '(?: (?:page|edition|one|version))?';
const THIS_EDITION = new RegExp(
  `^(?:(?:the|and|no|but)[\\s,]+)*(${EDITION})${OF_EDITION},? not (?:the )?${EDITION}${OF_EDITION}[\\s?.!]*$`,
  'i',
);
const ofOneEdition: Restatement = ({ question, text }) => {
  const [, edition] = THIS_EDITION.exec(text) ?? [];
  return edition === undefined
    ? undefined
    : { ...question, text: `and in the ${/^(?:earlier|old)/i.test(edition) ? 'earlier' : 'later'} edition?` };
};

/** "is Zhao the program director?", then "then who is?" */
const WHO_THEN = /^(?:(?:so|then|ok(?:ay)?|no|and|but|well)[\s,]+)*who(?:'?s| is)(?: it)?(?: then)?[\s?!.]*$/i;
const IS_SUCH = /^(?:(?:so|and|but|wait)[\s,]+)*is (?:[\w.'-]+ ){1,3}?(?=the |an? )((?:the|an?) [^?]{2,60}?)[\s?!.]*$/i;
const whoThen: Restatement = ({ question, text, last }) => {
  const [, office] = WHO_THEN.test(text) ? (IS_SUCH.exec(last.trim()) ?? []) : [];
  return office === undefined ? undefined : { ...question, text: `who is ${office}?`, earlierTurns: [] };
};

/** "how many people do they take?", then "per year?" */
const ASKS_FOR_RATE =
  /^(?:(?:ok(?:ay)?|so|and|but|you mean|is (?:that|it|this)|that'?s|like)[\s,]+)*((?:per|each|every|an?) (?:year|yr|month|week|day)|(?:annu|year|month|week|dai)(?:al)?ly)(?: or (?:(?:in )?total|overall|(?:per|each|every|an?) (?:year|yr|month|week|day)|altogether))?[\s?!.]*$/i;
const ASKS_HOW_MANY = /\bhow (?:many|much)\b/i;
const perSpan: Restatement = ({ text, earlier }) => {
  const [, span] = ASKS_FOR_RATE.exec(text) ?? [];
  if (span === undefined) return undefined;
  const asked = earlier();
  return ASKS_HOW_MANY.test(asked.text) && !asked.text.includes(span)
    ? { ...asked, text: `${withoutEnd(asked.text)} ${span}?` }
    : undefined;
};

/** "no i meant msk, who runs that one": a question of its own on what is named. */
const MEANT_AND_ASKS =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|oh)[\s,.!-]+)*i (?:mean|meant) (?:the |about )?([\w][\w -]{1,30}?)[,:;.]\s+((?:who|what|when|where|how|which)\b.*?)\b(?:that one|this one|that|it|there)([\s?!.]*)$/i;
const ofWhatWasMeant: Restatement = ({ question, text }) =>
  MEANT_AND_ASKS.test(text) ? { ...question, text: text.replace(MEANT_AND_ASKS, '$2the $1$3'), earlierTurns: [] } : undefined;

/** "can you write my personal statement?", then "fine. what should I put in it?" */
const ORDERS_TEXT = /\b(?:write|draft|compose|edit|do)\b[^.?!]{0,30}\b(personal statement|statement|ps|cv|essay|e-?mail)\b/i;
const ASKS_WHAT_BELONGS =
  /^(?:(?:ok(?:ay)?|fine|fair(?: enough)?|then|so|and|but|well|alright|sure)[\s,.!]+)*what (?:should|do|can|must|could|would) (?:(?:i|one|we) (?:put|write|say|include|mention)(?: (?:in|into) (?:it|there))|it (?:include|say|contain|cover|have(?: in it)?))(?: then)?[\s?!.]*$/i;
const ofWhatIsWritten: Restatement = ({ question, text, last }) => {
  const written = ASKS_WHAT_BELONGS.test(text) ? ORDERS_TEXT.exec(last)?.[1] : undefined;
  return written === undefined ? undefined : { ...question, text: `what should I put in my ${written}?`, earlierTurns: [] };
};

/** "got into DR, not integrated", then "phew ok. what should I be doing during it?" */
const MATCHED_DIAGNOSTIC =
  /\b(?:matched|got (?:in|into)|going into|landed|starting|start in|(?:i'?m|i am) (?:in|doing))\b[^.?!]{0,12}\b(?:dr|diagnostic)\b(?! (?:radiology )?(?:rotation|elective|interview|letter|clerkship|month|block))/i;
const WHAT_TO_DO_THERE =
  /\bwhat (?:should|do|can|must|would) i (?:\w+ )?(?:be doing|do|focus on|work on)\b[^.?!]{0,20}\b(?:during (?:it|that|dr|residency|training)|there|then|once i'?m in|while i'?m there|meanwhile|in (?:the |my )?(?:dr|diagnostic|residency)|from (?:here|now))\b(?: (?:the |my )?(?:dr|diagnostic|radiology|residency|program|training|on|then))*[\s?!.]*$/i;
const ofDiagnosticResidency: Restatement = ({ question, text }) =>
  WHAT_TO_DO_THERE.test(text) && question.earlierTurns.some((turn) => MATCHED_DIAGNOSTIC.test(withoutOthers(turn)))
    ? { ...question, text: 'I matched DR, not IR. What should I do during DR residency?' }
    : undefined;

/** "matched DR", then "how many years until I'm an IR?"; "DR then ESIR then fellowship", then "how many years is that in total?" */
const ASKS_ITS_YEARS =
  /^(?:(?:and|so|ok(?:ay)?|but|then|cool|damn|wow)[\s,]+)*(?:how (?:many years|long)|(?:for )?how many more years|years)(?: (?:is|are|would|will|does|do|in|until|till|before|to|for|it|that|this|the|a|all|total|altogether|whole|thing|route|path|way|take|last|be|i|i'?m|i am|an?|become|ir|interventional\w*|radiologist|finish\w*|done|then|more))*[\s?!.]*$/i;
const ON_ROUTE_THROUGH_DIAGNOSTIC =
  /\b(?:dr|diagnostic)\b(?!.*\b(?:integrated|independent)\b)|\b(?:if|when|in case) (?:i (?:do not|don'?t|can'?t) (?:match|get) )?(?:into )?(?:integrated|ir)\b[^.?!]*\b(?:fails?|falls? through|not work|not match|doesn'?t)\b/i;
const ofRouteThroughDiagnostic: Restatement = ({ question, text }) => {
  if (!ASKS_ITS_YEARS.test(text)) return undefined;
  const naming = question.earlierTurns.slice(-MOST_TURNS_ON_ROUTE).findLast((turn) => NAMES_ROUTE.test(turn));
  if (naming === undefined || !ON_ROUTE_THROUGH_DIAGNOSTIC.test(naming)) return undefined;
  return { ...question, text: 'how many years is DR to ESIR to IR in total?', earlierTurns: [] };
};
const MOST_TURNS_ON_ROUTE = 2;
const NAMES_ROUTE = /\b(?:dr|diagnostic|integrated|independent|esir|fellowship|residency|pathway)\b/i;

/** "not msk!! the IR residency ones": what was meant instead. */
const NOT_THIS_BUT =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|oh|lol)[\s,.!-]+)*not (?:the |for |in |at )?(?!(?:bad|great|good|sure|yet|now|really|at|me|much|ok|fine|too|so|quite|exactly|only|just|necessarily|terrible|an?)\b)[\w][\w ]{1,24}?\s*[,.;:!–-]+\s*(?:i (?:mean|meant) (?:the |for (?:the )?|in (?:the )?)?|the |for (?:the )?|in (?:the )?)((?!it\b|that\b|this\b)[\w][\w /-]{1,40}?)(?: ones?)?[\s?!.]*$/i;
const ofTheOtherMeant: Restatement = ({ question, text, last }) => {
  const meant = NOT_THIS_BUT.exec(text)?.[1];
  return meant === undefined || !asksAnything(last) ? undefined : { ...question, text: `no, i meant ${meant}` };
};

/** "3 integrated a year, right?", "and independent?", then "so 5 altogether": what makes up the sum is asked once more. */
const IN_ALL =
  /^(?:(?:so|and|ok(?:ay)?|then|thus|that(?:'s| is| makes)|makes)[\s,]+)*(?:it'?s |like |about )?\d{1,4} (?:(?:in )?(?:total|all)|altogether|combined|together|overall|all told|in sum)(?: (?:then|right|yes|correct|per year|a year))*[\s?!.]*$/i;
const ofWhatAddsUp: Restatement = ({ question, text, last }) => {
  const [, lastButOne] = question.earlierTurns.toReversed();
  if (!IN_ALL.test(text) || lastButOne === undefined || onlyTells(lastButOne)) return undefined;
  return {
    ...question,
    text: `${withoutEnd(lastButOne)}? ${withoutEnd(last)}?`,
    earlierTurns: question.earlierTurns.slice(0, -2),
  };
};

/** "a year of IR or a number of cases?", then "or both??" */
const OR_BOTH =
  /^(?:(?:and|so|ok(?:ay)?|hm+|wait)[\s,]+)*(?:or )?(?:(?:is|are) it )?both(?: of (?:them|those|these))?(?: then| or what)?[\s?!.]*$/i;
const ofEitherOrBoth: Restatement = ({ text, last, earlier }) =>
  OR_BOTH.test(text) && / or /i.test(last) ? earlier() : undefined;

/** "sorry i should've said, i'm a US IMG, and i meant the DR side": tells, and then mends. */
const TELLS_AND_MENDS = /^(.{4,80}?)[\s,.;]+(?:and |but )?(?=i (?:mean|meant) (?:the )?[\w][\w -]{1,40}[\s?!.]*$)/i;
const tellingFirst: Restatement = ({ question, text }) => {
  const [told] = TELLS_AND_MENDS.exec(text) ?? [];
  if (told === undefined || !onlyTells(told)) return undefined;
  return { ...question, text: text.slice(told.length), earlierTurns: [...question.earlierTurns, told.trim()] };
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

/** "who directs it?", then "and who is second in charge?", "who else?" */
const THE_DEPUTY =
  /^(?:(?:and|so|ok(?:ay)?)[\s,]+)*(?:(?:who(?:'?s| is)|what about) )?(?:(?:the |his |her |their )?(?:second[- ]in[- ](?:charge|command)|2nd in (?:charge|command)|number (?:two|2)|no\.? 2|deputy|assistant(?: (?:program )?director)?|associate(?: (?:program )?director)?|right hand(?: man)?)|(?:who )?(?:helps|assists|supports|backs up) (?:him|her|them)(?: out)?|who else(?: (?:is|leads|runs|directs|is there|is in charge))?|who is (?:under|below|next to) (?:him|her))[\s?!.]*$/i;
/** "and her boss?", "who is above him?" */
const WHO_IS_ABOVE =
  /^(?:(?:and|so|ok(?:ay)?)[\s,]+)*(?:who(?:'?s| is) )?(?:(?:his|her|their) (?:boss|superior|chief|chair)|above (?:him|her|them)|(?:who )?does (?:he|she) (?:report|answer) to|who (?:he|she) (?:reports|answers) to|(?:the )?(?:department|dept)(?: (?:chair|head))?)[\s?!.]*$/i;
const OFFICE = /\b(?:associate |program |fellowship )*(?:director|pd|head|leader|chief)s?(?: of| for| at)? (?:the )?/gi;
const NAMES_OFFICE = /\b(?:director|pd|leads?|runs?|directs?|heads?|in charge|leader)\b/i;
const AND_FELLOWSHIP =
  /^(?:(?:and|ok(?:ay)?|so|what about|how about)[\s,]+)+(?:in |for |at |of )?(?:the )?(?:\w+ )?fellowship[\s?!.]*$/i;
const ofColleague: Restatement = ({ question, text, last }) => {
  const asksDeputy = THE_DEPUTY.test(text);
  // "who directs the residency?", "and the fellowship?", then "and her assistant?"
  if (asksDeputy && AND_FELLOWSHIP.test(last)) return { ...question, text: 'who is the associate director of the fellowship?' };
  if ((!asksDeputy && !WHO_IS_ABOVE.test(text)) || !ASKS_WHO.test(last) || !NAMES_OFFICE.test(last)) return undefined;
  if (!asksDeputy) return { ...question, text: 'who is the chair of the department of radiology at Mass General?' };
  const where = withoutEnd(last.replace(ASKS_WHO, '')).replace(OFFICE, '').replace(/^the /i, '');
  return { ...question, text: `who is the associate program director of the ${where}?` };
};

/** "who directs it?", then "email?": of whom the turn before asked. */
const ASKS_FOR_CONTACT =
  /^(?:(?:and|so|ok(?:ay)?|what about|how about|thanks?|cool|got it)[\s,.!]+)*(?:(?:what(?:'?s| is| are)|do you have|is there) )?(?:an? |any )?(?:their |his |her |the )?(e-?mails?|phone(?: numbers?)?|telephone(?: numbers?)?|contact(?: info\w*)?)(?: address(?:es)?)?(?: then| too| as well)?[\s?!.]*$/i;
const ofWhomToContact: Restatement = ({ question, text, last }) => {
  const [, means] = ASKS_FOR_CONTACT.exec(text) ?? [];
  if (means === undefined) return undefined;
  const [, lastButOne = ''] = question.earlierTurns.toReversed();
  const who = [last, lastButOne].find((turn) => ASKS_WHO.test(turn));
  if (who === undefined) return undefined;
  const office = withoutEnd(who.replace(ASKS_WHO, '')).replace(/^the /i, '');
  return { ...question, text: `what is the ${means}${/mail/i.test(means) ? ' address' : ''} of the ${office}?` };
};

/** "should my PI write a letter?", then "even if I only did a chart review with them?": the same, where that is so. */
const EVEN_IF =
  /^(?:(?:and|but|so)[\s,]+)*(?:even (?:if|though|when|with|without|as)|only (?:if|when|with)|although|unless)\s+(?!whom?\b|do\b|does\b|is\b|are\b)\S(?!.*[,;]\s*(?:what|how|when|where|who|which|is|are|do|does|can|should)\b)/i;
const underCondition: Restatement = ({ question, text, earlier }) =>
  EVEN_IF.test(text) ? { ...earlier(), text: `${withoutEnd(earlier().text)}, ${text}`, profile: question.profile } : undefined;

/** "is he also in charge of the residency, or just the guide?" asks whether he is in charge. */
const IDLE_ALTERNATIVE = /(\b(?:is|was) (?:he|she|they)\b[^.?!]*?),? or (?:just|only|merely) (?:the|an?) [\w ]{2,24}(?=\W*$)/i;
const withoutIdleAlternative: Restatement = ({ question, text }) => {
  const asked = text.replace(IDLE_ALTERNATIVE, '$1');
  return asked === text ? undefined : restated({ ...question, text: asked });
};

/** "does that change things?", after what is put right: that is held anew. */
const ASKS_IF_CHANGED =
  /[\s,.;!?-]{0,5}\b(?:so |and |now )?(?:does|would|will|do) (?:that|this|it|those) (?:\w+ )?(?:change|alter|affect|make) (?:things|anything|something|much|the answer|an?y? difference|(?:my|his|her) (?:odds|chances))(?: (?:at all|then|now))?[\s?.!]*$/i;
const withWhatChanged: Restatement = ({ question, text }) => {
  const changed = text.replace(ASKS_IF_CHANGED, '');
  return changed !== text && /\d/.test(changed) ? restated({ ...question, text: changed }) : undefined;
};

/** "and if it were 234?", "would a 234 have been a red flag?", after a score that was told: that one is held instead. */
const IF_IT_WERE =
  /^((?:(?:and|but|so|ok(?:ay)?)[\s,]+)*)(?:what )?if (?:(?:it|that|(?:my|the) (?:\w+ )?score) (?:was|were|had been|is)|i (?:get|got|score|scored|hit|make|made|reach|had)) (?:an? )?(?=(?:19|2\d)\d\b)/i;
const WOULD_IT_BE = /\bwould (?:an? )?((?:19|2\d)\d) (?:have been|be)\b/i;
const OF_CASES = /\b(?:cases|procedures|esir|cut-?off|average)\b/i;
const ofScoreSupposed: Restatement = ({ question, text }) => {
  if (OF_CASES.test(text)) return undefined;
  const supposed = text.replace(IF_IT_WERE, '$1what if I had a ').replace(WOULD_IT_BE, 'is $1');
  const isTold = () => question.earlierTurns.some((turn) => applicantFactsIn(turn).step2ck !== undefined);
  return supposed !== text && isTold() ? { ...question, text: supposed } : undefined;
};

/** "how many aways?", "is 3 ok?", then "and 0?" */
const ANOTHER_NUMBER = /^(?:(?:and|or|ok(?:ay)?|so|what about|how about)[\s,]+)+(?:only |just )?(\d{1,3})[\s?!.]*$/i;
const ASKS_IF_ENOUGH =
  /\b(?:is|are|would|will) (?:only |just )?(\d{1,3})(?= (?:\w+ ){0,3}(?:be )?(?:ok(?:ay)?|enough|fine|good|too (?:many|few|much|little)|sufficient|a lot|bad|overkill|acceptable)\b)/i;
const ofAnotherNumber: Restatement = ({ question, text, last }) => {
  const number = ANOTHER_NUMBER.exec(text)?.[1];
  const asked = ASKS_IF_ENOUGH.exec(last);
  if (number === undefined || asked === null || Number(number) >= LEAST_SCORE) return undefined;
  return {
    ...question,
    text: last.replace(asked[0], asked[0].replace(/\d+$/, number)),
    earlierTurns: question.earlierTurns.slice(0, -1),
  };
};

/** "when does it open?", then "has that passed?": the date is told again, and whether it is past. */
const ASKS_IF_PAST =
  /^(?:(?:and|so|ok(?:ay)?|but|wait)[\s,]+)*(?:has|have|did|is|are|was) (?:that|it|this|those|they|the (?:date|deadline|window|day)s?) (?:(?:already|not|long) )*(?:pass(?:ed)?|past|over|gone|closed|expired|in the past)(?: (?:already|yet|now|by now))*[\s?!.]*$/i;
const WAS_DATED = /\b(?:when|date|deadline|due|apply by)\b/i;
const ofDatePassed: Restatement = ({ text, last, earlier }) =>
  ASKS_IF_PAST.test(text) && WAS_DATED.test(last) ? earlier() : undefined;

/** "my friend has 251", "my wife, she has a 251", and no word more of either of the two */
const TELLS_PEERS_SCORE = new RegExp(
  `^(?:(?:and|what about|how about)[\\s,]+)+(my (?:\\w+ )?(?:${PEER}|mentee|student|daughter|son)),?(?: (?:she|he|they))? (?:has|had|have|got|scored|is at) (?:an? )?(${ANY_SCORE})\\b(?!${COUNTED_AFTER})(?!.*\\b(?:i|me|us|we|who|better|worse|stronger|same|or)\\b(?! (?:us |an? )?(?:img|md|do)))[^?]*\\??$`,
  'i',
);
/** "i have 239", then "and my friend has 251": held by itself. */
const ofPeerBeside: Restatement = ({ question, text }) => {
  const [, peer, score] = TELLS_PEERS_SCORE.exec(text) ?? [];
  if (peer === undefined || score === undefined) return undefined;
  const told = text.slice(text.indexOf(score));
  const earlierTurns = question.earlierTurns.filter((turn) => !onlyTells(turn) && applicantFactsIn(turn).step2ck === undefined);
  return { ...question, text: `${peer} has ${told}`, earlierTurns };
};

/** "who directs the fellowship?", then "does she also direct the residency?": who does it, is asked. */
const ALSO_HOLDS =
  /^(?:(?:and|so|ok(?:ay)?|but)[\s,]+)*(?:does|is) (?:he|she|they) (?:also )?(?:(?:direct|run|lead|head|supervise)|(?:the )?(?:director|head|pd|program director) of|in charge of) (the (?:[\p{L} -]{2,40}? )?(?:residency|fellowship))(?: (?:too|as well|also|there))*[\s?!.]*$/iu;
const ofWhoHoldsIt: Restatement = ({ question, text, last }) => {
  const where = ASKS_WHO.test(last) ? ALSO_HOLDS.exec(text)?.[1] : undefined;
  return where === undefined ? undefined : { ...question, text: `who is the director of ${where} there?` };
};

/** "my school is in Boston", "someone told me that IR is dead" */
const TELLS_OF_ONESELF =
  /^(?:(?:so|and|but|ok(?:ay)?|well|honestly|tbh)[\s,]+)*(?:i|i'?m|i'?ve|we|my|our|some(?:one|body)|people|they)\b/i;
const FEWEST_WORDS_OF_TOPIC = 3;
/** "no IRIG at my school, now what", "lines to keep out of a statement", but not "nice" or "trying to figure out my life" */
function isBareTopic(text: string): boolean {
  const names = namesField(text) || /\b(?:what|how|which|when|where|who)\b/i.test(text);
  return names || (text.trim().split(/\s+/).length >= FEWEST_WORDS_OF_TOPIC && !/\b(?:i|me|my|you|your)\b/i.test(text));
}

/** "I'm a US MD btw", also after a bare "interview tips": what was asked before is asked of such an applicant. */
const withWhatIsTold: Restatement = ({ question, earlier }) => {
  if (!onlyTells(question.text)) return undefined;
  const asked = earlier();
  const isTopic = isBareTopic(asked.text) && !onlyTells(asked.text) && !TELLS_OF_ONESELF.test(asked.text);
  if (!isTopic && !asksAnything(asked.text)) return undefined;
  const of = applicantFactsIn(question.text).applicant;
  const before = applicantFactsIn(asked.text).applicant;
  const isOfAnother = of !== undefined && before !== undefined && of !== before;
  const text = isOfAnother ? withoutKindOfApplicant(asked.text) : asked.text;
  return { ...asked, text: `${withoutEnd(text)}? ${question.text}` };
};

/** "no i meant how many spots", "sorry i meant spots": asked in place of the turn before. */
const MEANT =
  /^(?:(?:no+|nah|nope|sorry|oops|wait|oh|lol|ugh|well|(?:my )?(?:mistake|bad|typo)|wrong \w+)[\s,.!-]+)*i (?:mean|meant)(?: to ask| like| more like)?,? (?:the )?(?:((?:and )?(?:how|what|when|who|where|which|why|do|does|is|are|can|should)\b.{3,})|([a-z][a-z-]*(?: [a-z-]+)?))[\s?!.]*$/i;
const HOW_MANY = /\bhow (?:many|much)\b/i;
const inPlaceOfLast: Restatement = ({ question, text, last }) => {
  const [, asked, named] = MEANT.exec(text) ?? [];
  const meant =
    asked ?? (named !== undefined && HOW_MANY.test(last) && !applicantFactsIn(text).applicant ? `how many ${named}?` : undefined);
  if (meant === undefined || tellsOfAsker(last)) return undefined;
  return { ...question, text: meant };
};

/** "sorry wrong program!! i meant the integrated one": what comes after the apology. */
const APOLOGY =
  /^(?:(?:no+|sorry|oops|whoops|wait|my (?:bad|mistake)|typo|wrong \w+|ugh|lol|oh)[\s,]*)+[.!]+\s+(?=i (?:mean|meant)\b)/i;
const withoutApology: Restatement = ({ question, text, namesPlace }) => {
  const rest = text.replace(APOLOGY, '');
  return rest === text ? undefined : restated({ ...question, text: rest }, namesPlace);
};

/** In this order: the first that fits counts. */
const RESTATEMENTS: readonly Restatement[] = [
  withoutApology,
  withoutIdleAlternative,
  withNameHeard,
  withFigureRelabelled,
  forOwnKind,
  forMyself,
  perSpan,
  askedInOrder,
  ofLeast,
  whatNow,
  ofWhatIsNamed,
  ofOtherGuide,
  whoThen,
  notThisButThat,
  ofOneEdition,
  complaining,
  ofProgramMeant,
  askingForSource,
  putAgain,
  sayingMore,
  namingItems,
  ofOtherSource,
  ofBothSources,
  ofTheirGuide,
  ofNamedSource,
  ofFigureOfOtherSource,
  ofBothInCount,
  ofClosing,
  besideTheOneBefore,
  sideBySide,
  ofTheSecond,
  besideWhatWasSaid,
  comingBack,
  ofDifferenceOnPoint,
  ofEarlierEditionToo,
  turningToNew,
  ofEachToApplyTo,
  ofEditionWithFigure,
  ofEitherEdition,
  ofWhatWasMeant,
  inPlaceOfLast,
  ofWhatIsWritten,
  tellingFirst,
  forAnotherKind,
  forWhicheverKind,
  ofPredecessor,
  ofColleague,
  ofWhomToContact,
  ofAcronymBefore,
  ofLetterWriter,
  ofDiagnosticResidency,
  ofRouteThroughDiagnostic,
  ofTheOtherMeant,
  ofWhatAddsUp,
  ofEitherOrBoth,
  withFigureOfCopy,
  withFigureHeard,
  ofFigureDoubted,
  takenForLimit,
  ofWhatStands,
  withWhatChanged,
  underCondition,
  ofScoreSupposed,
  ofAnotherNumber,
  ofWhoHoldsIt,
  ofDatePassed,
  ofPeerBeside,
  insisting,
  insistingAtAll,
  withWhatIsTold,
];

/**
 * A turn that asks nothing by itself, or not in full, as the question that it stands for: one that is sent twice, doubts the answer before,
 * insists on a figure, tells who asks, or puts something right. Every other turn is returned as it is.
 * @param namesPlace whether a text names a program, a document or another hospital, of which the library at hand knows
 */
export function restated(question: Question, namesPlace: Turn['namesPlace'] = () => false): Question {
  const [last, ...before] = question.earlierTurns.toReversed();
  if (last === undefined) return question;
  const earlier = (): Question => restated({ ...question, text: last, earlierTurns: before.toReversed() }, namesPlace);
  const turn: Turn = { question, text: question.text.trim(), last, earlier, namesPlace };
  for (const restatement of RESTATEMENTS) {
    const asked = restatement(turn);
    if (asked !== undefined) return asked;
  }
  return question;
}

/** A turn that only tells who asks is short. */
const MOST_WORDS_OF_TELLING = 12;

/** "us img, integrated IR: aim for the top or mid tier": a choice is asked for. */
const CHOOSES = /[\p{L}] or (?:an? |the )?\p{L}/u;

function onlyTells(text: string): boolean {
  return (
    !asksAnything(text) && !CHOOSES.test(text) && text.trim().split(/\s+/).length <= MOST_WORDS_OF_TELLING && tellsOfAsker(text)
  );
}
