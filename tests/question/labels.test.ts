import { describe, expect, it } from 'vitest';
import { answerTo, traceOf } from '../fixture-library.ts';

const CK = 'What Step 2 CK score should I aim for?';
const AWAYS = 'How many away rotations should I do?';
const LETTERS = 'Who should write my letters?';

const askedIn = (turns: string | readonly string[]) => traceOf(turns).lookedUp.map(({ text }) => text);

describe('a list of labels', () => {
  it.each([
    'step 2, aways, letters?',
    'ck score aways letters',
    'step 2 + aways + letters',
    'aways letters step 2, how many of each',
    'us img, 241. step 2, aways, letters?',
    'us img, step 2, aways, letters?',
  ])('asks the question of each: %s', (text) => {
    expect(askedIn(text).toSorted()).toEqual([LETTERS, AWAYS, CK].toSorted());
  });

  it('of a program asks of the one that is named with it, or was before', () => {
    const asked = ['Who is the program director?', 'How many procedures are performed a year?'];
    expect(askedIn('Harbor: director, cases?')).toEqual(asked);
    expect(askedIn(['tell me about Harbor', 'director, cases?'])).toEqual(asked);
  });

  it('of a program asks nothing where none is spoken of', () => {
    expect(askedIn('director, cases?')).not.toContain('Who is the program director?');
  });

  it('holds nothing but labels', () => {
    expect(askedIn('step 2, aways, tacos?')).not.toContain(CK);
  });
});

describe('a label that is a turn of its own', () => {
  it.each([
    [
      ['us img', 'aways?'],
      ['us img', AWAYS],
    ],
    [
      ['us img', 'letters?', 'and aways?'],
      ['us img', AWAYS],
    ],
    [['how many papers do I need?', 'ok, step 2 then?'], CK],
    [
      ['tell me about Harbor', 'pd?'],
      ['tell me about Harbor', 'Who is the program director?'],
    ],
  ])('asks its question, and leans on nothing but who asks, and the place: %j', (turns, inFull) => {
    expect(answerTo(turns)).toEqual(answerTo(inFull));
  });

  it.each([
    [['What does the img guide say on letters?', 'aways?']],
    [['How many letters for DOs?', 'aways?']],
    [['tell me about Harbor', 'ok thanks, that helps a lot', 'aways?']],
    [['when should I do research?', 'and aways?']],
  ])('may be asked of what was named, or asked, before: %j', (turns) => {
    expect(askedIn(turns)).not.toContain(AWAYS);
  });

  it('does not silence a word on danger', () => {
    expect(answerTo(['I want to kill myself', 'letters?']).text).toContain('What you wrote before matters more');
  });

  it('is asked of who tells of themselves only afterwards', () => {
    expect(answerTo(['aways', "i'm a us img"])).toEqual(answerTo(`${AWAYS} i'm a us img`));
  });
});
