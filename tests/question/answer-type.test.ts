import { describe, expect, it } from 'vitest';
import { answerTypeOf, holdsAnswerOf } from '../../src/question/answer-type.ts';

it.each([
  ['How many procedures does it perform?', 'number'],
  ['what score do i need', 'number'],
  ['How long is the fellowship?', 'duration'],
  ['how many weeks of vascular surgery', 'duration'],
  ['What is the least and the greatest time spent on research?', 'duration'],
  ['Kindly give the number each recommends.', 'number'],
  ['research weeks of pgy 5', 'duration'],
  ['I am getting 4 weeks of IR, what do I do there?', 'any'],
  ['Into which year of a residency does it lead?', 'any'],
  ['what is the deadline', 'date'],
  ['When should I take Step 2?', 'time'],
  ['ok and when', 'time'],
  ['Who runs the program?', 'person'],
  ['May I pass it on to a resident who is applying?', 'any'],
  ['Should I do research?', 'any'],
  ['On which calendar day do fellows begin?', 'date'],
  ['can I get three letters before the deadline', 'any'],
  ['my friend says 19,000 and I say 15,000, who is right', 'any'],
  ['What national mean should I put in our handbook?', 'number'],
  ['cryoablations per year?', 'number'],
  ['which weekday is the case conference', 'date'],
  ['what does ESIR stand for', 'words'],
  ['what does DSA mean', 'words'],
  ['what does categorical mean', 'any'],
  ['what is the mean step 2 score', 'number'],
  ['By what means do interventionalists treat?', 'any'],
  ['how much does third year matter', 'any'],
  ['how much research do I need', 'number'],
  ['how much weight do letters carry', 'any'],
  ['Is the number of papers all that matters?', 'any'],
  ['What is the number of papers?', 'number'],
  ['Why is it hard, besides the small number of positions?', 'any'],
  ['what outweighs a bad step score', 'any'],
  ['what are interviewers trying to figure out', 'any'],
  ['how will programs know what my marks mean', 'any'],
  ['does ESIR get me into the second year of independent', 'any'],
  ['weeks of vascular surgery', 'duration'],
  ['when does a letter from a research mentor make sense', 'any'],
  ['second away worth it when', 'any'],
  ['who is eligible for the independent residency', 'any'],
  ['how do they pick who to interview', 'any'],
  ['who do I email', 'person'],
  ['which numerical Step 2 CK score does it print?', 'number'],
  ['name the people who run the residency', 'person'],
  ['they want STAR answers, whats that stand 4', 'words'],
  ['and what does it stand for', 'any'],
  ['can someone spell out the steps of that route', 'any'],
  ['a senior composes the list of programs, what matters?', 'any'],
] as const)('%s asks for: %s', (question, type) => {
  expect(answerTypeOf(question)).toBe(type);
});

it.each([
  ['what does STAR stand for', 'The format is Situation, Task, Action, Result.', 'Answer in the STAR format.'],
  ['what does rfa stand for', 'They do radiofrequency ablation (RFA).', 'They do RFA monthly.'],
  ['what is SIR short for', 'Join the Society of Interventional Radiology.', 'Join SIR.'],
])('%s: "%s" says it, "%s" does not', (question, holding, lacking) => {
  expect([holding, lacking].map((text) => holdsAnswerOf('words', { text }, question))).toEqual([true, false]);
});

it('asks of the day of the week: a month is none', () => {
  const holds = (text: string) => holdsAnswerOf('date', { text }, 'which weekday is it?');
  expect(['It is held on Mondays.', 'It is held in May 2024.', 'It is held weekly.'].map(holds)).toEqual([true, false, false]);
});

it.each([
  ['number', 'Two are enough.', 'Some are enough.'],
  ['number', 'It takes twice that.', 'Take it once surgery is done, after Steps 1 and 2.'],
  ['date', 'It opens on September 4.', 'It opens in autumn.'],
  ['time', 'Take it before applying.', 'Take it.'],
  ['duration', 'It lasts six years.', 'It lasts.'],
  ['person', 'Amara Bell, MD, runs it.', 'It is run well.'],
] as const)('a %s is held by "%s", not by "%s"', (type, holding, lacking) => {
  expect([holding, lacking].map((text) => holdsAnswerOf(type, { text }))).toEqual([true, false]);
});

describe('what a passage holds of a kind', () => {
  it.each([
    [
      'Into how many areas does the guide divide its advice?',
      'The guide covers the timeline, exams, research and letters, and ranking.',
      true,
    ],
    ['How many layers are there?', 'There are four layers of selectivity.', true],
    ['How many letters are needed?', 'The guide speaks of letters from attendings, mentors, and deans.', false],
    ['How high in my class?', 'Aim for the top quartile of your class.', true],
  ])('a number, where a list may be counted: %s', (question, text, holds) => {
    expect(holdsAnswerOf('number', { text }, question)).toBe(holds);
  });

  it.each([
    ['In which year are aways done?', 'Away rotations are done early in M4.', true],
    ['In which year was it founded?', 'Rotations are done early in M4.', false],
  ])('a year of training, where no year of the calendar is asked: %s', (question, text, holds) => {
    expect(holdsAnswerOf('date', { text }, question)).toBe(holds);
  });

  it.each([
    ['How long can the statement be?', 'The statement has one single-spaced page.', true],
    ['How long is the fellowship?', 'The statement has one single-spaced page.', false],
    ['how long ago did it change', 'It changed over the past decade.', true],
  ])('a length: %s', (question, text, holds) => {
    expect(holdsAnswerOf('duration', { text }, question)).toBe(holds);
  });
});
