import type { APITextDisplayComponent } from 'discord.js';
import { citedPassage, type Knowledge } from '../../src/index.ts';
import { commonWording } from '../wording.ts';
import { line, message, type Rendered, text } from './components.ts';
import { LONGEST_TEXT } from './limits.ts';
import { bold, link, plain, small } from './markdown.ts';
import { cutAtWord } from './plain-message.ts';
import { wording } from './wording.ts';

/** Room for the sentence that says how many did not fit. */
const ROOM_FOR_REST = 100;

/** The passages that an answer cites, whole, in the order of their marks: our restatement, and labelled as that. */
export function renderPassages(ids: readonly string[], knowledge: Pick<Knowledge, 'passages' | 'officialDates'>): Rendered {
  const shown: APITextDisplayComponent[] = [];
  let room = LONGEST_TEXT - ROOM_FOR_REST;
  for (const [at, id] of ids.entries()) {
    const part = passagePart(at + 1, citedPassage(id, knowledge), at === 0 ? room : undefined);
    room -= part.content.length;
    if (room < 0) break;
    shown.push(part);
  }
  const left = ids.length - shown.length;
  return message([
    ...shown.flatMap((part, at) => (at === 0 ? [part] : [line(), part])),
    left > 0 ? text(small(wording.passagesLeftOut(left))) : undefined,
  ]);
}

/** @param longest characters after which its text is cut; its source is not */
function passagePart(mark: number, passage: Knowledge['passages'][number] | undefined, longest = Number.POSITIVE_INFINITY) {
  const label = bold(`[${mark}]`);
  if (!passage) return text(`${label} ${plain(commonWording.passageGone)}`);
  const { title, url, edition, read } = passage.document;
  const from = commonWording.restatedFrom(title, passage.headings.join(' › ') || title, read);
  const source = [small(from), small(edition), ...(url ? [link(url, url)] : [])].join('\n');
  return text(`${cutAtWord(`${label} ${plain(passage.text)}`, longest - source.length - 1)}\n${source}`);
}
