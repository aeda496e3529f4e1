import type { Knowledge } from '../corpus/knowledge.ts';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import type { KnowledgeFile } from '../corpus/knowledge-file.ts';
import { editDistance } from '../text/spelling.ts';

const OPENS_COMMENT = /^\s*<!--\s*(\p{L}+)\s*:/u;
/** So many letters apart, a comment that opens with another word than "passage" means it. */
const FEW_SLIPS = 2;

/** Comments that mean to close a passage and misspell it: their questions would be lost without a word. */
export function misspelledComments(files: readonly KnowledgeFile[]): KnowledgeFault[] {
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => {
        const word = OPENS_COMMENT.exec(line)?.[1]?.toLowerCase() ?? '';
        if (word === '' || word === 'passage' || editDistance(word, 'passage') > FEW_SLIPS) return [];
        return {
          file: path,
          line: at + 1,
          problem: `the comment opens with "${word}:"`,
          expected: '"passage:" and the name of the passage',
          example: '<!-- passage: aways-count',
        };
      }),
    );
}

/** Documents of a program that the vocabulary has no name for: what they say could not be told apart from others. */
export function programsUnheardOf(
  { documents, vocabulary }: Pick<Knowledge, 'documents' | 'vocabulary'>,
  lineOf: (file: string) => number,
): KnowledgeFault[] {
  const known = Object.keys(vocabulary.programs);
  if (known.length === 0) return [];
  return documents
    .filter(({ program }) => program !== null && !known.includes(program))
    .map(({ file, program }) => ({
      file,
      line: lineOf(file),
      problem: `the program "${program}" has no entry under programs: in vocabulary.yaml`,
      expected: `one of ${known.join(', ')}, or null`,
      example: `program: ${known[0]}`,
    }));
}
