import { conceptKey, type Lexicon, type Unit } from '../../vocabulary/lexicon.ts';
import { answerTypeOf } from '../answer-type.ts';
import { firstGroup } from '../applicant/counting.ts';
import { namesSeveral } from '../asked-of-each.ts';
import { asksSomething } from '../asks-anything.ts';
import { asksOfElsewhere, asksOfTheOther } from '../leaning.ts';
import { clausesOf } from '../split-question.ts';
import { withoutEnd } from './restatement.ts';

/** "and letters?", "what about for DOs": names another thing, of which the same is asked. */
const ELLIPTIC =
  /^(?:(?:ok(?:ay)?|o+h+|ah+|so|cool|thanks|got it|great)[\s,.!]+)*(?:(?:and |but |so |then )?(?:what about|how about|what of|same for)|and|or|also)\s+(.{2,60}?)[\s?!.]*$/i;
const ASKS_ANEW =
  /\b(?:how|what|when|where|who|which|why|is|are|was|do|does|did|can|should|would|will|must|may|if|it|that|this|they|them|those|these)\b/i;
/** A circumstance takes the place of one of the same kind, or is added. */
const CIRCUMSTANCE = /^(for|at|in|with|as|from|by|during|before|after|on|about|regarding)\s+(?=\S)/i;
/** "no i mean letters" names what was meant instead. */
const MEANT_INSTEAD =
  /^(?:(?:no+|nah|sorry|oops|wait|ok|oh|(?:my )?(?:mistake|bad)|wrong \w+)[\s,.!]+)*(?:i )?(?:mean|meant)(?: to (?:say|ask))?\s+(.{2,40}?)(?:,? (?:and )?(?:not|rather than|instead of) .{2,40}?)?[\s?!.]*$/i;
/** "no, musculoskeletal only", "just msk" */
const NARROWED =
  /^(?:(?:no+|nah|ok(?:ay)?|and|but|sorry|i mean)[\s,.!]+)*(?:(?:just|only)(?: for| at| in)?(?: the)? ([\p{L}][\p{L}\d/& -]{1,40}?)|([\p{L}][\p{L}\d/& -]{1,40}?) (?:only|alone))[\s?!.]*$/iu;
/** "by ERAS?", "for M2s?", "is there one for MSK?" name nothing but that. */
const BARE_CIRCUMSTANCE =
  /^(?:(?:ok(?:ay)?|and|but|so)[\s,]+)*(?:(?:is|are|was|were) there (?:one|ones|any|some) |(?:do|does|did|has|have) \w+ (?:have |got )?(?:one|ones|any) )?((?:for|at|in|with|from|by|during|before|after)\s+\S.{1,60}?)[\s?!.]*$/i;
/** "and independent?", then "DR then?"; "joint injections too?" */
const ENDS_ELLIPTICALLY =
  /^(?:(?:ok(?:ay)?|and|so|thx|thanks|cool|great|got it)[\s,.!]+)*([\p{L}][\p{L}\d/&+ -]{0,40}?),? (?:then|too|as well|also)\s*\?+$/iu;
/** "how many aways?", then "letters?": a bare label of what can be counted. */
const BARE_LABEL = /^(?!n )((?:[\p{L}][\p{L}\d/-]* )?[\p{L}][\p{L}\d/-]*[^s\W]s)\s*\?+$/iu;
/** "and the second one?" asks on along what was listed, and puts nothing in its place. */
const NEXT_IN_ORDER =
  /^(?:(?:ok(?:ay)?|and|so|then|what about|how about|who is|what is|which is|number)[\s,]+)*(?:after that|(?:the |my |its )?(?:#?[2-5]|2nd|3rd|4th|5th|second|third|fourth|fifth|next)(?: (?:one|ones|best|choice|most important))?)[\s?!.]*$/i;

export function asksNextInOrder(text: string): boolean {
  return NEXT_IN_ORDER.test(text);
}

const LEADS_IN =
  "(?:(?:ok(?:ay)?|and|so|cool|got it|great|thanks?|thx|then|what about|how about|what(?:'?s| is| comes| happens| do (?:i|they|we|you) do)?|n|in)[\\s,]+)*";
const END_OF_TURN = '(?: (?:though|tho|then|what))?[\\s?!.]*$';
/** "and after that?", "what about the year after?" */
const NEXT_STAGE = new RegExp(
  `^${LEADS_IN}(?:(?:right )?after(?: (?:that|this)(?: year| one)?)?|(?:the )?(?:next|following) (?:(?:two|three|2|3|few)(?: years)?|year|years|stage|phase|step)|(?:the )?(?:years?|one) after(?: that| this| it)?|afterwards?|then what|then|next)${END_OF_TURN}`,
  'i',
);
/** "and the year before?" */
const STAGE_BEFORE = new RegExp(
  `^${LEADS_IN}(?:(?:right )?before(?: (?:that|this)(?: year| one)?)?|(?:the )?(?:previous|preceding|prior) (?:year|years|stage|phase)|(?:the )?(?:years?|one) before(?: (?:all )?(?:of )?(?:that|this|it|those|these))?)${END_OF_TURN}`,
  'i',
);
/** A single year of residency is followed by the next: "PGY 4", not "PGY 2-4". */
const SINGLE_YEAR = /\bpgy[- ]?([1-6])\b(?!\s*(?:[-–/&]|to|and|through)?\s*\d)/i;

/** Whether a turn asks of the stage before or after, and names nothing. */
export function asksOfOtherStage(text: string): boolean {
  return NEXT_STAGE.test(text.trim()) || STAGE_BEFORE.test(text.trim());
}

/**
 * "what do residents do in PGY 1?", then "and after that?": the same, asked of what follows in the order that the vocabulary knows; of
 * the last stage, what comes after it.
 */
function askedOfOtherStage(text: string, question: string | undefined, lexicon: Lexicon): string | undefined {
  if (question === undefined) return undefined;
  const step = NEXT_STAGE.test(text.trim()) ? 1 : -1;
  const year = SINGLE_YEAR.exec(question);
  const beside = year && Number(year[1]) + step;
  // What follows the internship, or a year of diagnostic radiology, is rather all that comes after it than a single year.
  const isStage = year !== null && Number(year[1]) <= 3 && !/\byear/i.test(text);
  if (year && !isStage && beside && beside >= 1 && beside <= 6) return question.replace(SINGLE_YEAR, `PGY ${beside}`);
  for (const { key, start, surface } of lexicon.unitsOf(question).toReversed()) {
    const say = lexicon.sayBeside(key, step);
    if (say === undefined) continue;
    if (say === null) return `what comes ${step === 1 ? 'after' : 'before'} ${surface}?`;
    return `${question.slice(0, start)}${say}${question.slice(start + surface.length)}`;
  }
  return undefined;
}

/** "and after PGY1 what do I do?": what follows the stage that it names. */
const AFTER_STAGE = new RegExp(
  `^${LEADS_IN}(?:right )?after (?:the |my )?(\\S.{1,24}?)(?:,? what(?: (?:do|does|would|will|should|happens|comes)\\b.{0,30})?)?[\\s?!.]*$`,
  'i',
);

/** What is asked of the stage after one that a turn names, where the vocabulary knows the order. */
function askedAfterStage(text: string, { unitsOf, sayBeside }: Lexicon): string | undefined {
  const [, named] = AFTER_STAGE.exec(text.trim()) ?? [];
  if (named === undefined) return undefined;
  const says = unitsOf(named).flatMap(({ key }) => sayBeside(key, 1) ?? []);
  const [say] = says;
  if (say === undefined || says.length > 1) return undefined;
  return /^pgy/i.test(say) ? `what do residents do in ${say}?` : `what should I do in ${say}?`;
}

/** "and 5/6?", "what about PGY 1?", after a question on other years. */
const OTHER_YEARS =
  /^(?:(?:ok(?:ay)?|so|cool|thanks)[\s,]+)*(?:and|what about|how about|then)\s+(?:in )?(?:the )?(?:(?:(?:pgy|years?)[- ]?)([1-6])(?:\s*(?:[-/&–]|and|to)\s*([1-6]))?|([1-6])\s*(?:[-/&–]|and|to)\s*([1-6]))[\s?!.]*$/i;
const YEARS = /(?<!\b(?:i'?m|i am|as) (?:an? )?)\bpgy[- ]?[1-6](?:\s*(?:[-/&–]|and|to)\s*[1-6])?\b/i;

/** "what is PGY 2-4?", "and the year before?", "and 5/6?" */
const MOST_TURNS_BETWEEN = 2;
/** The last question before that names years of residency, asked of these. */
function askedOfOtherYears(text: string, earlier: readonly string[]): string | undefined {
  const [, single, until, first, last] = OTHER_YEARS.exec(text.trim()) ?? [];
  const [from, to] = single === undefined ? [first, last] : [single, until];
  if (from === undefined) return undefined;
  const years = `PGY ${from}${to === undefined ? '' : `-${to}`}`;
  return earlier
    .slice(-MOST_TURNS_BETWEEN)
    .findLast((turn) => YEARS.test(turn))
    ?.replace(YEARS, years);
}

/** "and 3 integrated spots, correct?" states something of its own. */
const STATES_FIGURE = /\d.*\b(?:right|correct|true|yes|no)\b|^\d[\d,]* (?:(?:of|weeks?|months?|years?) )?[a-z]{4,}/i;
const MOST_WORDS = 6;
const MOST_UNITS_TO_SET_BEFORE = 5;
/** A reading is taken before an earlier one only where it is so much liker to a known question. */
const CLEARLY_LIKER = 0.02;
/** So much liker to a known question must what is named be by itself, to be left as it is. */
const CLEARLY_WHOLE = 0.1;
/** Off the likeness of a reading: what is named is rarely added to all the rest, and one thing rarely takes the place of several. */
const UNLIKELY_READING = 0.15;

/** "older?", "the newer one": names an edition and nothing else. */
const BARE_EDITION =
  /^(?:(?:and|what about|how about|ok(?:ay)?|so)[\s,]+)*(?:(?:in|on|from) )?(?:the )?(old|older|earlier|previous|new|newer|later|current|latest)(?: (?:one|(edition|page|version)))?[\s?!.]*$/i;

/** "and now?" after a question on the older page */
const BARE_NOW =
  /^(?:(?:and|ok(?:ay)?|so|but|n|what about|how about)[\s,]+)*(?:(?:what )?is it )?(?:right )?(?:now|today|nowadays|these days|currently|at present)[\s?!.]*$/i;
const NAMES_EARLIER = /\b(?:old|older|earlier|former|previous)\b[^.?!]{0,20}\b(?:page|edition|version|site|website|one)\b/i;

/**
 * The edition that a turn names and nothing else, in words that name it anywhere: "older?" names the "older edition".
 * @param before the turn before: "and now?" names the current edition where that one asked of the earlier
 */
export function bareEdition(text: string, before = ''): string | undefined {
  if (BARE_NOW.test(text.trim()) && NAMES_EARLIER.test(before)) return 'current edition';
  const [, edition, noun = 'edition'] = BARE_EDITION.exec(text.trim()) ?? [];
  return edition && `${edition} ${noun}`;
}

/** What an elliptical turn names; undefined for every other turn. */
function namedElliptically(text: string): string | undefined {
  if (bareEdition(text) !== undefined) return undefined;
  const turn = text.trim();
  const named = firstGroup(
    NARROWED.exec(turn) ??
      BARE_CIRCUMSTANCE.exec(turn) ??
      MEANT_INSTEAD.exec(turn) ??
      ELLIPTIC.exec(turn) ??
      ENDS_ELLIPTICALLY.exec(turn) ??
      BARE_LABEL.exec(turn),
  )?.replace(/(?<=\w) (?:ones?|side)$/i, '');
  return named === undefined ||
    STATES_FIGURE.test(named) ||
    ASKS_ANEW.test(named) ||
    asksNextInOrder(named) ||
    asksOfElsewhere(text) ||
    asksOfTheOther(text) ||
    named.split(/\s+/).length > MOST_WORDS
    ? undefined
    : named;
}

/** Whether a turn names another thing, of which it asks the same as the turn before. */
export function isElliptical(text: string): boolean {
  return namedElliptically(text) !== undefined || asksOfOtherStage(text) || OTHER_YEARS.test(text.trim());
}

/** A whole question, and how like (0..1) it is to the likest that the library is known to answer. */
export interface ResolvedEllipsis {
  readonly text: string;
  readonly likeness: number;
  /** What the turn itself names, put in place of something or beside it. */
  readonly named?: string;
  /** It is asked of the same place as the turns before, though it may not name that any more. */
  readonly staysInScope?: true;
}

export interface KnownQuestions {
  readonly lexicon: Lexicon;
  /** How like (0..1) a question is to the likest that the library is known to answer. */
  readonly likeness: (text: string) => number;
}

/**
 * An elliptical turn with what it leaves out put back from the turns before: "how many aways?", "and letters?" asks "how many
 * letters?". What it names may take the place of anything that the question before names, or be added to it; of these readings the
 * one is taken that is likest to a known question.
 * @param earlier the turns before, oldest first
 * @returns undefined where the turn is not elliptical, or where nothing goes before it
 */
export function ellipsisResolved(text: string, earlier: readonly string[], known: KnownQuestions): ResolvedEllipsis | undefined {
  const ofYears = askedOfOtherYears(text, earlier);
  if (ofYears !== undefined) return { text: ofYears, likeness: 1, staysInScope: true };
  if (asksOfOtherStage(text)) {
    const ofStage = askedOfOtherStage(text, resolvedTurn(earlier, known), known.lexicon);
    if (ofStage !== undefined) return { text: ofStage, likeness: 1, staysInScope: true };
  }
  const ofNext = earlier.length > 0 ? askedAfterStage(text, known.lexicon) : undefined;
  if (ofNext !== undefined) return { text: ofNext, likeness: 1, staysInScope: true };
  const named = namedElliptically(known.lexicon.expandShorthand(text));
  if (named === undefined) return undefined;
  const before = resolvedTurn(earlier, known);
  // "integrated vs independent spots?", then "and the length?": asked of each, and in place of neither.
  if (before !== undefined && namesSeveral(before, known.lexicon)) return undefined;
  const isLabel = BARE_LABEL.test(text.trim()) && !ELLIPTIC.test(text.trim()) && !BARE_CIRCUMSTANCE.test(text.trim());
  if (before === undefined || (isLabel && answerTypeOf(before) === 'any')) return undefined;
  const bare = named.replace(/^(?:the|an?|their|its) (?=\S)/i, '');
  const ofEach = askedOfEachClause(bare, before, known);
  if (ofEach !== undefined) return ofEach;
  const ofKind = ONES.test(text) ? ofThatKind(bare, before, known.lexicon) : undefined;
  if (ofKind !== undefined) return { text: ofKind, likeness: known.likeness(ofKind), named };
  const reading = likestReading(bare, before, known);
  const worth = reading?.worth ?? 0;
  const best = reading && {
    text: reading.text,
    likeness: reading.likeness,
    named,
    ...(isLabel && { staysInScope: true as const }),
  };
  // "and diagnostic exams a year?" is as good a question by itself.
  const tells = known.lexicon.unitsOf(known.lexicon.namedIn(named).withoutNames).filter(({ role }) => role !== 'asking');
  if (best === undefined || tells.length <= 1) return best;
  const likeness = known.likeness(named);
  return likeness >= (isLabel ? worth : best.likeness) + CLEARLY_WHOLE ? { text: named, likeness, staysInScope: true } : best;
}

interface LikestReading {
  readonly text: string;
  readonly likeness: number;
  /** The likeness, less where the reading is an unlikely one. */
  readonly worth: number;
}

function likestReading(named: string, before: string, known: KnownQuestions): LikestReading | undefined {
  let best: LikestReading | undefined;
  for (const { text, unlikely } of readings(named, before, known.lexicon)) {
    const likeness = known.likeness(text);
    const worth = likeness - (unlikely ? UNLIKELY_READING : 0);
    if (best === undefined || worth > best.worth + CLEARLY_LIKER) best = { text, likeness, worth };
  }
  return best;
}

/** So like a known question, a clause of the turn before is asked of what is named, too. */
const KNOWN_OF_CLAUSE = 0.6;

/** "who directs IR, and who is the associate?", then "and the fellowship?": each of the two is asked of that. */
function askedOfEachClause(named: string, before: string, known: KnownQuestions): ResolvedEllipsis | undefined {
  const clauses = clausesOf(before).filter(asksSomething);
  if (clauses.length < 2) return undefined;
  const asked = clauses
    .flatMap((clause) => likestReading(named, withoutEnd(clause.replace(/^and /i, '')), known) ?? [])
    .filter(({ likeness }) => likeness >= KNOWN_OF_CLAUSE);
  if (asked.length === 0) return undefined;
  return {
    text: `${[...new Set(asked.map(({ text }) => text))].join('? ')}?`,
    likeness: Math.max(...asked.map(({ likeness }) => likeness)),
  };
}

/** "and 5/6?", "and the year after?" names nothing by itself: the last turn as it is meant, where it is such a one. */
export function withLastTurnInFull(turns: readonly string[], known: KnownQuestions): readonly string[] {
  const last = turns.at(-1);
  if (last === undefined || turns.length < 2 || !(asksOfOtherStage(last) || OTHER_YEARS.test(last.trim()))) return turns;
  const earlier = turns.slice(0, -1);
  return [...earlier, ellipsisResolved(last, earlier, known)?.text ?? last];
}

const ASKS = /\b(?:how|what|when|where|which|who|do i|does|should i|is|are|can)\b/i;
const BEGINS_ASKING = /^(?:how|what|when|where|which|who|do|does|is|are|should|can)\b/i;

/** So like a known question, a turn of few words is whole: "how many aways then?" */
const WHOLE_QUESTION = 0.92;

/** The last of these turns, with what it leaves out. */
function resolvedTurn(turns: readonly string[], known: KnownQuestions): string | undefined {
  const [last, ...rest] = turns.toReversed();
  if (last === undefined) return undefined;
  const earlier = rest.toReversed();
  const resolved = ellipsisResolved(last, earlier, known);
  if (resolved !== undefined) return resolved.text;
  const bare = last.trim().replace(/[\s?!.]+$/, '');
  if (contentOf(bare, known.lexicon).length > 1 || known.likeness(bare) >= WHOLE_QUESTION) return bare;
  // "ESIR", then "how many procedures": only together are they a question.
  const before = resolvedTurn(earlier, known);
  if (before === undefined || !ASKS.test(before) || !BEGINS_ASKING.test(bare)) return together(before, bare, known.lexicon);
  // "how many rotations?", "where?": asks on, and names nothing that a third turn could ask of.
  return contentOf(bare, known.lexicon).length > 0 ? bare : before;
}

function together(before: string | undefined, bare: string, lexicon: Lexicon): string {
  if (before === undefined || contentOf(before, lexicon).length > MOST_UNITS_TO_SET_BEFORE) return bare;
  return `${before} ${bare}`;
}

interface Reading {
  readonly text: string;
  readonly unlikely: boolean;
}

/** "who directs the IR residency?", then "and the fellowship?": not one in IR. */
const FELLOWSHIP = /^(?:(?:for|at|in|of) )?(?:the )?fellowships?$/i;
const OF_RESIDENCY =
  /\b(?:(?:integrated|independent|ir|interventional(?: radiology)?|dr|diagnostic(?: radiology)?)(?:\/dr)? )+(?:residency|programme|program)\b/i;

const COUNTED_THING =
  /^(?:(?:ir|dr|the|my) )?(?:research|letters?|lors?|papers?|publications?|posters?|aways?|rotations?|programs?|interviews?|electives?)$/i;
const HAS_LENGTH = /^(?:the )?(?:integrated|independent|ir|dr|diagnostic|esir|msk|fellowships?|residency|internship)\b/i;
const ASKS_HOW_LONG = /\bhow (?:long|many years)\b/i;
/** "how many spots at MGH IR?" asks of the residency, too. */
const OF_IR_AT_PLACE = /\b(?:ir|interventional radiology)\b(?=\W*$| (?:have|has|take|takes|offer|offers|give|gives)\b)/i;

/** "who directs IR?" */
const DIRECTED_IR =
  /(?<=\b(?:directs?|runs?|leads?|heads?|in charge of|(?:director|pd|chief|head) (?:of|for)) (?:the )?)(?:ir|interventional(?: radiology)?)\b/i;

/** What a turn that names this may ask after that question, the most likely readings first. */
function readings(named: string, question: string, lexicon: Lexicon): Reading[] {
  const keys = lexicon.unitsOf(named).map(({ key }) => key);
  // "and the IR residency?" after the fellowship is no question on the fellowship.
  const { documents, programs, withoutNames } = lexicon.namedIn(question);
  const leaves = (id: string) => lexicon.notAbout(id).some((key) => keys.includes(key));
  if (documents.some(leaves)) {
    const inItsPlace = inPlaceOfDocument(named, question, lexicon);
    const texts = [...(inItsPlace === undefined ? [] : [inItsPlace]), `${withoutNames.trim()} ${named}`];
    return texts.map((text) => ({ text, unlikely: false }));
  }
  if (FELLOWSHIP.test(named)) {
    const ofResidency = [OF_RESIDENCY, DIRECTED_IR, ...(programs.length > 0 ? [OF_IR_AT_PLACE] : [])];
    const residency = ofResidency.find((pattern) => pattern.test(question));
    if (residency) return [{ text: question.replace(residency, 'fellowship'), unlikely: false }];
    const namesPathway = lexicon.unitsOf(question).some(({ key }) => keys.some((other) => areOfSameKind(key, other, lexicon)));
    if (!namesPathway) return [{ text: `${question} for the fellowship`, unlikely: false }];
  }
  // "the goal for an American IMG?", then "what about US MDs?"
  const kind = KIND_OF_APPLICANT.exec(named)?.[1];
  if (kind !== undefined && KIND_WITHIN.test(question)) return [{ text: question.replace(KIND_WITHIN, kind), unlikely: false }];
  // "how many years is DR with ESIR?", then "and integrated?"; "how many years of DR at MGH?", then "and IR?"
  const [program] = programs;
  const there = program === undefined ? '' : ` at ${lexicon.vocabulary.programs[program]?.[0] ?? ''}`;
  const asksHowLong =
    ASKS_HOW_LONG.test(question) && HAS_LENGTH.test(named) ? [{ text: `how long is ${named}${there}?`, unlikely: false }] : [];
  const [phrase, preposition = ''] = CIRCUMSTANCE.exec(named) ?? [];
  if (phrase) {
    // "and for the integrated?" after the independent residency
    const bare = named.slice(phrase.length).replace(/^(?:the|an?) /i, '');
    const bareKeys = lexicon.unitsOf(bare).map(({ key }) => key);
    const replaced = lexicon
      .unitsOf(question)
      .filter((unit) => namesSomething(unit) && bareKeys.some((other) => areOfSameKind(unit.key, other, lexicon)))
      .map(
        ({ start, surface }): Reading => ({
          text: `${question.slice(0, start)}${bare}${question.slice(start + surface.length)}`,
          unlikely: false,
        }),
      );
    if (replaced.length > 0) return replaced;
    const asked = inPlaceOfPhrase(named, preposition, question, lexicon);
    if (asked !== undefined) return [{ text: asked, unlikely: false }];
    const added = { text: `${question} ${named}`, unlikely: false };
    // "how many aways?", then "and for research?": of another thing, and not for somebody.
    if (preposition.toLowerCase() === 'for' && COUNTED_THING.test(bare)) return [...readings(bare, question, lexicon), added];
    // "by ERAS", then "for M2s": the one stage of training instead of the other.
    const other = phraseWith('(?:by|before|during|for)');
    return other.test(question) ? [added, { text: question.replace(other, named), unlikely: false }] : [added];
  }
  // What is asked about mostly stands last; where it is asked of is not it.
  const namesPlace = (text: string) => {
    const { programs, institutions, documents } = lexicon.namedIn(text);
    return programs.length + institutions.length + documents.length > 0;
  };
  const units = lexicon
    .unitsOf(question)
    .filter((unit) => namesSomething(unit) && namesPlace(unit.surface) === namesPlace(named))
    .toReversed();
  const ofSameKind = units.filter(({ key }) => keys.some((other) => areOfSameKind(key, other, lexicon)));
  const inPlaceOf = ({ start, surface }: Pick<Unit, 'start' | 'surface'>): Reading => ({
    text: `${question.slice(0, start)}${named}${question.slice(start + surface.length)}`,
    unlikely: PLURAL.test(headOf(surface)) !== PLURAL.test(headOf(named)),
  });
  // "MR volume?", "CT?", then "and plain films?": one thing instead of all of its kind.
  const inPlaceOfAll = (of: readonly Unit[]) =>
    of.reduce(
      (rest, { start, surface }, at) =>
        `${rest.slice(0, start)}${at === of.length - 1 ? named : ''}${rest.slice(start + surface.length)}`,
      question,
    );
  if (ofSameKind.length > 1)
    return [{ text: inPlaceOfAll(ofSameKind), unlikely: false }, ...ofSameKind.map(inPlaceOf), ...asksHowLong];
  if (ofSameKind.length > 0) return [...ofSameKind.map(inPlaceOf), ...asksHowLong];
  return [
    ...asksHowLong,
    ...compoundsOf(units, question).map(inPlaceOf),
    ...units.map(inPlaceOf),
    { text: `${question} ${named}`, unlikely: true },
  ];
}

const MOST_WORDS_OF_DOCUMENT = 5;

/** "how many MSK fellows do they take?", then "and IR residents?": in the place of the words that name the document. */
function inPlaceOfDocument(named: string, question: string, { namedIn }: Lexicon): string | undefined {
  const words = [...question.matchAll(/[^\s,.;:?!]+/g)];
  for (let length = Math.min(MOST_WORDS_OF_DOCUMENT, words.length); length > 0; length -= 1)
    for (const [at, first] of words.entries()) {
      const last = words[at + length - 1];
      if (last === undefined) break;
      const [start, end] = [first.index, last.index + last[0].length];
      const { documents, withoutNames } = namedIn(question.slice(start, end));
      if (documents.length > 0 && withoutNames.trim() === '') return `${question.slice(0, start)}${named}${question.slice(end)}`;
    }
  return undefined;
}

/** "Step 2 score": units that stand side by side name one thing. */
function compoundsOf(units: readonly Unit[], question: string): Pick<Unit, 'start' | 'surface'>[] {
  return units.toReversed().flatMap((unit, at, inOrder) => {
    const next = inOrder[at + 1];
    const end = unit.start + unit.surface.length;
    if (next === undefined || question.slice(end, next.start) !== ' ') return [];
    return [{ start: unit.start, surface: question.slice(unit.start, next.start + next.surface.length) }];
  });
}

const KIND =
  '(?:an? )?(?:(?:us|u\\.s\\.|american|non[- ]us|foreign|citizen|regular)[ -])*(?:imgs?|fmgs?|mds?|dos?|osteopath\\w*)\\b(?: (?:students?|applicants?|seniors?|grad(?:uate)?s?)\\b)?';
const KIND_OF_APPLICANT = new RegExp(`^(?:for )?(${KIND})$`, 'i');
const KIND_WITHIN = new RegExp(`\\b${KIND}`, 'i');

const PLURAL = /[^s]s$/i;

/** "admissions a year" speaks of admissions. */
function headOf(phrase: string): string {
  return phrase.split(/ (?:an?|per|each|every|of|in|at|for|by|on|to|from|with)(?= )/i)[0] ?? phrase;
}

function phraseWith(preposition: string): RegExp {
  return new RegExp(
    `\\b${preposition}\\s+(?:(?:the|an?|my)\\s+)?(?:us\\s+(?:citizen\\s+)?)?(?:(?:late|early|mid|end\\s+of)\\s+)?\\S+(?:\\s+of\\s+(?:the\\s+)?\\S+)?`,
    'i',
  );
}

const ONES = /\w ones[\s?!.]*$/i;

/** "how many away rotations?", then "and DR ones?": of what is counted, those of that kind. */
function ofThatKind(kind: string, question: string, lexicon: Lexicon): string | undefined {
  const keys = lexicon.unitsOf(kind).map(({ key }) => key);
  const units = lexicon.unitsOf(question).filter(namesSomething);
  if (units.some(({ key }) => keys.some((other) => areOfSameKind(key, other, lexicon)))) return undefined;
  const counted = COUNTED.test(question) ? units.find(({ surface }) => PLURAL.test(surface)) : undefined;
  return counted && `${question.slice(0, counted.start)}${kind} ${question.slice(counted.start)}`;
}
const COUNTED = /\bhow many\b/i;

/** "do they agree on away rotations?", then "and on letters?": in the place of all that the preposition stands before. */
function inPlaceOfPhrase(named: string, preposition: string, question: string, { unitsOf }: Lexicon): string | undefined {
  const same = phraseWith(preposition).exec(question);
  if (same === null) return undefined;
  const cut = same.index + same[0].length;
  const ends = unitsOf(question).map(({ start, surface }) => ({ start, end: start + surface.length }));
  const end = ends.find((unit) => unit.start < cut && unit.end > cut)?.end ?? cut;
  return `${question.slice(0, same.index)}${named}${question.slice(end)}`;
}

function areOfSameKind(key: string, other: string, lexicon: Lexicon): boolean {
  const topic = lexicon.topicOf(key);
  return key !== other && (lexicon.rivalsOf(key).includes(other) || (topic !== undefined && topic === lexicon.topicOf(other)));
}

function contentOf(text: string, lexicon: Lexicon): Unit[] {
  return lexicon.unitsOf(text).filter((unit) => namesSomething(unit) && unit.role === 'content');
}

/** What "how long" means, whatever is asked about. */
export const ASKING_HOW_LONG = conceptKey('length');

function namesSomething({ role, detail, key }: Unit): boolean {
  return role !== 'asking' && !detail && key !== ASKING_HOW_LONG;
}
