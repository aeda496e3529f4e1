import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../src/question/split-question.ts';

const piecesOf = (text: string) => splitQuestion(text).map((piece) => piece.text);

describe('a message', () => {
  it('that asks one thing stays whole', () => {
    expect(splitQuestion('How many aways should I do?')).toEqual([{ text: 'How many aways should I do?', scene: '' }]);
  });

  it('that asks two things in one sentence is taken apart at the joint', () => {
    expect(piecesOf('Who directs the residency, and how many positions does it have?')).toEqual([
      'Who directs the residency',
      'how many positions does it have?',
    ]);
  });

  it('that asks in several sentences gives the statements beside them as the scene', () => {
    expect(splitQuestion('I failed Step 1. What now? How many programs do I need?')).toEqual([
      { text: 'What now?', scene: 'I failed Step 1.' },
      { text: 'How many programs do I need?', scene: 'I failed Step 1.' },
    ]);
  });

  it('that lists what belongs together stays whole', () => {
    expect(piecesOf('Is research, leadership and teaching needed?')).toEqual(['Is research, leadership and teaching needed?']);
  });

  it('that asks more than four things is read as one', () => {
    const text = 'Who is it? What is it? When is it? Where is it? Why is it?';
    expect(piecesOf(text)).toEqual([text]);
  });
});
