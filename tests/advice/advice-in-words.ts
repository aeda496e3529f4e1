import { type Advice, type AdviceBlock, type AdviceRequest, type Asking, plainInlines } from '../../src/index.ts';
import { engine } from '../fixture-library.ts';

export const NOON = Date.UTC(2026, 10, 22, 12);
const ASKING: Asking = { told: {}, now: NOON, zone: 'America/New_York' };

/** Advice of the fixture library as lines, as a reader sees them. */
export function advised(request: AdviceRequest, told: Asking['told'] = {}, asking: Partial<Asking> = {}): string[] {
  return inWords(engine.advise(request, { ...ASKING, told, ...asking }));
}

export function inWords({ blocks, caveats, citations }: Advice): string[] {
  return [
    ...blocks.flatMap(linesOf),
    ...caveats.map(({ kind, text }) => `${kind}: ${text}`),
    ...citations.map(({ n, passageId }) => `[${n}] ${passageId}`),
  ];
}

function linesOf(block: AdviceBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${block.text}`];
    case 'paragraph':
      return [plainInlines(block.inlines)];
    case 'list':
      return block.items.flatMap(({ inlines, number, done, under = [] }) => {
        const mark = number === undefined ? '-' : `${number}.`;
        return [
          [mark, ...(done === undefined ? [] : [done ? '[x]' : '[ ]']), plainInlines(inlines)].join(' '),
          ...under.map((line) => `  - ${plainInlines(line)}`),
        ];
      });
    case 'table':
      return [
        block.columns.join(' | '),
        ...block.rows.map(
          ({ label, cells }) => `${label}: ${cells.map((lines) => lines.map(plainInlines).join('; ')).join(' | ')}`,
        ),
      ];
  }
}
