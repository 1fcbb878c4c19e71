import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import type { Form } from '../../../../kernel/web/form.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { commentAction } from '../../actions/comment-action.ts';
import { addEvidence, linkEvidence, withdrawEvidence } from '../../actions/evidence.ts';
import { readAction } from '../../actions/read-actions.ts';
import { addStep, removeStep, tickStep } from '../../actions/steps.ts';
import { after, ask, onceOf, typedDay, type Visit } from '../showing.tsx';
import { showAction } from './action-page.tsx';
import type { TypedPart } from './action-parts.tsx';

interface Part {
  readonly path: string;
  readonly news: string;
  readonly part: TypedPart['part'];
  readonly act: (visit: Visit, item: string, form: Form) => Promise<Outcome<unknown>>;
}

const sureOf = (form: Form): boolean => form.text('sure') === 'yes';

const parts: readonly Part[] = [
  {
    path: '/stap',
    news: 'stap',
    part: 'stap',
    act: (visit, item, form) =>
      ask(visit, addStep, { item, once: onceOf(form), title: form.text('title'), sure: sureOf(form) }),
  },
  {
    path: '/stap/afvinken',
    news: 'stap',
    part: 'stap',
    act: (visit, item, form) =>
      ask(visit, tickStep, {
        item,
        once: onceOf(form),
        step: form.text('step'),
        ticked: form.text('ticked') === 'yes',
      }),
  },
  {
    path: '/stap/weg',
    news: 'stap',
    part: 'stap',
    act: (visit, item, form) => ask(visit, removeStep, { item, once: onceOf(form), step: form.text('step') }),
  },
  {
    path: '/bewijs',
    news: 'bewijs',
    part: 'bewijs',
    act: (visit, item, form) =>
      ask(visit, addEvidence, {
        item,
        once: onceOf(form),
        what: form.text('what'),
        label: form.text('label'),
        happenedOn: typedDay(form, 'happenedOn').day,
        number: form.text('number'),
        sure: sureOf(form),
      }),
  },
  {
    path: '/bewijs/koppelen',
    news: 'bewijs',
    part: 'koppelen',
    act: (visit, item, form) =>
      ask(visit, linkEvidence, { item, once: onceOf(form), record: form.text('record') }),
  },
  {
    path: '/bewijs/weg',
    news: 'bewijs',
    part: 'bewijs',
    act: (visit, item, form) =>
      ask(visit, withdrawEvidence, { item, once: onceOf(form), evidence: form.text('evidence') }),
  },
  {
    path: '/opmerking',
    news: 'opmerking',
    part: 'opmerking',
    act: (visit, item, form) =>
      ask(visit, commentAction, { item, once: onceOf(form), text: form.text('text'), sure: sureOf(form) }),
  },
];

/** The forms on the page of an action. */
export function partRoutes(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  for (const { path, news, part, act } of parts)
    pages.post(`/acties/:item${path}`, onlySeated, async (context) => {
      const visit = { house, context };
      const form = context.get('form');
      const item = context.req.param('item');
      const outcome = await act(visit, item, form);
      return after(visit, outcome, `/acties/${item}?gelukt=${news}`, async (trouble) => {
        const file = await ask(visit, readAction, { item });
        if (file.kind !== 'done') return notThere(context, 'staff');
        return showAction(visit, file.value, typedIn(form, part), trouble);
      });
    });
  return pages;
}

const typedIn = (form: Form, part: TypedPart['part']): TypedPart => ({
  part,
  title: form.text(part === 'bewijs' ? 'label' : 'title'),
  what: form.text(part === 'koppelen' ? 'record' : 'what'),
  day: typedDay(form, 'happenedOn').parts,
  number: form.text('number'),
  text: form.text('text'),
});
