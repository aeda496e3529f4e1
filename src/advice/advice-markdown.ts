import type { Inline } from '../answer/answer.ts';
import type { Advice, AdviceBlock, AdviceItem } from './advice.ts';
import { type AdviceSource, sourcesOf } from './sources-of-advice.ts';

/** Characters that Markdown or HTML would read as something else than text. */
const SPECIAL = /[\\`*_{}[\]<>#|~!&]/g;

/** Advice as a Markdown file to take along, with its sources at the end. Ends in a line feed. */
export function adviceAsMarkdown(advice: Advice): string {
  const { title, blocks, caveats, citations } = advice;
  const parts = [
    `# ${escaped(title)}`,
    ...blocks.map(blockMarkdown),
    ...caveats.map(({ text }) => `> ${escaped(text)}`),
    ...(citations.length > 0 ? ['## Sources, restated in our own words', sourcesOf(advice).map(sourceMarkdown).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: AdviceBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'paragraph':
      return inlineMarkdown(block.inlines);
    case 'list':
      return block.items.map(itemMarkdown).join('\n');
    case 'table':
      return [
        `| | ${block.columns.map(escaped).join(' | ')} |`,
        `|${' --- |'.repeat(block.columns.length + 1)}`,
        ...block.rows.map(
          ({ label, cells }) =>
            `| **${escaped(label)}** | ${cells.map((lines) => lines.map(inlineMarkdown).join('<br>')).join(' | ')} |`,
        ),
      ].join('\n');
  }
}

/** A step is a box to tick. */
function itemMarkdown({ inlines, number, done, under = [] }: AdviceItem): string {
  const box = number === undefined ? '' : done ? '[x] ' : '[ ] ';
  return [`- ${box}${inlineMarkdown(inlines)}`, ...under.map((line) => `  - ${inlineMarkdown(line)}`)].join('\n');
}

function inlineMarkdown(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? escaped(inline.text) : ` \\[${inline.n}\\]`)).join('');
}

function sourceMarkdown({ title, edition, url, places }: AdviceSource): string {
  const address = url ? ` <${new URL(url).href}>` : '';
  const sections = places.map(({ marks, headings }) => {
    const marked = marks.map((mark) => `\\[${mark}\\]`).join(' ');
    return `  - ${[marked, escaped(headings.join(' › '))].filter(Boolean).join(' ')}`;
  });
  return [`- ${escaped(`${title} (${edition})`)}${address}`, ...sections].join('\n');
}

function escaped(text: string): string {
  return text
    .replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
    .replace(SPECIAL, (character) => `\\${character}`)
    .replace(/^\s*([-+=])/, '\\$1')
    .replace(/^\s*(\d+)([.)])/, '$1\\$2');
}
