import {
  type Advice,
  type AdviceBlock,
  type AdviceItem,
  type AdviceSource,
  type Inline,
  type Knowledge,
  plainInlines,
  sourcesOf,
} from '../../src/index.ts';
import { caveatLines } from './render-answer.ts';
import { tableLines } from './render-table.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wrapText } from './wrap-text.ts';

export interface AdviceStyle extends TerminalStyle {
  /** The library, for the short titles of its documents. */
  readonly documents: Knowledge['documents'];
}

/** Advice as text for a terminal, ending in a line feed. */
export function renderAdvice(advice: Advice, style: AdviceStyle): string {
  const paint = painter(style);
  const { columns } = style;
  const parts: string[][] = [wrapText(advice.title, { columns }).map((line) => paint('bold', line))];
  for (const block of advice.blocks) {
    const lines = blockLines(block, style);
    // A heading stands right above what it is the heading of.
    const above = parts.at(-1);
    if (above && isHeading(advice.blocks[advice.blocks.indexOf(block) - 1])) above.push(...lines);
    else parts.push(lines);
  }
  parts.push(...advice.caveats.map((caveat) => caveatLines(caveat, columns, paint)), sourceLines(advice, style));
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function isHeading(block: AdviceBlock | undefined): boolean {
  return block?.kind === 'heading';
}

function blockLines(block: AdviceBlock, style: AdviceStyle): string[] {
  const { columns } = style;
  switch (block.kind) {
    case 'heading':
      return wrapText(block.text, { columns }).map((line) => painter(style)('bold', line));
    case 'paragraph':
      return wrapText(plainInlines(block.inlines), { columns });
    case 'list':
      return block.items.flatMap((item) => itemLines(item, columns));
    case 'table':
      return tableLines(block, style);
  }
}

function itemLines({ inlines, number, done, under = [] }: AdviceItem, columns: number): string[] {
  const mark = number === undefined ? '-' : `${String(number).padStart(2)}.`;
  const first = `  ${mark} ${done === undefined ? '' : done ? '[x] ' : '[ ] '}`;
  const rest = ' '.repeat(first.length);
  const below = (line: readonly Inline[]) => wrapText(plainInlines(line), { columns, first: `${rest}- `, rest: `${rest}  ` });
  return [...wrapText(plainInlines(inlines), { columns, first, rest }), ...under.flatMap(below)];
}

/** Each document once; below it its sections, of which the innermost heading says where to look. */
function sourceLines(advice: Advice, { columns, documents, color }: AdviceStyle): string[] {
  const paint = painter({ color });
  const lines = sourcesOf(advice).flatMap(({ id, title, edition, url, places }: AdviceSource) => [
    ...wrapText(`${documents.find((one) => one.id === id)?.short_title ?? title} (${edition})`, {
      columns,
      first: '  ',
      rest: '    ',
    }),
    ...(url ? wrapText(url, { columns, first: '    ', rest: '    ' }) : []),
    ...places.flatMap(({ marks, headings }) =>
      wrapText(`${marks.map((mark) => `[${mark}]`).join(' ')} ${headings.at(-1) ?? ''}`, {
        columns,
        first: '    ',
        rest: '        ',
      }).map((line) => paint('dim', line)),
    ),
  ]);
  return lines.length === 0 ? [] : [paint('bold', 'Sources, restated in our own words:'), ...lines];
}
