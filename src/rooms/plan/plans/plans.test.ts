import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionalFrame } from '../../../../content/plan/frame.ts';
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
  period,
  rowsOf,
  viewOf,
} from '../plan.fixture.ts';
import { addItem } from './add-item.ts';
import { adoptPlan, recordCouncil } from './adopt-plan.ts';
import { beginPlan } from './begin-plan.ts';
import { changeItem, rewriteText } from './change-item.ts';
import { changePlan } from './change-plan.ts';
import { chooseItem, removeItem } from './choose-item.ts';
import { closeEvaluation, evaluateAction } from './evaluate-plan.ts';
import { publishPlan, withdrawPlan } from './publish-plan.ts';
import { readPlans, readRegionPlan } from './read-plans.ts';
import { type PublicPlan, readPublicPlan } from './read-public-plan.ts';
import { compareVersions, readHistory, type VersionComparison } from './read-versions.ts';
import { type BesideTemplate, compareTemplate, openTemplate, takeFromTemplate } from './template-verbs.ts';
import { planWarnings } from './warnings.ts';

let world: PlanTown;
beforeAll(async () => {
  world = await openPlanTown();
}, 60_000);
afterAll(() => world.place.close());

const words = {
  title: 'Gesprek met het hotel',
  body: '',
  task: 'O3',
  owners: ['coordinator'],
  term: 'period',
  dependsOn: '',
};
const strangers = () => [
  world.resident,
  world.elsewhere,
  world.employee,
  world.mayor,
  world.reader,
  world.adviser,
  world.director,
];

describe('a new plan', () => {
  const form = () => ({ once: once(), source: 'template', title: 'Ons plan', ...period });

  it('is begun by coordinators only', async () => {
    const others = strangers().filter((actor) => actor !== world.elsewhere);
    expect(await kindsFor(world.place, others, beginPlan, form())).toEqual(others.map(() => 'absent'));
  });

  it.each([
    ['title', { title: ' ' }],
    ['endsOn', { endsOn: '2024-12-31' }],
    ['endsOn', { endsOn: '2034-12-31' }],
    ['startsOn', { startsOn: '31-2-2025' }],
    ['source', { source: 'verzonnen' }],
    ['title', { title: 'Plan van mevrouw Verzonnen' }],
  ])('says what is wrong at %s', async (field, changed) => {
    expect(await run(world.place.house, world.care, beginPlan, { ...form(), ...changed })).toMatchObject({
      kind: 'invalid',
      problems: [{ field }],
    });
  });

  it('has what the template has, and one form makes one plan', async () => {
    const given = { ...form(), adopt: ['B1'] };
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => run(world.place.house, world.care, beginPlan, given)),
    );
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    const plan = await begun(world.place, world.safety, { adopt: ['B1'] });
    const { items } = await viewOf(world.place, world.care, plan);
    const actions = items.filter(({ kind }) => kind === 'action').map(({ code }) => code);
    expect(actions).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11']);
    expect(items.find(({ code }) => code === 'A1')).toMatchObject({
      endsOn: '2025-12-31',
      term: 'first-year',
    });
    expect(items.find(({ code }) => code === 'A7')).toMatchObject({ endsOn: null, term: 'continuous' });
    expect(items.find(({ code }) => code === 'B1')).toMatchObject({
      adoption: 'adopted',
      endsOn: '2026-12-31',
    });
    expect(items.find(({ code }) => code === 'B2')).toMatchObject({ adoption: 'open' });
    expect(items.find(({ code }) => code === 'T8')?.body).toContain('professional van Albrandswaard');
  });

  it('of Albrandswaard is offered to Albrandswaard alone', async () => {
    const plan = await begun(world.place, world.care, { source: 'example' });
    const { items } = await viewOf(world.place, world.care, plan);
    expect(items.find(({ code }) => code === 'L1')?.title).toContain('Albrandswaard');
    expect(items.find(({ code }) => code === 'T9')?.note).toContain('944 in 2024');
    expect(
      await run(world.place.house, world.elsewhere, beginPlan, { ...form(), source: 'example' }),
    ).toMatchObject({ kind: 'invalid', problems: [{ field: 'source' }] });
  });

  it('can be withdrawn with a reason as long as it is a draft', async () => {
    const plan = await begun(world.place, world.care);
    const given = { plan, once: once(), reason: 'dubbel' };
    expect(new Set(await kindsFor(world.place, strangers(), withdrawPlan, given))).toEqual(
      new Set(['absent']),
    );
    expect((await run(world.place.house, world.care, withdrawPlan, { ...given, reason: '' })).kind).toBe(
      'invalid',
    );
    await must(world.place, world.care, withdrawPlan, given);
    const again = { ...given, once: once() };
    expect((await run(world.place.house, world.care, withdrawPlan, again)).kind).toBe('refused');
  });
});

describe('the words of a plan', () => {
  it('are changed by both coordinators of the own town, and nobody else', async () => {
    const plan = await begun(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'A8');
    const form = { ...words, item: item.id, version: 1, once: once() };
    for (const [what, input] of [
      [changeItem, form],
      [addItem, { ...words, plan, once: once() }],
      [removeItem, { item: item.id, version: 1, once: once() }],
      [changePlan, { plan, once: once(), revision: 1, title: 'x', ...period }],
    ] as const)
      expect(new Set(await kindsFor(world.place, strangers(), what, input)), what.name).toEqual(
        new Set(['absent']),
      );
    await must(world.place, world.safety, changeItem, { ...form, dependsOn: 'A9' });
    expect(await itemOf(world.place, world.care, plan, 'A8')).toMatchObject({
      title: words.title,
      version: 2,
    });
  });

  it('tell the second of two people who change the same item, and lose nothing', async () => {
    const plan = await begun(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'A3');
    const form = (title: string) => ({ ...words, title, item: item.id, version: 1, once: once() });
    const outcomes = await Promise.all([
      run(world.place.house, world.care, changeItem, form('Van de een')),
      run(world.place.house, world.safety, changeItem, form('Van de ander')),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'done']);
  });

  it('tell the same form sent again that it was done', async () => {
    const plan = await begun(world.place, world.care);
    const form = { ...words, plan, once: once() };
    await must(world.place, world.care, addItem, form);
    await must(world.place, world.care, addItem, form);
    const { items } = await viewOf(world.place, world.care, plan);
    expect(items.filter(({ title }) => title === words.title)).toHaveLength(1);
  });

  it.each([
    ['title', { title: '' }],
    ['owners', { owners: [] }],
    ['owners', { owners: ['een naam'] }],
    ['task', { task: 'O9' }],
    ['startsOn', { term: 'dates' }],
    ['endsOn', { term: 'dates', startsOn: '2025-05-01', endsOn: '2025-04-01' }],
    ['dependsOn', { dependsOn: 'A99' }],
    ['dependsOn', { dependsOn: 'A6' }],
    ['body', { body: 'Bel 06-12345678.' }],
  ])('say what is wrong at %s', async (field, changed) => {
    const plan = await begun(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'A2');
    // A6 waits for A2 or A4: the other way round would wait for itself
    const outcome = await run(world.place.house, world.care, changeItem, {
      ...words,
      item: item.id,
      version: 1,
      once: once(),
      ...changed,
    });
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field }] });
  });

  it('of a text are rewritten', async () => {
    const plan = await begun(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'T1');
    const form = { item: item.id, version: 1, once: once(), title: 'Inleiding', body: 'Anders.' };
    expect(new Set(await kindsFor(world.place, strangers(), rewriteText, form))).toEqual(new Set(['absent']));
    await must(world.place, world.care, rewriteText, form);
    expect((await itemOf(world.place, world.care, plan, 'T1')).body).toBe('Anders.');
  });

  it('move along with the period of a draft', async () => {
    const plan = await begun(world.place, world.care);
    const { plan: seen } = await viewOf(world.place, world.care, plan);
    const form = {
      plan,
      once: once(),
      revision: seen.revision,
      title: 'Ander plan',
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
    };
    await must(world.place, world.care, changePlan, form);
    expect((await itemOf(world.place, world.care, plan, 'A1')).endsOn).toBe('2027-12-31');
    const late = { ...form, once: once() };
    expect((await run(world.place.house, world.safety, changePlan, late)).kind).toBe('changed');
  });
});

describe('a suggestion of an annex', () => {
  it('is chosen, or parked with a reason (S139)', async () => {
    const plan = await begun(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'B5');
    const form = { item: item.id, version: 1, once: once(), choice: 'parked', reason: '' };
    expect(new Set(await kindsFor(world.place, strangers(), chooseItem, form))).toEqual(new Set(['absent']));
    expect(await run(world.place.house, world.care, chooseItem, form)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'reason' }],
    });
    await must(world.place, world.care, chooseItem, { ...form, reason: 'Er is hier geen hotel.' });
    expect(await itemOf(world.place, world.care, plan, 'B5')).toMatchObject({
      adoption: 'parked',
      standing: 'parked',
    });
    await must(world.place, world.care, chooseItem, {
      item: item.id,
      version: 2,
      once: once(),
      choice: 'adopted',
      reason: '',
    });
    expect(await itemOf(world.place, world.care, plan, 'B5')).toMatchObject({
      adoption: 'adopted',
      endsOn: '2026-12-31',
    });
  });
});

describe('adopting', () => {
  const form = (plan: string) => ({
    plan,
    once: once(),
    collegeOn: '2025-01-14',
    collegeReference: 'B-2025-001',
  });

  it('is written down by coordinators, with a day that has been and a reference', async () => {
    const plan = await begun(world.place, world.care);
    expect(new Set(await kindsFor(world.place, strangers(), adoptPlan, form(plan)))).toEqual(
      new Set(['absent']),
    );
    for (const [field, changed] of [
      ['collegeOn', { collegeOn: '2027-01-01' }],
      ['collegeReference', { collegeReference: '' }],
    ] as const)
      expect(
        await run(world.place.house, world.care, adoptPlan, { ...form(plan), ...changed }),
      ).toMatchObject({
        kind: 'invalid',
        problems: [{ field }],
      });
    const given = form(plan);
    await must(world.place, world.care, adoptPlan, given);
    await must(world.place, world.care, adoptPlan, given);
    const view = await viewOf(world.place, world.care, plan);
    expect(view.plan).toMatchObject({ state: 'adopted', version: 1, standing: 'in_force' });
    expect(view.warnings.map(({ kind }) => kind)).toEqual(['plan_ends', 'frame_ends', 'council_unaware']);
  });

  it('keeps what was promised when a day is moved later, until a next version', async () => {
    const plan = await adopted(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'A1');
    await must(world.place, world.care, changeItem, {
      ...words,
      title: item.title,
      item: item.id,
      version: item.version,
      once: once(),
      term: 'dates',
      startsOn: '2025-01-01',
      endsOn: '2026-12-31',
    });
    expect(await itemOf(world.place, world.care, plan, 'A1')).toMatchObject({
      endsOn: '2026-12-31',
      promisedOn: '2025-12-31',
      standing: 'overdue',
    });
    const compared = await must<VersionComparison>(world.place, world.care, compareVersions, {
      plan,
      from: 1,
      to: 0,
    });
    expect(compared.differences.map(({ code, kind }) => [code, kind])).toEqual([['A1', 'changed']]);
    await must(world.place, world.care, adoptPlan, { ...form(plan), collegeOn: '2026-01-10' });
    expect((await itemOf(world.place, world.care, plan, 'A1')).promisedOn).toBe('2026-12-31');
    expect((await viewOf(world.place, world.care, plan)).versions.map(({ number }) => number)).toEqual([
      2, 1,
    ]);
  });

  it('closes the name, and lets nobody take out what the college adopted', async () => {
    const plan = await adopted(world.place, world.care);
    const item = await itemOf(world.place, world.care, plan, 'A2');
    expect(
      (await run(world.place.house, world.care, removeItem, { item: item.id, version: 1, once: once() }))
        .kind,
    ).toBe('refused');
    expect(
      (
        await run(world.place.house, world.care, changePlan, {
          plan,
          once: once(),
          revision: 1,
          title: 'x',
          ...period,
        })
      ).kind,
    ).toBe('refused');
  });

  it('is told to the council, with a day', async () => {
    const plan = await adopted(world.place, world.care);
    const given = { plan, once: once(), number: 1, say: 'informed', on: '', reference: 'R-2025-9' };
    expect(new Set(await kindsFor(world.place, strangers(), recordCouncil, given))).toEqual(
      new Set(['absent']),
    );
    expect(await run(world.place.house, world.care, recordCouncil, given)).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'on' }],
    });
    await must(world.place, world.care, recordCouncil, { ...given, on: '2025-02-01' });
    expect((await viewOf(world.place, world.care, plan)).versions[0]).toMatchObject({ council: 'informed' });
    const ghost = { ...given, once: once(), on: '2025-02-01', number: 7 };
    expect((await run(world.place.house, world.care, recordCouncil, ghost)).kind).toBe('absent');
  });
});

describe('reading', () => {
  it('is for the own town; colleagues read what was decided; the director reads all, and changes nothing', async () => {
    const draft = await begun(world.place, world.care);
    const decided = await adopted(world.place, world.care);
    const others = [world.resident, world.elsewhere, world.employee];
    expect(
      await kindsFor(world.place, others, (await import('./read-plans.ts')).readPlan, { plan: draft }),
    ).toEqual(['absent', 'absent', 'absent']);
    for (const actor of [world.mayor, world.reader, world.adviser, world.employee])
      expect((await viewOf(world.place, actor, decided)).plan.id).toBe(decided);
    expect(await kindsFor(world.place, [world.director], readRegionPlan, { plan: draft })).toEqual(['done']);
    expect(
      new Set(
        await kindsFor(world.place, [world.care, world.elsewhere, world.mayor], readRegionPlan, {
          plan: decided,
        }),
      ),
    ).toEqual(new Set(['absent']));
    const history = { plan: decided };
    expect(
      await kindsFor(world.place, [world.resident, world.elsewhere, world.employee], readHistory, history),
    ).toEqual(['absent', 'absent', 'absent']);
    await must(world.place, world.mayor, readHistory, history);
    expect(
      await kindsFor(world.place, [world.resident, world.elsewhere], compareVersions, {
        plan: decided,
        from: 1,
        to: 0,
      }),
    ).toEqual(['absent', 'absent']);
  });

  it('shows a town its own plans, and no row of another', async () => {
    await adopted(world.place, world.elsewhere);
    const shelf = await must<{ plans: readonly { organisationId: string }[] }>(
      world.place,
      world.care,
      readPlans,
      {},
    );
    expect(new Set(shelf.plans.map(({ organisationId }) => organisationId))).toEqual(new Set([world.town]));
    expect(await kindsFor(world.place, [world.resident], readPlans, {})).toEqual(['absent']);
  });
});

describe('the template of the region', () => {
  it('stands beside a plan: the same, changed, left out, added, and new since', async () => {
    const plan = await begun(world.place, world.elsewhere);
    const beside = async () =>
      (await must<BesideTemplate>(world.place, world.elsewhere, compareTemplate, { plan })).rows;
    expect(new Set((await beside()).map(({ deviation }) => deviation))).toEqual(new Set(['same']));
    const gone = await itemOf(world.place, world.elsewhere, plan, 'A11');
    await must(world.place, world.elsewhere, removeItem, { item: gone.id, version: 1, once: once() });
    await must(world.place, world.elsewhere, addItem, { ...words, plan, once: once() });
    expect(new Map((await beside()).map(({ code, deviation }) => [code, deviation])).get('A11')).toBe(
      'left_out',
    );
    expect((await beside()).at(-1)).toMatchObject({ deviation: 'added' });

    // only the director makes it the region's own, and changes it
    expect(
      await kindsFor(world.place, [world.resident, world.care, world.mayor], openTemplate, { once: once() }),
    ).toEqual(['absent', 'absent', 'absent']);
    const { plan: template } = await must<{ plan: never }>(world.place, world.director, openTemplate, {
      once: once(),
    });
    const shared = await itemOf(world.place, world.director, template, 'A8');
    const change = {
      ...words,
      title: 'Nieuwe woorden',
      task: 'O4',
      item: shared.id,
      version: 1,
      once: once(),
    };
    expect(new Set(await kindsFor(world.place, [world.elsewhere, world.care], changeItem, change))).toEqual(
      new Set(['absent']),
    );
    await must(world.place, world.director, changeItem, change);
    await must(world.place, world.director, addItem, {
      ...words,
      title: 'Erbij',
      plan: template,
      once: once(),
    });
    const found = new Map((await beside()).map(({ code, deviation }) => [code, deviation]));
    expect(found.get('A8')).toBe('template_changed');
    expect(found.get('R21')).toBe('new_in_template');

    const take = (code: string) => ({ plan, code, once: once() });
    expect(
      new Set(
        await kindsFor(
          world.place,
          [world.resident, world.care, world.director],
          takeFromTemplate,
          take('A8'),
        ),
      ),
    ).toEqual(new Set(['absent']));
    for (const code of ['A8', 'R21', 'A11'])
      await must(world.place, world.elsewhere, takeFromTemplate, take(code));
    const after = new Map((await beside()).map(({ code, deviation }) => [code, deviation]));
    expect([after.get('A8'), after.get('R21'), after.get('A11')]).toEqual(['same', 'same', 'same']);
    expect((await run(world.place.house, world.elsewhere, takeFromTemplate, take('A99'))).kind).toBe(
      'absent',
    );
  });
});

describe('the end of a plan', () => {
  it('is evaluated action by action, and what goes on goes along into the next', async () => {
    const plan = await adopted(world.place, world.care);
    const { items } = await viewOf(world.place, world.care, plan);
    const actions = items.filter(({ kind }) => kind === 'action');
    const judge = (item: string, result: string, carryOver: string, lesson = 'Eerder beginnen.') => ({
      item,
      once: once(),
      result,
      carryOver,
      lesson,
    });
    const [first, ...rest] = actions;
    if (first === undefined) throw new Error('no actions');
    const form = judge(first.id, 'partly', 'yes');
    expect(new Set(await kindsFor(world.place, strangers(), evaluateAction, form))).toEqual(
      new Set(['absent']),
    );
    expect(await run(world.place.house, world.care, evaluateAction, { ...form, lesson: '' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'lesson' }],
    });
    expect((await run(world.place.house, world.care, closeEvaluation, { plan, once: once() })).kind).toBe(
      'refused',
    );
    await must(world.place, world.care, evaluateAction, form);
    for (const { id } of rest)
      await must(world.place, world.care, evaluateAction, judge(id, 'done', 'no', ''));
    expect(
      new Set(await kindsFor(world.place, strangers(), closeEvaluation, { plan, once: once() })),
    ).toEqual(new Set(['absent']));
    await must(world.place, world.care, closeEvaluation, { plan, once: once() });

    const next = await begun(world.place, world.care, {
      source: 'predecessor',
      predecessor: plan,
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
    });
    const view = await viewOf(world.place, world.care, next);
    expect(view.items.filter(({ kind }) => kind === 'action').map(({ code }) => code)).toEqual([first.code]);
    expect(view.items.find(({ code }) => code === first.code)?.note).toContain('Eerder beginnen.');
    expect(view.predecessor?.id).toBe(plan);
    await must(world.place, world.care, adoptPlan, {
      plan: next,
      once: once(),
      collegeOn: '2026-11-20',
      collegeReference: 'B-2026-77',
    });
    expect((await viewOf(world.place, world.care, plan)).plan.succeededBy).toBe(next);
    // a plan of another town is nobody's predecessor here
    expect(
      await run(world.place.house, world.elsewhere, beginPlan, {
        once: once(),
        source: 'predecessor',
        predecessor: plan,
        title: 'x',
        ...period,
      }),
    ).toMatchObject({ kind: 'invalid' });
  });

  it('is warned of before the plan and before the frame end', () => {
    const plan = { state: 'adopted', ...period, evaluatedOn: null, succeededBy: null } as const;
    const kinds = (today: string, of: Parameters<typeof planWarnings>[0] = plan) =>
      planWarnings(of, regionalFrame, today, 6).map(({ kind }) => kind);
    expect(kinds('2026-06-29')).toEqual([]);
    expect(kinds('2026-06-30')).toEqual(['plan_ends', 'frame_ends']);
    expect(kinds('2027-01-01')).toEqual(['plan_over', 'frame_over']);
    expect(kinds('2026-01-01', null)).toEqual(['none_in_force']);
    expect(kinds('2026-07-01', { ...plan, succeededBy: 'x' as never })).toEqual(['frame_ends']);
  });
});

describe('the page for residents', () => {
  it('is there once the college published it, in the words it adopted and without what is said inside', async () => {
    const { place, care, resident } = world;
    await rowsOf(place, 'update plans set published_at = null');
    expect((await run(place.house, resident, readPublicPlan, {})).kind).toBe('absent');
    const draft = await begun(place, care);
    const form = (plan: string, open: boolean) => ({ plan, open, once: once() });
    expect((await run(place.house, care, publishPlan, form(draft, true))).kind).toBe('refused');
    const plan = await adopted(place, care, { title: 'Openbaar plan' });
    expect(new Set(await kindsFor(place, strangers(), publishPlan, form(plan, true)))).toEqual(
      new Set(['absent']),
    );
    await must(place, care, publishPlan, form(plan, true));
    const item = await itemOf(place, care, plan, 'A3');
    await must(place, care, changeItem, {
      ...words,
      title: 'Nog niet besloten',
      item: item.id,
      version: 1,
      once: once(),
    });
    const seen = await must<PublicPlan>(place, resident, readPublicPlan, {});
    expect(seen.title).toBe('Openbaar plan');
    expect(seen.actions.find(({ code }) => code === 'A3')?.title).toContain('Kijk op Mensenhandel');
    expect(JSON.stringify(seen)).not.toContain('Nog niet besloten');
    expect(JSON.stringify(seen)).not.toContain('at_risk');
    await must(place, care, publishPlan, form(plan, false));
    expect((await run(place.house, resident, readPublicPlan, {})).kind).toBe('absent');
  });
});

describe('the wall', () => {
  it('keeps history and versions as they were, and every other town out', async () => {
    const { place } = world;
    const as = async (organisation: string, scope: string, statement: string): Promise<string> => {
      const client = await place.pool.connect();
      try {
        await client.query('begin');
        await client.query(
          `select set_config('lantaarn.organisation', $1, true), set_config('lantaarn.scope', $2, true)`,
          [organisation, scope],
        );
        return await client.query(statement).then(
          ({ rowCount }) => String(rowCount),
          (error: unknown) => String(error),
        );
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    for (const statement of [
      'update plan_acts set office = office',
      'delete from plan_acts',
      'delete from plans',
      'update plan_versions set frozen = frozen',
      'update plan_items set code = code',
      'update plan_evidence set label = label',
    ])
      expect(await as(world.town, 'tenant', statement), statement).toContain('permission denied');
    const other = world.elsewhere.organisationId;
    expect(await as(other, 'tenant', `select 1 from plans where organisation_id = '${world.town}'`)).toBe(
      '0',
    );
    expect(
      await as(other, 'tenant', `update plans set title = title where organisation_id = '${world.town}'`),
    ).toBe('0');
    expect(
      await as(
        world.region,
        'region-picture',
        `update plans set title = title where organisation_id = '${world.town}'`,
      ),
    ).toBe('0');
    expect(await as(crypto.randomUUID(), 'tenant', 'select 1 from plans')).toBe('0');
  });

  it('has no column for who somebody is', async () => {
    const names = await rowsOf<{ name: string }>(
      world.place,
      `select column_name as name from information_schema.columns where table_name like 'plan%'`,
    );
    expect(names.filter(({ name }) => /person|name$|email|phone|address/.test(name))).toEqual([]);
  });
});
