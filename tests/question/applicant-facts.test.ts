import { describe, expect, it } from 'vitest';
import { applicantFactsIn } from '../../src/question/applicant-facts.ts';

describe('facts that people tell of themselves', () => {
  it.each([
    ['2 us rotations, us img', { applicant: 'us-citizen-img', usRotations: 2 }],
    ['us img with 3 IR rotations in the US', { applicant: 'us-citizen-img', usRotations: 3 }],
    ['i did 2 surgery rotations in the us', {}],
    ['img, 1 of my 3 rotations was in the US', { applicant: 'img', usRotations: 1 }],
    ['5 rotations, 2 of them in the US', { usRotations: 2 }],
    ['my letter writer has never worked in the US, i am an img', { applicant: 'img' }],
    ['correction 28 IR, DR still 35', { programs: { integrated: 28, dr: 35 } }],
    ['IR is at 30 and DR at 45', { programs: { integrated: 30, dr: 45 } }],
    ['wanted 30 IR programs but can only afford 16', { programs: { integrated: 16 } }],
    ['applying to 60 programs, 20 of which are IR', { programs: { integrated: 20 } }],
    ['img, 2 attempts at step 1, 40 DR only', { applicant: 'img', failedAttempts: 1, programs: { dr: 40 } }],
    ['got 5 letters?? 3 IR attendings, 1 DR, 1 surgeon. us md', { applicant: 'us-md', letters: 3 }],
    ['us img, 238, 18 IR programs, enough?', { applicant: 'us-citizen-img', step2ck: 238, programs: { integrated: 18 } }],
    ['As a DO M3, COMLEX only', { applicant: 'us-do', year: 'm3', comlexOnly: true }],
    ['my step 2 ck is 251 and i applied to 30 IR and 40 DR programs', { step2ck: 251, programs: { integrated: 30, dr: 40 } }],
    ['i failed step 1 twice', { failedAttempts: 2 }],
    ['3 failed attempts at CK, what now?', { failedAttempts: 3 }],
    ['my mentee failed level 2 three times', { failedAttempts: 3 }],
    ['I rotated 3 times and failed step 1', { failedAttempts: 1 }],
    ['passed step 1 on the 3rd try', { failedAttempts: 2 }],
    ['she passed Step 2 at her second attempt', { failedAttempts: 1 }],
    ['our student did not pass Step 1 at the first sitting', { failedAttempts: 1 }],
    ['an American enrolled overseas with a 231 on step 2', { applicant: 'us-citizen-img', step2ck: 231 }],
    ['american at AUC, two aways done', { applicant: 'us-citizen-img', aways: 2 }],
    ['flunked step 1 once, passed after', { failedAttempts: 1 }],
    ['took step 1 twice', { failedAttempts: 1 }],
    ['i needed 3 tries for step 1', { failedAttempts: 2 }],
    ['failed CK twice', { failedAttempts: 2 }],
    ['usimg 244, missd the target by a hair', { applicant: 'us-citizen-img', step2ck: 244 }],
    ['which dr programs then, there are like 200', {}],
    [
      'us img, list so far = 28 IR + 35 DR. add more or done',
      { applicant: 'us-citizen-img', programs: { integrated: 28, dr: 35 } },
    ],
    ['on esir, 430 procs so far and 10 months in the angiography suite', { procedures: 430, interventionalMonths: 10 }],
    ['251 but honestly i have zero research', { step2ck: 251, interventionalResearch: false, projects: 0, products: 0 }],
    ['3 posters, neither one is IR', { products: 3, interventionalResearch: false }],
    ['lol so basically im screwed with 229', { step2ck: 229 }],
    ['step 2 of 238, am I cooked', { step2ck: 238 }],
    ['failed step 1 when my dad was sick, then got 252 on ck', { failedAttempts: 1, step2ck: 252 }],
    ['my friend has a 228, what should he do', { step2ck: 228 }],
    ['she has one retrospective study under way', { projects: 1 }],
    ['us img, one case series in IR. ok?', { applicant: 'us-citizen-img', projects: 1 }],
    ['I have no gaps, no fails. 241', { step2ck: 241 }],
    ['4 pubs 3 aways 40 ir 60 dr', { products: 4, aways: 3, programs: { integrated: 40, dr: 60 } }],
    ['advisor: student has 239, 2 posters, 1 away', { step2ck: 239, products: 2, aways: 1 }],
    ['ck 247, list has 30 integrated and 60 dr', { step2ck: 247, programs: { integrated: 30, dr: 60 } }],
    ['what are my odds with a 238', { step2ck: 238 }],
    ['how much percent chance i have with 247', { step2ck: 247 }],
    ['four abstracts, none of them bearing upon interventional radiology', { products: 4, interventionalResearch: false }],
    ['I have a one year gap in med school', { gapMonths: 12 }],
    ['we have no home IR program', { homeProgram: false }],
    ['i have 2 aways and 3 letters', { aways: 2 }],
    ['i got a 221 as an MD', { applicant: 'us-md', step2ck: 221 }],
    ['around 250', { step2ck: 250 }],
    ['is 245 good?', { step2ck: 245 }],
    ["i'm at 245 and 18 publications", { step2ck: 245, products: 18 }],
    ['did 1 away, got 3 more booked so 4 total', { aways: 4 }],
    ['1 poster submitted. no manuscript, not even started', { products: 1 }],
    ['1 manuscript in prep and 2 abstracts', { products: 2 }],
    ['3 posters but all derm', { products: 3, interventionalResearch: false }],
    ['is one first author paper better than lots of abstracts', {}],
    ['700 procedures, 14 months', { procedures: 700, interventionalMonths: 14 }],
    ['ESIR requires 1000 procedures?', {}],
    ['esir = 6 months of IR rotations right', {}],
    ['2 letters so far, both IR', { letters: 2 }],
    ['my letters: IR x2, surgery, research', { letters: 2 }],
    ['US IMG, 18 programs', { applicant: 'us-citizen-img', programsUnnamed: true }],
    ['how many programs offer ESIR', {}],
    ['last week of M2 and nothing written', { year: 'm2' }],
    ['a student closing his second year of school', { year: 'm2' }],
    ['finishing up my second year', { year: 'm2' }],
    ['completing the third year of residency', {}],
    ['just got 243 on my last nbme. how far off', { practiceScore: { from: 243, to: 243, typed: '243' } }],
    ['i should land at 240-250 going by my practice tests', { practiceScore: { from: 240, to: 250, typed: '240-250' } }],
    ['what should my practice tests be, 245-255?', {}],
    ['who reads the pgy 5 and 6 studies', {}],
    ['am i on track for 250 with nbmes at 244?', { practiceScore: { from: 244, to: 244, typed: '244' } }],
    ['my NBME scores: 228, 235, 241. am i on track for 245?', { practiceScore: { from: 228, to: 241, typed: '228 to 241' } }],
    ['my nbme went from 228 to 244', { practiceScore: { from: 244, to: 244, typed: '244' } }],
    ['UWSA2 252 and NBME 13 247', { practiceScore: { from: 247, to: 252, typed: '247 to 252' } }],
    ['my practice tests are in the 240s', { practiceScore: { from: 240, to: 249, typed: '240s' } }],
    ['goal is 255, currently at 239 on nbmes', { practiceScore: { from: 239, to: 239, typed: '239' } }],
    ['all my nbmes are below 235', {}],
    ['245 is my goal', {}],
    ['I have a step 2 of 248', { step2ck: 248 }],
    ['MGH requires a step 2 of 250?', {}],
    ['should i give up on IR with 228', { step2ck: 228 }],
    ['UWSA2 252, us-img. Good?', { applicant: 'us-citizen-img', practiceScore: { from: 252, to: 252, typed: '252' } }],
    ['I have 3 papers. Are 3 papers enough?', { products: 3 }],
    ['2 papers so far. sorry, 3 papers', { products: 3 }],
    ['I want 5 papers; I have 2 papers.', { products: 2 }],
    ['1 poster. 2 posters by next year.', { products: 1 }],
    ['2 aways, 10 in all', { aways: 2 }],
    ['I did 2 aways, 12 total rotations', { aways: 2 }],
    ['my program requires 600 procedures for ESIR, I have 550', { procedures: 550 }],
    ['I have 6 months of cardiology and 400 cases', { procedures: 400 }],
    ['step 2: 262, 5 IR pubs, US MD', { applicant: 'us-md', step2ck: 262, products: 5 }],
    ['1 poster and 2 papers so far', { products: 3 }],
    ['i got two thirty-eight on step 2', { step2ck: 238 }],
    ['applying to fifteen IR and a hundred DR', { programs: { integrated: 15, dr: 100 } }],
    ['I spent two years without studies', { gapMonths: 24 }],
    ['how many aways do people do? i have 2 aways', { aways: 2 }],
    ['im a canadian img with 2 aways', { applicant: 'img', aways: 2 }],
    ['my step 2 is 300', { step2ck: 300 }],
    ['us img, ck 251. list = 30 IR 50 DR. good?', { step2ck: 251, programs: { integrated: 30, dr: 50 } }],
    ['us img, failed step 1 once, then got a 250 on ck', { failedAttempts: 1, step2ck: 250 }],
    ['indian citizen, ck 248. does the 245 of the guide for americans abroad hold for me?', { applicant: 'img', step2ck: 248 }],
    ['is the 245 i got enough for IR?', { step2ck: 245 }],
    ['an IMG with 251 on CK and one substantial project in IR', { step2ck: 251, projects: 1 }],
    ['can i match with a 230', { step2ck: 230 }],
    ['12 months and 499, esir?', { procedures: 499, interventionalMonths: 12 }],
    ['he got 241 on step 2, they said he should be more than 245', { step2ck: 241 }],
    ['because the guide recommends 250 for everyone, is my 247 too low', { step2ck: 247 }],
    ['Not an IMG. 234. Is 235 a red flag for me?', { step2ck: 234 }],
    ['not a US IMG. I got 241', { step2ck: 241 }],
    ['US IMG, mid-240s to low 250s', { step2ckRange: { from: 244, to: 253, typed: 'mid-240s to low 250s' } }],
    ["I'm a US citizen at a med school in Israel, 248", { applicant: 'us-citizen-img', step2ck: 248 }],
    ['not 3 letters but 2, both IR', { letters: 2 }],
    ['I had 3 IR letters but one writer backed out', { letters: 2 }],
    ['how many more procedures do I need if I have done 347 for ESIR?', { procedures: 347 }],
    ['someone in my class has 5 IR pubs, I have 1', { products: 1 }],
    ['my friend has 8 papers, I have 2. Am I ok?', { products: 2 }],
    ['my attending did 5 aways back in his day. I have 2. Enough?', { aways: 2 }],
    ['81 DR us img', { applicant: 'us-citizen-img', programs: { dr: 81 } }],
    ['us img, 18 IR', { applicant: 'us-citizen-img', programs: { integrated: 18 } }],
    ['us md, one abstract', { applicant: 'us-md', products: 1 }],
    ['I did a 3-week away', { aways: 1 }],
    ["I'm a DO student, 240", { applicant: 'us-do', step2ck: 240 }],
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
    'the guide says i need 10 publications, right?',
    'people score in the 240s',
    'do residents match with 200 cases?',
    'I read that they do 650,000 studies, correct?',
    'they publish 1,000 papers a year',
    'is ESIR a year off or during residency?',
    'the school does 19,000 procedures, so will I get 500 for ESIR?',
    'I did 350 vascular and 180 nonvascular procedures for ESIR',
    '3 months PGY3, 4 months PGY4 of IR, for ESIR',
    'is 250 the minimum?',
    'is 3 papers the minimum?',
    'I missed 250 by 3 points',
    'no papers accepted yet but 4 submitted',
    'I read that a guy with 232 matched',
    'residents need 700 procedures for ESIR, correct?',
    'is ESIR 500 procedures?',
    '1 to 2 aways, right?',
    'minimum step 2 to match IR is 260 right?',
    'since Harbor has 7 integrated positions, who is the program director?',
    'does the 245 apply to DR as well?',
    'how many aways do students do?',
    'when do applicants hear back?',
    'my school lets us do electives in the states',
    "what's better for ir: 1 first author paper or 5 posters",
    '1 first author paper vs 6 abstracts, which looks better',
    'which counts more, two strong letters from IR or 4 average ones?',
    'only 3 IR invites and 14 DR interviews, how do i rank?',
    'interview season is done, ended up with 2 integrated IR and 14 DR',
    'our handbook says to apply to between 10 and 15 integrated programs',
    'do only integrated programs start IR early?',
    'there are 5 IR attendings at my hospital who could write for me',
    'do I need 2 IR attendings to write letters?',
    '2 IR attendings wrote the paper with me',
    'how do i get esir? the count of 500 by graduation seems high',
    'i want to spend a year in ir before esir',
    'planning to ask 2 IR documents for letters',
    'my pi has 150 papers, he is good right?',
    'my attending did 1 away and he says it is enough',
    '3 of 40 at my school went into IR',
    'i honored 4 of 50 in preclin',
    'are there programs with no rotations in america requirement?',
    'my school offers no electives in the US',
    'us citizen, grew up in india, how do visas work',
    'no missing year and no fails',
    'is a blank year a red flag?',
    'my mentor is a fourth-year student',
    'i picked 3 ir mentors',
    'I have two IR attendings, neither wrote for me',
    'my guide says papers: 3, aways: 2',
    'I am 20th of 60 on the away waitlist, is that bad?',
    'i ended up 5th of 30 in the poster contest',
    'i had 10 integrated pathway questions',
    'all applications are integrated through ERAS, right?',
    "friend's stats: pubs: 10, aways: 3. he matched",
    'MGH requirements: IR letters: 1, aways: 2?',
    'so 15 integrated programs is the number, yeah?',
  ])('%s', (text) => {
    expect(applicantFactsIn(text)).toEqual({});
  });
});

describe('a count that answers what was asked', () => {
  it.each([
    ['I have 300', 'how many procedures do I need for ESIR?', { procedures: 300 }],
    ["I've got 3 lined up", 'how many aways should I do?', { aways: 3 }],
    ['so 237 is a red flag?', 'the red flag is under 240, right?', { step2ck: 237 }],
  ])('is of the same kind: %s', (text, before, facts) => {
    expect(applicantFactsIn(text, before)).toEqual(facts);
  });
});

describe('letters', () => {
  it.each([
    ['got 5 letters, 3 from ir', { letters: 3 }],
    ['3 letters total, one from IR', { letters: 1 }],
    ['2 ir letters', { letters: 2 }],
    ['i have 2 letters, both from ir', { letters: 2 }],
    ['I have 3 letters: 1 IR, 1 DR, 1 surgery', { letters: 1 }],
    ['none of my letters are from IR', { letters: 0 }],
    ['i have no letters yet', { letters: 0 }],
    ['got 4 letters so far', {}],
    ['no letter from my program director', {}],
    ['i have no letters from us doctors', {}],
    ['4 letters, 20 IR, 40 DR, enough?', { programs: { integrated: 20, dr: 40 } }],
  ])('are counted where IR wrote them: %s', (text, facts) => {
    expect(applicantFactsIn(text)).toEqual(facts);
  });
});

describe('programs', () => {
  it.each([
    ['18 IR and 60 DR enough?', { integrated: 18, dr: 60 }],
    ['us img 20 IR 40 DR ok?', { integrated: 20, dr: 40 }],
    ['30 applications to integrated programs and 25 to diagnostic radiology', { integrated: 30, dr: 25 }],
    ['integrated 30, DR 60', { integrated: 30, dr: 60 }],
    ['she submits 30 IR and 35 in DR', { integrated: 30, dr: 35 }],
    ['30 programs in IR and 60 in DR', { integrated: 30, dr: 60 }],
    ['applied to 12 programs all ir is it enough', { integrated: 12 }],
    ['plan = 20 integrated IR, zero DR', { integrated: 20, dr: 0 }],
    ['there are 90 integrated IR programs, i applied to 20 integrated programs', { integrated: 20 }],
    ['my home hospital has no IR service', undefined],
    ['my school has no ir department so i plan 4 aways', undefined],
    ['I have no IR friends', undefined],
    ['My student believes that MGH offers eight IR residency positions', undefined],
    ['i did 2 IR rotations and 1 DR rotation', undefined],
    ['5 papers, 3 IR, enough?', undefined],
    ['do i need 80 dr apps', undefined],
  ])('are counted where they are applied to: %s', (text, programs) => {
    expect(applicantFactsIn(text).programs).toEqual(programs);
  });
});

describe('a Step 2 CK score', () => {
  it.each([
    ['228 on my first NBME, 247 on the real step 2', 247],
    ['Step 2 CK 258, Step 1 pass, us img', 258],
    ['us img, my ck came back at 233, NBME was 245', 233],
    ['program director told me 240 is fine, i have 231 us img', 231],
    ['i got 244, my friend got 230, who is safer', 244],
    ['my friend and i both got 240 on step 2', 240],
    ['my advisor says my 240 is fine, us md', 240],
    ['230 on step 1 and 245 on step 2', 245],
    ['i scored 231 practice test 240 real', 240],
    ['nbme 240, real one was 251', 251],
    ['step 1 was scored, 219 back in 2021', undefined],
    ['took step 1 before p/f so i have a 3 digit (218)', undefined],
    ['step 1 is pass fail, got 240', 240],
    ['why does mgh require a step 2 of 250', undefined],
    ['6 month gap after med school + 240', 240],
    ['aiming for mgh with a 239', 239],
    ['me 248, bro 231, both us img', 248],
    ['the first program has 245 average, the second has 232', undefined],
    ['my mentee has 238 and 3 papers', 238],
    ['us img, 255, sorry, 235', 235],
    ['step 3 score 221', undefined],
    ['my step 2 nbme was 244', undefined],
    ['my student ID is 244', undefined],
    ['the Step 2 average for IR is 245', undefined],
    ["the img guide's 245", undefined],
    ['aiming for 240 on step 2', undefined],
    ['if i get 240 on step 2 am i ok', undefined],
    ['my step 2 target is 240', undefined],
    ['245 or 250, what step 2 is better', undefined],
    ["i'm at 234.5 on step 2", undefined],
  ])('is the person’s own, of that exam: %s', (text, step2ck) => {
    expect(applicantFactsIn(text).step2ck).toBe(step2ck);
  });

  it.each([
    ['us img mid 230s, am i ok', { from: 234, to: 236, typed: 'mid 230s' }],
    ['low 250s on step 2', { from: 250, to: 253, typed: 'low 250s' }],
    ['my ck is in the upper 220s', { from: 227, to: 229, typed: 'upper 220s' }],
    ['got a high 240 on step 2', { from: 247, to: 249, typed: 'high 240' }],
    ['i scored in the 240s', { from: 240, to: 249, typed: '240s' }],
    ['step2 somewhere between 238 and 244', { from: 238, to: 244, typed: 'between 238 and 244' }],
    ['is the 240s enough?', undefined],
    ['my friend is in the low 250s', undefined],
  ])('is a stretch where it is told as one: %s', (text, step2ckRange) => {
    const facts = applicantFactsIn(text);
    expect([facts.step2ck, facts.step2ckRange]).toEqual([undefined, step2ckRange]);
  });
});

describe('what others have, fear or did not fail', () => {
  it.each([
    ['my friend has 5 papers, i have 2 papers', { products: 2 }],
    ['the guide says 3 aways, i have 2 aways', { aways: 2 }],
    ['i did 3 projects with my friend', { projects: 3 }],
    ['My co-resident did 600 procedures, I did 450 in ESIR', { esir: true, procedures: 450 }],
    ['I have a 245 plus 3 papers, is that ok?', { step2ck: 245, products: 3 }],
    ['step 2 CK 242 for top programs, is that ok?', { step2ck: 242 }],
    ["I'm applying to 60 integrated programs, am I over the limit?", { programs: { integrated: 60 } }],
    ['I did an observership. I applied to 40 integrated programs and 30 DR programs', { programs: { integrated: 40, dr: 30 } }],
    ['seniors in my program had 700 procedures, I have 450, ESIR?', { procedures: 450 }],
    ['the chief has 620 procedures; me 480. ESIR?', { procedures: 480 }],
    ['people at my school match with 5 papers, I got 1', { products: 1 }],
    ['students in my class have 4 aways, I have 1', { aways: 1 }],
    ['she has 5 papers, I have 1', { products: 1 }],
    ["they have 6 papers each. I've 2", { products: 2 }],
    ['My best friend (US MD) has 4 pubs, I have 2 pubs', { products: 2 }],
    ['the resident I shadowed had 9 publications', {}],
    ['the last matched IMG I know had 258', {}],
    ['my brother failed step 1, does it matter for me', {}],
    ['my student failed step 1', { failedAttempts: 1 }],
    ['if I fail step 1 is IR over?', {}],
    ['i failed a shelf exam in surgery', {}],
    ['i failed step 1 but passed my shelf exams', { failedAttempts: 1 }],
    ['i never failed any step', {}],
    ["didn't fail anything", {}],
    ['passed everything first try, no gaps', {}],
    ["I'm not COMLEX only, I also took step 2: 244", { step2ck: 244 }],
  ])('is left: %s', (text, facts) => {
    expect(applicantFactsIn(text)).toEqual(facts);
  });
});

describe('a figure put right, or taken back, in the same message', () => {
  it.each([
    ['4 aways planned. wait no, 2. fine?', { aways: 2 }],
    ['19 IR programs.. no 29, cant type. + 50 DR. us img', { applicant: 'us-citizen-img', programs: { integrated: 29, dr: 50 } }],
    ['im 255 w 5 pubs', { step2ck: 255, products: 5 }],
    ['im at 430 cases, so how many to go for esir?', { procedures: 430 }],
    ['which comlex score is the same as a 245 on step 2?', {}],
    ['how much does it cost to apply to 40 IR programs?', {}],
    ['2 posters + 1 case report by eras', { products: 3, projects: 1 }],
    ['3 letters from IR attendings, one backed out', { letters: 2 }],
    ['had 3 aways booked, one got cancelled. still fine?', { aways: 2 }],
    ['i had 4 aways but had to cut it down to 2', { aways: 2 }],
    ['i dropped one so 2 aways are left', { aways: 2 }],
    [
      'us img 238, 18 IR programs, enough? no wait, 20',
      { applicant: 'us-citizen-img', step2ck: 238, programs: { integrated: 20 } },
    ],
    ['applied to 30 IR programs, 2 rejected me', { programs: { integrated: 30 } }],
    ['should I drop one of my 3 aways?', { aways: 3 }],
    ['1 away done + 2 booked', { aways: 3 }],
    ['1 away done, another one scheduled', { aways: 2 }],
    ['i have 2 aways and one is done', { aways: 2 }],
    ['2 aways and 1 more letter coming', { aways: 2 }],
    ['2 aways, 1 done, 1 booked. enough?', { aways: 2 }],
    ['I have 2 aways planned, 1 in July and 1 in August. Too few?', { aways: 2 }],
    ['3 aways booked, 1 done and 2 pending', { aways: 3 }],
    ['I have 3 aways planned and 1 confirmed', { aways: 3 }],
    ['I only have 2 aways now, one got cancelled', { aways: 2 }],
    ['I have 2 aways left, one fell through', { aways: 2 }],
    ['i have 3 aways. one got cancelled but i found another', { aways: 3 }],
    ["I'm applying to 30 integrated and 50 DR. should i cut DR to 30?", { programs: { integrated: 30, dr: 50 } }],
    ['i have 2 aways (1 done, 1 booked)', { aways: 2 }],
    ['I did 2 aways, 1 completed in july and 1 coming up in september', { aways: 2 }],
    ['i have 2 aways and 4 letters, 1 confirmed', { aways: 2 }],
    ['did 1 away in july, 1 in august and have another coming in september', { aways: 3 }],
    ['I have 2 ir letters. dropped 2 interviews. bad?', { letters: 2 }],
    ['i have 2 aways and dropped 1 class', { aways: 2 }],
    ['one away fell through, now i have 2 aways. enough?', { aways: 2 }],
    ['i have 2 aways booked after one was cancelled', { aways: 2 }],
    ['i have 3 papers accepted, 1 rejected', { products: 3 }],
    ['i have 4 papers, one got rejected and resubmitted', { products: 4 }],
    ['i have 4 ir letters, should I cut it down to 2?', { letters: 4 }],
    ['i have 3 aways but my advisor says cut down to 2', { aways: 3 }],
    ['i have 4 papers, cut down to 2 pages cv', { products: 4 }],
    ['one of my 3 aways got cancelled', { aways: 2 }],
    ["i told you 3 aways, it's 2. fine?", { aways: 2 }],
    ['I have 3 aways, well 2 really. fine?', { aways: 2 }],
    ['i have 2 aways but one is a home sub-i', { aways: 1 }],
    ['four away rotations, or rather three, since one was withdrawn by the host', { aways: 3 }],
    ["i'm an M2 with a poster accepted and no manuscript", { year: 'm2', products: 1 }],
    ['two posters and a manuscript under review', { products: 3 }],
    ['2 products in all, a poster and a case report', { products: 2 }],
    ['my DR residency gave me 9 months IR + 3 months IR-related. enough for esir?', { interventionalMonths: 12 }],
    ["you said 1-2 IR letters, i've got 3 from IR", { letters: 3 }],
  ])('%s', (text, facts) => {
    expect(applicantFactsIn(text)).toEqual(facts);
  });

  it.each([
    ['3 aways planned', 'one fell through', { aways: 2 }],
    ['3 aways planned', 'cut to 2', { aways: 2 }],
    ['i have 3 aways', 'one of my posters got withdrawn', {}],
    ['i have 2 posters', 'one paper got withdrawn', {}],
    ['i have 3 aways', 'down to 2 choices for my personal statement', {}],
    ['i have a 240 on step 2', "it's 250 for MGH?", {}],
    ['i have 240 on step 2', 'no, 260 is the average, am I below?', {}],
    ['should letters be from IR?', 'I worked with 2 IR attendings, do I have enough letters?', {}],
    ['3 aways planned', 'ok i dropped one so 2 aways and my home sub-i', { aways: 2 }],
    ['i have 3 papers', 'my friend had one rejected, should i worry?', {}],
    ['i have 2 aways', 'is it bad if one is cancelled?', {}],
    ['i have 3 aways\none got cancelled', 'now another one got cancelled too', { aways: 1 }],
    ['430 procedures and 12 months for ESIR', 'sorry 530', { procedures: 530 }],
    ['2 posters so far', 'and 0 papers', {}],
    ['integrated 30, DR 60, us img', 'drop DR to 35', { programs: { dr: 35 } }],
    ['430 procedures and 11 months for ESIR', 'sorry, 12 months', { interventionalMonths: 12 }],
  ])('or in the next: %s → %s', (before, text, facts) => {
    expect(applicantFactsIn(text, before)).toEqual(facts);
  });
});

describe('two people in one message', () => {
  it.each([
    [
      'me and my bf are both us imgs. he has a 229 and 30 integrated, i have 247 and only 12 integrated',
      { applicant: 'us-citizen-img', step2ck: 247, programs: { integrated: 12 } },
    ],
    ['my ck is 233, my bf has 241', { step2ck: 233 }],
    ['so my UWSA2 was 258 and then the real thing was 244', { step2ck: 244 }],
    ['our son scored 244 on step 2; his sister had 257. Does he fall within the range?', { step2ck: 244 }],
    ['my friend has 252, she ok on step 2?', { step2ck: 252 }],
  ])('%s', (text, facts) => {
    expect(applicantFactsIn(text)).toEqual(facts);
  });
});

describe('figures listed, added up, or told in few words', () => {
  it.each([
    ['three aways scheduled, one at MGH', { aways: 3 }],
    ['my away count: 3', { aways: 3 }],
    ['my IR letter count is 2, enough?', { letters: 2 }],
    ['procedure count 430 for esir, ok?', { procedures: 430 }],
    ['total pubs = 6 enough?', { products: 6 }],
    ['us img 238, my mentor says 245 is fine for top', { applicant: 'us-citizen-img', step2ck: 238 }],
    ['us img 243, prof says 250 is a must', { applicant: 'us-citizen-img', step2ck: 243 }],
    ['half ir half dr, 80 programs', { programs: { integrated: 40, dr: 40 } }],
    ['20+30 IR and DR programs', { programs: { integrated: 20, dr: 30 } }],
    ['4 projects, 1 is DR and 2 are IR', { projects: 4 }],
    ['2 letters from IR, I thought one from the IR PD was needed', { letters: 2 }],
    ['no posters or papers but 2 case reports', { projects: 2 }],
    ['I got 228. I wish it was 248', { step2ck: 228 }],
    ['got 238, wish it was 250', { step2ck: 238 }],
    ['I have letters from a VIR attending and a trauma surgeon', { letters: 1, diagnosticLetter: false }],
    ['I did aways at Penn and Emory and have one at Duke left', { aways: 3 }],
    ['I booked an away at Penn and an away at Duke', { aways: 2 }],
    ['2 first author pubs, 6 total, 2 aways', { aways: 2, products: 2 }],
    ['2 aways, 4 pubs, 8 total research items', { aways: 2, products: 4 }],
    ['originally 3 aways, down to 2', { aways: 2 }],
    ['wanted 2 aways, got 1', { aways: 1 }],
    ['I thought I bombed step 2 but got a 251', { step2ck: 251 }],
    ["I have a 241 and he has a 250, we're couples matching", { step2ck: 241 }],
    ['I scored 238, she scored 260 lol', { step2ck: 238 }],
    ['my step 2 is 246 and his is 231', { step2ck: 246 }],
    ['2 IR letters, 3 papers, applying IR 25 DR 50', { products: 3, letters: 2, programs: { integrated: 25, dr: 50 } }],
    ['I have 2 papers in review and 2 papers published', { products: 4 }],
    ['2 pubs in undergrad, 3 in med school', { products: 5 }],
    ['I presented 2 posters at SIR and one at RSNA', { products: 3 }],
    ['an abstract, a poster and a paper. is that enough?', { products: 3 }],
    ['no IR pubs, 4 in neurosurg', { interventionalResearch: false, products: 4 }],
    ['235/249 for steps', { step2ck: 249 }],
    ["I'm at 480/500 cases for ESIR", { procedures: 480 }],
    ['ESIR 500 cases, I have 488', { procedures: 488 }],
    ['I have 488 of the 500 cases for ESIR', { procedures: 488 }],
    ['step 2: 252, not 225', { step2ck: 252 }],
    ['would a 252 be fine?', { step2ck: 252 }],
    ['my CK is 240ish', { step2ck: 240 }],
    ["got my ck back, 239; it's not a 240", { step2ck: 239 }],
    ['I have a 243 on step 2 and one of my letter writers has 300 papers', { step2ck: 243 }],
    ['ESIR: he has about 430 right now', { procedures: 430 }],
    ['long time reddit lurker, 244 step 2, 2 aways', { step2ck: 244, aways: 2 }],
    ['single mom, 240 on step 2, 2 pubs', { step2ck: 240, products: 2 }],
    ['Strong mentor, 3 papers, 2 aways', { aways: 2, products: 3 }],
    ['2 aways and over 5 papers', { aways: 2 }],
    ['3 papers, 2 aways, IR 25, DR 50', { aways: 2, products: 3, programs: { integrated: 25, dr: 50 } }],
    ['My school has no IR, applying IR 20, DR 40', { programs: { integrated: 20, dr: 40 } }],
    ['I have 3 papers and hope for 1 more paper', { products: 3 }],
    ['no home program, two aways booked, 246', { step2ck: 246, homeProgram: false, aways: 2 }],
    ["I'm at 237 with a failed step 1", { step2ck: 237, failedAttempts: 1 }],
    ['My nephew has a 238', { step2ck: 238 }],
    ['with this 238 what can I do', { step2ck: 238 }],
    ['I did my home sub-I and one away', { aways: 1 }],
    ['rank 38 out of 160, m2. good enough for IR?', { year: 'm2', classRank: { from: 76.3, to: 76.3, typed: '38 out of 160' } }],
    ['rank 90/180, MD m2', { year: 'm2', classRank: { from: 50, to: 50, typed: '90/180' } }],
    ['class of 122, im 31st. top quartile or no', { classRank: { from: 74.6, to: 74.6, typed: 'class of 122, im 31st' } }],
    [
      'nine months of pure IR, three months of IR-related vascular surgery and ICU rotations, and 505 procedures for ESIR',
      { procedures: 505, interventionalMonths: 12 },
    ],
    ['9 months IR + 3 months IR-related, esir', { interventionalMonths: 12 }],
    ['ck 228, 2 gap yrs mid med school', { step2ck: 228, gapMonths: 24 }],
    ['top 10% of class, 248, 0 aways', { step2ck: 248, classRank: { from: 90, to: 100, typed: 'top 10%' }, aways: 0 }],
    ['3 pubs in cardiology, letters from IR, DR and surgery', { products: 3, letters: 1 }],
    ['I have 2 aways, the third got cancelled. still ok?', { aways: 2 }],
    ["I have 2 aways and my school won't let me do one more. Is it enough?", { aways: 2 }],
    ['I did 2 aways, my third child is due in september', { aways: 2 }],
    ['I have one away and this is my second question: is that enough?', { aways: 1 }],
    ['1 away done, 2 pending papers. enough?', { aways: 1 }],
    ['1 away at MGH and 2 at home. ok?', { aways: 1 }],
    ['1 away confirmed, 4 pending on VSLO', { aways: 1 }],
    ["I have aways at Mass General and Brigham and Women's", { aways: 2 }],
    ['I have letters from non-IR faculty and a surgeon', { letters: 0 }],
    ['My letters are from surgery and interventional cardiology. ok?', { letters: 0, diagnosticLetter: false }],
    ['letters: IR attendings (2), surgeon', { letters: 2, diagnosticLetter: false }],
    ['letters from both IR attendings and a surgeon', { letters: 2, diagnosticLetter: false }],
    ['volunteer hours: 250, 3 posters. how do I look?', { products: 3 }],
    ['1 paper, 200 citations', { products: 1 }],
    ['5 publications (2 IR papers, 3 ortho papers). is that enough?', { products: 5 }],
    ['I have 6 pubs, 3 abstracts and 3 papers', { products: 6 }],
    ['5 papers, 3 first author papers', { products: 5 }],
    ['I have 4 posters, including 2 IR posters', { products: 4 }],
    ['im sitting on four total (2 posters 1 abstract 1 paper)', { products: 4 }],
    ['2 posters, 1 abstract, 1 paper', { products: 4 }],
    ['2 years ago I had 1 paper, now I have 4 papers', { products: 4 }],
    ['goal was 5 papers, have 2 papers and 1 poster', { products: 3 }],
    ['Student has 1 poster; his lab published 4 papers. Is he ok?', { products: 1 }],
    ['our hospital did 2000 procedures last year, I did 300. ESIR ok?', { procedures: 300 }],
    ['Our program has a year of IR, I have 450 procedures', { procedures: 450 }],
    ['I have half a year of IR left for ESIR, 450 procedures', { procedures: 450 }],
    ['ck 248/300, ok?', { step2ck: 248 }],
    ['was predicted 255, ended up with 241', { step2ck: 241 }],
    ['failed attempts: 0. CK: 245. how do I look?', { step2ck: 245 }],
    ['comlex 600, no step 2 fails, CK 245', { step2ck: 245 }],
    ['my CK is 250. passed the surgery shelf on the second try', { step2ck: 250 }],
    ['I failed to match last year, step 2 246', { step2ck: 246 }],
    ['step 1 twice, step 2 once', { failedAttempts: 1 }],
    ['took 2 months off to study for step, CK 251. red flag?', { step2ck: 251 }],
    ['leave of absence for 6 months in M2', { gapMonths: 6 }],
    ['applying IR 20 programs DR 45 programs', { programs: { integrated: 20, dr: 45 } }],
    ['integrated programs: 30, DR: 60. ok?', { programs: { integrated: 30, dr: 60 } }],
    ['I sent 15 applications, all of them to integrated IR', { programs: { integrated: 15 } }],
    ['My son got 244 on step 2 and his girlfriend, also a student, got 228. Should he worry?', { step2ck: 244 }],
    ['1 away at Penn, 1 at Emory', { aways: 2 }],
    ['doing aways in august september and october, too many?', { aways: 3 }],
    ['jul aug sep oct - each one an away. 2 many?', { aways: 4 }],
    ['i have aways at UCSF, Northwestern and Miami. too many?', { aways: 3 }],
    ['2 aways already + home. 3rd is booked sept. cancel?', { aways: 3 }],
    ['1 away at umich, thinking if i did 2 more aways itd look better', { aways: 3 }],
    ['2 aways in my third year', { aways: 2 }],
    ['my letters: IR PD, IR attending, surgeon', { letters: 2, diagnosticLetter: false }],
    ['got letters from my IR PD, a surgeon and a medicine attending', { letters: 1, diagnosticLetter: false }],
    ['I have letters from surgery and medicine', { letters: 0, diagnosticLetter: false }],
    ['3 lors (IR, DR, surgery)', { letters: 1 }],
    ['4 anatomy posters, 1 IR abstract', { products: 5 }],
    ['I have an abstract, a poster and a manuscript', { products: 3 }],
    ['two IR abstracts, an IR case series in press, an anatomy poster and a published letter to the editor', { products: 5 }],
    ['she has precisely one scholarly product, a first-author paper', { products: 1 }],
    ['applying IR (35) and DR (55)', { programs: { integrated: 35, dr: 55 } }],
    ['IR: 22, DR: 31 programs', { programs: { integrated: 22, dr: 31 } }],
    ['scored in the two thirties on ck', { step2ckRange: { from: 230, to: 239, typed: '230s' } }],
    ['roast me: 241, 1 away, 2 posters', { step2ck: 241, aways: 1, products: 2 }],
    [
      'my numbers r 239 / 2 pubs / 1 away / bottom half class',
      {
        step2ck: 239,
        products: 2,
        aways: 1,
        classRank: { from: 0, to: 50, typed: 'bottom half' },
      },
    ],
    ['upper third of the class, though not in the upper quarter', { classRank: { from: 66, to: 74, typed: 'upper third' } }],
    ['us img. list rn: 18 integrated IR 35 DR', { applicant: 'us-citizen-img', programs: { integrated: 18, dr: 35 } }],
    ['all my rotations were in ireland. 0 US', { usRotations: 0 }],
    ['2 onc papers, 0 IR ones', { products: 2, interventionalResearch: false }],
    ['our student intends to rotate away at 4 institutions', { aways: 4 }],
    ['ok roast my letters. IR attending (home), DR attending, EM doc', { letters: 1 }],
    ['she withdrew for 8 months on health grounds', { gapMonths: 8 }],
    ['taking ck in october because i failed the first sitting in june', { failedAttempts: 1 }],
    ['level 2 580, no step 2', { comlexOnly: true }],
    ['step 1 pass (3rd attempt), ck 241', { step2ck: 241, failedAttempts: 2 }],
    ['graduated 2020, scribed 4 yrs, ck 250', { step2ck: 250, gapMonths: 48 }],
    ['took a leave of 7 months for illness', { gapMonths: 7 }],
    ['half a yr of IR but like 700 cases bc our place is nuts', { procedures: 700, interventionalMonths: 6 }],
    ['2 case reports and a poster', { products: 3, projects: 2 }],
    ['2 case reports and a QI project', { projects: 3 }],
    ['4 projects, 2 case reports among them', { projects: 4 }],
    ['us img, 100 programs total, IR + DR', { applicant: 'us-citizen-img' }],
    ['im in the top 20 percent of my class', { classRank: { from: 80, to: 100, typed: 'top 20 percent' } }],
    ['3 case reports and 1 paper', { products: 4, projects: 3 }],
    ['4 papers, 2 case reports among them', { products: 4, projects: 2 }],
    ["i've 2 abstracts accepted at RSNA and 1 SIR poster", { products: 3 }],
    ['2 oral presentations at SIR and a book chapter', { products: 3 }],
    ['I did 1 US IR sub-i and 1 US DR rotation', { usRotations: 2 }],
    ['1 sub-i in the US and 2 electives in the US, all IR', { usRotations: 3 }],
    ['2 US rotations and 1 US surgery rotation', { usRotations: 2 }],
    ["i've taken nbme practice tests, got 228", { practiceScore: { from: 228, to: 228, typed: '228' } }],
    ['i was predicted 250 but scored 239', { step2ck: 239 }],
    ['ESIR: 11 months IR, 2 months ICU, 490 procedures', { interventionalMonths: 11, procedures: 490 }],
    ['430 procedures and 11 months IR, DR PGY4', { interventionalMonths: 11, procedures: 430, year: 'dr-resident' }],
    ['i did 500 procedures in med school abroad, esir?', {}],
    ['letters from IR, DR and EM, and im applying to 30 IR + 60 DR', { letters: 1, programs: { integrated: 30, dr: 60 } }],
    ['how many interviews do i need? i have 6 IR and 9 DR', {}],
    ['25 IR + 40 DR = 65, is that the minimum?', { programs: { integrated: 25, dr: 40 } }],
    ['step 3 passed w 225', {}],
    ['ranked 52/200 is that ok', { classRank: { from: 74, to: 74, typed: '52/200' } }],
    [
      '220 students in my class, im ranked 30th',
      { classRank: { from: 86.4, to: 86.4, typed: '220 students in my class, im ranked 30th' } },
    ],
    ['27th percentile from the top', { classRank: { from: 73, to: 73, typed: '27th percentile from the top' } }],
    ['doubled my IR list from 15 to 30', { programs: { integrated: 30 } }],
    ['dropped from 45 IR programs to 22', { programs: { integrated: 22 } }],
    ['120 programs total, 40 IR rest DR', { programs: { integrated: 40, dr: 80 } }],
    ['half IR half DR, 80 in total', { programs: { integrated: 40, dr: 40 } }],
    ['20+30=50 total IR+DR', { programs: { integrated: 20, dr: 30 } }],
    [
      'letters from IR, surgery & IM, planning 20 IR and 35 DR',
      { letters: 1, diagnosticLetter: false, programs: { integrated: 20, dr: 35 } },
    ],
    ['i have 200 procedures from pgy3 and 250 from pgy4, total for esir?', { procedures: 450 }],
    ['got 60 procedures a month for 8 months, esir ok?', { procedures: 480 }],
    ['i did 4 us rotations: 2 IR, 1 DR, 1 surgery', { usRotations: 3 }],
    ['i did 1 IR rotation in the US and 1 DR rotation', { usRotations: 2 }],
    ['1 paper submitted, no abstract', { products: 1, abstracts: 0 }],
    [
      'aways: 2 IR. apps: 30 IR, 50 DR. us img. is the list ok',
      { applicant: 'us-citizen-img', aways: 2, programs: { integrated: 30, dr: 50 } },
    ],
    [
      'letters 2 IR, apps 18 IR and 45 DR, us citizen img. which is short?',
      { applicant: 'us-citizen-img', letters: 2, programs: { integrated: 18, dr: 45 } },
    ],
    [
      'CK 246 | LOR: 1 IR 1 DR | US rotations: 2 IR | IR apps 27 | DR apps 44 | us citizen img',
      { applicant: 'us-citizen-img', step2ck: 246, usRotations: 2, letters: 1, programs: { integrated: 27, dr: 44 } },
    ],
    ['us citizen img, aways: 2 IR, apps: 30 IR', { applicant: 'us-citizen-img', aways: 2, programs: { integrated: 30 } }],
    [
      'us img, 5 projects none of them IR or DR. hows that look',
      { applicant: 'us-citizen-img', interventionalResearch: false, projects: 5 },
    ],
    ['4 projects but only one is IR. us img', { applicant: 'us-citizen-img', projects: 1 }],
    ['us img 3 US rotations: 1 IR, 1 DR, 1 IM. good?', { applicant: 'us-citizen-img', usRotations: 2 }],
    ['two US rotations, both internal medicine. us citizen img', { applicant: 'us-citizen-img' }],
    ['Us citizen img: 1 IR case series, 0 pubs. What am I missing on research?', { applicant: 'us-citizen-img', projects: 1 }],
    ['i have 5 but 0 manuscripts, verdict? us md', { applicant: 'us-md' }],
    ['my 3 manuscripts were all rejected. products?', {}],
    ["we have 6 products in our lab, i'm on 2. am i ok", { products: 2 }],
    ['my group published 8 papers this yr, im coauthor on 3', { products: 3 }],
    ['my lab has 6 papers, 2 of them are mine', { products: 2 }],
    ['245 + 10 = 255 so 255 is the minimum right?', {}],
    ['Is a 3.7 gpa top quartile', {}],
    ['ive 500 procedures as an M4 lol, qualifies for esir?', { year: 'm4' }],
    ['got 250 procedures this year and 200 last yr. esir?', { procedures: 450 }],
    ['200 procedures in r3, 180 in r4, 90 so far in r5. ESIR reached?', { procedures: 470 }],
    ['4 months IR as r3 and 6 as r4, how many months total toward esir', { interventionalMonths: 10 }],
    ['1 letter from my IR sub-i attending and 1 from an IR attending at my away, plus IM', { letters: 2 }],
    [
      'my list has 22 IR, added 6 more today, dropped 2. us citizen img. am i in range',
      { applicant: 'us-citizen-img', programs: { integrated: 26 } },
    ],
    ['first had 50 IR, cut to 32. us citizen img. ok?', { applicant: 'us-citizen-img', programs: { integrated: 32 } }],
    ['i had 45 DR programs, removed 10. us img', { applicant: 'us-citizen-img', programs: { dr: 35 } }],
    ['40 total apps, 15 of them IR rest DR. us img', { applicant: 'us-citizen-img', programs: { integrated: 15, dr: 25 } }],
    ['Step 2 CK of 251 is my uwsa. real is pending', { practiceScore: { from: 251, to: 251, typed: '251' } }],
    [
      'predicted score 246 +/- 8 us img',
      { applicant: 'us-citizen-img', practiceScore: { from: 238, to: 254, typed: '246 +/- 8' } },
    ],
    ['i have 200 volunteer hours, enough?', {}],
    ['my score went up 15 points from my practice test, i got 243', { step2ck: 243 }],
    ['so 235 to 245 is fine right', {}],
    ['i have 3 derm papers', { interventionalResearch: false, products: 3 }],
    ['12 months IR, 480 procedures. how far off', { interventionalMonths: 12, procedures: 480 }],
    ['my coresident has 500 procedures & 12 months, i have 350 & 9', {}],
  ])('%s', (text, facts) => {
    expect(applicantFactsIn(text)).toEqual(facts);
  });
});

describe('a figure put right in a later turn', () => {
  it.each([
    [['step 2 238.'], 'sorry it was 248 actually', { step2ck: 248 }],
    [['step 2 is 248'], 'no wait, 238', { step2ck: 238 }],
    [['my step 2 is 229'], 'oh sorry, 249', { step2ck: 249 }],
    [['i have a mid 230s on step 2'], 'actually 238', { step2ck: 238 }],
    [['step 2 is 248'], 'actually mid 230s', { step2ckRange: { from: 234, to: 236, typed: 'mid 230s' } }],
    [['2 aways planned'], 'make that 3', { aways: 3 }],
    [['2 aways planned', 'make that 3'], 'no, 1', { aways: 1 }],
    [['28 integrated IR programs on my list'], 'n 35 DR?', { programs: { dr: 35 } }],
    [['how many electives?'], 'n 35 DR?', {}],
    [['18 IR programs'], 'make that 25', { programs: { integrated: 25 } }],
    [['2 aways planned and 4 papers'], 'no, 3', {}],
    [['2 aways planned'], 'no thanks', {}],
    [['when does ERAS open'], 'no, 3', {}],
  ])('%s → %s', (before, text, facts) => {
    expect(applicantFactsIn(text, before.join('\n'))).toEqual(facts);
  });
});

describe('who is of a school in the United States', () => {
  it.each([
    "I'm not an IMG, what Step 2 score?",
    'not an IMG: how many aways?',
    'im no IMG. which regions?',
    'us grad here',
    'as a US senior, how many projects?',
  ])('is no IMG: %s', (text) => {
    expect(applicantFactsIn(text)).toEqual({ applicant: 'us-md' });
  });

  it('and a DO is told from an MD', () => {
    expect(applicantFactsIn("I'm not an IMG but a DO")).toEqual({ applicant: 'us-do' });
  });
});

describe('what a place lacks', () => {
  it.each(['no research at my foreign school', 'my school has no IR letters', 'no papers on IR in our library'])(
    'is nobody’s count of none: %s',
    (text) => {
      expect(applicantFactsIn(text)).toEqual({});
    },
  );
});

describe('a gap in a list of what one has', () => {
  it.each([
    ['no fails, 2 gaps, 252 us img', 1],
    ['us img with gap year but otherwise 245', 12],
    ['us img, gap in my education, 250', 1],
    ['American, school in St Maarten. I stopped for 2 years after basic sciences', 24],
  ])('is a gap: %s', (text, gapMonths) => {
    expect(applicantFactsIn(text).gapMonths).toBe(gapMonths);
  });

  it.each(['us img 252 no gaps', 'are gaps a red flag?', 'us img, is a gap year bad?'])('and none is told here: %s', (text) => {
    expect(applicantFactsIn(text).gapMonths).toBeUndefined();
  });
});

describe('counts that are not those of the asker as they stand', () => {
  it.each([
    'us img, half of my 2 rotations were in the US',
    'I cancelled one of my three aways',
    'us img 30 programs in IR and DR combined',
    'us img 40 DR and 25 IR, then cut IR by 5',
    'late M3 with 1 submitted manuscript, on track?',
    'US citizen IMGs should do 1-2 IR rotations in the US?',
    'ESIR over 400 procedures?',
    'is 235 my cutoff?',
    'do I have to get 245?',
  ])('are held against nothing: %s', (text) => {
    const { applicant, ...others } = applicantFactsIn(text);
    expect(others).toEqual({});
  });
});

describe('a list that names first and counts then', () => {
  it.each([
    ['Score 251 aways 2 papers 4', { step2ck: 251, aways: 2, products: 4 }],
    ['Step 241 papers 3 aways 2', { step2ck: 241, aways: 2, products: 3 }],
    ['step 2: 251, aways: 2, papers: 4', { step2ck: 251, aways: 2, products: 4 }],
    ['2 aways 4 papers', { aways: 2, products: 4 }],
  ])('is read as such: %s', (text, facts) => {
    expect(applicantFactsIn(text)).toEqual(facts);
  });
});

describe('a line that somebody is near to', () => {
  it.each(['almost 245, ok?', 'basically 245 right', '250 would be better, right'])('is no score of theirs: %s', (text) => {
    expect(applicantFactsIn(text, 'I have 241')).toEqual({});
  });
});
