import { expect, it } from 'vitest';
import { isLocalDate, typeDay, typedDay } from './local-time.ts';

it.each([
  ['31-12-2026', '2026-12-31'],
  ['1-3-2026', '2026-03-01'],
  [' 1/3/2026 ', '2026-03-01'],
  ['1.3.2026', '2026-03-01'],
  ['01 03 2026', '2026-03-01'],
  ['2026-03-01', '2026-03-01'],
])('a day typed as %s is understood', (typed, date) => {
  expect(typedDay(typed)).toBe(date);
});

it.each(['31-2-2026', '2026', 'gisteren', '1-3-26', '', '13-13-2026'])(
  'what is no day stays no day: %s',
  (typed) => {
    expect(isLocalDate(typedDay(typed))).toBe(false);
  },
);

it('a day is typed back as people write it', () => {
  expect(typeDay('2026-03-01')).toBe('01-03-2026');
});
