import {
  type Answer,
  type Block,
  type Caveat,
  type CaveatKind,
  type Knowledge,
  type Outcome,
  plainInlines,
} from '../../src/index.ts';
import { citedPlaces } from '../cited-places.ts';
import { MOST_SUGGESTIONS } from './limits.ts';
import { type Paint, painter, type TerminalStyle } from './terminal-style.ts';
import { wrapText } from './wrap-text.ts';

export interface AnswerStyle extends TerminalStyle {
  /** The library, for the short titles of its documents. */
  readonly documents: Knowledge['documents'];
}

/** A warning must be read as one without its colour and without knowing our words for it. */
const CAVEAT_LABELS: Record<CaveatKind, string> = {
  conflict: 'THE SOURCES DIFFER',
  outdated: 'OUT OF DATE',
  audience: 'FOR OTHER APPLICANTS',
  scope: 'NOT EVERYWHERE',
};

/** What the sources are to the answer: they carry it, or they are the nearest there is. */
const SOURCES_LABELS: Record<Outcome, string> = {
  answered: 'Sources',
  partial: 'Sources',
  not_covered: 'Nearest in the sources',
  declined: 'Sources',
  clarify: 'Sources',
  help: 'Sources',
};

/** An answer as text for a terminal, ending in a line feed: what it says, what to be careful about, where it stands, what to ask next. */
export function renderAnswer(answer: Answer, style: AnswerStyle): string {
  const paint = painter(style);
  const { columns } = style;
  const parts = [
    ...answer.blocks.map((block) => blockLines(block, columns)),
    ...answer.caveats.map((caveat) => caveatLines(caveat, columns, paint)),
    sourceLines(answer, style, paint),
    suggestionLines(answer.suggestions, columns, paint),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function blockLines(block: Block, columns: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrapText(plainInlines(block.inlines), { columns });
    case 'list':
      return block.items.flatMap((item) => wrapText(plainInlines(item), { columns, first: '  - ', rest: '    ' }));
  }
}

/** Set apart by a bar that runs along every line. */
export function caveatLines({ kind, text }: Caveat, columns: number, paint: Paint): string[] {
  return wrapText(`${CAVEAT_LABELS[kind]}. ${text}`, { columns, first: '  ! ', rest: '  ! ' }).map((line) =>
    paint('yellow', line),
  );
}

function sourceLines({ outcome, citations }: Answer, { columns, documents }: AnswerStyle, paint: Paint): string[] {
  if (citations.length === 0) return [];
  const indent = ' '.repeat(6);
  const sources = citedPlaces(citations, documents).flatMap(({ marks, title, headings, edition }) => [
    ...wrapText(`${marks.map((mark) => `[${mark}]`).join(' ')} ${[title, ...headings].join(' › ')}`, {
      columns,
      first: '  ',
      rest: indent,
    }),
    ...wrapText(edition, { columns, first: indent, rest: indent }).map((line) => paint('dim', line)),
  ]);
  return [
    ...wrapText(`${SOURCES_LABELS[outcome]}, restated in our own words:`, { columns }).map((line) => paint('bold', line)),
    ...sources,
  ];
}

function suggestionLines(suggestions: readonly string[], columns: number, paint: Paint): string[] {
  if (suggestions.length === 0) return [];
  return [
    paint('bold', 'You could ask next:'),
    ...suggestions.slice(0, MOST_SUGGESTIONS).flatMap((question) => wrapText(question, { columns, first: '  - ', rest: '    ' })),
  ];
}
