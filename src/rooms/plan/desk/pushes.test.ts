import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../../../kernel/ids.ts';
import type { DeskRow } from './desk-row.ts';
import { pushesFor } from './pushes.ts';

const fine: DeskRow = {
  id: 'x' as OrganisationId,
  slug: 'voorbeeldstad',
  name: 'Voorbeeldstad',
  emptySeats: [],
  plan: { standing: 'in_force', endsOn: '2028-12-31', successorReady: false },
  actions: { total: 11, done: 4, overdue: 0, atRisk: 2, overdueSince: null },
  norms: { met: 8, missed: [], open: 2 },
  meetings: { held: 3, attended: 2 },
  agreements: { inForce: 3 },
  instruments: { inForce: 4, stated: 9, lastStated: '2026-03-01' },
  remindedAt: null,
};
const rule = { today: '2026-11-28', planMonths: 6, instrumentMonths: 12 };
const codes = (change: Partial<DeskRow>) => pushesFor({ ...fine, ...change }, rule).map(({ code }) => code);

describe('what needs a push', () => {
  it('is nothing where nothing stands open', () => {
    expect(pushesFor(fine, rule)).toEqual([]);
  });

  it('is an empty seat, since the day it became empty', () => {
    const [push] = pushesFor(
      { ...fine, emptySeats: [{ domain: 'safety', since: '2026-09-01', everHeld: true }] },
      rule,
    );
    expect(push).toEqual({
      code: 'seat_empty',
      text: 'Er is geen aandachtsfunctionaris veiligheid.',
      since: '2026-09-01',
    });
  });

  it('is a plan that is not there, is over, or ends soon; not when the next one lies ready', () => {
    expect(codes({ plan: null })).toEqual(['no_plan']);
    expect(codes({ plan: { standing: 'draft', endsOn: '2028-12-31', successorReady: false } })).toEqual([
      'no_plan',
    ]);
    expect(codes({ plan: { standing: 'expired', endsOn: '2026-11-27', successorReady: false } })).toEqual([
      'plan_over',
    ]);
    expect(codes({ plan: { standing: 'in_force', endsOn: '2027-05-28', successorReady: false } })).toEqual([
      'plan_ending',
    ]);
    expect(codes({ plan: { standing: 'in_force', endsOn: '2027-05-29', successorReady: false } })).toEqual(
      [],
    );
    expect(codes({ plan: { standing: 'in_force', endsOn: '2026-12-31', successorReady: true } })).toEqual([]);
  });

  it('is what is late, what is not met, and what nobody stated', () => {
    expect(codes({ actions: { ...fine.actions, overdue: 1, overdueSince: '2025-12-31' } })).toEqual([
      'actions_late',
    ]);
    expect(codes({ norms: { met: 8, missed: ['Week tegen mensenhandel'], open: 0 } })).toEqual([
      'norms_missed',
    ]);
    expect(codes({ meetings: { held: 4, attended: 2 } })).toEqual(['meetings_missed']);
    expect(codes({ meetings: { held: 0, attended: 0 } })).toEqual([]);
    expect(codes({ instruments: { inForce: 0, stated: 0, lastStated: null } })).toEqual([
      'instruments_silent',
    ]);
    expect(codes({ instruments: { inForce: 4, stated: 9, lastStated: '2025-11-28' } })).toEqual([
      'instruments_silent',
    ]);
    expect(codes({ instruments: { inForce: 4, stated: 9, lastStated: '2025-11-29' } })).toEqual([]);
  });
});
