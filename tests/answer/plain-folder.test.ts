import { describe, expect, it } from 'vitest';
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

describe('of a section as it stands in a document', () => {
  const SECTIONS = [
    '---\nid: shop\ntitle: Bike shop handbook\npublisher: The shop\n---\n',
    '## Opening hours\n\nWe open at 9:00 on weekdays and at 10:00 on Saturdays. We close at 18:00. The keys are with Maria Olsen.\n',
    '## Prices\n\n- Puncture: 12 euros, done within 2 hours\n- Brake pads: 25 euros\n- Full service: 90 euros\n\nAsk for Greta if you have a question about a bill.\n\nThe shop keeps a bike for 14 days after repair.\n',
    '## Leaving a bike\n\nTo leave a bike:\n\n1. Book a slot online.\n2. Lock the bike at the rack.\n3. Put the key in the box.\n\nThe rack is lit at night.\n',
    '## Hire\n\n| Bike | Day |\n|---|---|\n| City bike | 15 euros |\n| Cargo bike | 40 euros |\n',
  ].join('\n');
  const { knowledge } = readKnowledge([{ path: 'shop.md', text: SECTIONS }]);
  if (!knowledge) throw new Error('The folder is not readable.');
  const engine = createAnswerEngine(knowledge);
  const say = (text: string) => {
    const { answer } = engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: '2026-11-27' });
    return `${answer.outcome}: ${answer.text}`;
  };

  it.each([
    ['how much for brake pads?', 'answered: Brake pads: 25 euros [1]'],
    ['how long does the shop keep a bike?', 'answered: The shop keeps a bike for 14 days after repair. [1]'],
    ['when do you open on saturday?', 'answered: We open at 9:00 on weekdays and at 10:00 on Saturdays. [1]'],
    ['who do i ask about a bill?', 'answered: Ask for Greta if you have a question about a bill. [1]'],
    ['what does a cargo bike cost for a day?', 'answered: Bike: Cargo bike; Day: 40 euros [1]'],
    [
      'how do i leave a bike?',
      'answered: To leave a bike: [1]\n\n- Book a slot online. [1]\n- Lock the bike at the rack. [1]\n- Put the key in the box. [1]',
    ],
  ])('only the sentences, rows and items to the point are said: %s', (question, said) => {
    expect(say(question)).toBe(said);
  });

  it('an item is said with what leads its list, and two lists are never one', () => {
    const garden = readKnowledge([
      {
        path: 'garden.md',
        text: '---\nid: garden\ntitle: Garden handbook\npublisher: The garden\n---\n\n## Compost\n\nBring only these:\n\n- kitchen waste\n  - peelings\n  - egg shells\n- cardboard\n\nNever bring:\n\n- meat or fish\n- diseased plants\n\nThe heap is turned in May.\n',
      },
    ]).knowledge;
    if (!garden) throw new Error('The folder is not readable.');
    const ask = (text: string) =>
      createAnswerEngine(garden).answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: '2026-11-27' })
        .answer.text;
    expect(ask('can i bring diseased plants?')).toMatch(
      /Never bring: \[1\]\n\n(?:- meat or fish \[1\]\n)?- diseased plants \[1\]$/,
    );
    expect(ask('are peelings ok?')).toBe('Bring only these: [1]\n\n- kitchen waste: peelings; egg shells [1]');
  });

  it('a greeting and a call for help speak of these documents', () => {
    expect(say('hello')).toBe(
      'help: Hello! I answer questions from a small library, with the source beside each claim. What would you like to know?',
    );
    expect(say('help')).toBe(
      'help: I answer questions from "Bike shop handbook". Each claim names its source; where the sources do not say, I say so.',
    );
  });
});
