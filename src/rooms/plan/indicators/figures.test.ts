import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  illustrationFor,
  type referenceSeries,
  seriesCodes,
  seriesOf,
} from '../../../../content/reference-figures.ts';
import { shownIndicators, type YearCounts } from './figures.ts';
import { protectCount, protectShare } from './protect-count.ts';
import { silenceOn } from './silence.ts';

const year = (change: Partial<YearCounts> = {}): YearCounts => ({
  year: 2026,
  reports: 0,
  advice: 0,
  settled: 0,
  networkHeld: 3,
  networkAttended: 2,
  agreementsOpen: 3,
  agreementsInForce: 2,
  hotels: { certified: 0, all: 1 },
  goals: { know: [], recognise: [], contact: [] },
  ...change,
});
const textOf = (code: string, counts: YearCounts, onlooker: Parameters<typeof protectCount>[1]) =>
  shownIndicators([counts], onlooker).find((one) => one.code === code)?.figures[0]?.text;

describe('small numbers', () => {
  it('are hidden strictly: 1 to 4 look alike, and zero is told', () => {
    const of = (onlooker: Parameters<typeof protectCount>[1]) =>
      [0, 1, 4, 5, 12].map((count) => protectCount(count, onlooker));
    expect(of('municipality')).toEqual(['0', 'minder dan 5', 'minder dan 5', '5', '12']);
    expect(of('region')).toEqual(['0', '1-4', '1-4', '5 of meer', '5 of meer']);
    expect(of('coordinators')).toEqual(['0', '1', '4', '5', '12']);
  });
  it('are not to be had from a share, nor from what is missing in one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)];
        const share = protectShare(part, whole, 'municipality');
        if (share === null) return;
        expect(part === 0 || part >= 5).toBe(true);
        expect(whole - part === 0 || whole - part >= 5).toBe(true);
      }),
    );
  });
  it('do not show through the words around them', () => {
    const shown = (reports: number) => textOf('K1', year({ reports }), 'municipality');
    expect(shown(1)).toBe(shown(4));
    expect(textOf('K2', year({ reports: 3, settled: 2 }), 'municipality')).toBe('te weinig om te tonen');
    expect(textOf('K2', year({ reports: 3, settled: 3 }), 'coordinators')).toBe('100 %');
  });
});

describe('the indicators', () => {
  it('are all there: counted, or with the room that brings them', () => {
    const all = shownIndicators([year()], 'coordinators');
    expect(all.map(({ code }) => code)).toEqual(Array.from({ length: 18 }, (_, at) => `K${at + 1}`));
    for (const { figures, note } of all) expect(figures.length > 0 || note !== null).toBe(true);
  });
  it('explain a zero with its years', () => {
    const years = [year({ year: 2024 }), year({ year: 2025, reports: 6 }), year({ year: 2026 })];
    expect(shownIndicators(years, 'coordinators')[0]?.note).toContain('0 in 2024 en 2026.');
    expect(shownIndicators([year({ reports: 6 })], 'coordinators')[0]?.note).toBeNull();
  });
});

describe('silence', () => {
  it('begins on the day that the months are over', () => {
    expect(silenceOn('2026-05-28', '2026-11-27', 6).silent).toBe(false);
    expect(silenceOn('2026-05-28', '2026-11-28', 6).silent).toBe(true);
    expect(silenceOn(null, '2026-11-28', 6).silent).toBe(true);
  });
});

describe('figures of others', () => {
  it('stand in order within one series, and no series mixes the two counts', () => {
    for (const code of seriesCodes) {
      const years = seriesOf(code).points.map((point) => point.year);
      expect(years).toEqual([...new Set(years)].sort());
    }
    const sources = (code: keyof typeof referenceSeries) =>
      seriesOf(code)
        .points.map(({ value }) => value.source)
        .join();
    expect(sources('rapporteur')).not.toContain('CoMensha');
    expect(sources('comensha')).not.toContain('Rapporteur');
  });
  it('give the illustration as a range', () => expect(illustrationFor(27_000)).toEqual({ from: 7, to: 8 }));
});
