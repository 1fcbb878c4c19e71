import { label, policyKind } from '../../../../content/code-lists.ts';
import { sayOffice } from '../../../../content/offices.ts';
import {
  BackLink,
  ButtonLink,
  DataList,
  Heading,
  Link,
  PageHead,
  Stack,
  sayDate,
  Table,
} from '../../../kernel/page/index.ts';
import { notThere } from '../../../kernel/web/answers.tsx';
import { changeDocument } from '../documents/policy-document.ts';
import { readDocument, readRegionDocument } from '../documents/read-documents.ts';
import { documentColumns, ValidityBadge } from './document-columns.tsx';
import { got, isOwn, may, News, show, type Visit } from './showing.tsx';

/** One document: what it falls under, and what falls under it. */
export async function documentPage(visit: Visit): Promise<Response> {
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
              columns={documentColumns}
              rows={under}
              rowKey={(line) => line.document.id}
            />
          </Stack>
        )}
      </>
    ),
  });
}
