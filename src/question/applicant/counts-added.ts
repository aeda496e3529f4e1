import type { ToldFacts } from '../question.ts';
import { countOf, MONTH, SENTENCE_END } from './counting.ts';
import { withoutOthers } from './other-people.ts';
import { type CountedProducts, countedProductsIn, GENERIC_KINDS, kindsOfProductIn } from './product-counts.ts';

const ADDS =
  /^(?:(?:ok(?:ay)?|oh|so|wait|but|no)[\s,]+)*(?:and|also|plus|\+|adding|with|another)\b|\b(?:another|additional|extra|more on top|on top of that|as well|added|i also|too(?! (?:many|few|much|little|low|high|late|long|old|bad|hard|good)))\b/i;
/** "adding another 2", after aways were told of. */
const MORE_OF_THEM = /\b(?:another|plus|adding|add|\+) (?:another )?(\d|one)(?: more)?(?=\s*(?:$|[.,;!?)]))/i;
const SAYS_MORE = /\b(?:another|more|additional|extra|plus)\b|\+/i;
const IN_ALL = /\b(?:total|altogether|in all|overall)\b/i;
/** "now I have 4"; not "now 2 posters got accepted too". */
const BY_NOW = /(?<!\bjust )\bnow\b/i;
const CORRECTS = /\b(?:sorry|actually|wait|oops|i mean|i meant|make (?:that|it)|rather|correction|scratch)\b/i;
const TELLS_WHAT_ONE_HAS =
  /\b(?:i|i've|ive|we|he|she|they) (?:\w+ )?(?:have|has|had|got|did|published|presented|submitted)\b|\b(?:i've|ive)\b/i;
/** What is wished for, asked about or only supposed adds nothing. */
const NOT_HAPPENED = /\b(?:should|could|would|if|want|need|can i|how many|hoping|hope|plan\w*|aim\w*|maybe|might|next)\b/i;

/** Whether a turn goes on with what the one before it told: "and 300 procedures". */
export function goesOnTelling(turn: string): boolean {
  return ADDS.test(turn);
}

/**
 * "i have 3 pubs", then "also 2 posters"; "1 away", then "adding another 2"; "2 IR letters", then "and 2 more": what is added is no count
 * of all.
 * @param before what the turns before told
 * @param later what this turn tells, read by itself
 * @param earlier the turns before, oldest first
 * @returns what this turn tells, with each count as it is by then
 */
export function withAdded(before: ToldFacts, later: ToldFacts, turn: string, earlier: readonly string[]): ToldFacts {
  const total = (before.products ?? later.products) === undefined ? undefined : productsInAll(turn, earlier);
  const ofProducts = total === undefined ? {} : { products: total };
  // To nothing nothing can be added.
  if (total === undefined && Object.keys(before).length === 0) return later;
  const told = turn
    .split(SENTENCE_END)
    .filter((sentence) => !sentence.endsWith('?') && !ASKS_WHAT_NOW.test(sentence))
    .join(' ');
  if (IN_ALL.test(told) || (BY_NOW.test(told) && !ADDS.test(told))) return { ...later, ...(CORRECTS.test(turn) && ofProducts) };
  const programs = programsWithAdded(before.programs, turn);
  const { products } = before;
  if (products !== undefined && products > 0 && LOSES_PRODUCT.test(turn)) return { ...later, products: products - 1 };
  return {
    ...later,
    ...furtherOfSame(before, later, turn),
    ...addedUp(before, later, turn, earlier),
    ...ofProducts,
    ...(programs && { programs }),
  };
}

/** "3 posters, 1 case report", then "the case report got rejected": one fewer. */
const LOSES_PRODUCT =
  /\b(?:the|my|that|one|one of (?:my|the|those|them|these)) ?(?:poster|abstract|paper|manuscript|case (?:report|series)|(?<=of )(?:posters|abstracts|papers|manuscripts|case reports))? (?:just |actually |sadly )?(?:got|was|has been) (?:rejected|retracted|withdrawn)\b/i;

/** "20 IR and 30 DR", then "what if I add 10 DR?" */
const ADDS_PROGRAMS =
  /\badd(?:ed|ing)? (?:another |like |maybe |about )*(\d{1,3}) (?:more |extra |additional )?(integrated|ir|dr|diagnostic)\b(?! (?:letters?|rotations?|months?|papers?|projects?))/i;

function programsWithAdded(before: ToldFacts['programs'], turn: string): ToldFacts['programs'] {
  if (before === undefined) return undefined;
  const [, more, kind = ''] = ADDS_PROGRAMS.exec(turn) ?? [];
  const of = /^d/i.test(kind) ? 'dr' : 'integrated';
  const told = before[of];
  return more === undefined || told === undefined ? undefined : { ...before, [of]: told + Number(more) };
}

/** Scholarly products that the turns tell by the end of this one; undefined where it counts none. */
function productsInAll(turn: string, earlier: readonly string[]): number | undefined {
  const counting = withoutOthers(turn)
    .split(SENTENCE_END)
    .filter((sentence) => countedProductsIn(sentence).length > 0);
  if (counting.length === 0) return undefined;
  return productsByNow([...earlier.flatMap((said) => withoutOthers(said).split(SENTENCE_END)), ...counting]);
}

/** "how am i doing now", "what now" */
const ASKS_WHAT_NOW = /^(?:(?:so|and|ok(?:ay)?)[\s,]+)*(?:how|what|where|am|is|are|do|does)\b/i;

function addedUp(before: ToldFacts, later: ToldFacts, turn: string, earlier: readonly string[]): ToldFacts {
  if (!ADDS.test(turn) || NOT_HAPPENED.test(turn)) return {};
  const { products, aways } = later;
  const sums: ToldFacts = {};
  const kindsIn = (text: string) =>
    kindsOfProductIn(text)
      .filter((kind) => kind !== 'product')
      .map((kind) => (kind === 'publication' ? 'pub' : kind));
  // "and I have 3 pubs" says again what was told, "also 2 posters" does not.
  const told = new Set(earlier.flatMap(kindsIn));
  const kinds = kindsIn(turn);
  const isOther = kinds.length > 0 && (SAYS_MORE.test(turn) || !kinds.some((kind) => told.has(kind)));
  if (products !== undefined && products > 0 && before.products !== undefined && isOther)
    sums.products = before.products + products;
  const [, more] = MORE_OF_THEM.exec(turn) ?? [];
  if (before.aways !== undefined && more !== undefined && Object.keys(later).every((fact) => fact === 'aways'))
    sums.aways = before.aways + (more.toLowerCase() === 'one' ? 1 : Number(more));
  else if (before.aways !== undefined && aways !== undefined && SAYS_MORE.test(turn)) sums.aways = before.aways + aways;
  return sums;
}

/**
 * Scholarly products by the end of a conversation, kind by kind: "3 posters and 2 papers", then "sorry, 1 paper" are four.
 * @param turns its sentences
 * @returns undefined where fewer than two of them count any, or what they count can not be kept apart
 */
function productsByNow(turns: readonly string[]): number | undefined {
  const counts = new Map<string, number>();
  let telling = 0;
  const last = turns.at(-1) ?? '';
  for (const turn of turns) {
    const all = countedProductsIn(turn);
    // A case report by itself is a project.
    const items = counts.size > 0 || all.some(({ kind }) => kind !== 'case report') ? all : [];
    if (items.length === 0 || (NOT_HAPPENED.test(turn) && turn !== turns[0])) {
      if (turn === last) return undefined;
      continue;
    }
    if (items.some(({ kind }) => GENERIC_KINDS.has(kind))) return undefined;
    const goesOn = telling === 0 || ADDS.test(turn) || CORRECTS.test(turn) || TELLS_WHAT_ONE_HAS.test(turn);
    if (!goesOn) return undefined;
    for (const item of items) counts.set(item.kind, afterItem(counts.get(item.kind) ?? 0, item, turn));
    telling++;
  }
  return telling > 1 ? [...counts.values()].reduce((sum, count) => sum + count, 0) : undefined;
}

function afterItem(before: number, { count, isFurther }: CountedProducts, turn: string): number {
  if (isFurther) return before + count;
  return before > 0 && ADDS.test(turn) && SAYS_MORE.test(turn) && !CORRECTS.test(turn) ? before + count : count;
}

/** "I have 6 months", then "so 6 more months?": that many are left. */
const IS_LEFT =
  /^(?:so|that'?s|that leaves)\b(?![^.?!]*\b(?:added|did|got|sent|booked|finished|have|had|done|applied|logged)\b)[^.?!]*\bmore\b/i;
const COUNTABLE = '(?:ir |dr )?(?:letters?|lors?|aways?|away rotations?|rotations?|auditions?|procedures?|cases|programs?)';
/** "added 12 more", "just got a second one", "did 120 more last month" */
const FURTHER = new RegExp(
  `\\b(?:(?:\\d{1,3}|one)(?: ${COUNTABLE})? (?:more|additional|extra)|another(?: (?:\\d{1,3}|one))?|an? (?:second|third|extra|additional)(?= (?:one|${COUNTABLE})\\b|\\W*$))\\b(?! (?:than|in total|thing|question))([^.?!]*)`,
  'i',
);
const NAMED = [
  ['letters', /\b(?:letters?|lors?)\b|\bfrom (?:an? |another )?(?:ir|interventional)\b/i],
  ['aways', /\b(?:aways?|rotations?|auditions?)\b/i],
  ['procedures', /\b(?:procedures?|cases)\b/i],
  ['interventionalMonths', /(?<!\b(?:last|this|next|past|each|every|per) )\bmonths?\b/i],
  ['integrated', /\b(?:ir|integrated)\b/i],
  ['dr', /\b(?:dr|diagnostic)\b/i],
  ['products', /\b(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?)\b/i],
] as const;
/** What may stand beside a figure without naming what it counts: "12 more yesterday", "a second one lined up in March". */
const NAMES_NOTHING = new RegExp(
  `^\\W*(?:(?:ones?|of (?:them|those)|(?:just |then |has |have |been |got |was |were )*(?:accepted|published|submitted|in press|presented)|what|programs?|apps|now|since|then|last|this|week|month|night|yesterday|today|too|as well|also|already|just|lined up|booked|scheduled|arranged|secured|so far|in|for|over|the|${MONTH})\\b\\W*)*$`,
  'i',
);
/** "one more got cancelled", "60 more were disallowed": so many fewer, or nobody knows. */
const IS_LOST =
  /\b(?:cancel\w*|dropp?\w*|los[te]\w*|reject\w*|disallow\w*|(?:took|taken|take) (?:off|away|out)|remov\w*|withdr\w*|denied|fell|retract\w*|cut|invit\w*|interviews?)\b/i;
const FROM_ANOTHER_FIELD = /\bfrom (?!(?:an? |another |my )?(?:\w+ )?(?:ir|interventional)\b)/i;

/** So many more of the one count that was told before, or of the one that is named. */
function furtherOfSame(before: ToldFacts, later: ToldFacts, said: string): ToldFacts {
  const turn = withoutOthers(said);
  const [further, rest = ''] = FURTHER.exec(turn) ?? [];
  if (
    further === undefined ||
    IS_LEFT.test(turn) ||
    NOT_HAPPENED.test(turn) ||
    IS_LOST.test(turn) ||
    FROM_ANOTHER_FIELD.test(rest)
  )
    return {};
  const figure = further.slice(0, further.length - rest.length);
  const { letters, aways, procedures, interventionalMonths, products, programs } = before;
  const counts = {
    letters,
    aways,
    products,
    procedures,
    interventionalMonths,
    integrated: programs?.integrated,
    dr: programs?.dr,
  };
  const [only, ...others] = NAMED.map(([kind]) => kind).filter((kind) => counts[kind] !== undefined);
  // What is named decides, also where nobody told of it before: "3 more months" are no procedures.
  const named = NAMED.find(([, pattern]) => pattern.test(`${figure} ${rest}`))?.[0];
  const kind = named ?? (others.length === 0 && NAMES_NOTHING.test(rest) ? only : undefined);
  const told = kind && counts[kind];
  if (kind === undefined || told === undefined) return {};
  if (Object.keys(later).some((fact) => fact !== kind && fact !== 'programs')) return {};
  const sum = told + (countOf(/\d{1,3}/.exec(figure)?.[0] ?? 'one') ?? 1);
  return kind === 'integrated' || kind === 'dr' ? { programs: { ...before.programs, [kind]: sum } } : { [kind]: sum };
}
