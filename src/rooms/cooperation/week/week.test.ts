import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { weekday } from '../../../kernel/local-time.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import { weekYears } from '../facts.ts';
import { readWeek, type WeekFile } from './read-week.ts';
import { nextWeekYear, proposedFor, weekOf } from './week.ts';
import { addWeekEvent, changeWeekEvent, evaluateWeek, startWeek } from './week-events.ts';

describe('the Week of a year', () => {
  test('runs from Monday to Sunday around 18 October, in every year', () => {
    for (let year = 2020; year < 2060; year += 1) {
      const { from, until, europeanDay } = weekOf(year);
      expect(weekday(from)).toBe(1);
      expect(weekday(until)).toBe(0);
      expect(from <= europeanDay && europeanDay <= until).toBe(true);
    }
    expect(weekOf(2026)).toMatchObject({ from: '2026-10-12', until: '2026-10-18' });
    expect(weekOf(2027)).toMatchObject({ from: '2027-10-18', until: '2027-10-24' });
  });

  test('after the Week the next one comes', () => {
    expect(nextWeekYear('2026-10-18')).toBe(2026);
    expect(nextWeekYear('2026-10-19')).toBe(2027);
  });

  test('the programme that returns lies in the Week', () => {
    const { from, until } = weekOf(2028);
    for (const { onDate } of proposedFor(2028)) expect(onDate >= from && onDate <= until).toBe(true);
  });
});

describe('the programme', () => {
  let place: Cooperation;
  beforeAll(async () => {
    place = await openCooperation();
  });
  afterAll(() => place.close());

  const event = (change: object = {}) => ({
    once: once(),
    kind: 'lesson',
    title: 'Les op school',
    audience: 'pupils',
    onDate: '2026-10-14',
    sure: false,
    ...change,
  });
  const week = (actor: Actor = place.care, year = 2026) => place.must<WeekFile>(actor, readWeek, { year });

  test('begins with what returns every year, once for each form', async () => {
    const form = { year: 2027, once: once() };
    for (const actor of [place.public, place.mayor, place.employee])
      expect((await place.ask(actor, startWeek, form)).kind).toBe('absent');
    await place.must(place.care, startWeek, form);
    await place.must(place.care, startWeek, form);
    expect((await week(place.care, 2027)).events).toHaveLength(proposedFor(2027).length);
    expect((await week(place.neighbour, 2027)).events).toEqual([]);
  });

  test('the region’s part is for everybody, the municipality’s own', async () => {
    await place.must(place.director, addWeekEvent, event({ title: 'Opening in de regio' }));
    await place.must(place.care, addWeekEvent, event());
    expect((await week(place.neighbour)).events.map(({ title }) => title)).toEqual(['Opening in de regio']);
    expect((await week()).events.map(({ title }) => title).sort()).toEqual([
      'Les op school',
      'Opening in de regio',
    ]);
    expect((await place.ask(place.employee, readWeek, { year: 2026 })).kind).toBe('absent');
    expect(fields(await place.ask(place.care, addWeekEvent, event({ onDate: '', title: '' })))).toEqual([
      'title',
      'onDate',
    ]);
  });

  test('was held with so many people, and counts for the norm', async () => {
    const [mine] = (await week()).events.filter(({ organisationId }) => organisationId === place.town);
    const change = { ...event(), eventId: mine?.id, version: 1, state: 'held', participants: 28 };
    for (const actor of [place.public, place.neighbour, place.mayor])
      expect((await place.ask(actor, changeWeekEvent, change)).kind).toBe('absent');
    expect(fields(await place.ask(place.care, changeWeekEvent, { ...change, participants: -1 }))).toEqual([
      'participants',
    ]);
    expect((await place.ask(place.care, changeWeekEvent, change)).kind).toBe('done');
    expect((await place.ask(place.safety, changeWeekEvent, change)).kind).toBe('changed');
    const facts = await inTenant(place.house, place.care, 'tenant', newTrace(), (context) =>
      weekYears(context, [2026]),
    );
    expect(facts.find(({ organisationId }) => organisationId === place.town)).toEqual({
      organisationId: place.town,
      region: false,
      year: 2026,
      planned: 0,
      held: 1,
      participants: 28,
    });
    expect(facts.find(({ region }) => region)).toMatchObject({ planned: 1, held: 0 });
  });

  test('is looked back on, by one at a time', async () => {
    const look = (version: number, change: object = {}, actor: Actor = place.care) =>
      place.ask(actor, evaluateWeek, {
        year: 2026,
        version,
        wentWell: 'De zaal zat vol.',
        better: '',
        sure: false,
        ...change,
      });
    for (const actor of [place.public, place.mayor]) expect((await look(0, {}, actor)).kind).toBe('absent');
    expect(fields(await look(0, { wentWell: '' }))).toEqual(['wentWell']);
    expect(fields(await look(0, { wentWell: 'Dank aan Jansje van der Verzonnen' }))).toEqual(['wentWell']);
    expect((await look(0)).kind).toBe('done');
    expect((await look(0, {}, place.safety)).kind).toBe('changed');
    expect((await look(1, { better: 'Eerder beginnen.' })).kind).toBe('done');
    expect((await week(place.neighbour)).evaluations).toEqual([]);
  });
});
