import { describe, expect, it } from 'vitest';
import { classRankIn } from '../../src/question/applicant/class-rank.ts';

describe('where somebody stands in their class', () => {
  it.each([
    ['my class rank is 12/200', { from: 94, to: 94, typed: '12/200' }],
    ['I am ranked 40 of 160', { from: 75, to: 75, typed: '40 of 160' }],
    ['ranked 12/200 in my class', { from: 94, to: 94, typed: '12/200' }],
    ['one of our undergraduates ranks fortieth in a class of 160', { from: 75, to: 75, typed: '40th in a class of 160' }],
    ['she ranks forty-eighth of 160', { from: 70, to: 70, typed: '48th of 160' }],
    ["I'm in the top quintile", { from: 80, to: 100, typed: 'top quintile' }],
    ['top 10% of my class', { from: 90, to: 100, typed: 'top 10%' }],
    ['i am in the second quartile', { from: 50, to: 74, typed: 'second quartile' }],
    ['third quartile student', { from: 25, to: 49, typed: 'third quartile' }],
    ['bottom half of my class', { from: 0, to: 50, typed: 'bottom half' }],
    ['upper third of the class', { from: 66, to: 100, typed: 'upper third' }],
    ['she is at the 60th percentile of her class', { from: 60, to: 60, typed: '60th percentile' }],
    ["i'm #1 in my class", { from: 99, to: 100, typed: "i'm #1 in my class" }],
    ['end of m2, around the 55th percentile', { from: 55, to: 55, typed: '55th percentile' }],
    ['just the middle of the class', { from: 34, to: 66, typed: 'middle of the class' }],
  ])('is a stretch of percentiles: %s', (text, rank) => {
    expect(classRankIn(text, '')).toEqual(rank);
  });

  it.each([
    'top 10% of class is what the guide says to aim for, right',
    'which quartile of the class should I be in',
    'do I need to be in the top quartile of my class?',
    'is the top quartile of the class required',
    'I applied to 40 of 160 programs',
    'a class of 120 students',
    'does a 245 put me in the top quartile?',
    'm3, 90th percentile on the shelf exam',
  ])('is not told by who asks what is wanted, or counts something else: %s', (text) => {
    expect(classRankIn(text, '')).toBeUndefined();
  });

  it('is told by a bare figure where the turn before was about it', () => {
    expect(classRankIn('38th of 120', 'where in the class should I stand?')?.typed).toBe('38th of 120');
    expect(classRankIn('38th of 120', 'how many letters do I need?')).toBeUndefined();
  });
});
