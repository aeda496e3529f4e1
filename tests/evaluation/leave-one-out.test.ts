import { expect, test } from 'vitest';
import { describeShares, leaveOneOut, readKnowledge } from '../../src/index.ts';

function knowledgeOf(passages: readonly string[]) {
  const { knowledge } = readKnowledge([
    { path: 'guide.md', text: `---\nid: guide\ntitle: A guide\npublisher: A press\n---\n\n${passages.join('\n\n')}` },
  ]);
  if (!knowledge) throw new Error('the knowledge of the test can not be read');
  return knowledge;
}

const passage = (anchor: string, text: string, ...askedAs: string[]) =>
  `## ${anchor}\n\n${text}\n\n<!-- passage: ${anchor}\nasked as:\n${askedAs.map((line) => `- ${line}`).join('\n')}\n-->`;

test('a line does not find its passage through itself', () => {
  const knowledge = knowledgeOf([
    passage('aways', 'Plan two away rotations.', 'zebra crossing', 'away rotations'),
    passage('letters', 'Ask for three letters.', 'three letters', 'letters to ask for'),
  ]);
  expect(leaveOneOut(knowledge)).toEqual({ lines: 4, first: 0.75, firstThree: 0.75 });
});

test('passages with lists of unlike length', () => {
  const knowledge = knowledgeOf([
    passage('aways', 'Plan two away rotations.', 'away rotations'),
    passage('letters', 'Ask for three letters.', 'three letters', 'letters to ask for', 'ask for letters'),
  ]);
  expect(leaveOneOut(knowledge)).toEqual({ lines: 4, first: 1, firstThree: 1 });
});

test('a folder without asked-as lines has nothing to leave out', () => {
  expect(describeShares(leaveOneOut(knowledgeOf(['## Aways\n\nPlan two away rotations.'])))).toBe('there are none');
});
