/** Something with a time, as a calendar takes it. Words are fixed words of ours: nobody's name, no subject. */
export interface CalendarEvent {
  /** Stays the same for as long as it is the same event. */
  readonly uid: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly summary: string;
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

/** A calendar object (RFC 5545, RFC 5546). Times in UTC, lines of at most 75 octets, CRLF. */
export function writeCalendar(
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH',
  events: readonly CalendarEvent[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lantaarn//Lantaarn//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

const linesOf = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${utc(event.stamp)}`,
  `DTSTART:${utc(event.starts)}`,
  `DTEND:${utc(event.ends)}`,
  `SEQUENCE:${event.sequence}`,
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `SUMMARY:${escaped(event.summary)}`,
  `URL:${event.url}`,
  ...(event.organiser === undefined ? [] : [`ORGANIZER:mailto:${event.organiser}`]),
  ...(event.attendee === undefined
    ? []
    : [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${event.attendee}`]),
  'END:VEVENT',
];

const utc = (instant: Date): string =>
  instant
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n');

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
