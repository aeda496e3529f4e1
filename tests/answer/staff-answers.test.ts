import { describe, expect, it } from 'vitest';
import { createAnswerEngine, type Question, type StaffAnswer, withStaffAnswers } from '../../src/index.ts';
import { engine } from '../fixture-library.ts';

const PAY: StaffAnswer = {
  id: 'staff-2026-11-20-pay',
  role: 'Program coordinator',
  text: 'Residents at Harbor are paid 74,000 dollars in their first year.',
  source: null,
  url: null,
  answeredOn: '2026-11-20',
  reviewBy: '2027-07-01',
  askedAs: ['What do Harbor residents get paid?'],
  differsFrom: [],
  closes: ['salary'],
};
const AWAYS: StaffAnswer = {
  ...PAY,
  id: 'staff-2026-11-21-aways',
  text: 'We advise our applicants to do 3 away rotations.',
  askedAs: ['How many aways does the department advise?'],
  differsFrom: ['general-guide#aways'],
  closes: [],
};

function ask(text: string, answers: readonly StaffAnswer[], circumstances: Partial<Question> = {}) {
  const { answer } = createAnswerEngine(withStaffAnswers(engine.knowledge, answers)).answer({
    text,
    earlierTurns: [],
    profile: {},
    visibility: 'private',
    askedOn: '2026-11-22',
    ...circumstances,
  });
  const { outcome, citations, caveats } = answer;
  return {
    outcome,
    text: answer.text,
    cites: citations.map(({ title, edition, passageId }) => `${title}, ${edition} (${passageId})`),
    caveats: caveats.map((caveat) => `${caveat.kind}: ${caveat.text}`),
  };
}

describe('an answer of staff', () => {
  it('is cited with role, date and review by date, and closes the gap that it was about', () => {
    expect(ask('how much do residents make', []).text).toContain('My sources do not say what residents are paid.');
    const paid = {
      outcome: 'answered',
      text: `${PAY.text} [1]`,
      cites: ['Department staff, Program coordinator, 2026-11-20, review by 2027-07-01 (staff-2026-11-20-pay#answer)'],
      caveats: [],
    };
    expect(ask('What do Harbor residents get paid?', [PAY])).toEqual(paid);
    expect(ask('how much do residents make', [PAY])).toEqual(paid);
  });

  it('answers the question that it was given to, though it says it in other words', () => {
    const { id, ...rest } = PAY;
    const words = {
      ...rest,
      id,
      text: 'It is 74,000 dollars in the first year.',
      askedAs: ['What is the salary of a resident?'],
    };
    expect(ask('What is the salary of a resident?', [words])).toMatchObject({ outcome: 'answered', text: `${words.text} [1]` });
  });

  it('that differs from a document is a conflict, whichever of the two comes first', () => {
    const asked = ['How many aways does the department advise?', 'How many away rotations should I do?'];
    const staff = 'Department staff, Program coordinator, 2026-11-20, review by 2027-07-01 (staff-2026-11-21-aways#answer)';
    const guide = 'A General Guide to Interventional Radiology, second edition, read 2026-01-15 (general-guide#aways)';
    expect(asked.map((question) => ask(question, [AWAYS]))).toEqual([
      {
        outcome: 'answered',
        text: 'We advise our applicants to do 3 away rotations. [1]',
        cites: [staff, guide],
        caveats: ['conflict: A document says otherwise: Applicants do 1 or 2 away rotations. [1] [2]'],
      },
      {
        outcome: 'answered',
        text: 'Applicants do 1 or 2 away rotations. [1]',
        cites: [guide, staff],
        caveats: ['conflict: Department staff say otherwise: We advise our applicants to do 3 away rotations. [2] [1]'],
      },
    ]);
  });

  it('that differs in one figure gives both figures', () => {
    const research = { ...AWAYS, text: 'We count 4 publications.', differsFrom: ['harbor-page#procedures'] };
    expect(ask('How many procedures does Harbor perform each year?', [research]).caveats).toContain(
      'conflict: The two differ: department staff say 4, the document says 12,000. [2] [1]',
    );
  });

  it('past its review date is flagged', () => {
    expect(ask('What do Harbor residents get paid?', [PAY], { askedOn: '2027-07-02' }).caveats).toEqual([
      'outdated: Department staff were to look at this answer again by 2027-07-01. Please check whether it still holds. [1]',
    ]);
  });

  it('names the authority that it rests on where one was given', () => {
    const engineWith = createAnswerEngine(withStaffAnswers(engine.knowledge, [{ ...PAY, source: 'House staff agreement' }]));
    const question = { text: 'What do Harbor residents get paid?', earlierTurns: [], profile: {}, askedOn: '2026-11-22' };
    expect(engineWith.answer({ ...question, visibility: 'private' }).answer.citations[0]?.section).toBe('House staff agreement');
  });

  it('that points to what the library no longer has is used without it', () => {
    const old = { ...PAY, differsFrom: ['gone#gone'], closes: ['gone'] };
    expect(ask('What do Harbor residents get paid?', [old])).toMatchObject({ outcome: 'answered', caveats: [] });
  });
});
