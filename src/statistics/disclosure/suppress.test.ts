import { beforeAll, describe, expect, it } from 'vitest';
import { attack, type Combination } from './attacker.fixture.ts';
import { audit } from './audit.ts';
import { groupingsIn, type Microdata } from './microdata.ts';
import { protect } from './protected.fixture.ts';
import { incomes, linkedCase, region } from './reference-tables.fixture.ts';
import { loadSolver, type Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const combinationsIn = (data: Microdata): Combination[] =>
  data.rows.map((row) => Object.fromEntries(data.columns.map((column, at) => [column, row[at] ?? ''])));

describe('the two-way reference tables', () => {
  it.each([
    ['region', region, 11, 19],
    ['incomes', incomes, 8, 12],
  ] as const)(
    '%s: hides no more than Gaussian elimination, with the width guaranteed',
    (_, data, primary, most) => {
      for (const stronger of [false, true]) {
        const { unsafe, hidden, figures, whereOf } = protect(solver, data, [data.columns], {
          stronger,
          rounds: 40,
        });
        expect(unsafe.length).toBe(primary);
        expect(hidden.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most);
        for (const cell of unsafe) {
          const [low, high] = attack(combinationsIn(data), figures, whereOf.get(cell) ?? {});
          expect(high - low).toBeGreaterThanOrEqual(4);
        }
      }
    },
  );

  it('gives the same answer for the same seed', () => {
    const [one, other] = [
      protect(solver, region, [region.columns]),
      protect(solver, region, [region.columns]),
    ];
    expect(one.hidden).toEqual(other.hidden);
  });
});

describe('linked tables', () => {
  const columns = ['region', 'county', 'group'];
  const declared = { groupings: groupingsIn(linkedCase, columns) };
  const shapesOf = { both: [['region'], ['county'], ['group']], county: [['region'], ['county']] } as const;
  const namesHidden = ({ linked, hidden }: ReturnType<typeof protect>): string[] =>
    linked.names.filter((_, cell) => hidden[cell] === 1);

  it('needs nothing more for one of the tables alone', () => {
    const alone = protect(solver, linkedCase, shapesOf.county, { threshold: 4, stronger: false, declared });
    expect(namesHidden(alone)).toEqual(['region=A', 'region=B', 'region=K', 'region=L', 'region=M']);
  });

  it('hides N as well when both go out, and the attacker no longer finds K', () => {
    const both = protect(solver, linkedCase, shapesOf.both, { threshold: 4, stronger: false, declared });
    expect(namesHidden(both)).toEqual([
      'region=A',
      'region=B',
      'region=K',
      'region=L',
      'region=M',
      'region=N',
    ]);
    const [low, high] = attack(combinationsIn(linkedCase), both.figures, { region: ['K'] });
    expect(high - low).toBeGreaterThanOrEqual(3);
    const naive = both.figures.map((figure) =>
      'region' in figure.where && figure.where['region']?.[0] === 'N' ? { ...figure, value: 7 } : figure,
    );
    expect(attack(combinationsIn(linkedCase), naive, { region: ['K'] })).toEqual([3, 3]);
  });

  it('refuses what an audit of both together does not find safe', () => {
    const { linked, unsafe, guarantee } = protect(solver, linkedCase, shapesOf.both, {
      threshold: 4,
      stronger: false,
      declared,
    });
    const hidden = Uint8Array.from(linked.system.counts, (count) => (count < 4 ? 1 : 0));
    const { safe, gaps, intervals } = audit(solver, { system: linked.system, hidden, unsafe, guarantee });
    expect(safe).toBe(false);
    expect(gaps.map(({ cell }) => linked.names[cell])).toContain('region=K');
    expect(intervals.find(({ cell }) => linked.names[cell] === 'region=K')).toMatchObject({
      low: 3,
      high: 3,
      exact: true,
    });
  });
});

it('four regions by two sexes with one unsafe cell: three more hidden, eleven published', () => {
  const data: Microdata = {
    columns: ['region', 'sex'],
    rows: ['A', 'B', 'C', 'D'].flatMap((code) => [
      [code, 'm'],
      [code, 'f'],
    ]),
    counts: [20, 9, 12, 3, 14, 10, 8, 16],
  };
  const { hidden, unsafe } = protect(solver, data, [['region', 'sex']]);
  expect(unsafe.length).toBe(1);
  expect([hidden.length, hidden.reduce((sum, one) => sum + one, 0)]).toEqual([15, 4]);
});

describe('two hidden cells of one person each', () => {
  const data: Microdata = {
    columns: ['plaats', 'vorm'],
    rows: ['A', 'B', 'C'].flatMap((plaats) => ['x', 'y', 'z'].map((vorm) => [plaats, vorm])),
    counts: [1, 1, 20, 9, 8, 12, 7, 9, 11],
  };
  const combinations = combinationsIn(data);
  const own = { where: { plaats: ['A'], vorm: ['x'] }, least: 1, most: 1 };
  const other = { plaats: ['A'], vorm: ['y'] };

  it('hold for an outsider, but not for one of the two', () => {
    const { linked, unsafe, guarantee } = protect(solver, data, [data.columns], { threshold: 3 });
    const naive = new Set(
      ['A', 'B'].flatMap((plaats) => ['x', 'y'].map((vorm) => `plaats=${plaats}, vorm=${vorm}`)),
    );
    const hidden = Uint8Array.from(linked.names, (name) => (naive.has(name) ? 1 : 0));
    const task = { system: linked.system, hidden, unsafe };
    expect(audit(solver, { ...task, guarantee: { ...guarantee, stronger: false } }).safe).toBe(true);
    const kinds = audit(solver, { ...task, guarantee }).gaps.map(({ attacker }) => attacker.kind);
    expect(new Set(kinds)).toEqual(new Set(['informed', 'insider']));
  });

  it('are protected so that neither finds the other, also when he knows that both are small', () => {
    const { figures } = protect(solver, data, [data.columns], { threshold: 3 });
    const [low, high] = attack(combinations, figures, other, [own]);
    expect(Math.floor(high) - Math.ceil(low)).toBeGreaterThanOrEqual(1);
    const small = [own, { where: other, least: 1, most: 2 }].map(({ where }) => ({
      where,
      least: 1,
      most: 2,
    }));
    const [least, most] = attack(combinations, figures, other, small);
    expect(Math.floor(most) - Math.ceil(least)).toBeGreaterThanOrEqual(1);
  });
});
