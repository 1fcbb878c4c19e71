import { describe, expect, it } from 'vitest';
import { isOffice } from '../offices.ts';
import { albrandswaardPlan } from './albrandswaard.ts';
import { duties } from './duties.ts';
import { lawByCode, lawHolds, planLaws } from './laws.ts';
import { normCodes, planNorms } from './norms.ts';
import { planTaskCodes } from './plan-item.ts';
import { regionalTemplate, TOWN, withTown } from './template.ts';

const items = albrandswaardPlan.items;
const codes = items.map(({ code }) => code);

describe('the plan of Albrandswaard', () => {
  it('has the eleven actions of the tables, A12, and thirteen suggestions of the annexes', () => {
    const actions = items.filter(({ kind }) => kind === 'action').map(({ code }) => code);
    expect(actions).toEqual(Array.from({ length: 11 }, (_, index) => `A${index + 1}`));
    const options = items.filter(({ kind }) => kind === 'option').map(({ code }) => code);
    expect(options).toEqual(['A12', ...Array.from({ length: 13 }, (_, index) => `B${index + 1}`)]);
  });

  it('gives every action an owner, a task and a line of the plan, and every code once', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const item of items.filter(({ kind }) => kind === 'action' || kind === 'option')) {
      expect(item.owners.length, item.code).toBeGreaterThan(0);
      expect(item.owners.every(isOffice), item.code).toBe(true);
      expect(planTaskCodes, item.code).toContain(item.task);
    }
    for (const { code, seed } of items) expect(seed, code).toMatch(/^S\d{1,3}$/);
    for (const { dependsOn } of items)
      for (const one of dependsOn.flatMap((group) => group.split('/'))) expect(codes).toContain(one);
  });

  it('has every task, four commitments, and the local ambition (S19)', () => {
    for (const task of planTaskCodes) expect(items.some((item) => item.task === task)).toBe(true);
    expect(items.filter(({ kind }) => kind === 'commitment')).toHaveLength(4);
    expect(items.filter(({ kind, level }) => kind === 'ambition' && level === 'local')).toHaveLength(1);
  });

  it('leaves no open place, and says of the falling trend that it is the plan’s own sentence (S43)', () => {
    for (const { title, body } of items) expect(title + body).not.toContain(TOWN);
    expect(items.find(({ code }) => code === 'T9')?.note).toContain('Lees de reeks');
  });
});

describe('the template', () => {
  it('names no municipality, and takes the name of any', () => {
    for (const { title, body, code } of regionalTemplate) {
      expect(title + body, code).not.toMatch(/Albrandswaard/);
      const here = withTown({ title, body }, 'Voorbeeldstad');
      expect(here.title + here.body).not.toContain(TOWN);
    }
  });
});

describe('norms, duties and laws', () => {
  it('are complete', () => {
    expect(planNorms.map(({ code }) => code)).toEqual([...normCodes]);
    const of = (office: string) => duties.filter((duty) => duty.office === office).length;
    expect([of('coordinator'), of('regional_director'), of('care_coordinator')]).toEqual([6, 5, 6]);
  });

  it('mark what expired, with what took its place and holds today', () => {
    for (const code of ['wro', 'bestemmingsplan', 'bouwbesluit', 'woningwet']) {
      const law = lawByCode(code);
      if (law === null) throw new Error(code);
      expect(lawHolds(law, '2023-12-31'), code).toBe(true);
      expect(lawHolds(law, '2024-01-01'), code).toBe(false);
      expect(law.successors.length).toBeGreaterThan(0);
      for (const successor of law.successors) {
        const found = lawByCode(successor);
        expect(found !== null && lawHolds(found, '2026-11-28'), successor).toBe(true);
      }
    }
    expect(planLaws.filter(({ until }) => until !== null)).toHaveLength(4);
  });
});
