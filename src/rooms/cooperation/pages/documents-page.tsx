import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { label, policyKind } from '../../../../content/code-lists.ts';
import { type OfficeCode, officeCodes, offices, sayOffice } from '../../../../content/offices.ts';
import type { House } from '../../../kernel/house.ts';
import {
  ActionGroup,
  BackLink,
  Button,
  ButtonLink,
  type Column,
  DataList,
  DateInput,
  EmptyState,
  Form,
  Heading,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  Select,
  Stack,
  StatusBadge,
  sayDate,
  Table,
  TextInput,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import { csrfField } from '../../../kernel/web/protect.ts';
import { errorAt, type Trouble, TroubleNotice } from '../../../kernel/web/trouble.tsx';
import { addDocument, changeDocument, type Validity } from '../documents/policy-document.ts';
import {
  type DocumentLine,
  listDocuments,
  listFrames,
  listRegionDocuments,
  readDocument,
  readRegionDocument,
} from '../documents/read-documents.ts';
import type { PolicyDocument } from '../store/policy-documents.ts';
import {
  AgreementTabs,
  after,
  ask,
  choicesOf,
  dayParts,
  formNamed,
  got,
  isOwn,
  may,
  News,
  officeChoices,
  SureBox,
  show,
  typedDay,
  typedIn,
  typedNumber,
  typedOr,
  type Visit,
} from './showing.tsx';

const VALIDITY: Readonly<Record<Validity, { words: string; look: 'success' | 'warning' | 'danger' }>> = {
  valid: { words: 'Geldt', look: 'success' },
  soon: { words: 'Loopt af', look: 'warning' },
  over: { words: 'Afgelopen', look: 'danger' },
};

const ValidityBadge = ({ validity }: { validity: Validity }): ReactNode => (
  <StatusBadge kind={VALIDITY[validity].look}>{VALIDITY[validity].words}</StatusBadge>
);

/** Policy documents, which of them is the frame of which, and when they end. */
export function documentsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beleid', onlySeated, (context) => listPage({ house, context }));
  pages.get('/beleid/nieuw', onlySeated, (context) => formPage({ house, context }, null, null));
  pages.post('/beleid/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, addDocument, { ...factsIn(form), once: form.text('_once') });
    return after(
      visit,
      outcome,
      (id) => `/beleid/${id}?gelukt=toegevoegd`,
      (trouble) => formPage(visit, null, trouble),
    );
  });
  pages.get('/beleid/:id', onlySeated, (context) => onePage({ house, context }));
  pages.get('/beleid/:id/wijzigen', onlySeated, (context) => changePage({ house, context }, null));
  pages.post('/beleid/:id/wijzigen', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const documentId = context.req.param('id');
    const input = { ...factsIn(form), documentId, version: typedNumber(form, 'version') };
    const outcome = await ask(visit, changeDocument, input);
    return after(visit, outcome, `/beleid/${documentId}?gelukt=bewaard`, (trouble) =>
      changePage(visit, trouble),
    );
  });
  return pages;
}

const factsIn = (form: TypedForm) => ({
  title: form.text('title'),
  kind: form.text('kind'),
  adoptedBy: form.text('adoptedBy'),
  adoptedOn: typedDay(form, 'adoptedOn'),
  validUntil: typedDay(form, 'validUntil'),
  frameId: form.text('frameId') || null,
  reference: form.text('reference'),
  sure: form.text('sure') === 'yes',
});

const COLUMNS: readonly Column<DocumentLine>[] = [
  {
    key: 'title',
    label: 'Stuk',
    rowHeader: true,
    cell: ({ document }) => <Link href={`/beleid/${document.id}`}>{document.title}</Link>,
  },
  { key: 'kind', label: 'Soort', cell: ({ document }) => label(policyKind, document.kind) },
  {
    key: 'adopted',
    label: 'Vastgesteld',
    cell: ({ document }) => `${sayDate(document.adoptedOn)}, ${sayOffice(document.adoptedBy)}`,
  },
  {
    key: 'until',
    label: 'Geldt tot en met',
    cell: ({ document, validity }) => (
      <>
        {document.validUntil === null ? 'Geen einddatum' : sayDate(document.validUntil)}{' '}
        <ValidityBadge validity={validity} />
      </>
    ),
  },
];

async function listPage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const everybody = context.req.query('wie') === 'alle' && may(visit, listRegionDocuments);
  const list = await got(visit, everybody ? listRegionDocuments : listDocuments, {
    after: context.req.query('na'),
  });
  if (list === null) return notThere(context, 'staff');
  return show(visit, {
    title: 'Beleidsstukken',
    children: (
      <>
        <News {...visit} />
        <PageHead
          heading="Beleidsstukken"
          intro="Waar het werk op rust, wie het vaststelde, en tot wanneer het geldt."
          actions={
            may(visit, addDocument) ? <ButtonLink href="/beleid/nieuw">Voeg een stuk toe</ButtonLink> : null
          }
        />
        <AgreementTabs at="beleid" />
        {list.lines.length === 0 ? (
          <EmptyState heading="Er staan nog geen beleidsstukken" />
        ) : (
          <Table
            id="documents"
            caption="Beleidsstukken"
            captionHidden
            columns={COLUMNS}
            rows={list.lines}
            rowKey={({ document }) => document.id}
          />
        )}
        <Pagination
          nextHref={
            list.next === null
              ? undefined
              : `/beleid?${new URLSearchParams({ ...(everybody ? { wie: 'alle' } : {}), na: list.next })}`
          }
        />
        {may(visit, listRegionDocuments) && !everybody ? (
          <Paragraph>
            <Link href="/beleid?wie=alle">Beleidsstukken van alle gemeenten</Link>
          </Paragraph>
        ) : null}
      </>
    ),
  });
}

async function onePage(visit: Visit): Promise<Response> {
  const { context } = visit;
  const documentId = context.req.param('id');
  const file =
    (await got(visit, readDocument, { documentId })) ??
    (may(visit, readRegionDocument) ? await got(visit, readRegionDocument, { documentId }) : null);
  if (file === null) return notThere(context, 'staff');
  const { document, validity, frame, under } = file;
  return show(visit, {
    title: 'Beleidsstuk',
    children: (
      <>
        <BackLink href="/beleid">Beleidsstukken</BackLink>
        <News {...visit} />
        <PageHead
          heading={document.title}
          intro={<ValidityBadge validity={validity} />}
          actions={
            isOwn(visit, document) && may(visit, changeDocument) ? (
              <ButtonLink kind="secondary" href={`/beleid/${document.id}/wijzigen`}>
                Wijzigen
              </ButtonLink>
            ) : null
          }
        />
        <DataList
          items={[
            { key: 'Soort', value: label(policyKind, document.kind) },
            { key: 'Vastgesteld door', value: sayOffice(document.adoptedBy) },
            { key: 'Vastgesteld op', value: sayDate(document.adoptedOn) },
            {
              key: 'Geldt tot en met',
              value: document.validUntil === null ? 'Geen einddatum' : sayDate(document.validUntil),
            },
            {
              key: 'Valt onder',
              value:
                frame === null ? 'Geen ander stuk' : <Link href={`/beleid/${frame.id}`}>{frame.title}</Link>,
            },
            { key: 'Te vinden', value: document.reference || 'Niet ingevuld' },
          ]}
        />
        {under.length === 0 ? null : (
          <Stack gap="close">
            <Heading level={2}>Is kader voor</Heading>
            <Table
              id="under"
              caption="Stukken die hieronder vallen"
              captionHidden
              columns={COLUMNS}
              rows={under}
              rowKey={(line) => line.document.id}
            />
          </Stack>
        )}
      </>
    ),
  });
}

async function changePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const file = await got(visit, readDocument, { documentId: visit.context.req.param('id') });
  if (file === null || !isOwn(visit, file.document) || !may(visit, changeDocument))
    return notThere(visit.context, 'staff');
  return formPage(visit, file.document, trouble);
}

const ADOPTERS: readonly OfficeCode[] = officeCodes.filter(
  (code) =>
    ['college', 'council', 'mayor', 'rvo', 'regional_table', 'var'].includes(code) ||
    offices[code].of === 'nation',
);

async function formPage(
  visit: Visit,
  known: PolicyDocument | null,
  trouble: Trouble | null,
): Promise<Response> {
  const { house, context } = visit;
  const frames = await got(visit, listFrames, {});
  if (frames === null || !may(visit, addDocument)) return notThere(context, 'staff');
  const form = typedIn(visit, 'document');
  const action = known === null ? '/beleid/nieuw' : `/beleid/${known.id}/wijzigen`;
  return show(
    visit,
    {
      title: known === null ? 'Beleidsstuk toevoegen' : 'Beleidsstuk wijzigen',
      narrow: true,
      children: (
        <>
          <BackLink href={known === null ? '/beleid' : `/beleid/${known.id}`}>Terug</BackLink>
          <TroubleNotice trouble={trouble} />
          <PageHead heading={known === null ? 'Voeg een beleidsstuk toe' : 'Wijzig het beleidsstuk'} />
          <Form
            action={action}
            csrf={csrfField(house, context)}
            once={form.text('_once') || randomUUID()}
            hidden={formNamed('document', known?.version)}
            keepText
          >
            <TextInput
              name="title"
              label="Titel"
              value={typedOr(form, 'title', known?.title ?? '')}
              error={errorAt(trouble, 'title')}
              required
            />
            <Select
              name="kind"
              label="Wat voor stuk"
              choices={choicesOf(policyKind)}
              empty="Kies"
              value={typedOr(form, 'kind', known?.kind ?? '')}
              error={errorAt(trouble, 'kind')}
              required
            />
            <Select
              name="adoptedBy"
              label="Wie stelde het vast"
              choices={officeChoices(ADOPTERS)}
              empty="Kies"
              value={typedOr(form, 'adoptedBy', known?.adoptedBy ?? '')}
              error={errorAt(trouble, 'adoptedBy')}
              required
            />
            <DateInput
              name="adoptedOn"
              label="Wanneer"
              value={dayParts(form, 'adoptedOn', known?.adoptedOn ?? null)}
              error={errorAt(trouble, 'adoptedOn')}
            />
            <DateInput
              name="validUntil"
              label="Geldt tot en met"
              hint="Leeg: er is geen einddatum."
              value={dayParts(form, 'validUntil', known?.validUntil ?? null)}
              error={errorAt(trouble, 'validUntil')}
            />
            <Select
              name="frameId"
              label="Valt onder"
              hint="Het stuk dat het kader is voor dit stuk."
              choices={frames
                .filter(({ id }) => id !== known?.id)
                .map(({ id, title }) => ({ value: id, label: title }))}
              empty="Geen ander stuk"
              value={typedOr(form, 'frameId', known?.frameId ?? '')}
              error={errorAt(trouble, 'frameId')}
            />
            <TextInput
              name="reference"
              label="Waar te vinden (mag leeg blijven)"
              hint="Een adres op internet of een zaaknummer."
              value={typedOr(form, 'reference', known?.reference ?? '')}
              error={errorAt(trouble, 'reference')}
            />
            <SureBox trouble={trouble} form={form} />
            <ActionGroup>
              <Button>{known === null ? 'Voeg toe' : 'Bewaar'}</Button>
            </ActionGroup>
          </Form>
        </>
      ),
    },
    trouble,
  );
}
