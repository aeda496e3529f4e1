import { said } from '../answer/draft.ts';
import type { OfficialDate } from '../corpus/official-dates.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { type CalendarMoment, momentAt, momentsOf } from './calendar-moment.ts';
import { fullSentenceOf, type Whereabouts } from './compose-deadlines.ts';
import { type DraftAdvice, sentences } from './draft-advice.ts';
import { passageOf, whenOf } from './official-passage.ts';

/** A date that was corrected, withdrawn or put back after somebody was reminded of it. */
export interface CorrectedDate {
  /** As they were told it last. */
  readonly told: OfficialDate;
  /** As it stands now. */
  readonly date: OfficialDate;
  /** Staff, where they keep dates; or whoever keeps the knowledge folder. */
  readonly by: 'staff' | 'library';
}

/** When a date is over. Milliseconds since 1970. */
export function endOf(date: OfficialDate): number {
  return Math.max(...momentsOf([date]).map(({ at }) => at));
}

/** Whether somebody who was told a date holds a wrong one by now: another day than it has, or one that holds no more. */
export function isCorrected(told: OfficialDate, date: OfficialDate, now: number): boolean {
  if (told.retired && date.retired) return false;
  if (told.retired === date.retired && isSameTime(told, date)) return false;
  return [told, date].some((one) => !one.retired && endOf(one) >= now);
}

function isSameTime(told: OfficialDate, date: OfficialDate): boolean {
  const before = momentsOf([told]);
  const isKept = ({ end, written }: CalendarMoment) => momentAt(date, end)?.written === written;
  return told.zone === date.zone && before.length === momentsOf([date]).length && before.every(isKept);
}

/** What whoever was reminded of a date hears when it is another one: who changed it, the new date, and the old one. */
export function composeCorrectedDate({ told, date, by }: CorrectedDate, where: Whereabouts): DraftAdvice {
  const { corrected } = say;
  const who = corrected.by[by];
  const titled = (block: DraftAdvice['blocks'][number]): DraftAdvice => ({
    topic: 'reminders',
    title: date.retired ? say.titles.withdrawn : say.titles.corrected,
    blocks: [block],
  });
  if (date.retired) return titled(sentences(said(corrected.withdrawn(who, told.what, whenOf(told)), passageOf(told))));
  const all = momentsOf([date]);
  const fresh = all.filter(({ end }) => told.retired || told.zone !== date.zone || told[end] !== date[end]);
  return titled(
    sentences(
      said(told.retired ? corrected.holdsAgain(who) : corrected.changed(who)),
      ...(fresh.length > 0 ? fresh : all).map((moment) => fullSentenceOf(moment, where)),
      ...(told.retired ? [] : [said(corrected.before(whenOf(told)))]),
    ),
  );
}
