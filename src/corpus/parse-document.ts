import type { z } from 'zod';
import { frontMatterSchema, type KnowledgeDocument, type KnowledgeFault, type Passage } from './knowledge-document.ts';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';
import { readYaml, UnreadableYaml } from './yaml.ts';

/** What one Markdown file holds, or what is wrong with it. Passages are given even where some of them have faults. */
export interface ParsedDocument {
  readonly document: KnowledgeDocument | undefined;
  readonly passages: readonly Passage[];
  readonly faults: readonly KnowledgeFault[];
}

/** A section without passage comments is cut into passages of about this many characters (a paragraph or two). */
const PLAIN_PASSAGE_CHARACTERS = 1200;

const FRONT_MATTER_EXAMPLE = '--- ⏎ id: my-document ⏎ title: "My document" ⏎ publisher: "Who wrote it" ⏎ ---';
/** Of what is easily written otherwise than it is read. */
const EXAMPLES: Readonly<Record<string, string>> = {
  read: 'read: 2026-11-22',
  review_by: 'review_by: 2027-06-30',
  withdrawn: 'withdrawn: 2027-01-15',
  url: 'url: https://www.example.org/guide',
  audience: 'audience: all',
  id: 'id: my-document',
};
const COMMENT_EXAMPLE = '<!-- passage: aways-count ⏎ asked as: ⏎ - how many aways? ⏎ -->';

/**
 * Reads one knowledge document: front matter, headings, passages.
 *
 * A comment `<!-- passage: anchor … -->` makes everything since the previous comment or heading one passage. A section without
 * such comments is cut into passages by itself, so that any folder of Markdown works.
 */
export function parseDocument(file: string, source: string): ParsedDocument {
  const faults: KnowledgeFault[] = [];
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { yaml, body, bodyLine } = separateFrontMatter(text);
  const document = readFrontMatter(file, yaml, faults);
  if (!document) return { document, passages: [], faults };
  const { markdown, cut } = withoutPassageComments(body);
  const reader = new PassageReader(document, bodyLine, cut, faults);
  for (const block of markdownBlocks(markdown)) reader.read(block);
  return { document, passages: reader.finish(), faults };
}

/** Where a line that looks like a passage comment may be something else: in a code block, in other HTML, or one of our marks. */
const HOLDS_OTHER_HTML = /^ {0,3}(?:```|~~~|<(?!!-- ))|<!--#/m;
const PASSAGE_COMMENT = /^<!-- passage:(?:(?!-->)[\s\S])*-->[ \t]*$/gm;
const CUT_COMMENT = /<!--#(\d+)-->/g;

/**
 * A Markdown parser looks at every character of a comment, and comments are most of a document that is kept well. So each leaves
 * one short line in its place, "<!--#3-->", and is put back when that line is met.
 */
function withoutPassageComments(body: string): { markdown: string; cut: readonly string[] } {
  if (HOLDS_OTHER_HTML.test(body)) return { markdown: body, cut: [] };
  const cut: string[] = [];
  return { markdown: body.replace(PASSAGE_COMMENT, (comment) => `<!--#${cut.push(comment) - 1}-->`), cut };
}

function separateFrontMatter(text: string): { yaml: string | undefined; body: string; bodyLine: number } {
  const match = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { yaml: undefined, body: text, bodyLine: 1 };
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

function readFrontMatter(file: string, yaml: string | undefined, faults: KnowledgeFault[]): KnowledgeDocument | undefined {
  const fault = (line: number, problem: string, expected: string, example = FRONT_MATTER_EXAMPLE) =>
    faults.push({ file, line, problem, expected, example });
  if (yaml === undefined) {
    fault(1, 'the document has no front matter', 'at least id, title and publisher between two lines of ---');
    return undefined;
  }
  let values: unknown;
  try {
    values = readYaml(yaml, 'text').value;
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    fault(error.line + 1, `the front matter is no valid YAML (${error.message})`, error.expected, error.example);
    return undefined;
  }
  const checked = frontMatterSchema.safeParse(withoutNulls(values));
  if (checked.success) return { ...checked.data, file };
  for (const issue of checked.error.issues) {
    const name = String(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : ''));
    const example = EXAMPLES[name];
    fault(lineOfName(yaml, name), `front matter ${name ? `"${name}"` : ''}: ${issue.message}`, expectedOf(issue, name), example);
  }
  return undefined;
}

/** Every value was read as text; an empty value or the word null means "not given". */
function withoutNulls(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 'null' && value !== '' && value !== null));
}

function lineOfName(yaml: string, name: string): number {
  const at = yaml.split('\n').findIndex((line) => line.startsWith(`${name}:`));
  return at < 0 ? 1 : at + 2;
}

function expectedOf(issue: z.core.$ZodIssue, name: string): string {
  if (issue.code === 'unrecognized_keys') return `one of ${Object.keys(frontMatterSchema.shape).join(', ')}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format') return issue.message;
  return name ? `a value for ${name}, as text` : 'lines of "name: value"';
}

/** Collects blocks below headings into passages, in the order of the document. */
class PassageReader {
  readonly #document: KnowledgeDocument;
  readonly #cut: readonly string[];
  readonly #faults: KnowledgeFault[];
  readonly #passages: Passage[] = [];
  readonly #anchors = new Set<string>();
  /** Lines of the file above the Markdown as it was parsed, and in comments cut so far. */
  #lineOffset: number;
  #headings: { depth: number; text: string }[] = [];
  #blocks: { text: string; line: number }[] = [];

  /** @param cut the comments that were cut, by their number */
  constructor(document: KnowledgeDocument, bodyLine: number, cut: readonly string[], faults: KnowledgeFault[]) {
    this.#document = document;
    this.#cut = cut;
    this.#lineOffset = bodyLine - 1;
    this.#faults = faults;
  }

  read(block: MarkdownBlock): void {
    if (block.kind === 'heading') this.#openSection(block.depth, block.text);
    else if (block.kind === 'html') this.#readHtml(block.value, block.line);
    else this.#blocks.push({ text: block.text, line: block.line + this.#lineOffset });
  }

  finish(): readonly Passage[] {
    this.#flushPlainBlocks();
    return this.#passages;
  }

  #openSection(depth: number, text: string): void {
    this.#flushPlainBlocks();
    this.#headings = this.#headings.filter((heading) => heading.depth < depth);
    // The document's own title as first heading says nothing that the citation does not already say.
    if (text && !(depth === 1 && text === this.#document.title)) this.#headings.push({ depth, text });
  }

  /** Comments may be those of a passage; other HTML is no text. */
  #readHtml(html: string, line: number): void {
    const value = html.replace(CUT_COMMENT, (mark, number) => this.#cut[Number(number)] ?? mark);
    if (value.startsWith('<!--')) this.#closePassage(value, line + this.#lineOffset);
    this.#lineOffset += value.split('\n').length - html.split('\n').length;
  }

  #closePassage(value: string, line: number): void {
    const comment = readPassageComment(value, line, this.#document.file, this.#faults);
    if (!comment) return;
    const blocks = this.#blocks;
    this.#blocks = [];
    const text = blocks.map((block) => block.text).join('\n');
    if (!text) {
      this.#fault(line, `passage "${comment.anchor}" has no text`, 'a paragraph above the comment', COMMENT_EXAMPLE);
      return;
    }
    if (this.#anchors.has(comment.anchor)) {
      this.#fault(
        line,
        `passage "${comment.anchor}" stands twice in this document`,
        'an anchor of its own',
        `<!-- passage: ${comment.anchor}-2`,
      );
      return;
    }
    this.#add({ ...comment, text, line: blocks[0]?.line ?? line });
  }

  /** Blocks that no comment claims become passages of about a paragraph or two. */
  #flushPlainBlocks(): void {
    let gathered: { text: string; line: number }[] = [];
    const flush = () => {
      const [first] = gathered;
      if (!first) return;
      const heading = this.#headings.at(-1)?.text ?? this.#document.title;
      this.#add({ anchor: this.#freeAnchor(heading), text: gathered.map(({ text }) => text).join('\n'), line: first.line });
      gathered = [];
    };
    for (const block of this.#blocks) {
      const characters = gathered.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > 0 && characters + block.text.length > PLAIN_PASSAGE_CHARACTERS) flush();
      gathered.push(block);
    }
    flush();
    this.#blocks = [];
  }

  #freeAnchor(heading: string): string {
    const base =
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'section';
    let anchor = base;
    for (let number = 2; this.#anchors.has(anchor); number += 1) anchor = `${base}-${number}`;
    return anchor;
  }

  #add(parts: {
    anchor: string;
    text: string;
    line: number;
    askedAs?: readonly string[];
    askedAsLines?: readonly number[];
    keys?: readonly string[];
    leftOpen?: boolean;
  }): void {
    this.#anchors.add(parts.anchor);
    this.#passages.push({
      id: `${this.#document.id}#${parts.anchor}`,
      document: this.#document,
      headings: this.#headings.map(({ text }) => text),
      text: parts.text,
      askedAs: parts.askedAs ?? [],
      askedAsLines: parts.askedAsLines ?? [],
      keys: parts.keys ?? [],
      leftOpen: parts.leftOpen ?? false,
      line: parts.line,
    });
  }

  #fault(line: number, problem: string, expected: string, example: string): void {
    this.#faults.push({ file: this.#document.file, line, problem, expected, example });
  }
}

interface PassageComment {
  readonly anchor: string;
  readonly keys: readonly string[];
  readonly leftOpen: boolean;
  readonly askedAs: readonly string[];
  readonly askedAsLines: readonly number[];
}

/** A comment that does not open with "passage:" is a note among editors and is passed over. */
function readPassageComment(
  value: string,
  firstLine: number,
  file: string,
  faults: KnowledgeFault[],
): PassageComment | undefined {
  const lines = value
    .replace(/^<!--/, '')
    .replace(/-->\s*$/, '')
    .split('\n');
  const anchor = /^\s*passage:\s*(.*?)\s*$/.exec(lines[0] ?? '')?.[1];
  if (anchor === undefined) return undefined;
  const fault = (at: number, problem: string, expected: string) =>
    faults.push({ file, line: firstLine + at, problem, expected, example: COMMENT_EXAMPLE });
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(anchor)) {
    fault(0, `"${anchor}" is no anchor`, 'lower-case letters, digits and dashes');
    return undefined;
  }
  const keys: string[] = [];
  let leftOpen = false;
  const askedAs: string[] = [];
  const askedAsLines: number[] = [];
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (at === 0 || text === '' || text === 'asked as:') continue;
    if (/^left open:\s*yes$/.test(text)) {
      leftOpen = true;
      continue;
    }
    const sameFact = /^same fact:\s*(.*)$/.exec(text);
    const asked = /^-\s+(.+)$/.exec(text);
    if (sameFact)
      keys.push(
        ...(sameFact[1] ?? '')
          .split(',')
          .map((key) => key.trim())
          .filter(Boolean),
      );
    else if (asked) {
      askedAs.push(asked[1] ?? '');
      askedAsLines.push(firstLine + at);
    } else fault(at, `"${text}" is not understood`, '"same fact: key, key", "left open: yes", "asked as:", or "- a question"');
  }
  return { anchor, keys, leftOpen, askedAs, askedAsLines };
}
