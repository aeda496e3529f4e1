import { isBorneOut } from '../answer/verify-draft.ts';
import { citedTextsIn } from '../corpus/advice-data.ts';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import type { LineOf } from '../corpus/line-of.ts';
import type { Prepared } from '../prepare-knowledge.ts';

/** Lines of advice that the gate would drop: they name what none of their passages names. Figures stop the start already. */
export function unsupportedAdvice({ knowledge, passages }: Prepared, lineOf: LineOf): KnowledgeFault[] {
  return citedTextsIn(knowledge).flatMap(({ file, owner, text, passages: ids, textAt }) => {
    const cites = ids.flatMap((id) => passages.get(id) ?? []);
    if (isBorneOut({ text, cites }, { question: '', askedOn: '', names: [] })) return [];
    return [
      {
        file,
        line: lineOf(file, textAt),
        problem: `"${owner}" has a name that ${ids.join(' and ')} ${ids.length > 1 ? 'do' : 'does'} not hold, so it would never be shown: ${text}`,
        expected: 'names that stand in one of its passages, and no other words with a capital letter inside a sentence',
        example: cites[0]?.text ?? '',
      },
    ];
  });
}
