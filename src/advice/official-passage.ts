import type { Passage } from '../corpus/knowledge-document.ts';
import { DATE_ENDS, type OfficialDate } from '../corpus/official-dates.ts';
import { advicePhrases as say } from './advice-phrases.ts';

/** The passage behind a mark of an answer: one of the library, or an official date. */
export function citedPassage(
  id: string,
  { passages, officialDates }: { readonly passages: readonly Passage[]; readonly officialDates: readonly OfficialDate[] },
): Passage | undefined {
  const date = officialDates.find((one) => idOf(one) === id);
  return date ? passageOf(date) : passages.find((known) => known.id === id);
}

function idOf({ id }: OfficialDate): string {
  return `official-dates#${id}`;
}

/** An official date as a passage, so that it is cited like everything else: with its page and the day on which it was checked. */
export function passageOf(date: OfficialDate): Passage {
  const { what, cycle, source, checked } = date;
  return {
    id: idOf(date),
    document: {
      file: 'official-dates.yaml',
      id: 'official-dates',
      title: say.officialTitle,
      publisher: new URL(source).host,
      url: source,
      edition: `checked on ${checked}`,
      read: null,
      audience: 'all',
      program: null,
      supersedes: null,
    },
    headings: [what],
    text: `${what.charAt(0).toUpperCase()}${what.slice(1)}${cycle ? say.ofCycle(cycle) : ''}: ${whenOf(date)}; ${say.checkedByStaff(checked)}.`,
    askedAs: [],
    keys: [],
    keyLines: [],
    leftOpen: false,
    inBrief: false,
    line: 1,
    askedAsLines: [],
  };
}

/** "opens 2027-02-01, closes 2027-03-03 21:00 (America/New_York)". */
export function whenOf(date: OfficialDate): string {
  const moments = DATE_ENDS.flatMap((end) => {
    const written = date[end];
    return written === undefined ? [] : [`${say.moments[end]} ${spaced(written)}`];
  });
  return `${moments.join(', ')} (${date.zone})`;
}

export function spaced(moment: string): string {
  return moment.replace('T', ' ');
}
