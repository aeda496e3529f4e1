import { describe, expect, it } from 'vitest';
import { factsTold } from '../../src/question/applicant/facts-told.ts';

const told = (...turns: string[]) => factsTold(turns).ever;

describe('what a later turn adds to a count, or puts right in it', () => {
  it.each([
    [['I have 3 posters and 2 papers', 'sorry, 1 paper'], 4],
    [['I have 3 posters, 1 manuscript. Enough?', 'make that 2 posters'], 3],
    [['I have 3 posters, 1 manuscript. Enough? make that 2 posters'], 3],
    [['1 poster', 'another poster', 'and one case report'], 3],
    [['I have 2 papers and a poster', 'actually 3 papers'], 4],
    [['2 abstracts, one manuscript', 'and a second manuscript just got accepted'], 4],
    [['got 2 posters and a case report so far', 'plus an abstract accepted at SIR'], 4],
    [['I have 2 posters', 'wait also 1 paper'], 3],
    [['2 posters suffice?', 'with 2 abstracts added?'], 4],
    [['i have 3 pubs', 'also 2 posters'], 5],
    [['1 paper enough?', '3?', '6?'], 6],
    [['I have one poster and a case series'], 2],
    [['3 first author papers and 2 as second author'], 5],
    [['I withdrew 1 of my 3 papers'], 2],
  ])('are so many scholarly products: %s', (turns, products) => {
    expect(told(...turns).products).toBe(products);
  });

  it.each([
    [['I’ve 1 away scheduled', 'just got a second one'], { aways: 2 }],
    [['I said 3 aways before but one was cancelled'], { aways: 2 }],
    [['I have 2 IR letters', 'and 2 more from IR'], { letters: 4 }],
    [['I lost a letter: had 3 IR, now 2'], { letters: 2 }],
    [['I applied to 15 IR programs', 'added 12 more'], { programs: { integrated: 27 } }],
    [['25 IR programs enough?', '20?', '45?'], { programs: { integrated: 45 } }],
    [['applied to 10 IR programs in the northeast and 20 in the midwest'], { programs: { integrated: 30 } }],
    [['I did 400 procedures so far', 'did 120 more last month', 'ESIR?'], { procedures: 520 }],
    [['I logged 300 procedures at my home program and 220 on aways. esir?'], { procedures: 520 }],
    [['300 cases last year, 520 total now; ESIR?'], { procedures: 520 }],
    [['ESIR requirements?', 'I have 10 months', 'and 480'], { interventionalMonths: 10, procedures: 480 }],
    [
      ['I have 510 procedures', 'over 9 months', 'esir?', "oh wait it's 13 months"],
      { procedures: 510, interventionalMonths: 13 },
    ],
    [['18 months of IR and 450 procedures'], { interventionalMonths: 18, procedures: 450 }],
    [['I have 8 months, how many more months for ESIR'], { interventionalMonths: 8 }],
  ])('are counted: %s', (turns, facts) => {
    expect(told(...turns)).toEqual(facts);
  });

  it.each([
    [['I applied to 15 IR programs', 'should I add 12 more?']],
    [['I applied to 15 IR programs', 'what if I send another 5?']],
    [['I have 15 IR programs', 'how many more do I need?']],
  ])('is not counted before it has happened: %s', (turns) => {
    expect(told(...turns).programs?.integrated ?? 15).toBe(15);
  });

  it('is no score that a line is asked of', () => {
    expect(told('step 2 236', 'how far from target', 'and from 250')).toEqual({ step2ck: 236 });
    expect(told('score improved from 229 by 20')).toEqual({});
  });
});
