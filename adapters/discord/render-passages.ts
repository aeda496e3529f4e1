import { citedPassage, type Knowledge } from '../../src/index.ts';
import { commonWording } from '../wording.ts';
import { line, message, type Part, type Rendered, text, textsOf } from './components.ts';
import { LONGEST_TEXT } from './limits.ts';
import { bold, link, plain, small } from './markdown.ts';
import { wording } from './wording.ts';

/** Room for the sentence that says how many did not fit. */
const ROOM_FOR_REST = 100;

/** The passages that an answer cites, whole, in the order of their marks: our restatement, and labelled as that. */
export function renderPassages(ids: readonly string[], knowledge: Pick<Knowledge, 'passages' | 'officialDates'>): Rendered {
  const shown: Part[][] = [];
  let room = LONGEST_TEXT - ROOM_FOR_REST;
  for (const [at, id] of ids.entries()) {
    const parts = passageParts(at + 1, citedPassage(id, knowledge));
    room -= textsOf(parts).reduce((sum, { length }) => sum + length, 0);
    if (room < 0) break;
    shown.push(parts);
  }
  const left = ids.length - shown.length;
  return message([
    ...shown.flatMap((parts, at) => (at === 0 ? parts : [line(), ...parts])),
    left > 0 ? text(small(wording.passagesLeftOut(left))) : undefined,
  ]);
}

function passageParts(mark: number, passage: Knowledge['passages'][number] | undefined): Part[] {
  const label = bold(`[${mark}]`);
  if (!passage) return [text(`${label} ${plain(commonWording.passageGone)}`)];
  const { title, url, edition, read } = passage.document;
  const from = commonWording.restatedFrom(title, passage.headings.join(' › ') || title, read);
  return [text([`${label} ${plain(passage.text)}`, small(from), small(edition), ...(url ? [link(url, url)] : [])].join('\n'))];
}
