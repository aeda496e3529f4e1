import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import { SURROUNDINGS } from '../../src/question/question-part.ts';
import { answerTo, traceOf } from '../fixture-library.ts';

describe('a figure that the question states', () => {
  it.each([
    'Harbor has 7 integrated positions, right?',
    'does Harbor have seven integrated positions?',
    'is it true that Harbor has 7 integrated positions',
    'why does Harbor have only 7 integrated positions?',
    'Harbor has 7 integrated positions a year?',
    'Harbor has 7 generously endowed integrated positions, right?',
  ])('and the source gives otherwise is not taken over: %s', (question) => {
    expect(answerTo(question).text).toMatch(
      /^My sources give another figure than (?:7|seven)\.\n\nHarbor has 4 integrated positions a year\. \[1\]/,
    );
  });

  it('and that is taken for granted is not taken over either', () => {
    expect(answerTo('since Harbor has 7 integrated positions, who is the program director?').text).toMatch(
      /^My sources give another figure than 7\./,
    );
  });

  it('of the asker is no claim about the sources', () => {
    expect(answerTo('since I got 7 integrated positions offered, how many are there?').text).not.toContain('another figure');
  });

  it.each([
    'Harbor has 4 integrated positions, right?',
    'does Harbor have 12,000 procedures a year?',
    // The earlier edition gives it: the caveat holds the two against each other.
    'does Harbor do 9,000 procedures a year?',
    'do I need 1 or 2 aways?',
    // Figures that name a time, or that are to be judged, are claimed of nothing.
    'integrated positions at Harbor in the last 2 years?',
    'are 20 integrated positions at Harbor enough?',
    'more than 10,000 procedures at Harbor a year, right?',
    'Harbor has at least 2 integrated positions, right?',
  ])('and a source gives too is not contradicted: %s', (question) => {
    expect(answerTo(question).text).not.toContain('another figure');
  });

  it.each(['are 20 aways enough?', 'Harbor has 20 integrated positions, right?'])(
    'weighs little in the search: %s',
    (question) => {
      const { understanding } = traceOf(question);
      const figure = understanding.intent === 'ask' && understanding.whole.units.find(({ key }) => key === 't:20');
      expect(figure).toMatchObject({ own: false, share: SURROUNDINGS.judgedFigure });
    },
  );

  it('that counts something of which the source says nothing is not confirmed by another figure', () => {
    expect(answerTo('Harbor has 4 parking spaces, right?').outcome).not.toBe('answered');
  });
});

describe('a figure of another program or pathway', async () => {
  const twoPrograms = await loadEngine(path.join(import.meta.dirname, '..', 'fixtures', 'two-programs'));
  const textFor = (text: string) =>
    twoPrograms.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: '2026-11-22' }).answer.text;

  it.each([
    [
      'does the spine fellowship have four positions?',
      'My sources give another figure than four.',
      'The spine fellowship at Harbor has six positions. [1]',
      'My sources give four for something else:',
      'Harbor has 4 integrated positions a year. [2]',
    ],
    [
      'does the independent residency have 4 positions?',
      'My sources give another figure than 4.',
      'Harbor has 2 independent positions a year. [1]',
      'My sources give 4 for something else:',
      'Harbor has 4 integrated positions a year. [2]',
    ],
  ])('is said to be of that one: %s', (question, ...paragraphs) => {
    expect(textFor(question)).toBe(paragraphs.join('\n\n'));
  });

  it.each([
    // The same span of time in another unit.
    'does the integrated residency take 72 months?',
    'is the independent residency 24 months, right?',
    // Bounds, sums, and what is asked of a figure that stands.
    'is the integrated residency shorter than 7 years?',
    'Harbor has 6 integrated and independent positions together, right?',
    'are the 4 integrated positions funded?',
  ])('is no matter where the sources give the figure, or what amounts to it: %s', (question) => {
    expect(textFor(question)).not.toMatch(/another figure|something else/);
  });

  it('is typed as it was asked, in words or digits', () => {
    expect(textFor('is the integrated residency five years?')).toMatch(/^My sources give another figure than five\./);
  });
});

describe('figures that are told to be confirmed', () => {
  it('are shown with both editions where the earlier one alone prints them', () => {
    expect(answerTo('9,000 procedures at Harbor?')).toMatchObject({
      outcome: 'answered',
      text: 'Earlier edition: The Harbor division performs 9,000 procedures a year. [1]\n\nLater edition: The Harbor division performs 12,000 procedures a year. [2]',
    });
  });

  it('count nothing where what is counted is denied', () => {
    expect(answerTo('are there 102 non-integrated positions at Harbor?').text).not.toContain('another figure');
  });
});
