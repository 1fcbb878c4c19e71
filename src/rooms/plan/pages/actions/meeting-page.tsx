import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import { planTaskCodes, planTasks } from '../../../../../content/plan/plan-item.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  EmptyState,
  Heading,
  PageHead,
  Panel,
  Paragraph,
  Select,
  sayDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { MeetingItem } from '../../../cooperation/index.ts';
import { readMeetingActions, takeFromMeeting } from '../../actions/take-from-meeting.ts';
import { after, ask, onceOf, PlanForm, show, type Visit } from '../showing.tsx';

/** Actions of meetings, to take into the plan. */
export function meetingPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/acties/overleg', onlySeated, (context) => list({ house, context }, null, null));
  pages.post('/acties/overleg', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const chosen = form.text('meetingAction');
    const outcome = await ask(visit, takeFromMeeting, {
      once: onceOf(form),
      meetingAction: chosen,
      task: form.text('task'),
    });
    return after(
      visit,
      outcome,
      ({ item }) => (item === null ? '/acties' : `/acties/${item}?gelukt=vergadering`),
      (trouble) => list(visit, chosen, trouble),
    );
  });
  return pages;
}

async function list(visit: Visit, chosen: string | null, trouble: Trouble | null): Promise<Response> {
  const outcome = await ask(visit, readMeetingActions, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  return show(
    visit,
    {
      title: 'Acties uit overleggen',
      narrow: true,
      children: (
        <>
          <BackLink href="/acties">Acties</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Acties uit overleggen"
            intro={
              <Paragraph>
                Neem over wat in een overleg is afgesproken. Daarna staat het bij de acties van het plan.
              </Paragraph>
            }
          />
          {outcome.value.length === 0 ? (
            <EmptyState heading="Er wacht niets">
              <Paragraph>Alle acties uit overleggen zijn overgenomen, klaar of vervallen.</Paragraph>
            </EmptyState>
          ) : null}
          {outcome.value.map((item) => (
            <Taking key={item.id} visit={visit} item={item} trouble={item.id === chosen ? trouble : null} />
          ))}
        </>
      ),
    },
    trouble,
  );
}

function Taking({
  visit,
  item,
  trouble,
}: {
  visit: Visit;
  item: MeetingItem;
  trouble: Trouble | null;
}): ReactNode {
  const id = `action-${item.id}`;
  return (
    <Panel labelledBy={id}>
      <Heading level={2} looks={3} id={id}>
        {item.text}
      </Heading>
      <Paragraph subtle>
        {item.office === null ? 'Nog niemand' : sayOffice(item.office)}
        {item.dueOn === null ? '' : `, voor ${sayDate(item.dueOn)}`}
      </Paragraph>
      <PlanForm visit={visit} action="/acties/overleg" hidden={{ meetingAction: item.id }} inline={true}>
        <Select
          name="task"
          id={trouble === null ? `task-${item.id}` : 'task'}
          label="Bij welke opgave?"
          empty="Kies een opgave"
          error={errorAt(trouble, 'task')}
          choices={planTaskCodes.map((value) => ({
            value,
            label: `${value.slice(1)}. ${planTasks[value].short}`,
          }))}
        />
        <ActionGroup>
          <Button kind="secondary">Neem over in het plan</Button>
        </ActionGroup>
      </PlanForm>
    </Panel>
  );
}
