import type { ListItem, Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A block of a document as a reader sees it, with its line, counted from 1. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'html'; readonly value: string; readonly line: number };

/** Comments on a line of their own; anything else that may hold blank lines, or change what stands elsewhere. */
const MARK = /^<!--#\d+-->$/;
const REACHES_FURTHER = /^ {0,3}(?:```|~~~)|^ {0,3}<(?!!--#\d+-->$)|<!--(?!#\d+-->)|\]:/m;

/** Characters that mean nothing to Markdown inside a line. */
const PLAIN_INSIDE = '[^\\n*_[\\]<>&`\\\\#\\0-\\x08\\x0b-\\x1f\\ufffd]';
const PLAIN_LINE = `(?:[\\p{L}("“‘$]|\\d+(?![\\d.)]))${PLAIN_INSIDE}*`;
const PLAIN_PARAGRAPH = new RegExp(`^${PLAIN_LINE}(?:\\n${PLAIN_LINE})*$`, 'u');
const PLAIN_HEADING = new RegExp(`^(#{1,6})[ \\t]+(\\S${PLAIN_INSIDE}*)$`, 'u');

/**
 * The blocks of a Markdown text, in order. Most are plain paragraphs and headings between blank lines, which are read as they stand: the
 * parser looks at each of their characters several times. It reads all others, and the whole text where one part may change another.
 */
export function* markdownBlocks(markdown: string): Generator<MarkdownBlock> {
  if (REACHES_FURTHER.test(markdown)) {
    yield* parsedBlocks(markdown, 1);
    return;
  }
  let gathered: { text: string; line: number } | undefined;
  for (const { text, line } of betweenBlankLines(markdown)) {
    const plain = plainBlock(text, line);
    if (plain === undefined) {
      // What stands between the parts of a list decides whether they are one.
      gathered = gathered && {
        text: `${gathered.text}${'\n'.repeat(line - gathered.line - lineBreaksIn(gathered.text))}${text}`,
        line: gathered.line,
      };
      gathered ??= { text, line };
      continue;
    }
    if (gathered) yield* parsedBlocks(gathered.text, gathered.line);
    gathered = undefined;
    yield plain;
  }
  if (gathered) yield* parsedBlocks(gathered.text, gathered.line);
}

function* betweenBlankLines(markdown: string): Generator<{ text: string; line: number }> {
  let block: string[] = [];
  let line = 0;
  for (const each of markdown.split('\n')) {
    line += 1;
    if (/[^ \t]/.test(each)) block.push(each);
    else if (block.length > 0) {
      yield { text: block.join('\n'), line: line - block.length };
      block = [];
    }
  }
  if (block.length > 0) yield { text: block.join('\n'), line: line - block.length + 1 };
}

function lineBreaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function plainBlock(text: string, line: number): MarkdownBlock | undefined {
  if (MARK.test(text)) return { kind: 'html', value: text, line };
  if (PLAIN_PARAGRAPH.test(text)) return { kind: 'text', text: onOneLine(text).trim(), line };
  const [, signs, heading] = PLAIN_HEADING.exec(text) ?? [];
  return signs === undefined || heading === undefined
    ? undefined
    : { kind: 'heading', depth: signs.length, text: heading.trim(), line };
}

const WITH_TABLES = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

function* parsedBlocks(markdown: string, firstLine: number): Generator<MarkdownBlock> {
  for (const node of fromMarkdown(markdown, WITH_TABLES).children) {
    const block = blockOf(node, (node.position?.start.line ?? 1) + firstLine - 1);
    if (block) yield block;
  }
}

function blockOf(node: RootContent, line: number): MarkdownBlock | undefined {
  if (node.type === 'html') return { kind: 'html', value: node.value, line };
  if (node.type === 'thematicBreak' || node.type === 'definition') return undefined;
  const text = plainText(node).trim();
  if (node.type === 'heading') return { kind: 'heading', depth: node.depth, text, line };
  return text ? { kind: 'text', text, line } : undefined;
}

/** Text of a node as a reader sees it; list items stand on lines of their own. */
function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return '';
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'list':
      return node.children
        .map((item, at) => `${node.ordered ? `${(node.start ?? 1) + at}.` : '-'} ${plainText(item)}`)
        .join('\n');
    case 'table':
      return rowsOf(node);
    case 'listItem':
      return itemOf(node);
    case 'blockquote':
      return node.children.map(plainText).join('\n');
    default:
      return 'children' in node ? onOneLine(node.children.map(plainText).join('')) : '';
  }
}

/** An item on a line of its own, with the items below it: "Give 0.5 mg: children: 0.15 mg; adults: as above". */
function itemOf({ children }: ListItem): string {
  const own = children.filter(({ type }) => type !== 'list').map(plainText);
  const below = children.flatMap((child) => (child.type === 'list' ? child.children.map(plainText) : []));
  const said = own.join(' ').replace(/:$/, '');
  return below.length === 0 ? own.join('\n') : `${said}: ${below.join('; ')}`;
}

/** Each row as a line that can be read by itself: "- Animal: Elk; Distance: 25 meters". */
function rowsOf({ children: [head, ...rows] }: Table): string {
  const names = head?.children.map(plainText) ?? [];
  const cell = (text: string, at: number) => (names[at] ? `${names[at]}: ${text}` : text);
  return rows.map(({ children }) => `- ${children.map(plainText).map(cell).join('; ')}`).join('\n');
}

function onOneLine(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ');
}
