import { describe, expect, it } from 'vitest';
import { readProfileEntry, withEntry } from '../../src/index.ts';

const facts = (typed: string) => readProfileEntry(typed).facts;

describe('a profile', () => {
  it.each([
    ['step2 238', { step2ck: 238 }],
    ['Step 2 CK: 238; aways=2', { step2ck: 238, aways: 2 }],
    ['US MD, M3', { applicant: 'us-md', year: 'm3' }],
    ['DO', { applicant: 'us-do' }],
    ['us citizen img', { applicant: 'us-citizen-img' }],
    ['applicant other IMG', { applicant: 'img' }],
    ['DR resident, esir no', { year: 'dr-resident', esir: false }],
    ['graduate', { year: 'graduate' }],
    ['comlex only', { comlexOnly: true }],
    ['comlex no', { comlexOnly: false }],
    ['failed none, gap 18 months', { failedAttempts: 0, gapMonths: 18 }],
    ['home yes', { homeProgram: true }],
    ['integrated 30, dr 60', { programs: { integrated: 30, dr: 60 } }],
    ['products 3, projects none, letters 1', { products: 3, projects: 0, letters: 1 }],
    ['45 integrated, 90 DR programs', { programs: { integrated: 45, dr: 90 } }],
    ['3 letters, 2 aways', { letters: 3, aways: 2 }],
    // A sentence, as in a question.
    ["I'm a DO and failed step 1", { applicant: 'us-do', failedAttempts: 1 }],
  ])('is told as %s', (typed, expected) => {
    expect(readProfileEntry(typed)).toEqual({ facts: expected, cleared: [], zone: undefined, faults: [] });
  });

  it.each([
    ['step2 nine', 'step2: expected a Step 2 CK score from 100 to 300, for example step2 238'],
    ['step2 301', 'step2: expected a Step 2 CK score from 100 to 300, for example step2 238'],
    ['year M7', 'year: expected M1, M2, M3, M4, graduate or DR resident, for example year M3'],
    ['zone Boston', 'zone: expected the name of a time zone, for example zone America/New_York'],
    ['hello there', '"hello there" was not understood; expected a field and its value, for example step2 238'],
  ])('%s is not taken, and why is said', (typed, fault) => {
    expect(readProfileEntry(typed)).toEqual({ facts: {}, cleared: [], zone: undefined, faults: [fault] });
  });

  it('keeps what was told before, and loses what is cleared', () => {
    const before = { step2ck: 238, aways: 2, programs: { integrated: 30, dr: 60 } };
    expect(withEntry(before, readProfileEntry('clear aways, clear dr, letters 1'))).toEqual({
      step2ck: 238,
      letters: 1,
      programs: { integrated: 30 },
    });
    expect(before.programs.dr).toBe(60);
  });

  it('takes nothing from words that mean harm', () => {
    for (const typed of ['__proto__ 1', 'constructor 5', 'clear __proto__', '\u0000', 'x'.repeat(5000)])
      expect(facts(typed)).toEqual({});
  });
});
