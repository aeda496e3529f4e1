import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import { createAnswerEngine } from '../../src/index.ts';
import { anyQuestion } from './any-question.ts';
import { answerOf, ownEngine, plainEngine, plainKnowledge } from './libraries.ts';
import { some } from './settings.ts';

describe.each([
  ['the own library', ownEngine, await loadEngine()],
  ['a plain folder', plainEngine, createAnswerEngine(plainKnowledge())],
])('the same question to %s', (_, engine, another) => {
  const bytes = (asked: typeof engine, ...[question]: [Parameters<typeof answerOf>[1]]) =>
    JSON.stringify(answerOf(asked, question));

  it('gets the same bytes, whatever was asked in between', () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(anyQuestion, { maxLength: 3 }), (question, between) => {
        const first = bytes(engine, question);
        for (const other of between) engine.answer(other);
        expect(bytes(engine, question)).toBe(first);
      }),
      some,
    );
  });

  it('gets the same bytes from a second engine that was asked other things before', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(bytes(another, question)).toBe(bytes(engine, question));
      }),
      some,
    );
  });

  it('is left as it was: neither question nor knowledge is changed', () => {
    const knowledge = JSON.stringify(engine.knowledge);
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const before = JSON.stringify(question);
        engine.answer(question);
        expect(JSON.stringify(question)).toBe(before);
      }),
      some,
    );
    expect(JSON.stringify(engine.knowledge)).toBe(knowledge);
  });
});

it('the time that an answer took is the only thing that may differ', () => {
  const ticking = createAnswerEngine(plainKnowledge(), { clock: () => performance.now() });
  const question = {
    text: 'When do rounds begin?',
    earlierTurns: [],
    profile: {},
    visibility: 'private',
    askedOn: '2026-11-22',
  } as const;
  const { elapsedMs, ...rest } = ticking.answer(question).answer;
  const { elapsedMs: _, ...again } = plainEngine.answer(question).answer;
  expect(elapsedMs).toBeGreaterThan(0);
  expect(rest).toEqual(again);
});
