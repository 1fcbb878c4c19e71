import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { addItem } from '../../plans/add-item.ts';
import { changeItem, rewriteText } from '../../plans/change-item.ts';
import { chooseItem, removeItem } from '../../plans/choose-item.ts';
import { moveItem } from '../../plans/move-item.ts';
import { readItem } from '../../plans/read-item.ts';
import { readPlan } from '../../plans/read-plans.ts';
import { after, ask, onceOf, typedDay, type Visit } from '../showing.tsx';
import { addPage } from './add-item-page.tsx';
import { itemPage } from './item-page.tsx';
import { emptyWords, type TypedWords, wordsOf } from './item-words.tsx';
import { askPlan, showPlan } from './plan-page.tsx';

/** Changing, adding, choosing and taking out items of a plan. */
export function itemPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/:plan/onderdeel', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, readPlan, { plan: context.req.param('plan') });
    if (outcome.kind !== 'done') return notThere(context, 'staff');
    return addPage(visit, outcome.value.plan, emptyWords(outcome.value.plan));
  });
  pages.post('/plan/:plan/onderdeel', onlySeated, async (context) => {
    const visit = { house, context };
    const plan = context.req.param('plan');
    const { typed, input } = sentWords(context.get('form'));
    const outcome = await ask(visit, addItem, { plan, ...input });
    return after(visit, outcome, `/plan/${plan}?gelukt=toegevoegd`, async (trouble) => {
      const found = await ask(visit, readPlan, { plan });
      return found.kind === 'done'
        ? addPage(visit, found.value.plan, typed, trouble)
        : notThere(context, 'staff');
    });
  });
  pages.get('/plan/onderdeel/:item', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, readItem, { item: context.req.param('item') });
    return outcome.kind === 'done'
      ? itemPage(visit, outcome.value, {
          words: wordsOf(outcome.value.item),
          reason: outcome.value.item.reason,
        })
      : notThere(context, 'staff');
  });
  for (const [path, news, act] of acts)
    pages.post(`/plan/onderdeel/:item${path}`, onlySeated, async (context) => {
      const visit = { house, context };
      const item = context.req.param('item');
      const found = await ask(visit, readItem, { item });
      if (found.kind !== 'done') return notThere(context, 'staff');
      const form = context.get('form');
      const { typed } = sentWords(form);
      const outcome = await act(visit, item, form);
      return after(visit, outcome, `/plan/${found.value.plan.id}?gelukt=${news}`, (trouble) =>
        itemPage(
          visit,
          found.value,
          {
            words: path === '' || path === '/tekst' ? typed : wordsOf(found.value.item),
            reason: form.text('reason'),
          },
          trouble,
          path,
        ),
      );
    });
  for (const [path, way] of [
    ['/omhoog', 'up'],
    ['/omlaag', 'down'],
  ] as const)
    pages.post(`/plan/onderdeel/:item${path}`, onlySeated, async (context) => {
      const visit = { house, context };
      const item = context.req.param('item');
      const found = await ask(visit, readItem, { item });
      if (found.kind !== 'done') return notThere(context, 'staff');
      const { plan } = found.value;
      const form = context.get('form');
      const moving = { item, once: onceOf(form), version: form.text('version'), way };
      const outcome = await ask(visit, moveItem, moving);
      return after(
        visit,
        outcome,
        `/plan/${plan.id}?gelukt=verplaatst#actions-${found.value.item.task}`,
        async (trouble) => {
          const view = await askPlan(visit, plan.id);
          return view.kind === 'done' ? showPlan(visit, view.value, trouble) : notThere(context, 'staff');
        },
      );
    });
  return pages;
}

type Act = (visit: Visit, item: string, form: Form) => ReturnType<typeof ask<unknown, unknown>>;

const acts: readonly (readonly [path: string, news: string, act: Act])[] = [
  [
    '',
    'bewaard',
    (visit, item, form) =>
      ask(visit, changeItem, { item, version: form.text('version'), ...sentWords(form).input }),
  ],
  [
    '/tekst',
    'bewaard',
    (visit, item, form) =>
      ask(visit, rewriteText, {
        item,
        once: onceOf(form),
        version: form.text('version'),
        title: form.text('title'),
        body: form.text('body'),
        sure: form.text('sure') === 'yes',
      }),
  ],
  ['/kiezen', 'gekozen', (visit, item, form) => choose(visit, item, form, 'adopted')],
  ['/parkeren', 'geparkeerd', (visit, item, form) => choose(visit, item, form, 'parked')],
  [
    '/weg',
    'weg',
    (visit, item, form) =>
      ask(visit, removeItem, { item, once: onceOf(form), version: form.text('version') }),
  ],
];

const choose = (visit: Visit, item: string, form: Form, choice: 'adopted' | 'parked') =>
  ask(visit, chooseItem, {
    item,
    once: onceOf(form),
    version: form.text('version'),
    choice,
    reason: form.text('reason'),
    sure: form.text('sure') === 'yes',
  });

/** What was typed, to show again, and as the verb takes it. */
function sentWords(form: Form): { readonly typed: TypedWords; readonly input: Record<string, unknown> } {
  const [from, until] = [typedDay(form, 'startsOn'), typedDay(form, 'endsOn')];
  const typed = {
    title: form.text('title'),
    body: form.text('body'),
    task: form.text('task'),
    owners: form.all('owners').filter((code) => code !== ''),
    term: form.text('term'),
    from: from.parts,
    until: until.parts,
    dependsOn: form.text('dependsOn'),
  };
  return {
    typed,
    input: {
      once: onceOf(form),
      title: typed.title,
      body: typed.body,
      task: typed.task,
      owners: typed.owners,
      term: typed.term,
      startsOn: from.day,
      endsOn: until.day,
      dependsOn: typed.dependsOn,
      sure: form.text('sure') === 'yes',
    },
  };
}
