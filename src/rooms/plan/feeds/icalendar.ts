/** One appointment or day in a calendar. */
export interface CalendarEvent {
  /** Stays the same for ever, so that a calendar replaces what it had. */
  readonly uid: string;
  /** A whole day, or a moment with an end. */
  readonly when: { readonly day: string } | { readonly from: Date; readonly until: Date };
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  /** Goes up with every change. */
  readonly sequence?: number;
  readonly cancelled?: boolean;
}

export interface Calendar {
  /** What a calendar program shows as the name. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When it was made. */
  readonly now: Date;
  /** `PUBLISH` for a feed; `REQUEST` or `CANCEL` for an invitation. */
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
}

const CRLF = '\r\n';
const PRODUCT = '-//Lantaarn//Lantaarn//NL';

/** Octets in a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A calendar as iCalendar text (RFC 5545): UTF-8, lines folded at 75 octets, CRLF at each end. */
export const icalendar = ({ name, events, now, method = 'PUBLISH' }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
    .map((line) => fold(line) + CRLF)
    .join('');

const eventLines = (event: CalendarEvent, now: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${instant(now)}`,
  ...whenLines(event.when),
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.description === undefined ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
  ...(event.location === undefined ? [] : [`LOCATION:${escaped(event.location)}`]),
  ...(event.url === undefined ? [] : [`URL:${event.url}`]),
  ...(event.sequence === undefined ? [] : [`SEQUENCE:${event.sequence}`]),
  ...(event.cancelled ? ['STATUS:CANCELLED'] : []),
  'END:VEVENT',
];

/** A whole day ends, for a calendar, at the beginning of the next (RFC 5545, 3.6.1), and takes nobody's time. */
const whenLines = (when: CalendarEvent['when']): string[] =>
  'day' in when
    ? [
        `DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`,
        `DTEND;VALUE=DATE:${new Date(Date.parse(when.day) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}`,
        'TRANSP:TRANSPARENT',
      ]
    : [`DTSTART:${instant(when.from)}`, `DTEND:${instant(when.until)}`];

const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Text as a value (RFC 5545, 3.3.11). Other control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Breaks a line where it would be longer than 75 octets, never within a character; what follows begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join(CRLF);
}
