import type { types } from '@slack/bolt';
import {
  type Advice,
  type AdviceBlock,
  type AdviceItem,
  type Inline,
  type Knowledge,
  plainInlines,
  sourcesOf,
} from '../../src/index.ts';
import { commonWording } from '../wording.ts';
import { fallbackText, fitsInText } from './fallback-text.ts';
import { LONGEST_MESSAGE, MOST_BLOCKS } from './limits.ts';
import { caveatBlock, type Rendered } from './render-answer.ts';
import { divider, type Element, link, list, note, type Part, richText, type SlackBlock, section, text } from './rich-text.ts';

/** A piece that stays in one message: blocks, and the same in plain text. */
interface Piece {
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
  /** What it stands under: said again where a message begins with it. */
  readonly under?: string;
}

/** Room that is left for what Slack itself adds to a message. */
const ROOM = LONGEST_MESSAGE - 500;

/**
 * Advice as one message or several, for one person alone. What is said in the bot's own voice comes at the end, and below it what can
 * be pressed.
 */
export function renderAdvice(
  advice: Advice,
  notices: readonly string[],
  { documents }: Pick<Knowledge, 'documents'>,
  controls: readonly SlackBlock[] = [],
): readonly Rendered[] {
  const pieces: Piece[] = [
    headingPiece(advice.title),
    ...advice.blocks.flatMap((block, at) => piecesOf(block, advice.blocks[at - 1])),
    ...advice.caveats.map((caveat) => ({
      blocks: [caveatBlock(caveat)],
      text: `${commonWording.caveats[caveat.kind]} ${caveat.text}`,
    })),
    ...sourcePieces(advice, documents),
    ...notices.map((said, at) => ({ blocks: [note(said), ...(at === notices.length - 1 ? controls : [])], text: said })),
  ];
  return packed(pieces).map((message) => ({
    text: fallbackText(textsOf(message), []),
    blocks: message.flatMap(({ blocks }) => blocks),
  }));
}

/** As many pieces to a message as it takes, in blocks and in the text beside them, of which nothing is to be cut. */
function packed(pieces: readonly Piece[]): Piece[][] {
  const messages: Piece[][] = [];
  for (const piece of pieces) {
    const last = messages.at(-1);
    if (last && areTaken([...last, piece])) last.push(piece);
    else messages.push(piece.under === undefined ? [piece] : [headingPiece(commonWording.continued(piece.under)), piece]);
  }
  return messages;
}

function areTaken(pieces: readonly Piece[]): boolean {
  const blocks = pieces.flatMap((piece) => piece.blocks);
  return blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length <= ROOM && fitsInText(textsOf(pieces));
}

function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => piece.text);
}

/** A heading goes with what it is the heading of, so that no message ends in one. */
function piecesOf(block: AdviceBlock, before: AdviceBlock | undefined): Piece[] {
  const above = before?.kind === 'heading' ? before.text : undefined;
  const [first, ...rest] = ownPieces(block);
  if (above === undefined || !first) return first ? [first, ...rest] : [];
  const title = headingPiece(above);
  return [
    { blocks: [...title.blocks, ...first.blocks], text: `${title.text}\n${first.text}` },
    ...rest.map((piece) => ({ ...piece, under: above })),
  ];
}

function headingPiece(heading: string): Piece {
  return { blocks: [richText(section(text(heading, 'bold')))], text: heading };
}

function ownPieces(block: AdviceBlock): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return [{ blocks: [richText(section(...elementsOf(block.inlines)))], text: plainInlines(block.inlines) }];
    case 'list':
      return chunksOf(block.items).map((items) => ({
        blocks: [richText(...listParts(items))],
        text: items.map(itemText).join('\n'),
      }));
    case 'table':
      return [tablePiece(block)];
  }
}

/** Items that may be parted from one another. */
const ITEMS_TOGETHER = 8;

function chunksOf(items: readonly AdviceItem[]): (readonly AdviceItem[])[] {
  return Array.from({ length: Math.ceil(items.length / ITEMS_TOGETHER) }, (_, at) =>
    items.slice(at * ITEMS_TOGETHER, (at + 1) * ITEMS_TOGETHER),
  );
}

function listParts(items: readonly AdviceItem[]): Part[] {
  return items.flatMap(({ inlines, number, done, under = [] }): Part[] => {
    const elements = [...(done ? [text('✓ ')] : []), ...elementsOf(inlines)];
    const own = list([elements], number === undefined ? 'bullet' : 'ordered') as types.RichTextList;
    const below = under.length > 0 ? [{ ...list(under.map(elementsOf)), indent: 1 } as types.RichTextList] : [];
    // The types lack `offset`, which the page of the block has.
    return [number === undefined ? own : ({ ...own, offset: number - 1 } as types.RichTextList), ...below];
  });
}

function itemText({ inlines, number, done, under = [] }: AdviceItem): string {
  const mark = number === undefined ? '-' : `${number}.`;
  return [`${mark} ${done ? '✓ ' : ''}${plainInlines(inlines)}`, ...under.map((line) => `  - ${plainInlines(line)}`)].join('\n');
}

function tablePiece({ columns, rows }: Extract<AdviceBlock, { kind: 'table' }>): Piece {
  const cell = (...elements: Element[]) => richText(section(...(elements.length > 0 ? elements : [text('–')])));
  const table: types.TableBlock = {
    type: 'table',
    column_settings: Array.from({ length: columns.length + 1 }, () => ({ is_wrapped: true })),
    rows: [
      [cell(), ...columns.map((name) => cell(text(name, 'bold')))],
      ...rows.map(({ label, cells }) => [
        cell(text(label, 'bold')),
        ...cells.map((lines) => cell(...lines.flatMap((line, at) => [...(at > 0 ? [text('\n')] : []), ...elementsOf(line)]))),
      ]),
    ],
  };
  const told = columns.map((name, column) =>
    [name, ...rows.map(({ label, cells }) => `${label}: ${(cells[column] ?? []).map(plainInlines).join('; ')}`)].join('\n'),
  );
  return { blocks: [table], text: told.join('\n\n') };
}

function sourcePieces(advice: Advice, documents: Knowledge['documents']): Piece[] {
  const sources = sourcesOf(advice).map(({ id, title, edition, url, places }) => {
    const name = documents.find((one) => one.id === id)?.short_title ?? title;
    const marked = places.map(({ marks, headings }) => [...marks.map((mark) => `[${mark}]`), ...headings.slice(-1)].join(' '));
    return { name, edition, url, marked };
  });
  const heading = commonWording.sources.answered;
  return sources.map(({ name, edition, url, marked }, at) => {
    const source = richText(section(link(url, name), text(`, ${edition}`, 'italic')), list(marked.map((line) => [text(line)])));
    const told = [`${name} (${edition})`, ...marked].join('\n');
    if (at > 0) return { blocks: [source], text: told, under: heading };
    return { blocks: [divider(), ...headingPiece(heading).blocks, source], text: `${heading}:\n${told}` };
  });
}

function elementsOf(inlines: readonly Inline[]): Element[] {
  return inlines.map((inline) => text(inline.kind === 'text' ? inline.text : ` [${inline.n}]`));
}
