import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { regionalFrame } from '../../../../../content/plan/frame.ts';
import { type PlanTask, planTaskCodes, planTasks } from '../../../../../content/plan/plan-item.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  ButtonLink,
  type Column,
  DataList,
  Details,
  Heading,
  Link,
  List,
  Paragraph,
  sayDate,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import type { JudgedItem } from '../../current-plans.ts';
import { isAction } from '../../plan.ts';
import { type PlanView, readPlan, readRegionPlan } from '../../plans/read-plans.ts';
import { ask, isDirector, may, show, type Visit } from '../showing.tsx';
import { PlanBadge, StandingBadge, sayRisk, sayWhen, sayWho } from '../words.tsx';
import { mayChange, PlanHead } from './plan-frame.tsx';
import { Warnings } from './shelf-page.tsx';

/** One plan, whole: what the municipality wants, does, and chose not to do. */
export function planPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/plan/:plan', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await askPlan(visit);
    return outcome.kind === 'done' ? page(visit, outcome.value) : notThere(context, 'staff');
  });
  return pages;
}

/** The plan in the address: of the own municipality, or for the regional director of any. */
export const askPlan = (visit: Visit) =>
  ask(visit, isDirector(visit) ? readRegionPlan : readPlan, { plan: visit.context.req.param('plan') });

const page = (visit: Visit, view: PlanView): Response => {
  const { plan, items, organisation } = view;
  const editable = mayChange(visit, plan) && ['draft', 'adopted', 'in_force'].includes(plan.standing);
  return show(visit, {
    title: 'Plan',
    children: (
      <>
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
          <Task
            key={task}
            task={task}
            items={items.filter((item) => item.task === task)}
            editable={editable}
            shared={plan.shared}
            linked={!plan.shared && (may(visit, 'plan.read-action') || isDirector(visit))}
          />
        ))}
      </>
    ),
  });
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

function Passage({ item, editable }: { item: JudgedItem; editable: boolean }): ReactNode {
  return (
    <Details summary={item.title}>
      {item.note === '' ? null : <Paragraph subtle>{item.note}</Paragraph>}
      <Paragraph typed>{item.body}</Paragraph>
      {editable ? (
        <Paragraph>
          <Link href={`/plan/onderdeel/${item.id}`}>
            Verander deze tekst<span className="visually-hidden">: {item.title}</span>
          </Link>
        </Paragraph>
      ) : null}
    </Details>
  );
}

interface TaskProps {
  readonly task: PlanTask;
  readonly items: readonly JudgedItem[];
  readonly editable: boolean;
  readonly shared: boolean;
  /** Whether who looks may read an action by itself. */
  readonly linked: boolean;
}

function Task({ task, items, editable, shared, linked }: TaskProps): ReactNode {
  const actions = items.filter(isAction);
  const open = items.filter(
    ({ kind, adoption }) => (kind === 'option' || kind === 'action') && adoption === 'open',
  );
  const parked = items.filter(({ adoption }) => adoption === 'parked');
  const columns = columnsFor(editable, shared, linked);
  return (
    <section>
      <div className="stack">
        <Heading level={2}>{`Opgave ${task.slice(1)}: ${planTasks[task].nl}`}</Heading>
        {items
          .filter(({ kind }) => kind === 'text')
          .map((item) => (
            <Passage key={item.id} item={item} editable={editable} />
          ))}
        {actions.length === 0 ? (
          <Paragraph subtle>Bij deze opgave staat geen eigen actie.</Paragraph>
        ) : (
          <Table
            id={`actions-${task}`}
            caption={`Wat doen we als gemeente bij opgave ${task.slice(1)}?`}
            columns={columns}
            rows={actions}
            rowKey={({ id }) => id}
          />
        )}
        {open.length === 0 ? null : (
          <Choices heading="Suggesties uit de bijlagen: nog niet gekozen" items={open} editable={editable} />
        )}
        {parked.length === 0 ? null : <Choices heading="Geparkeerd" items={parked} editable={editable} />}
      </div>
    </section>
  );
}

const columnsFor = (editable: boolean, shared: boolean, linked: boolean): readonly Column<JudgedItem>[] => [
  { key: 'code', label: 'Actie', rowHeader: true, cell: ({ code }) => code },
  { key: 'when', label: 'Wanneer', cell: sayWhen },
  { key: 'who', label: 'Wie', cell: sayWho },
  {
    key: 'what',
    label: 'Wat',
    cell: ({ id, title, promisedIn }) => (
      <>
        {linked ? <Link href={`/acties/${id}`}>{title}</Link> : title}
        {promisedIn === null && !shared ? ' (nog niet vastgesteld)' : ''}
      </>
    ),
  },
  ...(shared
    ? []
    : [
        {
          key: 'standing',
          label: 'Stand',
          cell: (item: JudgedItem) => (
            <>
              <StandingBadge standing={item.standing} /> {`${item.progress} procent`}
              {sayRisk(item) === '' ? '' : `: ${sayRisk(item)}`}
            </>
          ),
        },
      ]),
  ...(editable
    ? [
        {
          key: 'edit',
          label: 'Veranderen',
          labelHidden: true,
          cell: ({ id, code }: JudgedItem) => (
            <Link href={`/plan/onderdeel/${id}`}>
              Verander<span className="visually-hidden"> {code}</span>
            </Link>
          ),
        },
      ]
    : []),
];

const Choices = ({
  heading,
  items,
  editable,
}: {
  heading: string;
  items: readonly JudgedItem[];
  editable: boolean;
}): ReactNode => (
  <Details summary={`${heading} (${items.length})`}>
    <List
      items={items.map((item) => (
        <span key={item.id}>
          {`${item.code} ${item.title}`}
          {item.reason === '' ? '' : `. Reden: ${item.reason}`}
          {editable ? (
            <>
              {' '}
              <Link href={`/plan/onderdeel/${item.id}`}>
                Kies of parkeer<span className="visually-hidden">: {item.code}</span>
              </Link>
            </>
          ) : null}
        </span>
      ))}
    />
  </Details>
);
