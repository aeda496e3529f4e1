import { describe, expect, it } from 'vitest';
import { matterSought } from '../../src/question/where-written.ts';
import { answerTo } from '../fixture-library.ts';

describe('in which document something stands', () => {
  it.each([
    'which guide mentions teamwork?',
    'Which of your documents is the one that talks about teamwork, and what for?',
    'where in your docs is teamwork mentioned',
    'is it the IMG guide or the general one that brings up teamwork?',
  ])('is named beside what it says there: %s', (question) => {
    expect(answerTo(question)).toEqual({
      outcome: 'answered',
      text: 'General Guide: Interviews test how an applicant speaks about procedures and teamwork. [1]',
      cites: ['general-guide#interviews'],
    });
  });

  it('is told of each that speaks of it', () => {
    expect(answerTo('which of the guides say anything about away rotations?').text).toBe(
      'General Guide: Applicants do 1 or 2 away rotations. [1]\n\nIMG Guide: A US citizen IMG does 3 away rotations. [2]',
    );
  });

  it('is denied of the one of two guides that does not speak of it', () => {
    expect(answerTo('do both guides mention teamwork?')).toMatchObject({
      outcome: 'partial',
      text: 'I find no passage of IMG Guide that speaks of this.\n\nGeneral Guide: Interviews test how an applicant speaks about procedures and teamwork. [1]',
    });
  });
});

describe('the matter of which is asked where it stands', () => {
  it.each([
    ['which doc has the bit on 3-5 products, the img one or the other one', '3-5 products'],
    ['what documents say about visas?', 'about visas'],
    ['which guide covers research and how many aways should I do?', 'research'],
    ['which page says that?', undefined],
    ['which guide gives a different number', undefined],
    ['which documents does the fellowship ask for?', undefined],
    ['which program covers trauma?', undefined],
  ])('%s', (question, matter) => {
    expect(matterSought(question)).toBe(matter);
  });
});
