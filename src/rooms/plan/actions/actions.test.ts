import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { feedHolder, makeFeed, readCalendar, readFeeds, withdrawFeed } from '../feeds/feed-verbs.ts';
import {
  adopted,
  fileOf,
  itemOf,
  kindsFor,
  must,
  once,
  openPlanTown,
  type PlanTown,
  rowsOf,
} from '../plan.fixture.ts';
import { commentAction } from './comment-action.ts';
import { addEvidence, withdrawEvidence } from './evidence.ts';
import {
  type ActionList,
  type RegionActionList,
  readAction,
  readActions,
  readRegionAction,
  readRegionActions,
} from './read-actions.ts';
import { remindOwners, remindWeekly } from './remind-owners.ts';
import { addStep, removeStep, tickStep } from './steps.ts';
import { updateAction } from './update-action.ts';

let world: PlanTown;
let plan: PlanId;
beforeAll(async () => {
  world = await openPlanTown();
}, 60_000);
afterAll(() => world.place.close());
beforeEach(async () => {
  await rowsOf(world.place, `update plans set state = 'withdrawn'`);
  plan = await adopted(world.place, world.care);
});

const outsiders = () => [world.resident, world.elsewhere, world.employee, world.reader, world.director];
const all = (kind: string, of: readonly unknown[]) => of.map(() => kind);

async function updating(code: string, facts: Readonly<Record<string, unknown>> = {}) {
  const item = await itemOf(world.place, world.care, plan, code);
  return {
    item: item.id,
    once: once(),
    version: item.version,
    state: 'in_progress',
    progress: 50,
    note: '',
    ...facts,
  };
}

describe('updating', () => {
  it('is for coordinators, and for an office that owns the action', async () => {
    const form = await updating('A8');
    expect(await kindsFor(world.place, outsiders(), updateAction, form)).toEqual(all('absent', outsiders()));
    expect((await run(world.place.house, world.mayor, updateAction, form)).kind).toBe('absent');
    await must(world.place, world.adviser, updateAction, form);
    expect((await run(world.place.house, world.adviser, updateAction, await updating('A1'))).kind).toBe(
      'absent',
    );
    await must(world.place, world.safety, updateAction, await updating('A1'));
    const file = await fileOf(world.place, world.mayor, form.item);
    expect(file.acts[0]).toMatchObject({ office: 'adviser', kind: 'updated' });
  });

  it.each([
    ['state', { state: 'bijna' }],
    ['progress', { progress: 140 }],
    ['note', { state: 'dropped' }],
    ['note', { note: 'Besproken met mevrouw Verzonnen.' }],
  ])('says what is wrong at %s', async (field, changed) => {
    const outcome = await run(world.place.house, world.care, updateAction, await updating('A3', changed));
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field }] });
  });

  it('tells the second of two at once, and counts one form once', async () => {
    const [one, other] = [await updating('A3'), await updating('A3', { progress: 75 })];
    const outcomes = await Promise.all([
      run(world.place.house, world.care, updateAction, one),
      run(world.place.house, world.safety, updateAction, other),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'done']);
    const done = outcomes[0]?.kind === 'done' ? one : other;
    await must(world.place, world.care, updateAction, done);
    const file = await fileOf(world.place, world.care, one.item);
    expect(file.acts.filter(({ kind }) => kind === 'updated')).toHaveLength(1);
  });

  it('lets cards be done only after a training (S73, N12)', async () => {
    const refused = await run(
      world.place.house,
      world.care,
      updateAction,
      await updating('A6', { state: 'done' }),
    );
    expect(refused).toMatchObject({ kind: 'invalid', problems: [{ field: 'state' }] });
    if (refused.kind === 'invalid') expect(refused.problems[0]?.text).toContain('A2 of A4');
    const training = await itemOf(world.place, world.care, plan, 'A2');
    await must(world.place, world.care, addEvidence, {
      item: training.id,
      once: once(),
      what: 'training_held',
      label: 'Training voor burgerzaken',
      happenedOn: '2026-03-10',
      number: '14',
    });
    await must(world.place, world.care, updateAction, await updating('A6', { state: 'done' }));
    expect(await itemOf(world.place, world.care, plan, 'A6')).toMatchObject({ state: 'done', progress: 100 });
  });
});

describe('steps', () => {
  it('are added, ticked and taken away by who works on the action, and say how far it is', async () => {
    const { id: item } = await itemOf(world.place, world.care, plan, 'A9');
    const form = { item, once: once(), title: 'Bellen met het team' };
    expect(await kindsFor(world.place, outsiders(), addStep, form)).toEqual(all('absent', outsiders()));
    expect((await run(world.place.house, world.care, addStep, { ...form, title: '' })).kind).toBe('invalid');
    await must(world.place, world.adviser, addStep, form);
    await must(world.place, world.adviser, addStep, form);
    await must(world.place, world.care, addStep, { item, once: once(), title: 'Besluit voorbereiden' });
    const [step, second] = (await fileOf(world.place, world.care, item)).steps;
    if (step === undefined || second === undefined) throw new Error('no steps');
    const tick = { item, once: once(), step: step.id, ticked: true };
    expect(await kindsFor(world.place, outsiders(), tickStep, tick)).toEqual(all('absent', outsiders()));
    await must(world.place, world.care, tickStep, tick);
    expect(await itemOf(world.place, world.care, plan, 'A9')).toMatchObject({
      progress: 50,
      state: 'in_progress',
    });
    const gone = { item, once: once(), step: second.id };
    expect(await kindsFor(world.place, outsiders(), removeStep, gone)).toEqual(all('absent', outsiders()));
    await must(world.place, world.care, removeStep, gone);
    expect((await fileOf(world.place, world.care, item)).steps).toHaveLength(1);
    expect(
      (await run(world.place.house, world.care, tickStep, { ...tick, once: once(), step: once() })).kind,
    ).toBe('absent');
  });
});

describe('evidence', () => {
  it('is added and taken back, and stays in the history', async () => {
    const { id: item } = await itemOf(world.place, world.care, plan, 'A4');
    const form = {
      item,
      once: once(),
      what: 'training_held',
      label: 'E-learning',
      happenedOn: '',
      number: '',
    };
    expect(await kindsFor(world.place, outsiders(), addEvidence, form)).toEqual(all('absent', outsiders()));
    for (const [field, changed] of [
      ['happenedOn', {}],
      ['happenedOn', { happenedOn: '2027-01-01' }],
      ['label', { happenedOn: '2026-03-10', label: '' }],
      ['number', { happenedOn: '2026-03-10', number: 'veel' }],
      ['what', { happenedOn: '2026-03-10', what: 'x' }],
    ] as const)
      expect(
        await run(world.place.house, world.care, addEvidence, { ...form, ...changed }),
        field,
      ).toMatchObject({
        kind: 'invalid',
        problems: [{ field }],
      });
    await must(world.place, world.care, addEvidence, { ...form, happenedOn: '2026-03-10', number: '9' });
    const [evidence] = (await fileOf(world.place, world.care, item)).evidence;
    expect(evidence).toMatchObject({ number: 9, office: 'coordinator:care' });
    const back = { item, once: once(), evidence: evidence?.id };
    expect(await kindsFor(world.place, outsiders(), withdrawEvidence, back)).toEqual(
      all('absent', outsiders()),
    );
    await must(world.place, world.care, withdrawEvidence, back);
    const file = await fileOf(world.place, world.care, item);
    expect(file.evidence).toEqual([]);
    expect(file.acts.map(({ kind }) => kind)).toEqual(['evidence_withdrawn', 'evidence_added']);
  });
});

describe('comments', () => {
  it('are for who works on the plan and the mayor, and name nobody', async () => {
    const { id: item } = await itemOf(world.place, world.care, plan, 'A1');
    const form = { item, once: once(), text: 'Kan dit voor de zomer?' };
    expect(await kindsFor(world.place, outsiders(), commentAction, form)).toEqual(all('absent', outsiders()));
    expect((await run(world.place.house, world.mayor, commentAction, { ...form, text: '' })).kind).toBe(
      'invalid',
    );
    await must(world.place, world.mayor, commentAction, form);
    await must(world.place, world.mayor, commentAction, form);
    const acts = (await fileOf(world.place, world.care, item)).acts;
    expect(acts.filter(({ kind }) => kind === 'commented')).toHaveLength(1);
  });
});

describe('looking', () => {
  it('shows one’s own, what is late, and all', async () => {
    const list = (actor: typeof world.care, view: string) =>
      must<ActionList>(world.place, actor, readActions, { view });
    expect((await list(world.adviser, 'mijn')).actions.map(({ code }) => code)).toEqual(['A8', 'A9']);
    expect((await list(world.mayor, 'mijn')).actions).toEqual([]);
    const late = await list(world.mayor, 'te-laat');
    expect(late.actions[0]).toMatchObject({ code: 'A1', standing: 'overdue' });
    expect((await list(world.reader, 'alles')).actions).toHaveLength(11);
    expect(
      await kindsFor(world.place, [world.resident, world.employee, world.director], readActions, {}),
    ).toEqual(['absent', 'absent', 'absent']);
  });

  it('is for the own town, and for the director of all, who changes nothing', async () => {
    const { id: item } = await itemOf(world.place, world.care, plan, 'A1');
    expect(await kindsFor(world.place, outsiders(), readAction, { item })).toEqual([
      'absent',
      'absent',
      'absent',
      'done',
      'absent',
    ]);
    const { towns, late, lateCount } = await must<RegionActionList>(
      world.place,
      world.director,
      readRegionActions,
      {},
    );
    expect(towns.map(({ name, plan: of }) => [name, of?.standing])).toEqual([
      ['Albrandswaard', 'in_force'],
      ['Barendrecht', undefined],
    ]);
    expect(late).toHaveLength(lateCount);
    expect(late[0]).toMatchObject({ code: 'A1', standing: 'overdue', town: 'Albrandswaard' });
    expect(late[0]?.title.length).toBeGreaterThan(0);
    const elsewhere = await must<RegionActionList>(world.place, world.director, readRegionActions, {
      town: 'barendrecht',
    });
    expect(elsewhere).toMatchObject({ late: [], lateCount: 0 });
    expect(elsewhere.towns).toHaveLength(2);
    const file = await must<{ open: boolean; own: boolean }>(world.place, world.director, readRegionAction, {
      item,
    });
    expect(file).toMatchObject({ open: false, own: false });
    const towners = [world.resident, world.care, world.mayor, world.elsewhere];
    expect(await kindsFor(world.place, towners, readRegionActions, {})).toEqual(all('absent', towners));
    expect(await kindsFor(world.place, towners, readRegionAction, { item })).toEqual(all('absent', towners));
  });
});

describe('reminders', () => {
  const attempt = { jobId: 'proef', number: 1, signal: new AbortController().signal };
  const waiting = () =>
    rowsOf<{ person: string; count: number; template: string }>(
      world.place,
      `select data ->> 'personId' as person, (data ->> 'count')::int as count, data ->> 'template' as template
       from pgboss.job where name = 'people.send-notice' and data ->> 'template' = 'actions-waiting'`,
    );

  it('go once a week to who sits on an owning seat, with a number and nothing else', async () => {
    await rowsOf(world.place, `delete from pgboss.job where name = 'people.send-notice'`);
    expect(await kindsFor(world.place, [...outsiders(), world.care], remindOwners, {})).toEqual(
      all('absent', [...outsiders(), world.care]),
    );
    await remindWeekly.run(world.place.house, {}, attempt);
    await remindWeekly.run(world.place.house, {}, attempt);
    const sent = await waiting();
    const owners = new Set(
      [world.care, world.safety, world.adviser].map(({ personId }) => personId as string),
    );
    expect(new Set(sent.map(({ person }) => person))).toEqual(owners);
    expect(sent).toHaveLength(owners.size);
    world.place.clock.advance(7 * 86_400_000);
    await remindWeekly.run(world.place.house, {}, attempt);
    expect(await waiting()).toHaveLength(owners.size * 2);
    world.place.clock.advance(-7 * 86_400_000);
  });
});

describe('the calendar', () => {
  it('has a secret address of one’s own, that works until it is withdrawn', async () => {
    const { place, care, adviser } = world;
    const strangers = [world.resident, world.employee, world.director];
    expect(await kindsFor(place, strangers, makeFeed, {})).toEqual(all('absent', strangers));
    expect(await kindsFor(place, strangers, readFeeds, {})).toEqual(all('absent', strangers));
    const { secret } = await must<{ secret: string }>(place, adviser, makeFeed, {});
    const [stored] = await rowsOf<{ row: string }>(place, 'select f::text as row from plan_feeds f');
    expect(stored?.row).not.toContain(secret);
    const holder = await feedHolder(place.house, secret);
    if (holder === null) throw new Error('no holder');
    const { text } = await must<{ text: string }>(place, holder, readCalendar, {});
    // A8 and A9 are the adviser's; A7 has no last day and is not theirs
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20261231');
    expect(await feedHolder(place.house, `${'A'.repeat(43)}`)).toBeNull();
    expect(await feedHolder(place.house, 'zomaar')).toBeNull();
    const [feed] = await must<readonly { id: string }[]>(place, adviser, readFeeds, {});
    // a colleague cannot withdraw it, nor see it
    expect((await run(place.house, care, withdrawFeed, { feed: feed?.id })).kind).toBe('absent');
    expect(await must(place, care, readFeeds, {})).toEqual([]);
    await must(place, adviser, withdrawFeed, { feed: feed?.id });
    expect(await feedHolder(place.house, secret)).toBeNull();
    expect((await run(place.house, holder, readCalendar, {})).kind).toBe('absent');
  });

  it('ends when the sitting ends', async () => {
    const { place, mayor } = world;
    const { secret } = await must<{ secret: string }>(place, mayor, makeFeed, {});
    const holder = await feedHolder(place.house, secret);
    if (holder === null) throw new Error('no holder');
    await must(place, holder, readCalendar, {});
    await rowsOf(place, `update seat_holders set until_date = '2026-11-01' where id = $1`, [
      mayor.seat.holderId,
    ]);
    expect((await run(place.house, holder, readCalendar, {})).kind).toBe('absent');
    await rowsOf(place, 'update seat_holders set until_date = null where id = $1', [mayor.seat.holderId]);
  });
});
