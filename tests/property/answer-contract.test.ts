import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/index.ts';
import { anyQuestion } from './any-question.ts';
import { figuresOfTheBot, unsupportedFigures } from './figures-of-answer.ts';
import { answerOf, ownEngine, plainEngine, TODAY } from './libraries.ts';
import { many } from './settings.ts';

const PLAINLY: Question = { text: '', earlierTurns: [], profile: {}, visibility: 'private', askedOn: TODAY };
/** Questions that broke a rule in the past. */
const FAILED_ONCE = ['what do i learn at the mgh msk interview', 'is there still film at mgh msk or is it all digital'];

const OUTCOMES = ['answered', 'partial', 'not_covered', 'declined', 'clarify', 'help'];
const CAVEATS = ['conflict', 'outdated', 'audience', 'scope'];

const everythingSaid = ({ text, caveats }: Answer) => [text, ...caveats.map((caveat) => caveat.text)].join('\n');
const marksIn = (text: string) => [...new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)))].sort((a, b) => a - b);

describe.each([
  ['the own library', ownEngine],
  ['a plain folder', plainEngine],
])('any question to %s', (_, engine) => {
  const ofBot = figuresOfTheBot(engine);
  // With one seed every property tries the same questions: each is asked once.
  const answers = new Map<string, Answer>();
  const answerTo = (question: Question): Answer => {
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? answerOf(engine, question);
    answers.set(key, answer);
    return answer;
  };
  const holds = (rule: (answer: Answer, question: Question) => void) =>
    fc.assert(
      fc.property(anyQuestion, (question) => rule(answerTo(question), question)),
      { ...many, examples: FAILED_ONCE.map((text) => [{ ...PLAINLY, text }]) },
    );

  it('gets an answer of the contract, within its limits', () => {
    holds((answer) => {
      expect(OUTCOMES).toContain(answer.outcome);
      expect(answer.text.trim()).not.toBe('');
      expect(answer.text.length).toBeLessThanOrEqual(1500);
      expect(answer.caveats.reduce((sum, { text }) => sum + text.length, answer.text.length)).toBeLessThanOrEqual(2300);
      expect(answer.caveats.filter(({ kind, text }) => !CAVEATS.includes(kind) || text.trim() === '')).toEqual([]);
    });
  });

  it('is cited where it is answered: every mark points to a citation, every citation is marked', () => {
    holds((answer) => {
      expect(marksIn(everythingSaid(answer))).toEqual(answer.citations.map(({ n }) => n));
      expect(answer.citations.length).toBeLessThanOrEqual(8);
      if (answer.outcome === 'answered' || answer.outcome === 'partial') expect(answer.citations.length).toBeGreaterThan(0);
    });
  });

  it('cites passages of the library, whole', () => {
    const passages = new Map(engine.knowledge.passages.map((passage) => [passage.id, passage]));
    holds(({ citations }) => {
      for (const { passageId, passage, source } of citations) {
        expect(passages.get(passageId)).toMatchObject({ text: passage, document: { id: source } });
      }
    });
  });

  it('gets no figure that its sources, the question or today do not hold', () => {
    holds((answer, question) => {
      const invented = unsupportedFigures(answer, question);
      expect(answer.outcome === 'help' ? invented.filter(({ figure }) => !ofBot.has(figure)) : invented).toEqual([]);
    });
  });
});
