import type { Trace } from '../../src/index.ts';
import { recordAnswer } from './answers-and-feedback.ts';
import { addTurn, type Speaker } from './conversations.ts';
import { noteNotCovered } from './not-covered-terms.ts';
import type { Session } from './session.ts';

export interface AnsweredQuestion extends Speaker {
  /** The id of the question. */
  readonly id: string;
  readonly trace: Trace;
  readonly knowledgeVersion: string;
  /** Other conversations in which a follow-up may lean on this turn; hashes. */
  readonly alsoIn?: readonly string[];
  /**
   * Whose words the question is made of. Those of others are not kept with the asker: where it leans on their turns no question is
   * kept for /why, and where all of it is theirs, no turn either.
   */
  readonly words?: 'own' | "partly others'" | "others'";
}

/**
 * What is kept of an answer: the turn for follow-ups, the answer without its text, the question for its asker's /why, and, where the
 * library did not cover it, its terms. Of somebody in distress nothing is kept but that there was an answer.
 */
export async function rememberAnswer(session: Session, answered: AnsweredQuestion): Promise<void> {
  const { id, asker, conversation, trace, knowledgeVersion, alsoIn = [], words = 'own' } = answered;
  const { question, understanding, answer } = trace;
  const inDistress = understanding.intent === 'distress';
  await recordAnswer(session, {
    id,
    asker,
    knowledgeVersion,
    outcome: answer.outcome,
    question: inDistress || words !== 'own' ? undefined : question,
  });
  if (inDistress) return;
  if (words !== "others'")
    for (const place of [conversation, ...alsoIn]) await addTurn(session, { asker, conversation: place }, question.text);
  if (answer.outcome === 'not_covered') await noteNotCovered(session, { asker, terms: termsOf(understanding), handedOff: false });
}

/** What the question itself names, people and places left out: they are written like names, or are in no vocabulary to be known by. */
export function termsOf(understanding: Trace['understanding']): string[] {
  if (understanding.intent !== 'ask') return [];
  return understanding.parts.flatMap(({ units, unknown }) => {
    const names = new Set(units.filter(({ isName }) => isName).map(({ surface }) => surface.toLowerCase()));
    const own = units
      .filter(({ own: said, isName, role }) => said && !isName && role === 'content')
      .map(({ key }) => key.replace(/^c:/, ''));
    return [...own, ...unknown.filter((word) => !names.has(word.toLowerCase()))];
  });
}
