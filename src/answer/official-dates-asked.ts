import { passageOf } from '../advice/official-passage.ts';
import type { DatedFact } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { OfficialDate } from '../corpus/official-dates.ts';
import type { QuestionPart } from '../question/question-part.ts';
import type { QuestionMatcher, WeightedUnit } from '../retrieval/question-matcher.ts';
import { conceptKey, type Lexicon } from '../vocabulary/lexicon.ts';

/** An official date as the engine answers from it. */
export interface KnownDate {
  readonly passage: Passage;
  /** When it is past. */
  readonly dated: DatedFact;
  /** Units of meaning that name what is dated, with their weights. */
  readonly subject: ReadonlyMap<string, number>;
}

/** Words that say that something is dated, and not what. */
const OF_DATES = new Set([
  conceptKey('deadline'),
  ...['begin', 'start', 'open', 'close', 'end', 'date', 'day', 'last', 'first', 'take', 'place'].map((stem) => `t:${stem}`),
]);
/** What a question supposes of the date that it asks for. */
const isPartOfDate = (key: string) =>
  /^t:(?:\d+|januar|februar|march|april|may|june|juli|august|septemb|octob|novemb|decemb)/.test(key);
const ASKS_FOR_DATE = /\bdates?\b|\bdeadlines?\b|\btimeline\b|\bdue\b/i;
const ASKS_FOR_END = /\bclos(?:e|es|ing)\b|\blast day\b/i;
/** Share of what a question names that a date has to name, too. */
const NAMED_FROM = 0.6;
/** A date of much else beside what the question names is another one. */
const LIKE_FROM = 0.3;
const SURE_FROM = 0.6;
/** Others are told beside the date that is likest to the question, where they are nearly as like. */
const BESIDE_FROM = 0.6;
const MOST_DATES = 3;

/** Official dates that a question asks for. */
export interface DatesAsked {
  /** The next one first. */
  readonly passages: readonly Passage[];
  /** A deadline was asked for, and none of them closes: what was asked for is still missing. */
  readonly lacksEnd: boolean;
  /** Hardly anything else is named than the question names: such a date answers also where the documents say something to the point. */
  readonly sure: boolean;
}
const NONE: DatesAsked = { passages: [], lacksEnd: false, sure: false };

/** Reads the dates that hold once, so that questions can be held against them. */
export function readDates(
  dates: readonly OfficialDate[],
  { lexicon, matcher }: { readonly lexicon: Lexicon; readonly matcher: QuestionMatcher },
): KnownDate[] {
  return dates
    .filter(({ retired }) => !retired)
    .map((date) => {
      const { id, what, opens, closes } = date;
      const passage = passageOf(date);
      const units = lexicon.unitsOf(what).map((unit) => ({ ...unit, weight: matcher.weightOf(unit) }));
      const day = (moment: string | undefined) => moment?.slice(0, 10);
      return {
        passage,
        // A date may be past in a cycle that is not over.
        dated: { id, passage: passage.id, what: `"${what}"`, opens: day(opens), closes: day(closes), over: false },
        subject: subjectOf(units),
      };
    });
}

/**
 * The official dates that a question asks for. A question that names a program or a document asks for a date of
 * its own, which only a date that names the same can be.
 */
export function officialDatesAsked(
  { text, type, units, scope }: QuestionPart,
  dates: readonly KnownDate[],
  askedOn: string,
): DatesAsked {
  if (dates.length === 0 || !(type === 'date' || type === 'time' || ASKS_FOR_DATE.test(text))) return NONE;
  if (scope.documents.length + scope.institutions.length > 0) return NONE;
  const subject = subjectOf(units);
  const years = text.match(/\b20\d\d\b/g) ?? [];
  const fits = ({ subject: dated, passage }: KnownDate) =>
    scope.programs.every((program) => dated.has(conceptKey(program))) &&
    // Of a year that is named, the date of another one is no answer.
    (years.length === 0 || years.some((year) => passage.text.includes(year))) &&
    sum([...subject].filter(([key]) => dated.has(key))) >= NAMED_FROM * sum([...subject]);
  const like = dates
    .filter((date) => subject.size > 0 && fits(date))
    .map((date) => ({ date, likeness: likenessOf(subject, date.subject) }))
    .filter(({ likeness }) => likeness >= LIKE_FROM);
  const best = Math.max(0, ...like.map(({ likeness }) => likeness));
  const asksForEnd = units.some(({ key, own }) => own && key === conceptKey('deadline')) || ASKS_FOR_END.test(text);
  const told = like
    .filter(({ likeness }) => likeness >= BESIDE_FROM * best)
    .toSorted((a, b) => Number(isPast(a.date, askedOn)) - Number(isPast(b.date, askedOn)) || b.likeness - a.likeness)
    .slice(0, MOST_DATES)
    .map(({ date }) => date);
  return {
    passages: told.map(({ passage }) => passage),
    sure: best >= SURE_FROM,
    lacksEnd: asksForEnd && told.length > 0 && !told.some(({ dated }) => dated.closes !== undefined),
  };
}

/** What is named, without the words that only say that it is dated. */
function subjectOf(units: readonly Pick<WeightedUnit, 'key' | 'role' | 'detail' | 'weight'>[]): Map<string, number> {
  return new Map(
    units
      .filter(({ key, role, detail }) => role === 'content' && !detail && !OF_DATES.has(key) && !isPartOfDate(key))
      .map(({ key, weight }) => [key, weight]),
  );
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
