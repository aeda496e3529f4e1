import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('another hospital', () => {
  it.each(['Mercy Clinic', 'Brown'])('where the asker is, is not asked about: %s', (place) => {
    const { outcome, text } = answerTo(`I'm a student at ${place}, how many aways should I do?`);
    expect({ outcome, text }).toEqual({
      outcome: 'answered',
      text: expect.stringMatching(/^Applicants do 1 or 2 away rotations\./),
    });
  });

  it('where a mentor or a rotation was is not asked about, but what one asks of a rotation there is', () => {
    expect(answerTo('I did a paper with an attending at Brown. How many away rotations should I do?').text).not.toContain(
      'Brown',
    );
    expect(answerTo('how long is the elective at Mercy Clinic?').text).toContain('My sources do not cover Mercy Clinic');
  });

  it('where the asker has aways, one place after the other, is not asked about either', () => {
    const { text } = answerTo('I have 2 aways booked at Brown and Mercy Clinic, how many letters do I need?');
    expect(text).not.toContain('do not cover');
  });

  it('that is asked about is named as what the sources say nothing of', () => {
    expect(answerTo('I am applying to Mercy Clinic, how many integrated positions are there')).toMatchObject({
      outcome: 'not_covered',
      text: expect.stringContaining('My sources do not cover Mercy Clinic'),
    });
  });

  it.each([
    ['How many integrated positions does Ochsner have?', 'Ochsner'],
    ['who is the program director at lahey', 'lahey'],
  ])('that nobody has told the library of gets nothing that another one says: %s', (question, name) => {
    expect(answerTo(question)).toMatchObject({
      outcome: 'not_covered',
      text: expect.stringContaining(`My sources do not cover ${name}`),
    });
  });

  it.each([
    [["I'm rotating at Mercy Clinic next month. Who is the program director?"]],
    [['I have an interview at Mercy Clinic on Monday.', 'who is the program director?']],
    [['I matched at Mercy Clinic!', 'thanks', 'how many integrated positions do they have?']],
  ])('is asked of where it was spoken of, and the question names none: %j', (turns) => {
    expect(answerTo(turns)).toEqual({
      outcome: 'not_covered',
      text: "My sources do not cover Mercy Clinic; the only program they describe is Harbor Hospital's.",
      cites: [],
    });
  });

  it('spoken of before a program of the library is asked about no more', () => {
    const turns = [
      'I study at Mercy Clinic.',
      'Who is the program director at Harbor?',
      'how many integrated positions do they have?',
    ];
    expect(answerTo(turns).text).toMatch(/^Harbor has 4 integrated positions a year\./);
  });

  it('of the asker gets nothing that another one says', () => {
    expect(answerTo('How many integrated positions are there at my home program?').text).toBe(
      "My sources do not cover your program; the only program they describe is Harbor Hospital's.",
    );
  });

  it('that the sources describe has other training, of which they say nothing', () => {
    expect(answerTo('Who is the program director of the surgery residency at Harbor?')).toEqual({
      outcome: 'not_covered',
      text: 'My sources do not cover the surgery residency.',
      cites: [],
    });
  });

  it('beside a program that the sources describe leaves the answer for that one', () => {
    const { outcome, text } = answerTo('How many integrated positions do Mercy Clinic and Harbor have?');
    expect({ outcome, text }).toEqual({
      outcome: 'partial',
      text: expect.stringMatching(/^My sources do not cover Mercy Clinic[^\n]*\n\nHarbor has 4 integrated positions a year\./),
    });
  });
});
