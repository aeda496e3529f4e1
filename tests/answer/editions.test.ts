import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const DIFFER = 'conflict: The two editions differ: 12,000 in the later edition, 9,000 in the earlier one.';

describe('two editions of a page', () => {
  it('differ: the later one stands, and the caveat gives both figures with both sources', () => {
    expect(answerTo('How many procedures does Harbor perform each year?')).toEqual({
      outcome: 'answered',
      text: 'The Harbor division performs 12,000 procedures a year. [1]',
      cites: ['harbor-page#procedures', 'harbor-page-2019#procedures'],
      caveats: [`${DIFFER} [1] [2]`],
    });
  });

  it('differ: the earlier one answers where it is named', () => {
    const { text, cites, caveats } = answerTo('How many procedures does the earlier edition give?');
    expect(text).toBe('The Harbor division performs 9,000 procedures a year. [1]');
    expect([...cites].sort()).toEqual(['harbor-page#procedures', 'harbor-page-2019#procedures']);
    expect(caveats).toEqual([expect.stringContaining(DIFFER)]);
  });

  it('differ in what they say at all: that the one asked of is silent comes first', () => {
    const { outcome, text, cites } = answerTo('What outpatient clinic time does the later edition of the Harbor page give?');
    expect({ outcome, text, cites }).toEqual({
      outcome: 'partial',
      text: [
        'The later edition does not say this.',
        'Earlier edition: Residents spend one half day each week in the Harbor outpatient clinic. [1]',
      ].join('\n\n'),
      cites: ['harbor-page-2019#clinic'],
    });
  });

  it('are held against each other where the question does so', () => {
    expect(answerTo('Has the number of procedures at Harbor gone up between the two editions?')).toEqual({
      outcome: 'answered',
      text: [
        'The later edition prints 12,000 and the earlier one 9,000: the difference is 3,000. [1] [2]',
        'Later edition: The Harbor division performs 12,000 procedures a year. [1]',
        'Earlier edition: The Harbor division performs 9,000 procedures a year. [2]',
      ].join('\n\n'),
      cites: ['harbor-page#procedures', 'harbor-page-2019#procedures'],
      caveats: [`${DIFFER} [1] [2]`],
      computed: [{ value: 3000, operands: [12000, 9000], rule: 'difference' }],
    });
  });

  it('are listed with all the figures in which they disagree', () => {
    expect(answerTo('List every figure in which the two editions disagree.')).toEqual({
      outcome: 'answered',
      text: [
        'The two editions disagree in these figures:',
        '- Later edition: The Harbor division performs 12,000 procedures a year. [1] Earlier edition: 9,000. [2]',
      ].join('\n\n'),
      cites: ['harbor-page#procedures', 'harbor-page-2019#procedures'],
      caveats: [`${DIFFER} [1] [2]`],
    });
  });

  it.each([
    'are there two versions of the Harbor page?',
    'how many editions of the Harbor page exist?',
    'which Harbor page is current?',
  ])('are both named where it is asked whether there are two, or which one holds: %s', (question) => {
    const { text } = answerTo(question);
    expect(text.split('\n\n')[0]).toContain('Use the later edition; where the two disagree, it stands.');
    expect(text).toMatch(/- Later: .*\n- Earlier: /);
  });

  it.each(['how many versions of my statement should I write?', 'I have two versions of my CV, which one should I use?'])(
    'are not meant by versions of something else: %s',
    (question) => {
      expect(answerTo(question).text).not.toContain('edition');
    },
  );

  it.each([
    'What does only the earlier edition say?',
    'What did the later edition drop?',
    'What does the earlier edition contain that the later one lacks?',
  ])('what the earlier one alone states is listed: %s', (question) => {
    expect(answerTo(question)).toEqual({
      outcome: 'answered',
      text: [
        'Only the earlier edition states this:',
        '- Residents spend one half day each week in the Harbor outpatient clinic. [1]',
      ].join('\n\n'),
      cites: ['harbor-page-2019#clinic'],
    });
  });

  it.each([
    'What did the later edition add?',
    "what does the later edition say that the earlier one doesn't",
    'Leaving aside the figures that changed, what does the later edition contain that the earlier lacks?',
  ])('what the later one alone states is listed: %s', (question) => {
    const { outcome, text } = answerTo(question);
    expect(outcome).toBe('answered');
    expect(text).toMatch(/^Only the later edition states this:\n\n- Amara Bell, MD, is the program director/);
    expect(text).not.toContain('procedures a year');
  });

  it('are told apart where the question is which one to use', () => {
    const { outcome, text } = answerTo('Which of the two editions is newer?');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/^Use the later edition; where the two disagree, it stands\./);
    expect(text).toMatch(/- Later: undated, later edition\. \[1\]\n- Earlier: undated, earlier edition\. \[2\]$/);
  });
});

it('what only the earlier edition states is given as such', () => {
  expect(answerTo('How much clinic do Harbor residents have?')).toEqual({
    outcome: 'answered',
    text: 'Residents spend one half day each week in the Harbor outpatient clinic. [1]',
    cites: ['harbor-page-2019#clinic'],
    caveats: ['conflict: Only the earlier edition says this; the later edition is silent on it. [1]'],
  });
});

it('what the edition that is asked about does not mention is admitted, and given from the other, as such', () => {
  expect(answerTo('Who is the program director in the earlier edition?')).toEqual({
    outcome: 'partial',
    text: [
      'The earlier edition does not say this.',
      'Later edition: Amara Bell, MD, is the program director of the Harbor residency. [1]',
    ].join('\n\n'),
    cites: ['harbor-page#director'],
    caveats: ['conflict: Only the later edition says this; the earlier edition does not mention it. [1]'],
  });
});

describe('a follow-up on two editions', () => {
  const FIRST = 'How many procedures does Harbor perform each year?';

  it.each(['was the earlier edition lower?', 'older?'])('asks of the very point that was told: %s', (followUp) => {
    const { text, caveats } = answerTo([FIRST, followUp]);
    expect(text).toBe('The Harbor division performs 9,000 procedures a year. [1]');
    expect(caveats).toEqual([expect.stringContaining(DIFFER)]);
  });

  it.each([
    'is that the same in the earlier edition',
    'same in the earlier edition?',
    'and is it different in the earlier edition?',
    'does the earlier edition say the same?',
  ])('asks whether either edition says the same: %s', (followUp) => {
    const { text, caveats } = answerTo([FIRST, followUp]);
    expect(
      text
        .replace(/ \[\d\]/g, '')
        .split('\n\n')
        .toSorted(),
    ).toEqual([
      'Earlier edition: The Harbor division performs 9,000 procedures a year.',
      'Later edition: The Harbor division performs 12,000 procedures a year.',
    ]);
    expect(caveats).toEqual([expect.stringContaining(DIFFER)]);
  });

  it.each(["that's from which edition?", 'which edition says that?'])('asks where it stands: %s', (followUp) => {
    expect(answerTo([FIRST, followUp]).text).toBe('Later edition: The Harbor division performs 12,000 procedures a year. [1]');
  });

  it('asks how far that point has moved', () => {
    expect(answerTo([FIRST, 'up from what?']).computed).toEqual([{ value: 3000, operands: [12000, 9000], rule: 'difference' }]);
  });
});
