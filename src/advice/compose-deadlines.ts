import { endOfDatedFact } from '../answer/caveats.ts';
import { admitted, said } from '../answer/draft.ts';
import type { DatedFact } from '../corpus/knowledge-data.ts';
import type { OfficialDate } from '../corpus/official-dates.ts';
import type { ToldFacts } from '../question/question.ts';
import type { AdviceKnowledge } from './advice-knowledge.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { type CalendarMoment, clockIn, dayIn, dayOf, daysBetween, isWholeDay, momentsOf } from './calendar-moment.ts';
import { wholePassage } from './compose-standing.ts';
import {
  type AdviceSentence,
  type DraftAdvice,
  type DraftAdviceBlock,
  type DraftItem,
  heading,
  sentences,
} from './draft-advice.ts';
import { passageOf, spaced } from './official-passage.ts';

/** When and where somebody asks for dates. */
export interface Whereabouts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone in which whoever asks lives. */
  readonly zone: string;
}

/** All dates: official ones that lie ahead, the next one first; then those of the documents, and what is past. */
export function composeDeadlines(
  dates: readonly OfficialDate[],
  told: ToldFacts,
  where: Whereabouts,
  knowledge: AdviceKnowledge,
): DraftAdvice {
  const moments = momentsOf(dates);
  const ahead = moments.filter(({ at }) => at >= where.now);
  const past = moments.filter(({ at }) => at < where.now).toReversed();
  const printed = knowledge.datedFacts.filter(isFirstOfItsDays).map((fact) => printedItem(fact, where, knowledge));
  const [over, open] = [printed.filter(({ past: isPast }) => isPast), printed.filter(({ past: isPast }) => !isPast)];
  const listed = (title: string, items: readonly DraftItem[]): DraftAdviceBlock[] =>
    items.length > 0 ? [heading(title), { kind: 'list', items }] : [];
  const nothingAhead = moments.length === 0 ? say.noOfficialDates : say.noDatesAhead;
  return {
    topic: 'deadlines',
    title: say.titles.deadlines,
    blocks: [
      ...(ahead.length > 0 ? [] : [sentences(admitted(nothingAhead))]),
      ...listed(say.datesAhead, [...ahead.map((moment) => aheadItem(moment, where)), ...open.map(({ item }) => item)]),
      ...(ahead.length > 0 ? [] : timingBlocks(told, knowledge)),
      ...listed(say.datesPast, [
        ...past.map((moment) => ({ id: moment.date.id, sentences: [sentenceOfPast(moment)] })),
        ...over.map(({ item }) => item),
      ]),
    ],
  };
}

function aheadItem(moment: CalendarMoment, where: Whereabouts): DraftItem {
  return { id: moment.date.id, sentences: [sentenceOfMoment(moment, where)] };
}

/** "in 12 days: rank lists are due, closes 2027-01-31 17:00 (America/New_York); with you 2027-02-01 07:00 (Asia/Tokyo), cycle 2026-2027". */
export function sentenceOfMoment(moment: CalendarMoment, { now, zone }: Whereabouts): AdviceSentence {
  const { date, end, written, at } = moment;
  const today = dayIn(zone, now);
  // Where it is tomorrow already, a day goes on that has not ended where the source is.
  const day = [today, dayOf(moment, zone)].toSorted().at(-1) ?? today;
  const days = daysBetween(today, day);
  const there = clockIn(date.zone, at);
  const here = isWholeDay(moment) ? there : clockIn(zone, at);
  const text = [
    say.officialDate(say.inDays(days), date.what, say.moments[end], spaced(written), date.zone),
    here === there ? '' : say.inYourZone(here, zone),
    date.cycle ? say.ofCycle(date.cycle) : '',
  ].join('');
  return {
    text,
    cites: [passageOf(date)],
    worked: [
      { value: days, operands: [today, day], rule: 'days' },
      ...(here === there ? [] : [{ value: here, operands: [there, date.zone, zone] as const, rule: 'zone' as const }]),
    ],
  };
}

/** The same where it stands by itself, also of what is past. */
export function fullSentenceOf(moment: CalendarMoment, where: Whereabouts): AdviceSentence {
  const { text, ...sentence } = moment.at < where.now ? sentenceOfPast(moment) : sentenceOfMoment(moment, where);
  return { ...sentence, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.` };
}

function sentenceOfPast({ date, end, written }: CalendarMoment): AdviceSentence {
  return said(say.pastDate(date.what, say.moments[end], spaced(written), date.zone, date.cycle), passageOf(date));
}

/** Passages may speak of the same days for several reasons; the first of them stands for all. */
function isFirstOfItsDays(fact: DatedFact, at: number, all: readonly DatedFact[]): boolean {
  const days = ({ passage, cycle, opens, closes, over }: DatedFact) =>
    JSON.stringify([passage.split('#')[0], cycle, opens, closes, over]);
  return all.findIndex((other) => days(other) === days(fact)) === at;
}

function printedItem(fact: DatedFact, { now, zone }: Whereabouts, { passages }: AdviceKnowledge) {
  const passage = passages.get(fact.passage);
  const end = endOfDatedFact(fact);
  const past = fact.over || (end !== undefined && end < dayIn(zone, now));
  const item: DraftItem = {
    sentences: passage ? [said(`${passage.text} (${say.printedDate(fact.cycle, past)}.)`, passage)] : [],
  };
  return { past, item };
}

/** What the sources say about when, where they give no date. */
function timingBlocks(told: ToldFacts, { roadmap, passages }: AdviceKnowledge): DraftAdviceBlock[] {
  const items = roadmap.timing
    .flatMap((id) => passages.get(id) ?? [])
    .map((passage) => ({ sentences: [wholePassage(passage, told)] }));
  return items.length > 0 ? [heading(say.timing), { kind: 'list', items }] : [];
}
