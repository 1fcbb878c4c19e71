import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../local-time.ts';
import { addWorkingDays } from '../working-days.ts';
import { dueIn, sayDate, sayDay, sayDue, sayMoment, sayMomentBriefly, sayTime } from './dates.ts';

const at = (text: string): Date => new Date(text);
const now = at('2026-11-23T10:00:00Z');

describe('a moment as people say it', () => {
  test.each([
    ['2026-11-23T13:05:00Z', 'vandaag 14:05'],
    ['2026-11-22T13:05:00Z', 'gisteren 14:05'],
    ['2026-11-24T08:12:00Z', 'morgen 09:12'],
    ['2026-11-16T08:12:00Z', 'maandag 16 november, 09:12'],
    ['2025-12-30T08:12:00Z', 'dinsdag 30 december 2025, 09:12'],
  ])('%s is "%s"', (instant, words) => {
    expect(sayMoment(at(instant), now)).toBe(words);
  });

  test('midnight in the Netherlands divides the days, not midnight in UTC', () => {
    expect(sayMoment(at('2026-11-22T22:59:00Z'), now)).toBe('gisteren 23:59');
    expect(sayMoment(at('2026-11-22T23:00:00Z'), now)).toBe('vandaag 00:00');
  });

  test('yesterday is the day before on the calendar, also when that day has 23 or 25 hours', () => {
    expect(sayMoment(at('2026-03-28T23:30:00Z'), at('2026-03-29T21:59:00Z'))).toBe('vandaag 00:30');
    expect(sayMoment(at('2026-03-28T22:30:00Z'), at('2026-03-29T21:59:00Z'))).toBe('gisteren 23:30');
    expect(sayMoment(at('2026-10-24T22:30:00Z'), at('2026-10-25T22:45:00Z'))).toBe('vandaag 00:30');
    expect(sayMoment(at('2026-10-24T21:30:00Z'), at('2026-10-25T22:45:00Z'))).toBe('gisteren 23:30');
  });

  test('the hour that comes twice and the hour that is skipped are read from the clock', () => {
    expect(sayTime(at('2026-10-25T00:30:00Z'))).toBe('02:30');
    expect(sayTime(at('2026-10-25T01:30:00Z'))).toBe('02:30');
    expect(sayTime(at('2026-03-29T00:59:00Z'))).toBe('01:59');
    expect(sayTime(at('2026-03-29T01:00:00Z'))).toBe('03:00');
  });

  test('around New Year', () => {
    const newYear = at('2026-12-31T23:30:00Z');
    expect(sayMoment(at('2026-12-31T22:30:00Z'), newYear)).toBe('gisteren 23:30');
    expect(sayMoment(at('2026-12-29T11:00:00Z'), newYear)).toBe('dinsdag 29 december 2026, 12:00');
  });

  test('in other languages, with western digits', () => {
    expect(sayMoment(at('2026-11-22T13:05:00Z'), now, 'pl')).toBe('wczoraj 14:05');
    expect(sayMoment(at('2026-11-16T08:12:00Z'), now, 'es')).toBe('lunes, 16 de noviembre, 09:12');
    expect(sayDate('2026-11-16', 'pl')).toBe('16 listopada 2026');
    expect(sayDate('2026-11-16', 'ar')).toMatch(/16.*2026/);
    expect(sayDay('2026-11-24', now, 'ar')).toBe('غدًا');
  });

  test('in English, and briefly', () => {
    expect(sayMoment(at('2026-11-16T08:12:00Z'), now, 'en')).toBe('Monday 16 November, 09:12');
    expect(sayDay('2026-11-22', now, 'en')).toBe('yesterday');
    expect(sayMomentBriefly(at('2026-11-18T15:40:00Z'), now)).toBe('18 nov 16:40');
    expect(sayMomentBriefly(at('2026-03-18T15:40:00Z'), now)).toBe('18 mrt 16:40');
    expect(sayMomentBriefly(at('2025-12-30T15:40:00Z'), now)).toBe('30 dec 2025');
    expect(sayMomentBriefly(at('2026-11-22T15:40:00Z'), now)).toBe('gisteren 16:40');
  });
});

describe('what is left of a term', () => {
  test.each([
    ['2026-11-23T16:00:00Z', 'vandaag', 'soon'],
    ['2026-11-23T08:00:00Z', 'te laat sinds 09:00', 'late'],
    ['2026-11-22T16:00:00Z', '1 dag te laat', 'late'],
    ['2026-11-20T16:00:00Z', '3 dagen te laat', 'late'],
    ['2026-11-24T16:00:00Z', 'nog 1 werkdag', 'fine'],
    ['2026-11-25T16:00:00Z', 'nog 2 werkdagen', 'fine'],
    ['2026-11-30T16:00:00Z', 'nog 5 werkdagen', 'fine'],
  ])('%s: %s', (due, text, state) => {
    expect(dueIn(at(due), now)).toEqual({ text, state });
  });

  test('a weekend in which nobody works is counted in days', () => {
    expect(sayDue(at('2026-11-29T11:00:00Z'), at('2026-11-27T11:00:00Z'))).toBe('nog 2 dagen');
  });

  test('days late do not change with the clock going forward or back', () => {
    expect(sayDue(at('2026-03-28T22:59:00Z'), at('2026-03-30T05:00:00Z'))).toBe('2 dagen te laat');
    expect(sayDue(at('2026-10-24T21:59:00Z'), at('2026-10-26T05:00:00Z'))).toBe('2 dagen te laat');
  });

  test('a term of n working days starts as "nog n werkdagen"', () => {
    const instants = fc.date({ min: at('2024-01-01'), max: at('2032-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 40 }), (start, days) => {
        const due = addWorkingDays(start, days);
        if (localDate(due) === localDate(start)) return;
        expect(sayDue(due, start)).toBe(`nog ${days} ${days === 1 ? 'werkdag' : 'werkdagen'}`);
      }),
    );
  });
});
