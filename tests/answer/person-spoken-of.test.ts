import { describe, expect, it } from 'vitest';
import { withPersonNamed } from '../../src/answer/person-spoken-of.ts';
import { engine } from '../fixture-library.ts';

const passage = (id: string) => {
  const found = engine.knowledge.passages.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no passage ${id}`);
  return found;
};
const director = [passage('harbor-page#director')];
const WHO = 'Who is the program director at Harbor?';

describe('a person who was just named', () => {
  it.each([
    ['where did she train?', 'where did Dr. Bell train?'],
    [
      'and where did he himself train, and when did he graduate?',
      'and where did Dr. Bell train, and when did Dr. Bell graduate?',
    ],
    ["what's her background?", "what's Dr. Bell's background?"],
    ['how long has she been doing that', 'how long has Dr. Bell been doing that'],
    ['is she also the fellowship director?', 'is Dr. Bell also the fellowship director?'],
    ['since when?', 'since when has Dr. Bell been director?'],
  ])('is put in the place of the pronoun: %s', (turn, asked) => {
    expect(withPersonNamed(turn, WHO, director)).toBe(asked);
  });

  it.each([
    'how do I apply to her?',
    'what does she want in applicants?',
    'my friend says he will apply too',
    'when do they open?',
  ])('is left where nothing is asked of their life or office: %s', (turn) => {
    expect(withPersonNamed(turn, WHO, director)).toBeUndefined();
  });

  it('is nobody where nobody was named', () => {
    expect(withPersonNamed('where did she train?', 'How many procedures?', [passage('harbor-page#procedures')])).toBeUndefined();
    expect(withPersonNamed('where did she train?', undefined, [])).toBeUndefined();
  });

  it('lends "since when" to no other question', () => {
    expect(withPersonNamed('since when?', 'where do I send it?', director)).toBeUndefined();
  });
});
