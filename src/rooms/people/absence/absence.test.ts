import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../../test/house.ts';
import type { Actor, SeatActor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { withClient } from '../../../kernel/postgres/index.ts';
import { run } from '../../../kernel/verb.ts';
import { jobs } from '../jobs.ts';
import { sentences } from '../policy.ts';
import { whoIsTold } from '../who-is-told.ts';
import { daysProblems, firstUncovered } from './absence.ts';
import { endAbsence } from './end-absence.ts';
import type { AbsenceSet } from './mark-away.ts';
import { readAbsences } from './read-absences.ts';
import { readCover } from './read-cover.ts';
import { setAbsence } from './set-absence.ts';

describe('the days of an absence', () => {
  const today = '2026-11-23';
  const fields = (from: string, until: string) =>
    daysProblems({ from, until }, today).map(({ field }) => field);

  test('may begin today and last one day, and may last a year', () => {
    expect(fields(today, today)).toEqual([]);
    expect(fields(today, '2027-11-23')).toEqual([]);
    expect(fields(today, '2027-11-24')).toEqual(['until']);
  });

  test('do not end before they begin, and do not lie in the past', () => {
    expect(fields('2026-11-25', '2026-11-24')).toEqual(['until']);
    expect(fields('2026-11-22', '2026-11-24')).toEqual(['from']);
  });

  test('are covered only when on each of them somebody is there', () => {
    const days = { from: '2026-12-01', until: '2026-12-05' };
    const there = { from: '2026-01-01', until: null, away: [] };
    expect(firstUncovered(days, [])).toBe('2026-12-01');
    expect(firstUncovered(days, [there])).toBeNull();
    expect(firstUncovered(days, [{ ...there, until: '2026-12-03' }])).toBe('2026-12-04');
    const away = [{ from: '2026-12-02', until: '2026-12-02' }];
    expect(firstUncovered(days, [{ ...there, away }])).toBe('2026-12-02');
    expect(
      firstUncovered(days, [
        { ...there, away },
        { ...there, from: '2026-12-02' },
      ]),
    ).toBeNull();
  });
});

describe('being away', () => {
  let place: TestHouse;
  let town: OrganisationId;
  let holder: SeatActor;

  beforeEach(async () => {
    place = await openTestHouse(sentences, { jobs });
    town = await place.organisation();
    holder = await place.seat(town, 'coordinator', 'care');
  }, 60_000);
  afterEach(() => place.close());

  const rows = <Row extends object>(text: string): Promise<Row[]> =>
    withClient(place.database.superOptions, async (client) => (await client.query<Row>(text)).rows);

  const days = (from: string, until: string) => ({ from, until, once: randomUUID() });
  const set = (actor: Actor, input: object): Promise<Outcome<AbsenceSet>> =>
    run(place.house, actor, setAbsence, input);
  const told = (domain: 'care' | 'safety') =>
    inTenant(
      place.house,
      { kind: 'job', organisationId: town, name: 'people.test' },
      'tenant',
      newTrace(),
      (context) => whoIsTold(context, 'coordinator', domain),
    );
  const notices = async () =>
    (
      await rows<{ data: { personId: string; template: string } }>(
        `select data from pgboss.job where name = 'people.send-notice' order by created_on`,
      )
    ).map(({ data }) => data);
  const own = async (actor: SeatActor) => {
    const outcome = await run(place.house, actor, readAbsences, {});
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return outcome.value;
  };

  test('is said by who has a seat with one holder, and by nobody else', async () => {
    const strangers: Actor[] = [
      { kind: 'public', organisationId: town },
      await place.seat(town, 'employee'),
      await place.seat(town, 'administrator'),
    ];
    for (const actor of strangers) {
      expect(await set(actor, days('2026-11-24', '2026-11-27'))).toEqual({ kind: 'absent' });
      expect(await run(place.house, actor, readAbsences, {})).toEqual({ kind: 'absent' });
      expect(await run(place.house, actor, readCover, {})).toEqual({ kind: 'absent' });
    }
    expect(await rows('select 1 from absences')).toEqual([]);
    const region = await place.organisation({ kind: 'region' });
    const director = await place.seat(region, 'regional_director');
    expect((await set(director, days('2026-11-24', '2026-11-27'))).kind).toBe('done');
  });

  test('is ended by whom it is of, and by nobody else, also not from the other domain', async () => {
    await set(holder, days('2026-11-23', '2026-11-27'));
    const [{ id: absenceId } = { id: '' as never }] = (await own(holder)).absences;
    const other = await place.organisation();
    const strangers: Actor[] = [
      { kind: 'public', organisationId: town },
      await place.seat(other, 'coordinator', 'care'),
      await place.seat(town, 'coordinator', 'safety'),
      await place.seat(town, 'coordinator', 'care'),
    ];
    for (const actor of strangers)
      expect(await run(place.house, actor, endAbsence, { absenceId })).toEqual({ kind: 'absent' });
    expect((await run(place.house, holder, endAbsence, { absenceId: randomUUID() })).kind).toBe('absent');
    for (let time = 0; time < 2; time += 1)
      expect((await run(place.house, holder, endAbsence, { absenceId })).kind).toBe('done');
    expect((await own(holder)).absences).toEqual([]);
  });

  test('with days that cannot be is refused at the field, and nothing is written', async () => {
    for (const [from, until, field] of [
      ['', '2026-11-27', 'from'],
      ['2026-11-31', '2026-12-02', 'from'],
      ['2026-11-24', '', 'until'],
      ['2026-11-27', '2026-11-24', 'until'],
      ['2026-11-20', '2026-11-27', 'from'],
      ['2026-11-24', '2027-12-24', 'until'],
    ] as const)
      expect(await set(holder, days(from, until)), `${from} ${until}`).toMatchObject({
        kind: 'invalid',
        problems: [{ field }],
      });
    expect(await rows('select 1 from absences')).toEqual([]);
  });

  test('has no words for why: only a code', async () => {
    const outcome = await set(holder, { ...days('2026-11-24', '2026-11-27'), reason: 'ziek' });
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field: 'reason' }] });
  });

  test('twice in the same days is refused, and the same form twice is one', async () => {
    const form = days('2026-11-24', '2026-11-27');
    expect((await set(holder, form)).kind).toBe('done');
    expect((await set(holder, form)).kind).toBe('done');
    expect(await set(holder, days('2026-11-27', '2026-11-30'))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'from' }],
    });
    expect((await set(holder, days('2026-11-28', '2026-11-30'))).kind).toBe('done');
    expect(await rows('select 1 from absences')).toHaveLength(2);
  });

  test('two forms at once are one absence', async () => {
    const outcomes = await Promise.all([
      set(holder, days('2026-11-24', '2026-11-27')),
      set(holder, days('2026-11-26', '2026-11-29')),
      set(holder, days('2026-11-24', '2026-11-24')),
    ]);
    expect(outcomes.map(({ kind }) => kind).filter((kind) => kind === 'done')).toHaveLength(1);
    expect(await rows('select 1 from absences')).toHaveLength(1);
  });

  test('has new work told to the deputy alone, from midnight in the Netherlands until midnight', async () => {
    const deputy = await place.seat(town, 'coordinator', 'care');
    await set(holder, days('2026-11-24', '2026-11-25'));
    const both = [holder.personId, deputy.personId].sort();
    const at = async (instant: string) => {
      place.clock.set(new Date(instant));
      const { persons, covered } = await told('care');
      return { persons: [...persons].sort(), covered };
    };
    expect(await at('2026-11-23T22:59:59Z')).toEqual({ persons: both, covered: true });
    expect(await at('2026-11-23T23:00:00Z')).toEqual({ persons: [deputy.personId], covered: true });
    expect(await at('2026-11-25T22:59:59Z')).toEqual({ persons: [deputy.personId], covered: true });
    expect(await at('2026-11-25T23:00:00Z')).toEqual({ persons: both, covered: true });
  });

  test('without a deputy is still told to the holder, is known to be uncovered, and never goes to the other domain', async () => {
    const safety = await place.seat(town, 'coordinator', 'safety');
    await set(holder, days('2026-11-23', '2026-11-25'));
    expect(await told('care')).toEqual({ persons: [holder.personId], covered: false });
    expect(await told('safety')).toEqual({ persons: [safety.personId], covered: true });
  });

  test('without a deputy is told at once to the administrator and the other seat, without who or why', async () => {
    const safety = await place.seat(town, 'coordinator', 'safety');
    const administrator = await place.seat(town, 'administrator');
    const outcome = await set(holder, { ...days('2026-11-24', '2026-11-27'), reason: 'leave' });
    expect(outcome).toEqual({ kind: 'done', value: { uncovered: '2026-11-24' } });
    const asked = await notices();
    expect(asked.map(({ personId }) => personId).sort()).toEqual(
      [safety.personId, administrator.personId].sort(),
    );
    expect(new Set(asked.map(({ template }) => template))).toEqual(new Set(['seat-uncovered']));
    expect((await own(holder)).hasStandIn).toBe(false);
  });

  test('with a deputy who is away on one of the days says which day', async () => {
    const deputy = await place.seat(town, 'coordinator', 'care');
    await set(deputy, days('2026-11-26', '2026-11-26'));
    expect(await set(holder, days('2026-11-24', '2026-11-27'))).toEqual({
      kind: 'done',
      value: { uncovered: '2026-11-26' },
    });
    place.clock.set(new Date('2026-11-26T09:00:00Z'));
    expect((await told('care')).covered).toBe(false);
  });

  test('stands on the first screen of the deputy, of the holder, and of the other seat when nobody stands in', async () => {
    const safety = await place.seat(town, 'coordinator', 'safety');
    await set(holder, days('2026-11-23', '2026-11-25'));
    const cover = async (actor: SeatActor) => {
      const outcome = await run(place.house, actor, readCover, {});
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      return outcome.value;
    };
    expect(await cover(holder)).toMatchObject({ own: { until: '2026-11-25', covered: false }, others: [] });
    expect(await cover(safety)).toMatchObject({
      own: null,
      others: [],
      uncovered: [{ domain: 'care', until: '2026-11-25' }],
    });
    const deputy = await place.seat(town, 'coordinator', 'care');
    const seen = await cover(deputy);
    expect(seen.others).toMatchObject([{ capacity: 'holder', until: '2026-11-25' }]);
    expect(seen.uncovered).toEqual([]);
    expect(await cover(safety)).toEqual({ own: null, others: [], uncovered: [] });
    place.clock.set(new Date('2026-11-26T09:00:00Z'));
    expect(await cover(deputy)).toEqual({ own: null, others: [], uncovered: [] });
  });
});
