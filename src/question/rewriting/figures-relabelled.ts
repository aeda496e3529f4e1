import type { Restatement } from './restatement.ts';

const THING =
  '(?:aways?|away rotations?|letters?|lors?|papers?|posters?|pubs?|publications?|abstracts?|manuscripts?|projects?|products?|programs?|apps|applications|procedures?|cases|rotations?|months?|weeks?|electives?)';
const KIND = '(?:ir|dr|esir|integrated|diagnostic|interventional)';
const BEGINS = '^(?:(?:no+|sorry|oops|wait|oh|and|ah|lol|ok(?:ay)?|my bad)[\\s,.!-]+)*';

/** Only procedures are counted beyond these. */
const MOST_COUNTED = 150;
/** "480", "I have 2", "is 3 too much": a figure, and not of what. */
const BARE_FIGURE =
  /^((?:(?:us[- ]?)?(?:citizen )?(?:img|md|do)[\s,:]+)?(?:(?:so|and|ok(?:ay)?|hi|hey)[\s,]+)*(?:(?:i|he|she|we)(?:'ve| have| did| got| only have| just have| have done| logged|'m at| am at) |is |are |only |just |my )*)(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)( months?| weeks?)?((?: (?:too (?:much|many|few|little)|enough|ok(?:ay)?|good|fine|sufficient))?\W*)$/i;
/** "aways i mean", "of ESIR rotations", "ESIR procedures": of what it is. */
const OF_WHAT = new RegExp(
  `${BEGINS}(?:i (?:mean|meant) |like |that'?s )?((?:of )?(?:${KIND} )*${THING})(?:,? i (?:mean|meant))?[\\s?.!]*$`,
  'i',
);

/** "us img, 30 IR programs", then "i meant DR"; "2 IR letters", then "i meant projects" */
const OF_KIND_MEANT = new RegExp(
  `${BEGINS}i (?:mean|meant) (?:the )?(${KIND})(?: (?:ones?|programs?|apps|applications|side))?[\\s.!]*$`,
  'i',
);
const THING_MEANT = new RegExp(`${BEGINS}i (?:mean|meant) (?:the )?((?:${KIND} )*${THING})[\\s.!]*$`, 'i');
const COUNTED_OF_KIND = new RegExp(`(\\b\\d{1,3} )${KIND}(?= (?:programs?|apps|applications)?\\b|\\W|$)`, 'i');
const COUNTED_THING = new RegExp(`(\\b\\d{1,3} )(?:${KIND} )*${THING}\\b`, 'i');

/** A figure of the turn before with what this turn says that it counts, or counts instead. */
export const withFigureRelabelled: Restatement = ({ question, text, last }) => {
  const earlierTurns = question.earlierTurns.slice(0, -1);
  const put = (said: string) => ({ ...question, text: said, earlierTurns });
  const [, begins = '', figure, span = '', ends = ''] = BARE_FIGURE.exec(last.trim()) ?? [];
  const what = OF_WHAT.exec(text)?.[1];
  // "us img 245", then "i meant letters": a score, and no count of these.
  const isCount = Number(figure) <= MOST_COUNTED || /\b(?:procedures?|cases)\b/i.test(what ?? '') || !/^\d/.test(figure ?? '');
  if (figure !== undefined && what !== undefined && isCount) return put(`${begins}${figure}${span} ${what}${ends}`);
  const kind = OF_KIND_MEANT.exec(text)?.[1];
  if (kind !== undefined && COUNTED_OF_KIND.test(last)) return put(last.replace(COUNTED_OF_KIND, `$1${kind}`));
  const thing = THING_MEANT.exec(text)?.[1];
  return thing !== undefined && COUNTED_THING.test(last) ? put(last.replace(COUNTED_THING, `$1${thing}`)) : undefined;
};
