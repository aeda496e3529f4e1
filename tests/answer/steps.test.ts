import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const TWO_AWAYS = {
  outcome: 'answered',
  text: 'Rotations: what my sources advise first.\n\n- Do 1 or 2 away rotations. [1]',
  cites: ['general-guide#aways'],
};

describe('what to do in a year', () => {
  it.each(['what should I do in M3?', 'what do third years focus on for IR?', 'M3 checklist', 'roadmap for an M3'])(
    'is told in the steps of the roadmap: %s',
    (question) => {
      expect(answerTo(question)).toEqual(TWO_AWAYS);
    },
  );

  it('is told with what is written for such applicants first', () => {
    expect(answerTo("I'm a us img, M3. what should I do this year?")).toEqual({
      outcome: 'answered',
      text: 'Rotations: what my sources advise first.\n\n- Do 3 away rotations. [1]\n- Do 1 or 2 away rotations. [2]',
      cites: ['img-guide#aways', 'general-guide#aways'],
    });
  });

  it('is told stage by stage where no year is named', () => {
    expect(answerTo('timeline for IR')).toEqual({
      outcome: 'answered',
      text: [
        'What my sources advise first, stage by stage:',
        '- Rotations: Do 1 or 2 away rotations. [1]\n- Application: Get two letters from interventional radiologists. [2]',
      ].join('\n\n'),
      cites: ['general-guide#aways', 'general-guide#letters'],
    });
  });

  it.each([
    ['M3 here. where do I even start?'],
    ['My daughter is an M3 and wants to match at Harbor. What should she work on now?'],
    ["I'm an M3", 'ok but what should I actually DO this semester?'],
    ["I'm an M3", 'what should I do first?'],
    ["I'm an M3, US MD. roadmap please"],
  ])('is told to whoever asks for what comes first, and told the year: %s', (...turns) => {
    const { text } = answerTo(turns);
    expect(text).toContain('Do 1 or 2 away rotations.');
    expect(text).toContain('Rotations: what my sources advise first.');
  });

  it('is told of the year that was saved', () => {
    expect(answerTo('make me an IR plan', { profile: { year: 'm3' } })).toEqual(TWO_AWAYS);
  });

  it.each([
    'what should I do in M3 about research?',
    'i have a 230, what should I do in M3?',
    'what should I do in M3 at Harbor?',
    'plan b for IR?',
    'M3. My letters are late. what should I do next?',
    'how do I start a research project as an M3?',
  ])('is not told to whoever asks of something beside it: %s', (question) => {
    expect(answerTo(question).text).not.toContain('what my sources advise first');
  });
});
