import { normaliseText } from '../text/analyse.ts';
import { anyOf } from '../text/any-of.ts';
import { onceForEach } from '../text/once-for-each.ts';
import { withMatterAlone } from './held-for.ts';
import { withoutCourtesies } from './out-of-scope/courtesies.ts';
import { smallTalkIn } from './out-of-scope/small-talk.ts';

/** Longest question that is read; what follows is left out. Slack and Discord allow 4,000 and 2,000 characters in a message. */
export const LONGEST_QUESTION = 4000;

// What is rare stands first in these patterns: a look behind comes after it, and so is hardly ever taken.
/** "what can I actually DO this year" stresses a word and speaks of no osteopath. */
const STRESSED_DO =
  /DO\b(?<=\b(?:[Ii]|[Ww]e|[Yy]ou|[Uu]|[Tt]hey|[Aa]ctually|[Rr]eally|[Ee]ven|[Jj]ust|[Pp]eople) DO)(?! (?:applicants?|students?|candidates?|seniors?|schools?|[Mm][1-4]))/g;

/** "im a DO, how many aways": who one is, and nothing that is done. */
const OSTEOPATH_ALONE = /\b(an? (?:us |u\.s\. |american )?)do(?=\s*(?:[,.;:]|$|here\b))/gi;

/** "Dr Zhao" is no diagnostic radiology. */
const TITLE_OF_DOCTOR = /\b[Dd]r\.? (?=\p{Lu}\p{Ll})/gu;

/** "how 2 apply", "what 2 watch out 4", "email 4 a project", but "2 letters" and "4 IR programs". */
const TO_IN_DIGITS =
  /2 (?<=\b(?:how|what|who|where|when|whom|have|has|need|needs|want|wants|trying|going|able|supposed|best|better|hard|easy|ready|way|ways|time|things?|stuff|tips|used) 2 )(?=(?:watch|do|say|ask|put|write|apply|email|contact|talk|get|be|have|know|expect|wear|bring|include|send|take|pick|choose|focus|avoid|study|go|see|make|find|become|improve|mention|tell|use|add|read|learn|submit|upload|prove|fix|explain)\b)/gi;
const FOR_IN_DIGITS =
  /4(?<=\b(?:e?-?mail(?:ing)?|profs?|attendings?|mentors?|apply(?:ing)?|look(?:ing)?|good|tips|advice|ready|prep\w*|out|pay|ask(?:ing)?|aim(?:ing)?|wait(?:ing)?|fields?|research|letters?|required|needed|enough|deadline|do|same|what about|score|statement|ps|interviews?) 4)(?= (?:an?|the|my|me|us|u|that|this|it|research|residency|fellowship|applying|interviews?|(?:ir|dr|msk|mgh|imgs?|dos?|mds?)(?! ?(?:\w+ )?(?:programs?|letters?|lors?|aways?|rotations?|projects?|papers?|posters?|spots|positions|residents|fellows|faculty|attendings|apps|applications|months|weeks|years|cases))\b)\b(?! (?:years?|months?|weeks?)\b)|\s*(?:[?.!,]|$))/gi;

/** "all of em", but "a letter from EM": them, and no emergency medicine. */
const THEM =
  /em\b(?<=\b(?:of|tell|ask|email|give|show|on|with|about|from|send|get|got|put|for|take|takes|took|know|see|make|fill|fills|filled|meet|met|help|pay|impress|contact|call|text|thank|let|hold|keep|count|read) em)(?! (?:letters?|lors?|rotations?|shifts?|evals?|evaluations?|attendings?|docs?|faculty|physicians?|clerkships?|residenc\w+|electives?|months?|and|or|vs)\b)/g;

/** "1yr or 2", "9mo of IR", "3lors": a count and what it counts are two words. */
const WRITTEN_TOGETHER =
  /(?<![\w.,/-])(\d{1,3})((?:yr|mo|mth|wk|hr|pg|lor|pub|app|proc|pt)s?|years?|months?|weeks?|days?|hours?|letters?|aways?|papers?|posters?|abstracts?|programs?|projects?|cases?|procedures?|points?|pages?|ir|dr|integrated|fails?)\b/gi;
/** "usmd 251" */
const KIND_WRITTEN_TOGETHER = /\bus(md|do|imgs?)\b/gi;
/** "what is the pd's name": his name, and nothing of all directors. */
const OF_OFFICE =
  /\b(pd|apd|director|chair|chief|dean)'?s (?=(?:full |actual |e-?mail |phone )?(?:names?|e-?mail|phone|number|address|office|contact)\b)/gi;
/** "what should I know before an interview, IMG edition": for whom it is asked, and no edition of a page. */
const FOR_WHOM =
  /[\s,(-](?:the )?((?:us[- ]|non-us )?(?:citizen )?(?:imgs?|fmgs?|do|md|m[1-4]|ms[1-4]|student|reapplicant|parent)) (?:edition|version)\)?(?=[\s?!.]*$)/gi;
/** "I'd sell my kidney for MGH" is a way of saying that one wants it. */
const WOULD_DO_ANYTHING =
  /\bi(?:'?d| would) (?:literally |honestly )?(?:die|kill|sell (?:my|a) (?:kidney|soul|liver|car|firstborn)|do anything|give (?:anything|an arm|my (?:left |right )?\w+)) (?:for|to (?:be|get|match|go|train|work))( (?:at |in(?:to)? )?(?:\w+ ?){1,4}?)(?:[.!;]+(?=\s)|(?=,|$|\?))/gi;

/** "and if I match IM instead?" names internal medicine, and is no "I am". */
const INTERNAL_MEDICINE =
  /\bIM\b(?<=\b(?:match(?:ed|ing)?(?: (?:into|in))?|prelim|categorical|into|in|or|and|to|for|do|doing|did|with|than|vs\.?|like|a|an|the|\/) ?IM)(?! (?:an?|the|not|so|at|in|from|going|trying|just)\b)/g;
/** "what's it called?" asks for its name, and not for who is on call. */
const CALLED = /\bcalled(?<=\b(?:is|was|it|this|that|one|guide|page|program|thing|place|office|role) called)\b/gi;
/** "how many procedures a year total?" asks how many. */
const IN_TOTAL = anyOf(
  / (?:in )?total(?<=\b(?:an?|per|each|every) (?:yr|year|month|week) (?:in )?total)(?=\s*(?:[?.!,;)]|$|and\b))/gi,
  /(?:in total|in all|altogether|total(?= (?:for|do|does|did|should|must|can|are|and|from)\b|\s*(?:[?.!,;)]|$)))(?<=\bhow many (?:[\w-]+ ){1,4}(?:in total|in all|altogether|total))\b/gi,
  /^in total, (?=how many\b)/gi,
);
/** "e-s-i-r", "U.S.M.L.E." */
const SPELLED_OUT =
  /(?=\p{L}[.-]\p{L}[.-])(?<![\p{L}\d.-])(?:\p{L}(?:-\p{L}){2,5}(?![\p{L}\d-])|\p{L}(?:\.\p{L}){2,5}\.?(?![\p{L}\d]))/gu;
/** "MRs/yr" */
const A_YEAR = /(?<=\p{L})\/(?=(?:yr|year|mo|mth|month|wk|week|day)\b)/giu;
/** "so anything above 235 is fine?" speaks of scores. */
const ANY_SCORE =
  /(?<!\b(?:esir|cases|procedures|logged)\b.*)\b(?:any(?:thing)?|everything|something|stuff) (?!.*\b(?:esir|cases|procedures|logged)\b)(?=(?:above|below|over|under|beyond) (?:an? )?2[0-7]\d\b(?=\s*(?:[?.!,]|$|(?:is|was|would|will|gets?|counts?|good|fine|ok|bad|enough|on)\b)))/gi;
/** "which doc has a number for it?", "the other doc": a document, and no physician. */
const DOC_THAT_SAYS = anyOf(
  /\b(?:which|what)(?: one)?(?: of (?:the|these|your|those))? docs?(?= (?:has|have|says?|said|gives?|gave|lists?|prints?|mentions?|puts?|covers?|tells?|states?|names?|recommends?|wants?|asks?|contains?|do|does)\b)/gi,
  /\bthe other docs?\b/gi,
);
/** "what do IR docs do?": physicians. */
const DOCS_OF_FIELD = /\b(v?ir|dr|rads?|radiology|interventional|er|icu|surgery) docs\b/gi;
/** Who is on track goes no track. */
const ON_TRACK = /\bon[- ]track\b/gi;

/** "is that statement right?" asks of what was said, and of no personal statement. */
const STATEMENT_MADE =
  /\b(is|are|was|were) (?:that|this|the|my|it|the following) statements? (?=(?:still |really |even )?(?:right|correct|true|accurate|ok(?:ay)?|valid|fine as)\b)/gi;

const SOME_WORDS = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;
/** "okay forget Mayo, do observerships count?", "the first steps please, never mind match rates": what is set aside is not asked. */
const SET_ASIDE =
  /(?:^|[,;.!?]\s*|\b(?:ok(?:ay)?|so|and|but|no|well)[\s,]+)(?:never ?mind|nvm|forget|ignore|leave (?:aside|out)|set aside)(?: about)? (?!(?:that|it|this|what|all|everything|your|previous|the above|instructions?|to|how|if|for)\b)(?:[\w'/-]+ ?){1,4}?(?=\s*(?:[,;.!?]|$))/gi;

/** What the engine reads of a message: one line of clean text without courtesies, cut to the longest question. */
export const readable: (text: string) => string = onceForEach((text) => {
  const clean = normaliseText(text.slice(0, LONGEST_QUESTION * 4)).slice(0, LONGEST_QUESTION);
  const said = smallTalkIn(clean) === undefined ? withoutCourtesies(clean) : clean;
  const asked = said.replace(SET_ASIDE, '').replace(/^[\s,;.!?]+/, '');
  return withMatterAlone(SOME_WORDS.test(asked) ? asked : said)
    .replace(SPELLED_OUT, (letters) => letters.replace(/[-.]/g, ''))
    .replace(STRESSED_DO, 'do')
    .replace(STATEMENT_MADE, '$1 that ')
    .replace(OSTEOPATH_ALONE, '$1DO student')
    .replace(THEM, 'them')
    .replace(INTERNAL_MEDICINE, 'internal medicine')
    .replace(ON_TRACK, 'on pace')
    .replace(A_YEAR, ' per ')
    .replace(ANY_SCORE, 'any step 2 score ')
    .replace(IN_TOTAL, '')
    .replace(CALLED, 'named')
    .replace(DOC_THAT_SAYS, (doc) => doc.replace(/doc(s?)$/i, 'document$1'))
    .replace(DOCS_OF_FIELD, '$1 doctors')
    .replace(TITLE_OF_DOCTOR, 'doctor ')
    .replace(WRITTEN_TOGETHER, '$1 $2')
    .replace(KIND_WRITTEN_TOGETHER, 'us $1')
    .replace(OF_OFFICE, '$1 ')
    .replace(FOR_WHOM, ' for $1s')
    .replace(WOULD_DO_ANYTHING, 'for$1,')
    .replace(TO_IN_DIGITS, 'to ')
    .replace(FOR_IN_DIGITS, 'for');
});
