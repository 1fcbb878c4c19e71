import type { ReactNode } from 'react';
import {
  type CodeList,
  type ExploitationForm,
  exploitationForm,
  label,
  type Minor,
  type SignalUrgency,
  signalStatus,
  signalUrgency,
} from '../../../../../content/code-lists.ts';
import { Due, dueIn, StatusBadge, type StatusKind } from '../../../../kernel/page/index.ts';
import { isOpen, type SignalState } from '../../signal.ts';

/** Choices of a code list, in its order. */
export const choicesOf = <List extends CodeList>(list: List): { value: string; label: string }[] =>
  Object.entries(list).map(([value, { nl }]) => ({ value, label: nl }));

/** A form of exploitation in a list: without what stands between brackets behind it. */
export const shortForm = (form: ExploitationForm): string =>
  label(exploitationForm, form).replace(/(?<=\w) \(.*\)$/, '');

const STATE_LOOK: Partial<Record<SignalState, StatusKind>> = {
  received: 'neutral',
  forwarded: 'success',
  case: 'success',
};

/** Where a signal stands. */
export const StateBadge = ({ state }: { state: SignalState }): ReactNode => (
  <StatusBadge kind={STATE_LOOK[state] ?? 'plain'}>{label(signalStatus, state)}</StatusBadge>
);

/** Stands before everything else about a signal (R6). Nothing when no minor is involved, as far as is known. */
export function MinorBadge({ minor }: { minor: Minor }): ReactNode {
  if (minor === 'yes') return <StatusBadge kind="danger">Minderjarig</StatusBadge>;
  return minor === 'possibly' ? <StatusBadge kind="warning">Misschien minderjarig</StatusBadge> : null;
}

/** Colour only where it cannot wait; the rest is plain text, or a plain badge with `always`. */
export function UrgencyBadge({ urgency, always }: { urgency: SignalUrgency; always?: boolean }): ReactNode {
  const words = label(signalUrgency, urgency);
  if (urgency === 'acute') return <StatusBadge kind="danger">{words}</StatusBadge>;
  if (urgency === 'urgent') return <StatusBadge kind="warning">{words}</StatusBadge>;
  return always ? <StatusBadge>{words}</StatusBadge> : words;
}

interface Timed {
  readonly state: SignalState;
  readonly urgency: SignalUrgency;
  readonly dueAt: Date | null;
}

/** What is left of the term; acute has none: at once (R1). Nothing where there is no term. */
export function Term({ signal, now }: { signal: Timed; now: Date }): ReactNode {
  if (signal.dueAt === null || !isOpen(signal.state)) return null;
  const { text, state } = dueIn(signal.dueAt, now);
  const atOnce = signal.urgency === 'acute' && !text.includes('dag');
  return atOnce ? <Due text="meteen" state="late" /> : <Due text={text} state={state} />;
}
