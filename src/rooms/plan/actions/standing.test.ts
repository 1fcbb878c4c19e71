import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-time.ts';
import { currentPlan, planStanding } from '../plan.ts';
import { dependenciesOf, notYet } from './dependencies.ts';
import { standingOf } from './standing.ts';

const rule = { quietMonths: 6, behindPoints: 40 };
const action = {
  adoption: 'adopted',
  state: 'in_progress',
  progress: 50,
  startsOn: '2025-01-01',
  endsOn: '2026-12-31',
  promisedOn: null,
  lastActAt: new Date('2026-11-01T10:00:00Z'),
} as const;

describe('how an action stands', () => {
  it('is late from the day after its last day on, and not before', () => {
    expect(standingOf(action, '2026-12-31', rule).standing).not.toBe('overdue');
    expect(standingOf(action, '2027-01-01', rule)).toMatchObject({ standing: 'overdue', daysLate: 1 });
  });

  it('counts from what was promised, also when somebody moved the day later', () => {
    const moved = { ...action, endsOn: '2027-06-30', promisedOn: '2025-12-31' };
    expect(standingOf(moved, '2026-01-10', rule)).toMatchObject({ standing: 'overdue', daysLate: 10 });
  });

  it('says why it is at risk', () => {
    expect(standingOf({ ...action, progress: 50 }, '2026-11-28', rule)).toMatchObject({
      standing: 'at_risk',
      risks: ['behind'],
    });
    expect(standingOf({ ...action, progress: 80 }, '2026-11-28', rule).standing).toBe('on_track');
    const quiet = { ...action, progress: 80, lastActAt: new Date('2026-01-01T10:00:00Z') };
    expect(standingOf(quiet, '2026-11-28', rule)).toMatchObject({ standing: 'at_risk', risks: ['quiet'] });
  });

  it('of what goes on is never late, only quiet (S74)', () => {
    const on = { ...action, endsOn: null, progress: 0 };
    expect(standingOf(on, '2040-01-01', rule)).toMatchObject({ standing: 'at_risk', risks: ['quiet'] });
    expect(standingOf(on, '2026-11-28', rule).standing).toBe('on_track');
  });

  it('is not asked of what was parked, finished or begins later', () => {
    expect(standingOf({ ...action, adoption: 'parked' }, '2030-01-01', rule).standing).toBe('parked');
    expect(standingOf({ ...action, state: 'done' }, '2030-01-01', rule).standing).toBe('done');
    expect(standingOf(action, '2024-12-31', rule).standing).toBe('not_begun');
  });

  it('never gets better by waiting, and never worse by progress', () => {
    const rank = ['not_begun', 'on_track', 'at_risk', 'overdue'];
    const started = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(started, started, fc.nat(100), fc.nat(100), (one, more, progress, further) => {
        const [early, late] = [addDays('2024-11-01', one), addDays('2024-11-01', one + more)];
        const at = (today: string, done: number): number =>
          rank.indexOf(standingOf({ ...action, progress: done }, today, rule).standing);
        expect(at(late, progress)).toBeGreaterThanOrEqual(at(early, progress));
        expect(at(early, Math.max(progress, further))).toBeLessThanOrEqual(at(early, progress));
      }),
    );
  });
});

describe('what comes first', () => {
  const items = [
    { id: '2', code: 'A2', title: 'Training', state: 'in_progress', dependsOn: [] },
    { id: '4', code: 'A4', title: 'E-learning', state: 'not_started', dependsOn: [] },
  ] as const;
  const cards = { dependsOn: ['A2/A4'] };

  it('is one of the two, done or with a training that was held (S73)', () => {
    expect(notYet(dependenciesOf(cards, items, new Set()))).toContain('A2 of A4');
    expect(notYet(dependenciesOf(cards, items, new Set(['4'])))).toBeNull();
    const done = items.map((item) => ({ ...item, state: 'done' as const }));
    expect(notYet(dependenciesOf(cards, done, new Set()))).toBeNull();
  });

  it('holds nothing up when it is no longer in the plan', () => {
    expect(dependenciesOf({ dependsOn: ['A9'] }, items, new Set())).toEqual([]);
  });
});

describe('where a plan stands', () => {
  const plan = {
    state: 'adopted',
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
    evaluatedOn: null,
    succeededBy: null,
  } as const;

  it.each([
    ['2024-12-31', 'adopted'],
    ['2025-01-01', 'in_force'],
    ['2026-12-31', 'in_force'],
    ['2027-01-01', 'expired'],
  ])('on %s: %s', (today, standing) => {
    expect(planStanding(plan, today)).toBe(standing);
  });

  it('is evaluated or succeeded when it is over, and a draft whatever the day', () => {
    expect(planStanding({ ...plan, evaluatedOn: '2026-12-20' }, '2027-01-01')).toBe('evaluated');
    expect(planStanding({ ...plan, succeededBy: 'x' as never }, '2027-01-01')).toBe('succeeded');
    expect(planStanding({ ...plan, state: 'draft' }, '2027-01-01')).toBe('draft');
  });

  it('the one to work with is in force, else the newest that is over, and never a withdrawn one', () => {
    const next = { ...plan, startsOn: '2027-01-01', endsOn: '2028-12-31' };
    const draft = { ...next, state: 'draft' } as const;
    expect(currentPlan([next, plan], '2026-11-28')).toBe(plan);
    expect(currentPlan([next, plan], '2027-01-01')).toBe(next);
    expect(currentPlan([draft, plan], '2027-03-01')).toBe(plan);
    expect(currentPlan([draft], '2027-03-01')).toBe(draft);
    expect(currentPlan([{ ...plan, state: 'withdrawn' }], '2026-11-28')).toBeNull();
  });
});
