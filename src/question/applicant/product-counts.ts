import { anyOf } from '../../text/any-of.ts';
import { onceForEach } from '../../text/once-for-each.ts';
import type { ApplicantProfile } from '../question.ts';
import { COUNT, countBefore, countOf, sumOfCounts } from './counting.ts';

const PRODUCT =
  '(?:posters?(?! (?:sessions?|boards?|halls?|competitions?|printing))|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?|scholarly (?:products?|items?|works?|outputs?)|products?)\\b';
const UNDER_WAY =
  'in prep\\w*|in the works|in progress|under ?way|being written|half[- ](?:written|done|drafted|finished)|unfinished';
/** "one case report half written, 0 posters": no product yet. */
const IS_UNFINISHED = new RegExp(
  `\\b(?:${UNDER_WAY}|(?:still|am|i'?m) (?:writing|drafting)|not (?:yet )?(?:written|submitted|finished))\\b`,
  'i',
);
/** "1 manuscript in prep" is none yet. */
const NOT_DONE = `(?! (?:(?:is |are |still )*(?:${UNDER_WAY}|planned|unwritten|drafted|started|to (?:write|finish|submit|revise)(?: up)?))|,? (?:(?:that|which|both|all|just) )*(?:(?:was|were|got|have been|has been) )*(?:rejected|retracted)|,? (?:in|at|for) (?:a |my |our )?(?:journal club|class\\b|course))`;
const FIELD =
  'sir|rsna|arrs|aur|acr|cirse|ir|dr|msk|non-?ir|ir-related|dr-related|interventional|radiology|imaging|medicine|im|em|surg\\w*|general surgery|vascular|neuro\\w*|cardi\\w*|derm\\w*|ortho\\w*|onc\\w*|gi|peds|pediatrics?|ob-?gyn|ent|uro\\w*|ophtho\\w*|psych\\w*|path\\w*|anatomy|basic science|bench|clinical|public health|education|med ed|qi|ai|unrelated|random';
const KIND_OF_PRODUCT =
  '(?:first|1st|second|2nd|third|3rd|middle|last|co)[- ]?author(?:ed)?|peer[- ]?reviewed|in[- ]press|accepted|published|submitted|finished|completed|conference|research|national|regional|local|institutional|international|small|big|good|solid|strong|decent|short|review|original|retrospective|prospective|oral|podium|case report|high[- ]impact|low[- ]impact|actual|real|full|new';
/** "2 basic science manuscripts", "first author IR papers" */
const OF_PRODUCTS = `(?:(?:${FIELD}|${KIND_OF_PRODUCT}) )*`;
const NOT_READ =
  '(?<!\\b(?:read|reading|reviewed|reviewing|cited|citing|found|published by|working on|writing|drafting|starting|finishing) (?:over |about |like )?)';
const ONE_PRODUCT = new RegExp(
  `(?:^|[:=]\\s|\\b(?:imgs?|md|do|ms?[1-4]),? )(?:just |only |literally )?one ${OF_PRODUCTS}${PRODUCT}${NOT_DONE}(?! (?:of \\w+ )?(?:(?:just|then|has|was|were|got|been|is) )*(?:withdr|retract|reject|cancel|fell|lost))`,
  'i',
);
const PRODUCTS = countBefore(`[- ]${OF_PRODUCTS}${PRODUCT}${NOT_DONE}`, 'i', NOT_READ);
const EACH_PRODUCT = new RegExp(
  `(?:(?<=(?:^|,|\\band|\\bplus|&|\\+|\\b(?:have|has|had|got|with|w/)) ?)(an?)(?![^.?!,;]{0,45}\\b(?:half|writing|drafting|working on|in prep\\w*|not|unfinished|started|in progress)\\b)|${NOT_READ}\\b(${COUNT}))[- ]${OF_PRODUCTS}(?:${PRODUCT}|letters? to the editor\\b|book chapters?\\b|(?<cases>case (?:reports?|series)(?! (?:(?:is|was|are|were) )?(?:in press|published|accepted)))\\b|case (?:reports?|series)\\b)${NOT_DONE}`,
  'gi',
);
const OF_PROJECTS =
  '[- ](?:ir |dr |research |qi |radiology |ir-related |dr-related |substantial |substantive |solid |small |big |completed |ongoing |meaningful |published |retrospective |prospective )*(?:projects?|case reports?|case series|stud(?:y|ies)|chart reviews?|qi (?:papers?|posters?|abstracts?|audits?))\\b';
const PROJECTS = countBefore(OF_PROJECTS);
/** "1 case series and a case report": each of several. */
const EACH_PROJECT = new RegExp(
  `(?:\\b(?:and|plus|also)|[,&+]) ?(?:just |only )?(an?|one|\\d)${OF_PROJECTS}${NOT_DONE}|${NOT_READ}\\b(${COUNT})${OF_PROJECTS}${NOT_DONE}`,
  'gi',
);

/** "us img, one case series": a list of what one has; "I have a case report". */
const ONE_PROJECT =
  /(?:(?:^|[,;:.]\s*|\b(?:have|has|had|got|did|done|with|just|only)\s+)(?:just |only )?one|\b(?:have|has|got|did) (?:an|a|a single)) (?:(?:small|solid|retrospective|prospective|research|ir|dr|qi) )*(?:case (?:series|report)|chart review|research project|retrospective study)\b/i;

/** "I only did one chart review with him" tells what joins the two. */
const DONE_WITH_SOMEBODY =
  /\b(?:an?|one) (?:\w+ )?(?:project|case report|case series|study|chart review) with (?:him|her|them|that|this|my (?:\w+ )?(?:pi|attending|mentor)|dr)\b/i;

/** Words without which no product, or no project, is told of. */
const MAY_TELL_OF_PRODUCTS = /poster|abstract|paper|pub|manuscript|presentation|scholarly|product/i;
const MAY_TELL_OF_PROJECTS = /project|case|stud|chart|\bqi\b/i;

/** "is it true that one good paper beats many abstracts?" tells of nobody's. */
const WEIGHS_ONE_AGAINST_OTHER =
  /\b(?:beats?|outweighs?|trumps?|(?:is|are) (?:worth more|better|stronger) than|counts? (?:for )?more than|(?:is|are) worth as much as)\b/i;

/** "exactly 2 items, a poster on stroke and an abstract": so many products, told one by one. */
const LISTED_ONE_BY_ONE = new RegExp(
  `\\b(\\d|one|two|three|four|five|six) (?:items?|things|entries|pieces|works|outputs)\\b[^.?!\\w]{0,3}(?:(?:namely|which are|they are) )?an? (?:[\\w-]+ ){0,2}${PRODUCT}`,
  'i',
);

const OF_MINE = /\b(?:i|i've|ive|my|mine|he|she|his|her)\b/i;

/** Scholarly products that a sentence tells of as its writer's, now. */
export function productsIn(sentence: string): number | undefined {
  if (!MAY_TELL_OF_PRODUCTS.test(sentence) || (WEIGHS_ONE_AGAINST_OTHER.test(sentence) && !OF_MINE.test(sentence)))
    return undefined;
  const told = presentOf(sentence);
  if (ALL_REJECTED.test(told)) return undefined;
  const count =
    countOf(LISTED_ONE_BY_ONE.exec(told)?.[1]) ??
    sumOfProducts(told) ??
    countOf(PRODUCTS.exec(told)?.[1]) ??
    (ONE_PRODUCT.test(told) ? 1 : undefined);
  return count === undefined ? undefined : count + elsewhere(told, count);
}

const ALL_REJECTED =
  /\b(?:both|all|they all)(?: of them)? (?:got|were|have been) (?:rejected|retracted|withdrawn)\b|\b(?:got|were|have been) (?:all|both) (?:rejected|retracted|withdrawn)\b/i;
/** "2 posters at SIR and one at RSNA", "no IR pubs, 4 in neurosurg", "first author on 2 papers and second author on 4" */
const COUNTED_ELSEWHERE =
  /(?<=\b(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?)\b[^.?!;]{0,25})(?:,|\band) (?:(?:second|middle|co)[- ]?author on )?(\d|one)(?= (?:as )?(?:second|third|middle|co|last)[- ]author\b| (?:in|at|from) \w+(?:\s*(?:[.,;!?)]|$)| (?:\d{4}|school)\b)|\s*(?:[.!?]|$))/gi;

/** The first are told of with their place or their kind: "2 posters at SIR", "no IR pubs", "first author on 2 papers". */
const PLACED =
  /\b(?:author on\b|(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?) (?:\w+ )?(?:in|at|from|for|on)\b)/i;

/** "3 first author papers and 2 second author" */
const AS_ANOTHER_AUTHOR =
  /^\D*\d{1,2} (?:first|1st)[- ]author\w* [^.?!;]*\d (?:as )?(?:second|third|middle|co|last)[- ]author\b/i;

function elsewhere(told: string, count: number): number {
  const matches = [...told.matchAll(COUNTED_ELSEWHERE)];
  const more = sumOfCounts(matches);
  // "2 papers, 1 in IR": one of the two.
  const areAmongThem = more <= count && !PLACED.test(told.slice(0, matches[0]?.index)) && !AS_ANOTHER_AUTHOR.test(told);
  return areAmongThem ? 0 : more;
}

/** Whether a text tells that something is still to be finished. */
export function isUnfinished(text: string): boolean {
  return IS_UNFINISHED.test(text);
}

export function projectsIn(sentence: string): number | undefined {
  if (!MAY_TELL_OF_PROJECTS.test(sentence) || DONE_WITH_SOMEBODY.test(sentence)) return undefined;
  return sumOfProjects(sentence) ?? countOf(PROJECTS.exec(sentence)?.[1]) ?? (ONE_PROJECT.test(sentence) ? 1 : undefined);
}

/** "2 case reports and a QI project" are three; of "4 projects, 2 case reports among them" the last are part of the first. */
function sumOfProjects(sentence: string): number | undefined {
  if (kindsOfProductIn(sentence).length > 0 || /\bor\b/i.test(sentence)) return undefined;
  const each = [...presentOf(sentence).replace(PARTS_OF_COUNT, ' ').matchAll(EACH_PROJECT)];
  if (each.length < 2 || /\bprojects\b/i.test(each[0]?.[0] ?? '')) return undefined;
  return each.reduce(
    (sum, [, joined, counted]) => sum + (/^an?$/i.test(joined ?? '') ? 1 : (countOf(joined ?? counted) ?? 0)),
    0,
  );
}

/** So many products of a kind, in the singular; case reports are among them. */
export interface CountedProducts {
  readonly kind: string;
  readonly count: number;
  /** "another poster", "a second manuscript", "2 more posters": beside those told of before. */
  readonly isFurther: boolean;
}

const COUNTED_PRODUCT = new RegExp(
  `(?:(another|one more|(?:an? |my |the )?(?:second|third)|an? (?:further|additional|extra))|${NOT_READ}(?<![\\w-])(${COUNT}|(?<=(?:^|,|\\band|\\bplus|\\balso|&|\\+|\\b(?:have|has|had|got|with)) ?)an?))(?: (more|additional|extra|further))?[- ]${OF_PRODUCTS}(poster|abstract|paper|pub|publication|manuscript|presentation|product|case (?:report|serie))s?\\b${NOT_DONE}`,
  'gi',
);

/** Scholarly products that a sentence counts, each with its kind; a conversation is counted through anew with each of its turns. */
export const countedProductsIn: (sentence: string) => readonly CountedProducts[] = onceForEach((sentence) => {
  if (!MAY_TELL_OF_PRODUCTS.test(sentence) && !MAY_TELL_OF_PROJECTS.test(sentence)) return [];
  return Array.from(presentOf(sentence).matchAll(COUNTED_PRODUCT), ([, further, count, more, kind = '']) => ({
    kind: /^case/i.test(kind) ? 'case report' : kind.toLowerCase(),
    count: further === undefined && !/^an?$/i.test(count ?? '') ? (countOf(count) ?? 0) : 1,
    isFurther: further !== undefined || more !== undefined,
  }));
});

const KINDS_OF_PRODUCT = /\b(poster|abstract|paper|pub|publication|manuscript|presentation|product)s?\b/gi;
/** Kinds of scholarly products that a text names, each in the singular. */
export function kindsOfProductIn(text: string): string[] {
  return (text.match(KINDS_OF_PRODUCT) ?? []).map((kind) => kind.toLowerCase().replace(/s$/, ''));
}

const CORRECTS_COUNT = /\b(?:sorry|actually|wait|i mean)\b/i;
const WISHES_OR_ASKS =
  /\?\s*$|\b(?:want|hope|hoping|plan|plans|planning|aim|goal|next|soon|will|would|going to|is not|isn't|not a lot)\b/i;

/**
 * "1 poster submitted. no manuscript." tells of one product, "2 posters. 1 paper." of three: what is of another kind is added. What is
 * of the same kind is said again, or corrected.
 */
export function withEarlier(before: ProductsTold, counts: ApplicantProfile, sentence: string): ApplicantProfile {
  const { products } = counts;
  if (products === undefined) return counts;
  const kinds = kindsOfProductIn(sentence);
  const isNew = !kinds.some((kind) => before.kinds.has(kind));
  const corrects = CORRECTS_COUNT.test(sentence);
  if (before.count !== undefined && !corrects && WISHES_OR_ASKS.test(sentence)) return { ...counts, products: before.count };
  const total = before.count !== undefined && isNew && !corrects ? before.count + products : products;
  before.count = total;
  for (const kind of kinds) before.kinds.add(kind);
  return { ...counts, products: total };
}

/** The products told so far in a message, and their kinds. */
export interface ProductsTold {
  count: number | undefined;
  readonly kinds: Set<string>;
}

/** "I have 5 but 0 manuscripts" */
const SO_MANY_BUT_NONE = /\b(?:have|has|got) [1-9]\d? but (?:no|zero|0) /i;
const ZERO_OF_KIND = /\b(?:no|zero|0) (?:\w+ )?(poster|abstract|paper|pub|publication|manuscript|presentation)s?\b/gi;

/** "poster accepted, no manuscript", "2 posters", then "and 0 papers": none of one kind is not none at all. */
export function isZeroOfOneKind(own: string, before: string): boolean {
  if (SO_MANY_BUT_NONE.test(own)) return true;
  const none = Array.from(own.matchAll(ZERO_OF_KIND), ([, kind = '']) => kind.toLowerCase());
  const others = kindsOfProductIn(`${before} ${own.replace(ZERO_OF_KIND, ' ')}`);
  return none.length > 0 && others.some((kind) => !none.includes(kind));
}

const NO_ABSTRACT = /\b(?:no|zero|0|without (?:an?|any)) (?:\w+ )?(?:abstracts?|posters?)\b/i;

/** "no abstracts no publications": of neither there is any. */
const NEITHER_KIND =
  /\b(?:no|zero|0) (?:\w+ )?(?:abstracts?|posters?)\b[^.?!]{0,12}\b(?:no|or|zero|0|nor) (?:\w+ )?(?:papers?|pubs?|publications?|manuscripts?)\b|\b(?:no|zero|0) (?:\w+ )?(?:papers?|pubs?|publications?|manuscripts?)\b[^.?!]{0,12}\b(?:no|or|zero|0|nor) (?:\w+ )?(?:abstracts?|posters?)\b/i;
export function tellsOfNoProduct(text: string): boolean {
  return NEITHER_KIND.test(text) && !IS_NO_CV.test(text);
}
/** "if there are no abstracts and no papers", "no posters or papers in IR", "no posters or papers but 2 case reports" */
const IS_NO_CV = anyOf(
  /\b(?:papers?|pubs?|publications?|manuscripts?|abstracts?|posters?) (?:in \w+|but (?:\d|an?|one|two|three))\b/i,
  /^(?:(?:and|so|but|what)[\s,]+)*(?:is|are|if|can|do|does|how|will|would|should)\b(?!.*\b(?:i|i've|ive) (?:have|got)\b)[^.!]*\b(?:no|zero|0)\b[^.!]*\?\s*$/i,
);

/** "1 paper submitted, no abstract": papers alone, and neither an abstract nor a poster. */
export function tellsOfNoAbstract(text: string): boolean {
  if (!NO_ABSTRACT.test(text)) return false;
  return kindsOfProductIn(text.replace(new RegExp(NO_ABSTRACT, 'gi'), ' ')).every((kind) =>
    /^(?:paper|pub|publication|manuscript)$/.test(kind),
  );
}

const GENERIC_PRODUCT = new RegExp(
  `\\b(?:${COUNT}) (?:\\w+ )?(?:scholarly (?:products?|items?|works?|outputs?)|products?)\\b`,
  'i',
);

/** "2 years ago I had 1 paper, now I have 4": what is now counts; nor do goals, time for some, and what a lab has. */
function presentOf(sentence: string): string {
  const now = NOW_HAS.exec(sentence);
  return (now ? sentence.slice(now.index) : sentence)
    .split(CLAUSES_OF_COUNTS)
    .filter((clause) => !IS_WISHED.test(clause))
    .join('');
}
const NOW_HAS = /\bnow(?<=\b(?:had|ago|was|used to|last (?:year|cycle))\b.*now) (?:i |he |she |we )?(?:have|has|at|up to)\b/i;
const CLAUSES_OF_COUNTS = /(?<=[,;])|(?=\bbut\b)|(?=\band (?:hop\w+|want|plan\w*|aim\w*)\b)/;
const IS_WISHED = anyOf(
  /\b(?:goal|target|requirement|minimum|average)\b[^.?!]{0,20}\b(?:is|was|of|:)/i,
  /\b(?:aim(?:ing)?|hop(?:e|ing)|try(?:ing)?|want(?:ing)?|need|time) (?:for|to (?:have|get|publish|reach|hit))\b/i,
  /\bif i (?:publish|get|had|can)\b/i,
  /\b(?:in|from|of|by) (?:my|our|the|his|her) (?:lab|group)\b/i,
);

/** "1 poster and 2 papers" are three products. */
function sumOfProducts(sentence: string): number | undefined {
  // "one product, a paper" says what the one is.
  if (GENERIC_PRODUCT.test(sentence)) return undefined;
  const whole = sentence.replace(PARTS_OF_COUNT, ' ');
  const each = Array.from(whole.matchAll(EACH_PRODUCT), ({ 0: told, 1: article, 2: count, index, groups }) => ({
    count: article ? 1 : (countOf(count) ?? 0),
    isCase: groups?.cases !== undefined,
    kind: kindsOfProductIn(told)[0],
    isPlain: IS_PLAIN.test(told),
    end: index + told.length,
    start: index,
  }));
  const [first, ...others] = each;
  // A case report by itself is a project.
  if (first === undefined || others.length === 0 || each.every(({ isCase }) => isCase)) return undefined;
  // "1 case series, 0 pubs": there is a project, and of what is published none.
  if (each.every(({ isCase, count }) => isCase || count === 0)) return undefined;
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  // "6 pubs, 3 abstracts and 3 papers", "5 papers, 3 first author papers": what the first are made of.
  const isJoined = others.length === 1 && /\b(?:and|plus)\b|[&+]/i.test(whole.slice(first.end, others[0]?.start));
  const ofSameKind = !isJoined && others.every(({ kind }) => kind === first.kind);
  const areParts =
    first.count > 1 && (ofSameKind ? rest <= first.count : GENERIC_KINDS.has(first.kind ?? '') && rest === first.count);
  return first.isPlain && areParts ? first.count : first.count + rest;
}

/** "5 publications (2 IR papers, 3 ortho papers)", "4 posters, including 2 IR posters", "4 papers, 2 case reports among them" */
export const GENERIC_KINDS: ReadonlySet<string> = new Set(['pub', 'publication', 'product']);
const PARTS_OF_COUNT =
  /(?<=\b(?:\d+|one) (?:\w+ )?(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?)) ?\([^)]*\)|,? ?\b(?:\d|one) (?:\w+ ){1,3}(?:among|of) (?:them|those|these)\b|[,:]? ?\b(?:including|incl\.?|of which|among them|of (?:them|those))\b[^.?!;]*/gi;
/** "5 papers", and not "3 ortho papers". */
const IS_PLAIN = /^(?:\d+|one|an?)[- ](?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?)$/i;
