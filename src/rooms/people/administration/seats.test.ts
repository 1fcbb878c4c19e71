import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HolderId, PersonId } from '../../../kernel/ids.ts';
import { seatTitle } from '../seat.ts';
import { type Administration, openAdministration } from './administration.fixture.ts';
import { changeUntil } from './change-until.ts';
import { endSitting } from './end-sitting.ts';
import type { Vacancy } from './organisation-lines.ts';
import { placeOnSeat } from './place-on-seat.ts';
import { readSeats, type SeatOverview } from './read-seats.ts';
import { readVacancies } from './read-vacancies.ts';

let house: Administration;
beforeAll(async () => {
  house = await openAdministration();
});
afterAll(() => house.close());
beforeEach(() => house.clock.advance(1000));

async function seats(): Promise<readonly SeatOverview[]> {
  const outcome = await house.ask<readonly SeatOverview[]>(house.here, readSeats, {});
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

const seatOf = async (code: string): Promise<SeatOverview> => {
  const found = (await seats()).find((one) => one.code === code);
  if (found === undefined) throw new Error(`no seat ${code}`);
  return found;
};

const place = (personId: string, change: object = {}) => ({
  personId,
  seat: 'coordinator:safety',
  capacity: 'holder',
  from: '2026-11-23',
  until: '',
  ...change,
});

async function empty(): Promise<readonly Vacancy[]> {
  const outcome = await house.ask<readonly Vacancy[]>(house.regional, readVacancies, {});
  return outcome.kind === 'done' ? outcome.value : [];
}

describe('empty seats', () => {
  test('are for the region: its administrator and its director, without a name', async () => {
    const director = await house.seat(house.region, 'regional_director');
    for (const actor of [...house.strangers(), house.here])
      expect((await house.ask(actor, readVacancies, {})).kind).toBe('absent');
    expect((await house.ask(director, readVacancies, {})).kind).toBe('done');
    // 23 municipalities with two seats each, of which one is held here
    expect(await empty()).toHaveLength(45);
    expect(JSON.stringify(await empty())).not.toMatch(/van der|@/);
    expect((await house.ask(director, readSeats, {})).kind).toBe('absent');
  });
});

describe('putting somebody on a seat', () => {
  let personId: PersonId;
  let holderId: HolderId;
  beforeAll(async () => {
    personId = await house.colleague('veilig@voorbeeld.example', 'employee');
  });

  test('is for the own administrator', async () => {
    for (const actor of [house.public(house.town), house.coordinator])
      expect((await house.ask(actor, placeOnSeat, place(personId))).kind).toBe('absent');
    const elsewhere = await house.ask(house.there, placeOnSeat, place(personId));
    expect(elsewhere).toMatchObject({ kind: 'invalid', problems: [{ field: 'personId' }] });
  });

  test('says at the field what is wrong', async () => {
    const field = async (change: object) => {
      const outcome = await house.ask(house.here, placeOnSeat, place(personId, change));
      return outcome.kind === 'invalid' ? outcome.problems.map(({ field: name }) => name) : [outcome.kind];
    };
    expect(await field({ personId: '' })).toEqual(['personId']);
    expect(await field({ seat: 'partner_agent' })).toEqual(['seat']);
    expect(await field({ until: '2026-11-01' })).toEqual(['until']);
    expect(await field({ until: '31-12-2026' })).toEqual(['until']);
    expect(await field({ seat: 'coordinator:care' })).toEqual(['capacity']);
  });

  test('fills the seat; a second click is the same; the person and the others hear of it', async () => {
    expect((await seatOf('coordinator:safety')).empty).toEqual({ since: null });
    for (const _ of [1, 2])
      expect((await house.ask(house.here, placeOnSeat, place(personId))).kind).toBe('done');
    const { sitters, empty: vacant } = await seatOf('coordinator:safety');
    expect([sitters.length, vacant]).toEqual([1, null]);
    holderId = sitters[0]?.holderId ?? ('' as HolderId);
    expect(await empty()).toHaveLength(44);
    expect(await house.waiting('people.tell-seat-taken')).toEqual([
      { organisationId: house.town, except: [personId, house.here.personId] },
    ]);
    expect(await house.waiting('people.tell-owner')).toHaveLength(1);
  });

  test('an administrator who takes the seat is told of to the others, and stands in the audit trail', async () => {
    const own = place(house.here.personId, { capacity: 'deputy' });
    expect((await house.ask(house.here, placeOnSeat, own)).kind).toBe('done');
    expect((await house.waiting('people.tell-seat-taken')).at(-1)).toEqual({
      organisationId: house.town,
      except: [house.here.personId],
    });
    const { rows } = await house.pool.query<{ n: number }>(
      `select count(*)::int n from (select set_config('lantaarn.scope','system',false)) s, audit_entries
       where verb = 'people.place-on-seat' and person_id = $1 and subject_id = $1 and outcome = 'done'`,
      [house.here.personId],
    );
    expect(rows[0]?.n).toBe(1);
  });

  test('has another last day; the second administrator is told', async () => {
    const form = { holderId, until: '2026-12-31', seen: '' };
    for (const actor of house.strangers())
      expect((await house.ask(actor, changeUntil, form)).kind).toBe('absent');
    expect((await house.ask(house.here, changeUntil, { ...form, until: '2026-02-30' })).kind).toBe('invalid');
    expect((await house.ask(house.here, changeUntil, { ...form, until: '2026-11-01' })).kind).toBe('invalid');
    expect((await house.ask(house.here, changeUntil, form)).kind).toBe('done');
    expect((await house.ask(house.here, changeUntil, { ...form, until: '2027-01-31' })).kind).toBe('changed');
  });

  test('ends at once, also its session; the seat says since when it is empty', async () => {
    for (const actor of house.strangers())
      expect((await house.ask(actor, endSitting, { holderId })).kind).toBe('absent');
    expect((await house.ask(house.here, endSitting, { holderId: 'x' })).kind).toBe('invalid');
    expect((await house.ask(house.here, endSitting, { holderId })).kind).toBe('done');
    expect((await house.ask(house.here, endSitting, { holderId })).kind).toBe('changed');
    const deputy = (await seatOf('coordinator:safety')).sitters[0];
    expect((await house.ask(house.here, endSitting, { holderId: deputy?.holderId })).kind).toBe('done');
    expect((await seatOf('coordinator:safety')).empty).toEqual({ since: '2026-11-23' });
    const title = seatTitle({ role: 'coordinator', domain: 'safety' });
    const vacancy = (await empty()).find(
      ({ organisationSlug, title: name }) => organisationSlug === 'albrandswaard' && name === title,
    );
    expect(vacancy).toMatchObject({ since: '2026-11-23', everHeld: true });
  });

  test('the last administrator is not taken off, nor given a last day', async () => {
    const { holderId: own } = house.here.seat;
    expect((await house.ask(house.here, endSitting, { holderId: own })).kind).toBe('refused');
    const until = { holderId: own, until: '2026-12-31', seen: '' };
    expect((await house.ask(house.here, changeUntil, until)).kind).toBe('refused');
    const second = await house.colleague('tweede@voorbeeld.example', 'administrator');
    expect((await house.ask(house.here, changeUntil, until)).kind).toBe('done');
    const other = (await seatOf('administrator')).sitters.find(
      ({ colleague }) => colleague.personId === second,
    );
    // the first goes at the end of the year, so the second must stay
    const late = { holderId: other?.holderId, until: '2027-06-01', seen: '' };
    expect((await house.ask(house.here, changeUntil, late)).kind).toBe('refused');
  });
});
