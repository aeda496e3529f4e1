import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';

/** A hospital with a residency, integrated and independent, and a fellowship of which its page does not tell the length. */
const engine = await loadEngine(path.join(import.meta.dirname, '..', 'fixtures', 'two-programs'));

function answerTo(text: string, ...earlierTurns: string[]) {
  const asked = { text, earlierTurns, profile: {}, visibility: 'private', askedOn: '2026-11-28' } as const;
  const { outcome, citations } = engine.answer(asked).answer;
  return { outcome, cites: citations.map(({ passageId }) => passageId) };
}

describe('one question on two programs of a hospital is asked of each', () => {
  const ofSpine = 'spine-fellowship#positions';
  const ofResidency = 'harbor-residency#positions-integrated';
  it.each([
    'how many spots, spine fellowship vs IR residency?',
    'spine fellowship and the residency: how many positions each',
    'does the spine fellowship have more spots than the residency?',
    'which has more positions, spine or the residency',
    'how many positions do both the spine fellowship and the residency have',
    'the spine fellowship has 4 spots and the residency 6, right?',
    'does the residency have six positions like the spine fellowship?',
    'who takes more, the spine fellowship or the residency',
    'spine fellowhip vs residncy # of spots',
  ])('%s', (text) => {
    expect(answerTo(text)).toEqual({ outcome: 'answered', cites: expect.arrayContaining([ofSpine, ofResidency]) });
  });

  it('and several questions, of each', () => {
    expect(answerTo('spine fellowship vs the residency: who directs them, and how many spots?')).toEqual({
      outcome: 'answered',
      cites: ['spine-fellowship#director', 'harbor-residency#director', ofSpine, ofResidency],
    });
  });

  it('and a turn that leans on one, of each', () => {
    const first = 'how many spots, spine fellowship vs the residency?';
    const directors = { outcome: 'answered', cites: ['spine-fellowship#director', 'harbor-residency#director'] };
    expect(answerTo('who directs each?', first)).toEqual(directors);
    expect(answerTo('vs the residency?', 'who directs the spine fellowship?')).toEqual(directors);
  });

  it('and a name heard for the one is told to be that of the other', () => {
    expect(answerTo('Are you certain? I had been told it was Noor Haddad.', 'who directs the Harbor residency?')).toEqual({
      outcome: 'answered',
      cites: ['harbor-residency#director', 'spine-fellowship#director'],
    });
  });

  it('what the page of one does not say is admitted of that one', () => {
    expect(answerTo('is the spine fellowship longer than the independent residency?')).toEqual({
      outcome: 'partial',
      cites: ['harbor-residency#years-independent'],
    });
  });
});

describe('a program that is named in passing answers nothing', () => {
  const ofResidency = { outcome: 'answered', cites: ['harbor-residency#director'] };
  it.each([
    'my friend did the spine fellowship. who directs the residency?',
    'forget the spine fellowship, who directs the residency?',
    'who directs the residency? I know who directs the spine fellowship',
    'the spine fellowship is great but who is the director of the residency',
  ])('%s', (text) => {
    expect(answerTo(text)).toEqual(ofResidency);
  });

  it('nor one that the conversation has left', () => {
    const turns = ['who directs the spine fellowship?', 'and how many positions does the residency have?'];
    expect(answerTo('who directs it?', ...turns)).toEqual(ofResidency);
  });
});

it('a turn that names the other program leaves the first', () => {
  const first = 'who directs the spine fellowship?';
  expect(answerTo('different thing, who directs their IR residency?', first)).toEqual({
    outcome: 'answered',
    cites: ['harbor-residency#director'],
  });
  expect(answerTo('no i meant spine fellowship, who runs that one', 'who directs the residency?')).toEqual({
    outcome: 'answered',
    cites: ['spine-fellowship#director'],
  });
});

it('what leans on an answer from one page is asked of that page', () => {
  expect(answerTo('how long is it?', 'who directs the spine fellowship?')).toEqual({ outcome: 'not_covered', cites: [] });
  expect(answerTo('who directs it?', 'how long is the spine fellowship?')).toEqual({
    outcome: 'answered',
    cites: ['spine-fellowship#director'],
  });
});

describe('one question on two pathways is asked of each', () => {
  it.each([
    ['which is longer, integrated or independent?', 'years'],
    ['integrated is 2 years and independent 6?', 'years'],
    ['integrated vs independent length', 'years'],
    ['how many spots in integrated compared to independent', 'positions'],
  ])('%s', (text, point) => {
    expect(answerTo(text)).toEqual({
      outcome: 'answered',
      cites: [`harbor-residency#${point}-integrated`, `harbor-residency#${point}-independent`],
    });
  });
});

it('of stages that follow one another, a turn asks of the next, or of the one before', () => {
  const first = 'what do Harbor residents do in PGY 1?';
  const of = (year: string) => ({ outcome: 'answered', cites: [`harbor-residency#${year}-year`] });
  expect(answerTo('and after that?', first)).toEqual(of('second'));
  expect(answerTo('what about the year after?', first, 'and after that?')).toEqual(of('third'));
  expect(answerTo('and after that?', first, 'and after that?')).toEqual(of('third'));
  expect(answerTo('and the year before?', 'what do Harbor residents do in PGY 3?')).toEqual(of('second'));
});

it('of several dates in one answer all that are past are said to be past', () => {
  const text = 'when do applications to the spine fellowship open, and when are the interviews?';
  const pastOn = (askedOn: string) =>
    engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn }).answer.caveats.map((one) => one.text);
  const past = (concerns: string, marks: string) =>
    `This is past: it concerns ${concerns}. Check with the program what holds now. ${marks}`;
  const [opening, interviews] = ['the opening of applications to the spine fellowship', 'interviews for the spine fellowship'];
  expect(pastOn('2024-08-01')).toEqual([]);
  expect(pastOn('2024-12-01')).toEqual([past(opening, '[1]')]);
  expect(pastOn('2026-11-28')).toEqual([past(`${opening} and ${interviews}`, '[1] [2]')]);
});

describe('what was asked of the one program is asked of the other one there', () => {
  const director = answerTo('who directs the residency at Harbor?');
  it.each([
    'and the residency?',
    'no, the residency',
    "no that's the fellowship, I meant the residency",
    'not the fellowship, the residency',
    'not fellowship, residency',
  ])('%s', (turn) => {
    expect(answerTo(turn, 'who directs the spine fellowship at Harbor?')).toEqual(director);
  });

  it.each([
    'who is the director of the residency not the spine fellowship at Harbor?',
    'the residency, not the spine fellowship: who is the director at Harbor?',
    'who directs the residency at Harbor? I do not mean the spine fellowship.',
  ])('without what is set aside: %s', (question) => {
    expect(answerTo(question).cites).toEqual(director.cites);
  });

  it('also where the person is asked to hold the other office, too', () => {
    expect(answerTo('does she also direct the residency?', 'who directs the spine fellowship at Harbor?')).toEqual(director);
  });

  it('is not said of a third one that nobody knows', () => {
    const { cites } = answerTo('i meant the IR fellowship', 'how many positions in the spine fellowship?');
    expect(cites).not.toContain('spine-fellowship#positions');
  });
});

describe('what is told of one year of training', () => {
  it.each(['do PGY 3 residents get three weeks of vacation', 'do residents get three weeks of vacation'])(
    'answers: %s',
    (question) => {
      expect(answerTo(question)).toEqual({ outcome: 'answered', cites: ['harbor-residency#vacation'] });
    },
  );

  it('is near, and no answer, where another one is asked of', () => {
    expect(answerTo('do PGY 1 residents get three weeks of vacation')).toEqual({
      outcome: 'partial',
      cites: ['harbor-residency#vacation'],
    });
  });
});
