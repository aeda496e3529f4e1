import type { Knowledge } from '../corpus/knowledge.ts';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import { isDocument, type KnowledgeFile, LINE_BREAK } from '../corpus/knowledge-file.ts';
import type { LineOf } from '../corpus/line-of.ts';
import { parseDocument } from '../corpus/parse-document.ts';
import { editDistance, nearestBySpelling } from '../text/spelling.ts';

/** A line that opens a comment, however its signs are typed ("<—" is what some editors make of "<!--"), and its first word. */
const OPENS_COMMENT = /^\s*[<&]\W*?(?:lt;)?\W*(\p{L}+)(\s*:)?\s*(\S*)(.*)$/u;
const OPENS_WELL = /^<!--\s*passage:/;
const PASSAGE_ALONE = /^\s*passage:\s*\S+\s*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** So many letters apart, a comment that opens with another word than "passage" means it. */
const FEW_SLIPS = 2;
const COMMENT_EXPECTED = '"<!-- passage:" and the name of the passage, at the beginning of a line and outside other comments';

/** Comments that mean to close a passage and are not read as such: their questions would be lost without a word. */
export function commentsNotRead(files: readonly KnowledgeFile[]): KnowledgeFault[] {
  return files
    .filter(({ path }) => isDocument(path))
    .flatMap(({ path, text }) => {
      const { document, passages, faults } = parseDocument(path, text);
      if (!document) return [];
      const anchors = new Set(passages.map(({ id }) => id.slice(document.id.length + 1)));
      return linesOutsideCode(text).flatMap(({ line, at }) => {
        const problem = commentNotRead(line, anchors);
        // What was told of a comment above may be why this one was not read.
        if (problem === undefined || (faults.length > 0 && OPENS_WELL.test(line))) return [];
        return { file: path, line: at, problem, expected: COMMENT_EXPECTED, example: '<!-- passage: aways-count' };
      });
    });
}

function commentNotRead(line: string, anchors: ReadonlySet<string>): string | undefined {
  if (PASSAGE_ALONE.test(line)) return `"${line.trim()}" stands on a line of its own, and is not read`;
  const [, word = '', colon, name = '', more = ''] = OPENS_COMMENT.exec(line) ?? [];
  if (word === '' || editDistance(word.toLowerCase(), 'passage') > FEW_SLIPS) return undefined;
  if (!colon) return more.trim() === '' && name !== '' ? `the comment opens with "${word}" without a colon` : undefined;
  if (word !== 'passage') return `the comment opens with "${word}:"`;
  return anchors.has(name) ? undefined : `the comment of passage "${name}" is not read`;
}

/** Text that another encoding has lost signs of: editors that save as "ANSI" or "Windows-1252" write é and “ otherwise. */
export function garbledText(files: readonly KnowledgeFile[]): KnowledgeFault[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('\uFFFD'));
    if (at < 0) return [];
    return {
      file: path,
      line: at + 1,
      problem: `a sign could not be read: "${around(lines[at] ?? '')}"`,
      expected: 'the file saved with the encoding UTF-8, and the sign typed anew',
      example: 'Save as … › Encoding: UTF-8',
    };
  });
}

function around(line: string): string {
  const at = line.indexOf('\uFFFD');
  return line.slice(Math.max(0, at - 20), at + 20).trim();
}

/** Documents of a program that the vocabulary has no name for: what they say could not be told apart from others. */
export function programsUnheardOf(
  { documents, vocabulary }: Pick<Knowledge, 'documents' | 'vocabulary'>,
  lineOf: LineOf,
): KnowledgeFault[] {
  const known = Object.keys(vocabulary.programs);
  if (known.length === 0) return [];
  return documents.flatMap(({ file, program }) => {
    if (program === null || known.includes(program)) return [];
    return {
      file,
      line: lineOf(file, ['program']),
      problem: `the program "${program}" has no entry under programs: in vocabulary.yaml`,
      expected: `one of ${known.join(', ')}, or null`,
      example: `program: ${nearestBySpelling(program, known)}`,
    };
  });
}

/** The lines of a text, counted from 1, without those of code between fences. */
function linesOutsideCode(text: string): { readonly line: string; readonly at: number }[] {
  let inCode = false;
  return text.split(LINE_BREAK).flatMap((line, at) => {
    const isFence = FENCE.test(line);
    if (isFence) inCode = !inCode;
    return inCode || isFence ? [] : [{ line, at: at + 1 }];
  });
}
