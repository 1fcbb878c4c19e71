import { expect, test } from 'vitest';
import { quartersBefore } from './signal-figure.ts';

test('only quarters that are over are counted', () => {
  expect(quartersBefore('2026-11-28', 2)).toEqual([
    { label: '2026, kwartaal 2', from: '2026-04-01', until: '2026-06-30' },
    { label: '2026, kwartaal 3', from: '2026-07-01', until: '2026-09-30' },
  ]);
  expect(quartersBefore('2026-12-31', 1)).toEqual([
    { label: '2026, kwartaal 4', from: '2026-10-01', until: '2026-12-31' },
  ]);
  expect(quartersBefore('2026-01-01', 1)[0]?.label).toBe('2025, kwartaal 4');
});
