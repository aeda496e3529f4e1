import { ownString } from '../text/own-string.ts';
import { type FormExamples, formFaults } from './form-faults.ts';
import { frontMatterOf } from './front-matter.ts';
import { frontMatterSchema, type KnowledgeDocument, type KnowledgeFault, type Passage } from './knowledge-document.ts';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';
import { readYaml, UnreadableYaml, type YamlReading } from './yaml.ts';

/** What one Markdown file holds, or what is wrong with it. Passages are given even where some of them have faults. */
export interface ParsedDocument {
  readonly document: KnowledgeDocument | undefined;
  readonly passages: readonly Passage[];
  readonly faults: readonly KnowledgeFault[];
}

/** A section without passage comments is cut into passages of about this many characters (a paragraph or two). */
const PLAIN_PASSAGE_CHARACTERS = 1200;

const FRONT_MATTER_EXAMPLE = '--- ⏎ id: my-document ⏎ title: "My document" ⏎ publisher: "Who wrote it" ⏎ ---';
const EXAMPLES: FormExamples = {
  whole: FRONT_MATTER_EXAMPLE,
  fields: {
    id: 'id: my-document',
    title: 'title: "My document"',
    publisher: 'publisher: "Who wrote it"',
    url: 'url: https://www.example.org/guide',
    edition: 'edition: "2026"',
    read: 'read: 2026-11-22',
    audience: 'audience: all',
    program: 'program: mgh',
    supersedes: 'supersedes: my-document-2025',
    short_title: 'short_title: "My document, 2026"',
    staff_role: 'staff_role: "Program coordinator"',
    review_by: 'review_by: 2027-06-30',
    differs_from: 'differs_from: [my-document#aways-count]',
    closes: 'closes: [salary]',
    withdrawn: 'withdrawn: 2027-01-15',
  },
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
  const { yaml, linesAbove, body, bodyLine } = frontMatterOf(source);
  const document = yaml === undefined ? lacksFrontMatter(file, body, faults) : readFrontMatter(file, yaml, linesAbove, faults);
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

/** Says where the front matter should be, or where it should end. */
function lacksFrontMatter(file: string, text: string, faults: KnowledgeFault[]): undefined {
  const lines = text.split('\n');
  const fault = (line: number, problem: string, expected: string, example: string) =>
    faults.push({ file, line, problem, expected, example });
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!/^\s*---\s*$/.test(lines[first] ?? '')) {
    fault(
      1,
      'the document has no front matter',
      'at least id, title and publisher between two lines of ---',
      FRONT_MATTER_EXAMPLE,
    );
  } else if (first > 0 || !/^---/.test(lines[first] ?? '')) {
    fault(
      first + 1,
      'the front matter does not begin at the beginning',
      '--- as the first line, without spaces before it',
      '---',
    );
  } else {
    const end = lines.findIndex((line, at) => at > first && !/^(?:[\w-]+:|#|\s+\S)/.test(line));
    const line = (end < 0 ? lines.length : end) + 1;
    fault(line, 'the front matter is not closed', 'a line of --- below the last "name: value"', '---');
  }
}

/** A rule far below was taken for the end of the front matter. */
const LOOKS_LIKE_TEXT = /^(?:##|<!--)/m;

function readFrontMatter(
  file: string,
  yaml: string,
  linesAbove: number,
  faults: KnowledgeFault[],
): KnowledgeDocument | undefined {
  let reading: YamlReading;
  try {
    reading = readYaml(yaml, 'text');
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    if (LOOKS_LIKE_TEXT.test(yaml)) return lacksFrontMatter(file, `---\n${yaml}`, faults);
    const { line, message, expected, example = FRONT_MATTER_EXAMPLE } = error;
    const problem = `the front matter is no valid YAML (${message})`;
    faults.push({ file, line: line + linesAbove, problem, expected, example });
    return undefined;
  }
  const values = withoutNulls(reading.value ?? {});
  const checked = frontMatterSchema.safeParse(values);
  if (checked.success) return { ...checked.data, file };
  const called = (path: readonly PropertyKey[]) => (path.length > 0 ? `front matter "${String(path[0])}"` : 'the front matter');
  for (const { path, ...said } of formFaults(checked.error.issues, values, frontMatterSchema, EXAMPLES, called))
    faults.push({ file, line: reading.lineOf(path) + linesAbove, ...said });
  return undefined;
}

/** Every value was read as text; an empty value or the word null means "not given". */
function withoutNulls(values: unknown): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 'null' && value !== '' && value !== null));
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
    const base = slugOf(heading).slice(0, 60) || 'section';
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
    keyLines?: readonly number[];
    leftOpen?: boolean;
    inBrief?: boolean;
  }): void {
    this.#anchors.add(parts.anchor);
    this.#passages.push({
      id: `${this.#document.id}#${parts.anchor}`,
      document: this.#document,
      headings: this.#headings.map(({ text }) => text),
      text: ownString(parts.text),
      askedAs: parts.askedAs ?? [],
      askedAsLines: parts.askedAsLines ?? [],
      keys: parts.keys ?? [],
      keyLines: parts.keyLines ?? [],
      leftOpen: parts.leftOpen ?? false,
      inBrief: parts.inBrief ?? false,
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
  readonly keyLines: readonly number[];
  readonly leftOpen: boolean;
  readonly inBrief: boolean;
  readonly askedAs: readonly string[];
  readonly askedAsLines: readonly number[];
}

/** What anchors and keys are made of. */
const NAME_FORM = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const KEY_EXPECTED = 'keys of small letters, digits and dashes, with commas between several';
/** What may stand in a comment below its first line. */
const LINE_OF_COMMENT = /^\s*(?:asked as:|same fact:|left open:|in brief:|-\s)/;

const MARK = /^(left open|in brief):\s*yes$/;

/** A comment that does not open with "passage:" is a note among editors and is passed over. */
function readPassageComment(
  value: string,
  firstLine: number,
  file: string,
  faults: KnowledgeFault[],
): PassageComment | undefined {
  const end = value.indexOf('-->');
  const isClosed = end >= 0 && !value.slice('<!--'.length, end).includes('<!--');
  const lines = value.slice('<!--'.length, end < 0 ? undefined : end).split('\n');
  const anchor = /^\s*passage:\s*(.*?)\s*$/.exec(lines[0] ?? '')?.[1];
  if (anchor === undefined) return undefined;
  const fault = (at: number, problem: string, expected: string, example = COMMENT_EXAMPLE) =>
    faults.push({ file, line: firstLine + at, problem, expected, example });
  if (!isClosed) {
    const last = lines.findIndex((line, at) => at > 0 && !LINE_OF_COMMENT.test(line));
    const above = firstLine + (last < 0 ? lines.length : last);
    fault(0, `the comment of passage "${anchor}" is not closed`, `--> on a line of its own, before line ${above}`, '-->');
    return undefined;
  }
  const behind = value.slice(end + '-->'.length).trim();
  if (behind !== '') fault(lines.length - 1, `"${behind}" stands behind -->`, 'nothing else on the line of -->', '-->');
  if (!NAME_FORM.test(anchor)) {
    fault(0, `"${anchor}" is no anchor`, 'lower-case letters, digits and dashes');
    return undefined;
  }
  const keys: string[] = [];
  const keyLines: number[] = [];
  const marks = new Set<string>();
  const askedAs: string[] = [];
  const askedAsLines: number[] = [];
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (at === 0 || text === '' || text === 'asked as:') continue;
    const mark = MARK.exec(text)?.[1];
    if (mark !== undefined) {
      marks.add(mark);
      continue;
    }
    const sameFact = /^same fact:\s*(.*)$/.exec(text);
    const asked = /^-\s+(.+)$/.exec(text);
    if (sameFact) {
      const named = keysIn(sameFact[1] ?? '');
      if (named.length === 0) fault(at, '"same fact:" names no key', KEY_EXPECTED, 'same fact: aways-count');
      for (const key of named) {
        if (!NAME_FORM.test(key)) fault(at, `"${key}" is no key`, KEY_EXPECTED, `same fact: ${slugOf(key) || 'aways-count'}`);
        keys.push(key);
        keyLines.push(firstLine + at);
      }
    } else if (asked) {
      askedAs.push(ownString(asked[1] ?? ''));
      askedAsLines.push(firstLine + at);
    } else
      fault(
        at,
        `"${text}" is not understood`,
        '"same fact: key, key", "left open: yes", "in brief: yes", "asked as:", or "- a question"',
      );
  }
  return { anchor, keys, keyLines, leftOpen: marks.has('left open'), inBrief: marks.has('in brief'), askedAs, askedAsLines };
}

function keysIn(list: string): string[] {
  return list
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);
}

/** A text as a name: small letters, digits and dashes. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
