import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  Details,
  Heading,
  Panel,
  Paragraph,
  RadioGroup,
  sayDate,
  TextArea,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { JudgedItem } from '../../current-plans.ts';
import { isAction } from '../../plan.ts';
import { closeEvaluation, evaluateAction } from '../../plans/evaluate-plan.ts';
import { type PlanView, readPlan } from '../../plans/read-plans.ts';
import { after, ask, may, onceOf, PlanForm, SureBox, show, type Visit } from '../showing.tsx';
import { StandingBadge } from '../words.tsx';
import { PlanHead } from './plan-frame.tsx';

/** What became of each action, and what goes along into the next plan. */
export function evaluationPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  const viewOf = async (visit: Visit): Promise<PlanView | null> => {
    const outcome = may(visit, 'plan.evaluate-action')
      ? await ask(visit, readPlan, { plan: visit.context.req.param('plan') })
      : null;
    return outcome?.kind === 'done' && outcome.value.plan.state === 'adopted' ? outcome.value : null;
  };
  pages.get('/plan/:plan/evaluatie', onlySeated, async (context) => {
    const visit = { house, context };
    const view = await viewOf(visit);
    return view === null ? notThere(context, 'staff') : page(visit, view);
  });
  pages.post('/plan/:plan/evaluatie', onlySeated, async (context) => {
    const visit = { house, context };
    const view = await viewOf(visit);
    if (view === null) return notThere(context, 'staff');
    const form = context.get('form');
    const closing = form.text('item') === '';
    const at = `/plan/${view.plan.id}/evaluatie`;
    if (closing) {
      const outcome = await ask(visit, closeEvaluation, { plan: view.plan.id, once: onceOf(form) });
      return after(visit, outcome, `${at}?gelukt=geevalueerd`, (trouble) => page(visit, view, null, trouble));
    }
    const typed = {
      item: form.text('item'),
      result: form.text('result'),
      lesson: form.text('lesson'),
      carryOver: form.text('carryOver'),
    };
    const outcome = await ask(visit, evaluateAction, {
      ...typed,
      once: onceOf(form),
      sure: form.text('sure') === 'yes',
    });
    return after(visit, outcome, `${at}?gelukt=beoordeeld`, (trouble) => page(visit, view, typed, trouble));
  });
  return pages;
}

interface Typed {
  readonly item: string;
  readonly result: string;
  readonly lesson: string;
  readonly carryOver: string;
}

const page = (
  visit: Visit,
  { plan, items }: PlanView,
  typed: Typed | null = null,
  trouble: Trouble | null = null,
): Response => {
  const actions = items.filter(isAction);
  const open = actions.filter(({ result }) => result === 'none').length;
  return show(
    visit,
    {
      title: 'Evaluatie van het plan',
      children: (
        <>
          <PlanHead visit={visit} plan={plan} part="/evaluatie">
            <TroubleNotice trouble={trouble} />
          </PlanHead>
          <Paragraph>
            {plan.evaluatedOn !== null
              ? `De evaluatie is afgerond op ${sayDate(plan.evaluatedOn)}.`
              : open === 0
                ? 'Alle acties zijn beoordeeld. Rond de evaluatie af, en maak het volgende plan.'
                : `Nog ${open} van de ${actions.length} acties te beoordelen. Wat doorgaat, gaat vanzelf mee naar het volgende plan.`}
          </Paragraph>
          <Closing visit={visit} plan={plan.id} ready={open === 0 && plan.evaluatedOn === null} />
          {actions.map((action) => (
            <Judging
              key={action.id}
              visit={visit}
              plan={plan.id}
              action={action}
              typed={typed?.item === action.id ? typed : null}
              trouble={typed?.item === action.id ? trouble : null}
              closed={plan.evaluatedOn !== null}
            />
          ))}
        </>
      ),
    },
    trouble,
  );
};

const Closing = ({ visit, plan, ready }: { visit: Visit; plan: string; ready: boolean }): ReactNode => (
  <ActionGroup>
    {ready ? (
      <PlanForm visit={visit} action={`/plan/${plan}/evaluatie`} inline={true}>
        <Button>Rond de evaluatie af</Button>
      </PlanForm>
    ) : null}
    <ButtonLink href="/plan/nieuw" kind="secondary">
      Maak het volgende plan
    </ButtonLink>
  </ActionGroup>
);

const RESULTS = [
  { value: 'done', label: 'Gelukt' },
  { value: 'partly', label: 'Deels gelukt' },
  { value: 'not_done', label: 'Niet gelukt' },
] as const;

interface JudgingProps {
  readonly visit: Visit;
  readonly plan: string;
  readonly action: JudgedItem;
  readonly typed: Typed | null;
  readonly trouble: Trouble | null;
  readonly closed: boolean;
}

function Judging({ visit, plan, action, typed, trouble, closed }: JudgingProps): ReactNode {
  const judged = action.result !== 'none';
  const said = RESULTS.find(({ value }) => value === action.result)?.label ?? 'Nog niet beoordeeld';
  const carries = action.carryOver === null ? '' : action.carryOver ? ', gaat mee' : ', gaat niet mee';
  const id = `judge-${action.code}`;
  return (
    <Panel labelledBy={id}>
      <Heading level={2} looks={3} id={id}>
        {`${action.code} ${action.title}`}
      </Heading>
      <Paragraph>
        <StandingBadge standing={action.standing} /> {`${action.progress} procent. ${said}${carries}.`}
        {action.lesson === '' ? '' : ` Les: ${action.lesson}`}
      </Paragraph>
      {closed ? null : (
        <Details
          summary={judged ? `Beoordeel ${action.code} opnieuw` : `Beoordeel ${action.code}`}
          open={typed !== null}
        >
          <PlanForm visit={visit} action={`/plan/${plan}/evaluatie`} hidden={{ item: action.id }}>
            <RadioGroup
              name="result"
              id={typed === null ? `result-${action.code}` : 'result'}
              label="Is het gelukt?"
              value={typed?.result ?? action.result}
              error={errorAt(trouble, 'result')}
              choices={RESULTS}
            />
            <TextArea
              name="lesson"
              id={typed === null ? `lesson-${action.code}` : 'lesson'}
              label="Wat hebt u geleerd?"
              rows={2}
              value={typed?.lesson ?? action.lesson}
              error={errorAt(trouble, 'lesson')}
            />
            <RadioGroup
              name="carryOver"
              id={typed === null ? `carry-${action.code}` : 'carryOver'}
              label="Gaat dit mee naar het volgende plan?"
              value={typed?.carryOver ?? (action.carryOver === null ? '' : action.carryOver ? 'yes' : 'no')}
              error={errorAt(trouble, 'carryOver')}
              choices={[
                { value: 'yes', label: 'Ja' },
                { value: 'no', label: 'Nee' },
              ]}
            />
            <SureBox trouble={trouble} />
            <ActionGroup>
              <Button kind="secondary">Bewaar</Button>
            </ActionGroup>
          </PlanForm>
        </Details>
      )}
    </Panel>
  );
}
