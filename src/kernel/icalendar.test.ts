import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from './icalendar.ts';

const now = new Date('2026-11-28T09:00:00Z');

interface Property {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

/** Reads iCalendar as RFC 5545 tells: CRLF, unfolding, then name, parameters and value. Throws on what it does not allow. */
function parse(text: string): readonly Property[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (/[\r\n]/.test(line)) throw new Error('a line end without its other half');
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => {
    const found = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]*)*):(.*)$/u.exec(line);
    if (found === null) throw new Error(`no property: ${line}`);
    const [, name = '', parameters = '', value = ''] = found;
    return { name, parameters: parameters.split(';').slice(1), value };
  });
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const read = (text: string, name: string): string[] =>
  parse(text)
    .filter((property) => property.name === name)
    .map(({ value }) => unescaped(value));

const calendar = (summary: string): string =>
  writeCalendar(
    'PUBLISH',
    [
      {
        uid: 'a@lantaarn',
        day: '2026-12-31',
        summary,
        url: 'https://voorbeeld.example/acties/1',
        sequence: 3,
        stamp: now,
      },
    ],
    'Acties',
  );

describe('a calendar', () => {
  it('says what RFC 5545 asks of it', () => {
    const properties = parse(calendar('A1: Meldroute'));
    expect(properties.map(({ name, parameters, value }) => [name, ...parameters, value].join('|'))).toEqual([
      'BEGIN|VCALENDAR',
      'VERSION|2.0',
      'PRODID|-//Lantaarn//Lantaarn//NL',
      'CALSCALE|GREGORIAN',
      'METHOD|PUBLISH',
      'X-WR-CALNAME|Acties',
      'BEGIN|VEVENT',
      'UID|a@lantaarn',
      'DTSTAMP|20261128T090000Z',
      'DTSTART|VALUE=DATE|20261231',
      'DTEND|VALUE=DATE|20270101',
      'TRANSP|TRANSPARENT',
      'SEQUENCE|3',
      'STATUS|CONFIRMED',
      'SUMMARY|A1: Meldroute',
      'URL|https://voorbeeld.example/acties/1',
      'END|VEVENT',
      'END|VCALENDAR',
    ]);
  });

  it('gives back every text as it was, however long and whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        // lone surrogates are no text, and control characters have no place in a calendar
        const text = [...raw.toWellFormed()].filter((sign) => sign >= ' ' && sign !== '\u007f').join('');
        expect(read(calendar(text), 'SUMMARY')).toEqual([text]);
      }),
    );
  });

  it('folds between characters of several octets', () => {
    const long = 'é€😀'.repeat(60);
    expect(read(calendar(long), 'SUMMARY')).toEqual([long]);
  });

  it('lets no text begin a property of its own', () => {
    const text = calendar('x\r\nATTACH:https://kwaad.example\nEND:VEVENT');
    expect(parse(text).filter(({ name }) => name === 'ATTACH')).toEqual([]);
    expect(read(text, 'SUMMARY')).toEqual(['x\nATTACH:https://kwaad.example\nEND:VEVENT']);
  });
});
