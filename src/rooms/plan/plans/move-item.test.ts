import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import {
  adopted,
  begun,
  itemOf,
  kindsFor,
  must,
  once,
  openPlanTown,
  type PlanTown,
  rowsOf,
  viewOf,
} from '../plan.fixture.ts';
import { isAction } from '../plan.ts';
import { adoptPlan } from './adopt-plan.ts';
import { moveItem } from './move-item.ts';
import { withdrawPlan } from './publish-plan.ts';
import { readHistory } from './read-versions.ts';
import { openTemplate } from './template-verbs.ts';

let world: PlanTown;
beforeAll(async () => {
  world = await openPlanTown();
}, 60_000);
afterAll(() => world.place.close());

const ofO3 = async (plan: PlanId): Promise<readonly string[]> =>
  (await viewOf(world.place, world.care, plan)).items
    .filter((item) => item.task === 'O3' && isAction(item))
    .map(({ code }) => code);

const formFor = async (plan: PlanId, code: string, way: string) => {
  const { id, version } = await itemOf(world.place, world.care, plan, code);
  return { item: id, version, once: once(), way };
};

describe('the order of items', () => {
  it('is changed by both coordinators of the own town, and nobody else', async () => {
    const plan = await begun(world.place, world.care);
    const [first = '', second = ''] = await ofO3(plan);
    const form = await formFor(plan, second, 'up');
    const strangers = [
      world.resident,
      world.elsewhere,
      world.employee,
      world.mayor,
      world.reader,
      world.adviser,
      world.director,
    ];
    expect(new Set(await kindsFor(world.place, strangers, moveItem, form))).toEqual(new Set(['absent']));
    expect((await ofO3(plan)).slice(0, 2)).toEqual([first, second]);
    await must(world.place, world.safety, moveItem, form);
    expect((await ofO3(plan)).slice(0, 2)).toEqual([second, first]);
  });

  it('says what is wrong, and that an end is an end', async () => {
    const plan = await begun(world.place, world.care);
    const [first = ''] = await ofO3(plan);
    const form = await formFor(plan, first, 'up');
    expect(await run(world.place.house, world.care, moveItem, { ...form, way: 'aside' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'way' }],
    });
    expect((await run(world.place.house, world.care, moveItem, form)).kind).toBe('refused');
    const last = await formFor(plan, (await ofO3(plan)).at(-1) ?? '', 'down');
    expect((await run(world.place.house, world.care, moveItem, last)).kind).toBe('refused');
  });

  it('changes by one place within the list of the task, and stands in the history', async () => {
    const plan = await begun(world.place, world.care);
    const before = await viewOf(world.place, world.care, plan);
    const [one = '', two = '', three = '', ...rest] = await ofO3(plan);
    await must(world.place, world.care, moveItem, await formFor(plan, one, 'down'));
    await must(world.place, world.care, moveItem, await formFor(plan, one, 'down'));
    expect(await ofO3(plan)).toEqual([two, three, one, ...rest]);
    const after = await viewOf(world.place, world.care, plan);
    const others = (view: typeof before) =>
      view.items.filter((item) => item.task !== 'O3' || !isAction(item)).map(({ code }) => code);
    expect(others(after)).toEqual(others(before));
    // not an act on the item: silence goes on
    const item = after.items.find(({ code }) => code === one);
    expect(item?.lastActAt).toEqual(before.items.find(({ code }) => code === one)?.lastActAt);
    const history = await must<{ acts: readonly { kind: string; content: unknown }[] }>(
      world.place,
      world.care,
      readHistory,
      { plan },
    );
    expect(history.acts.slice(0, 2).map(({ kind, content }) => ({ kind, content }))).toEqual([
      { kind: 'item_moved', content: { code: one, way: 'down', past: three } },
      { kind: 'item_moved', content: { code: one, way: 'down', past: two } },
    ]);
  });

  it('changes also where two items share a place', async () => {
    const plan = await begun(world.place, world.care);
    const codes = await ofO3(plan);
    await rowsOf(world.place, "update plan_items set position = 7 where plan_id = $1 and task = 'O3'", [
      plan,
    ]);
    const tied = await ofO3(plan);
    expect([...tied].sort()).toEqual([...codes].sort());
    const [one = '', two = '', ...rest] = tied;
    await must(world.place, world.care, moveItem, await formFor(plan, two, 'up'));
    expect(await ofO3(plan)).toEqual([two, one, ...rest]);
  });

  it('tells the second of two people, also of the one who moves what was passed', async () => {
    const plan = await begun(world.place, world.care);
    const [one = '', two = ''] = await ofO3(plan);
    const forms = [
      await formFor(plan, one, 'down'),
      await formFor(plan, one, 'down'),
      await formFor(plan, two, 'up'),
    ];
    const outcomes = await Promise.all(
      forms.map((form, index) =>
        run(world.place.house, index === 0 ? world.care : world.safety, moveItem, form),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'changed', 'done']);
    expect((await ofO3(plan)).slice(0, 2)).toEqual([two, one]);
  });

  it('is one act when the same form comes twice', async () => {
    const plan = await begun(world.place, world.care);
    const [one = '', two = '', three = ''] = await ofO3(plan);
    const form = await formFor(plan, one, 'down');
    const twice = await Promise.all([1, 2].map(() => run(world.place.house, world.care, moveItem, form)));
    expect(twice.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await ofO3(plan)).slice(0, 3)).toEqual([two, one, three]);
  });

  it('of an adopted plan changes for its next version; the adopted one stays as it was', async () => {
    const plan = await adopted(world.place, world.care);
    const [one = '', two = ''] = await ofO3(plan);
    await must(world.place, world.care, moveItem, await formFor(plan, one, 'down'));
    const frozen = async (number: number): Promise<readonly string[]> => {
      const [row] = await rowsOf<{ codes: string[] }>(
        world.place,
        `select array(select item->>'code' from jsonb_array_elements(frozen->'items') item
           where item->>'code' in ($2, $3)) as codes
         from plan_versions where plan_id = $1 and number = $4`,
        [plan, one, two, number],
      );
      return row?.codes ?? [];
    };
    expect(await frozen(1)).toEqual([one, two]);
    await must(world.place, world.care, adoptPlan, {
      plan,
      once: once(),
      collegeOn: '2026-01-10',
      collegeReference: 'B-2026-001',
    });
    expect(await frozen(2)).toEqual([two, one]);
  });

  it('stays in a plan that was withdrawn', async () => {
    const plan = await begun(world.place, world.care);
    const form = await formFor(plan, (await ofO3(plan))[0] ?? '', 'down');
    await must(world.place, world.care, withdrawPlan, { plan, once: once(), reason: 'dubbel' });
    expect((await run(world.place.house, world.care, moveItem, form)).kind).toBe('refused');
  });

  it('of the template is the director’s', async () => {
    const { plan } = await must<{ plan: PlanId }>(world.place, world.director, openTemplate, {
      once: once(),
    });
    const [, second] = (await viewOf(world.place, world.director, plan)).items.filter(
      (item) => item.task === 'O3' && isAction(item),
    );
    const form = { item: second?.id, version: second?.version, once: once(), way: 'up' };
    expect((await run(world.place.house, world.care, moveItem, form)).kind).toBe('absent');
    await must(world.place, world.director, moveItem, form);
  });
});
