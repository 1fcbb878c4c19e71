import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { planTaskCodes, planTasks } from '../../../../../content/plan/plan-item.ts';
import type { House } from '../../../../kernel/house.ts';
import { localDate } from '../../../../kernel/local-time.ts';
import {
  ActionGroup,
  ButtonLink,
  type Column,
  EmptyState,
  Filters,
  Link,
  PageHead,
  Paragraph,
  Select,
  Table,
  Tabs,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { type ActionList, type ActionView, readActions } from '../../actions/read-actions.ts';
import type { JudgedItem } from '../../current-plans.ts';
import { ask, may, News, show, type Visit } from '../showing.tsx';
import { StandingBadge, sayPeriod, sayRisk, sayTask, sayWhen, sayWho } from '../words.tsx';
import { Timeline } from './timeline.tsx';

const VIEWS: readonly { readonly view: ActionView; readonly label: string }[] = [
  { view: 'mijn', label: 'Van mij' },
  { view: 'te-laat', label: 'Te laat of risico' },
  { view: 'opgave', label: 'Per opgave' },
  { view: 'tijdlijn', label: 'Tijdlijn' },
  { view: 'alles', label: 'Alles' },
];

/** What was promised, and how far it is. */
export function listPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/acties', onlySeated, async (context) => {
    const visit = { house, context };
    const asked = context.req.query('beeld');
    const view = VIEWS.find((one) => one.view === asked)?.view ?? null;
    const task = context.req.query('opgave') || undefined;
    const outcome = await ask(visit, readActions, { view: view ?? 'mijn', task });
    if (outcome.kind !== 'done') return notThere(context, 'staff');
    // who owns nothing comes to read: what is late, and who must act
    if (view === null && outcome.value.mine === 0) {
      const all = await ask(visit, readActions, { view: 'te-laat', task });
      if (all.kind === 'done') return page(visit, all.value, 'te-laat', task);
    }
    return page(visit, outcome.value, view ?? 'mijn', task);
  });
  return pages;
}

function page(visit: Visit, list: ActionList, view: ActionView, task: string | undefined): Response {
  const { plan, actions, counts, mine } = list;
  const late = (counts.overdue ?? 0) + (counts.at_risk ?? 0);
  const number = (of: ActionView): number => (of === 'mijn' ? mine : of === 'te-laat' ? late : 0);
  return show(visit, {
    title: 'Acties',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Acties"
          intro={<Intro plan={plan} counts={counts} />}
          actions={
            may(visit, 'plan.read-feeds') ? (
              <ActionGroup>
                <ButtonLink href="/acties/agenda" kind="secondary">
                  In uw agenda
                </ButtonLink>
                {may(visit, 'plan.take-from-meeting') ? (
                  <ButtonLink href="/acties/overleg" kind="secondary">
                    Uit een overleg
                  </ButtonLink>
                ) : null}
              </ActionGroup>
            ) : undefined
          }
        />
        <Tabs
          label="Welke acties"
          tabs={VIEWS.map(({ view: of, label }) => ({
            href: `/acties?beeld=${of}`,
            label,
            current: of === view,
            ...(number(of) > 0 ? { count: number(of), attention: of === 'te-laat' } : {}),
          }))}
        />
        {view === 'alles' ? <ByTask task={task} /> : null}
        <Shown visit={visit} view={view} list={list} />
        {actions.length === 0 && plan !== null ? <Nothing view={view} /> : null}
        {plan === null ? (
          <EmptyState heading="Er is nog geen plan">
            <Paragraph>Acties staan in het uitvoeringsplan. De aandachtsfunctionarissen maken dat.</Paragraph>
          </EmptyState>
        ) : null}
      </>
    ),
  });
}

function Intro({ plan, counts }: Pick<ActionList, 'plan' | 'counts'>): ReactNode {
  if (plan === null) return null;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Paragraph subtle>
      <Link href={`/plan/${plan.id}`}>{plan.title}</Link>
      {`, ${sayPeriod(plan.startsOn, plan.endsOn)}. Van ${all} acties: ${counts.done ?? 0} klaar, ${counts.overdue ?? 0} te laat, ${counts.at_risk ?? 0} met risico.`}
    </Paragraph>
  );
}

const ByTask = ({ task }: { task: string | undefined }): ReactNode => (
  <Filters action="/acties" clearHref={task === undefined ? undefined : '/acties?beeld=alles'}>
    <input type="hidden" name="beeld" value="alles" />
    <Select
      name="opgave"
      label="Opgave"
      value={task}
      empty="Alle opgaven"
      choices={planTaskCodes.map((value) => ({
        value,
        label: `${value.slice(1)}. ${planTasks[value].short}`,
      }))}
    />
  </Filters>
);

function Shown({ visit, view, list }: { visit: Visit; view: ActionView; list: ActionList }): ReactNode {
  const { actions, plan } = list;
  if (actions.length === 0 || plan === null) return null;
  const updates = may(visit, 'plan.update-action');
  switch (view) {
    case 'opgave':
      return planTaskCodes.map((task) => {
        const rows = actions.filter((action) => action.task === task);
        return rows.length === 0 ? null : (
          <Actions key={task} id={task} caption={sayTask(task)} rows={rows} updates={updates} />
        );
      });
    case 'tijdlijn':
      return (
        <>
          <Timeline actions={actions} plan={plan} today={localDate(visit.house.clock.now())} />
          <Actions id="timeline" caption="De tijdlijn als tabel" rows={actions} updates={updates} />
        </>
      );
    default:
      return (
        <Actions
          id="actions"
          caption={actions.length === 1 ? '1 actie' : `${actions.length} acties`}
          rows={actions}
          updates={updates}
        />
      );
  }
}

const Actions = ({
  id,
  caption,
  rows,
  updates,
}: {
  id: string;
  caption: string;
  rows: readonly JudgedItem[];
  updates: boolean;
}): ReactNode => (
  <Table
    id={`list-${id}`}
    caption={caption}
    columns={updates ? [...COLUMNS, UPDATE] : COLUMNS}
    rows={rows}
    rowKey={(action) => action.id}
  />
);

const COLUMNS: readonly Column<JudgedItem>[] = [
  {
    key: 'what',
    label: 'Wat',
    rowHeader: true,
    cell: ({ id, code, title }) => <Link href={`/acties/${id}`}>{`${code} ${title}`}</Link>,
  },
  { key: 'who', label: 'Wie', cell: sayWho },
  { key: 'when', label: 'Wanneer', cell: sayWhen },
  {
    key: 'standing',
    label: 'Stand',
    cell: (action) => (
      <>
        <StandingBadge standing={action.standing} /> {`${action.progress} procent`}
        {sayRisk(action) === '' ? '' : `: ${sayRisk(action)}`}
      </>
    ),
  },
];

const UPDATE: Column<JudgedItem> = {
  key: 'update',
  label: 'Bijwerken',
  labelHidden: true,
  cell: ({ id, code, state }) =>
    state === 'done' || state === 'dropped' ? null : (
      <ButtonLink href={`/acties/${id}/bijwerken`} kind="secondary">
        Werk {code} bij
      </ButtonLink>
    ),
};

const Nothing = ({ view }: { view: ActionView }): ReactNode =>
  view === 'mijn' ? (
    <EmptyState heading="Er staat geen actie op uw functie">
      <Paragraph>
        Kijk bij <Link href="/acties?beeld=alles">alle acties</Link> wat er in het plan staat.
      </Paragraph>
    </EmptyState>
  ) : view === 'te-laat' ? (
    <EmptyState heading="Niets is te laat">
      <Paragraph>Geen actie is over de beloofde dag heen of loopt risico.</Paragraph>
    </EmptyState>
  ) : (
    <EmptyState heading="Geen acties gevonden">
      <Paragraph>Bij deze keuze staat geen actie in het plan.</Paragraph>
    </EmptyState>
  );
