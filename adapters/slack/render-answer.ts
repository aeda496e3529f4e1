import type { types } from '@slack/bolt';
import type { Answer, Caveat, Knowledge } from '../../src/index.ts';
import { type CitedPlace, citedPlaces, sourcesHeading } from '../cited-places.ts';
import { handOffWording } from '../hand-off/wording.ts';
import { type Buttons, restsOnLibrary } from '../held-answers.ts';
import { type Piece, pagesOf, plainText } from '../prose-pages.ts';
import { commonWording } from '../wording.ts';
import { ACTION, buttonValue } from './buttons.ts';
import { fallbackText } from './fallback-text.ts';
import { LONGEST_MESSAGE, LONGEST_PAGE, MOST_BLOCKS, MOST_SUGGESTIONS } from './limits.ts';
import { partsOf } from './prose.ts';
import { divider, emoji, link, list, note, quote, richText, type SlackBlock, section, text, user } from './rich-text.ts';
import { wording } from './wording.ts';

/** A message for Slack: blocks, and the text for whoever sees none. */
export interface Rendered {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

export interface AnswerView {
  /** The library, for the short titles of its documents. */
  readonly documents: Knowledge['documents'];
  readonly buttons: Buttons;
  /** Said before the answer: that it comes late, that the question was cut. */
  readonly notices?: readonly string[];
  /** Who brought the answer here, where that is not whoever reads it: a label and the id of a person. */
  readonly broughtBy?: { readonly label: string; readonly user: string };
}

/**
 * An answer as one page or several: what it says, what to be careful about, where it stands, what to ask next, what can be done with
 * it. Room for caveats and sources is kept on each page, so prose is what goes to the next one.
 */
export function renderAnswer(answer: Answer, view: AnswerView): readonly [Rendered, ...Rendered[]] {
  for (const longest of [LONGEST_PAGE, LONGEST_PAGE / 2, LONGEST_PAGE / 4]) {
    const rendered = pagesOf(answer.blocks, longest).map((prose, at, { length }) =>
      page(answer, view, prose, { at, of: length }),
    );
    if (rendered.every(fits)) return rendered as [Rendered, ...Rendered[]];
  }
  return pagesOf(answer.blocks, LONGEST_PAGE / 4).map((prose, at, { length }) =>
    page(answer, { ...view, notices: [] }, prose, { at, of: length }, 'bare'),
  ) as [Rendered, ...Rendered[]];
}

interface Place {
  readonly at: number;
  readonly of: number;
}

function fits({ blocks }: Rendered): boolean {
  return blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length <= LONGEST_MESSAGE;
}

function page(answer: Answer, view: AnswerView, prose: readonly Piece[], place: Place, bare?: 'bare'): Rendered {
  const { notices = [], broughtBy } = view;
  const places = citedPlaces(answer.citations, view.documents);
  const heading = sourcesHeading(answer.outcome, answer.citations, view.documents);
  const blocks = [
    ...(broughtBy ? [richText(section(text(broughtBy.label), user(broughtBy.user)))] : []),
    ...notices.map(note),
    ...partsOf(prose).map((part) => richText(part)),
    ...answer.caveats.map(caveatBlock),
    ...sourceBlocks(heading, places),
    ...(bare ? [] : suggestionBlocks(answer)),
    ...actionBlocks(answer, view.buttons, place),
  ];
  const written = fallbackText(
    [...notices, plainText(prose)],
    [...answer.caveats.map(({ kind, text: said }) => `${commonWording.caveats[kind]} ${said}`), ...sourcesText(heading, places)],
  );
  return { text: written, blocks };
}

/** Set apart by a sign, a bold word and a bar along every line: it must not be overlooked, in whatever colours. */
export function caveatBlock({ kind, text: said }: Caveat): SlackBlock {
  return richText(quote(emoji('warning'), text(` ${commonWording.caveats[kind]}`, 'bold'), text(` ${said}`)));
}

function sourceBlocks(heading: string, places: readonly CitedPlace[]): SlackBlock[] {
  if (places.length === 0) return [];
  const items = places.map(({ marks, title, headings, edition, url }) => [
    text(`${marksOf(marks)} `),
    link(url, title),
    text(headings.map((heading) => ` › ${heading}`).join('')),
    text(`\n${edition}`, 'italic'),
  ]);
  return [divider(), richText(section(text(heading, 'bold')), list(items.map(withoutEmpty)))];
}

function withoutEmpty<T extends types.RichTextElement>(elements: readonly T[]): T[] {
  return elements.filter((element) => element.type !== 'text' || element.text !== '');
}

function sourcesText(heading: string, places: readonly CitedPlace[]): string[] {
  if (places.length === 0) return [];
  const lines = places.map(
    // Read aloud, a comma is a pause and an arrow is noise.
    ({ marks, title, headings, edition }) => `${marksOf(marks)} ${[title, ...headings].join(', ')} (${edition})`,
  );
  return [[`${heading}:`, ...lines].join('\n')];
}

function marksOf(marks: readonly number[]): string {
  return marks.map((mark) => `[${mark}]`).join(' ');
}

function suggestionBlocks({ suggestions }: Answer): SlackBlock[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.slice(0, MOST_SUGGESTIONS).map((question) => [text(question)]);
  return [richText(section(text(commonWording.askNext, 'bold')), list(items))];
}

function actionBlocks(answer: Answer, { answer: judged, share, post, pages, staff }: Buttons, { at, of }: Place): SlackBlock[] {
  const paging = of > 1 ? pages : undefined;
  const elements = [
    ...(post ? [postButton(post)] : []),
    ...(judged && answer.citations.length > 0 ? [button(ACTION.passages, wording.showPassages, judged)] : []),
    ...(share && restsOnLibrary(answer) ? [shareButton(share)] : []),
    ...(paging && at > 0 ? [button(`${ACTION.page}.previous`, commonWording.previousPage, buttonValue(paging, at - 1))] : []),
    ...(paging && at + 1 < of ? [button(`${ACTION.page}.next`, commonWording.nextPage, buttonValue(paging, at + 1))] : []),
    ...(staff?.plainly ? [button(ACTION.askStaff, handOffWording.askStaff, staff.reference)] : []),
    ...(staff ? [moreMenu(staff)] : []),
  ];
  return [
    ...(of > 1 ? [note(commonWording.pageOf(at + 1, of))] : []),
    ...(elements.length > 0 ? [{ type: 'actions' as const, elements }] : []),
    ...(judged && restsOnLibrary(answer) ? [feedbackBlock(judged)] : []),
  ];
}

/** What few people want of an answer. */
function moreMenu({ reference, plainly }: NonNullable<Buttons['staff']>): types.Overflow {
  const option = (wanted: string, label: string): types.PlainTextOption => ({
    text: { type: 'plain_text', text: label },
    value: buttonValue(reference, wanted),
  });
  const options = [...(plainly ? [] : [option('staff', handOffWording.askStaff)]), option('why', wording.why)];
  return { type: 'overflow', action_id: ACTION.more, options };
}

export function postButton(reference: string): types.Button {
  return { ...button(ACTION.post, wording.post, reference), style: 'primary' };
}

export function shareButton(reference: string): types.Button {
  return { ...button(ACTION.share, wording.share, reference), confirm: SHARE_CONFIRM };
}

function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label }, value };
}

const SHARE_CONFIRM: types.ConfirmationDialog = {
  title: { type: 'plain_text', text: wording.shareConfirm.title },
  text: { type: 'plain_text', text: wording.shareConfirm.text },
  confirm: { type: 'plain_text', text: wording.shareConfirm.confirm },
  deny: { type: 'plain_text', text: wording.shareConfirm.deny },
};

function feedbackBlock(reference: string): types.ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTION.feedback,
        positive_button: {
          text: { type: 'plain_text', text: wording.goodAnswer },
          accessibility_label: wording.goodAnswerLabel,
          value: buttonValue(reference, 'good'),
        },
        negative_button: {
          text: { type: 'plain_text', text: wording.badAnswer },
          accessibility_label: wording.badAnswerLabel,
          value: buttonValue(reference, 'bad'),
        },
      },
    ],
  };
}
