import { type AdviceBlock, type Inline, plainInlines } from '../../src/index.ts';
import { displayWidth } from './display-width.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wrapText } from './wrap-text.ts';

type Table = Extract<AdviceBlock, { kind: 'table' }>;

/** Columns narrower than this hold a word or two a line; then they stand below each other. */
const NARROWEST_COLUMN = 20;
const BETWEEN = 2;

/** A table whose columns stand side by side where there is room, the label of a row above them; else below each other. */
export function tableLines(table: Table, style: TerminalStyle): string[] {
  const count = table.columns.length;
  const width = Math.floor((style.columns - BETWEEN * (count - 1)) / count);
  return width >= NARROWEST_COLUMN ? sideBySide(table, width, style) : belowEachOther(table, style);
}

function sideBySide({ columns, rows }: Table, width: number, style: TerminalStyle): string[] {
  const paint = painter(style);
  const beside = (cells: readonly (readonly string[])[]) => {
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines) => padded(lines[at] ?? '', width))
        .join(' '.repeat(BETWEEN))
        .trimEnd(),
    );
  };
  const heads = beside(columns.map((name) => wrapText(name, { columns: width }))).map((line) => paint('bold', line));
  const rule = columns.map(() => '-'.repeat(width)).join(' '.repeat(BETWEEN));
  return [
    ...heads,
    rule,
    ...rows.flatMap(({ label, cells }, at) => [
      ...(at > 0 ? [''] : []),
      paint('bold', label),
      ...beside(cells.map((lines) => lines.flatMap((line) => cellLines(line, width)))),
    ]),
  ];
}

function cellLines(line: readonly Inline[], columns: number): string[] {
  return wrapText(plainInlines(line), { columns, first: '- ', rest: '  ' });
}

function belowEachOther({ columns, rows }: Table, style: TerminalStyle): string[] {
  const paint = painter(style);
  return columns.flatMap((name, column) => [
    ...(column > 0 ? [''] : []),
    ...wrapText(name, { columns: style.columns }).map((line) => paint('bold', line)),
    ...rows.flatMap(({ label, cells }) => [
      ...wrapText(`${label}:`, { columns: style.columns, first: '  ', rest: '  ' }),
      ...(cells[column] ?? []).flatMap((line) =>
        wrapText(plainInlines(line), { columns: style.columns, first: '  - ', rest: '    ' }),
      ),
    ]),
  ]);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
