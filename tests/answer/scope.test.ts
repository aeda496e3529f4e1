import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const POSITIONS = 'Harbor has 4 integrated positions a year. [1]';

describe('what the page of one program says', () => {
  it.each([
    'For programs other than Harbor: how many integrated positions?',
    'Not counting Harbor, how many integrated positions are there?',
    'How many integrated positions are there, except at Harbor Hospital?',
    'Outside of Harbor, who is the program director?',
  ])('is not said of others, where that one is set aside: %s', (question) => {
    expect(answerTo(question)).toEqual({
      outcome: 'not_covered',
      text: "My sources do not cover other programs; the only program they describe is Harbor Hospital's.",
      cites: [],
    });
  });

  it.each([
    'How many integrated positions are there outside the main campus at Harbor?',
    'Apart from call, how many integrated positions does Harbor have?',
  ])('is said of that one, where something else is set aside: %s', (question) => {
    expect(answerTo(question).text).toContain(POSITIONS);
  });

  it.each([
    'How many integrated positions does a typical program have?',
    'How many integrated positions do programs usually have?',
    'What is the average number of integrated positions?',
  ])('is not said of programs in general: %s', (question) => {
    const { outcome, text } = answerTo(question);
    expect({ outcome, text: text.slice(0, text.indexOf('[1]') + 3) }).toEqual({
      outcome: 'partial',
      text: `My sources do not say this of programs in general, but of Harbor Hospital alone.\n\n${POSITIONS}`,
    });
  });

  it('is said as it is where only the scene generalizes', () => {
    expect(answerTo('Patients usually wait for weeks. How many integrated positions are there?').text).toContain(POSITIONS);
    expect(answerTo('Patients usually wait for weeks. How many integrated positions are there?').outcome).toBe('answered');
  });

  it('is said of that one where it is named', () => {
    expect(answerTo('How many integrated positions does Harbor usually have?').text).toBe(POSITIONS);
  });
});

describe('a question after its scene', () => {
  it('stays at the program of the scene where it points back to it', () => {
    expect(answerTo('Harbor wants our scores in the statement. What is the lowest CK they take?').cites).not.toContain(
      'img-guide#ck-target',
    );
  });

  it('is asked of the page that the turn before spoke of, whatever it names before "their page"', () => {
    const turns = [
      'I want to do my residency at Harbor',
      'If I hand in everything in two weeks time, am I after the opening date on their page?',
    ];
    expect(answerTo(turns).cites[0]).toBe('harbor-page#applications-open');
  });

  it.each([
    'Does it matter at all, or more exactly how many away rotations should I do?',
    'I wonder about aways, or rather how many away rotations should I do?',
  ])('is what is put more exactly at the end: %s', (question) => {
    expect(answerTo(question).text).toContain('Applicants do 1 or 2 away rotations. [1]');
  });
});

describe('an edition that says nothing of what it is asked', () => {
  it.each([
    'Does the later edition mention outpatient clinic time?',
    'Is outpatient clinic time mentioned in the later edition?',
  ])('is said to be silent, and the other one is quoted as such: %s', (question) => {
    const { outcome, text } = answerTo(question);
    expect({ outcome, text }).toEqual({
      outcome: 'partial',
      text: [
        'The later edition does not say this.',
        'Earlier edition: Residents spend one half day each week in the Harbor outpatient clinic. [1]',
      ].join('\n\n'),
    });
  });
});

describe('several things in one message', () => {
  it('may stand between plus signs', () => {
    expect(
      answerTo('who is the program director at Harbor + how many integrated positions + how many procedures a year').text,
    ).toBe(
      [
        'Amara Bell, MD, is the program director of the Harbor residency. [1]',
        'Harbor has 4 integrated positions a year. [2]',
        'The Harbor division performs 12,000 procedures a year. [3]',
      ].join('\n\n'),
    );
  });

  it('may stand in brackets', () => {
    expect(
      answerTo('writing to Harbor (is it true that it has 4 integrated positions?). who is the program director?').text,
    ).toBe(
      [
        'Harbor has 4 integrated positions a year. [1]',
        'Amara Bell, MD, is the program director of the Harbor residency. [2]',
      ].join('\n\n'),
    );
  });

  it('may be a list of what one thing is asked of', () => {
    expect(answerTo('positions: integrated, independent').text).toBe(
      ['Harbor has 4 integrated positions a year. [1]', 'Harbor has 2 independent positions a year. [2]'].join('\n\n'),
    );
  });
});

it('a guide that is set aside lends nothing', () => {
  expect(answerTo('Setting the IMG guide aside, how many away rotations?').cites).toEqual(['general-guide#aways']);
});

describe('what applicants in radiology are advised', () => {
  it.each([
    ['ortho applicant, how many aways', 'ortho'],
    ['vascular surgery applicant, how many aways', 'vascular surgery'],
  ])('is no advice for those of another specialty, in however few words they ask: %s', (question, specialty) => {
    expect(answerTo(question)).toEqual({
      outcome: 'partial',
      text: `My sources advise on applying in interventional radiology, and say nothing of the kind on ${specialty}.\n\nApplicants do 1 or 2 away rotations. [1]`,
      cites: ['general-guide#aways'],
    });
  });
});
