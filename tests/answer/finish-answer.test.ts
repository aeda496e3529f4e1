import { describe, expect, it } from 'vitest';
import { type Draft, type DraftBlock, paragraph, said } from '../../src/answer/draft.ts';
import { finishAnswer } from '../../src/answer/finish-answer.ts';
import { engine } from '../fixture-library.ts';

const { passages } = engine.knowledge;
const at = (index: number) => {
  const passage = passages[index];
  if (!passage) throw new Error(`the fixture library has no passage ${index}`);
  return passage;
};
const draftOf = (...blocks: DraftBlock[]): Draft => ({ outcome: 'answered', blocks, caveats: [], topics: [], suggestions: [] });

describe('marks', () => {
  it('number the passages in the order of the text, the same passage always alike', () => {
    const { text, citations } = finishAnswer(
      draftOf(paragraph(said('One.', at(4)), said('Two.', at(1))), paragraph(said('Three.', at(4)))),
    );
    expect(text).toBe('One. [1] Two. [2]\n\nThree. [1]');
    expect(citations.map(({ n, passageId }) => [n, passageId])).toEqual([
      [1, at(4).id],
      [2, at(1).id],
    ]);
  });

  it('stand once behind a run of sentences, but behind each sentence with a figure', () => {
    const { text } = finishAnswer(
      draftOf(paragraph(said('One.', at(0)), said('It is 2.', at(0)), said('Three.', at(0)), said('Four.', at(0)))),
    );
    expect(text).toBe('One. It is 2. [1] Three. Four. [1]');
  });
});

describe('limits', () => {
  const long = (letter: string) => said(`${letter.repeat(598)}.`, at(0));

  it('leave out what makes the text longer than 1,500 characters, whole blocks at a time', () => {
    const { text } = finishAnswer(
      draftOf(paragraph(long('a')), paragraph(long('b')), paragraph(long('c')), paragraph(said('Short.', at(0)))),
    );
    expect(text).toBe(`${'a'.repeat(598)}. [1]\n\n${'b'.repeat(598)}. [1]\n\nShort. [1]`);
  });

  it('leave out caveats beyond 2,300 characters with the text', () => {
    const caveats = ['x', 'y', 'z'].map((letter) => ({ kind: 'scope' as const, sentence: long(letter) }));
    const answer = finishAnswer({ ...draftOf(paragraph(long('a'))), caveats });
    expect(answer.caveats.map(({ text }) => text[0])).toEqual(['x', 'y']);
  });

  it('cite no more than 8 passages', () => {
    const { citations, text } = finishAnswer(
      draftOf(...passages.slice(0, 10).map((passage, index) => paragraph(said(`Block ${index}.`, passage)))),
    );
    expect(citations).toHaveLength(8);
    expect(text).toContain('Block 7. [8]');
    expect(text).not.toContain('Block 8.');
  });
});

it('an answer that has lost its last citation is an answer no more', () => {
  expect(finishAnswer(draftOf(paragraph(said('Said without a source.'))))).toMatchObject({
    outcome: 'not_covered',
    citations: [],
    handOff: true,
  });
});
