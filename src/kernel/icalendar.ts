import { addDays, type LocalDate } from './local-time.ts';

/** From one moment to another, or a whole day that takes nobody's time. */
type When = { readonly starts: Date; readonly ends: Date } | { readonly day: LocalDate };

/** Something with a time, as a calendar takes it. Nobody's name is in it. */
export type CalendarEvent = EventWords & When;

interface EventWords {
  /** Stays the same for as long as it is the same event. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
  /** Where to read more, on our own origin. */
  readonly url: string;
  /** One higher with each change that matters (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly stamp: Date;
  readonly cancelled?: boolean;
  /** Addresses, for an invitation that is answered. */
  readonly organiser?: string;
  readonly attendee?: string;
}

/** A calendar object (RFC 5545, RFC 5546). Times in UTC, lines of at most 75 octets, CRLF. A feed has a name of its own. */
export function writeCalendar(
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH',
  events: readonly CalendarEvent[],
  name?: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lantaarn//Lantaarn//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : [`X-WR-CALNAME:${escaped(name)}`]),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

const linesOf = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${utc(event.stamp)}`,
  ...whenOf(event),
  `SEQUENCE:${event.sequence}`,
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.description === undefined ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
  `URL:${event.url}`,
  ...(event.organiser === undefined ? [] : [`ORGANIZER:mailto:${event.organiser}`]),
  ...(event.attendee === undefined
    ? []
    : [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${event.attendee}`]),
  'END:VEVENT',
];

/** A whole day ends, for a calendar, where the next begins (RFC 5545, 3.6.1). */
const whenOf = (when: When): readonly string[] =>
  'day' in when
    ? [
        `DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`,
        `DTEND;VALUE=DATE:${addDays(when.day, 1).replaceAll('-', '')}`,
        'TRANSP:TRANSPARENT',
      ]
    : [`DTSTART:${utc(when.starts)}`, `DTEND:${utc(when.ends)}`];

const utc = (instant: Date): string =>
  instant
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '');

/** Text as a value (RFC 5545, 3.3.11). Other control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A long line goes on in the next one after a space; no character is cut in two. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 75) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part];
}
