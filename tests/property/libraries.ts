import { loadEngine } from '../../adapters/engine.ts';
import { type Answer, type AnswerEngine, createAnswerEngine, type Question, readKnowledge } from '../../src/index.ts';

export const TODAY = '2026-11-22';

/** The knowledge that ships with the program. */
export const ownEngine = await loadEngine();

/** A folder with the least front matter: no vocabulary, no asked-as questions, no keys. */
export const plainEngine = createAnswerEngine(plainKnowledge());

export function plainKnowledge() {
  const text = [
    '---\nid: handbook\ntitle: Ward Handbook\npublisher: Example Hospital\n---\n',
    '# Ward Handbook\n\n## Rounds\n\nRounds begin at 7:30 on weekdays. On Sundays 2 residents round with Dr. Amara Bell.\n',
    '## Leave\n\nResidents have 21 days of leave a year, of which 5 may be taken in June.\n\n- Ask 30 days ahead.\n- Ask the chief resident.\n',
    '## Library\n\nThe library holds 19,000 volumes and opens on September 1, 2025.\n',
  ].join('\n');
  const reading = readKnowledge([{ path: 'handbook.md', text }]);
  if (!reading.knowledge) throw new Error(JSON.stringify(reading.faults));
  return reading.knowledge;
}

/** What an engine answers, but for the time that it took. */
export function answerOf(engine: AnswerEngine, question: Partial<Question>): Answer {
  const asked: Question = { text: '', earlierTurns: [], profile: {}, visibility: 'private', askedOn: TODAY, ...question };
  return { ...engine.answer(asked).answer, elapsedMs: 0 };
}
