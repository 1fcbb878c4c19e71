import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

describe('a table as CSV', () => {
  it('opens in a Dutch spreadsheet', () => {
    expect(csvOf(['kenmerk', 'aantal'], [['K7M4-Q2X', 3]])).toBe('\ufeffkenmerk;aantal\r\nK7M4-Q2X;3\r\n');
  });

  it('keeps what belongs in one cell in one cell', () => {
    expect(csvOf(['a'], [['x;"y"\nz']])).toContain('"x;""y""\nz"');
  });

  it('is never a formula, whatever somebody typed', () => {
    const risky = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠'), fc.string())
      .map((it) => it.join(''));
    fc.assert(
      fc.property(risky, (text) => {
        const [, line = ''] = csvOf(['a'], [[text]]).split('\ufeffa\r\n');
        expect(line.replace(/^"/, '')).toMatch(/^'/);
      }),
    );
  });
});
