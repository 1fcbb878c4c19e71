import { Hono } from 'hono';
import type { House } from '../../../kernel/house.ts';
import { ButtonLink, Link, PageHead, Paragraph } from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import type { Env } from '../../../kernel/web/environment.ts';
import type { Form as TypedForm } from '../../../kernel/web/form.ts';
import { onlySeated } from '../../../kernel/web/only-seated.ts';
import type { Trouble } from '../../../kernel/web/trouble.tsx';
import { addDocument, changeDocument } from '../documents/policy-document.ts';
import { listDocuments, listRegionDocuments, readDocument } from '../documents/read-documents.ts';
import { documentColumns } from './document-columns.tsx';
import { documentFormPage } from './document-form-page.tsx';
import { documentPage } from './document-page.tsx';
import { ScreenOfList } from './screen-of-list.tsx';
import {
  AgreementTabs,
  after,
  ask,
  got,
  isOwn,
  may,
  News,
  show,
  typedDay,
  typedNumber,
  type Visit,
} from './showing.tsx';

/** Policy documents, which of them is the frame of which, and when they end. */
export function documentsPages(house: House): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/beleid', onlySeated, (context) => listPage({ house, context }));
  pages.get('/beleid/nieuw', onlySeated, (context) => documentFormPage({ house, context }, null, null));
  pages.post('/beleid/nieuw', onlySeated, async (context) => {
    const visit = { house, context };
    const form = context.get('form');
    const outcome = await ask(visit, addDocument, { ...factsIn(form), once: form.text('_once') });
    return after(
      visit,
      outcome,
      (id) => `/beleid/${id}?gelukt=toegevoegd`,
      (trouble) => documentFormPage(visit, null, trouble),
    );
  });
  pages.get('/beleid/:id', onlySeated, (context) => documentPage({ house, context }));
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
        <ScreenOfList
          id="documents"
          caption="Beleidsstukken"
          columns={documentColumns}
          list={list}
          rowKey={({ document }) => document.id}
          empty={{ heading: 'Er staan nog geen beleidsstukken' }}
          href="/beleid"
          asked={everybody ? { wie: 'alle' } : {}}
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

async function changePage(visit: Visit, trouble: Trouble | null): Promise<Response> {
  const file = await got(visit, readDocument, { documentId: visit.context.req.param('id') });
  if (file === null || !isOwn(visit, file.document) || !may(visit, changeDocument))
    return notThere(visit.context, 'staff');
  return documentFormPage(visit, file.document, trouble);
}
