import { describe, expect, it } from 'vitest';
import { groupingsIn, type Microdata } from './microdata.ts';
import { incomes, linkedCase, region } from './reference-tables.fixture.ts';
import { changeOf, possibleBehind, roundCounts } from './round.ts';
import { contributionsBy, isDominated, isWithinPercent, unsafeCells } from './rules.ts';
import { linkedTables } from './tables.ts';

describe('tables and their totals', () => {
  it('have every cell, empty ones and totals included', () => {
    const { system, tables, names } = linkedTables(region, [region.columns]);
    expect([system.cells.length, tables[0]?.cells.length]).toEqual([70, 70]);
    expect(system.counts[names.indexOf('totaal')]).toBe(948);
    expect(system.counts[names.indexOf('vorm=overig')]).toBe(35);
    expect(system.counts[names.indexOf('gemeente=G05, vorm=overig')]).toBe(0);
    expect(linkedTables(incomes, [incomes.columns]).system.cells.length).toBe(60);
  });

  it('share cells, and leave out what cannot occur', () => {
    const groupings = groupingsIn(linkedCase, linkedCase.columns);
    expect(groupings.map(({ group, of }) => `${group} of ${of}`)).toEqual([
      'county of region',
      'group of region',
    ]);
    const { system, names } = linkedTables(
      linkedCase,
      [
        ['region', 'county'],
        ['group', 'county'],
      ],
      { groupings },
    );
    expect(names.filter((name) => name.startsWith('region=A'))).toEqual(['region=A']);
    expect(names).not.toContain('group=big, county=1');
    expect(system.counts[names.indexOf('group=small, county=2')]).toBe(10);
  });

  it('guard small cells that tables of other shapes come down to', () => {
    const data: Microdata = {
      columns: ['a', 'b', 'c'],
      rows: [
        ['1', 'x', 'p'],
        ['2', 'y', 'q'],
      ],
      counts: [9, 2],
    };
    const { unseen, names } = linkedTables(data, [['a', 'b'], ['c']], { guardBelow: 5 });
    expect(unseen.map((cell) => names[cell])).toContain('a=2, b=y, c=q');
  });

  it.each([
    [{ ...region, counts: region.rows.map(() => 1.5) }, 'whole number'],
    [{ ...region, counts: [1] }, 'as many counts'],
  ])('refuse counts that are none', (data, words) => {
    expect(() => linkedTables(data, [region.columns])).toThrow(words);
  });

  it('refuse a column that is not there and a code that was not declared', () => {
    expect(() => linkedTables(region, [['plaats']])).toThrow('no column plaats');
    expect(() =>
      linkedTables(region, [['vorm']], { dimensions: [{ column: 'vorm', codes: ['overig'] }] }),
    ).toThrow('no code seksueel');
  });
});

describe('rules', () => {
  const linked = linkedTables(region, [region.columns]);
  it('threshold: 1 up to T - 1, not 0', () => {
    const found = unsafeCells(linked, { threshold: 5 });
    expect(found.length).toBe(11);
    expect(found.every(({ because }) => because === 'threshold')).toBe(true);
  });

  it('group disclosure: a category that holds everybody, and the empty ones beside it', () => {
    const found = unsafeCells(linked, { threshold: 2, groupShare: 0.95 }).filter(
      ({ because }) => because === 'group',
    );
    expect(found.map(({ cell }) => linked.names[cell])).toEqual([
      'gemeente=G12, vorm=arbeid',
      'gemeente=G12, vorm=crimineel',
      'gemeente=G12, vorm=overig',
      'gemeente=G12, vorm=seksueel',
    ]);
    expect(() => unsafeCells(linked, { threshold: 5, groupShare: 0.4 })).toThrow('group share');
  });

  it('dominance and p%: over contributions', () => {
    expect([
      isDominated([80, 10, 10], 1, 75),
      isDominated([70, 20, 10], 1, 75),
      isDominated([], 1, 75),
    ]).toEqual([true, false, false]);
    expect([
      isWithinPercent([100, 50, 9], 10),
      isWithinPercent([100, 50, 10], 10),
      isWithinPercent([], 10),
    ]).toEqual([true, false, false]);
    const reports: Microdata = {
      columns: ['plaats', 'melder'],
      rows: [
        ['A', 'politie'],
        ['A', 'zorg'],
        ['B', 'politie'],
        ['B', 'zorg'],
        ['B', 'kerk'],
      ],
      counts: [19, 1, 8, 7, 6],
    };
    const tables = linkedTables(reports, [['plaats']]);
    const found = unsafeCells(
      tables,
      { threshold: 3, dominance: { n: 1, k: 75 }, pPercent: 10 },
      contributionsBy(reports, 'melder', [['plaats']]),
    );
    expect(found.map(({ cell, because }) => [tables.names[cell], because])).toEqual([
      ['plaats=A', 'dominance'],
    ]);
  });
});

describe('rounding', () => {
  const { system, tables } = linkedTables(region, [region.columns]);
  it('base 5: as close as the reference, nothing small left, everything adds up', () => {
    const rounding = roundCounts({ system, base: 5 });
    const { mean, largest } = changeOf(system, rounding);
    expect(mean).toBeLessThanOrEqual(0.465);
    expect(largest).toBeLessThanOrEqual(2);
    expect(rounding.counts.some((count) => count > 0 && count < 5)).toBe(false);
    const rounded = new Map(
      tables[0]?.cells.map(({ codes, cell }) => [codes.join(), rounding.counts[cell] as number]),
    );
    const sum = [...rounded].reduce(
      (total, [codes, value]) => (codes.endsWith(',') || codes.startsWith(',') ? total : total + value),
      0,
    );
    expect(sum).toBe(rounded.get(','));
    expect(roundCounts({ system, base: 5 })).toEqual(rounding);
  });

  it('leaves to whoever knows the method every count that a rounded one can come from', () => {
    const { people } = roundCounts({ system, base: 5, every: true });
    system.people.forEach((count, atom) => {
      const [low, high] = possibleBehind(people[atom] as number, 5);
      expect(count >= low && count <= high).toBe(true);
      if (count > 0 && count < 5) expect(high - low).toBe(4);
    });
  });

  it('keeps what was published before', () => {
    const frozen = Array.from(system.people, (count, atom) =>
      atom % 2 === 0 ? 5 * Math.ceil(count / 5) : null,
    );
    const { people } = roundCounts({ system, base: 5, frozen, every: true });
    frozen.forEach((count, atom) => {
      if (count !== null) expect(people[atom]).toBe(count);
    });
    expect(() => roundCounts({ system, base: 1 })).toThrow('base');
  });
});
