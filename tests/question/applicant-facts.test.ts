import { describe, expect, it } from 'vitest';
import { applicantFactsIn } from '../../src/question/applicant-facts.ts';

describe('facts that people tell of themselves', () => {
  it.each([
    ['us img, 238, 18 IR programs, enough?', { applicant: 'us-citizen-img', step2ck: 238, programs: { integrated: 18 } }],
    ['As a DO M3, COMLEX only', { applicant: 'us-do', year: 'm3', comlexOnly: true }],
    ['my step 2 ck is 251 and i applied to 30 IR and 40 DR programs', { step2ck: 251, programs: { integrated: 30, dr: 40 } }],
    ['i failed step 1 twice', { failedAttempts: 2 }],
    ['I have a one year gap in med school', { gapMonths: 12 }],
    ['we have no home IR program', { homeProgram: false }],
    ['i have 2 aways and 3 letters', { aways: 2, letters: 3 }],
    ['1 poster and 2 papers so far', { products: 3 }],
    ['i got two thirty-eight on step 2', { step2ck: 238 }],
    ['applying to fifteen IR and a hundred DR', { programs: { integrated: 15, dr: 100 } }],
    ['I spent two years without studies', { gapMonths: 24 }],
    ['how many aways do people do? i have 2 aways', { aways: 2 }],
  ])('%s', (text, facts) => {
    expect(applicantFactsIn(text)).toMatchObject(facts);
  });
});

describe('figures that belong to nobody', () => {
  it.each([
    'is a score above 250 required?',
    'does the division do 260 procedures a week?',
    'Step 1 is pass/fail now',
    'how many aways do people do?',
    'i should not do more than two aways, right?',
    'Mass General obliges every resident to publish two papers',
    'people score in the 240s',
  ])('%s', (text) => {
    expect(applicantFactsIn(text)).toEqual({});
  });
});
