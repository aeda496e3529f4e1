import type { Passage } from '../corpus/knowledge-document.ts';
import type { OfficialDate } from '../corpus/official-dates.ts';
import { advicePhrases as say } from './advice-phrases.ts';

/** An official date as a passage, so that it is cited like everything else: with its page and the day on which it was checked. */
export function passageOf({ id, what, cycle, opens, closes, zone, source, checked }: OfficialDate): Passage {
  const moments = [...(opens ? [`${say.opens} ${spaced(opens)}`] : []), ...(closes ? [`${say.closes} ${spaced(closes)}`] : [])];
  return {
    id: `official-dates#${id}`,
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
    text: `${what}${cycle ? say.ofCycle(cycle) : ''}: ${moments.join(', ')} (${zone}).`,
    askedAs: [],
    keys: [],
    leftOpen: false,
    line: 1,
    askedAsLines: [],
  };
}

export function spaced(moment: string): string {
  return moment.replace('T', ' ');
}
