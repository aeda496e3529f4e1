import { describe, expect, it } from 'vitest';
import { factsTold } from '../../src/question/applicant/facts-told.ts';

it.each([
  [['35 integrated programs and no DR', 'and 30 DR programs'], { programs: { integrated: 35, dr: 30 }, integratedOnly: true }],
  [['how many integrated', 'and dr', 'i applied to 20 and 30, ok?'], { programs: { integrated: 20, dr: 30 } }],
  [['how many DR programs?', 'and integrated?', '50 and 25'], { programs: { integrated: 25, dr: 50 } }],
  [['how many integrated', 'and letters?', '20 and 3'], {}],
  [['us img', "I'm doing 30 IR", 'DR 44'], { applicant: 'us-citizen-img', programs: { integrated: 30, dr: 44 } }],
  [['how many procedures do I need for ESIR?', '30 IR'], {}],
  [['applying to 15 integrated and 30 DR', 'bumped it up to 28 integrated and 50 DR'], { programs: { integrated: 28, dr: 50 } }],
  [['got 22 integrated programs picked', 'wait sorry 32. and 38 DR programs'], { programs: { integrated: 32, dr: 38 } }],
  [['251 on ck', 'its 231 not 251 haha'], { step2ck: 231 }],
  [['i have 3 pubs', 'also 2 posters', 'enough?'], { products: 5 }],
  [['i have 3 pubs', 'and i have 3 pubs and 2 aways'], { products: 3, aways: 2 }],
  [['i have 2 posters', 'and 5 papers in total'], { products: 5 }],
  [['1 away booked', 'plus another 1'], { aways: 2 }],
  [['1 away', 'adding another 2'], { aways: 3 }],
  [['i have 2 aways', 'sorry, 1 away'], { aways: 1 }],
  [['I told you I have 3 aways, I actually have 1'], { aways: 1 }],
  [['I said 3 aways but I only have 1'], { aways: 1 }],
  [['I told my PD that I have 3 aways'], { aways: 3 }],
  [['step 2 is 244', "i'm a us img", 'make that 254'], { step2ck: 254, applicant: 'us-citizen-img' }],
  [['step 2 goal for us imgs?', 'im a US MD student btw'], { applicant: 'us-md' }],
  [['step 2 is 233', "not mine, my sister's"], {}],
  [['step 2 is 233', "that's my practice score"], { practiceScore: { from: 233, to: 233, typed: '233' } }],
  [['step 2 is in the mid 230s', 'actually 238'], { step2ck: 238 }],
  [['2 posters so far', 'and 0 papers'], { products: 2 }],
  [['i have 245', 'what is ESIR?'], { step2ck: 245 }],
  [['i scored 229 on step 2', "my friend got 245, he's fine"], { step2ck: 229 }],
  [['i got 245 on step 2', 'it was my roommate who got 260'], { step2ck: 245 }],
  [
    ['our resident has 11 months of IR rotations', 'and 512 procedures in the log, does that meet ESIR?'],
    { interventionalMonths: 11, procedures: 512 },
  ],
  [['us img. got 3 lors', 'all DR attendings. whats missing'], { applicant: 'us-citizen-img', letters: 0 }],
  [['are my letters ok', 'vascular surgeon in poland, rads prof in poland, EM doc in ohio'], { letters: 0 }],
  [['esir q', 'so 380 in my log rn'], { procedures: 380 }],
  [['how many IR letters do i need', "i've got 0"], { letters: 0 }],
  [['how many IR letters', 'i have 3'], { letters: 3 }],
  [['how many letters', 'i have 3'], {}],
  [['how many IR letters', 'i have none yet, only surgery and medicine'], { letters: 0 }],
  [['how many aways should i do', "i've got none"], { aways: 0 }],
  [['how many procedures for esir', 'i have none of those'], {}],
  [['how many integrated IR programs should i apply to', 'i put 18 on my list'], { programs: { integrated: 18 } }],
  [['does esir want 12 months', 'i did 9'], { interventionalMonths: 9 }],
  [['ESIR procedure requirement?', '430 logged so far. how many more'], { procedures: 430 }],
  [['esir requirements?', 'my step 2 is 245 and i have 300'], { step2ck: 245, procedures: 300 }],
  [['do letters matter?', 'both DR attendings said they do'], {}],
  [['who reads letters?', 'PD, chair and faculty'], {}],
  [['which ir programs are in texas?', 'i got 3'], {}],
  [['i have 3 posters, 1 case report', 'actually the case report got rejected'], { products: 3, projects: 1 }],
  [['how many procedures for esir', 'i have 510', 'and months', 'i have 11'], { procedures: 510, interventionalMonths: 11 }],
  [["I'm a DR resident with 350 procedures", 'and 8 months'], { year: 'dr-resident', procedures: 350, interventionalMonths: 8 }],
  [['applying to 20 ir programs', 'ok made it 30'], { programs: { integrated: 30 } }],
  [['420 procedures', '11 months', "so what's missing"], { procedures: 420, interventionalMonths: 11 }],
  [['i need 12 months for esir right?', 'ive done 7', 'how many left'], { interventionalMonths: 7 }],
  [['one student has 261 and no IR research, another has 243'], {}],
  [
    ['A has a 249 and 3 abstracts; B has a 231 and failed step 1 once.', 'Leave A aside, how does B look?'],
    { step2ck: 231, failedAttempts: 1 },
  ],
  [['one paper has 20 citations, i have 2 aways'], { aways: 2, products: 1 }],
  [['i scored 244', 'would 250 have been better?'], { step2ck: 244 }],
  [['i have all my letters in', 'applying to 20 IR, 40 DR'], { programs: { integrated: 20, dr: 40 } }],
  [['my letters are all uploaded', '25 IR, 50 DR. enough?'], { programs: { integrated: 25, dr: 50 } }],
  [['got my letters done', 'IR, DR, surgery interviews all start in october'], {}],
  [['how many aways should i do', 'thinking 2 IR and 1 DR'], {}],
  [['esir resident, 12 months done', 'cases at 487'], { esir: true, procedures: 487 }],
  [
    [
      'I am reviewing the letters of a US citizen IMG.',
      'Two are from US radiologists and one from a paediatrician. What is wanting?',
    ],
    { applicant: 'us-citizen-img', letters: 0, coreLetter: false },
  ],
])('%j', (turns, ever) => {
  expect(JSON.parse(JSON.stringify(factsTold(turns).ever))).toEqual(ever);
});

it.each([
  [['20 DR programs', 'enough?', '100?'], { programs: { dr: 100 } }],
  [['how many IR programs?', '19', 'how many short'], {}],
  [['I applied to 12 IR, 12 DR', 'enough?', 'make it 26 and 50'], { programs: { integrated: 26, dr: 50 } }],
  [["I'll apply to 30 IR", 'and DR?', '25'], { programs: { dr: 25 } }],
  [["I'm planning 2 aways", 'ok?', 'maybe 4'], { aways: 4 }],
  [['I have 3 aways', 'and papers?', '4'], { products: 4 }],
  [['do aways really matter for IR?', 'i booked 4 of them'], { aways: 4 }],
  [['I want 255', 'is that enough'], { step2ck: 255 }],
  [['My target is 235, ok?'], { step2ck: 235 }],
  [["I'm 241", 'sorry 214'], { step2ck: 214 }],
  [['I added 5 to my 22 IR programs'], { programs: { integrated: 27 } }],
  [['I dropped 10 of my 45 IR programs'], { programs: { integrated: 35 } }],
  [['only 1 paper so far', 'now 2 posters got accepted too'], { products: 3 }],
  [['i have one abstract and one poster.', 'I also just got a case report accepted. how am i doing now'], { products: 3 }],
  [['I have 2 posters.', 'one more got accepted. what now'], { products: 3 }],
  [['i have no publications', 'what if I get 2 abstracts in before ERAS'], { products: 2 }],
  [["what if i don't reach 500 procedures for ESIR"], {}],
  [["I've done 300 procedures", 'what if I only get to 450 by the end'], { procedures: 450 }],
  [['what does ESIR ask for? We thought 6 months of IR', 'so 6 more months. And number of cases?'], {}],
  [['do programs look at a Step 1 score?', 'mine is 221'], {}],
  [['my friend got into IR with a 232, so 235 is not a cutoff right?'], {}],
  [['how many beds?', '250?'], {}],
])('what the last turn tells, read with those before it: %j', (turns, now) => {
  expect(JSON.parse(JSON.stringify(factsTold(turns).now))).toEqual(now);
});

describe('a score that nobody is said to have', () => {
  it.each([
    ['would a 238 be considered low', 238],
    ['hypothetically if someone had a 244 would that be low', 244],
    ['my mentor told me 232 is fine', 232],
    ['my attending says 240 is plenty for IR. do your docs agree?', 240],
    ['friend got 227 and matched IR. is that realistic', 227],
    ['Heard someone matched IR with a 219. true?', 219],
    ['so 249 means no chance?', 249],
    ['can someone with 229 match', 229],
    ['how is 246 seen by programs', 246],
  ])('is held where it is weighed, and is not the asker’s later: %s', (text, step2ck) => {
    expect(factsTold([text]).now).toEqual({ step2ck });
    expect(factsTold([text, 'and how many letters?'])).toEqual({ now: {}, ever: {}, ofTwo: undefined });
  });

  it('stands beside what the asker tells', () => {
    expect(factsTold(['would a 252 compensate for no aways'])).toEqual({ now: { step2ck: 252, aways: 0 }, ever: { aways: 0 } });
    expect(factsTold(['i have 229', 'my mentor told me 232 is fine']).ever).toMatchObject({ step2ck: 229 });
  });

  it.each([
    'is 240 the target',
    'people say 240 is the floor',
    'minimum step 2 to match IR is 260 right?',
    'the Step 2 average for IR is 245',
    'is 200 enough for ESIR',
    'so 250 words is fine?',
    'I heard only 230 matched, is that normal?',
    'is 235 a hard cutoff',
    'would an nbme of 240 be low',
    'my friend got 250, should I retake?',
  ])('is none where a line, a count, another exam or another person is spoken of: %s', (text) => {
    expect(factsTold([text]).now).not.toHaveProperty('step2ck');
  });
});

it.each([
  [['20 IR and 30 DR', 'what if I add 10 DR'], { programs: { integrated: 20, dr: 40 } }],
  [['20 IR and 30 DR', 'what if I add another 10 integrated programs?'], { programs: { integrated: 30, dr: 30 } }],
  [['34th of 140'], { classRank: { from: 75.7, to: 75.7, typed: '34th of 140' } }],
  [['canadian citizen at an irish school, 251'], { applicant: 'img', step2ck: 251 }],
  [['430 procedures and 11 months IR'], { procedures: 430, interventionalMonths: 11 }],
  [['esir: 12 months without 500 procedures'], { interventionalMonths: 12 }],
  [["i have 12 months but haven't got 500 procedures, esir?"], { interventionalMonths: 12 }],
])('is told without more words, or added to: %j', (turns, ever) => {
  expect(JSON.parse(JSON.stringify(factsTold(turns).ever))).toEqual(ever);
});
