import { describe, expect, it } from 'vitest';
import { factsTold } from '../../src/question/applicant/facts-told.ts';

const told = (...turns: string[]) => factsTold(turns).ever;

describe('what the asker has beside what others have', () => {
  it.each([
    ['my chief did 800 procedures in 12 months, me 430. ESIR?', { procedures: 430 }],
    ['everyone in my class has 5 papers, I have 2', { products: 2 }],
    ['average applicant has 10 papers, I have 4', { products: 4 }],
    ['of our 10 abstracts 2 are mine', { products: 2 }],
    ["I'm co-author on 2 of my PI's 30 papers", { products: 2 }],
    ['he applied to 40 IR programs and I applied to 12', { programs: { integrated: 12 } }],
    ['he sent 60 IR apps, me 20', { programs: { integrated: 20 } }],
    ["others apply to 50 IR programs, I'd rather do 20. fine?", { programs: { integrated: 20 } }],
    ["unlike my roommate (3 aways) I've done just one. enough?", { aways: 1 }],
    ["compared with my roommate's 6 posters my 2 look bad", { products: 2 }],
    ['my program averages 650 procedures per resident, I have 480. ESIR?', { procedures: 480 }],
    ['Charting outcomes: 8 abstracts, 3 papers. I have none', { products: 0 }],
    ['both me and my gf scored 247', { step2ck: 247 }],
  ])('is the asker’s: %s', (text, facts) => {
    expect(told(text)).toEqual(facts);
  });

  it('takes what is counted from what was said of another in the turn before', () => {
    expect(told('my sister has 4 papers', 'I have 1')).toEqual({ products: 1 });
    expect(told('my roommate did 3 aways, I did none')).toEqual({ aways: 0 });
  });

  it('leaves out what was told of him before', () => {
    const turns = ['he has 12 months', 'and 300 procedures', 'does he qualify for esir?'];
    expect(told(...turns)).toEqual({ interventionalMonths: 12, procedures: 300 });
    expect(told(...turns, 'and me with 510?')).toEqual({ procedures: 510 });
  });
});

describe('another person of whom the last turn asks', () => {
  it.each([
    [['i have 242', 'my friend has 233'], 'friend', { step2ck: 242 }, { step2ck: 233 }],
    [['i have 242', 'and my friend with 252?'], 'friend', { step2ck: 242 }, { step2ck: 252 }],
    [
      ['250, 30 IR programs', 'my bro only 18. is that enough for him'],
      'bro',
      { step2ck: 250, programs: { integrated: 30 } },
      { programs: { integrated: 18 } },
    ],
    [['my brother scored 231 and I scored 256. does he have a red flag?'], 'brother', { step2ck: 256 }, { step2ck: 231 }],
    [['My cousin has a 233 and I have a 260. Is she in red flag territory?'], 'cousin', { step2ck: 260 }, { step2ck: 233 }],
    [['I got 239', 'my sister got 252', 'is hers good?'], 'sister', { step2ck: 239 }, { step2ck: 252 }],
    [['I have 239.', 'how about the 258 my friend has, top academic?'], 'friend', { step2ck: 239 }, { step2ck: 258 }],
    [['my wife got 239 on step 2'], 'wife', {}, { step2ck: 239 }],
    [
      ['my friend applied to 30 IR and 60 DR; I did 10 IR and 20 DR. did he apply to enough?'],
      'friend',
      { programs: { integrated: 10, dr: 20 } },
      { programs: { integrated: 30, dr: 60 } },
    ],
  ])('has figures of their own: %s', (turns, peerIs, asker, peer) => {
    expect(factsTold(turns)).toEqual({ now: {}, ever: asker, ofTwo: { asked: 'peer', asker, peer, peerIs } });
  });

  it.each([
    [["i have 2 pubs, my friend 5, who's on track"], 'friend', { products: 2 }, { products: 5 }],
    [['i have 400 procedures, coresident has 510. who meets esir'], 'coresident', { procedures: 400 }, { procedures: 510 }],
    [['my step 2 is 252, friend has 236. who should worry?'], 'friend', { step2ck: 252 }, { step2ck: 236 }],
    [['i did 1 away, my roommate 3. who is better off'], 'roommate', { aways: 1 }, { aways: 3 }],
  ])('is held beside the asker where both are asked of: %s', (turns, peerIs, asker, peer) => {
    expect(factsTold(turns).ofTwo).toEqual({ asked: 'both', asker, peer, peerIs });
  });

  it('is asked of by who only tells of them after their own', () => {
    expect(factsTold(['I have one case report', 'and my friend has 6 pubs']).ofTwo).toEqual({
      asked: 'peer',
      asker: { projects: 1 },
      peer: { products: 6 },
      peerIs: 'friend',
    });
  });

  it.each([
    [['my friend got 230. I have 251', 'do they have a cutoff at MGH?']],
    [['I have 3 papers, my friend has 5 papers', 'are they enough?']],
    [['my friend got 230', 'who is the PD at MGH?', 'does he take IMGs?']],
    [['me 251, my friend 230', 'who at mgh is the better one to contact']],
  ])('is not whoever is told of otherwise: %s', (turns) => {
    const { ofTwo } = factsTold(turns);
    expect(typeof ofTwo === 'object' && 'peer' in ofTwo).toBe(false);
  });

  it.each([
    ["I have 248, my friend 229, we're both US IMGs. are we ok?", 248, 229, 'friend', { applicant: 'us-citizen-img' }],
    ['bf got 261, i am at 239. both us imgs', 239, 261, 'bf', { applicant: 'us-citizen-img' }],
    ['me 251, my friend 230', 251, 230, 'friend', {}],
    ['my roommate has 255 and I have 239. who is in the target range', 239, 255, 'roommate', {}],
  ])('stands beside the asker where one message tells of both: %s', (text, asker, peer, peerIs, kind) => {
    expect(factsTold([text]).ofTwo).toEqual({
      asked: 'both',
      asker: { ...kind, step2ck: asker },
      peer: { ...kind, step2ck: peer },
      peerIs,
    });
  });

  it.each([
    [['my friend has 230', 'I have 251, am I in the red flag zone?'], 251],
    [['my buddy got 231 and I got 248. is mine ok?'], 248],
  ])('is not asked of: %s', (turns, step2ck) => {
    expect(factsTold(turns).ever).toEqual({ step2ck });
  });
});

it('what is put right of another is of that one', () => {
  expect(
    factsTold(['my husband got 231 on ck', 'wait no, 231 was the practice test. the real one is 236, is he ok?']).ofTwo,
  ).toEqual({
    asked: 'peer',
    asker: { step2ck: 236 },
    peer: { step2ck: 236 },
    peerIs: 'husband',
  });
});

describe('the asker and another person of whom the last turn asks together', () => {
  it.each([
    [['my friend has a 251 on step 2, mine is 239. who is closer to the target?'], 'friend', { step2ck: 239 }, { step2ck: 251 }],
    [['my friend has a 251 on step 2', 'I have 239', 'which of us is above 245?'], 'friend', { step2ck: 239 }, { step2ck: 251 }],
    [['step 2 236', "and my friend's is 230", 'who is under the line?'], 'friend', { step2ck: 236 }, { step2ck: 230 }],
    [
      ['my roommate got 252 and I got 243, both us imgs, which one of us meets the target?'],
      'roommate',
      { applicant: 'us-citizen-img', step2ck: 243 },
      { applicant: 'us-citizen-img', step2ck: 252 },
    ],
    [
      ['my friend has 600 procedures and 12 months, I have 400 and 14 months. which one of us qualifies for ESIR?'],
      'friend',
      { procedures: 400, interventionalMonths: 14 },
      { procedures: 600, interventionalMonths: 12 },
    ],
  ])('are told apart: %s', (turns, peerIs, asker, peer) => {
    expect(factsTold(turns).ofTwo).toEqual({ asked: 'both', asker, peer, peerIs });
  });
});
