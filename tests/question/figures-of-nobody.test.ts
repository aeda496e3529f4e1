import { describe, expect, it } from 'vitest';
import { applicantFactsIn } from '../../src/question/applicant/applicant-facts.ts';

/** Nobody told a figure of their own here: each is a rule's, another's, or counts something else. */
describe('a question after one on how many is none told', () => {
  it.each(['most do 3, right?', 'programs do 2, right?', 'should i do 3?'])('%s', (text) => {
    expect(applicantFactsIn(text, 'how many away rotations should I do?')).toEqual({});
  });
});

describe('a figure that is not reached is none that is had', () => {
  it.each([
    'fewer than 500 procedures in my ESIR log, ok?',
    'ESIR: nearly 500 procedures so far',
    'us md applying to under 25 integrated programs',
    'almost 3 papers by ERAS, is that ok',
    'just short of 245 on CK',
    'a bit shy of 12 months of IR',
  ])('%s', (text) => {
    const { applicant: _, ...figures } = applicantFactsIn(text, 'what does ESIR need?');
    expect(figures).toEqual({});
  });
});

describe('a figure is nobody’s own', () => {
  it.each([
    'actually the IR residency is 6 years long, am I right?',
    "my mistake, the IR program at MGH is 3 spots a year? I'm asking for the team",
    'sorry, how long is DR if intern year is 1',
    'actually, how many IR rotations are there, is it 3?',
    'how many beds? about 250?',
    'is MGH a hospital with 250?',
    'what is the volume of MGH? is 200',
    '250 for top programs: hard cutoff?',
    'is 250 a passing score for IR',
    'does a 260 guarantee a top program',
    'is it true 1 good paper beats many abstracts',
    'a good away count is 2?',
    'we have no DR program at home either',
    'no IR programs near me. what to do',
    'around 200 students apply to IR each year?',
    'does the step 2 of 245 apply for everyone?',
    'is 245 the target for all IMGs',
    'what score do US MDs aim for, 245?',
    'is 250 required at MGH?',
    '245 minus 235 is 10?',
    'Step 2: 245 to 255 for top academic?',
    'so 25 IR programs is the max?',
    'my program requires from me 450 procedures, ok?',
    'ESIR: 12 months or 500 procedures?',
    'Does MGH do 300 IR biopsies a year',
    'does mgh do 260 ablations a month',
    'does MGH do 240 TIPS a year',
    'does the img guide ask for 5 papers?',
    'do both guides say 3 aways?',
    'would one first author paper beat 5 posters?',
    'by which time must 1 paper be submitted',
    'whats the lowest comlex level 2 IR programs will look at',
    'I wish I had 2 IR letters, I have 0',
    "won't have 3 papers in time",
    "I don't have time for 2 aways",
    "I'd be happy with a 240 on step 2",
    'I have 3 ortho papers, would 1 IR paper be better?',
    'should I apply to 60 or 80 DR programs?',
    'three positions a year out of how many applicants',
    'my away: 4 weeks',
    'the number of procedures is 500',
    'average pub count is 8 right?',
    'what is a pub count of 4 good for',
    'is 255 the max score?',
    'top 10% of my class required?',
    'people who did an away: do they match more often?',
    'my aways are 4 weeks each',
    'should I have increased my IR score from 20 to 30?',
    'research went from 10 to 20 in IR',
    'the IR spots grew from 10 to 14',
    '20+30 IR and DR residency',
    '3+1 IR and DR letters',
    'half IR half DR letters, 80',
    'no abstracts or papers in IR',
    'is a first attempt fail a red flag',
    'first attempt fail on the surgery shelf',
    'should I do 4 US rotations: 2 IR, 2 DR?',
    '4 US rotations: 2 IR in Canada, 2 DR',
    'surgery, EM, do letters matter',
    '1 or 2 aways?',
    'I never did an away. red flag?',
    "I haven't done an away. is that bad",
    "I didn't get aways at Penn and Emory",
    "I can't do aways in July and August because of Step 2",
    'I did ortho aways at HSS and Rush before switching to IR',
    'I had to cancel 2 aways',
    'Had 2 aways booked, both fell through',
    'rejected from all 5 aways I applied to',
    'got 5 away offers',
    'our students average 2.5 aways',
    'I think I failed step 1',
    'I know someone who failed step 1 and matched',
    '3 students in my class failed step 1',
    'I failed CBSE twice but passed step 1 first try',
    'my big sib matched with 4 aways',
    'OP has 248 and 3 aways',
    'did you do 2 aways?',
    "lab published 8 papers last year, i'm an author on 2 of them",
    'Heard someone matched IR with a 219. true?',
    'what are the top 5 DR programs',
    'do all 90 IR programs take IMGs?',
    'I signaled 12 DR programs and 8 IR programs',
    'interviewing at 6 IR programs and 10 DR programs',
    "last year I applied to 20 IR programs, this year I'm doing 35 and 60 DR",
    'working on 2 papers',
    'I had 2 papers in review but both got rejected',
    "I'm two papers short",
    'I took 2 practice tests, both around 245',
    'does a resident have to have done 500 procedures for ESIR?',
    "my step 2 score isn't 250 yet",
    "I don't have a 230 on step 2",
    "I'm not doing 3 aways",
    'ESIR: 12 months is impossible for me',
    'the program has 12 IR faculty with 200 publications',
    'my school has 10 research projects open',
    'I follow 20 IR programs on twitter',
    'talked to 4 IR program directors',
    'we have 2 IR suites, is that enough',
    'observed 500 procedures as a med student, ok for ESIR?',
    '12 months as an IR research fellow, does it count for ESIR',
    '6 away applications',
    'so 500 procedures by the end or per year for ESIR',
    'step 2: is 245 for everyone or just IMGs',
    'I gave a 15 minute presentation at the end of my away',
    'wrote a 300 word abstract for SIR',
    'my last 2 papers were rejected',
    'I have 3 papers to write',
    'aiming for 3 posters and 1 paper by ERAS',
    'My aways at Penn and Emory were both cancelled. am i doomed?',
    'VSLO opens for aways in feb and march, have I missed it?',
    'Should I do aways at Penn and Emory?',
    'I did aways at Penn and I loved it. is one enough?',
    'ideal letters: IR, DR, surgery. I only have surgery. what now?',
    'letters: IR PD, IR attending (declined), surgeon',
    'everyone I know has 3 aways and 250. am I doomed?',
    'a guy at my school did 5 aways and matched. is that too many?',
    'the chief resident did 4 aways, should I?',
    'I wish I had 250 instead of 238. what now?',
    "I don't have 3 papers. am i doomed?",
    "I don't have 2 aways. is that a problem?",
    'my school caps us at 2 aways. is that enough?',
    'I applied to 10 aways and got 2',
    'papers: IR 2, DR 3. ok?',
    'interviews: IR 5, DR 12. enough?',
    'MGH takes IR 3 DR 10 a year',
    'suggested is IR 40, DR 80. mine is 20 and 40. ok?',
    'I almost failed step 1',
    'I thought I failed step 1 but passed',
    'thinking of taking a year off for research',
    'I graduated and worked 3 years before med school. red flag?',
    "I'm first in my class to apply to IR. ok?",
    'I was top 10% of my class in college, now below average. is it ok?',
    'my school ranked 38 of 120 in US news, is that ok?',
    'esir - 90 procedures to go, 9 months done',
    'where 2 present IR posters, which meetings',
    'what confs 2 aim a poster at',
    'one 1st author paper in a good journal OR like 6 random abstracts. which one wins',
    'is 1 solid first author paper > like 6 random abstracts',
    'make me up 3 SIR posters i can list',
    'there are 2 poster sessions',
    'should I get letters from an IR attending and a surgeon',
    'the guide wants letters from IR, DR and surgery, right?',
    'letter from an IR fellow and a DR attending',
    'which months for aways, july august or september?',
    'do people do aways in july and august?',
    'MGH has 250 beds, is that good?',
    'does MGH have 200 faculty, is it a good place?',
    'i paid 250 for the retake',
    'retaking in 240 days?',
    'between 200 and 250 positions exist?',
    'aiming for 245 on nbme, is it enough?',
    'should I reach 240 on my practice tests before I sit?',
    'is amboss or uworld good to get 250?',
    'my mentor has 200 publications. how many do I need',
    'my PI has 45 papers',
    'I reviewed 6 papers for a journal',
    'can I get a letter after 2 IR calls?',
    'my mentor wrote letters for 5 IR students. should I ask him?',
    'do I need a letter from 3 IR people?',
    'mgh does 9000 procedures with 12 months',
    'fellowship has 6 months of clinic and 1000 procedures?',
    'Do 18 programs offer ESIR?',
    'I got interviews at 12 programs. how do I rank them?',
    'I was rejected by 30 programs',
    'ranked 8 IR programs and 12 DR',
    'my IR research is all oncology',
    'do programs accept only basic science research?',
    'The rank list is due 03/26, right?',
    'I matched at #3 of 15 on my rank list',
    'I scored 95th percentile on Step 2, class rank not reported',
    '5 of 100 students in my class matched IR',
    'I just missed the top quartile of my class',
    'what if my rank is 40/120',
  ])('%s', (text) => {
    expect(applicantFactsIn(text)).toEqual({});
  });

  it.each([
    ['how many aways should I do?', 'I already booked 3', { aways: 3 }],
    ['how many aways should I do?', 'so 3 is too many?', { aways: 3 }],
    ['how many IR programs should a US IMG apply to?', '20', { programs: { integrated: 20 } }],
    ['what does ESIR require?', 'i have 510 and 11 months', { procedures: 510, interventionalMonths: 11 }],
    ['how many letters do I need?', 'i have 2 IR and 1 surgery', { letters: 2 }],
  ])('but it is the asker’s where the turn before asked how many: %s, %s', (before, text, facts) => {
    expect(applicantFactsIn(text, before)).toEqual(facts);
  });

  it.each(['is 245 required?', 'is 250 a hard minimum?', 'does MGH perform 250 EVARs?'])(
    'also after a question on scores: %s',
    (text) => {
      expect(applicantFactsIn(text, 'what is a good step 2 score?')).toEqual({});
    },
  );
});

describe('a Step 2 score is told', () => {
  it.each([
    ['does 231 rule out IR', 231],
    ['how bad is a 231 for IR', 231],
    ['where does 231 put me', 231],
    ['IR with a 239, realistic?', 239],
    ['with 231 what are my odds', 231],
    ['can I get into IR with 231', 231],
    ['should I worry with 239', 239],
    ["I'm sitting at 240", 240],
    ['pass/244, research one year', 244],
    ['step 2 came back 231. real cutoff?', 231],
    ['Step 2 of 250. Does it guarantee an interview?', 250],
    ['i got a 244, two of my friends got 251 and 258', 244],
    ['241 for me, 233 for my wife, 256 for her sister', 241],
  ])('also so: %s', (text, step2ck) => {
    expect(applicantFactsIn(text).step2ck).toBe(step2ck);
  });

  it.each(['predicted 250 real 239', 'nbme 250 but real deal 239', 'my NBME was 250 and test day 239'])(
    'that of the real exam, and none of practice: %s',
    (text) => {
      expect(applicantFactsIn(text)).toEqual({ step2ck: 239 });
    },
  );
});

describe('programs that somebody miscounted', () => {
  it('are those that they are put right to', () => {
    const before = '30 integrated and 20 DR, ok for a us img?';
    expect(applicantFactsIn("wait, I miscounted the DR ones, it's 12. 30 integrated stays", before).programs).toEqual({
      integrated: 30,
      dr: 12,
    });
  });

  it('stay what they are where there are none at all of one kind', () => {
    expect(applicantFactsIn('60 integrated, no DR. should I add a DR program?').programs).toEqual({ integrated: 60, dr: 0 });
  });
});
