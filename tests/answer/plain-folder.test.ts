import { expect, it } from 'vitest';
import { createAnswerEngine, readKnowledge } from '../../src/index.ts';

const TEXT = [
  '---\nid: football\ntitle: Football and Pets\npublisher: Example Club\n---\n',
  '## The final\n\nThe Panthers lost the Super Bowl to the Broncos.\n',
  '## Pets\n\nA dog may come along to each game on a leash.\n',
].join('\n');

const answerTo = (text: string) => {
  const { knowledge } = readKnowledge([{ path: 'football.md', text: TEXT }]);
  if (!knowledge) throw new Error('The folder is not readable.');
  return createAnswerEngine(knowledge).answer({
    text,
    earlierTurns: [],
    profile: {},
    visibility: 'private',
    askedOn: '2026-11-27',
  }).answer;
};

it.each([
  ['Who lost the Super Bowl?', 'The Panthers lost the Super Bowl to the Broncos.'],
  ['May my dog come along to the game?', 'A dog may come along to each game on a leash.'],
])('a folder without a vocabulary may be about anything: %s', (question, said) => {
  expect(answerTo(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining(said) });
});

it('a folder without a vocabulary writes no poems either', () => {
  expect(answerTo('write me a poem about the Super Bowl').outcome).toBe('declined');
});
