import type { ReactNode } from 'react';
import { contactProduct, label, signalStatus, waitsFor } from '../../../../../content/code-lists.ts';
import { type Column, Link, sayMomentBriefly, Table } from '../../../../kernel/page/index.ts';
import type { SignalView } from '../../signal-view.ts';
import { hrefOf } from './asking.ts';
import { MinorBadge, StateBadge, shortForm, Term, UrgencyBadge } from './signal-words.tsx';

type SignalColumn = Column<SignalView>;

const reference: SignalColumn = {
  key: 'reference',
  label: 'Kenmerk',
  rowHeader: true,
  nowrap: true,
  cell: ({ reference: name }) => <Link href={hrefOf(name)}>{name}</Link>,
};
const urgency: SignalColumn = {
  key: 'urgency',
  label: 'Urgentie',
  cell: (signal) => (
    <span className="badges">
      <MinorBadge minor={signal.minor} />
      <UrgencyBadge urgency={signal.urgency} />
    </span>
  ),
};
const form: SignalColumn = { key: 'form', label: 'Vorm', cell: (signal) => shortForm(signal.form) };
const state: SignalColumn = {
  key: 'state',
  label: 'Status',
  cell: (signal) => <StateBadge state={signal.state} />,
};
/** For a narrow table: words break where a badge does not. */
const stateInText: SignalColumn = { ...state, cell: (signal) => label(signalStatus, signal.state) };
const waits: SignalColumn = {
  key: 'waits',
  label: 'Wacht op',
  cell: (signal) =>
    signal.waitsFor === null || !signal.open
      ? null
      : label(waitsFor, signal.waitsFor).replace('Wacht op ', ''),
};
const product: SignalColumn = {
  key: 'product',
  label: 'Soort',
  cell: (signal) => label(contactProduct, signal.product),
};
const term = (now: Date): SignalColumn => ({
  key: 'term',
  label: 'Termijn',
  nowrap: true,
  cell: (signal) => <Term signal={signal} now={now} />,
});
const received = (now: Date): SignalColumn => ({
  key: 'received',
  label: 'Ontvangen',
  nowrap: true,
  cell: (signal) => sayMomentBriefly(signal.receivedAt, now),
});

interface SignalTableProps {
  readonly id: string;
  readonly caption: ReactNode;
  readonly captionHidden?: boolean;
  readonly signals: readonly SignalView[];
  readonly now: Date;
  /** Fewer columns, where the table stands beside something else. */
  readonly brief?: boolean;
  /** By what each was found; a column of its own. */
  readonly found?: (signal: SignalView) => ReactNode;
}

/** Signals as lines to compare: codes and dates, nothing sealed. */
export function SignalTable({
  id,
  caption,
  captionHidden,
  signals,
  now,
  brief,
  found,
}: SignalTableProps): ReactNode {
  const columns = brief
    ? [reference, urgency, form, stateInText, term(now)]
    : [reference, urgency, form, state, term(now), waits, product, received(now)];
  return (
    <Table<SignalView>
      id={id}
      caption={caption}
      captionHidden={captionHidden ?? false}
      columns={
        found === undefined
          ? columns
          : [reference, { key: 'found', label: 'Gevonden op', cell: found }, ...columns.slice(1)]
      }
      rows={signals}
      rowKey={({ reference: name }) => name}
    />
  );
}
