import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { House } from '../../../kernel/house.ts';
import { localDate } from '../../../kernel/local-time.ts';
import {
  ActionGroup,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Filters,
  Form,
  Heading,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  Stack,
  sayDate,
  Table,
  TextInput,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import type { Trouble } from '../../../kernel/web/trouble.tsx';
import {
  listOwnPractices,
  listPractices,
  listWaitingPractices,
  type PracticeLine,
  readPractice,
} from '../practices/read-practices.ts';
import { changePractice, submitPractice } from '../practices/submit-practice.ts';
import type { Practice } from '../store/practices.ts';
import { practiceFormPage } from './practice-form-page.tsx';
import { PracticeBadge, sayTasks, taskChoices } from './practice-words.tsx';
import { after, ask, got, isOwn, may, News, show, typedNumber, type Visit } from './showing.tsx';

/** Good practices: finding them, and sending one in. */
export function practicesPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/voorbeelden', onlySeated, (context) =>
    listPage(
      { house, context },
      { text: '', task: context.req.query('opgave') ?? '', next: context.req.query('na') },
    ),
  );
  // What somebody looks for stands in no address.
  pages.post('/voorbeelden', onlySeated, (context) => {
    const form = context.get('form');
    return listPage(
      { house, context },
      { text: form.text('text'), task: form.text('task'), next: form.text('next') },
    );
  });
  pages.get('/voorbeelden/nieuw', onlySeated, (context) => practiceFormPage({ house, context }, null, null));
  pages.post('/voorbeelden/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, submitPractice, { ...factsIn(form), once: form.text('_once') });
    return after(
      visit,
      outcome,
      (id) => `/voorbeelden/${id}?gelukt=ingestuurd`,
      (trouble) => practiceFormPage(visit, null, trouble),
    );
  });
  pages.get('/voorbeelden/:id/wijzigen', onlySeated, (context) => changePage({ house, context }, null));
  pages.post('/voorbeelden/:id/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const practiceId = context.req.param('id');
    const input = { ...factsIn(form), practiceId, version: typedNumber(form, 'version') };
    const outcome = await ask(visit, changePractice, input);
    return after(visit, outcome, `/voorbeelden/${practiceId}?gelukt=ingestuurd`, (trouble) =>
      changePage(visit, trouble),
    );
  });
  return pages;
}

const factsIn = (form: TypedForm) => ({
  title: form.text('title'),
  what: form.text('what'),
  forWhom: form.text('forWhom'),
  brings: form.text('brings'),
  link: form.text('link'),
  tasks: form.all('tasks'),
  sure: form.text('sure') === 'yes',
});

interface Looking {
  readonly text: string;
  readonly task: string;
  readonly next: string | undefined;
}

async function listPage(visit: Visit, { text, task, next }: Looking): Promise<Response> {
  const { house, context } = visit;
  const list = await got(visit, listPractices, { text, task: task || null, after: next || undefined });
  const own = await got(visit, listOwnPractices, {});
  if (list === null || own === null) return notThere(context, 'staff');
  const waiting = may(visit, listWaitingPractices) ? await got(visit, listWaitingPractices, {}) : null;
  const csrf = csrfField(house, context);
  return show(visit, {
    title: 'Goede voorbeelden',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Goede voorbeelden"
          intro="Wat in een gemeente werkt, kan ook bij u werken."
          actions={
            <ActionGroup>
              {may(visit, submitPractice) ? (
                <ButtonLink href="/voorbeelden/nieuw">Stuur een voorbeeld in</ButtonLink>
              ) : null}
              <ButtonLink kind="secondary" href="/voorbeelden/week">
                Week tegen mensenhandel
              </ButtonLink>
            </ActionGroup>
          }
        />
        {waiting === null || waiting.length === 0 ? null : (
          <Practices id="waiting" heading="Wacht op u" practices={waiting} />
        )}
        <Filters
          action="/voorbeelden"
          clearHref={text === '' && task === '' ? undefined : '/voorbeelden'}
          posted={{ csrf }}
        >
          <TextInput name="text" label="Zoek op woorden" type="search" value={text} />
          <Select name="task" label="Opgave" choices={taskChoices} empty="Alle opgaven" value={task} />
        </Filters>
        {list.lines.length === 0 ? (
          <EmptyState heading={text === '' && task === '' ? 'Er is nog niets gedeeld' : 'Niets gevonden'}>
            <Paragraph>Een voorbeeld dat de regisseur deelt, staat hier voor iedereen in de regio.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            id="practices"
            caption="Gedeeld met de regio"
            columns={SHARED}
            rows={list.lines}
            rowKey={({ practice }) => practice.id}
          />
        )}
        {list.next === null ? null : text === '' ? (
          <Pagination
            nextHref={`/voorbeelden?${new URLSearchParams({ ...(task === '' ? {} : { opgave: task }), na: list.next })}`}
          />
        ) : (
          <Form action="/voorbeelden" csrf={csrf} hidden={{ text, task, next: list.next }} inline>
            <Button kind="secondary">Volgende</Button>
          </Form>
        )}
        {own.length === 0 ? null : <Practices id="own" heading="Van ons" practices={own} />}
      </>
    ),
  });
}

const SHARED: readonly Column<PracticeLine>[] = [
  {
    key: 'title',
    label: 'Voorbeeld',
    rowHeader: true,
    cell: ({ practice }) => <Link href={`/voorbeelden/${practice.id}`}>{practice.title}</Link>,
  },
  { key: 'whom', label: 'Voor wie', cell: ({ practice }) => practice.forWhom },
  { key: 'tasks', label: 'Opgave', cell: ({ practice }) => sayTasks(practice.tasks) },
  {
    key: 'uses',
    label: 'Gebruiken dit ook',
    numeric: true,
    cell: ({ practice, used }) => `${practice.uses}${used ? ', ook wij' : ''}`,
  },
];

const MINE: readonly Column<Practice>[] = [
  {
    key: 'title',
    label: 'Voorbeeld',
    rowHeader: true,
    cell: ({ id, title }) => <Link href={`/voorbeelden/${id}`}>{title}</Link>,
  },
  { key: 'sent', label: 'Ingestuurd', cell: ({ submittedAt }) => sayDate(localDate(submittedAt)) },
  { key: 'state', label: 'Stand', cell: ({ state }) => <PracticeBadge state={state} /> },
];

const Practices = ({
  id,
  heading,
  practices,
}: {
  id: string;
  heading: string;
  practices: readonly Practice[];
}): ReactNode => (
  <Stack gap="close">
    <Heading level={2}>{heading}</Heading>
    <Table id={id} caption={heading} captionHidden columns={MINE} rows={practices} rowKey={(one) => one.id} />
  </Stack>
);

async function changePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const line = await got(visit, readPractice, { practiceId: visit.context.req.param('id') });
  if (line === null || !isOwn(visit, line.practice)) return notThere(visit.context, 'staff');
  return practiceFormPage(visit, line.practice, trouble);
}
