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
  dated('match-day', 'Match Day', { 'takes place': '2027-03-19T12:00' }),
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
    ['when can I start submitting ERAS?', ['official-dates#eras']],
    ['earliest i can submit my application', ['official-dates#eras', 'mgh-msk-fellowship#apply-date']],
    ['When do programs see applications?', ['official-dates#review']],
    ['when can PDs view my ERAS', ['official-dates#review']],
    ['when do programs get my application', ['official-dates#review']],
    ['how long do i have to submit my rank list', ['official-dates#rank-lists']],
    ['match day 2027', ['official-dates#match-day']],
    ['days until match day', ['official-dates#match-day']],
    ['what time does match day start', ['official-dates#match-day']],
    ['last day of the match results', ['official-dates#match-day']],
    ['when do results come out', ['official-dates#match-day']],
    ['when do i find out where i matched', ['official-dates#match-day']],
    ['when does ERAS open for the 2026-2027 cycle', ['official-dates#eras']],
    ['when does ERAS 2027 open', ['official-dates#eras']],
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

  it.each([
    ['when is the ERAS deadline for IR?', 'closes', 'Applicants may begin'],
    ['when do programs stop reviewing applications?', 'closes', 'Programs may begin to review'],
    ['is it too late to submit ERAS?', 'closes', 'Applicants may begin'],
    ['when does ranking open?', 'opens', 'Rank order lists are due'],
    ['when can I start entering my rank list?', 'opens', 'Rank order lists are due'],
  ])('that has another end than is asked for answers in part, and says so: %s', (question, lacks, given) => {
    const { outcome, text } = asked(question);
    expect(outcome).toBe('partial');
    expect(text.split('\n\n')).toEqual([`My sources do not say when that ${lacks}.`, expect.stringMatching(`^${given}`)]);
  });

  it('is no advice on when something should be done, and says so', () => {
    const { outcome, text } = asked('when should i start preparing my ERAS application');
    expect(outcome).toBe('partial');
    expect(text).toMatch(/^My sources do not say that exactly\.\n\nApplicants may begin to submit/);
  });

  it('serves who names what it is of and asks nothing, before what the documents have near', () => {
    const [first, second] = asked('certify my rol').citations.map(({ passageId }) => passageId);
    expect([first, second]).toEqual(['official-dates#rank-lists', expect.not.stringMatching('official-dates')]);
    expect(asked('certify my rol').text).toMatch(RANK_LISTS);
  });

  it('fills the gap of the documents, which is not admitted beside it', () => {
    const { outcome, text } = asked('I must book flights from Dubai, when exactly is Match Day?');
    expect({ outcome, text }).toEqual({
      outcome: 'answered',
      text: 'Match Day, cycle 2026-2027: takes place 2027-03-19 12:00 (America/New_York); staff looked this up on 2026-11-20. [1]',
    });
  });

  it.each([
    'what are the important dates',
    'upcoming deadlines for IR',
    'What deadlines are coming up?',
    'when is the next deadline',
  ])('that lies ahead is told where none in particular is asked for, the next one first: %s', (question) =>
    expect(cited(question)).toEqual(['official-dates#rank-lists', 'official-dates#match-day']),
  );

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
    'when was match day 2026',
    'when was match day last year',
    'register for NRMP',
    'when does the NRMP open',
    'what time do SOAP offers come out',
    'when do step 2 results come out',
    'when do programs get back to applicants',
    'what does it cost to certify a rank list',
    'can i change my rank list after certifying it',
    'what happens on match day',
    'what should I have ready by the date the application is submitted?',
    'when do applications for loans open',
    'when should i do aways?',
    'how do rank lists work',
  ])('is no answer to %s', (text) => {
    expect(cited(text).filter((id) => id.startsWith('official-dates#'))).toEqual([]);
  });
});
