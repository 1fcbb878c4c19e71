import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normCodes } from '../../../../content/norms.ts';
import { reaches, sayShare } from './awareness-norms.ts';
import { judgeNorms } from './judge-norms.ts';
import type { NormFinding } from './norm.ts';
import type { NormFacts, NormReport, SeatFact } from './norm-facts.ts';
import { routesWithoutAdvice } from './route-check.ts';

const HELD: SeatFact = { held: true, deputies: 1, emptySince: null, until: null };
const EMPTY: SeatFact = { held: false, deputies: 0, emptySince: '2026-03-01', until: null };

const facts: NormFacts = {
  today: '2026-11-28',
  year: 2026,
  seats: { care: HELD, safety: HELD },
  plan: { inForce: true, endsOn: '2027-12-31' },
  actions: [],
  policyValid: false,
  agreements: { shelter: true, careCoordination: true },
  network: { needed: 4, held: ['2026-03-12', '2026-06-04', '2026-09-10'], planned: [], attended: 2 },
  week: { held: ['2026-10-19'], planned: [] },
  signals: { reports: 0, advice: 0 },
  trainings: 1,
  reports: [],
  hotelShare: 60,
  glasses: { owned: 10, busiest: 0 },
  meldpunt: { hours: '7 dagen per week', link: 'unchecked', checkedOn: null },
  duties: { total: 9, done: 9, open: [] },
  routes: { situations: 100, deadEnds: 0 },
};

const judge = (code: NormFinding['code'], change: Partial<NormFacts> = {}): NormFinding => {
  const found = judgeNorms({ ...facts, ...change }).find((one) => one.code === code);
  if (found === undefined) throw new Error(`no finding for ${code}`);
  return found;
};

const report = (change: Partial<NormReport>): NormReport => ({
  id: 'r',
  kind: 'hotel',
  onDate: '2026-05-01',
  untilDate: null,
  amount: null,
  ofTotal: null,
  label: 'Hotel Voorbeeld',
  source: 'lijst',
  office: 'coordinator:safety',
  enteredAt: new Date('2026-05-02T09:00:00Z'),
  ...change,
});

test('every norm of the plan is judged, in its order, and says what it rests on', () => {
  const all = judgeNorms(facts);
  expect(all.map(({ code }) => code)).toEqual(normCodes);
  for (const { sum } of all) expect(sum.length).toBeGreaterThan(5);
});

describe('N1, the four agreements', () => {
  it('is met with all four', () =>
    expect(judge('N1')).toMatchObject({ state: 'met', sum: '4 van 4 afspraken' }));
  it('is not met without a plan or a policy that holds', () => {
    expect(judge('N1', { plan: null }).state).toBe('not_met');
    expect(judge('N1', { plan: null, policyValid: true }).state).toBe('met');
    expect(judge('N1', { plan: { inForce: false, endsOn: '2025-12-31' } }).state).toBe('not_met');
  });
  it('warns when the plan ends in weeks', () =>
    expect(judge('N1', { plan: { inForce: true, endsOn: '2026-12-31' } }).state).toBe('at_risk'));
  it('does not take silence for inaction, nor for action', () => {
    expect(judge('N1', { trainings: 0 }).state).toBe('unknown');
    expect(judge('N1', { trainings: 0, signals: { reports: 1, advice: 0 } }).state).toBe('met');
  });
  it('knows no agreements from agreements that say no', () => {
    expect(judge('N1', { agreements: null }).state).toBe('unknown');
    expect(judge('N1', { agreements: { shelter: false, careCoordination: true } }).state).toBe('not_met');
  });
  it('asks for one coordinator', () => {
    expect(judge('N1', { seats: { care: EMPTY, safety: HELD } }).state).toBe('met');
    expect(judge('N1', { seats: { care: EMPTY, safety: EMPTY } }).state).toBe('not_met');
  });
});

describe('N2, two seats', () => {
  it('says since when one is empty', () => {
    const found = judge('N2', { seats: { care: EMPTY, safety: HELD } });
    expect(found).toMatchObject({ state: 'not_met', sum: '1 van 2 functies bezet' });
    expect(found.parts[0]?.text).toContain('leeg sinds 1 maart 2026');
  });
  it('warns when a sitting ends within two months', () =>
    expect(judge('N2', { seats: { care: { ...HELD, until: '2026-12-31' }, safety: HELD } }).state).toBe(
      'at_risk',
    ));
});

describe('N3, the network', () => {
  it('shows the sum and what is still needed', () => {
    const found = judge('N3');
    expect(found.state).toBe('at_risk');
    expect(found.sum).toBe('3 van 4: 12 maart, 4 juni, 10 september. Zelf bij 2.');
    expect(found.forecast).toContain('Nog 1 nodig voor 31 december.');
  });
  it('is on track when enough is planned before the end of the year, and not after it', () => {
    const network = { needed: 4, held: ['2026-03-12', '2026-06-04', '2026-09-10'], attended: 2 };
    expect(judge('N3', { network: { ...network, planned: ['2026-12-10'] } }).state).toBe('on_track');
    expect(judge('N3', { network: { ...network, planned: ['2027-01-10'] } }).state).toBe('at_risk');
    // over, and nobody said that it was held
    expect(judge('N3', { network: { ...network, planned: ['2026-11-02'] } }).state).toBe('at_risk');
  });
  it('is met or not when the year is over', () => {
    expect(judge('N3', { today: '2027-01-05' }).state).toBe('not_met');
    const held = ['2026-03-12', '2026-06-04', '2026-09-10', '2026-12-01'];
    expect(judge('N3', { network: { needed: 4, held, planned: [], attended: 4 } }).state).toBe('met');
  });
  it('is unknown without any meeting in Lantaarn', () =>
    expect(judge('N3', { network: null }).state).toBe('unknown'));
});

describe('N4, the hotel', () => {
  const hotel = (amount: number, ofTotal: number, change: Partial<NormReport> = {}) =>
    judge('N4', { reports: [report({ amount, ofTotal, ...change })] });
  it.each([
    [6, 10, 'met'],
    [599, 1000, 'not_met'],
    [600, 1000, 'met'],
    [3, 5, 'met'],
    [2, 5, 'not_met'],
    [1, 1, 'met'],
  ])('%i of %i: %s', (amount, ofTotal, state) => expect(hotel(amount, ofTotal).state).toBe(state));
  it('never rounds up to the norm', () => {
    expect(hotel(599, 1000).parts[0]?.text).toContain('59,9 %');
    expect(sayShare(59_999, 100_000)).toBe('59,9 %');
  });
  it('looks at the newest report of each hotel', () => {
    const reports = [
      report({ id: 'a', amount: 9, ofTotal: 10, onDate: '2026-01-01' }),
      report({ id: 'b', amount: 9, ofTotal: 20, onDate: '2026-06-01', label: 'hotel voorbeeld ' }),
    ];
    expect(judge('N4', { reports })).toMatchObject({ state: 'not_met', sum: '0 van 1 met minstens 60 %' });
  });
  it('does not apply where there is none, and is unknown where nobody said', () => {
    expect(judge('N4', { reports: [report({ kind: 'no_hotel' })] }).state).toBe('not_applicable');
    expect(judge('N4').state).toBe('unknown');
  });
  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 100 }),
        (done, whole, percent) => {
          expect(reaches(done, whole, percent)).toBe(BigInt(done) * 100n >= BigInt(whole) * BigInt(percent));
        },
      ),
    );
  });
});

describe('the other norms', () => {
  it('N5 rests on the hours, and fails on a link that is silent', () => {
    expect(judge('N5').sum).toContain('niet gecontroleerd');
    expect(judge('N5').state).toBe('met');
    expect(
      judge('N5', { meldpunt: { hours: '7 dagen per week', link: 'silent', checkedOn: '2026-11-23' } }).state,
    ).toBe('not_met');
    expect(judge('N5', { meldpunt: { hours: null, link: 'answers', checkedOn: null } }).state).toBe(
      'unknown',
    );
  });
  it('N6 wants two hours for nothing', () => {
    const session = (amount: number, ofTotal: number) =>
      judge('N6', { reports: [report({ kind: 'session', amount, ofTotal })] }).state;
    expect([session(120, 0), session(60, 0), session(120, 25)]).toEqual(['met', 'not_met', 'not_met']);
    expect(judge('N6').state).toBe('unknown');
  });
  it('N7 counts the busiest day of the region', () => {
    const lent = (busiest: number) => judge('N7', { glasses: { owned: 10, busiest } }).state;
    expect([lent(0), lent(10), lent(11)]).toEqual(['not_applicable', 'met', 'not_met']);
  });
  it('N8 wants one Week a year', () => {
    const week = { held: [], planned: [] };
    expect(judge('N8', { week }).state).toBe('not_met');
    expect(judge('N8', { week, today: '2026-09-01' }).state).toBe('at_risk');
    expect(judge('N8', { week: { held: [], planned: ['2026-10-18'] }, today: '2026-09-01' }).state).toBe(
      'on_track',
    );
    expect(judge('N8').state).toBe('met');
  });
  it('N9 names the duties for which nothing is there', () => {
    const duties = { total: 9, done: 8, open: ['Signalen bijhouden'] };
    expect(judge('N9', { duties })).toMatchObject({ state: 'at_risk', sum: '8 van 9 taken' });
    expect(judge('N9', { duties, today: '2027-02-01' }).state).toBe('not_met');
  });
  it('N10 finds no situation without advice in the routes as they are', () => {
    const { situations, deadEnds } = routesWithoutAdvice();
    expect(situations).toBeGreaterThan(500);
    expect(deadEnds).toBe(0);
    expect(judge('N10', { routes: { situations: 10, deadEnds: 1 } }).state).toBe('not_met');
  });
  it('N11 wants everybody designated', () => {
    const supervisors = (amount: number, ofTotal: number) =>
      judge('N11', { reports: [report({ kind: 'supervisors', amount, ofTotal })] }).state;
    expect([supervisors(3, 3), supervisors(2, 3), supervisors(0, 0)]).toEqual([
      'met',
      'not_met',
      'not_applicable',
    ]);
    expect(judge('N11').state).toBe('unknown');
  });
  it('N12 wants the training before the cards', () => {
    const cards = (untilDate: string | null) =>
      judge('N12', { reports: [report({ kind: 'cards', untilDate })] }).state;
    expect([cards('2026-04-30'), cards('2026-05-01'), cards('2026-05-02'), cards(null)]).toEqual([
      'met',
      'met',
      'not_met',
      'not_met',
    ]);
    const begun = { code: 'A6', begun: true, done: false };
    expect(judge('N12').state).toBe('not_applicable');
    expect(judge('N12', { actions: [begun] }).state).toBe('unknown');
    expect(judge('N12', { actions: [begun, { code: 'A2', begun: true, done: true }] }).state).toBe('met');
  });
  it('what somebody filled in is marked as their own word', () => {
    const own = judgeNorms({
      ...facts,
      reports: [report({ amount: 1, ofTotal: 1 }), report({ kind: 'supervisors', amount: 1, ofTotal: 1 })],
      glasses: { owned: 10, busiest: 2 },
    });
    expect(own.filter(({ ownWord }) => ownWord).map(({ code }) => code)).toEqual(['N4', 'N7', 'N11']);
  });
});
