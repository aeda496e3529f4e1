import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type OfficialDate } from '../../src/index.ts';
import { many } from '../property/settings.ts';
import { NOON } from './advice-in-words.ts';

const BASE: OfficialDate = {
  id: 'rank-lists',
  what: 'rank order lists, IR; DR\\prelim, are due — überall, for 👩🏽‍⚕️ and everybody else who applies in this very cycle',
  cycle: '2026-2027',
  opens: '2027-02-01',
  closes: '2027-03-03T21:00',
  zone: 'America/New_York',
  source: 'https://example.org/calendar?a=1,2;b=c',
  checked: '2026-11-20',
  retired: false,
};

/** The events of a calendar file, as a calendar reads them. */
function eventsIn(file: string) {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      wholeDay: event.startDate.isDate,
      description: event.description,
      url: String(component.getFirstPropertyValue('url')),
      names: component.getAllProperties().map(({ name }) => name),
    };
  });
}

const NAMES = ['uid', 'dtstamp', 'dtstart', 'summary', 'description', 'url', 'transp'];

describe('a calendar file', () => {
  it('holds what lies ahead, as a calendar reads it', () => {
    expect(eventsIn(calendarFile([BASE, { ...BASE, id: 'old', opens: undefined, closes: '2025-01-01' }], NOON))).toEqual([
      {
        uid: 'rank-lists-opens@seldinger',
        summary: `${BASE.what} (opens)`,
        start: '2027-02-01',
        wholeDay: true,
        description:
          'cycle 2026-2027\nopens 2027-02-01 (America/New_York)\nhttps://example.org/calendar?a=1,2;b=c\nchecked on 2026-11-20',
        url: 'https://example.org/calendar?a=1,2;b=c',
        names: NAMES,
      },
      {
        uid: 'rank-lists-closes@seldinger',
        summary: `${BASE.what} (closes)`,
        start: '2027-03-04T02:00:00Z',
        wholeDay: false,
        description:
          'cycle 2026-2027\ncloses 2027-03-03 21:00 (America/New_York)\nhttps://example.org/calendar?a=1,2;b=c\nchecked on 2026-11-20',
        url: 'https://example.org/calendar?a=1,2;b=c',
        names: NAMES,
      },
    ]);
  });

  it('holds what takes place on a single day as a whole day, or as its hour', () => {
    const { opens: _opens, closes: _closes, ...rest } = BASE;
    const matchDay = (moment: string) => eventsIn(calendarFile([{ ...rest, what: 'Match Day', 'takes place': moment }], NOON));
    expect(matchDay('2027-03-19')).toMatchObject([
      { uid: 'rank-lists-takes-place@seldinger', summary: 'Match Day', start: '2027-03-19', wholeDay: true },
    ]);
    expect(matchDay('2027-03-19T12:00')).toMatchObject([{ start: '2027-03-19T16:00:00Z', wholeDay: false, names: NAMES }]);
  });

  it('has lines of at most 75 octets that end as the standard asks, and cuts no character in two', () => {
    const file = calendarFile([BASE], NOON);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = file.slice(0, -2).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\ufffd]/.test(line))).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '\\',
          ';',
          ',',
          ':',
          '"',
          '\r\n',
          '\n',
          '\r',
          '\u2028',
          '\u0085',
          'END:VEVENT',
          'BEGIN:VALARM',
          ' ',
          'a',
          'é',
          '😀',
        ),
        {
          minLength: 1,
          maxLength: 60,
        },
      )
      .map((pieces) => pieces.join('')),
  );

  it('keeps whatever was typed within its field', () => {
    fc.assert(
      fc.property(anyText, anyText, (what, cycle) => {
        const events = eventsIn(calendarFile([{ ...BASE, what, cycle }], NOON));
        expect(events.map(({ uid, names }) => [uid, names])).toEqual([
          ['rank-lists-opens@seldinger', NAMES],
          ['rank-lists-closes@seldinger', NAMES],
        ]);
        const plain = what.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
        expect(events[0]?.summary).toBe(`${plain} (opens)`);
      }),
      many,
    );
  });
});
