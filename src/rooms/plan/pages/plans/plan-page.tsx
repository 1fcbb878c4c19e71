import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { regionalFrame } from '../../../../../content/plan/frame.ts';
import { planTaskCodes } from '../../../../../content/plan/plan-item.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  ButtonLink,
  DataList,
  Heading,
  Link,
  List,
  sayDate,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import type { JudgedItem } from '../../current-plans.ts';
import { type PlanView, readPlan, readRegionPlan } from '../../plans/read-plans.ts';
import { ask, isDirector, may, show, type Visit } from '../showing.tsx';
import { PlanBadge } from '../words.tsx';
import { mayChange, PlanHead } from './plan-frame.tsx';
import { Warnings } from './shelf-page.tsx';
import { Passage, TaskSection } from './task-section.tsx';

/** One plan, whole: what the municipality wants, does, and chose not to do. */
export function planPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/:plan', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await askPlan(visit);
    return outcome.kind === 'done' ? showPlan(visit, outcome.value) : notThere(context, 'staff');
  });
  return pages;
}

/** A plan of the own municipality, or for the regional director of any; the one in the address unless said. */
export const askPlan = (visit: Visit, plan = visit.context.req.param('plan')) =>
  ask(visit, isDirector(visit) ? readRegionPlan : readPlan, { plan });

/** The page of a plan, with what went wrong with something that was asked on it. */
export const showPlan = (visit: Visit, view: PlanView, trouble: Trouble | null = null): Response => {
  const { plan, items, organisation } = view;
  const editable = mayChange(visit, plan) && ['draft', 'adopted', 'in_force'].includes(plan.standing);
  return show(
    visit,
    {
      title: 'Plan',
      children: (
        <>
          <TroubleNotice trouble={trouble} />
          <PlanHead
            visit={visit}
            plan={plan}
            part=""
            organisation={organisation}
            actions={
              editable ? (
                <ActionGroup>
                  <ButtonLink href={`/plan/${plan.id}/onderdeel`}>Voeg een actie toe</ButtonLink>
                  {plan.state === 'draft' && !plan.shared ? (
                    <ButtonLink href={`/plan/${plan.id}/wijzigen`} kind="secondary">
                      Naam en periode
                    </ButtonLink>
                  ) : null}
                </ActionGroup>
              ) : undefined
            }
          >
            <Warnings warnings={view.warnings} />
          </PlanHead>
          {plan.shared ? null : <Facts view={view} />}
          <Beginning items={items} editable={editable} />
          {planTaskCodes.map((task) => (
            <TaskSection
              key={task}
              visit={visit}
              task={task}
              items={items.filter((item) => item.task === task)}
              editable={editable}
              shared={plan.shared}
              linked={!plan.shared && (may(visit, 'plan.read-action') || isDirector(visit))}
            />
          ))}
        </>
      ),
    },
    trouble,
  );
};

function Facts({ view: { plan, versions, templateNews, predecessor } }: { view: PlanView }): ReactNode {
  const [newest] = versions;
  return (
    <DataList
      items={[
        { key: 'Stand', value: <PlanBadge standing={plan.standing} /> },
        {
          key: 'Kader',
          value: `${regionalFrame.title}, vastgesteld op ${sayDate(regionalFrame.adoptedOn)}, tot en met ${sayDate(regionalFrame.until)}`,
        },
        {
          key: 'Vastgesteld',
          value:
            newest === undefined
              ? 'Nog niet'
              : `Versie ${newest.number}, college ${sayDate(newest.collegeOn)}, kenmerk ${newest.collegeReference}`,
        },
        ...(newest?.councilOn
          ? [
              {
                key: 'Raad',
                value: `${newest.council === 'adopted' ? 'Vastgesteld' : 'Geïnformeerd'} op ${sayDate(newest.councilOn)}${newest.councilReference === '' ? '' : `, kenmerk ${newest.councilReference}`}`,
              },
            ]
          : []),
        ...(predecessor === null
          ? []
          : [{ key: 'Volgt op', value: <Link href={`/plan/${predecessor.id}`}>{predecessor.title}</Link> }]),
        ...(templateNews === 0
          ? []
          : [
              {
                key: 'Sjabloon',
                value: (
                  <Link href={`/plan/${plan.id}/sjabloon`}>
                    {templateNews === 1
                      ? '1 onderdeel is nieuw of veranderd in het sjabloon'
                      : `${templateNews} onderdelen zijn nieuw of veranderd in het sjabloon`}
                  </Link>
                ),
              },
            ]),
      ]}
    />
  );
}

/** What comes before the tasks: task of the municipality, ambitions. */
function Beginning({ items, editable }: { items: readonly JudgedItem[]; editable: boolean }): ReactNode {
  const texts = items.filter(({ kind, task }) => kind === 'text' && task === null);
  const commitments = items.filter(({ kind }) => kind === 'commitment');
  const ambitions = items.filter(({ kind }) => kind === 'ambition');
  return (
    <>
      {texts.map((item) => (
        <Passage key={item.id} item={item} editable={editable} />
      ))}
      {commitments.length === 0 ? null : (
        <>
          <Heading level={2}>Afgesproken is dat iedere gemeente</Heading>
          <List items={commitments.map((item) => item.title)} />
        </>
      )}
      {ambitions.length === 0 ? null : (
        <>
          <Heading level={2}>Wat wij willen</Heading>
          <List
            items={ambitions.map((item) => (
              <span key={item.id}>
                {item.title}
                {item.level === 'local' ? ' (lokaal)' : ''}
                {editable ? (
                  <>
                    {' '}
                    <Link href={`/plan/onderdeel/${item.id}`}>
                      Verander<span className="visually-hidden">: {item.title}</span>
                    </Link>
                  </>
                ) : null}
              </span>
            ))}
          />
        </>
      )}
    </>
  );
}
