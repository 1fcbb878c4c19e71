import { expect, test } from 'vitest';
import { judgeNorm } from './meeting-norm.ts';

const count = (held: number, planned: number, open = 0) => ({ held, planned, open });

test.each([
  [count(4, 0), 2026, 'met'],
  [count(5, 1), 2026, 'met'],
  [count(3, 1), 2026, 'on_course'],
  [count(3, 0), 2026, 'at_risk'],
  [count(0, 3), 2026, 'at_risk'],
  // what nobody said was held counts for nothing
  [count(3, 0, 2), 2026, 'at_risk'],
  [count(3, 0), 2025, 'missed'],
  [count(4, 0), 2025, 'met'],
  [count(0, 4), 2027, 'on_course'],
])('%j in %i is %s', (one, year, state) => {
  expect(judgeNorm(4, one, year, 2026).state).toBe(state);
});

test('shows the sum', () => {
  expect(judgeNorm(4, count(3, 0), 2026, 2026).sum).toBe('3 gehouden + 0 gepland = 3. De norm is 4.');
  expect(judgeNorm(4, count(3, 0, 1), 2026, 2026).sum).toContain('1 overleg is voorbij en nog niet afgemeld');
});
