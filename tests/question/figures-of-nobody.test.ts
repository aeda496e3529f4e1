import { describe, expect, it } from 'vitest';
import { applicantFactsIn } from '../../src/question/applicant-facts.ts';

/** Nobody told a figure of their own here: each is a rule's, another's, or counts something else. */
describe('a question after one on how many is none told', () => {
  it.each(['most do 3, right?', 'programs do 2, right?', 'should i do 3?'])('%s', (text) => {
    expect(applicantFactsIn(text, 'how many away rotations should I do?')).toEqual({});
  });
});

describe('a figure is nobody’s own', () => {
  it.each([
    'around 200 students apply to IR each year?',
    'I gave a 15 minute presentation at the end of my away',
    'wrote a 300 word abstract for SIR',
    'my last 2 papers were rejected',
    'I have 3 papers to write',
    'aiming for 3 posters and 1 paper by ERAS',
    'Charting outcomes: 8 abstracts, 3 papers. I have none',
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
