import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../../kernel/house.ts';
import type { DeadLetter } from '../../../../kernel/jobs/dead-letter.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  type Column,
  DataList,
  EmptyState,
  Form,
  Hidden,
  Link,
  PageHead,
  Paragraph,
  sayMoment,
  sayMomentBriefly,
  Table,
} from '../../../../kernel/page/index.ts';
import { notThere } from '../../../../kernel/web/answers.tsx';
import type { Env } from '../../../../kernel/web/environment.ts';
import { onlySeated } from '../../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../../kernel/web/protect.ts';
import { type Trouble, TroubleNotice } from '../../../../kernel/web/trouble.tsx';
import { dropDeadLetter } from '../../administration/drop-dead-letter.ts';
import { readDeadLetters } from '../../administration/read-dead-letters.ts';
import { retryDeadLetter } from '../../administration/retry-dead-letter.ts';
import { after, ask, News, show, type Visit } from './showing.tsx';

const HERE = '/beheer/mislukt-werk';

/** Work in the background that failed for good: look, try again, throw away. Ids and codes only. */
export function failedWorkPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get(HERE, onlySeated, (context) => listPage({ house, context }));
  pages.post(`${HERE}/:id/opnieuw`, onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, retryDeadLetter, { letterId: context.req.param('id') });
    return after(visit, outcome, `${HERE}?gelukt=werk`, (trouble) => listPage(visit, trouble));
  });
  pages.get(`${HERE}/:id/weggooien`, onlySeated, (context) => dropPage({ house, context }));
  pages.post(`${HERE}/:id/weggooien`, onlySeated, async (context) => {
    const visit = { house, context };
    const outcome = await ask(visit, dropDeadLetter, { letterId: context.req.param('id') });
    return after(visit, outcome, `${HERE}?gelukt=weggegooid`, (trouble) => listPage(visit, trouble));
  });
  return pages;
}

async function listPage(visit: Visit, trouble: Trouble | null = null): Promise<Response> {
  const outcome = await ask(visit, readDeadLetters, {});
  if (outcome.kind !== 'done') return notThere(visit.context, 'staff');
  const letters = outcome.value;
  return show(
    visit,
    {
      title: 'Mislukt werk',
      children: (
        <>
          <News {...visit} />
          <TroubleNotice trouble={trouble} />
          <PageHead
            heading="Mislukt werk"
            intro={
              <Paragraph subtle>
                Werk op de achtergrond dat na meerdere pogingen niet lukte. Los eerst de oorzaak op, en
                probeer het dan opnieuw.
              </Paragraph>
            }
          />
          {letters.length === 0 ? (
            <EmptyState heading="Alles is gelukt">
              <Paragraph>Als er iets blijft liggen, krijgt u een mail en staat het hier.</Paragraph>
            </EmptyState>
          ) : (
            <Table
              id="letters"
              caption={letters.length === 1 ? '1 taak' : `${letters.length} taken, de oudste eerst`}
              columns={columnsFor(visit)}
              rows={letters}
              rowKey={({ id }) => id}
            />
          )}
        </>
      ),
    },
    trouble,
  );
}

const columnsFor = (visit: Visit): readonly Column<DeadLetter>[] => [
  { key: 'job', label: 'Werk', rowHeader: true, cell: ({ job }) => <code className="breaks">{job}</code> },
  {
    key: 'asked',
    label: 'Gevraagd',
    cell: ({ askedAt }) => sayMomentBriefly(askedAt, visit.house.clock.now()),
  },
  {
    key: 'failed',
    label: 'Mislukt',
    cell: ({ failedAt }) => sayMomentBriefly(failedAt, visit.house.clock.now()),
  },
  { key: 'attempts', label: 'Pogingen', numeric: true, cell: ({ attempts }) => attempts },
  { key: 'error', label: 'Fout', cell: ({ errorName }) => <code className="breaks">{errorName}</code> },
  {
    key: 'do',
    label: 'Wat nu',
    labelHidden: true,
    cell: (letter) => <Choices visit={visit} letter={letter} />,
  },
];

const Choices = ({
  visit: { house, context },
  letter: { id, job },
}: {
  visit: Visit;
  letter: DeadLetter;
}): ReactNode => (
  <ActionGroup>
    <Form action={`${HERE}/${id}/opnieuw`} csrf={csrfField(house, context)} once={randomUUID()} inline={true}>
      <Button kind="secondary">
        Opnieuw<Hidden> {job}</Hidden>
      </Button>
    </Form>
    <Link href={`${HERE}/${id}/weggooien`}>
      Weggooien<Hidden> {job}</Hidden>
    </Link>
  </ActionGroup>
);

async function dropPage(visit: Visit): Promise<Response> {
  const { house, context } = visit;
  const outcome = await ask(visit, readDeadLetters, {});
  const id = context.req.param('id');
  const letter = outcome.kind === 'done' ? outcome.value.find((one) => one.id === id) : undefined;
  if (letter === undefined) return notThere(context, 'staff');
  const now = house.clock.now();
  return show(visit, {
    title: 'Werk weggooien',
    narrow: true,
    children: (
      <>
        <BackLink href={HERE}>Mislukt werk</BackLink>
        <PageHead
          heading="Werk weggooien"
          intro={<Paragraph>Wat dit werk zou doen, gebeurt dan nooit meer. Terughalen kan niet.</Paragraph>}
        />
        <DataList
          items={[
            { key: 'Werk', value: <code className="breaks">{letter.job}</code> },
            { key: 'Gevraagd', value: sayMoment(letter.askedAt, now) },
            { key: 'Mislukt', value: sayMoment(letter.failedAt, now) },
            { key: 'Fout', value: <code className="breaks">{letter.errorName}</code> },
            ...Object.entries(letter.input).map(([key, value]) => ({
              key,
              value: <code className="breaks">{String(value)}</code>,
            })),
          ]}
        />
        <Form action={`${HERE}/${letter.id}/weggooien`} csrf={csrfField(house, context)} once={randomUUID()}>
          <ActionGroup>
            <Button danger={true}>Gooi weg</Button>
            <Link href={HERE}>Nee, terug</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  });
}
