import { isBorneOut } from '../answer/verify-draft.ts';
import { citedTextsIn } from '../corpus/advice-data.ts';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import type { Prepared } from '../prepare-knowledge.ts';

/** Words of a text by which its line in the file is found. */
const CHARACTERS_TO_FIND = 40;

/**
 * Lines of advice that the gate would drop: they name what none of their passages names. Figures stop the start already.
 * @param lineOf the line of a data file on which a text stands
 */
export function unsupportedAdvice(
  { knowledge, passages }: Prepared,
  lineOf: (file: string, text: string) => number,
): KnowledgeFault[] {
  return citedTextsIn(knowledge).flatMap(({ file, owner, text, passages: ids }) => {
    const cites = ids.flatMap((id) => passages.get(id) ?? []);
    if (isBorneOut({ text, cites }, { question: '', askedOn: '', names: [] })) return [];
    return [
      {
        file,
        line: lineOf(file, text.slice(0, CHARACTERS_TO_FIND)),
        problem: `"${owner}" has a name that ${ids.join(' and ')} ${ids.length > 1 ? 'do' : 'does'} not hold, so it would never be shown: ${text}`,
        expected: 'names that stand in one of its passages, and no other words with a capital letter inside a sentence',
        example: cites[0]?.text ?? '',
      },
    ];
  });
}
