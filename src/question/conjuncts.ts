import type { Lexicon, Unit } from '../vocabulary/lexicon.ts';
import { claimedFigureIn } from './claimed-figure.ts';
import { countedUnit } from './counted.ts';
import { FIGURE, type QuestionPart } from './question-part.ts';

/** "the suites and the hybrid rooms", "director & associate" */
const JOINS =
  /^\s*,?\s*(?:and|&|\+|plus|as well as|or (?:only|just|also))\s+(?:(?:the|an?|its|their|also|then|actual|final|of|number of|how many|yearly|annual|monthly|weekly|total|exact|current) )*$/i;

const MAY_JOIN = /[&\s](?:and|plus|as well as|or)\s|[&+]|,[^,]*,/i;

/** Words that name one thing together: "faculty size". */
interface Phrase {
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** "For IMGs, letters and research": the first is for whom, or when. */
const OPENS_SCENE = /^\s*(?:(?:and|so|but|ok(?:ay)?) )?(?:for|as|in|after|before|during|at|with)\s+(?:(?:the|an?|my|us) )*$/i;
/** What stands between the things of a list before its last: "MR, CT and plain films". */
const LISTS = /^\s*[,;]\s*(?:(?:the|an?|its|their|number of|how many) )*$/i;
/** "PD, APD, coordinator?": a list without an "and", unless it tells what somebody has. */
const TELLS = /\b(?:i|i'?m|my|have|has|had|got|with|no|without|for|as)\b|\d/i;
const FEWEST_LISTED = 3;

/**
 * A question on two or more things that "and" joins, as a question on each, without the others; none where it names no such things.
 * @param most how many of them at most: the last ones, the others left as they stand
 */
export function conjunctsOf(part: QuestionPart, lexicon: Lexicon, most = Number.POSITIVE_INFINITY): readonly QuestionPart[] {
  const { text } = part;
  if (!MAY_JOIN.test(text)) return [];
  const joined = joinedIn(phrasesOf(text, lexicon), text).slice(-most);
  if (new Set(joined.map(({ keys }) => keys.join())).size !== joined.length) return [];
  return joined.map((thing, at) => askedAlone(part, thing, joined.slice(0, at), joined.slice(at + 1), lexicon));
}

/** The things that "and" joins, with those that are listed before it, or those of a list without an "and" to the end of a text. */
function joinedIn(named: readonly Phrase[], text: string): readonly Phrase[] {
  const between = (at: number) => text.slice(named[at - 1]?.end ?? 0, named[at]?.start);
  const firstOfList = (last: number, isAside: (at: number) => boolean) => {
    let first = last;
    while (first > 0 && LISTS.test(between(first)) && !isAside(first - 1)) first--;
    return first;
  };
  const last = named.findIndex((_, at) => at > 0 && JOINS.test(between(at)));
  if (last > 0) {
    const opensScene = (at: number) => OPENS_SCENE.test(text.slice(0, named[at]?.start));
    return named.slice(firstOfList(last - 1, opensScene), last + 1);
  }
  if (TELLS.test(text) || !ENDS.test(text.slice(named.at(-1)?.end))) return [];
  const listed = named.slice(firstOfList(named.length - 1, () => false));
  return listed.length < FEWEST_LISTED ? [] : listed;
}
const ENDS = /^[\s?.!]*$/;

function askedAlone(
  part: QuestionPart,
  { start, end }: Phrase,
  before: readonly Phrase[],
  after: readonly Phrase[],
  lexicon: Lexicon,
): QuestionPart {
  const { text } = part;
  const from = before[0]?.start ?? start;
  const until = after.at(-1)?.end ?? end;
  const lead = before.length > 0 ? `${text.slice(0, from)} ${text.slice(start, end)}` : text.slice(0, end);
  const rest = `${lead} ${text.slice(until)}`;
  const others = new Set([...before, ...after].flatMap(({ keys }) => keys));
  // "PD and MSK director": what names a place within the one thing says nothing of the other.
  const isPlacedByOther =
    [...before, ...after].some((other) => lexicon.namedIn(text.slice(other.start, other.end)).documents.length > 0) &&
    lexicon.namedIn(rest).documents.length === 0;
  return {
    ...part,
    scope: isPlacedByOther ? { ...part.scope, documents: [] } : part.scope,
    text: rest,
    units: part.units.filter((unit) => !others.has(unit.key)),
    counted: countedUnit(rest, lexicon)?.key,
    claimed: claimedFigureIn(rest, lexicon),
  };
}

function phrasesOf(text: string, lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = [];
  for (const unit of lexicon.unitsOf(text).filter(namesSomething)) {
    const { key, start, surface } = unit;
    const end = start + surface.length;
    const last = phrases.at(-1);
    if (last && text.slice(last.end, start) === ' ')
      phrases[phrases.length - 1] = { keys: [...last.keys, key], start: last.start, end };
    else phrases.push({ keys: [key], start, end });
  }
  return phrases;
}

/** "the number of beds" names beds. */
const MEASURE = /^(?:numbers?|counts?|amounts?|totals?)$/i;

function namesSomething({ key, role, detail, surface }: Unit): boolean {
  return role === 'content' && !detail && !FIGURE.test(key) && !MEASURE.test(surface);
}
