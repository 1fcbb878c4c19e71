import { beforeAll, describe, expect, it } from 'vitest';
import { attack, type Combination, type Figure } from './attacker.fixture.ts';
import { auditRelease, protectRelease } from './ledger.ts';
import { selectionName } from './ledger-system.ts';
import type { Microdata } from './microdata.ts';
import type { Entry, Selection } from './release.ts';
import { countIn, roundRelease } from './rounded-release.ts';
import { loadSolver, type Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const guarantee = { threshold: 5, width: 4, stronger: true };

describe('five years of an invented region, every release in the hands of the attacker', () => {
  const places = ['Noord', 'Oost', 'Zuid', 'West', 'Midden'];
  const forms = ['seksueel', 'arbeid', 'overig'];
  const years = ['2021', '2022', '2023', '2024', '2025'];
  const rows = years.flatMap((jaar) => places.flatMap((plaats) => forms.map((vorm) => [jaar, plaats, vorm])));
  const counts = rows.map(
    (_, at) => [7, 2, 0, 11, 5, 1, 16, 9, 3, 6, 8, 1, 22, 4, 2][(at * 7 + Math.floor(at / 15)) % 15] ?? 0,
  );
  const upTo = (last: number): Microdata => ({
    columns: ['jaar', 'plaats', 'vorm'],
    rows: rows.filter(([jaar = '']) => Number(jaar) <= last),
    counts: counts.filter((_, at) => Number(rows[at]?.[0]) <= last),
  });
  /** Each year: the region by form; the last three years by place, by form and by both. */
  const wishOf = (last: number): Selection[] => {
    const year = { jaar: [`${last}`] };
    const three = { jaar: [last - 2, last - 1, last].filter((one) => one >= 2021).map(String) };
    const byForm = forms.map((vorm) => ({ vorm: [vorm] }));
    const byPlace = places.map((plaats) => ({ plaats: [plaats] }));
    const wide =
      last < 2023
        ? []
        : [
            {},
            ...byForm,
            ...byPlace,
            ...byPlace.flatMap((one) => byForm.map((other) => ({ ...one, ...other }))),
          ];
    return [
      ...[{}, ...byForm].map((one) => ({ ...year, ...one })),
      ...wide.map((one) => ({ ...three, ...one })),
    ];
  };
  const combinations: Combination[] = rows.map(([jaar = '', plaats = '', vorm = '']) => ({
    jaar,
    plaats,
    vorm,
  }));
  const smallIn = (figures: readonly Figure[]): Figure[] => {
    const wanted = new Map<string, Figure>();
    const add = (where: Selection) => {
      const count = countIn(upTo(2025), where);
      if (count > 0 && count < 5) wanted.set(selectionName(where), { where, value: count });
    };
    for (const { where } of figures) add(where);
    for (const one of combinations)
      add(Object.fromEntries(Object.entries(one).map(([column, code]) => [column, [code]])));
    return [...wanted.values()];
  };

  it('by suppression: nothing small is narrowed below the width', () => {
    const ledger: Entry[] = [];
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const made = protectRelease(
        solver,
        ledger,
        { id: `${year}`, data: upTo(year), cells: wishOf(year) },
        guarantee,
      );
      if (made.status === 'protected' && auditRelease(solver, ledger, made.entry, guarantee).accepted)
        ledger.push(made.entry);
    }
    const figures = ledger.flatMap(({ release }) => release.cells);
    expect(ledger.length).toBeGreaterThanOrEqual(4);
    const targets = smallIn(figures);
    expect(targets.length).toBeGreaterThan(20);
    for (const { where } of targets) {
      const [low, high] = attack(combinations, figures, where);
      expect(high - low, selectionName(where)).toBeGreaterThanOrEqual(4);
    }
  });

  it('by rounding: no difference of any two published figures is small, and no figure shows a small count', () => {
    const ledger: Entry[] = [];
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const next = roundRelease({ id: `${year}`, data: upTo(year), cells: wishOf(year) }, 5, ledger.at(-1));
      expect(auditRelease(solver, ledger, next, guarantee)).toEqual({ accepted: true });
      ledger.push(next);
    }
    const figures = ledger.flatMap(({ release }) => release.cells);
    for (const { where, value } of figures) {
      expect(value === 0 || (value ?? 0) >= 5, selectionName(where)).toBe(true);
      for (const other of figures)
        if (isWithin(other.where, where)) {
          const rest = (value ?? 0) - (other.value ?? 0);
          expect(rest === 0 || rest >= 5, `${selectionName(where)} less ${selectionName(other.where)}`).toBe(
            true,
          );
        }
    }
  });
});

const isWithin = (inner: Selection, outer: Selection): boolean =>
  Object.entries(outer).every(
    ([column, codes]) => inner[column]?.every((code) => codes.includes(code)) ?? false,
  );
