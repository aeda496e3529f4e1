import { describe, expect, it } from 'vitest';
import {
  clockIn,
  dueAtOf,
  faultsOfOfficialDate,
  isCorrected,
  momentsOf,
  type OfficialDate,
  officialDatesOf,
  planReminders,
} from '../../src/index.ts';
import { engine } from '../fixture-library.ts';
import { advised, inWords, NOON } from './advice-in-words.ts';

const RANK_LISTS: OfficialDate = {
  id: 'rank-lists',
  what: 'rank order lists are due',
  cycle: '2026-2027',
  closes: '2027-03-03T21:00',
  zone: 'America/New_York',
  source: 'https://example.org/calendar',
  checked: '2026-11-20',
  retired: false,
};
const { closes: _closes, ...OF_A_DAY } = RANK_LISTS;
const MATCH_DAY: OfficialDate = { ...OF_A_DAY, id: 'match-day', what: 'Match Day', 'takes place': '2027-03-19' };
const at = (moment: string) => Date.parse(moment);
const DATES = engine.knowledge.officialDates;

describe('dates', () => {
  it('come with the next one first, days left where the asker lives, cycle, source, and what is past', () => {
    expect(advised({ topic: 'deadlines', dates: DATES })).toEqual([
      '# Ahead',
      '- in 101 days: rank order lists are due, closes 2027-03-03 21:00 (America/New_York), cycle 2026-2027 [1]',
      '# Past',
      '- programs begin to read applications, opens 2026-09-23 (America/New_York); past [2]',
      '- Applications to Harbor for the 2024-2025 cycle open on September 4, 2024. (Cycle 2024-2025; this is past.) [3]',
      '[1] official-dates#rank-lists',
      '[2] official-dates#applications',
      '[3] harbor-page#applications-open',
    ]);
  });

  it('cite the page on which they stand, and the day on which somebody looked', () => {
    const { citations } = engine.advise({ topic: 'deadlines', dates: [RANK_LISTS] }, { told: {}, now: NOON, zone: 'UTC' });
    expect(citations[0]).toMatchObject({
      title: 'Official dates, added by staff',
      section: 'rank order lists are due',
      url: 'https://example.org/calendar',
      edition: 'checked on 2026-11-20',
    });
  });

  it('are told in the zone of whoever asks, where it is another day already', () => {
    const advice = engine.advise({ topic: 'deadlines', dates: [RANK_LISTS] }, { told: {}, now: NOON, zone: 'Asia/Tokyo' });
    expect(inWords(advice)[1]).toBe(
      '- in 102 days: rank order lists are due, closes 2027-03-03 21:00 (America/New_York); with you 2027-03-04 11:00 (Asia/Tokyo), cycle 2026-2027 [1]',
    );
    expect(advice.computed).toEqual([
      { value: 102, operands: ['2026-11-22', '2027-03-04'], rule: 'days' },
      { value: '2027-03-04 11:00', operands: ['2027-03-03 21:00', 'America/New_York', 'Asia/Tokyo'], rule: 'zone' },
    ]);
  });

  it('that no source gives are answered with that, and with what is said about timing', () => {
    expect(advised({ topic: 'deadlines', dates: [] }).slice(0, 3)).toEqual([
      'No source gives a date of the IR residency cycle (ERAS, interviews, rank lists, the match), and staff have added none yet. Please look at the official calendars of ERAS and the NRMP.',
      '# What the sources say about timing',
      "- Away rotations are arranged through the host hospital's student office. [1]",
    ]);
  });

  it.each([
    // The day itself still counts, to the last minute where the source is.
    ['2027-03-04T01:59:00Z', 'today: rank order lists'],
    ['2027-03-03T04:59:00Z', 'tomorrow: rank order lists'],
    ['2027-03-04T02:01:00Z', 'rank order lists are due, closes 2027-03-03 21:00 (America/New_York), cycle 2026-2027; past'],
  ])('at %s', (now, said) => {
    const lines = advised({ topic: 'deadlines', dates: [RANK_LISTS] }, {}, { now: at(now) });
    expect(lines.find((line) => line.startsWith('- ') && line.includes('rank order'))).toContain(said);
  });

  it('of staff take the place of those in the knowledge, and a retired one hides it', () => {
    const moved = { ...RANK_LISTS, closes: '2027-03-04T21:00' };
    expect(officialDatesOf(DATES, [moved]).map(({ closes }) => closes)).toEqual(['2027-03-04T21:00', undefined]);
    expect(officialDatesOf(DATES, [{ ...RANK_LISTS, retired: true }]).map(({ id }) => id)).toEqual(['applications']);
  });
});

describe('a day without an hour', () => {
  const day = (end: 'opens' | 'closes', zone: string) =>
    momentsOf([{ ...RANK_LISTS, closes: undefined, [end]: '2027-03-14', zone }]).map(({ at: instant }) =>
      new Date(instant).toISOString(),
    );

  it('opens when it begins there, and closes when it ends there, however long it is', () => {
    // In New York clocks go forward on that day.
    expect(day('opens', 'America/New_York')).toEqual(['2027-03-14T05:00:00.000Z']);
    expect(day('closes', 'America/New_York')).toEqual(['2027-03-15T03:59:00.000Z']);
    expect(day('closes', 'Asia/Tokyo')).toEqual(['2027-03-14T14:59:00.000Z']);
  });
});

describe('what takes place on a single day', () => {
  const told = (now: string, zone: string, date = MATCH_DAY) =>
    inWords(engine.advise({ topic: 'deadlines', dates: [date] }, { told: {}, now: at(now), zone })).find((line) =>
      line.includes('Match Day'),
    );

  it('is told with its day, and with the hour elsewhere where it has one', () => {
    expect(told('2027-03-17T12:00:00Z', 'America/New_York')).toBe(
      '- in 2 days: Match Day, takes place 2027-03-19 (America/New_York), cycle 2026-2027 [1]',
    );
    expect(told('2027-03-17T12:00:00Z', 'Asia/Tokyo', { ...MATCH_DAY, 'takes place': '2027-03-19T12:00' })).toBe(
      '- in 3 days: Match Day, takes place 2027-03-19 12:00 (America/New_York); with you 2027-03-20 01:00 (Asia/Tokyo), cycle 2026-2027 [1]',
    );
  });

  it.each([
    ['2027-03-19T03:00:00Z', 'America/Los_Angeles', '- tomorrow: Match Day, takes place 2027-03-19 (America/New_York)'],
    ['2027-03-19T03:00:00Z', 'Asia/Tokyo', '- today: Match Day, takes place 2027-03-19 (America/New_York)'],
    // In Tokyo it is the day after, and the day goes on where it takes place.
    ['2027-03-19T20:00:00Z', 'Asia/Tokyo', '- today: Match Day, takes place 2027-03-19 (America/New_York)'],
    [
      '2027-03-20T04:01:00Z',
      'America/Los_Angeles',
      '- Match Day, takes place 2027-03-19 (America/New_York), cycle 2026-2027; past',
    ],
  ])('is that day on every calendar: %s in %s', (now, zone, said) => {
    expect(told(now, zone)).toContain(said);
  });

  it.each(['America/Los_Angeles', 'America/New_York', 'Asia/Tokyo'])('is reminded of by its own day in %s', (zone) => {
    const { planned } = planReminders(MATCH_DAY, [1], { now: NOON, zone });
    expect(planned.map(({ end, dueAt }) => [end, clockIn(zone, dueAt)])).toEqual([['takes place', '2027-03-18 09:00']]);
  });
});

describe('a date that is another one than somebody was told', () => {
  const PUT_OFF = { ...RANK_LISTS, closes: '2027-03-10T21:00' };
  const said = (told: OfficialDate, date: OfficialDate, by: 'staff' | 'library' = 'staff', zone = 'America/New_York') =>
    inWords(engine.advise({ topic: 'corrected date', told, date, by }, { told: {}, now: NOON, zone })).slice(0, -1);

  it('is told with both, in the zone of whoever hears it, and with who changed it', () => {
    expect(said(RANK_LISTS, PUT_OFF, 'library', 'Asia/Tokyo')).toEqual([
      'The keepers of this library have corrected a date that you wanted to be reminded of. In 109 days: rank order lists are due, closes 2027-03-10 21:00 (America/New_York); with you 2027-03-11 11:00 (Asia/Tokyo), cycle 2026-2027. [1] Before that, it read: closes 2027-03-03 21:00 (America/New_York).',
    ]);
    expect(said(MATCH_DAY, { ...MATCH_DAY, 'takes place': '2026-11-20' })).toEqual([
      'Department staff have corrected a date that you wanted to be reminded of. Match Day, takes place 2026-11-20 (America/New_York), cycle 2026-2027; past. [1] Before that, it read: takes place 2027-03-19 (America/New_York).',
    ]);
  });

  it('is told without what has stayed the same', () => {
    const opened = { ...RANK_LISTS, opens: '2026-11-01' };
    expect(said(opened, { ...PUT_OFF, opens: '2026-11-01' })).toEqual([
      'Department staff have corrected a date that you wanted to be reminded of. In 108 days: rank order lists are due, closes 2027-03-10 21:00 (America/New_York), cycle 2026-2027. [1] Before that, it read: opens 2026-11-01, closes 2027-03-03 21:00 (America/New_York).',
    ]);
    expect(said(opened, RANK_LISTS)[0]).toContain('closes 2027-03-03 21:00 (America/New_York), cycle 2026-2027. [1] Before');
  });

  it.each([
    [RANK_LISTS, PUT_OFF, true],
    [RANK_LISTS, { ...RANK_LISTS, zone: 'America/Chicago' }, true],
    // Kept as what opens, and as what it is since.
    [{ ...OF_A_DAY, opens: '2027-03-19' }, MATCH_DAY, false],
    [MATCH_DAY, { ...OF_A_DAY, opens: '2027-03-19' }, false],
    [{ ...OF_A_DAY, opens: '2027-03-18' }, MATCH_DAY, true],
    [{ ...OF_A_DAY, opens: '2027-03-18', closes: '2027-03-19' }, MATCH_DAY, true],
    [{ ...OF_A_DAY, opens: '2027-03-03T21:00' }, RANK_LISTS, true],
    [RANK_LISTS, { ...RANK_LISTS, retired: true }, true],
    [{ ...RANK_LISTS, retired: true }, RANK_LISTS, true],
    [{ ...RANK_LISTS, retired: true }, { ...PUT_OFF, retired: true }, false],
    [RANK_LISTS, { ...RANK_LISTS, what: 'rank lists are due', source: 'https://example.org/b', checked: '2026-11-21' }, false],
    [{ ...RANK_LISTS, closes: '2026-03-03' }, { ...RANK_LISTS, closes: '2026-03-04' }, false],
    [{ ...RANK_LISTS, closes: '2026-03-03' }, RANK_LISTS, true],
    [{ ...RANK_LISTS, closes: '2026-03-03' }, { ...RANK_LISTS, closes: '2026-03-03', retired: true }, false],
  ])('is one where another day holds, and not all is over (%#)', (told, date, is) => {
    expect(isCorrected(told, date, NOON)).toBe(is);
  });
});

describe('an hour', () => {
  const instant = (closes: string) =>
    momentsOf([{ ...RANK_LISTS, closes }]).map(({ at: moment }) => [
      new Date(moment).toISOString(),
      clockIn('America/New_York', moment),
    ]);

  it('that a clock change leaves out is the one after it', () => {
    expect(instant('2027-03-14T02:30')).toEqual([['2027-03-14T07:30:00.000Z', '2027-03-14 03:30']]);
  });

  it('that comes twice is the first', () => {
    expect(instant('2026-11-01T01:30')).toEqual([['2026-11-01T05:30:00.000Z', '2026-11-01 01:30']]);
  });
});

describe('reminders', () => {
  const due = (days: number[], zone: string, now = NOON, date = RANK_LISTS) => {
    const { planned, tooLate } = planReminders(date, days, { now, zone });
    return { due: planned.map(({ dueAt }) => [new Date(dueAt).toISOString(), clockIn(zone, dueAt)]), tooLate };
  };

  it('come at nine in the morning where the person lives, counted from the day that it is there', () => {
    expect(due([7, 1, 1], 'America/New_York')).toEqual({
      due: [
        ['2027-02-24T14:00:00.000Z', '2027-02-24 09:00'],
        ['2027-03-02T14:00:00.000Z', '2027-03-02 09:00'],
      ],
      tooLate: [],
    });
    expect(due([1], 'Asia/Tokyo').due).toEqual([['2027-03-03T00:00:00.000Z', '2027-03-03 09:00']]);
  });

  it('stay at nine over a change of the clocks', () => {
    const afterChange = { ...RANK_LISTS, closes: '2027-03-20T17:00' };
    expect(due([7, 1], 'America/New_York', NOON, afterChange).due).toEqual([
      ['2027-03-13T14:00:00.000Z', '2027-03-13 09:00'],
      ['2027-03-19T13:00:00.000Z', '2027-03-19 09:00'],
    ]);
  });

  it('on the day come no later than the moment itself', () => {
    const early = { ...RANK_LISTS, closes: '2027-03-03T06:00' };
    expect(due([0], 'America/New_York', NOON, early).due).toEqual([['2027-03-03T11:00:00.000Z', '2027-03-03 06:00']]);
  });

  it('whose time is over are not promised', () => {
    expect(due([30, 1], 'America/New_York', at('2027-02-20T12:00:00Z'))).toEqual({
      due: [['2027-03-02T14:00:00.000Z', '2027-03-02 09:00']],
      tooLate: [30],
    });
    expect(due([7], 'America/New_York', at('2028-01-01T00:00:00Z'))).toEqual({ due: [], tooLate: [7] });
  });

  const [reminder] = planReminders(RANK_LISTS, [7], { now: NOON, zone: 'America/New_York' }).planned;
  if (!reminder) throw new Error('no reminder was planned');
  const sentAt = (now: string, date: OfficialDate | undefined = RANK_LISTS) =>
    inWords(
      engine.advise(
        { topic: 'reminder', date, what: RANK_LISTS.what, reminder },
        { told: {}, now: at(now), zone: reminder.zone },
      ),
    ).slice(0, -1);

  it('say what is due and when', () => {
    expect(sentAt('2027-02-24T14:00:05Z')).toEqual([
      'In 7 days: rank order lists are due, closes 2027-03-03 21:00 (America/New_York), cycle 2026-2027. [1]',
    ]);
  });

  it('that come late say so, with the days that are left by then', () => {
    expect(sentAt('2027-02-26T12:00:00Z')).toEqual([
      'In 5 days: rank order lists are due, closes 2027-03-03 21:00 (America/New_York), cycle 2026-2027. [1] This reminder was due on 2027-02-24 09:00 and comes late. I am sorry.',
    ]);
    expect(sentAt('2027-03-10T12:00:00Z')).toEqual([
      'A date that you wanted to be reminded of has passed: rank order lists are due. [1] This reminder was due on 2027-02-24 09:00 and comes late. I am sorry.',
    ]);
  });

  it('of a date that was withdrawn say that', () => {
    const advice = engine.advise(
      { topic: 'reminder', date: undefined, what: RANK_LISTS.what, reminder },
      { told: {}, now: reminder.dueAt, zone: reminder.zone },
    );
    expect(inWords(advice)).toEqual([
      'A date that you wanted to be reminded of was withdrawn or changed: rank order lists are due. Please check with the official calendar.',
    ]);
  });

  it('move with a date that is corrected', () => {
    expect(dueAtOf({ ...RANK_LISTS, closes: '2027-03-10T21:00' }, reminder)).toBe(at('2027-03-03T14:00:00Z'));
    expect(dueAtOf({ ...RANK_LISTS, closes: undefined, opens: '2027-03-10' }, reminder)).toBeUndefined();
    expect(dueAtOf({ ...MATCH_DAY, 'takes place': '2027-03-10T21:00' }, reminder)).toBe(at('2027-03-03T14:00:00Z'));
  });
});

describe('an official date that somebody typed', () => {
  it.each([
    [{}, []],
    [{ closes: '2027-02-30' }, ['closes']],
    [{ closes: '2027-03-03T25:00' }, ['closes']],
    [{ zone: 'Boston' }, ['zone']],
    [{ source: 'javascript:alert(1)' }, ['source']],
    [{ what: 'one\nEND:VEVENT' }, ['what']],
    [{ checked: 'yesterday' }, ['checked']],
    [{ closes: undefined }, ['opens']],
    [{ opens: '2027-04-01' }, ['opens']],
    [{ opens: '2027-03-03T09:00', closes: '2027-03-03' }, []],
    [{ opens: '2027-03-03T09:00', closes: '2027-03-03T08:00' }, ['opens']],
    [{ closes: 'March 3' }, ['closes']],
    [{ closes: undefined, 'takes place': '2027-03-19' }, []],
    [{ 'takes place': '2027-03-19' }, ['takes place']],
    [{ closes: undefined, 'takes place': 'noon' }, ['takes place']],
  ])('%j is checked by field', (change, fields) => {
    expect(faultsOfOfficialDate({ ...RANK_LISTS, ...change }).map(({ field }) => field)).toEqual(fields);
  });
});
