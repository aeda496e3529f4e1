import type { Passage } from '../corpus/knowledge-document.ts';
import type { Question } from '../question/question.ts';
import type { QuestionPart } from '../question/question-part.ts';
import type { Asked, Understanding } from '../question/understand-question.ts';
import { composeAnswer } from './compose-answer.ts';
import { composeListOfDifferences } from './compose-documents.ts';
import type { ComposingRules } from './composing-rules.ts';
import { admitted, type Draft, paragraph } from './draft.ts';
import type { PartEvidence } from './evidence-of-parts.ts';
import { phrases } from './phrases.ts';

/** A question of which whatever else there is is asked: no more its number, its date or its name, and nobody's figures are held anew. */
export function askingForMore(understanding: Understanding): Understanding {
  if (understanding.intent !== 'ask') return understanding;
  const openly = (part: QuestionPart): QuestionPart => ({ ...part, type: 'any', counted: undefined, claimed: undefined });
  const whole = openly(understanding.whole);
  return {
    ...understanding,
    whole,
    parts: understanding.parts.map((part) => (part === understanding.whole ? whole : openly(part))),
    told: {},
    tellsNow: false,
    toldOfTwo: undefined,
    unreadableScore: undefined,
  };
}

/**
 * What else there is, and nothing that is only near.
 * @param found with what was told left out
 * @param told passages that were told on this very question
 */
export function composeMore(
  question: Question,
  asked: Asked,
  found: readonly PartEvidence[],
  told: readonly Passage[],
  rules: ComposingRules,
): Draft {
  const list = composeListOfDifferences(question, asked, found, withoutPassages(told, rules));
  if (list) return list;
  const more = found.filter(({ evidence }) => evidence.kind === 'sufficient');
  if (more.length > 0) return composeAnswer(question, asked, more, rules);
  return { outcome: 'not_covered', blocks: [paragraph(admitted(phrases.noMore))], caveats: [], topics: [], suggestions: [] };
}

function withoutPassages(told: readonly Passage[], rules: ComposingRules): ComposingRules {
  const untold = (passages: readonly Passage[]) => passages.filter((passage) => !told.includes(passage));
  return {
    ...rules,
    knowledge: { ...rules.knowledge, passages: untold(rules.knowledge.passages) },
    byKey: new Map([...rules.byKey].map(([key, passages]) => [key, untold(passages)])),
  };
}
