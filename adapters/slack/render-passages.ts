import type { types } from '@slack/bolt';
import { citedPassage, type Knowledge } from '../../src/index.ts';
import { passageLabel } from '../cited-places.ts';
import { commonWording } from '../wording.ts';
import { MOST_VIEW_BLOCKS } from './limits.ts';
import { divider, link, richText, type SlackBlock, section, text } from './rich-text.ts';
import { say } from './say.ts';
import { wording } from './wording.ts';

/** The passages that an answer cites, whole, in the order of their marks: our restatement, and labelled as that. */
export function renderPassages(
  ids: readonly string[],
  knowledge: Pick<Knowledge, 'passages' | 'officialDates'>,
): types.ModalView {
  const blocks = ids.flatMap((id, at): SlackBlock[] => {
    const passage = citedPassage(id, knowledge);
    const mark = text(`[${at + 1}] `, 'bold');
    if (!passage) return [divider(), richText(section(mark, text(commonWording.passageGone)))];
    const { url, edition } = passage.document;
    const label = passageLabel(passage);
    return [
      divider(),
      richText(section(mark, text(passage.text))),
      richText(section(text(label, 'italic'), text(`\n${edition}`), ...(url ? [text('\n'), link(url, url)] : []))),
    ];
  });
  return modal(wording.passagesTitle, blocks.slice(1));
}

export function modal(title: string, blocks: readonly SlackBlock[]): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: wording.close },
    blocks: blocks.slice(0, MOST_VIEW_BLOCKS),
  };
}

/** A word in a modal, for what can not be shown there. */
export function wordModal(title: string, words: string): types.ModalView {
  return modal(title, say(words).blocks);
}
