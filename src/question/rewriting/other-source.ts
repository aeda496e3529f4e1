import { anyOf } from '../../text/any-of.ts';
import { firstGroup, SENTENCE_END } from '../applicant/counting.ts';
import { asksAnything, asksSomething } from '../asks-anything.ts';
import { type Restatement, withoutEnd } from './restatement.ts';

/** "and what does the other guide ask for on the same point?" */
const ON_SAME_POINT =
  /^(?:(?:ok(?:ay)?|and|so|but|now|thanks?|thank you)[\s,.]+)*(?:what|how much|how many) (?:do|does|did|would|is|are) (.{3,60}?) (?:says?|ask(?: for)?|wants?|recommends?|advises?|suggests?|gives?|tells?(?: me)?|thinks?|prints?|states?|have|has)(?: (?:on|about|for|regarding|of|as to))? (?:the same|the very same|that same|this same) (?:point|thing|topic|question|matter|subject|issue)[\s?!.]*$/i;
/** "and the US IMG one?", after a question on one guide. */
const OTHER_ONE =
  /^(?:(?:ok(?:ay)?|and|so|but|n)[\s,]+)*(?:what about |how about )?the ((?!first|second|third|last|next|same)[\w-]+(?: [\w-]+){0,3}) one[\s?!.]*$/i;
export const ofOtherSource: Restatement = ({ question, text, last }) => {
  if (ON_SAME_POINT.test(text)) return { ...question, text: text.replace(ON_SAME_POINT, 'and in $1?') };
  return OTHER_ONE.test(text) && /\bguide\b/i.test(last)
    ? { ...question, text: text.replace(OTHER_ONE, 'and in the $1 guide?') }
    : undefined;
};

/** "does the img guide say the same?", "how does the other guide see it?", "now compare that with the one for IMGs, please": names a source … */
const NAMED_SOURCE =
  /\b(?:the |your |that |this )?((?:(?:other|general|comprehensive|(?:us[- ]?|u\.s\. |american )?(?:citizen[- ])?imgs?|strategy|residency)[ -]){1,4}(?:ir[ -])?(?:guide|doc(?:ument)?|article|one|text|source)\b(?:'s(?= ))?|both (?:of the )?guides|(?:two )?guides|(?:guide|doc(?:ument)?|article|one)(?: (?:for|on) (?:the )?(?:(?:us |u\.s\. |american )?(?:citizen )?imgs\b|(?:americans|citizens|students|us citizens|those)(?: (?:who )?(?:study|studying|are|train\w*|graduat\w*))? abroad\b)))/i;
/** … and beside it only words that ask on of what was asked, … */
const ASKS_ON = new Set(
  `a about according bar high level line low place threshold advice advise advises agree agrees aim aims also and as ask asks at be beside both but by claim claims compare compared
  compares comparison count counts describe describes did differ different differently differs do does each else explain explains figure
  figures for from gave get give gives goal has have how i in instead is it its just kindly know like limit match matches matter me mention
  mentions n next no now number numbers of ok okay on one opinion or other out own please pls plz point position print prints put question range
  ranges really recommend recommends recommendation regarding same say says see sees set sets should show shows side so source sources stance state states
  subject suggest suggests take talk target tell tells than that the their them then they thing think thinks this those to together too topic
  u very vs want wants we well what whats whether which with w would yes you`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** … of which one says that the same is asked: "what guides do you have?" is a question of its own. */
const SAYS_SO =
  /\b(?:same|agree|differ|compar|match|both|side|next|say|give|gave|print|state|advise|recommend|suggest|think|see|view|opinion|stance|tell|claim|put|ask|want|set|mention|describe|explain|number|figure|count|range|limit|target|goal|aim|own|(?:what|how) about|according)\w*/i;
const HOLDS_AGAINST = /\b(?:same|agrees?|differ\w*|match\w*|compare[ds]?)\b/;
export const ofNamedSource: Restatement = ({ question, text, last, earlier }) => {
  const [mention = '', source] = NAMED_SOURCE.exec(text) ?? [];
  if (source === undefined || !asksSomething(last)) return undefined;
  const rest =
    text
      .replace(mention, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  if (!rest.every((word) => ASKS_ON.has(word.replace(/'s$/, ''))) || (rest.length > 1 && !SAYS_SO.test(rest.join(' '))))
    return undefined;
  // "does the other guide agree?", where none was named: what either says.
  const isOfNone = /\bother\b/i.test(source) && !question.earlierTurns.some((turn) => NAMES_SOURCE.test(turn));
  // "same number or no?" wants what was told before held against it, where that is of the other guide.
  const holdsAgainst = HOLDS_AGAINST.test(rest.join(' ')) && NAMED_SOURCE.test(last);
  if (isOfNone || holdsAgainst || /guides$/i.test(source))
    return { ...question, text: `${withoutEnd(earlier().text)}, in both guides?` };
  const named = source
    .replace(/\bone$/i, 'guide')
    .replace(/^one (?=for|on)/i, 'guide ')
    .replace(/'s$/, '');
  return { ...question, text: `and the ${named}?` };
};

/** "my girlfriend is a US citizen IMG, same number in her guide?": what was asked is asked of both. */
const SAME_IN_THEIR_GUIDE =
  /\b(?:same|different|another) (?:numbers?|#|figures?|counts?|amounts?|thing|advice|answer|rule)?\s?(?:in|for|by|from|per) (?:her|his|their|the other) (?:guide|one|document)\b/i;
export const ofTheirGuide: Restatement = ({ text, last, earlier }) => {
  if (!SAME_IN_THEIR_GUIDE.test(text) || !asksAnything(last)) return undefined;
  const asked = earlier();
  return { ...asked, text: `${withoutEnd(asked.text)}, in both guides?` };
};

/** "what is the difference between the two guides?", then "on research" */
const ASKS_DIFFERENCE = /\b(?:differ\w*|disagree\w*|compare[ds]?|comparison|contrast)\b/i;
const OF_GUIDES = /\b(?:both|two|the) (?:\w+ )?guides\b/i;
const ON_A_POINT =
  /^(?:(?:and|ok(?:ay)?|so|what about|how about)[\s,]+)*(?:on|about|regarding|for) (?:the )?([\w-]+(?: [\w-]+){0,3}?)[\s?!.]*$/i;
export const ofDifferenceOnPoint: Restatement = ({ question, text, last }) => {
  const point = ASKS_DIFFERENCE.test(last) && OF_GUIDES.test(last) ? ON_A_POINT.exec(text)?.[1] : undefined;
  return point === undefined ? undefined : { ...question, text: `how do the two guides differ on ${point}?`, earlierTurns: [] };
};

/** "how does that compare with the US IMG guide's set?": what was asked is asked of both. */
const COMPARES_WITH =
  /^(?:(?:ok(?:ay)?|and|so|but|now|thanks?|thank you)[\s,.]+)*how does (?:that|this|it) compare (?:to|with|w\/?|against|vs\.?) (?:(?:what|that|the one|those) (?:in |of |from )?)?((?:the )?[\w .-]{2,40}?\b(?:guide|page|edition|document))(?:'?s)?(?: [\w-]+){0,3}[\s?!.]*$/i;
export const ofBothSources: Restatement = ({ question, text, earlier }) => {
  const source = COMPARES_WITH.exec(text)?.[1];
  return source === undefined ? undefined : { ...question, text: `${withoutEnd(earlier().text)}, and in ${source}?` };
};

/** "those don't match lol. put both next to each other for me" */
const SIDE_BY_SIDE =
  /\b(?:put|show|give|lay|list|set|compare|have)\b[^.?!]{0,20}\b(?:both|them|the two|those(?: two)?|these(?: two)?|each)\b[^.?!]{0,20}\b(?:next to (?:each other|one another)|side by side|beside (?:each|one an)other|together|in one (?:place|answer|go|table)|at once)\b/i;
const NAMES_SOURCE = /\b(?:guide|page|edition|version|one)\b/i;
export const sideBySide: Restatement = ({ question, text, last, earlier }) => {
  if (!SIDE_BY_SIDE.test(text) || !NAMES_SOURCE.test(last)) return undefined;
  const asked = question.earlierTurns.findLast((turn) => turn !== last && asksSomething(turn));
  const ofEditions = question.earlierTurns.some((turn) => /\b(?:page|edition|version)\b/i.test(turn));
  const sources = ofEditions ? 'on the older page and the newer one' : 'in both guides';
  return { ...question, text: `${withoutEnd(asked ?? earlier().text)}, ${sources}?` };
};

/** "and how many does the other guide suggest? Please set both figures side by side": this is asked, and the question before it again. */
export const besideTheOneBefore: Restatement = ({ question, text, last, earlier }) => {
  const sentences = text.split(/(?<=[.?!])\s+/);
  const asking = sentences.filter((sentence) => !SIDE_BY_SIDE.test(sentence));
  if (asking.length === sentences.length || !asking.some(asksSomething) || !asksSomething(last)) return undefined;
  return { ...question, text: `${withoutEnd(earlier().text)}? ${asking.join(' ')}` };
};

/** "i thought the US IMG guide gave a lower number?": what was counted is asked of both. */
const THOUGHT_OTHER_SOURCE =
  /^(?:(?:hm+|ok(?:ay)?|wait|but|and|oh|huh)[ ,.!]*)*i (?:thought|heard|think|remember|could have sworn)(?: that)? the [\w .-]{2,30}?guide (?:gave|gives|said|says|had|has|wants?|wanted|asks?(?: for)?|asked for) (?:an? |some |for )?(?:\w+ )?(?:lower|higher|different|other|smaller|bigger|fewer|more|less|another)\b[^.?!]{0,40}[\s?!.]*$/i;
/** "but the other guide is out here saying 60-80+, which is it?": what either says. */
const OTHER_SAYS_FIGURE = anyOf(
  /\bother guide\b[^?]{0,40}\b(?:different|other|another) (?:number|figure|count|range)\b/i,
  /\b(?:the )?(?:other|general|comprehensive|(?:us )?imgs?|strategy|residency) guide\b(?!.*\bguide\b)[^.?!]{0,25}\b(?:says?|saying|said|gives?|gave|has|wants?|claims?|lists?|puts?|prints?)\b[^.?!]{0,25}\d/i,
);
const ASKS_WHICH_IT_IS =
  /\bwhich(?: one)? (?:is it(?! for)|is right|is true|is correct|(?:do|should|would) i (?:go with|go by|follow|trust|believe|listen to))\b|\bso which(?= (?:one|is)\b|\W*$)|\bwho(?:'?s| is) right\b|\b(?:who|which(?: one)?) says (?:what|which)\b/i;
/** What either guide says, where one is quoted against the other. */
export const ofFigureOfOtherSource: Restatement = ({ question, text, last, earlier }) =>
  OTHER_SAYS_FIGURE.test(text) && ASKS_WHICH_IT_IS.test(text) && asksAnything(last) && !/\b(?:mgh|mass gen\w*)\b/i.test(last)
    ? { ...question, text: `${withoutEnd(earlier().text)}, in both guides?` }
    : undefined;

/** "does the guide for US citizen IMGs set the same number?" */
const ASKS_IF_SAME =
  /^(?:(?:ok(?:ay)?|and|so|but|now|thanks?|thank you)[\s,.]+)*(?:does|do|is|are) the (?:[\w-]+ ){0,2}?guide(?: for [\w -]{2,30}?)? (?:sets?|gives?|has|have|says?|wants?|asks? for|states?|recommends?|prints?|names?) the (?:very )?same (?:number|figure|count|amount|target|range)s?\b/i;
/** "so which one asks for more", after either guide was asked of. */
const ASKS_WHICH_WANTS_MORE =
  /^(?:(?:ok(?:ay)?|and|so|but|now)[\s,.]+)*which (?:(?:one|guide)|of (?:them|the two|those)) (?:asks? for|wants?|demands?|expects?|requires?|sets?|gives?|is) (?:the )?(?:more|fewer|less|higher|lower|stricter|most|least)\b[^.?!]{0,20}[\s?!.]*$/i;
export const ofBothInCount: Restatement = ({ question, text }) => {
  const counted = question.earlierTurns.findLast((turn) => /\bhow (?:many|much)\b|\b(?:number|count|amount) of\b/i.test(turn));
  const ofGuides = question.earlierTurns.some((turn) => /\bguides?\b/i.test(turn));
  const asksOfBoth = THOUGHT_OTHER_SOURCE.test(text) || ASKS_IF_SAME.test(text) || (ofGuides && ASKS_WHICH_WANTS_MORE.test(text));
  return asksOfBoth && counted !== undefined ? { ...question, text: `${withoutEnd(counted)}, in both guides?` } : undefined;
};

/** "hm i thought i saw another number on an older version": what either edition says is asked for. */
const SAW_OTHER_FIGURE =
  /\bi (?:thought|think|swear|remember|believe|could have sworn)\b[^.?!]{0,25}\b(?:another|a different|other|different) (?:number|figure|count)s?\b[^.?!]{0,20}\b(?:old|older|earlier|previous|other) (?:version|page|edition|one|site)\b/i;
/** "in both editions?" */
const IN_BOTH_EDITIONS =
  /^(?:(?:and|ok(?:ay)?|so|is (?:that|it|this))[\s,]+)*(?:(?:the same )?(?:in|on) )?both (?:the )?(?:editions|pages|versions)(?: say (?:that|so|it))?[\s?!.]*$/i;
export const ofEitherEdition: Restatement = ({ question, text, earlier }) =>
  SAW_OTHER_FIGURE.test(text) || IN_BOTH_EDITIONS.test(text)
    ? { ...question, text: `${withoutEnd(earlier().text)} on the older page and the newer one?` }
    : undefined;

/** "did the old version mention that too, or is it new?" */
const EARLIER_SAYS_IT =
  /^(?:(?:and|so|ok(?:ay)?|but)[\s,]+)*(?:did|does|was|is|were|are|has|had) (?:that |it |those |they |these )?(?:(?:also|already|even) )?(?:(?:in|on) )?the (?:old|older|earlier|previous|prior|former|first) (?:version|page|edition|one|site|text)(?: of (?:the|that|this) (?:page|site|text))?(?: (?:also|already|even))?(?: (?:mention|say|state|list|have|include|name|give|print|claim|tell|show)s?(?: (?:that|it|this|them|those|these|so))?)?(?:,? (?:too|as well|also|already))?(?:,? or (?:is|are|was|were) (?:it|that|this|they|those) (?:new|newer|added|later|recent)(?: .{0,20})?)?[\s?!.]*$/i;
export const ofEarlierEditionToo: Restatement = ({ question, text, last, earlier }) =>
  EARLIER_SAYS_IT.test(text) && asksSomething(last)
    ? { ...question, text: `${withoutEnd(earlier().text)} on the older page and the newer one?` }
    : undefined;

const OTHER_COPY =
  '(?:(?:(?:old|older|earlier|previous|printed|saved|archived|cached) )+(?:copy|version|page|edition|print-?out|screenshot|pdf|site|one)|(?:copy|print-?out|screenshot|hand-?out)(?: [\\w-]+){0,5}?)';
/** "and 15,000, which version has that?", "which edition has the 15,000?": asked of the point of which the turn before asked. */
const WHICH_EDITION_HAS =
  /\bwhich (?:version|edition|page)(?: of (?:the|this|that) (?:page|document|site))?\b[^.?!\d]{0,20}\b(?:has|had|says?|said|gives?|gave|prints?|states?|lists?|from|mentions?)\b/i;
/** A figure in thousands, with no word of what it counts. */
const FIGURE_NAMED = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{4,7}|\d{1,3} ?k)(?=\s*(?:[?.!,]|$|one\b|figure\b|number\b))/i;
export const ofEditionWithFigure: Restatement = ({ question, text, last, earlier }) => {
  const figure = WHICH_EDITION_HAS.test(text) ? FIGURE_NAMED.exec(text)?.[1] : undefined;
  if (figure === undefined || !/\bhow (?:many|much)\b|\bnumber of\b/i.test(last)) return undefined;
  return { ...question, text: `${withoutEnd(earlier().text)}, which version of the page says ${figure}?` };
};

/** "weird, the copy our coordinator printed says 650k", "i've got 17 in my notes from an older printout": whether it is that. */
const COPY_SAYS_OTHERWISE = new RegExp(
  `\\b${OTHER_COPY} (?:says?|said|has|had|shows?|showed|lists?|listed|gives?|gave|reads?) (?:about |like |around |over )?(\\d[\\d,.]*\\s?k?)\\b(?!\\s*\\?)|\\b(?:got|have|had|saw|wrote|noted) (\\d[\\d,.]*\\s?k?)\\b[^.?!;]{0,20}\\b(?:in|on|from) (?:my |the |an? |our )?${OTHER_COPY}\\b`,
  'i',
);
const LONGEST_REMARK = 200;
export const withFigureOfCopy: Restatement = ({ question, text, earlier }) => {
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
  /^(?:(?:oh|hm+|wait|but|huh|really|so|ok(?:ay)?|no)[ ,.!?]*)*(?:i (?:thought|heard|read|saw)|(?:my|our|the|an?) \w+ (?:said|says|told me|thinks|claims|claimed))(?: (?:that|somewhere))?(?: (?:it|that|they|there|this)(?:'s| is| was| were| had| are| takes?| took| said)?)? (?:like |about |only |around )?(\d[\d,]*)(?: (?:though|tho|somewhere|online|(?:on|from) (?:an? |the |my )?[\w-]+(?: [\w-]+)?))?[\s?!.]*$/i;
const FIGURE_SAID =
  /(?<=\b(?:has|have|are|is|takes?|offers?|gets?|performs?|does|lasts?) (?:about |like |only |over )?)\d[\d,]*/i;
/** "msk positions" */
const NAMES_COUNT =
  /^\W*(?:[\w/-]+ ){0,4}(?:positions?|spots?|slots?|weeks?|years?|months?|beds?|suites?|procedures|exams?|radiologists|fellows|residents)\W*$/i;
export const withFigureHeard: Restatement = ({ question, text, last }) => {
  const heard = THOUGHT_OTHERWISE.exec(text)?.[1];
  if (heard === undefined || (!asksSomething(last) && !NAMES_COUNT.test(last))) return undefined;
  const asked = FIGURE_SAID.test(last) ? last.replace(FIGURE_SAID, heard) : `${withoutEnd(last)}, ${heard}?`;
  return { ...question, text: asked };
};

/** "only 3?", "so four?", "250?" doubts the figure that was told: the question is put again, and not what else has such a figure. */
const BARE_FIGURE_ASKED =
  /^(?:(?:so|and|but|ok(?:ay)?|oh|hm+|wait|only|just|like|about|really|maybe|is (?:it|that)|it'?s|not|or)[\s,]+)*(?:\d[\d,]*k?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:then|only|right|maybe|or so|total|correct|yes|of (?:them|those)))*\s*\?+\s*$/i;
const ASKS_FOR_FIGURE =
  /\bhow (?:many|much|long|big|large)\b|\bnumber of\b|\b(?:which|what) (?:\w+ )?(?:level|pgy|year)\b|^\W*(?:[\w/-]+ ){0,3}(?:weeks|months|years|positions|spots|beds|suites|rooms)\W*$/i;
/** Counts that the asker may have: a bare figure is then one of theirs. */
const OF_ASKER =
  /\b(?:i|i've|my)\b|\benough\b|\d|\b(?:aways?|letters?|lors?|papers?|posters?|pubs?|publications?|manuscripts?|products?|abstracts?|projects?|programs?|apps|applications|scores?|rotations?)\b/i;
export const ofFigureDoubted: Restatement = ({ text, last, earlier }) =>
  BARE_FIGURE_ASKED.test(text) && ASKS_FOR_FIGURE.test(last) && !OF_ASKER.test(last) ? earlier() : undefined;

/** "so 120 is the hard max then": what was just told is asked again, whatever it was taken for. */
const TAKEN_FOR_LIMIT =
  /^(?:(?:oh|ok(?:ay)?|so|and|then|hm+|wait)[ ,.!]+)*(?:(?:like |about )?\d[\d,]*(?: (?:programs|apps|applications|in total|total))?(?: would be| is|'s)?|(?:that|this|it)(?:'s| is)|(?:those|these) are) (?:like )?(?:the |a |my )?(?:(?:hard|absolute|strict|real|total) )?(?:max(?:imum)?|cap|limit|ceiling|min(?:imum)?|floor|most|least)(?: (?:then|right|yeah|yes|correct|for (?:me|ir|dr)))*[\s?!.]*$/i;
export const takenForLimit: Restatement = ({ text, earlier }) => (TAKEN_FOR_LIMIT.test(text) ? earlier() : undefined);

/** "are you certain? I had been told it was Dr. Chang": who that is, is asked beside what was asked before. */
const NAME_HEARD =
  /^(?:(?:[Aa]re you (?:certain|sure)|[Rr]eally|[Hh]m+|[Oo]h|[Ww]ait|[Bb]ut|[Nn]o|[Ss]ure)[\s,.?!]+)*[Ii](?: had been| was| have been|'ve been)? (?:told|heard|thought|read|figured|assumed)(?: that)? (?:it|that|this|he|she)(?:'s| is| was) ((?:Dr|Prof)\.? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}|\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)[\s?!.]*$/u;
export const withNameHeard: Restatement = ({ question, text, last }) => {
  const name = NAME_HEARD.exec(text)?.[1];
  return name !== undefined && /\bwho\b/i.test(last)
    ? { ...question, text: `${withoutEnd(last)}? And who is ${name}?` }
    : undefined;
};

/** "which do i cite in my cover letter?" asks which of two figures stands. */
const WHICH_TO_USE =
  /^((?:(?:so|and|but|ok(?:ay)?|hm+|wait|then)[\s,]+)*which (?:(?:one|number|figure|of (?:them|the two|those|these)) )?(?:do|should|would|can) i )(?:cite|use|quote|put|write|mention|go with|trust|believe)(?: down)?(?: (?:in|on|for|to) (?:my|the|an?) [\w -]{2,30}?)?[\s?.!]*$/i;
export const ofWhatStands: Restatement = ({ question, text }) =>
  WHICH_TO_USE.test(text) ? { ...question, text: text.replace(WHICH_TO_USE, '$1use?') } : undefined;
