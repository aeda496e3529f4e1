import { expect, it } from 'vitest';
import { factsTold } from '../../src/question/facts-told.ts';

it.each([
  [['35 integrated programs and no DR', 'and 30 DR programs'], { programs: { integrated: 35, dr: 30 }, integratedOnly: true }],
  [['how many integrated', 'and dr', 'i applied to 20 and 30, ok?'], { programs: { integrated: 20, dr: 30 } }],
  [['how many DR programs?', 'and integrated?', '50 and 25'], { programs: { integrated: 25, dr: 50 } }],
  [['how many integrated', 'and letters?', '20 and 3'], {}],
  [['applying to 15 integrated and 30 DR', 'bumped it up to 28 integrated and 50 DR'], { programs: { integrated: 28, dr: 50 } }],
  [['got 22 integrated programs picked', 'wait sorry 32. and 38 DR programs'], { programs: { integrated: 32, dr: 38 } }],
  [['251 on ck', 'its 231 not 251 haha'], { step2ck: 231 }],
  [['i have 3 pubs', 'also 2 posters', 'enough?'], { products: 5 }],
  [['i have 3 pubs', 'and i have 3 pubs and 2 aways'], { products: 3, aways: 2 }],
  [['i have 2 posters', 'and 5 papers in total'], { products: 5 }],
  [['1 away booked', 'plus another 1'], { aways: 2 }],
  [['1 away', 'adding another 2'], { aways: 3 }],
  [['i have 2 aways', 'sorry, 1 away'], { aways: 1 }],
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
  [['ESIR procedure requirement?', '430 logged so far. how many more'], { procedures: 430 }],
  [['esir requirements?', 'my step 2 is 245 and i have 300'], { step2ck: 245, procedures: 300 }],
  [['do letters matter?', 'both DR attendings said they do'], {}],
  [['who reads letters?', 'PD, chair and faculty'], {}],
  [['which ir programs are in texas?', 'i got 3'], {}],
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
    { applicant: 'us-citizen-img', letters: 0 },
  ],
])('%j', (turns, ever) => {
  expect(JSON.parse(JSON.stringify(factsTold(turns).ever))).toEqual(ever);
});
