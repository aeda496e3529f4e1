import { describe, expect, it } from 'vitest';
import { figuresTold } from '../../adapters/own-figures.ts';

describe('figures that a question tells of whoever asks, or asks for', () => {
  it.each([
    'I have a 238 on Step 2, is that enough?',
    'I failed Step 1 twice, can I still match?',
    'us img, 238, 18 IR programs',
    'I am COMLEX only',
    '3 failed attempts at CK, what now?',
    'I did 3 aways and have 4 letters',
    'my friend got a 231, should he apply?',
  ])('are told: %s', (text) => {
    expect(figuresTold(text)).toBe('own');
  });

  it.each([
    'which programs take people with 250 on the exam?',
    'what happens after failing an exam?',
    'what now with 238',
    'level 2 540 good enough?',
  ])('may be told: %s', (text) => {
    expect(figuresTold(text)).toBe('maybe');
  });

  it.each([
    'How many away rotations should I do?',
    'What Step 2 CK score should I aim for?',
    'What are the 3 pathways?',
    'I am a US citizen IMG, which programs should I apply to?',
    'When did the 2023 cycle open?',
    'Should I apply to 200 programs?',
    'How many of 250 applicants match?',
    'Do 1,200 hours of research cost $250?',
  ])('are not told: %s', (text) => {
    expect(figuresTold(text)).toBe('none');
  });
});
