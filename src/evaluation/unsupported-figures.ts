import type { Answer } from '../answer/answer.ts';
import { figuresIn } from '../text/numbers.ts';

/** A figure of an answer that nothing bears out, or a marker that points to no citation. */
export interface UnsupportedFigure {
  readonly where: 'text' | 'caveat';
  readonly sentence: string;
  readonly problem: string;
}

/** Where one sentence ends: a new line, or closing punctuation with its markers before a capital letter, a quote or a figure. */
const SENTENCE_END = /\n|(?<=[.!?]["”')]*(?:\s*\[\d+\])*)\s+(?=["“'(]?[\p{Lu}\p{N}])/u;
const ABBREVIATION_END = /(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|vs|e\.g|i\.e|etc)\.$/u;

/**
 * The honesty rule, worked out anew from the finished answer alone: every figure of its text and caveats stands in a passage that its
 * sentence marks, in the question, in today's date, or in `computed` with its operands there. Sentences that run on over one passage
 * are marked once, at the end of the run, so an unmarked sentence is held against the next marks of its paragraph. Fixed words that
 * cite nothing (help, the list of sources, the crisis line) claim nothing of the documents and are left out.
 */
export function unsupportedFigures(answer: Answer, turns: readonly string[], askedOn: string): UnsupportedFigure[] {
  if (answer.outcome === 'help' && answer.citations.length === 0) return [];
  const given = new Set(figuresIn(`${turns.join('\n')}\n${askedOn.replaceAll('-', ' ')}`));
  const day = String(Number(askedOn.slice(8)));
  given.add(day).add(String(Number(askedOn.slice(5, 7))));
  const found: UnsupportedFigure[] = [];
  const check = (where: UnsupportedFigure['where'], text: string) => {
    for (const paragraph of text.split('\n')) {
      const sentences = sentencesOf(paragraph);
      for (const [at, sentence] of sentences.entries()) {
        const marks =
          marksOf(sentence) ??
          sentences
            .slice(at + 1)
            .map(marksOf)
            .find((later) => later !== undefined) ??
          [];
        found.push(...faultsOf(where, sentence, marks, answer, given));
      }
    }
  };
  check('text', answer.text);
  for (const { text } of answer.caveats) check('caveat', text);
  return found;
}

function faultsOf(
  where: UnsupportedFigure['where'],
  sentence: string,
  marks: readonly number[],
  { citations, computed }: Answer,
  given: ReadonlySet<string>,
): UnsupportedFigure[] {
  const faults: UnsupportedFigure[] = [];
  const known = new Set(given);
  for (const mark of marks) {
    const citation = citations.find(({ n }) => n === mark);
    if (!citation) faults.push({ where, sentence, problem: `[${mark}] points to no citation` });
    else
      for (const figure of figuresIn(
        [citation.passage, citation.section, citation.title, citation.edition, citation.readOn ?? ''].join('\n'),
      ))
        known.add(figure);
  }
  for (const { value, operands, rule } of computed) {
    const holds = rule === 'difference' ? Math.abs(operands[0] - operands[1]) === value : operands[0] + operands[1] === value;
    if (holds && operands.every((operand) => known.has(String(operand)))) known.add(String(value));
  }
  const strange = [...new Set(figuresIn(sentence).filter((figure) => !known.has(figure)))];
  if (strange.length > 0)
    faults.push({ where, sentence, problem: `${strange.join(', ')} stands in no passage that the sentence marks` });
  return faults;
}

function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION_END.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

function marksOf(sentence: string): number[] | undefined {
  const marks = [...sentence.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  return marks.length > 0 ? marks : undefined;
}
