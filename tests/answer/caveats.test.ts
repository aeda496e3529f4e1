import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('a date', () => {
  const question = 'When do applications to Harbor open?';
  const answered = {
    outcome: 'answered',
    text: 'Applications to Harbor for the 2024-2025 cycle open on September 4, 2024. [1]',
    cites: ['harbor-page#applications-open'],
  };

  it('that has passed is said to be past', () => {
    const past =
      'outdated: This is past: it concerns the opening of applications to Harbor in the 2024-2025 cycle, which is over. Check with the program what holds now. [1]';
    expect(answerTo(question, { askedOn: '2026-11-22' })).toEqual({ ...answered, caveats: [past] });
  });

  it.each(['2024-08-01', '2024-09-04'])('that lies ahead on %s, or is that very day, needs no caveat', (askedOn) => {
    expect(answerTo(question, { askedOn })).toEqual(answered);
  });
});

describe('a figure for US citizen IMGs', () => {
  const forOthers = 'audience: Written for US citizen IMGs; for other applicants it may not hold. [1]';
  const answered = {
    outcome: 'answered',
    text: 'US citizen IMGs aim for a Step 2 CK score of 245–255. [1]',
    cites: ['img-guide#ck-target'],
  };

  it('says so to one who did not say', () => {
    expect(answerTo('What Step 2 CK score should I aim for?')).toEqual({ ...answered, caveats: [forOthers] });
  });

  it('is admitted to be for them alone where another applicant asks, as told or as saved', () => {
    const partial = {
      ...answered,
      outcome: 'partial',
      text: `My sources give a number for this only where they speak to US citizen IMGs.\n\n${answered.text}`,
      caveats: [forOthers],
    };
    expect(answerTo('as a US MD, what Step 2 CK score should I aim for?')).toEqual(partial);
    const profile = { applicant: 'us-do' } as const;
    expect(answerTo('What Step 2 CK score should I aim for?', { profile })).toEqual(partial);
  });

  it('needs no caveat for a US citizen IMG, as told or as saved', () => {
    expect(answerTo('What Step 2 CK score should a US citizen IMG aim for?')).toEqual(answered);
    const profile = { applicant: 'us-citizen-img' } as const;
    expect(answerTo('What Step 2 CK score should I aim for?', { profile })).toEqual(answered);
  });
});

it('two guides held against each other are both cited, each for its own applicants', () => {
  expect(answerTo('How do the two guides differ on research?')).toEqual({
    outcome: 'answered',
    text: 'General Guide: Three research publications make a solid record. [1]\n\nIMG Guide: A US citizen IMG shows five research publications. [2]',
    cites: ['general-guide#research', 'img-guide#research'],
    caveats: ['audience: Written for US citizen IMGs; for other applicants it may not hold. [2]'],
  });
});

describe('an office', () => {
  it('that is asked to be held still is told with what the page is', () => {
    expect(answerTo('is Amara Bell still the program director at Harbor?').caveats).toEqual([
      'outdated: Whether that is still so can not be told from the page (undated, later edition). Check with the program. [1]',
    ]);
    expect(answerTo('Who is the program director at Harbor?').caveats).toBeUndefined();
  });
});
