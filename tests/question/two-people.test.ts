import { describe, expect, it } from 'vitest';
import { factsTold } from '../../src/question/applicant/facts-told.ts';

describe('figures of two people', () => {
  it.each([
    ['A has 228 and B has 252. A did 3 aways. B did 1.', { step2ck: 228, aways: 3 }, { step2ck: 252, aways: 1 }],
    ['one has 251, the other has 236, the one with 251 has 4 aways', { step2ck: 251, aways: 4 }, { step2ck: 236 }],
    ['student A 238, 3 aways / student B 252, 1 away', { step2ck: 238, aways: 3 }, { step2ck: 252, aways: 1 }],
    ['one mentee has 230 the other 255', { step2ck: 230 }, { step2ck: 255 }],
    ['One has 251, the other 236 and each did 3 aways', { step2ck: 251, aways: 3 }, { step2ck: 236, aways: 3 }],
    [
      'I advise two students. The first has a 261 and no IR research, the second a 243 with 3 papers.',
      { step2ck: 261, interventionalResearch: false },
      { step2ck: 243, products: 3 },
    ],
    [
      'student A has 251, student B has 238, both US citizen IMGs',
      { applicant: 'us-citizen-img', step2ck: 251 },
      { applicant: 'us-citizen-img', step2ck: 238 },
    ],
    ['my two mentees have 250 and 238. ok?', { step2ck: 250 }, { step2ck: 238 }],
    ['couples matching with 244 and 236', { step2ck: 244 }, { step2ck: 236 }],
  ])('are told apart: %s', (text, first, second) => {
    expect(factsTold([text]).ofTwo).toEqual([first, second]);
  });

  it.each([
    'Student A: 251; Student B: 238; Student C: 262',
    'One has 251, the other 236; I myself had 260 when I matched',
    'student A has 251 and student B has 236; I have 2 IR letters for A',
    'My son has a 241 and my daughter has a 255. Are they competitive?',
    'I have two students. One has 3 IR letters, the other has none.',
  ])('are held for nobody where it is not plain what is whose: %s', (text) => {
    expect(factsTold([text])).toEqual({ now: {}, ever: {}, ofTwo: 'unclear' });
  });

  it.each([
    'My student took step 2 twice, first 219, second 244. How does he look?',
    'A 244, B 251 on my UWSAs. ready?',
    'I have 250. One of my letters has 3 pages, another has 1.',
    'ck 250. one away is at Penn, the other is at Duke',
    'my students ask if 245 or 250 is needed',
  ])('are no two scores, letters or aways of one person: %s', (text) => {
    expect(factsTold([text]).ofTwo).toBeUndefined();
  });
});

describe('figures of two people in turns', () => {
  it.each([
    [['My student has 240', 'another has 252', 'who is in range'], { step2ck: 240 }, { step2ck: 252 }],
    [
      ['One student has 15 IR programs', 'the other 30', 'enough?'],
      { programs: { integrated: 15 } },
      { programs: { integrated: 30 } },
    ],
    [['I advise two students, one with 2 papers and one with 6', 'which is in range'], { products: 2 }, { products: 6 }],
    [['Student A: 252, student B: 231', 'which has a red flag'], { step2ck: 252 }, { step2ck: 231 }],
  ])('are asked of together: %j', (turns, first, second) => {
    expect(factsTold(turns).ofTwo).toEqual([first, second]);
  });

  it('are left where the next turn asks of something else', () => {
    expect(factsTold(['Student A: 252, student B: 231', 'which guide says so?']).ofTwo).toBeUndefined();
  });
});

describe('of two people told of', () => {
  const two = 'one student has 228, another has 252';

  it.each([
    [[two, 'i advise only the other one, is he ok?'], { step2ck: 252 }],
    [[two, 'tell me about the first ESIR year'], {}],
    [
      ['A has a 252, B is a US citizen IMG with a 231. Please tell me only about B.'],
      { applicant: 'us-citizen-img', step2ck: 231 },
    ],
    [['i have 229', 'my mentee has 251', 'is mine too low?'], { step2ck: 229 }],
    [['my mentee has 229', 'i have 251', 'how does he look?'], { step2ck: 229 }],
    [['im a us md student', 'i have 240'], { applicant: 'us-md', step2ck: 240 }],
  ])('one is chosen: %j', (turns, ever) => {
    expect(factsTold(turns).ever).toEqual(ever);
  });
});
