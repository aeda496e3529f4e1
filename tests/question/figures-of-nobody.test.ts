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
