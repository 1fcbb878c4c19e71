import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type StuckCaseId } from '../../../kernel/ids.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import { cooperationCounts } from '../plan-counts.ts';
import { askDirector } from './ask-director.ts';
import { addCaseStep, answerCase, closeCase, takeUpCase, withdrawCase } from './follow-case.ts';
import {
  type CaseFile,
  type CaseList,
  type Lesson,
  listCasesOfRegion,
  listOwnCases,
  protectedLessons,
  readCase,
  readLessons,
} from './read-cases.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
});
afterAll(() => place.close());

const typed = (change: object = {}) => ({
  once: once(),
  cause: 'no_place',
  waiting: 'municipality',
  waitingFor: ['shelter', 'police'],
  since: '2026-10-01',
  tried: ['called'],
  needed: 'contact',
  explanation: 'De opvang en de politie wachten op elkaar.',
  ...change,
});

const ask = (change: object = {}, actor: Actor = place.care): Promise<StuckCaseId> =>
  place.must<StuckCaseId>(actor, askDirector, typed(change));
const file = (caseId: StuckCaseId, actor: Actor = place.director): Promise<CaseFile> =>
  place.must<CaseFile>(actor, readCase, { caseId });

describe('asking', () => {
  test('is for the aandachtsfunctionaris and the zorgcoördinator', async () => {
    for (const actor of [place.public, place.mayor, place.adviser, place.employee, place.director])
      expect((await place.ask(actor, askDirector, typed())).kind).toBe('absent');
    for (const actor of [place.safety, place.careCoordinator])
      expect((await place.ask(actor, askDirector, typed())).kind).toBe('done');
  });

  test('refuses who it is about at the field, and nothing confirms it', async () => {
    const at = async (change: object) => fields(await place.ask(place.care, askDirector, typed(change)));
    expect(await at({ explanation: 'Het gaat om mevrouw van der Verzonnen' })).toEqual(['explanation']);
    expect(await at({ explanation: 'Zie signaal K7M4-Q2X', sure: true })).toEqual(['explanation']);
    expect(await at({ since: '2026-12-24' })).toEqual(['since']);
    expect(await at({ cause: 'iets', waitingFor: [], since: '' })).toEqual(['cause', 'waitingFor', 'since']);
    expect(await at({ explanation: 'a'.repeat(501) })).toEqual(['explanation']);
  });

  test('sent twice is one question, and the director is told without content', async () => {
    const form = typed();
    const [one, two] = [
      await place.must(place.care, askDirector, form),
      await place.must(place.care, askDirector, form),
    ];
    expect(two).toBe(one);
    const told = await place.waiting('cooperation.tell-office');
    expect(told.at(-1)).toEqual({
      organisationId: place.region,
      role: 'regional_director',
      domain: null,
      template: 'stuck-case-waiting',
    });
  });
});

describe('who reads a case', () => {
  test('whoever asked and the director, nobody else', async () => {
    const caseId = await ask();
    for (const actor of [place.care, place.director])
      expect((await place.ask(actor, readCase, { caseId })).kind).toBe('done');
    for (const actor of [
      place.public,
      place.safety,
      place.mayor,
      place.adviser,
      place.employee,
      place.neighbour,
      place.careCoordinator,
      place.regionOfficer,
    ])
      expect((await place.ask(actor, readCase, { caseId })).kind).toBe('absent');
    const own = await place.must<CaseList>(place.safety, listOwnCases, {});
    expect(own.lines.map(({ id }) => id)).not.toContain(caseId);
    for (const actor of [place.care, place.careCoordinator, place.mayor])
      expect((await place.ask(actor, listCasesOfRegion, {})).kind).toBe('absent');
  });

  test('the database keeps it from other municipalities and from the picture of the region', async () => {
    await ask();
    const count = (actor: typeof place.care, scope: 'tenant' | 'region-picture' | 'system') =>
      inTenant(
        place.house,
        actor,
        scope,
        newTrace(),
        async ({ db }) => (await db.selectFrom('stuck_cases').select('id').execute()).length,
      );
    expect(await count(place.care, 'tenant')).toBeGreaterThan(0);
    expect(await count(place.neighbour, 'tenant')).toBe(0);
    for (const scope of ['region-picture', 'system'] as const)
      expect(await count(place.neighbour, scope)).toBe(0);
    expect(await count(place.mayor, 'tenant')).toBe(0);
  });

  test('there is no column for a signal', async () => {
    const { rows } = await place.pool.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name in ('stuck_cases', 'stuck_case_steps')`,
    );
    for (const { column_name } of rows) expect(column_name).not.toMatch(/signal|person|name|reference/);
  });
});

describe('working on it', () => {
  test('what the director took up this year counts for its duty, and for nobody else', async () => {
    const taken = (actor: typeof place.care, year: number) =>
      inTenant(
        place.house,
        actor,
        'tenant',
        newTrace(),
        async (context) => (await cooperationCounts(context, year)).of(actor.organisationId).stuckTakenUp,
      );
    const year = place.clock.now().getUTCFullYear();
    const before = await taken(place.director, year);
    const caseId = await ask();
    expect(await taken(place.director, year)).toBe(before);
    await place.must(place.director, takeUpCase, { caseId, version: 1 });
    expect(await taken(place.director, year)).toBe(before + 1);
    expect(await taken(place.director, year - 1)).toBe(0);
    expect(await taken(place.care, year)).toBe(0);
  });

  test('the director takes it up, writes steps, and closes it with a lesson', async () => {
    const caseId = await ask();
    const step = (change: object = {}, actor: Actor = place.director) =>
      place.ask(actor, addCaseStep, { caseId, once: once(), kind: 'called', text: '', ...change });
    for (const actor of [place.public, place.care, place.mayor]) {
      expect((await place.ask(actor, takeUpCase, { caseId, version: 1 })).kind).toBe('absent');
      expect((await step({}, actor)).kind).toBe('absent');
      expect(
        (await place.ask(actor, closeCase, { caseId, version: 1, cause: 'payment', lesson: '' })).kind,
      ).toBe('absent');
    }
    expect((await place.ask(place.director, takeUpCase, { caseId, version: 1 })).kind).toBe('done');
    expect((await place.ask(place.director, takeUpCase, { caseId, version: 1 })).kind).toBe('done');
    expect(fields(await step({ kind: 'answer' }))).toEqual(['kind']);
    expect(fields(await step({ kind: 'question' }))).toEqual(['text']);
    expect(fields(await step({ text: 'Gebeld met Jansje van der Verzonnen' }))).toEqual(['text']);
    const form = { once: once(), kind: 'question', text: 'Is er al een besluit?' };
    await step(form);
    await step(form);
    const answer = (text: string, actor: Actor = place.care) =>
      place.ask(actor, answerCase, { caseId, once: once(), text });
    expect((await answer('Nee.', place.safety)).kind).toBe('absent');
    expect(fields(await answer('Nee, bel 06-12345678'))).toEqual(['text']);
    expect((await answer('Nee, nog niet.')).kind).toBe('done');
    expect((await file(caseId, place.care)).steps.map(({ kind, side }) => [kind, side])).toEqual([
      ['question', 'director'],
      ['answer', 'asker'],
    ]);
    const close = (change: object = {}) =>
      place.ask(place.director, closeCase, {
        caseId,
        version: 2,
        cause: 'payment',
        lesson: 'Spreek af wie betaalt.',
        ...change,
      });
    expect((await close({ version: 1 })).kind).toBe('changed');
    expect(fields(await close({ lesson: 'Het was dossier 881' }))).toEqual(['lesson']);
    expect((await close()).kind).toBe('done');
    expect((await close()).kind).toBe('done');
    expect(fields(await step())).toEqual(['refused']);
    expect((await file(caseId, place.care)).case).toMatchObject({ state: 'closed', foundCause: 'payment' });
  });

  test('the asker takes it back', async () => {
    const caseId = await ask();
    for (const actor of [place.safety, place.neighbour, place.director])
      expect((await place.ask(actor, withdrawCase, { caseId })).kind).toBe('absent');
    expect((await place.ask(place.care, withdrawCase, { caseId })).kind).toBe('done');
    expect(fields(await place.ask(place.director, takeUpCase, { caseId, version: 2 }))).toEqual(['refused']);
  });
});

describe('lists and lessons', () => {
  test('the longest waiting stands first, screen after screen', async () => {
    for (let index = 0; index < 28; index += 1) await ask({ since: `2026-0${1 + (index % 8)}-05` });
    const waits: string[] = [];
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const list: CaseList = await place.must<CaseList>(place.director, listCasesOfRegion, { after });
      for (const { id, since } of list.lines) {
        waits.push(since);
        seen.add(id);
      }
      after = list.next ?? undefined;
    } while (after !== undefined);
    expect(waits).toEqual(waits.toSorted());
    expect(seen.size).toBe(waits.length);
    const ended = await place.must<CaseList>(place.director, listCasesOfRegion, { which: 'ended' });
    expect(ended.lines.every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  test('under five there is no number, and no time either', async () => {
    expect(
      protectedLessons([
        { cause: 'payment', cases: 4, medianDays: 9 },
        { cause: 'no_place', cases: 5, medianDays: 9 },
      ]),
    ).toEqual([
      { cause: 'payment', cases: null, medianDays: null },
      { cause: 'no_place', cases: 5, medianDays: 9 },
    ]);
    for (const actor of [place.public, place.care, place.mayor, place.regionOfficer])
      expect((await place.ask(actor, readLessons, {})).kind).toBe('absent');
    for (let index = 0; index < 5; index += 1) {
      const caseId = await ask();
      place.clock.advance(2 * 86_400_000);
      await place.must(place.director, closeCase, { caseId, version: 1, cause: 'rule', lesson: '' });
    }
    const lessons = await place.must<readonly Lesson[]>(place.director, readLessons, {});
    expect(lessons.find(({ cause }) => cause === 'rule')).toEqual({ cause: 'rule', cases: 5, medianDays: 2 });
    expect(lessons.find(({ cause }) => cause === 'payment')).toEqual({
      cause: 'payment',
      cases: null,
      medianDays: null,
    });
  });
});
