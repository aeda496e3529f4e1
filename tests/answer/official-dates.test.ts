import { describe, expect, it } from 'vitest';
import type { OfficialDate } from '../../src/index.ts';
import { ownEngine } from '../property/libraries.ts';

const dated = (id: string, what: string, moments: Partial<OfficialDate>): OfficialDate => ({
  id,
  what,
  cycle: '2026-2027',
  zone: 'America/New_York',
  source: 'https://example.org/calendar',
  checked: '2026-11-20',
  retired: false,
  ...moments,
});
const engine = ownEngine.withOfficialDates([
  dated('eras', 'applicants may begin to submit ERAS applications', { opens: '2026-09-02T09:00' }),
  dated('review', 'programs may begin to review applications in ERAS', { opens: '2026-09-23' }),
  dated('rank-lists', 'rank order lists are due', { closes: '2027-03-03T21:00' }),
  dated('match-day', 'Match Day', { opens: '2027-03-19T12:00' }),
  dated('gone', 'the supplemental offer (SOAP) begins', { opens: '2027-03-15', retired: true }),
]);
const asked = (text: string, earlierTurns: readonly string[] = []) =>
  engine.answer({ text, earlierTurns, profile: {}, visibility: 'private', askedOn: '2026-11-22' }).answer;
const cited = (text: string) => asked(text).citations.map(({ passageId }) => passageId);
const RANK_LISTS =
  'Rank order lists are due, cycle 2026-2027: closes 2027-03-03 21:00 (America/New_York); staff looked this up on 2026-11-20.';

describe('an official date', () => {
  it('answers a question that asks for it, with its page and the day on which staff looked', () => {
    const { outcome, text, citations } = asked('when are rank lists due?');
    expect({ outcome, text }).toEqual({ outcome: 'answered', text: `${RANK_LISTS} [1]` });
    expect(citations).toMatchObject([
      {
        n: 1,
        title: 'Official dates, added by staff',
        url: 'https://example.org/calendar',
        edition: 'checked on 2026-11-20',
        passage: RANK_LISTS,
      },
    ]);
  });

  it.each([
    ['rol deadline 2027', ['official-dates#rank-lists']],
    ['is the rank list due in february?', ['official-dates#rank-lists']],
    ['when is match day', ['official-dates#match-day']],
    ['When do programs start reviewing applications?', ['official-dates#review']],
    ['when can I start submitting ERAS?', ['official-dates#eras', 'official-dates#review']],
  ])('is found as people ask for it: %s', (text, ids) => {
    expect(cited(text)).toEqual(ids);
  });

  it('that is past is said to be, though its cycle is not over', () => {
    expect(asked('when do programs start reviewing applications?').caveats).toEqual([
      {
        kind: 'outdated',
        text: 'This is past: it concerns "programs may begin to review applications in ERAS". Check with the program what holds now. [1]',
      },
    ]);
  });

  it('that only opens answers no question for a deadline in full', () => {
    const { outcome, text } = asked('when is the ERAS deadline for IR?');
    expect(outcome).toBe('partial');
    expect(text).toMatch(/^My sources do not give a closing date or deadline for ERAS applications\.\n\nApplicants may begin/);
  });

  it('stands beside what else a message asks, and after advice on when something should be done', () => {
    expect(cited('when are rank lists due, and how many aways should i do?')[0]).toBe('official-dates#rank-lists');
    expect(cited('when are rank lists due, and how many aways should i do?').length).toBeGreaterThan(1);
    expect(asked('how many aways should i do?')).toEqual({
      ...ownEngine.answer({
        text: 'how many aways should i do?',
        earlierTurns: [],
        profile: {},
        visibility: 'private',
        askedOn: '2026-11-22',
      }).answer,
      elapsedMs: expect.any(Number),
    });
  });

  it.each([
    'when is soap',
    'when do applications to the MSK fellowship open?',
    'when is the application deadline at mass general',
    'when is the rank list deadline at Stanford?',
    'when is match day 2029',
    'when do applications for loans open',
    'when should i do aways?',
    'how do rank lists work',
  ])('is no answer to %s', (text) => {
    expect(cited(text).filter((id) => id.startsWith('official-dates#'))).toEqual([]);
  });
});
