import type { ReactNode } from 'react';
import { label, policyKind } from '../../../../content/code-lists.ts';
import { sayOffice } from '../../../../content/offices.ts';
import { type Column, Link, StatusBadge, sayDate } from '../../../kernel/page/index.ts';
import type { Validity } from '../documents/policy-document.ts';
import type { DocumentLine } from '../documents/read-documents.ts';

const VALIDITY: Readonly<Record<Validity, { words: string; look: 'success' | 'warning' | 'danger' }>> = {
  valid: { words: 'Geldt', look: 'success' },
  soon: { words: 'Loopt af', look: 'warning' },
  over: { words: 'Afgelopen', look: 'danger' },
};

/** Whether a document still holds. */
export const ValidityBadge = ({ validity }: { validity: Validity }): ReactNode => (
  <StatusBadge kind={VALIDITY[validity].look}>{VALIDITY[validity].words}</StatusBadge>
);

/** Columns of a list of documents. */
export const documentColumns: readonly Column<DocumentLine>[] = [
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
