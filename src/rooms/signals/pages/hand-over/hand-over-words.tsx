import type { ReactNode } from 'react';
import {
  type HandOverState,
  handOverState,
  label,
  type ReferralOutcome,
  referralOutcome,
} from '../../../../../content/code-lists.ts';
import { Due, dueIn, StatusBadge, type StatusKind } from '../../../../kernel/page/index.ts';
import type { Party } from '../../hand-over/recipients.ts';
import { type HandOverSide, isOpen } from '../../hand-over/states.ts';

const LOOK: Readonly<Record<HandOverState, StatusKind>> = {
  offered: 'neutral',
  seen: 'neutral',
  accepted: 'success',
  refused: 'warning',
  returned: 'warning',
  done: 'plain',
  withdrawn: 'plain',
};

/** Where a hand-over stands. */
export const HandOverBadge = ({ state }: { state: HandOverState }): ReactNode => (
  <StatusBadge kind={LOOK[state]}>{label(handOverState, state)}</StatusBadge>
);

/** It stays quiet on the other side, also after the reminder. */
export const SilentBadge = ({ silent }: { silent: boolean }): ReactNode =>
  silent ? <StatusBadge kind="danger">Blijft stil</StatusBadge> : null;

interface Timed {
  readonly state: HandOverState;
  readonly dueAt: Date;
  readonly asks: boolean;
}

/** When an answer or news should be there, or who has to answer a question; nothing once it has ended. */
export function AnswerDue({
  handOver,
  side,
  now,
}: {
  handOver: Timed;
  side: HandOverSide;
  now: Date;
}): ReactNode {
  if (!isOpen(handOver.state)) return null;
  if (handOver.asks) {
    return side === 'sender' ? <Due text="vraag aan u" state="soon" /> : <>wacht op de afzender</>;
  }
  const { text, state } = dueIn(handOver.dueAt, now);
  return <Due text={text} state={state} />;
}

/** An organisation and the function in it; never a person. */
export const partyText = ({ organisation, function: role }: Party): string =>
  role === '' ? organisation : `${role}, ${organisation}`;

/** An outcome in words; nothing where the state says it already. */
export const outcomeText = (outcome: ReferralOutcome | null): string | null =>
  outcome === null || outcome === 'accepted' || outcome === 'returned'
    ? null
    : label(referralOutcome, outcome);

/** Address of a hand-over, on the side of who sent or received it. */
export const sentHref = (reference: string, page = ''): string =>
  `/overdrachten/${reference}${page === '' ? '' : `/${page}`}`;
export const receivedHref = (reference: string, page = ''): string =>
  `/ontvangen/${reference}${page === '' ? '' : `/${page}`}`;
