import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf, isLocalDate, localDate, localMoment, weekday } from './local-time.ts';
import { addWorkingDays, isWorkingDay, publicHolidays, workingDaysUntil } from './working-days.ts';

const instants = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2050-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('local time', () => {
  it('shows the day and clock of the Netherlands, in winter and in summer', () => {
    expect(localMoment(new Date('2026-01-01T22:59:59.250Z'))).toEqual({
      date: '2026-01-01',
      clock: 86_399_250,
    });
    expect(localDate(new Date('2025-12-31T23:00:00Z'))).toBe('2026-01-01');
    expect(localDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });

  it('goes there and back, save for the hour that comes twice', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const back = instantOf(localMoment(instant));
        const doubled = back.getTime() === instant.getTime() - 3_600_000;
        expect(doubled || back.getTime() === instant.getTime()).toBe(true);
      }),
    );
  });

  it('takes the first of the hour that comes twice, and moves on where an hour is skipped', () => {
    const half = 2.5 * 3_600_000;
    expect(instantOf({ date: '2026-10-25', clock: half }).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf({ date: '2026-03-29', clock: half }).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('knows days that exist', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2026-02-29')).toBe(false);
    expect(isLocalDate('2026-2-9')).toBe(false);
    expect(weekday('2026-11-24')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('public holidays', () => {
  it('are those of the published calendar', () => {
    expect(publicHolidays(2025)).toEqual([
      '2025-01-01',
      '2025-04-20',
      '2025-04-21',
      '2025-04-26',
      '2025-05-05',
      '2025-05-29',
      '2025-06-08',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ]);
    expect(publicHolidays(2026, true)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter of %i falls on %s', (year, date) => {
    expect(publicHolidays(year)).toContain(date);
    expect(publicHolidays(year)).toContain(addDays(date, 1));
  });
});

describe('working days', () => {
  it('pass over weekends, holidays and days of one’s own', () => {
    const friday = new Date('2026-11-20T09:30:00Z');
    expect(addWorkingDays(friday, 1).toISOString()).toBe('2026-11-23T09:30:00.000Z');
    const closed = { closedDays: ['2026-11-23'] };
    expect(addWorkingDays(friday, 1, closed).toISOString()).toBe('2026-11-24T09:30:00.000Z');
    expect(addWorkingDays(new Date('2026-11-21T12:00:00Z'), 1).toISOString()).toBe(
      '2026-11-23T12:00:00.000Z',
    );
  });

  it('pass over New Year with the same time on the clock', () => {
    const eve = new Date('2026-12-31T22:59:00Z');
    expect(addWorkingDays(eve, 1).toISOString()).toBe('2027-01-04T22:59:00.000Z');
    // Half an hour into 1 January in the Netherlands, though still 31 December in UTC.
    expect(addWorkingDays(new Date('2026-12-31T23:30:00Z'), 1).toISOString()).toBe(
      '2027-01-03T23:30:00.000Z',
    );
  });

  it('keep the time on the clock when summer time begins or ends', () => {
    expect(addWorkingDays(new Date('2026-03-27T09:00:00Z'), 1).toISOString()).toBe(
      '2026-03-30T08:00:00.000Z',
    );
    expect(addWorkingDays(new Date('2026-10-23T08:00:00Z'), 1).toISOString()).toBe(
      '2026-10-26T09:00:00.000Z',
    );
  });

  it('leave Good Friday to the municipality', () => {
    expect(isWorkingDay('2026-04-03')).toBe(true);
    expect(isWorkingDay('2026-04-03', { goodFriday: true })).toBe(false);
  });

  it('end on a working day, at the same clock time, and count back to what was added', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 40 }), fc.boolean(), (instant, days, goodFriday) => {
        const due = addWorkingDays(instant, days, { goodFriday });
        expect(isWorkingDay(localDate(due), { goodFriday })).toBe(true);
        expect(localMoment(due).clock).toBe(localMoment(instant).clock);
        expect(workingDaysUntil(instant, due, { goodFriday })).toBe(days);
        expect(workingDaysUntil(due, instant, { goodFriday })).toBe(-days);
      }),
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(instants, fc.nat(20), fc.nat(20), (instant, first, second) => {
        const twice = addWorkingDays(addWorkingDays(instant, first), second);
        expect(localMoment(twice)).toEqual(localMoment(addWorkingDays(instant, first + second)));
      }),
    );
  });

  it('are whole and not negative', () => {
    expect(() => addWorkingDays(new Date(), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(new Date(), 1.5)).toThrow(RangeError);
  });
});
