import { describe, expect, it } from 'vitest';
import { readBirthDate } from './birth-date.ts';

describe('dates of birth', () => {
  it.each([
    '1990-05-14',
    '1990-05-14T00:00:00Z',
    '1990-05-14 00:00',
    '19900514',
    '14051990',
    '14-5-1990',
    '14.05.90',
    "14/05/'90",
    '05/14/1990',
    '14 mei 1990',
    '14e mei 1990',
    'May 14, 1990',
    '14th May 1990',
    '14 maja 1990',
    '14 mai 1990',
    '14 май 1990',
    '14 травня 1990',
    '١٤/٥/١٩٩٠',
  ])('reads %s', (text) => {
    expect(readBirthDate(text)).toEqual({ year: '1990', month: '05', day: '14', possible: true });
  });

  it('takes 1 January, and months and days of 0, for a year alone', () => {
    for (const text of ['1990', '1990-01-01', '01-01-1990', '1 januari 1990', '00-00-1990', '1990-00-00'])
      expect(readBirthDate(text), text).toEqual({ year: '1990', month: null, day: null, possible: true });
  });

  it('keeps a month without its day', () => {
    for (const text of ['1990-05', '05-1990', 'mei 1990', '1990-05-00'])
      expect(readBirthDate(text), text).toEqual({ year: '1990', month: '05', day: null, possible: true });
  });

  it('keeps the digits of a day that there is not, and says so', () => {
    for (const [text, month, day] of [
      ['31-02-1990', '02', '31'],
      ['1990-13-45', '13', '45'],
      ['29-02-1990', '02', '29'],
      ['31/04/1990', '04', '31'],
    ] as const)
      expect(readBirthDate(text), text).toEqual({ year: '1990', month, day, possible: false });
    expect(readBirthDate('29-02-1992')?.possible).toBe(true);
  });

  it('takes two digits for the nearest year that can be', () => {
    expect(readBirthDate('01-02-05')?.year).toBe('2005');
    expect(readBirthDate('01-02-85')?.year).toBe('1985');
  });

  it('has nothing for what is no date', () => {
    for (const text of ['', 'onbekend', '?', '12', '5 brumaire 1990', '1990-05-14-3', '123456789'])
      expect(readBirthDate(text), text).toBeNull();
  });
});
