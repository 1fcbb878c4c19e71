import type { ReactNode } from 'react';
import { agreementState, label } from '../../../../content/code-lists.ts';
import { TO_VERIFY } from '../../../../content/dated.ts';
import { sayOffices } from '../../../../content/offices.ts';
import { type Column, EmptyState, Link, StatusBadge, sayDate, Table } from '../../../kernel/page/index.ts';
import type { Attention } from '../agreements/agreement.ts';
import type { AgreementLine, AgreementList } from '../agreements/read-agreements.ts';

const ATTENTION: Readonly<Record<Exclude<Attention, 'none'>, { words: string; look: 'warning' | 'danger' }>> =
  {
    expired: { words: 'Afgelopen', look: 'danger' },
    ends: { words: 'Loopt af', look: 'warning' },
    review: { words: 'Bekijken', look: 'warning' },
  };

/** That somebody must look at an agreement, if so. */
export const AttentionBadge = ({ attention }: { attention: Attention }): ReactNode =>
  attention === 'none' ? null : (
    <StatusBadge kind={ATTENTION[attention].look}>{ATTENTION[attention].words}</StatusBadge>
  );

/** With whom: that the region itself takes part, the last column says. */
const others = (parties: readonly string[]): readonly string[] =>
  parties.length > 1 ? parties.filter((party) => party !== 'var') : parties;

/** Agreements with what they ask for. */
export function AgreementTable({
  list,
  caption,
  empty,
  names,
}: {
  list: AgreementList;
  caption: string;
  empty: string;
  names: ReadonlyMap<string, string> | null;
}): ReactNode {
  const columns: readonly Column<AgreementLine>[] = [
    {
      key: 'subject',
      label: 'Afspraak',
      rowHeader: true,
      cell: ({ agreement }) => <Link href={`/afspraken/${agreement.id}`}>{agreement.subject}</Link>,
    },
    { key: 'parties', label: 'Met', cell: ({ agreement }) => sayOffices(others(agreement.parties)) },
    {
      key: 'state',
      label: 'Stand',
      cell: ({ agreement, attention }) => (
        <>
          <StatusBadge kind={agreement.state === 'in_force' ? 'success' : 'neutral'}>
            {label(agreementState, agreement.state)}
          </StatusBadge>{' '}
          <AttentionBadge attention={attention} />
          {agreement.verified ? null : <small>{` ${TO_VERIFY.nl}`}</small>}
        </>
      ),
    },
    {
      key: 'until',
      label: 'Tot en met',
      cell: ({ agreement }) => (agreement.endsOn === null ? 'Geen einddatum' : sayDate(agreement.endsOn)),
    },
    {
      key: 'owner',
      label: 'Van',
      cell: ({ agreement }) =>
        names?.get(agreement.organisationId) ?? (agreement.shared ? 'De regio' : 'De gemeente'),
    },
  ];
  return list.lines.length === 0 ? (
    <EmptyState heading={empty} />
  ) : (
    <Table
      id="agreements"
      caption={caption}
      captionHidden
      columns={columns}
      rows={list.lines}
      rowKey={({ agreement }) => agreement.id}
    />
  );
}
