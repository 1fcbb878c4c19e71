import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dutiesOf, handOverItems } from '../../../../content/duties.ts';
import { type Carried, fieldsOf, once, openCarried } from '../norms/norms.fixture.ts';
import { readNorms } from '../norms/read-norms.ts';
import { openPoll } from '../polls/open-poll.ts';
import { beginSeatChange, tickSeatChange } from './change-seat.ts';
import { type DutyCounts, dutyStandings } from './duty-standing.ts';
import { enterDuty, withdrawDuty } from './enter-duty.ts';
import { type Dossier, readDossier } from './read-dossier.ts';
import { type OfficeDuties, readDuties } from './read-duties.ts';
import { type PlanSeat, readPlanSeats } from './read-seats.ts';
import { sideOf } from './seat-change.ts';

let place: Carried;
beforeAll(async () => {
  place = await openCarried();
}, 60_000);
afterAll(() => place.close());

const office = 'coordinator:safety';
const duty = (change: object = {}) => ({
  office,
  duty: 'barriers',
  onDate: '2026-11-20',
  text: 'Bijeenkomst over Bibob gevolgd',
  once: once(),
  ...change,
});
const duties = (actor = place.care) => place.must<OfficeDuties>(actor, readDuties, { office });

describe('the duties of the plan', () => {
  test('are nine, five and six', () => {
    const sizes = [
      'coordinator:care',
      office,
      'regional_director',
      'care_coordinator',
      'mayor',
      'constructor',
    ];
    expect(sizes.map((one) => dutiesOf(one).length)).toEqual([9, 9, 5, 6, 0, 0]);
  });

  test('are done by what was counted or by what was written down, and a zero is no evidence', () => {
    const none = new Proxy({}, { get: () => 0 }) as DutyCounts;
    const of = (counts: DutyCounts, reported: string[] = []) =>
      dutyStandings(office, counts, new Set(reported))
        .filter(({ done }) => done)
        .map(({ code }) => code);
    expect(of(none)).toEqual([]);
    expect(of(none, ['barriers'])).toEqual(['barriers']);
    const some = new Proxy({}, { get: (_, what) => (what === 'reports' ? 2 : 0) }) as DutyCounts;
    expect(of(some)).toEqual(['contact']);
  });
});

describe('seats', () => {
  test('are read by who carries the plan, with names of own colleagues only', async () => {
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.employee])
      expect((await place.ask(actor, readPlanSeats, {})).kind).toBe('absent');
    const seats = await place.must<readonly PlanSeat[]>(place.mayor, readPlanSeats, {});
    expect(seats.map(({ office: one, held, secured }) => [one, held, secured])).toEqual([
      ['coordinator:care', true, false],
      ['coordinator:safety', true, false],
      ['mayor', true, false],
      ['portfolio_holder', false, false],
      ['adviser', true, false],
    ]);
    expect(seats[0]?.people).toHaveLength(1);
    const there = await place.must<readonly PlanSeat[]>(place.neighbour, readPlanSeats, {});
    expect(there.filter(({ held }) => held).map(({ office: one }) => one)).toEqual([office]);
    const region = await place.must<readonly PlanSeat[]>(place.director, readPlanSeats, {});
    expect(region.map(({ office: one }) => one)).toEqual(['regional_director', 'care_coordinator']);
  });
});

describe('what was done for a duty', () => {
  test('is written by the coordinators, in this order of refusal', async () => {
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.employee, place.mayor])
      expect((await place.ask(actor, enterDuty, duty())).kind).toBe('absent');
    const wrong = async (change: object) => fieldsOf(await place.ask(place.care, enterDuty, duty(change)));
    expect(await wrong({ office: 'regional_director' })).toEqual(['absent']);
    expect(await wrong({ duty: 'national' })).toEqual(['invalid', 'duty']);
    expect(await wrong({ onDate: '2026-12-01' })).toEqual(['invalid', 'onDate']);
    expect(await wrong({ text: ' ' })).toEqual(['invalid', 'text']);
    expect(await wrong({ text: 'Gebeld met Jan van der Meer' })).toEqual(['invalid', 'text']);
    expect(await wrong({ text: 'BSN 111222333', sure: true })).toEqual(['invalid', 'text']);
  });

  test('counts once, for its year and its municipality, until it is taken back', async () => {
    const form = duty();
    for (let time = 0; time < 2; time += 1) await place.must(place.care, enterDuty, form);
    const found = await duties(place.mayor);
    expect(found.reports).toMatchObject([{ duty: 'barriers', byOffice: 'coordinator:care' }]);
    expect(found.duties.find(({ code }) => code === 'barriers')).toMatchObject({
      reported: true,
      done: true,
    });
    expect((await duties(place.neighbour)).reports).toEqual([]);
    expect(
      (await place.must<OfficeDuties>(place.care, readDuties, { office, year: '2025' })).reports,
    ).toEqual([]);
    const norm = async () =>
      (
        await place.must<{ findings: { code: string; sum: string }[] }>(place.care, readNorms, {})
      ).findings.find(({ code }) => code === 'N9')?.sum;
    expect(await norm()).toBe('1 van 9 taken');
    const report = { report: found.reports[0]?.id };
    for (const actor of [place.neighbour, place.mayor])
      expect((await place.ask(actor, withdrawDuty, report)).kind).toBe('absent');
    for (let time = 0; time < 2; time += 1) await place.must(place.safety, withdrawDuty, report);
    expect(await norm()).toBe('0 van 9 taken');
  });

  test('the region keeps its own, and nobody asks for an office of elsewhere', async () => {
    await place.must(place.director, enterDuty, duty({ office: 'regional_director', duty: 'national' }));
    const own = await place.must<OfficeDuties>(place.director, readDuties, { office: 'regional_director' });
    expect(own.reports).toHaveLength(1);
    expect((await place.ask(place.director, readDuties, { office })).kind).toBe('absent');
    expect((await place.ask(place.care, readDuties, { office: 'zomaar' })).kind).toBe('absent');
  });
});

describe('a seat that changes hands', () => {
  test('who sat before the day leaves, who sits since comes, and a deputy stands in', () => {
    const on = '2026-12-01';
    expect(sideOf('holder', '2026-11-30', on)).toBe('leaving');
    expect(sideOf('holder', '2026-12-01', on)).toBe('coming');
    expect(sideOf('deputy', '2026-12-05', on)).toBe('leaving');
  });

  test('has a dossier without persons, for who carries the plan here', async () => {
    const visitor = { kind: 'public', organisationId: place.town } as const;
    for (const actor of [visitor, place.employee])
      expect((await place.ask(actor, readDossier, { office })).kind).toBe('absent');
    await place.must(place.care, openPoll, {
      audience: 'pupils',
      from: '2026-11-28',
      until: '2026-12-20',
      once: once(),
    });
    const mine = await place.must<Dossier>(place.safety, readDossier, { office });
    expect(mine).toMatchObject({ openSignals: 0, change: null, polls: [{ audience: 'pupils' }] });
    expect(mine.duties.duties).toHaveLength(9);
    const others = await place.must<Dossier>(place.care, readDossier, { office });
    expect(others.openSignals).toBeNull();
    expect(JSON.stringify(others)).not.toContain(place.safety.personId);
  });

  test('begins once, is ticked from its own seat only, and ends when both sides are through', async () => {
    const begin = { office, onDate: '2026-12-01', once: once() };
    for (const actor of [place.employee, { kind: 'public', organisationId: place.town } as const])
      expect((await place.ask(actor, beginSeatChange, begin)).kind).toBe('absent');
    expect(
      fieldsOf(await place.ask(place.care, beginSeatChange, { ...begin, onDate: '2028-01-01' })),
    ).toEqual(['invalid', 'onDate']);
    await place.must(place.care, beginSeatChange, begin);
    await place.must(place.safety, beginSeatChange, { ...begin, once: once() });
    const { change, ownSide } = await place.must<Dossier>(place.safety, readDossier, { office });
    expect(ownSide).toBe('leaving');
    const tick = (items: readonly string[]) => ({ change: change?.id, items });
    expect((await place.ask(place.neighbour, tickSeatChange, tick([]))).kind).toBe('absent');
    expect((await place.ask(place.care, tickSeatChange, tick(['actions']))).kind).toBe('refused');
    expect((await place.ask(place.care, tickSeatChange, { change: randomUUID(), items: [] })).kind).toBe(
      'absent',
    );
    expect((await place.ask(place.safety, tickSeatChange, tick(['zomaar']))).kind).toBe('invalid');
    await place.must(place.safety, tickSeatChange, tick(['actions', 'polls']));
    await place.must(place.safety, tickSeatChange, tick(['actions']));
    expect((await place.must<Dossier>(place.care, readDossier, { office })).ticks).toEqual([
      { item: 'actions', side: 'leaving' },
    ]);
    await place.must(place.safety, tickSeatChange, tick(handOverItems));
    // the next one sits down
    await place.rows(`update seat_holders set until_date = '2026-11-30' where id = $1`, [
      place.safety.seat.holderId,
    ]);
    place.clock.set(new Date('2026-12-02T09:00:00Z'));
    const next = await place.seat(place.town, 'coordinator', 'safety');
    await place.rows(`update seat_holders set from_date = '2026-12-01' where id = $1`, [next.seat.holderId]);
    expect((await place.must<Dossier>(next, readDossier, { office })).ownSide).toBe('coming');
    await place.must(next, tickSeatChange, tick(handOverItems));
    const over = await place.must<Dossier>(next, readDossier, { office });
    expect([over.change?.closedAt === null, over.ownSide]).toEqual([false, null]);
    expect((await place.ask(next, tickSeatChange, tick([]))).kind).toBe('refused');
  });
});
