import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { sayOffice } from '../../../../../content/offices.ts';
import type { House } from '../../../../kernel/house.ts';
import {
  ActionGroup,
  Alert,
  BackLink,
  ButtonLink,
  DataList,
  Heading,
  PageHead,
  Paragraph,
  sayMoment,
  Timeline,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { notYet, sayDependency } from '../../actions/dependencies.ts';
import { type ActionFile, readAction, readRegionAction } from '../../actions/read-actions.ts';
import { sayAct } from '../act-words.tsx';
import { ask, isDirector, may, News, show, type Visit } from '../showing.tsx';
import { StandingBadge, sayRisk, sayTask, sayWhen, sayWho } from '../words.tsx';
import { AddEvidence, AddStep, Comment, EvidenceList, StepList, type TypedPart } from './action-parts.tsx';

/** One action: what was promised, how far it is, by what that shows, and what happened. */
export function actionPage(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/acties/:item', onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await askAction(visit);
    return outcome.kind === 'done' ? showAction(visit, outcome.value) : notThere(context, 'staff');
  });
  return pages;
}

/** The action in the address: of the own municipality, or for the regional director of any. */
export const askAction = (visit: Visit) =>
  ask(visit, isDirector(visit) ? readRegionAction : readAction, { item: visit.context.req.param('item') });

/** The page of an action; after trouble with one of its forms, with what was typed there. */
export function showAction(
  visit: Visit,
  file: ActionFile,
  typed: TypedPart | null = null,
  trouble: Trouble | null = null,
): Response {
  const { action, plan, own, organisation } = file;
  const works = file.open && may(visit, 'plan.update-action');
  const why = action.state === 'done' ? null : notYet(file.dependencies);
  return show(
    visit,
    {
      title: 'Actie',
      children: (
        <>
          <BackLink href={own ? '/acties' : `/plan/${plan.id}`}>{own ? 'Acties' : organisation}</BackLink>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading={`${action.code} ${action.title}`}
            intro={
              <Paragraph>
                <StandingBadge standing={action.standing} /> {`${action.progress} procent`}
                {sayRisk(action) === '' ? '' : `: ${sayRisk(action)}`}
              </Paragraph>
            }
            actions={
              works ? (
                <ActionGroup>
                  <ButtonLink href={`/acties/${action.id}/bijwerken`}>Werk bij</ButtonLink>
                  {may(visit, 'plan.change-item') ? (
                    <ButtonLink href={`/plan/onderdeel/${action.id}`} kind="secondary">
                      Verander de woorden
                    </ButtonLink>
                  ) : null}
                </ActionGroup>
              ) : undefined
            }
          />
          {why === null ? null : (
            <Alert kind="info" heading="Er moet eerst iets anders klaar zijn">
              <Paragraph>{why}</Paragraph>
            </Alert>
          )}
          <Facts file={file} />
          {action.body === '' ? null : <Paragraph typed>{action.body}</Paragraph>}
          {action.note === '' ? null : (
            <Paragraph subtle typed>
              {action.note}
            </Paragraph>
          )}
          <Heading level={2}>Stappen</Heading>
          <StepList visit={visit} file={file} works={works} />
          {works ? <AddStep visit={visit} file={file} typed={typed} trouble={trouble} /> : null}
          <Heading level={2}>Bewijs</Heading>
          <EvidenceList visit={visit} file={file} works={works} />
          {works ? <AddEvidence visit={visit} file={file} typed={typed} trouble={trouble} /> : null}
          <Heading level={2}>Wat er gebeurde</Heading>
          {own && may(visit, 'plan.comment') ? (
            <Comment visit={visit} file={file} typed={typed} trouble={trouble} />
          ) : null}
          <History visit={visit} file={file} />
        </>
      ),
    },
    trouble,
  );
}

const Facts = ({ file: { action, plan, dependencies, dependents } }: { file: ActionFile }): ReactNode => (
  <DataList
    items={[
      { key: 'Wanneer', value: sayWhen(action) },
      ...(action.promisedOn !== null && action.promisedOn !== action.endsOn
        ? [
            {
              key: 'Beloofd',
              value: `${action.promisedOn.split('-').reverse().join('-')}, in versie ${action.promisedIn}`,
            },
          ]
        : []),
      { key: 'Wie', value: sayWho(action) },
      { key: 'Opgave', value: sayTask(action.task) },
      { key: 'Plan', value: plan.title },
      ...(dependencies.length === 0
        ? []
        : [
            {
              key: 'Eerst',
              value: dependencies
                .map((one) => `${sayDependency(one)} (${one.met ? 'is gebeurd' : 'nog niet'})`)
                .join(', '),
            },
          ]),
      ...(dependents.length === 0
        ? []
        : [
            {
              key: 'Hierop wacht',
              value: dependents.map(({ code, title }) => `${code} ${title}`).join('; '),
            },
          ]),
    ]}
  />
);

function History({ visit, file: { acts } }: { visit: Visit; file: ActionFile }): ReactNode {
  const now = visit.house.clock.now();
  return acts.length === 0 ? (
    <Paragraph subtle>Er is nog niets gebeurd.</Paragraph>
  ) : (
    <Timeline
      acts={acts.map((act) => ({
        id: act.id,
        ...sayAct(act),
        who: sayOffice(act.office),
        when: sayMoment(act.at, now),
        instant: act.at.toISOString(),
      }))}
    />
  );
}
