import { beforeAll, describe, expect, it } from 'vitest';
import { attack } from './attacker.fixture.ts';
import { auditRelease, protectRelease } from './ledger.ts';
import type { Microdata } from './microdata.ts';
import type { Entry, Ledger, Release, Selection } from './release.ts';
import { entry, guarantee, towns } from './releases.fixture.ts';
import { roundRelease } from './rounded-release.ts';
import { loadSolver, type Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const changed = (data: Microdata, row: number, by: number): Microdata => ({
  ...data,
  counts: Array.from(data.counts, (count, at) => (at === row ? count + by : count)),
});
const verdictOn = (ledger: Ledger, next: Entry) => auditRelease(solver, ledger, next, guarantee);

describe('differencing', () => {
  const year = { jaar: ['2021'] };
  it.each([
    [
      'over geography: all towns, then all but one',
      entry('1', towns, year),
      entry(
        '2',
        towns,
        { ...year, plaats: ['Aa', 'Bee', 'Cee'], vorm: ['x'] },
        { ...year, plaats: ['Aa', 'Bee', 'Cee'], vorm: ['y'] },
        { ...year, vorm: ['x'] },
      ),
    ],
    [
      'over time: two years, then one of them',
      entry('1', towns, { plaats: ['Dee'] }),
      entry(
        '2',
        towns,
        { jaar: ['2022'], plaats: ['Dee'] },
        { plaats: ['Dee'], vorm: ['x'] },
        { jaar: ['2022'], plaats: ['Dee'], vorm: ['x'] },
      ),
    ],
    [
      'over versions: one case put right',
      entry('1', towns, { plaats: ['Aa'] }),
      entry('2', changed(towns, 0, 1), { plaats: ['Aa'] }),
    ],
    [
      'over filters: with and without a form',
      entry('1', towns, { plaats: ['Dee'], jaar: ['2021', '2022'] }),
      entry(
        '2',
        towns,
        { plaats: ['Dee'], jaar: ['2022'] },
        { plaats: ['Dee'], vorm: ['y'] },
        { plaats: ['Dee'], vorm: ['y'], jaar: ['2022'] },
      ),
    ],
  ])('%s', (_, first, second) => {
    expect(verdictOn([], first)).toEqual({ accepted: true });
    const verdict = verdictOn([first], second);
    expect(verdict.accepted).toBe(false);
    const reasons = verdict.accepted ? [] : verdict.reasons;
    expect(reasons[0]?.nl).toMatch(/te weinig ruimte|uitrekenen/);
    expect(reasons[0]?.en).toMatch(/too little room|work this count out/);
  });

  it('lets pass what tells nothing of a small count', () => {
    const first = entry('1', towns, { jaar: ['2021'], plaats: ['Aa'] });
    expect(
      verdictOn([first], entry('2', towns, { jaar: ['2022'], plaats: ['Aa'] }, { plaats: ['Cee'] })),
    ).toEqual({ accepted: true });
  });

  it('lets a correction pass that is not small', () => {
    expect(
      verdictOn(
        [entry('1', towns, { plaats: ['Aa'] })],
        entry('2', changed(towns, 0, 6), { plaats: ['Aa'] }),
      ),
    ).toEqual({ accepted: true });
  });

  it('protects a release beside what is out: the difference can no longer be taken', () => {
    const data = changed(towns, 7, -2);
    const first = entry('1', data, year);
    const but = { ...year, plaats: ['Aa', 'Bee', 'Cee'] };
    const each = ['Aa', 'Bee', 'Cee', 'Dee'].map((plaats): Selection => ({ ...year, plaats: [plaats] }));
    const made = protectRelease(solver, [first], { id: '2', data, cells: [...each, but] }, guarantee);
    const shown = made.status === 'protected' ? made.entry.release.cells : [];
    expect(shown.filter(({ value }) => value !== null).length).toBeGreaterThan(1);
    const combinations = data.rows.map(([jaar = '', plaats = '', vorm = '']) => ({ jaar, plaats, vorm }));
    const dee = { ...year, plaats: ['Dee'] };
    const figures = [...first.release.cells, ...shown];
    const [low, high] = attack(combinations, figures, dee);
    expect(high - low).toBeGreaterThanOrEqual(4);
    expect(
      attack(combinations, [...first.release.cells, ...entry('2', data, but).release.cells], dee),
    ).toEqual([3, 3]);
  });
});

describe('mechanisms', () => {
  it('refuses another mechanism on the same people, and takes it on others', () => {
    const exact = entry('1', towns, { jaar: ['2021'] });
    const rounded = (jaar: string): Entry =>
      roundRelease({ id: '2', data: towns, cells: [{ jaar: [jaar] }] }, 5);
    const verdict = verdictOn([exact], rounded('2021'));
    expect(verdict).toMatchObject({ accepted: false });
    expect(JSON.stringify(verdict)).toContain('andere methode');
    expect(verdictOn([exact], rounded('2022'))).toEqual({ accepted: true });
  });

  it('refuses other record keys or other noise on the same people', () => {
    const keyed = (id: string, keys: string, variance: number): Entry => ({
      release: {
        id,
        mechanism: { kind: 'cell-key', noise: { largest: 5, variance, gap: 2 }, keys },
        cells: [{ where: {}, value: 40 }],
      },
      data: towns,
    });
    expect(verdictOn([keyed('1', 'a', 3)], keyed('2', 'a', 3))).toEqual({ accepted: true });
    for (const other of [keyed('2', 'b', 3), keyed('2', 'a', 4)])
      expect(verdictOn([keyed('1', 'a', 3)], other).accepted).toBe(false);
  });

  it('publishes corrections of one case in no rounded figure', () => {
    const cells = ['Aa', 'Bee', 'Cee', 'Dee'].flatMap((plaats) =>
      ['x', 'y'].map((vorm): Selection => ({ plaats: [plaats], vorm: [vorm] })),
    );
    const first = roundRelease({ id: '1', data: towns, cells }, 5);
    for (let row = 0; row < towns.rows.length; row += 1) {
      const second = roundRelease({ id: '2', data: changed(towns, row, 1), cells }, 5, first);
      expect(second.release.cells).toEqual(first.release.cells);
      expect(verdictOn([first], second)).toEqual({ accepted: true });
    }
  });

  it('refuses rounded figures that are not of the frozen base, or come to a small difference', () => {
    const made = roundRelease({ id: '1', data: towns, cells: [{ plaats: ['Dee'] }] }, 5);
    const release: Release = { ...made.release, cells: [{ where: { plaats: ['Dee'] }, value: 23 }] };
    expect(verdictOn([], made)).toEqual({ accepted: true });
    expect(verdictOn([], { ...made, release }).accepted).toBe(false);
    const unrounded: Entry = {
      release: {
        ...made.release,
        cells: [{ where: { plaats: ['Dee'], jaar: ['2021'], vorm: ['x'] }, value: 3 }],
      },
      data: towns,
      rounded: towns,
    };
    expect(JSON.stringify(verdictOn([], unrounded))).toContain('onder het grondtal');
    expect(verdictOn([], roundRelease({ id: '1', data: towns, cells: [{}] }, 3)).accepted).toBe(false);
  });
});
