import type { OfficialDate } from '../corpus/official-dates.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { type CalendarMoment, momentsOf } from './calendar-moment.ts';
import { spaced } from './official-passage.ts';

/** RFC 5545, 3.1: lines of at most 75 octets, without their end. */
const LONGEST_LINE = 75;
const LINE_END = '\r\n';
const OCTETS = new TextEncoder();

/**
 * Dates as a calendar file (RFC 5545). A day without an hour becomes a whole day, an hour an instant in UTC, so that the file needs
 * no definitions of zones.
 * @param now milliseconds since 1970; what is past is left out
 */
export function calendarFile(dates: readonly OfficialDate[], now: number): string {
  const ahead = momentsOf(dates).filter(({ at }) => at >= now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Seldinger//Dates of applications//EN',
    'CALSCALE:GREGORIAN',
    ...ahead.flatMap((moment) => eventLines(moment, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}

function eventLines({ date, end, written, at }: CalendarMoment, now: number): string[] {
  const about = [
    date.cycle && `${say.ofCycle(date.cycle).slice(2)}`,
    `${say.moments[end]} ${spaced(written)} (${date.zone})`,
    date.source,
    say.checkedOn(date.checked).slice(2),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${date.id}-${end.replaceAll(' ', '-')}@seldinger`,
    `DTSTAMP:${utc(now)}`,
    written.includes('T') ? `DTSTART:${utc(at)}` : `DTSTART;VALUE=DATE:${written.replaceAll('-', '')}`,
    `SUMMARY:${escaped(end === 'takes place' ? date.what : `${date.what} (${say.moments[end]})`)}`,
    `DESCRIPTION:${escaped(about.filter(Boolean).join('\n'))}`,
    // As an address, not as text: URL takes no escapes, and href has no character that would end the line.
    `URL:${new URL(date.source).href}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Text as a value of TEXT (3.3.11): nothing in it can end the line or begin another property. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

/** Long lines go on after a line end and a space, and no character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = OCTETS.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      text += `${LINE_END} `;
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
