import { describe, expect, it } from 'vitest';
import type { CaptureTable } from '../estimation/capture-table.ts';
import { gate, type Refusal } from './gate.ts';
import { ENOUGH, people } from './invented-tables.fixture.ts';
import { say } from './reasons.ts';

describe('the gate', () => {
  const reasons = (table: CaptureTable): Refusal[] => gate(table).map(({ reason }) => reason);

  it('lets a table pass that says enough', () => expect(gate(ENOUGH)).toEqual([]));

  it.each<[Refusal, CaptureTable]>([
    ['too-few-lists', people(2, { A: 100, B: 100, AB: 10 })],
    ['too-few-people', people(3, { A: 20, B: 20, C: 20, AB: 12, BC: 12, AC: 12 })],
    ['list-too-small', people(3, { A: 90, B: 90, AB: 30, AC: 3, BC: 3 })],
    ['too-few-overlaps', people(3, { A: 90, B: 90, C: 90, AB: 3, BC: 3 })],
    ['not-connected', people(4, { A: 90, B: 90, C: 90, D: 90, AB: 3, BC: 3, AC: 3 })],
    ['no-triangle', people(4, { A: 90, B: 90, C: 90, D: 90, AB: 3, BC: 3, CD: 3, AD: 3 })],
    ['no-model', people(3, { A: 90, B: 90, C: 90 })],
  ])('refuses, and says so: %s', (reason, table) => {
    expect(reasons(table)).toContain(reason);
    expect(say([reason]).nl).not.toBe(say([reason]).en);
  });

  it('names lists only for inside', () => {
    const [small] = gate(people(3, { A: 90, B: 90, AB: 30, AC: 3, BC: 3 }));
    expect(small).toEqual({ reason: 'list-too-small', where: ['C'] });
    const apart = gate(people(4, { A: 90, B: 90, C: 90, D: 90, BC: 3, CD: 3, BD: 3 }));
    expect(apart).toContainEqual({ reason: 'not-connected', where: ['A'] });
  });

  it('is passed by the demands exactly, and not by one person less', () => {
    const exact = people(3, { A: 35, B: 35, C: 20, AB: 4, AC: 3, BC: 3 });
    expect(reasons(exact)).toEqual([]);
    expect(reasons(people(3, { A: 34, B: 35, C: 20, AB: 4, AC: 3, BC: 3 }))).toEqual(['too-few-people']);
    expect(reasons(people(3, { A: 45, B: 45, C: 4, AB: 4, AC: 3, BC: 3 }))).toEqual([]);
    expect(reasons(people(3, { A: 46, B: 45, C: 3, AB: 4, AC: 3, BC: 3 }))).toEqual(['list-too-small']);
  });
});
