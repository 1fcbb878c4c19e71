import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attack } from './attacker.fixture.ts';
import type { Microdata } from './microdata.ts';
import { protect } from './protected.fixture.ts';
import { changeOf, roundCounts } from './round.ts';
import { loadSolver, type Solver } from './solver.ts';
import { linkedTables } from './tables.ts';

/** The invented region by age and sex too. It is no part of the product and may be away. */
const file = join(import.meta.dirname, '../../../../shared/reference/disclosure/synthetic_region.csv');

function read(): Microdata {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().replaceAll('"', '').split('\n');
  const rows = lines.map((line) => line.split(','));
  return {
    columns: header.split(',').slice(0, 4),
    rows: rows.map((row) => row.slice(0, 4)),
    counts: rows.map((row) => Number(row[4])),
  };
}

if (!existsSync(file)) {
  it('the reference region is not on this machine: the larger tables were not compared', () => {
    expect(existsSync(file)).toBe(false);
  });
} else {
  describe('the invented region, beside Gaussian elimination', () => {
    const data = read();
    const combinations = data.rows.map((row) =>
      Object.fromEntries(data.columns.map((column, at) => [column, row[at] ?? ''])),
    );
    let solver: Solver;
    beforeAll(async () => {
      solver = await loadSolver();
    });

    it.each([
      ['three-way, T = 5', 3, 5, 36, 64],
      ['three-way, T = 11', 3, 11, 62, 83],
      ['four-way, T = 5', 4, 5, 141, 235],
    ])('%s: the outsider is kept off at no more cells', (_, ways, threshold, primary, most) => {
      const shape = data.columns.slice(0, ways);
      const { unsafe, hidden, found, figures, whereOf } = protect(solver, data, [shape], {
        threshold,
        stronger: false,
        rounds: 0,
      });
      expect(found.status).toBe('protected');
      expect(unsafe.length).toBe(primary);
      expect(hidden.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most);
      // The attacker's own programme takes long on the four-way table: there he looks at every fortieth cell.
      for (const cell of unsafe.filter((__, at) => ways === 3 || at % 40 === 0)) {
        const [low, high] = attack(combinations, figures, whereOf.get(cell) ?? {});
        expect(high - low).toBeGreaterThanOrEqual(threshold - 1);
      }
    });

    it.each([
      ['two-way, base 5', 2, 5, 0.46, 2],
      ['three-way, base 5', 3, 5, 0.75, 5],
      ['four-way, base 3', 4, 3, 0.46, 3],
    ])('rounding %s: as close as the reference', (_, ways, base, most, furthest) => {
      const { system } = linkedTables(data, [data.columns.slice(0, ways)]);
      const { mean, largest } = changeOf(system, roundCounts({ system, base }));
      expect(mean).toBeLessThanOrEqual(most);
      expect(largest).toBeLessThanOrEqual(furthest);
    });
  });
}
