import { passageOf } from '../advice/official-passage.ts';
import type { CycleEvent } from '../corpus/cycle-events.ts';
import type { DatedFact } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { OfficialDate } from '../corpus/official-dates.ts';
import { asksForAllDates } from '../question/all-dates.ts';
import type { QuestionPart } from '../question/question-part.ts';
import type { QuestionMatcher, WeightedUnit } from '../retrieval/question-matcher.ts';
import { conceptKey, type Lexicon } from '../vocabulary/lexicon.ts';
import { type EventNamed, eventNamedIn } from './event-named.ts';
import { isOfYearAsked } from './year-asked.ts';

/** An official date as the engine answers from it. */
export interface KnownDate {
  readonly passage: Passage;
  /** When it is past. */
  readonly dated: DatedFact;
  readonly cycle: string;
  /** Units of meaning that name what is dated, with their weights. */
  readonly subject: ReadonlyMap<string, number>;
  /** Which event of every cycle it is the date of; undefined where it is of something else. */
  readonly event: string | undefined;
}

export interface DateRules {
  readonly lexicon: Lexicon;
  readonly matcher: QuestionMatcher;
  readonly knowledge: { readonly cycleEvents: readonly CycleEvent[] };
}

/** Words that say that something is dated, and not what. */
const OF_DATES = new Set([
  conceptKey('deadline'),
  ...[
    'begin',
    'start',
    'open',
    'close',
    'end',
    'date',
    'day',
    'last',
    'first',
    'take',
    'place',
    'late',
    'earliest',
    'countdown',
    'hour',
    'time',
  ].map((stem) => `t:${stem}`),
]);
/** What a question supposes of the date that it asks for. */
const isPartOfDate = (key: string) =>
  /^t:(?:\d+|januar|februar|march|april|may|june|juli|august|septemb|octob|novemb|decemb)/.test(key);
const ASKS_FOR_DATE =
  /(?<!\bby the )\bdates?\b|\bdeadlines?\b|\btimeline\b|\bdue\b|\blast day\b|\bearliest\b|\btoo late\b|\bhow long do (?:i|we) have\b|\b(?:days?|weeks?|long|time|count ?down) (?:\w+ )?(?:un)?(?:till?|to|before)\b/i;
const ASKS_FOR_END =
  /\bclos(?:e|es|ing)\b|\blast day\b|\btoo late\b|\bhow long do (?:i|we) have\b|\b(?:by|until) when\b|\blatest\b|\b(?:ends?|stops?)\b|\bcut-?off\b/i;
const ASKS_FOR_START = /\b(?:open|start|begin)(?:s|ning|ing)?\b|\bearliest\b|\bfirst day\b|\bwhen can\b/i;
/** Asks something of an event, and not when it is. */
const ASKS_OTHERWISE =
  /\b(?:how|what|which|who|why|where|when|whether|if|should|can|could|would|may|must|will|do|does|did|is|are|was|not)\b/i;
/** A date by which something has to be done, also where it is kept as one that opens. */
const IS_END = /\bdue\b|\bdeadline\b|\blast day\b|\bclos(?:e|es|ing)\b|\bends?\b/i;
/** Share of what a question names that a date, or the event of which it is, has to name, too. */
const NAMED_FROM = 0.6;
/** A date of much else beside what the question names is another one. */
const LIKE_FROM = 0.3;
const SURE_FROM = 0.6;
/** Others are told beside the date that is likest to the question, where they are nearly as like. */
const BESIDE_FROM = 0.6;
const MOST_DATES = 3;
const MOST_OF_ALL = 5;

/** Official dates that a question asks for. */
export interface DatesAsked {
  /** The next one first. */
  readonly passages: readonly Passage[];
  /** What was asked for, where none of them gives it. */
  readonly lacks: End | undefined;
  /** Hardly anything else is named than the question names: such a date answers also where the documents say something to the point. */
  readonly sure: boolean;
  /** An event was named and nothing asked of it: what is near in the documents belongs to the answer. */
  readonly asksNothing: boolean;
}
type End = 'opens' | 'closes';
const NONE: DatesAsked = { passages: [], lacks: undefined, sure: false, asksNothing: false };

interface LikeDate {
  readonly date: KnownDate;
  readonly likeness: number;
}

/** Reads the dates that hold once, so that questions can be held against them. */
export function readDates(dates: readonly OfficialDate[], { lexicon, matcher, knowledge }: DateRules): KnownDate[] {
  return dates
    .filter(({ retired }) => !retired)
    .map((date) => {
      // What takes place on one day begins and ends on it.
      const { id, what, cycle = '', 'takes place': on, opens = on, closes = on } = date;
      const passage = passageOf(date);
      const units = lexicon.unitsOf(what).map((unit) => ({ ...unit, weight: matcher.weightOf(unit) }));
      const day = (moment: string | undefined) => moment?.slice(0, 10);
      return {
        passage,
        // A date may be past in a cycle that is not over.
        dated: { id, passage: passage.id, what: `"${what}"`, opens: day(opens), closes: day(closes), over: false },
        cycle,
        subject: subjectOf(units),
        event: eventNamedIn(what, knowledge.cycleEvents)?.event.id,
      };
    });
}

/**
 * The official dates that a question asks for. A question that names a program or a document asks for a date of
 * its own, which only a date that names the same can be.
 */
export function officialDatesAsked(
  part: QuestionPart,
  { officialDates, knowledge }: DateRules & { readonly officialDates: readonly KnownDate[] },
  askedOn: string,
): DatesAsked {
  const { text, type, units, scope } = part;
  if (officialDates.length === 0 || scope.documents.length + scope.institutions.length > 0) return NONE;
  if (asksForAllDates(text)) return datesAhead(officialDates, askedOn);
  const event = eventAsked(part, knowledge.cycleEvents);
  const asksWhen = type === 'date' || type === 'time' || (type !== 'number' && ASKS_FOR_DATE.test(text));
  if (!asksWhen && !(event && asksNothingOf(event, part))) return NONE;
  const possible = officialDates.filter(
    (date) => scope.programs.every((program) => date.subject.has(conceptKey(program))) && isOfYearAsked(date, text, askedOn),
  );
  // A date of an event answers who names that event; only a follow-up may leave it to the turn before.
  const unnamed = part.leaning ? possible : possible.filter((date) => date.event === undefined);
  const like = event ? datesOf(event, possible) : datesLike(subjectOf(units), unnamed);
  const best = Math.max(0, ...like.map(({ likeness }) => likeness));
  const told = like
    .filter(({ likeness }) => likeness >= BESIDE_FROM * best)
    .toSorted((a, b) => Number(isPast(a.date, askedOn)) - Number(isPast(b.date, askedOn)) || b.likeness - a.likeness)
    .slice(0, MOST_DATES)
    .map(({ date }) => date);
  const end = endAsked(part, event);
  const lacks = told.length > 0 && end && !told.some((date) => gives(date, end)) ? end : undefined;
  return {
    passages: told.map(({ passage }) => passage),
    lacks,
    sure: asksWhen && !lacks && best >= SURE_FROM,
    // "match day 2027" asks for its date.
    asksNothing: !asksWhen && !/\b20\d\d\b/.test(text),
  };
}

function datesAhead(dates: readonly KnownDate[], askedOn: string): DatesAsked {
  const nextDay = ({ dated: { opens = '', closes = '' } }: KnownDate) => (opens >= askedOn ? opens : closes);
  const ahead = dates
    .filter((date) => !isPast(date, askedOn))
    .toSorted((a, b) => (nextDay(a) < nextDay(b) ? -1 : 1))
    .slice(0, MOST_OF_ALL);
  return { ...NONE, passages: ahead.map(({ passage }) => passage), sure: ahead.length > 0 };
}

/** The event of which a question asks, and of hardly anything else. */
function eventAsked({ text, units }: QuestionPart, events: readonly CycleEvent[]): EventNamed | undefined {
  const named = eventNamedIn(text, events);
  if (!named) return undefined;
  const own = units.filter((unit) => unit.own && namesSubject(unit));
  const weigh = (some: readonly WeightedUnit[]) => some.reduce((all, { weight }) => all + weight, 0);
  return weigh(own.filter(({ surface }) => named.holds(surface))) >= NAMED_FROM * weigh(own) ? named : undefined;
}

/** "certify my rol", "SOAP": whoever only names an event is served with its date. */
function asksNothingOf(event: EventNamed, { text, units }: QuestionPart): boolean {
  return (
    !ASKS_OTHERWISE.test(text) &&
    units.every(({ key, role, surface }) => role !== 'content' || isPartOfDate(key) || event.holds(surface))
  );
}

function datesOf({ event }: EventNamed, dates: readonly KnownDate[]): LikeDate[] {
  const own = dates.filter((date) => date.event === event.id);
  const chosen = own.length > 0 ? own : dates.filter((date) => date.event !== undefined && event.also.includes(date.event));
  return chosen.map((date) => ({ date, likeness: 1 }));
}

function datesLike(subject: ReadonlyMap<string, number>, dates: readonly KnownDate[]): LikeDate[] {
  const fits = ({ subject: dated }: KnownDate) =>
    sum([...subject].filter(([key]) => dated.has(key))) >= NAMED_FROM * sum([...subject]);
  return dates
    .filter((date) => subject.size > 0 && fits(date))
    .map((date) => ({ date, likeness: likenessOf(subject, date.subject) }))
    .filter(({ likeness }) => likeness >= LIKE_FROM);
}

function endAsked({ text, units }: QuestionPart, event: EventNamed | undefined): End | undefined {
  const deadline = units.some(({ key, own }) => own && key === conceptKey('deadline'));
  if (deadline || event?.asksForEnd || ASKS_FOR_END.test(text)) return 'closes';
  return ASKS_FOR_START.test(text) ? 'opens' : undefined;
}

function gives({ dated: { what, opens, closes } }: KnownDate, end: End): boolean {
  return end === 'closes' ? closes !== undefined || IS_END.test(what) : opens !== undefined && !IS_END.test(what);
}

/** Whether a unit names something, and does not only say that it is dated. */
function namesSubject({ key, role, detail }: Pick<WeightedUnit, 'key' | 'role' | 'detail'>): boolean {
  return role === 'content' && !detail && !OF_DATES.has(key) && !isPartOfDate(key);
}

function subjectOf(units: readonly Pick<WeightedUnit, 'key' | 'role' | 'detail' | 'weight'>[]): Map<string, number> {
  return new Map(units.filter(namesSubject).map(({ key, weight }) => [key, weight]));
}

/** What both name, of all that either names. */
function likenessOf(asked: ReadonlyMap<string, number>, dated: ReadonlyMap<string, number>): number {
  const both = sum([...asked].filter(([key]) => dated.has(key)));
  return both / (sum([...asked]) + sum([...dated].filter(([key]) => !asked.has(key))));
}

function sum(weighted: readonly (readonly [string, number])[]): number {
  return weighted.reduce((all, [, weight]) => all + weight, 0);
}

function isPast({ dated: { opens, closes } }: KnownDate, askedOn: string): boolean {
  return (closes ?? opens ?? '') < askedOn;
}
