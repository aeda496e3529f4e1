import { describe, expect, it } from 'vitest';
import { factsTold } from '../../src/question/applicant/facts-told.ts';

const told = (...turns: string[]) => factsTold(turns).ever;

describe('a count that the rest of a message makes another one is nobody has', () => {
  it.each([
    ['I applied to 30 IR fellowships, enough?', 'programs'],
    ['we have 17 IR attendings and 40 DR at my home program; strong?', 'programs'],
    ['I have 500 cases: 300 in IR, 200 diagnostic. ESIR met?', 'programs'],
    ['I did aways in IR (2), DR (1), surgery (1). too many?', 'programs'],
    ['I applied to 26 IR programs last cycle and went unmatched; this year 18', 'programs'],
    ['applied to 70 dr, withdrew from 35. enough dr?', 'programs'],
    ['15 IR programs plus another 12 added yesterday; enough?', 'programs'],
    ['I applied to 12 IR programs in California and 14 in Texas', 'programs'],
    ['my advisor says 25 IR programs. Enough if I have 20?', 'programs'],
    ['I logged 510 procedures but only 460 count. ESIR?', 'procedures'],
    ['200 biopsies, 150 drainages and 200 venous cases, ESIR?', 'procedures'],
    ['I have 300 procedures from residency and 250 from fellowship, enough for ESIR?', 'procedures'],
    ['4 US rotations, none in radiology', 'usRotations'],
    ['I did 3 US rotations but all in internal medicine', 'usRotations'],
    ['I have 251 on Step 2 CS', 'step2ck'],
    ["I thought I'd get 260; got 20 less", 'step2ck'],
    ['Why is a Step 2 CK of 260 required by the guide?', 'step2ck'],
    ['Top quartile means 245 for sure?', 'classRank'],
    ['4 US rotations in the US, all medicine', 'usRotations'],
    ['I failed 2 IR interviews', 'failedAttempts'],
    ['I failed the core exam once', 'failedAttempts'],
    ['4 case reports not IR', 'projects'],
    ['2 QI projects in emergency medicine', 'projects'],
    ['I did 2 away rotations in surgery', 'aways'],
    ['half of my 4 letters are from IR', 'letters'],
    ['I wrote to 20 IR programs for observerships, US IMG', 'programs'],
    ['I have 450 cases and 14 months in DR. ESIR ok?', 'interventionalMonths'],
    ['400 to 600 procedures by graduation, ESIR?', 'procedures'],
    ['I did 19,000 procedures, kidding. ESIR?', 'procedures'],
    ["1 abstract by end of M2 enough if it's only in prep?", 'products'],
    ['I did 1 away in IR and 1 in DR and will do 1 more in IR', 'aways'],
    ['How many papers, posters, letters (IR and non-IR), aways and DR programs?', 'letters'],
  ] as const)('%s', (text, fact) => {
    expect(told(text)).not.toHaveProperty(fact);
  });

  it.each([
    [['I have 500 procedures', '60 were disallowed', 'ESIR ok?'], 'procedures'],
    [['I have 20 IR programs on the list', 'add 10', 'enough now?'], 'programs'],
    [['Step 2 is 246', 'they corrected it by -4', 'in range?'], 'step2ck'],
  ] as const)('also where a later turn says so: %s', (turns, fact) => {
    expect(told(...turns)).not.toHaveProperty(fact);
  });
});

describe('a count that stands as it is told is held', () => {
  it.each([
    ['I have 30 programs in IR and 60 in DR', { programs: { integrated: 30, dr: 60 } }],
    ['drop DR to 35', { programs: { dr: 35 } }],
    ['I have 2 papers, 1 in IR', { products: 2 }],
    ['3 first-author papers, 2 in IR, 1 in derm', { products: 3 }],
    ['2 posters at SIR and one at RSNA', { products: 3 }],
    ['for ESIR I have 430 cases and 11 months of IR', { procedures: 430, interventionalMonths: 11 }],
    ['I am 40th of 120 in my preclinical years', { classRank: { from: 66.7, to: 66.7, typed: '40th of 120' } }],
    ['My son is 40th of 120 in his preclinical years', { classRank: { from: 66.7, to: 66.7, typed: '40th of 120' } }],
    ["I'm ranked 25th out of 100 students", { classRank: { from: 75, to: 75, typed: '25th out of 100' } }],
    ['Is 240 below the target?', { step2ck: 240 }],
    ['second board came in at 253', { step2ck: 253 }],
    ['30 of the combined six-year programmes and 50 of plain radiology', { programs: { integrated: 30, dr: 50 } }],
  ] as const)('%s', (text, facts) => {
    expect(told(text)).toMatchObject(facts);
  });
});

describe('whose figures are whose', () => {
  it.each([
    [['I have 251', 'my friend has 230, my cousin 240', 'is he in the red flag zone?']],
    [["Of us three, I've 251, Anna has 233, Bob 240. Who is below the line?"]],
  ])('is not told apart: %s', (turns) => {
    expect(factsTold(turns)).toEqual({ now: {}, ever: {}, ofTwo: 'unclear' });
  });

  it.each([
    ["I'm a US MD and my friend is a US citizen IMG; I have 240. In range?", 'us-md'],
    ["My husband is a US citizen IMG. I'm a DO with 233. red flag for me?", 'us-do'],
  ])('what one says to be comes before whom one names: %s', (text, applicant) => {
    expect(told(text)).toMatchObject({ applicant });
  });
});
