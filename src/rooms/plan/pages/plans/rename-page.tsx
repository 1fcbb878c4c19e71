import { Hono } from 'hono';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  DateInput,
  PageHead,
  TextInput,
  type TypedDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { changePlan } from '../../plans/change-plan.ts';
import { type PlanView, readPlan } from '../../plans/read-plans.ts';
import {
  after,
  ask,
  may,
  onceOf,
  PlanForm,
  partsOf,
  SureBox,
  show,
  typedDay,
  type Visit,
} from '../showing.tsx';

/** Another name or period of a draft. */
export function renamePage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const viewOf = async (visit: Visit): Promise<PlanView | null> => {
    const outcome = may(visit, 'plan.change-plan')
      ? await ask(visit, readPlan, { plan: visit.context.req.param('plan') })
      : null;
    return outcome?.kind === 'done' ? outcome.value : null;
  };
  pages.get('/plan/:plan/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const view = await viewOf(visit);
    if (view === null) return notThere(context, 'staff');
    const { title, startsOn, endsOn } = view.plan;
    return rename(visit, view, { title, from: partsOf(startsOn), until: partsOf(endsOn) });
  });
  pages.post('/plan/:plan/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const [from, until] = [typedDay(form, 'startsOn'), typedDay(form, 'endsOn')];
    const view = await viewOf(visit);
    if (view === null) return notThere(context, 'staff');
    const outcome = await ask(visit, changePlan, {
      plan: view.plan.id,
      once: onceOf(form),
      revision: form.text('revision'),
      title: form.text('title'),
      startsOn: from.day,
      endsOn: until.day,
      sure: form.text('sure') === 'yes',
    });
    const typed = { title: form.text('title'), from: from.parts, until: until.parts };
    return after(visit, outcome, `/plan/${view.plan.id}?gelukt=bewaard`, (trouble) =>
      rename(visit, view, typed, trouble),
    );
  });
  return pages;
}

const rename = (
  visit: Visit,
  { plan }: PlanView,
  typed: { readonly title: string; readonly from: TypedDate; readonly until: TypedDate },
  trouble: Trouble | null = null,
): Response =>
  show(
    visit,
    {
      title: 'Naam en periode van het plan',
      narrow: true,
      children: (
        <>
          <BackLink href={`/plan/${plan.id}`}>Plan</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading="Naam en periode" />
          <PlanForm
            visit={visit}
            action={`/plan/${plan.id}/wijzigen`}
            hidden={{ revision: String(plan.revision) }}
          >
            <TextInput
              name="title"
              label="Naam van het plan"
              value={typed.title}
              error={errorAt(trouble, 'title')}
            />
            <DateInput
              name="startsOn"
              label="Eerste dag"
              value={typed.from}
              error={errorAt(trouble, 'startsOn')}
            />
            <DateInput
              name="endsOn"
              label="Laatste dag"
              value={typed.until}
              error={errorAt(trouble, 'endsOn')}
            />
            <SureBox trouble={trouble} />
            <ActionGroup>
              <Button>Bewaar</Button>
            </ActionGroup>
          </PlanForm>
        </>
      ),
    },
    trouble,
  );
